import type { Lexer, Token } from '../braces/tree.ts'

export interface CaddyFault {
  fault: 'open-quote' | 'lost-quote' | 'brace-in-line' | 'braces-at-end' | 'closing-in-line' | 'open-heredoc'
  start: number
  end: number
}

/**
 * Words are parted by space; a quote or a back-quote at the start of a word keeps it over lines, `#` there is a comment,
 * `\` at the end of a line joins the next, `<<NAME` starts lines up to `NAME`. A line is a statement. `{` opens a block
 * at the end of a line, and `}` closes it on a line of its own.
 */
export class CaddyLexer implements Lexer {
  readonly faults: CaddyFault[] = []
  private readonly text: string
  /** How many braces are open. */
  depth = 0
  /** The last word was a `}`. */
  endsClosed = false
  private at = 0
  private lineStart = true

  constructor(text: string) {
    this.text = text
  }

  next(): Token {
    const { text } = this
    for (;;) {
      const sign = text[this.at]
      if (sign === undefined) return { kind: 'end', start: text.length, end: text.length }
      const start = this.at
      if (sign === '\n') {
        this.at++
        this.lineStart = true
        return { kind: ';', start, end: start + 1 }
      }
      if (sign === '\\' && /^\\\r?\n/.test(text.slice(start, start + 3)))
        this.at += text[start + 1] === '\r' ? 3 : 2
      else if (/[\s\uFEFF]/.test(sign)) this.at++
      else if (sign === '#') this.at = this.lineEnd(start)
      else return this.readWord(start)
    }
  }

  private readWord(start: number): Token {
    const firstOnLine = this.lineStart
    this.lineStart = false
    this.endsClosed = false
    const sign = this.text[start] as string
    if (sign === '"' || sign === '`') return this.readQuoted(start, sign, firstOnLine)
    const heredoc = /^<<([\w-]+)[ \t]*\r?\n/.exec(this.text.slice(start, start + 200))
    if (heredoc) return this.readHeredoc(start, heredoc[1] as string, heredoc[0].length, firstOnLine)
    while (this.at < this.text.length && !/\s/.test(this.text[this.at] as string)) this.at++
    const word = this.text.slice(start, this.at)
    if (word === '{') {
      this.depth++
      const rest = this.text.slice(this.at, this.lineEnd(this.at)).trim()
      if (rest === '' || rest.startsWith('#')) return { kind: '{', start, end: this.at }
      this.faults.push({ fault: 'brace-in-line', start, end: this.at })
      return { kind: '{', start, end: this.at }
    }
    if (word === '}') {
      this.depth--
      this.endsClosed = true
      if (!firstOnLine) this.faults.push({ fault: 'closing-in-line', start, end: this.at })
      return { kind: '}', start, end: this.at }
    }
    if (word === '{}' && this.depth > 0 && this.text.slice(this.at, this.lineEnd(this.at)).trim() === '')
      this.faults.push({ fault: 'braces-at-end', start, end: this.at })
    return { kind: 'word', text: word, start, end: this.at, quoted: false, firstOnLine }
  }

  private readQuoted(start: number, sign: string, firstOnLine: boolean): Token {
    let value = ''
    let i = start + 1
    for (; i < this.text.length && this.text[i] !== sign; i++) {
      if (sign === '"' && this.text[i] === '\\' && this.text[i + 1] === '"') i++
      value += this.text[i]
    }
    if (i >= this.text.length) {
      this.faults.push({ fault: this.depth > 0 ? 'open-quote' : 'lost-quote', start, end: start + 1 })
      if (this.depth <= 0) {
        this.at = this.text.length
        return { kind: 'word', text: value, start, end: this.at, quoted: true, firstOnLine }
      }
      // The rest of the file would be one word: what stands on the other lines is still worth a look.
      i = this.lineEnd(start) - 1
      value = this.text.slice(start + 1, i + 1)
    }
    this.at = i + 1
    // What is glued to a closing quote is a word of its own.
    return { kind: 'word', text: value, start, end: this.at, quoted: true, firstOnLine }
  }

  private readHeredoc(start: number, name: string, head: number, firstOnLine: boolean): Token {
    let line = start + head
    while (line < this.text.length) {
      const end = this.lineEnd(line)
      const body = this.text.slice(line, end).trim()
      if (body === name || body.startsWith(`${name} `)) {
        this.at = line + this.text.slice(line, end).indexOf(name) + name.length
        return {
          kind: 'word',
          text: this.text.slice(start + head, line),
          start,
          end: this.at,
          quoted: true,
          firstOnLine,
        }
      }
      line = end + 1
    }
    this.faults.push({ fault: 'open-heredoc', start, end: start + 2 + name.length })
    this.at = this.text.length
    return { kind: 'word', text: '', start, end: start + 2 + name.length, quoted: true, firstOnLine }
  }

  private lineEnd(from: number): number {
    const end = this.text.indexOf('\n', from)
    return end < 0 ? this.text.length : end
  }
}
