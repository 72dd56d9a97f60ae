/** One word of tmux's language: pieces with and without quotes, escapes, variables and a home folder. */
import type { Argument, ReadFault } from './reader.ts'

const escapes: Record<string, string> = {
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  s: ' ',
  t: '\t',
  v: '\v',
}

/** `\101`, `\u00e9`, `\n`; undefined when the digits are not those that it needs. */
function readEscape(text: string, at: number): { value: string; length: number } | undefined {
  const sign = text[at + 1] ?? ''
  if (/[0-7uU]/.test(sign)) {
    const digits = /^\\(?:([0-3][0-7]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8}))/.exec(text.slice(at, at + 10))
    if (!digits) return undefined
    const code = Number.parseInt(digits[1] ?? digits[2] ?? digits[3] ?? '', digits[1] ? 8 : 16)
    if (code > 0x10ffff) return undefined
    return { value: String.fromCodePoint(code), length: digits[0].length }
  }
  if (/^\r?\n/.test(text.slice(at + 1, at + 3))) return { value: '', length: sign === '\r' ? 3 : 2 }
  return { value: Object.hasOwn(escapes, sign) ? (escapes[sign] ?? '') : sign, length: 2 }
}

export function readWord(text: string, start: number, end: number, faults: ReadFault[]): Argument {
  let value = ''
  let quote = ''
  let opened = start
  let variable = false
  let escaped = false
  let pieces = 0
  let longQuote: number | undefined
  let i = start
  for (; i < end; i++) {
    const sign = text[i] as string
    if (quote === '' && /[\s;}]/.test(sign)) break
    if (sign === '\\' && quote !== "'") {
      escaped = true
      const found = readEscape(text, i)
      if (!found && i + 1 < end) faults.push({ fault: 'invalid-escape', at: i, end: Math.min(i + 2, end) })
      value += found?.value ?? ''
      i += (found?.length ?? 2) - 1
    } else if (quote === '' && (sign === '"' || sign === "'")) {
      quote = sign
      opened = i
      pieces++
    } else if (sign === quote) quote = ''
    else {
      if (sign === '$' && quote !== "'" && /[A-Za-z_{]/.test(text[i + 1] ?? '')) {
        variable = true
        const open =
          text[i + 1] === '{' ? /^\$\{\w*/.exec(text.slice(i, Math.min(i + 200, end)))?.[0].length : undefined
        if (open !== undefined) {
          const from = i
          i += open
          if (text[i] === '}' && i < end) {
            value += text.slice(from, i + 1)
            continue
          }
          faults.push({ fault: 'invalid-escape', at: from, end: i })
          i--
          continue
        }
      }
      if (sign === '~' && quote !== "'" && (i === start || (quote === '"' && i === opened + 1)))
        variable = true
      if (sign === '\n') longQuote ??= opened
      value += sign
    }
  }
  if (quote !== '') faults.push({ fault: 'open-quote', at: opened })
  const whole = pieces === 1 && opened === start && quote === '' && /["']/.test(text[i - 1] ?? '') && !escaped
  return {
    text: value,
    start,
    end: Math.min(i, end),
    quoted: pieces > 0,
    variable,
    ...(whole ? { inner: { start: start + 1, end: i - 1 } } : {}),
    ...(longQuote === undefined ? {} : { longQuote }),
  }
}
