/**
 * Structured log lines: which stretch holds the message.
 *
 * JSON is read by its key and string pairs and not parsed, so a line that was cut by the terminal works as well.
 */

export interface Range {
  start: number
  end: number
}

/** Keys whose value a person would search for. */
const MESSAGE =
  /^(?:@?message|msg|log|err|error|errors|reason|event|exception|detail|details|cause|alertname|summary)$/i

const JSON_PAIR = /"((?:[^"\\]|\\.){1,80})"\s*:\s*(?:"((?:[^"\\]|\\.)*)("|$))?/g
const LOGFMT_PAIR = /(?<!\S)([A-Za-z_][\w.@-]{0,60})=(?:"((?:[^"\\]|\\.)*)(?:"|$)|(\S*))/g
const LOGFMT_SIGN = /(?<!\S)(?:level|lvl|msg|ts|time|severity)=/i

/** The ranges of `text` that hold messages when it is a JSON log line, else undefined. */
export function jsonMessages(text: string): Range[] | undefined {
  const open = text.search(/\S/)
  if (open < 0 || text[open] !== '{' || !/^\s*\{\s*"/.test(text)) return undefined
  const messages: Range[] = []
  const others: Range[] = []
  for (const match of text.matchAll(JSON_PAIR)) {
    const value = match[2]
    if (value === undefined) continue
    const end = match.index + match[0].length - (match[3]?.length ?? 0)
    const range = { start: end - value.length, end }
    const bucket = MESSAGE.test(match[1] ?? '') ? messages : others
    if (/[a-z]{2}/i.test(value)) bucket.push(range)
  }
  if (messages.length > 0) return messages
  return others.length > 0 ? others : undefined
}

/** The ranges that remain of a logfmt line (`level=error msg="…"`): its messages and what is no pair. */
export function logfmtMessages(text: string, from: number): Range[] | undefined {
  const line = text.slice(from)
  if (!LOGFMT_SIGN.test(line)) return undefined
  const kept: Range[] = []
  let pairs = 0
  let last = from
  for (const match of line.matchAll(LOGFMT_PAIR)) {
    pairs++
    const start = from + match.index
    const end = start + match[0].length
    if (/\S/.test(text.slice(last, start))) kept.push({ start: last, end: start })
    last = end
    if (!MESSAGE.test(match[1] ?? '')) continue
    const value = match[2] ?? match[3] ?? ''
    const at = start + match[0].indexOf('=') + (match[2] === undefined ? 1 : 2)
    kept.push({ start: at, end: at + value.length })
  }
  if (/\S/.test(text.slice(last))) kept.push({ start: last, end: text.length })
  return pairs > 1 && kept.length > 0 ? kept : undefined
}
