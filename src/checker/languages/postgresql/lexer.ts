/** The words of postgresql.conf, by the rules of the server's own scanner: the longest match wins. */
import { splitLines, type Word } from '../text.ts'

export type TokenType = 'name' | 'qualified' | 'string' | 'integer' | 'real' | 'word' | 'equals' | 'error'

export interface Token extends Word {
  type: TokenType
}

const rules: [TokenType, RegExp][] = [
  ['name', /[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*/y],
  ['qualified', /[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*\.[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*/y],
  ['string', /'(?:[^'\\]|\\.|'')*'/y],
  ['word', /[A-Za-z_\u0080-\uffff][-\w.:/\u0080-\uffff]*/y],
  ['integer', /[-+]?(?:0x[\da-fA-F]+|\d+)[A-Za-z]*/y],
  ['real', /[-+]?\d*\.\d*(?:[Ee][-+]?\d+)?/y],
  ['equals', /=/y],
]

/** The tokens of each line that has any. A quote does not reach past its line. */
export function readLines(text: string): Token[][] {
  const lines: Token[][] = []
  for (const line of splitLines(text)) {
    const tokens: Token[] = []
    let at = 0
    while (at < line.text.length) {
      const unit = line.text[at] as string
      if (unit === '#') break
      if (/\s/.test(unit)) {
        at++
        continue
      }
      const { type, length } = longest(line.text, at)
      const start = line.start + at
      tokens.push({ type, text: line.text.slice(at, at + length), start, end: start + length })
      at += length
    }
    if (tokens.length > 0) lines.push(tokens)
  }
  return lines
}

function longest(line: string, at: number): { type: TokenType; length: number } {
  let best: { type: TokenType; length: number } = { type: 'error', length: 1 }
  let found = false
  for (const [type, pattern] of rules) {
    pattern.lastIndex = at
    const length = pattern.exec(line)?.[0].length ?? 0
    if (length > (found ? best.length : 0)) {
      best = { type, length }
      found = true
    }
  }
  return best
}

/** What a quoted value stands for: doubled quotes and backslashes undone. */
export function unquote(text: string): string {
  if (!text.startsWith("'")) return text
  return text
    .slice(1, -1)
    .replace(/\\([0-7]{1,3}|.)|''/g, (match, escaped: string | undefined) =>
      escaped === undefined ? "'" : match.length > 1 ? control(escaped) : match,
    )
}

function control(escaped: string): string {
  if (/^[0-7]/.test(escaped)) return String.fromCharCode(Number.parseInt(escaped, 8) & 255)
  return { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' }[escaped] ?? escaped
}
