/** Logical lines and words of sudoers: sudoers(5), "Other special characters and reserved words". */
import { type LogicalLine, logicalLines } from '../text.ts'

/** A backslash at the end joins the next line. A comment line is no end of a joined line. */
export const sudoersLines = (text: string): LogicalLine[] =>
  logicalLines(text, (line) => /(?:^|[^\\])(?:\\\\)*\\$/.test(line.slice(-60)))

/** Reads one logical line from left to right. Positions are within the line. */
export class Scanner {
  readonly text: string
  at = 0
  constructor(text: string) {
    this.text = text
  }

  /** Past white space; true when the line is at its end or a comment begins. `#` and a digit is a user number. */
  atEnd(): boolean {
    while (this.text[this.at] === ' ' || this.text[this.at] === '\t') this.at++
    const unit = this.text[this.at]
    return unit === undefined || (unit === '#' && !/^#-?\d/.test(this.text.slice(this.at, this.at + 3)))
  }

  peek(): string {
    return this.atEnd() ? '' : (this.text[this.at] as string)
  }

  /** Takes one of the characters, past white space. */
  take(characters: string): string | undefined {
    const unit = this.peek()
    if (unit === '' || !characters.includes(unit)) return undefined
    this.at++
    return unit
  }

  /**
   * A word: up to white space or one of `stops`; a backslash keeps the next character, quotes keep all in between, where
   * they mean anything. Undefined where there is none; `open` when a quote is not closed.
   */
  word(
    stops: string,
    quotes = true,
  ): { text: string; start: number; end: number; open: boolean } | undefined {
    if (this.atEnd()) return undefined
    const start = this.at
    let text = ''
    while (this.at < this.text.length) {
      const unit = this.text[this.at] as string
      if (unit === '\\' && this.at + 1 < this.text.length) {
        text += this.text[this.at + 1]
        this.at += 2
      } else if (quotes && unit === '"') {
        const close = this.closingQuote(this.at + 1)
        if (close < 0) {
          this.at = this.text.length
          return { text, start, end: this.at, open: true }
        }
        text += this.text.slice(this.at + 1, close)
        this.at = close + 1
      } else if (unit === ' ' || unit === '\t' || stops.includes(unit)) break
      else {
        text += unit
        this.at++
      }
    }
    return this.at === start ? undefined : { text, start, end: this.at, open: false }
  }

  private closingQuote(from: number): number {
    for (let i = from; i < this.text.length; i++) {
      if (this.text[i] === '\\') i++
      else if (this.text[i] === '"') return i
    }
    return -1
  }

  /** The arguments of a command: to an unescaped `,`, `:`, `=`, `#` or the end. */
  commandArguments(): void {
    while (this.at < this.text.length) {
      const unit = this.text[this.at] as string
      if (unit === '\\') this.at += 2
      else if (unit === ',' || unit === ':' || unit === '=' || unit === '#') break
      else if (unit === '^' && /[ \t]/.test(this.text[this.at - 1] ?? '')) {
        const close = /\$(?=[ \t,]|$)/g
        close.lastIndex = this.at
        this.at = close.test(this.text) ? close.lastIndex : this.text.length
      } else this.at++
    }
    this.at = Math.min(this.at, this.text.length)
  }
}
