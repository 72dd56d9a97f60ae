import { quote } from '../text.ts'

export type HclCode =
  | 'syntax'
  | 'unclosed'
  | 'missing-newline'
  | 'template'
  | 'duplicate-argument'
  | 'too-deep'

/** The first error of a text. UTF-16 offsets. */
export class HclError extends Error {
  readonly code: HclCode
  readonly start: number
  readonly end: number
  readonly help: string | undefined
  constructor(code: HclCode, start: number, end: number, message: string, help?: string) {
    super(message)
    this.code = code
    this.start = start
    this.end = end
    this.help = help
  }
}

const MAX_DEPTH = 100
const IDENTIFIER = /[\p{ID_Start}_][\p{ID_Continue}-]*/uy
const NUMBER = /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const OPERATOR = /\|\||&&|==|!=|<=|>=|[<>+*/%-]/y

/**
 * The native syntax of HCL 2 (hashicorp/hcl, hclsyntax/spec.md), by recursive descent over the characters. It accepts
 * or throws. Line ends end an argument, but not inside `( )` and `[ ]`: `free` says which holds.
 *
 *   body     = {name ("=" expression | {label} "{" body "}") line end}
 *   template = characters with `${ expression }` and `%{ directive }`
 */
export class HclParser {
  private at = 0
  private free = false
  private depth = 0
  private readonly text: string

  constructor(text: string) {
    this.text = text
  }

  file(): void {
    if (this.text.startsWith('\ufeff')) this.at = 1
    this.body()
    if (!this.ended()) this.unexpected('an argument, a block or the end of the text')
  }

  /** Values side by side, as an excerpt shows the items of a list. */
  values(): void {
    for (;;) {
      this.lines()
      if (this.ended()) return
      if (!/[{["\d(-]/.test(this.text[this.at] as string)) this.unexpected('a value')
      this.expression()
      this.lines()
      this.eat(',')
    }
  }

  private body(): void {
    const seen = new Map<string, number>()
    for (;;) {
      this.lines()
      if (this.ended() || this.text[this.at] === '}') return
      const start = this.at
      const name = this.match(IDENTIFIER)
      if (!name) this.unexpected('the name of an argument or block')
      this.skip()
      if (this.text[this.at] === '=' && !/[=>]/.test(this.text[this.at + 1] ?? '')) {
        const first = seen.get(name)
        if (first !== undefined)
          throw new HclError(
            'duplicate-argument',
            start,
            start + name.length,
            `Unexpected second argument \`${name}\`, expected each once in a block`,
          )
        seen.set(name, start)
        this.at++
        this.expression()
        this.endOfItem(name)
      } else this.block(name)
    }
  }

  private block(name: string): void {
    for (;;) {
      this.skip()
      const character = this.text[this.at]
      if (character === '{') break
      if (character === '"') this.string(false)
      else if (!this.match(IDENTIFIER)) {
        if (character === ':')
          this.fail('syntax', this.at, this.at + 1, `Unexpected \`:\` after ${quote(name)}, expected \`=\``)
        this.unexpected(`\`=\` or \`{\` after ${quote(name)}`)
      }
    }
    const open = this.at++
    this.deeper(() => this.body())
    if (!this.eat('}')) this.unclosed('}', open)
    this.endOfItem(name)
  }

  /** An argument and a block end with their line, or with the block around them. */
  private endOfItem(name: string): void {
    this.skip()
    const character = this.text[this.at]
    if (character === undefined || character === '\n' || character === '\r' || character === '}') return
    if (character === ',')
      this.fail(
        'missing-newline',
        this.at,
        this.at + 1,
        `Unexpected \`,\` after the argument ${quote(name)}, expected the end of the line`,
        'arguments of a block are separated by line ends',
      )
    this.fail(
      'missing-newline',
      this.at,
      this.wordEnd(),
      `Unexpected ${quote(this.word())} after the value of ${quote(name)}, expected the end of the line`,
    )
  }

  private expression(): void {
    this.deeper(() => {
      this.operand()
      for (;;) {
        this.skip()
        if (this.text[this.at] === '?') {
          this.at++
          this.expression()
          this.skip()
          if (!this.eat(':')) this.unexpected('`:` of the condition')
          this.expression()
          return
        }
        if (this.text.startsWith('=>', this.at) || !this.match(OPERATOR)) return
        this.operand()
      }
    })
  }

  private operand(): void {
    this.skip()
    for (let count = 0; this.text[this.at] === '!' || this.text[this.at] === '-'; count++) {
      if (count > MAX_DEPTH) this.tooDeep()
      this.at++
      this.skip()
    }
    this.term()
    this.postfix()
  }

  private term(): void {
    const character = this.text[this.at]
    if (character === '"') this.string(true)
    else if (character === '(')
      this.brackets(')', () => {
        this.expression()
      })
    else if (character === '[') this.brackets(']', () => this.items(']'))
    else if (character === '{') this.object()
    else if (character === '<' && this.text[this.at + 1] === '<') this.heredoc()
    else if (!this.match(NUMBER)) {
      const name = this.match(IDENTIFIER)
      if (!name) this.unexpected('a value')
      // `provider::aws::arn_parse(x)`
      while (this.text.startsWith('::', this.at)) {
        this.at += 2
        if (!this.match(IDENTIFIER)) this.unexpected('the name of a function after `::`')
      }
      if (this.text[this.at] === '(') this.brackets(')', () => this.callArguments())
    }
  }

  private callArguments(): void {
    for (;;) {
      this.skip()
      if (this.text[this.at] === ')') return
      this.expression()
      this.skip()
      if (this.text.startsWith('...', this.at)) {
        this.at += 3
        return
      }
      if (!this.eat(',')) return
    }
  }

  private postfix(): void {
    for (;;) {
      if (this.free) this.skip()
      const character = this.text[this.at]
      if (character === '.' && this.text[this.at + 1] !== '.') {
        this.at++
        if (this.eat('*')) continue
        if (!this.match(IDENTIFIER) && !this.match(/\d+/y))
          this.unexpected('the name of an attribute after `.`')
      } else if (character === '[') {
        this.brackets(']', () => {
          this.skip()
          if (!this.eat('*')) this.expression()
        })
      } else return
    }
  }

  /** What stands between brackets, where line ends do not count. */
  private brackets(close: string, inner: () => void): void {
    const open = this.at++
    const outer = this.free
    this.free = true
    this.deeper(inner)
    this.skip()
    this.free = outer
    if (this.eat(close)) return
    if (this.ended()) this.unclosed(close, open)
    this.fail(
      'syntax',
      this.at,
      this.wordEnd(),
      `Unexpected ${quote(this.word())}, expected ${close === ')' ? '`)`' : `\`,\` or \`${close}\``}`,
    )
  }

  private items(close: string): void {
    this.skip()
    if (this.isFor()) {
      this.forHeader()
      this.expression()
      this.forEnd()
      return
    }
    for (;;) {
      this.skip()
      if (this.text[this.at] === close || this.ended()) return
      this.expression()
      this.skip()
      if (!this.eat(',')) return
    }
  }

  private isFor(): boolean {
    return /^for\b(?!\s*(?:[=:(]|\.\w))/.test(this.text.slice(this.at, this.at + 40))
  }

  /** `for k, v in x :` */
  private forHeader(): void {
    this.at += 3
    this.skip()
    if (!this.match(IDENTIFIER)) this.unexpected('a name after `for`')
    this.skip()
    if (this.eat(',')) {
      this.skip()
      if (!this.match(IDENTIFIER)) this.unexpected('a second name after `,`')
      this.skip()
    }
    const start = this.at
    if (this.match(IDENTIFIER) !== 'in') {
      this.at = start
      this.unexpected('`in`')
    }
    this.expression()
    this.skip()
    if (!this.eat(':')) this.unexpected('`:` after what `for` runs over')
  }

  private forEnd(): void {
    this.skip()
    if (this.text.startsWith('...', this.at)) this.at += 3
    this.skip()
    if (/^if\b/.test(this.text.slice(this.at, this.at + 3))) {
      this.at += 2
      this.expression()
    }
  }

  private object(): void {
    const open = this.at++
    const outer = this.free
    this.free = true
    this.skip()
    this.deeper(() => {
      if (this.isFor()) {
        this.forHeader()
        this.expression()
        this.skip()
        if (!this.text.startsWith('=>', this.at)) this.unexpected('`=>`')
        this.at += 2
        this.expression()
        this.forEnd()
        this.skip()
      } else this.members()
    })
    this.free = outer
    if (!this.eat('}')) {
      if (this.ended()) this.unclosed('}', open)
      this.unexpected('`}`')
    }
  }

  private members(): void {
    for (;;) {
      this.lines()
      if (this.text[this.at] === '}' || this.ended()) return
      this.free = false
      this.expression()
      this.skip()
      if (this.text.startsWith('=>', this.at) || !(this.eat('=') || this.eat(':')))
        this.unexpected('`=` or `:` after the key of an object')
      this.lines()
      this.expression()
      this.skip()
      const character = this.text[this.at]
      if (character === ',') this.at++
      else if (character !== '\n' && character !== '\r' && character !== '}' && !this.ended())
        this.fail(
          'missing-newline',
          this.at,
          this.wordEnd(),
          `Unexpected ${quote(this.word())} in an object, expected \`,\` or the end of the line`,
        )
    }
  }

  private string(template: boolean): void {
    const open = this.at++
    for (;;) {
      const character = this.text[this.at]
      if (character === '"') {
        this.at++
        return
      }
      if (character === undefined || character === '\n' || character === '\r')
        this.fail(
          'unclosed',
          open,
          this.at,
          'Unexpected end of the line inside quotes, expected `"`',
          'a text over several lines is a here-document: `<<-EOT`',
        )
      if (character === '\\') {
        const escaped = this.text.slice(this.at, this.at + 2)
        if (!/^\\(?:[nrt"\\]|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8})/.test(this.text.slice(this.at, this.at + 10)))
          this.fail(
            'syntax',
            this.at,
            this.at + 2,
            `Unexpected escape ${quote(escaped)}, expected one of \`\\n\`, \`\\t\`, \`\\"\`, \`\\\\\`, …`,
            'write `\\\\` for a backslash',
          )
        this.at += 2
      } else if (!template || !this.interpolation()) this.at++
    }
  }

  /** `${ }` or `%{ }` at the current place; `$${` is text. */
  private interpolation(): boolean {
    const mark = this.text[this.at]
    if (mark !== '$' && mark !== '%') return false
    if (this.text[this.at + 1] === mark && this.text[this.at + 2] === '{') {
      this.at += 3
      return true
    }
    if (this.text[this.at + 1] !== '{') return false
    const open = this.at
    this.at += 2
    this.eat('~')
    const outer = this.free
    this.free = true
    if (mark === '$') this.deeper(() => this.expression())
    else this.directive()
    this.skip()
    this.eat('~')
    this.free = outer
    if (this.eat('}')) return true
    if (this.ended())
      this.fail('unclosed', open, open + 2, `Unexpected end of the text inside \`${mark}{\`, expected \`}\``)
    this.fail(
      'template',
      this.at,
      this.wordEnd(),
      `Unexpected ${quote(this.word())} in a template, expected \`}\``,
      `write \`${mark}${mark}{\` for a \`${mark}{\` that is meant as text`,
    )
  }

  private directive(): void {
    this.skip()
    const word = this.match(IDENTIFIER)
    if (word === 'if') this.expression()
    else if (word === 'for') {
      this.at -= 3
      this.forTemplate()
    } else if (word !== 'else' && word !== 'endif' && word !== 'endfor')
      this.fail(
        'template',
        this.at - (word?.length ?? 0),
        this.at || 1,
        'Unexpected directive in a template, expected `if`, `else`, `endif`, `for` or `endfor`',
        'write `%%{` for a `%{` that is meant as text',
      )
  }

  private forTemplate(): void {
    this.at += 3
    this.skip()
    this.match(IDENTIFIER)
    this.skip()
    if (this.eat(',')) {
      this.skip()
      this.match(IDENTIFIER)
      this.skip()
    }
    if (this.match(IDENTIFIER) !== 'in') this.unexpected('`in`')
    this.expression()
  }

  private heredoc(): void {
    const header = /<<(-?)([\p{ID_Start}_][\p{ID_Continue}-]*)[ \t]*\r?\n/uy
    header.lastIndex = this.at
    const found = header.exec(this.text)
    if (!found)
      this.fail(
        'syntax',
        this.at,
        this.at + 2,
        'Unexpected `<<`, expected the word of a here-document and the end of the line',
      )
    const open = this.at
    const word = found[2] as string
    const close = new RegExp(String.raw`^[ \t]*${word.replace(/[^\w]/gu, '\\$&')}(?=[ \t]*\r?$)`, 'gmu')
    close.lastIndex = open + found[0].length
    const last = close.exec(this.text)
    if (!last)
      this.fail(
        'unclosed',
        open,
        open + found[0].trimEnd().length,
        `Unexpected end of the text inside the here-document, expected a line \`${word}\``,
      )
    this.at = open + found[0].length
    while (this.at < last.index) if (!this.interpolation()) this.at++
    this.at = last.index + last[0].length
  }

  /** Spaces and comments, and line ends where they do not count. */
  private skip(): void {
    for (;;) {
      const character = this.text[this.at]
      if (
        character === ' ' ||
        character === '\t' ||
        (this.free && (character === '\n' || character === '\r'))
      )
        this.at++
      else if (character === '#' || (character === '/' && this.text[this.at + 1] === '/')) {
        const end = this.text.indexOf('\n', this.at)
        this.at = end < 0 ? this.text.length : end
      } else if (character === '/' && this.text[this.at + 1] === '*') {
        const end = this.text.indexOf('*/', this.at + 2)
        if (end < 0)
          this.fail(
            'unclosed',
            this.at,
            this.at + 2,
            'Unexpected end of the text inside a comment, expected `*/`',
          )
        this.at = end + 2
      } else return
    }
  }

  private lines(): void {
    const outer = this.free
    this.free = true
    this.skip()
    this.free = outer
  }

  private match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.text)
    if (!found) return undefined
    this.at += found[0].length
    return found[0]
  }

  private eat(character: string): boolean {
    if (this.text[this.at] !== character) return false
    this.at++
    return true
  }

  private ended = () => this.at >= this.text.length

  private wordEnd = () => Math.min(this.text.length, this.at + Math.max(1, this.word().length))

  private word(): string {
    return /^(?:[\p{L}\p{N}_.-]+|[^\s])/u.exec(this.text.slice(this.at, this.at + 60))?.[0] ?? ''
  }

  private deeper(parse: () => void): void {
    if (++this.depth > MAX_DEPTH) this.tooDeep()
    parse()
    this.depth--
  }

  private tooDeep(): never {
    this.fail('too-deep', this.at, this.at + 1, `Unexpected nesting of more than ${MAX_DEPTH} levels`)
  }

  private unclosed(close: string, open: number): never {
    this.fail(
      'unclosed',
      open,
      open + 1,
      `Unexpected end of the text, expected \`${close}\` to close what is opened here`,
    )
  }

  private unexpected(expected: string): never {
    const word = this.word()
    this.fail(
      'syntax',
      this.at,
      this.wordEnd(),
      `Unexpected ${word ? quote(word) : this.ended() ? 'end of the text' : 'end of the line'}, expected ${expected}`,
    )
  }

  private fail(code: HclCode, start: number, end: number, message: string, help?: string): never {
    const from = Math.max(0, Math.min(start, this.text.length - 1))
    throw new HclError(code, from, Math.max(from, Math.min(end, this.text.length)), message, help)
  }
}
