/** The words of conntrackd.conf by the daemon's own rules: the longest match wins, then the first rule. */
import { splitLines, type Word } from '../text.ts'

export type TokenType = 'number' | 'signed' | 'address' | 'path' | 'word' | 'open' | 'close' | 'error'

export interface Token extends Word {
  type: TokenType
  /** Its line, from 0. */
  line: number
}

const rules: [TokenType, RegExp][] = [
  ['number', /\d+/y],
  ['signed', /[-+]\d+/y],
  ['address', /\d+\.\d+\.\d+\.\d+(?:\/\d+)?/y],
  ['address', /(?:[\da-fA-F]{1,4}:){0,7}(?:[\da-fA-F]{1,4})?::(?:[\da-fA-F]{1,4}:?){0,7}(?:\/\d+)?/y],
  ['address', /(?:[\da-fA-F]{1,4}:){1,7}[\da-fA-F]{1,4}(?:\/\d+)?/y],
  // So the daemon reads a name such as `bad`, which is no interface to it.
  ['address', /[\da-fA-F]{1,4}/y],
  ['path', /\/[^" \r]*/y],
  ['word', /[a-zA-Z][\w.-]*/y],
  ['open', /\{/y],
  ['close', /\}/y],
]

export function readTokens(text: string): Token[] {
  const tokens: Token[] = []
  for (const [line, { text: body, start: offset }] of splitLines(text).entries()) {
    let at = 0
    while (at < body.length) {
      const unit = body[at] as string
      if (unit === '#') break
      if (/\s/.test(unit)) {
        at++
        continue
      }
      let type: TokenType = 'error'
      let length = 0
      for (const [each, pattern] of rules) {
        pattern.lastIndex = at
        const found = pattern.exec(body)?.[0].length ?? 0
        if (found > length) [type, length] = [each, found]
      }
      length = Math.max(length, 1)
      const start = offset + at
      tokens.push({ type, line, text: body.slice(at, at + length), start, end: start + length })
      at += length
    }
  }
  return tokens
}
