import type { Lexer, Token } from '../braces/tree.ts'

/**
 * Words of named.conf(5): `//`, `#` and C comments, double quotes that may hold anything but a quote, and braces and
 * semicolons that end a word wherever they stand.
 */
export class NamedLexer implements Lexer {
  /** Offset of a quote or C comment that nothing closes. */
  unclosed: { at: number; what: 'quote' | 'comment' } | undefined
  readonly #text: string
  #at = 0
  #lineIsBlank = true

  constructor(text: string) {
    this.#text = text
  }

  next(): Token {
    this.#skipSpace()
    const text = this.#text
    const start = this.#at
    const character = text[start]
    if (character === undefined) return { kind: 'end', start, end: start }
    const firstOnLine = this.#lineIsBlank
    this.#lineIsBlank = false
    if (character === ';' || character === '{' || character === '}') {
      this.#at += 1
      return { kind: character, start, end: start + 1 }
    }
    if (character === '"') {
      let i = start + 1
      while (i < text.length && text[i] !== '"') i += text[i] === '\\' ? 2 : 1
      i = Math.min(i, text.length)
      if (i === text.length) this.unclosed ??= { at: start, what: 'quote' }
      this.#at = Math.min(i + 1, text.length)
      return { kind: 'word', text: text.slice(start + 1, i), start, end: this.#at, quoted: true, firstOnLine }
    }
    let i = start
    // A lone `!` is a word of its own in address lists; a slash that starts a comment ends a word.
    while (
      i < text.length &&
      !/[\s;{}"#]/.test(text[i] as string) &&
      !text.startsWith('//', i) &&
      !text.startsWith('/*', i)
    )
      i += 1
    this.#at = Math.max(i, start + 1)
    return {
      kind: 'word',
      text: text.slice(start, this.#at),
      start,
      end: this.#at,
      quoted: false,
      firstOnLine,
    }
  }

  /** What a plugin or a driver reads itself: braces that no backslash hides have to balance, also in quotes. */
  skipForeign(): number {
    const text = this.#text
    const tokens = /\\[\s\S]|\/\*|(?:\/\/|#)[^\n]*|[{}]/g
    let depth = 1
    tokens.lastIndex = this.#at
    for (let match = tokens.exec(text); match; match = tokens.exec(text)) {
      if (match[0] === '/*') {
        const end = text.indexOf('*/', tokens.lastIndex)
        tokens.lastIndex = end < 0 ? text.length : end + 2
      }
      if (match[0] === '{') depth += 1
      if (match[0] === '}') depth -= 1
      if (depth === 0) {
        this.#at = match.index + 1
        return match.index
      }
    }
    this.#at = text.length
    return text.length
  }

  #skipSpace() {
    const text = this.#text
    for (;;) {
      const character = text[this.#at]
      if (character === undefined) return
      if (character === '\n') this.#lineIsBlank = true
      if (/\s/.test(character)) this.#at += 1
      else if (character === '#' || text.startsWith('//', this.#at)) {
        const end = text.indexOf('\n', this.#at)
        this.#at = end < 0 ? text.length : end
      } else if (text.startsWith('/*', this.#at)) {
        const end = text.indexOf('*/', this.#at + 2)
        if (end < 0) this.unclosed ??= { at: this.#at, what: 'comment' }
        this.#at = end < 0 ? text.length : end + 2
      } else return
    }
  }
}
