import type { Problem } from '../language.ts'
import { Stop } from '../stop.ts'
import { quote } from '../text.ts'
import type { Token } from './lexer.ts'

export type Code =
  | 'syntax'
  | 'unknown-keyword'
  | 'value'
  | 'separator'
  | 'unclosed'
  | 'undefined-name'
  | 'context'

export type Fault = Problem<Code>

/** A place in the tokens. */
export class Cursor {
  private readonly tokens: Token[]
  at = 0
  constructor(tokens: Token[]) {
    this.tokens = tokens
  }

  get token(): Token {
    return this.tokens[this.at] as Token
  }

  ahead(count: number): Token {
    return this.tokens[Math.min(this.at + count, this.tokens.length - 1)] as Token
  }

  next(): Token {
    const { token } = this
    if (token.type !== 'eof') this.at++
    return token
  }

  /** Whether the next token is one of these words or signs. */
  is(...texts: string[]): boolean {
    return this.token.type !== 'string' && texts.includes(this.token.text)
  }

  take(...texts: string[]): Token | undefined {
    return this.is(...texts) && this.token.type !== 'eof' ? this.next() : undefined
  }

  get isWord(): boolean {
    return this.token.type === 'word'
  }

  /** A line end, `;` or the end of the text. */
  get isLineEnd(): boolean {
    return this.token.type === 'end' || this.token.type === 'eof'
  }

  /** Whether a statement is over here. */
  get atEnd(): boolean {
    return this.token.type === 'end' || this.token.type === 'eof' || this.is('}')
  }

  /** Past line ends inside braces. */
  skipLines(): void {
    while (this.token.type === 'end' && this.token.text === '\n') this.next()
  }

  skipEnds(): void {
    while (this.token.type === 'end') this.next()
  }

  /** To the end of the item that starts at `from`, over whole braces, at least to where the cursor is. */
  recover(from: number): void {
    const reached = this.at
    this.at = from
    for (let depth = 0; this.token.type !== 'eof'; this.next()) {
      if (this.is('{')) depth++
      else if (this.is('}') && depth-- === 0) return
      else if (this.token.type === 'end' && depth <= 0 && this.at >= reached) return
    }
  }

  fail(expected: string, token = this.token, code: Code = 'syntax', help?: string): never {
    const isEnd = token.type === 'eof' || (token.type === 'end' && token.text === '\n')
    const found = token.type === 'eof' ? 'end of the text' : isEnd ? 'end of the line' : quote(token.text)
    throw new Stop({
      code,
      start: token.start,
      end: token.type === 'end' ? token.start : token.end,
      message: `Unexpected ${found}, expected ${expected}`,
      help,
    })
  }

  expect(text: string, expected = `\`${text}\``): Token {
    return this.take(text) ?? this.fail(expected)
  }

  word(expected: string): Token {
    return this.isWord ? this.next() : this.fail(expected)
  }
}
