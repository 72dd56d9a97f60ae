/** Logical lines and words of sudoers: sudoers(5), "Other special characters and reserved words". */
import { type LogicalLine, logicalLines, type Word } from '../text.ts'

/** A backslash at the end joins the next line. A comment line is no end of a joined line. */
export const sudoersLines = (text: string): LogicalLine[] =>
  logicalLines(text, (line) => /(?:^|[^\\])(?:\\\\)*\\$/.test(line.slice(-60)))

/** `text` is without quotes and, outside them, without backslashes. */
export interface ScannedWord extends Word {
  open: boolean
  quoted: boolean
}

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
   * A word: up to white space, a quote or one of `stops`; a backslash keeps the next character. A word that begins with a
   * quote ends with the next one. Undefined where there is none; `open` when a quote is not closed. `#` at the start of a
   * word, or after the `%` of a group, is a number.
   */
  word(stops: string, quotes = true): ScannedWord | undefined {
    if (this.atEnd()) return undefined
    const start = this.at
    if (quotes && this.text[start] === '"') return this.quoted(start)
    let text = ''
    while (this.at < this.text.length) {
      const unit = this.text[this.at] as string
      if (unit === '\\' && this.at + 1 < this.text.length) {
        text += this.text[this.at + 1]
        this.at += 2
      } else if (unit === ' ' || unit === '\t' || (quotes && unit === '"')) break
      else if (stops.includes(unit) || (unit === '#' && !/^%?:?$/.test(text))) break
      else {
        text += unit
        this.at++
      }
    }
    return this.at === start ? undefined : { text, start, end: this.at, open: false, quoted: false }
  }

  private quoted(start: number): ScannedWord {
    const close = this.closingQuote(start + 1)
    const open = close < 0
    this.at = open ? this.text.length : close + 1
    const text = open ? '' : this.text.slice(start + 1, close)
    return { text, start, end: this.at, open, quoted: true }
  }

  private isAlone(at: number): boolean {
    return /[ \t]/.test(this.text[at - 1] ?? ' ') && /[ \t]/.test(this.text[at + 1] ?? ' ')
  }

  private closingQuote(from: number): number {
    for (let i = from; i < this.text.length; i++) {
      if (this.text[i] === '\\') i++
      else if (this.text[i] === '"') return i
    }
    return -1
  }

  /** Whether a space or tab stands here or was passed last. */
  afterSpace(): boolean {
    return /[ \t]/.test(this.text.slice(Math.max(0, this.at - 1), this.at + 1))
  }

  /**
   * A regular expression, from `^` to the first `$` without a backslash. Undefined where that is missing on the line, or
   * where a plain word, which ends at a bracket for one, would be longer.
   */
  expression(): Word | undefined {
    const start = this.at
    const word = /^(?:[^#>!=:,() \t\\"]|\\.)+/.exec(this.text.slice(start))?.[0].length ?? 0
    for (let at = start; at < this.text.length && this.text[at] !== '#'; at++) {
      if (this.text[at] === '\\') at++
      else if (this.text[at] === '$') {
        if (start + word > at + 1) return undefined
        this.at = at + 1
        return { text: this.text.slice(start, at), start, end: at }
      }
    }
    return undefined
  }

  /** The arguments of a command: to an unescaped `,`, `:`, `#`, a lone `=` or the end. Where an escape is none, else -1. */
  commandArguments(): number {
    for (; this.at < this.text.length; this.at++) {
      const unit = this.text[this.at] as string
      if (unit === ',' || unit === ':' || unit === '#') break
      if (unit === '=' && this.isAlone(this.at)) break
      if (unit !== '\\') continue
      if (!/[*?[\]!^:\\,= \t#]/.test(this.text[this.at + 1] ?? ' ')) return this.at
      this.at++
    }
    this.at = Math.min(this.at, this.text.length)
    return -1
  }
}
