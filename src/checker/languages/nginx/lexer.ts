import type { Lexer, Token } from '../braces/tree.ts'

/** A quoted word that is not followed by what must follow it, or never ends. */
export interface QuoteFault {
  /** Offset of the opening quote. */
  open: number
  /** Where it was noticed: the character after the closing quote, or the end of the text. */
  noticed: number
  closed: boolean
}

const isSpace = (character: string | undefined) =>
  character === ' ' || character === '\t' || character === '\n' || character === '\r'

/**
 * Words as nginx reads them (`ngx_conf_read_token`): a quote opens only at the start of a word, `#` comments only
 * there, a `}` inside a word is part of it, and after `$` so is a `{`.
 */
export class NginxLexer implements Lexer {
  readonly quoteFaults: QuoteFault[] = []
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
    if (character === ';' || character === '{' || character === '}') {
      this.#at += 1
      this.#lineIsBlank = false
      return { kind: character, start, end: start + 1 }
    }
    const firstOnLine = this.#lineIsBlank
    this.#lineIsBlank = false
    return character === '"' || character === "'"
      ? this.#quoted(character, firstOnLine)
      : this.#plain(firstOnLine)
  }

  /** To the `}` that balances, past strings and comments of Lua. */
  skipForeign(): number {
    let depth = 1
    const text = this.#text
    const tokens = /--\[(=*)\[|\[(=*)\[|--[^\n]*|["']|[{}]/g
    tokens.lastIndex = this.#at
    for (let match = tokens.exec(text); match; match = tokens.exec(text)) {
      const [found, comment, long] = match
      if (found === '{') depth += 1
      else if (found === '}') {
        depth -= 1
        if (depth === 0) {
          this.#at = match.index + 1
          return match.index
        }
      } else if (found === '"' || found === "'") {
        const end = endOfLuaString(text, match.index)
        tokens.lastIndex = end
      } else if (comment !== undefined || long !== undefined) {
        const end = text.indexOf(`]${comment ?? long}]`, tokens.lastIndex)
        if (end < 0) break
        tokens.lastIndex = end + 2
      }
    }
    this.#at = text.length
    return text.length
  }

  #skipSpace() {
    const text = this.#text
    for (;;) {
      const character = text[this.#at]
      if (character === '\n') this.#lineIsBlank = true
      if (isSpace(character)) this.#at += 1
      else if (character === '#') {
        const end = text.indexOf('\n', this.#at)
        this.#at = end < 0 ? text.length : end
      } else return
    }
  }

  #quoted(quote: string, firstOnLine: boolean): Token {
    const text = this.#text
    const start = this.#at
    let i = start + 1
    while (i < text.length && text[i] !== quote) i += text[i] === '\\' ? 2 : 1
    i = Math.min(i, text.length)
    const closed = i < text.length
    const end = closed ? i + 1 : i
    const after = text[end]
    if (!closed) this.quoteFaults.push({ open: start, noticed: end, closed })
    else if (after !== undefined && !isSpace(after) && after !== ';' && after !== '{' && after !== ')')
      this.quoteFaults.push({ open: start, noticed: end, closed })
    this.#at = end
    return {
      kind: 'word',
      text: resolveEscapes(text.slice(start + 1, i)),
      start,
      end,
      quoted: true,
      firstOnLine,
    }
  }

  #plain(firstOnLine: boolean): Token {
    const text = this.#text
    const start = this.#at
    let i = start
    let variable = false
    while (i < text.length) {
      const character = text[i]
      if (character === '{' && variable) {
        i += 1
        continue
      }
      if (isSpace(character) || character === ';' || character === '{') break
      variable = character === '$'
      i += character === '\\' ? 2 : 1
    }
    const end = Math.min(i, text.length)
    this.#at = end
    return {
      kind: 'word',
      text: resolveEscapes(text.slice(start, end)),
      start,
      end,
      quoted: false,
      firstOnLine,
    }
  }
}

const escapes: Record<string, string> = { '"': '"', "'": "'", '\\': '\\', t: '\t', r: '\r', n: '\n' }

function resolveEscapes(text: string): string {
  return text.includes('\\')
    ? text.replace(/\\(["'\\trn])/g, (_, letter: string) => escapes[letter] ?? '')
    : text
}

function endOfLuaString(text: string, open: number): number {
  let i = open + 1
  while (i < text.length && text[i] !== text[open] && text[i] !== '\n') i += text[i] === '\\' ? 2 : 1
  return Math.min(i + 1, text.length)
}
