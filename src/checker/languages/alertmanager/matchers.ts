import { re2Fault } from '../re2.ts'
import { quote } from '../text.ts'

/**
 * Matchers of labels: `severity =~ "page|ticket"`, several with commas between, with or without braces around.
 *
 * Alertmanager reads them with the parser of 0.27 and, where that fails, with the one before it, which takes any text as a
 * value. So what either takes is right here.
 *
 * @returns what is wrong, "Unexpected …, expected …", or undefined
 */
export function matcherFault(text: string): string | undefined {
  // Each brace is taken off by itself, so one without the other passes.
  const inner = text.replace(/^\{/, '').replace(/\}$/, '')
  const parts = split(inner)
  // One comma may end the list.
  if (parts.length > 1 && parts.at(-1)?.trim() === '') parts.pop()
  if (inner.trim() === '') return undefined
  for (const part of parts) {
    const fault = oneFault(part)
    if (fault) return fault
  }
  return undefined
}

/** At the commas outside of double quotes. */
function split(text: string): string[] {
  const parts: string[] = []
  let start = 0
  let quoted = false
  for (let i = 0; i < text.length; i++) {
    const character = text[i]
    if (character === '\\') i++
    else if (character === '"') quoted = !quoted
    else if (character === ',' && !quoted) {
      parts.push(text.slice(start, i))
      start = i + 1
    }
  }
  parts.push(text.slice(start))
  return parts
}

const matcher = /^\s*("(?:[^"\\]|\\.)*"|[^\s{}!=~,\\"'`]+)\s*(=~|!~|!=|=)\s*([\s\S]*)$/

function oneFault(part: string): string | undefined {
  const found = matcher.exec(part)
  if (!found)
    return `Unexpected matcher ${quote(part.trim())}, expected \`label="value"\` with \`=\`, \`!=\`, \`=~\` or \`!~\``
  const [, , sign = '', rest = ''] = found
  const value = rest.trimEnd()
  const open = value.startsWith('"')
  const inner = open ? value.slice(1) : value
  const close = quoteAt(inner)
  if (open ? close !== inner.length - 1 : close >= 0)
    return `Unexpected double quotes in the value of the matcher ${quote(part.trim())}, expected one at each end or none`
  if (!sign.includes('~')) return undefined
  const expression = open ? inner.slice(0, -1).replace(/\\(["\\])/g, '$1') : inner
  const fault = re2Fault(expression)
  return fault && `Unexpected ${fault} in the regular expression ${quote(expression)}`
}

/** Where the first double quote without a backslash before it is, or -1. */
function quoteAt(text: string): number {
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '\\') i++
    else if (text[i] === '"') return i
  }
  return -1
}
