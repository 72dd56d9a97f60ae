/**
 * The words of Groovy (groovy-lang.org/syntax.html; the lexer of 2.4, which Jenkins runs, and what 3 and 4 add to it).
 * Strings come whole; what stands in `${ … }` inside of them is read as well.
 */
import type { Fault } from './codes.ts'

export interface Token {
  kind: 'word' | 'number' | 'string' | 'sign' | 'newline'
  /** As written; of strings the opening quotes alone. */
  text: string
  start: number
  end: number
  /** Of a bracket: the index of the one that belongs to it. */
  partner?: number
  /** Of a string: the code inside of `${ … }`, as ranges with the braces, and its tokens. */
  blanks?: { start: number; end: number; tokens: Token[] }[]
}

export interface Tokens {
  tokens: Token[]
  /** The first fault; after it nothing is read. */
  fault?: Fault
}

const closers: Record<string, string> = { '(': ')', '[': ']', '{': '}' }
const signs =
  /\*\*=|<=>|==~|===|!==|\.\.\.|\.\.<|>>>=|<<=|>>=|->|\?:|\?\.|\?=|\*\.|\.&|\.@|\.\.|\*\*|\+\+|--|[-+*/%&|^]=|<<|=~|==|!=|<=|>=|&&|\|\||[()[\]{},;:.?=+\-*/%<>!~&|^@]/y
const number = /0[xX][0-9a-fA-F_]+\w*|0[bB][01_]+\w*|\d[\d_]*(?:\.\d[\d_]*)?(?:[eE][+-]?\d+)?\w*/y
const word = /[\p{L}_$][\p{L}\p{N}_$]*/uy
const space = /(?:[ \t\f\r\u00a0]|\\\r?\n)+/y
/** After these a `/` divides; else it opens a string. */
const operators = new Set('return in case assert throw else as instanceof'.split(' '))
/** As many strings inside of strings. */
const deepest = 40

/** Reads a text to its end or its first fault. Linear; never throws. */
export function tokenize(text: string): Tokens {
  return new Lexer(text).run()
}

class Stop extends Error {}

class Lexer {
  private readonly text: string
  private readonly lines: Line[]
  private at = 0
  private fault: Fault | undefined
  private depth = 0

  constructor(text: string) {
    this.text = text
    this.lines = linesOf(text)
  }

  run(): Tokens {
    const tokens: Token[] = []
    try {
      if (this.text.startsWith('#!')) this.at = this.lineEnd(0)
      this.code(tokens, undefined)
    } catch (stop) {
      if (!(stop instanceof Stop)) throw stop
    }
    return { tokens, ...(this.fault && { fault: this.fault }) }
  }

  /** To the end of the text, or to the brace that closes `outer`. */
  private code(tokens: Token[], outer: number | undefined): void {
    const open: number[] = []
    const pairs = new Indentation(this.lines)
    while (this.at < this.text.length) {
      const start = this.at
      const character = this.text[start] as string
      if (this.skipSpace()) continue
      if (character === '\n') this.push(tokens, 'newline', start, start + 1)
      else if (character === '"' || character === "'") tokens.push(this.quoted(character))
      else if (character === '/' && this.startsSlashy(tokens)) tokens.push(this.slashy())
      else if (character === '$' && this.text[start + 1] === '/' && !endsOperand(tokens))
        tokens.push(this.dollarSlashy())
      else if (this.matches(word)) this.push(tokens, 'word', start, word.lastIndex)
      else if (this.matches(number)) this.push(tokens, 'number', start, number.lastIndex)
      else if (this.matches(signs)) {
        const sign = this.text.slice(start, signs.lastIndex)
        if (sign === '}' && open.length === 0 && outer !== undefined) {
          this.at = start + 1
          return
        }
        this.push(tokens, 'sign', start, signs.lastIndex)
        this.bracket(tokens, open, pairs)
      } else this.illegal(start)
    }
    if (outer !== undefined)
      this.stop({
        code: 'unclosed',
        start: outer,
        end: outer + 2,
        message: 'Unexpected end of the text inside an expression in a string, expected `}`',
      })
    const last = open.at(-1)
    if (last === undefined) return
    const { start, text } = tokens[pairs.forgotten ?? last] as Token
    this.stop({
      code: 'unclosed',
      start,
      end: start + 1,
      message: `Unexpected end of the text, expected \`${closers[text]}\` to close the \`${text}\` that opens here`,
    })
  }

  private push(tokens: Token[], kind: Token['kind'], start: number, end: number): void {
    tokens.push({ kind, text: this.text.slice(start, end), start, end })
    this.at = end
  }

  private matches(pattern: RegExp): boolean {
    pattern.lastIndex = this.at
    return pattern.test(this.text)
  }

  /** Blanks, comments and line ends that a backslash joins. */
  private skipSpace(): boolean {
    const { text, at } = this
    if (this.matches(space)) {
      this.at = space.lastIndex
      return true
    }
    if (text[at] !== '/') return false
    if (text[at + 1] === '/') {
      this.at = this.lineEnd(at)
      return true
    }
    if (text[at + 1] !== '*') return false
    const end = text.indexOf('*/', at + 2)
    if (end < 0)
      this.stop({
        code: 'unclosed',
        start: at,
        end: at + 2,
        message: 'Unexpected end of the text inside a comment, expected `*/`',
      })
    this.at = end + 2
    return true
  }

  private bracket(tokens: Token[], open: number[], pairs: Indentation): void {
    const index = tokens.length - 1
    const token = tokens[index] as Token
    if (closers[token.text] !== undefined) {
      open.push(index)
      return
    }
    if (!/^[)\]}]$/.test(token.text)) return
    const opener = open.pop()
    if (opener === undefined) {
      const start = pairs.early ?? token.start
      this.stop({
        code: 'unexpected',
        start,
        end: start + 1,
        message: `Unexpected \`${this.text[start]}\`, expected none, as ${start === token.start ? 'nothing is open here' : 'it closes more than its line opened'}`,
      })
    }
    const opened = tokens[opener] as Token
    const expected = closers[opened.text] as string
    if (expected !== token.text)
      this.stop({
        code: 'unexpected',
        start: token.start,
        end: token.end,
        message: `Unexpected \`${token.text}\`, expected \`${expected}\``,
        related: [{ start: opened.start, end: opened.end, message: `\`${opened.text}\` was opened here` }],
      })
    opened.partner = index
    token.partner = opener
    pairs.closed(opener, opened.start, token.start)
  }

  private quoted(mark: string): Token {
    const start = this.at
    const triple = this.text.startsWith(mark.repeat(3), start)
    const quotes = triple ? mark.repeat(3) : mark
    const token: Token = { kind: 'string', text: quotes, start, end: start, blanks: [] }
    this.at += quotes.length
    for (;;) {
      const character = this.text[this.at]
      if (character === undefined || (!triple && (character === '\n' || character === '\r')))
        this.stop({
          code: 'unclosed',
          start,
          end: triple ? start + 3 : this.at,
          message: `Unexpected end of the ${triple ? 'text' : 'line'} inside a string, expected \`${quotes}\``,
          ...(!triple && { help: `a string of several lines stands in \`${mark.repeat(3)}\`` }),
        })
      if (this.text.startsWith(quotes, this.at)) {
        this.at += quotes.length
        return { ...token, end: this.at }
      }
      if (character === '\\') this.escape()
      else if (character === '$' && mark === '"') this.dollar(token)
      else this.at++
    }
  }

  private escape(): void {
    const next = this.text[this.at + 1]
    if (next !== undefined && /[btnfr"'\\$\n\r0-7us]/.test(next)) {
      this.at += 2
      return
    }
    this.stop({
      code: 'bad-escape',
      start: this.at,
      end: Math.min(this.at + 2, this.text.length),
      message: `Unexpected escape \`\\${next?.replace(/[^\x21-\x7e]/, '') ?? ''}\` in a string, expected \`\\\\\` or one of \`\\n\`, \`\\t\`, \`\\$\`, \`\\"\`, \`\\'\`, …`,
      help: 'a backslash that the shell or a pattern is to see is written `\\\\`',
    })
  }

  private dollar(token: Token): void {
    const { at, text } = this
    if (text[at + 1] === '{') {
      if (++this.depth > deepest) throw new Stop()
      this.at = at + 2
      const tokens: Token[] = []
      this.code(tokens, at)
      this.depth--
      token.blanks?.push({ start: at, end: this.at, tokens })
    } else if (/[\p{L}_]/u.test(text[at + 1] ?? '')) this.at += 2
    else
      this.stop({
        code: 'bad-dollar',
        start: at,
        end: at + 1,
        message: 'Unexpected `$` in double quotes, expected a name or `{` after it',
        help: 'write `\\$`, or use single quotes, where Groovy fills in nothing',
      })
  }

  /** A `/` where no value ends, with another one on its line. */
  private startsSlashy(tokens: Token[]): boolean {
    if (endsOperand(tokens)) return false
    return this.text.slice(this.at + 1, this.lineEnd(this.at)).includes('/')
  }

  private slashy(): Token {
    const start = this.at
    let at = start + 1
    while (this.text[at] !== '/') at += this.text[at] === '\\' ? 2 : 1
    this.at = Math.min(at + 1, this.text.length)
    return { kind: 'string', text: '/', start, end: this.at }
  }

  private dollarSlashy(): Token {
    const start = this.at
    const end = this.text.indexOf('/$', start + 2)
    if (end < 0)
      this.stop({
        code: 'unclosed',
        start,
        end: start + 2,
        message: 'Unexpected end of the text inside a string, expected `/$`',
      })
    this.at = end + 2
    return { kind: 'string', text: '$/', start, end: this.at }
  }

  private illegal(start: number): never {
    const character = String.fromCodePoint(this.text.codePointAt(start) as number)
    this.stop({
      code: 'unexpected',
      start,
      end: start + character.length,
      message: `Unexpected ${character === '`' ? 'back-quote' : `\`${character}\``} in Groovy, expected a value, a name or an operator`,
      ...(character === '#' && { help: 'comments start with `//`' }),
      ...(/[“”„‘’]/.test(character) && { help: 'this is a quote of typesetting: type `"` or `\'`' }),
    })
  }

  private lineEnd(at: number): number {
    const end = this.text.indexOf('\n', at)
    return end < 0 ? this.text.length : end
  }

  private stop(fault: Fault): never {
    this.fault = fault
    throw new Stop()
  }
}

/** Whether the last token ends a value, so that an operator has to follow. */
function endsOperand(tokens: Token[]): boolean {
  const last = tokens.at(-1)
  if (!last || last.kind === 'newline') return false
  if (last.kind === 'sign') return /^(?:[)\]}]|\+\+|--)$/.test(last.text)
  return !operators.has(last.text)
}

/**
 * Where the author's indentation and the brackets disagree first: what is closed further left than it stands was forgotten
 * to be closed, and what is closed further right was closed too early.
 */
class Indentation {
  /** Index of the bracket that was not closed. */
  forgotten: number | undefined
  /** Offset of the bracket that closes what it should not. */
  early: number | undefined
  private readonly lines: readonly Line[]

  constructor(lines: readonly Line[]) {
    this.lines = lines
  }

  closed(index: number, opened: number, closer: number): void {
    const closing = this.line(closer)
    const opening = this.line(opened)
    if (closing.start === opening.start) return
    const isFirst = closer === closing.start + closing.indent
    if (closing.indent < opening.indent && isFirst) this.forgotten ??= index
    if (closing.indent > opening.indent) this.early ??= closer
  }

  private line(offset: number): Line {
    let low = 0
    let high = this.lines.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.lines[middle] as Line).start <= offset) low = middle
      else high = middle - 1
    }
    return this.lines[low] as Line
  }
}

interface Line {
  start: number
  indent: number
}

function linesOf(text: string): Line[] {
  return Array.from(text.matchAll(/^[ \t]*/gm), ({ index, 0: space }) => ({
    start: index,
    indent: space.length,
  }))
}
