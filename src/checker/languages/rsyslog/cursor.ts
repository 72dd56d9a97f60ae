/** Reads a text from left to right: RainerScript's white space, words and strings, and how a fault leaves a statement. */
import { quote } from '../text.ts'

export type Code =
  | 'syntax'
  | 'unclosed'
  | 'unknown-parameter'
  | 'missing-parameter'
  | 'unknown-module'
  | 'unknown-directive'
  | 'selector'
  | 'unknown-name'
  | 'value'
  | 'undefined-name'

export interface Finding {
  code: Code
  start: number
  end: number
  message: string
  help?: string | undefined
  related?: { start: number; end: number; message: string }[]
}

/** Thrown within this language only, to leave a statement at its first fault. */
export class Stop extends Error {
  readonly finding: Finding
  constructor(finding: Finding) {
    super(finding.message)
    this.finding = finding
  }
}

const maxDepth = 100

export class Cursor {
  readonly findings: Finding[] = []
  readonly text: string
  at = 0
  depth = 0

  constructor(text: string) {
    this.text = text
  }

  fail(
    message: string,
    start = this.at,
    end = Math.min(start + 1, this.text.length),
    code: Code = 'syntax',
    help?: string,
  ): never {
    throw new Stop({
      code,
      start: Math.min(start, this.text.length),
      end: Math.max(end, Math.min(start, this.text.length)),
      message,
      help,
    })
  }

  /** Fails at the next word or sign. */
  expected(what: string): never {
    this.space()
    const word = /[\w.$!-]+|\S/y
    const found = this.match(word, false)
    if (found === undefined) this.fail(`Unexpected end of the text, expected ${what}`)
    this.fail(`Unexpected ${quote(found)}, expected ${what}`, this.at, this.at + found.length)
  }

  match(pattern: RegExp, advance = true): string | undefined {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.text)?.[0]
    if (found !== undefined && advance) this.at += found.length
    return found
  }

  lineEnd(from: number): number {
    const end = this.text.indexOf('\n', from)
    return end < 0 ? this.text.length : end
  }

  /** White space and comments, over lines. */
  space(): void {
    for (;;) {
      this.match(/\s+/y)
      if (this.text[this.at] === '#') this.at = this.lineEnd(this.at)
      else if (this.text.startsWith('/*', this.at)) {
        const end = this.text.indexOf('*/', this.at + 2)
        if (end < 0) {
          this.findings.push({
            code: 'unclosed',
            start: this.at,
            end: this.at + 2,
            message: 'Unexpected end of the text, expected `*/` for this comment',
          })
          this.at = this.text.length
        } else this.at = end + 2
      } else return
    }
  }

  sign(sign: string): boolean {
    this.space()
    if (!this.text.startsWith(sign, this.at)) return false
    this.at += sign.length
    return true
  }

  keyword(word: string): boolean {
    this.space()
    const found = this.match(/[A-Za-z_]+/y, false)
    if (found?.toLowerCase() !== word) return false
    this.at += word.length
    return true
  }

  nested(parse: () => void): void {
    if (++this.depth > maxDepth) this.fail('Unexpected nesting of more than 100 levels, expected less')
    parse()
    this.depth--
  }

  unclosed(open: number, sign: string): never {
    throw new Stop({
      code: 'unclosed',
      start: open,
      end: open + 1,
      message: `Unexpected end of the text, expected \`${sign}\` for this ${sign === '}' ? 'block' : 'list of parameters'}`,
      related: [{ start: this.text.length, end: this.text.length, message: 'the text ends here' }],
    })
  }

  /** A text in quotes; it may go over lines. Returns what is between the quotes. */
  string(quoteSign: string): string {
    const open = this.at++
    for (; this.at < this.text.length; this.at++) {
      const unit = this.text[this.at]
      if (unit === '\\') this.at++
      else if (unit === quoteSign) return this.text.slice(open + 1, this.at++)
    }
    this.at = open
    this.fail('Unexpected end of the text, expected a closing quote', open, open + 1, 'unclosed')
  }
}
