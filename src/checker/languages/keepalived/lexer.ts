import type { Lexer, Token } from '../braces/tree.ts'

/**
 * Words of keepalived.conf(5): a statement ends with its line, `{` may stand on the next one, `#` and `!` comment
 * anywhere outside quotes, quotes may open inside a word and never cross a line.
 *
 * Lines that start with `@id` or `@^id` hold for one machine; the mark is dropped. Definitions (`$NAME=value`, with
 * their continuation lines) are text to be pasted later and are not read.
 */
export class KeepalivedLexer implements Lexer {
  /** Offsets of quotes that their line does not close. */
  readonly openQuotes: number[] = []
  readonly #text: string
  #at = 0
  #lineIsBlank = true
  /** A statement has begun on this line or before it and is not ended. */
  #inStatement = false

  constructor(text: string) {
    this.#text = text
  }

  next(): Token {
    const text = this.#text
    for (;;) {
      const start = this.#at
      const character = text[start]
      if (character === undefined) return this.#end(start)
      if (character === '\n') {
        this.#at += 1
        this.#lineIsBlank = true
        if (this.#inStatement && !this.#braceFollows()) return this.#punctuation(';', start)
      } else if (character === '\\' && /^\\\r?\n/.test(text.slice(start, start + 3))) {
        this.#at = text.indexOf('\n', start) + 1
      } else if (/\s/.test(character)) this.#at += 1
      else if (character === '#' || character === '!') this.#skipLine()
      else if (this.#lineIsBlank && character === '$' && this.#isDefinition()) this.#skipDefinition()
      else if (this.#lineIsBlank && character === '@') this.#skipWord()
      else if (character === '{' || character === '}') {
        this.#at += 1
        this.#lineIsBlank = false
        return this.#punctuation(character, start)
      } else return this.#word()
    }
  }

  #end(start: number): Token {
    return this.#inStatement ? this.#punctuation(';', start) : { kind: 'end', start, end: start }
  }

  #punctuation(kind: '{' | '}' | ';', start: number): Token {
    // A `}` closes a statement of its own line too.
    if (kind === '}' && this.#inStatement) {
      this.#at = start
      this.#inStatement = false
      return { kind: ';', start, end: start }
    }
    this.#inStatement = false
    return { kind, start, end: kind === ';' ? start : start + 1 }
  }

  #braceFollows(): boolean {
    const text = this.#text
    let i = this.#at
    for (;;) {
      while (i < text.length && /\s/.test(text[i] as string)) i += 1
      if (text[i] !== '#' && text[i] !== '!') return text[i] === '{'
      const end = text.indexOf('\n', i)
      if (end < 0) return false
      i = end
    }
  }

  #isDefinition(): boolean {
    return /^\$[A-Za-z_]\w{0,60}=/.test(this.#text.slice(this.#at, this.#at + 64))
  }

  #skipDefinition() {
    const text = this.#text
    for (;;) {
      const end = text.indexOf('\n', this.#at)
      if (end < 0) {
        this.#at = text.length
        return
      }
      const last = text[end - 1] === '\r' ? text[end - 2] : text[end - 1]
      this.#at = last === '\\' ? end + 1 : end
      if (last !== '\\') return
    }
  }

  #skipLine() {
    const end = this.#text.indexOf('\n', this.#at)
    this.#at = end < 0 ? this.#text.length : end
  }

  #skipWord() {
    while (this.#at < this.#text.length && !/\s/.test(this.#text[this.#at] as string)) this.#at += 1
  }

  #word(): Token {
    const text = this.#text
    const start = this.#at
    const firstOnLine = this.#lineIsBlank
    this.#lineIsBlank = false
    this.#inStatement = true
    let word = ''
    let i = start
    let quoted = false
    let dollar = false
    while (i < text.length) {
      const character = text[i] as string
      if (character === '"' || character === "'") {
        const close = endOfQuote(text, i)
        if (close < 0) {
          this.openQuotes.push(i)
          const end = text.indexOf('\n', i)
          i = end < 0 ? text.length : end
          break
        }
        word += text.slice(i + 1, close)
        quoted = true
        i = close + 1
      } else if (/\s/.test(character) || character === '#' || character === '!') break
      else if ((character === '{' && !dollar) || (character === '}' && !insideSubstitution(word))) break
      else {
        dollar = character === '$'
        const width = character === '\\' && !/[\r\n]/.test(text[i + 1] ?? '\n') ? 2 : 1
        word += text.slice(i, i + width)
        i += width
      }
    }
    this.#at = i
    return { kind: 'word', text: word, start, end: i, quoted, firstOnLine }
  }
}

/** The closing quote on the same line, or -1. */
function endOfQuote(text: string, open: number): number {
  for (let i = open + 1; i < text.length && text[i] !== '\n'; i++) {
    if (text[i] === '\\') i += 1
    else if (text[i] === text[open]) return i
  }
  return -1
}

/** `${NAME` is open at the end of the word so far. */
function insideSubstitution(word: string): boolean {
  return word.lastIndexOf('${') > word.lastIndexOf('}')
}
