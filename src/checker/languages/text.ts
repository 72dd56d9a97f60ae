/** What every language needs of plain text. All offsets are UTF-16 units; every function is linear in its input. */

export interface Line {
  /** Without its line end. */
  text: string
  start: number
  /** Before the line end. */
  end: number
}

/** The lines of a text, split at LF, CRLF and lone CR. A text that ends with a line end has an empty last line. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = []
  let start = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit !== 10 && unit !== 13) continue
    lines.push({ text: text.slice(start, i), start, end: i })
    if (unit === 13 && text.charCodeAt(i + 1) === 10) i++
    start = i + 1
  }
  lines.push({ text: text.slice(start), start, end: text.length })
  return lines
}

/** The lines that say something, without the space around it: neither empty nor begun with one of the `comment` signs. */
export function contentLines(text: string, comment: string): Line[] {
  return splitLines(text).flatMap((line) => {
    const body = line.text.trim()
    if (body === '' || comment.includes(body[0] as string)) return []
    const start = line.start + line.text.indexOf(body)
    return [{ text: body, start, end: start + body.length }]
  })
}

export interface Word {
  text: string
  start: number
  end: number
}

/** The words of a line at spaces and tabs, each with its place; `offset` is where the line starts. */
export function splitWords(line: string, offset = 0): Word[] {
  const words: Word[] = []
  for (const match of line.matchAll(/[^ \t\r\n\f\v]+/g)) {
    words.push({ text: match[0], start: offset + match.index, end: offset + match.index + match[0].length })
  }
  return words
}

/** The author's text in a message: in back-quotes, on one line, without control characters, cut after `limit`. */
export function quote(text: string, limit = 40): string {
  const visible = text
    .slice(0, limit * 4)
    .replace(/[\r\n\t]+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
  const characters = [...visible]
  const cut = characters.length > limit || text.length > limit * 4
  return `\`${characters.slice(0, limit).join('')}${cut ? '…' : ''}\``
}

/** "`a`, `b` or `c`", and "`a`, `b`, `c`, …" when there are more than `most`. */
export function oneOf(values: Iterable<string>, most = 6): string {
  const all = [...values].map((value) => quote(value))
  if (all.length > most) return `${all.slice(0, most).join(', ')}, …`
  if (all.length < 2) return all.join('')
  return `${all.slice(0, -1).join(', ')} or ${all.at(-1)}`
}

/** The same number of units, line ends kept, everything else replaced by `fill` (one unit). */
export function blank(text: string, start: number, end: number, fill = ' '): string {
  return text.slice(0, start) + text.slice(start, end).replace(/[^\r\n]/g, fill) + text.slice(end)
}

/** From a place that counts lines and columns from 1, columns in UTF-16 units, to an offset within the text. */
export function lineColumnToOffset(text: string): (line: number, column: number) => number {
  const starts = lineStarts(text)
  return (line, column) => {
    const at = Math.min(Math.max(line, 1), starts.length)
    const start = starts[at - 1] ?? 0
    const limit = starts[at] ?? text.length
    return Math.min(Math.max(start + column - 1, start), limit)
  }
}

/** Where each line starts, lines ending with LF (a CR before it belongs to the line) or with a lone CR. */
export function lineStarts(text: string): number[] {
  const starts = [0]
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit === 10 || (unit === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1)
  }
  return starts
}

/** From an offset in UTF-8 bytes, as tools written in C, Go and Rust count, to one in UTF-16 units. */
export function byteToOffset(text: string): (byte: number) => number {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is exactly the range where bytes equal units.
  if (/^[\x00-\x7f]*$/.test(text)) return (byte) => Math.min(Math.max(byte, 0), text.length)
  const units = new Uint32Array(Buffer.byteLength(text) + 1)
  let byte = 0
  let unit = 0
  for (const character of text) {
    const width = Buffer.byteLength(character)
    units.fill(unit, byte, byte + width)
    byte += width
    unit += character.length
  }
  units[byte] = unit
  return (at) => units[Math.min(Math.max(at, 0), byte)] ?? text.length
}

/**
 * Where brackets nest deeper than `limit`, or -1. A guard in front of parsers that recurse: it knows nothing of
 * strings or comments, so it can only see more nesting than there is.
 */
export function tooDeepAt(text: string, limit: number, open = '([{', close = ')]}'): number {
  let depth = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text[i] as string
    if (open.includes(unit)) {
      if (++depth > limit) return i
    } else if (depth > 0 && close.includes(unit)) depth--
  }
  return -1
}

export interface LogicalLine {
  /** As long as in the file: a backslash at an end, and the line end after it, are spaces. */
  text: string
  start: number
}

/** Joins each line that goes on, which its last unit, a backslash, says, with the next. */
export function logicalLines(text: string, goesOn: (line: string) => boolean): LogicalLine[] {
  const result: LogicalLine[] = []
  let parts: string[] = []
  let start = -1
  let end = 0
  for (const line of splitLines(text)) {
    if (start < 0) {
      start = line.start
      end = start
    }
    parts.push(' '.repeat(line.start - end))
    end = line.end
    const joined = goesOn(line.text)
    parts.push(joined ? `${line.text.slice(0, -1)} ` : line.text)
    if (joined) continue
    result.push({ text: parts.join(''), start })
    parts = []
    start = -1
  }
  if (start >= 0) result.push({ text: parts.join(''), start })
  return result
}
