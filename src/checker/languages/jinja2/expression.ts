import { quote } from '../text.ts'
import { JinjaError, type Token, tokenize } from './tokens.ts'

const MAX_DEPTH = 100

/** Words that no variable can be called. */
const RESERVED = new Set(['and', 'or', 'not', 'if', 'else', 'elif', 'in', 'is', 'for'])

/**
 * The grammar of Jinja 3.1 expressions (jinja.palletsprojects.com/templates), by recursive descent. It only accepts
 * or throws: nothing is built. Statements use its pieces.
 *
 *   condition  = or ["if" or ["else" condition]]
 *   or         = and {"or" and}          and = not {"and" not}       not = "not" not | compare
 *   compare    = sum {("==" | … | ["not"] "in") sum}
 *   sum        = concat {("+" | "-") concat}     concat = product {"~" product}
 *   product    = power {("*" | "/" | "//" | "%") power}          power = unary {"**" unary}
 *   unary      = ("-" | "+") unary | primary {postfix}      then filters and tests
 */
export class Expression {
  private readonly tokens: Token[]
  private index = 0
  private depth = 0

  constructor(tokens: Token[]) {
    this.tokens = tokens
  }

  get next(): Token {
    return this.tokens[this.index] as Token
  }

  take(): Token {
    const token = this.next
    if (token.kind !== 'end') this.index++
    return token
  }

  is(...texts: string[]): boolean {
    const { kind, text } = this.next
    return (kind === 'operator' || kind === 'name') && texts.includes(text)
  }

  eat(text: string): boolean {
    if (!this.is(text)) return false
    this.index++
    return true
  }

  expect(text: string, opened?: Token): void {
    if (this.eat(text)) return
    if (this.next.kind === 'end' && opened)
      throw new JinjaError(
        'unclosed',
        opened.start,
        opened.end,
        `Unexpected end of the expression, expected \`${text}\` to close \`${opened.text}\``,
      )
    this.fail(`\`${text}\``)
  }

  name(what: string): Token {
    if (this.next.kind !== 'name') this.fail(what)
    return this.take()
  }

  end(): void {
    if (this.next.kind !== 'end') this.fail('an operator or the end of the expression')
  }

  fail(expected: string): never {
    const { kind, text, start, end } = this.next
    const from = kind === 'end' ? Math.max(0, start - 1) : start
    throw new JinjaError(
      'syntax',
      from,
      Math.max(end, from),
      `Unexpected ${kind === 'end' ? 'end of the expression' : quote(text)}, expected ${expected}`,
    )
  }

  /** One expression or several with commas: `a, b`. */
  list(condition = true): void {
    do {
      if (condition) this.condition()
      else this.or()
    } while (this.eat(',') && this.next.kind !== 'end' && !this.is('recursive', 'if', '='))
  }

  condition(): void {
    this.deeper(() => {
      this.or()
      while (this.eat('if')) {
        this.or()
        if (this.eat('else')) this.condition()
      }
    })
  }

  or(): void {
    do {
      do this.not()
      while (this.eat('and'))
    } while (this.eat('or'))
  }

  private not(): void {
    let count = 0
    while (this.is('not')) {
      this.take()
      if (++count > MAX_DEPTH) this.tooDeep()
    }
    this.compare()
  }

  private compare(): void {
    this.sum()
    for (;;) {
      if (this.is('==', '!=', '<', '<=', '>', '>=', 'in')) this.take()
      else if (this.is('not') && this.tokens[this.index + 1]?.text === 'in') this.index += 2
      else return
      this.sum()
    }
  }

  private sum(): void {
    this.unary()
    while (this.is('+', '-', '~', '*', '/', '//', '%', '**')) {
      this.take()
      this.unary()
    }
  }

  private unary(): void {
    let count = 0
    while (this.is('-', '+')) {
      this.take()
      if (++count > MAX_DEPTH) this.tooDeep()
    }
    this.primary()
    this.postfix()
    this.filtersAndTests()
  }

  private primary(): void {
    const token = this.next
    if (token.kind === 'name') {
      if (RESERVED.has(token.text)) this.fail('a value')
      this.take()
    } else if (token.kind === 'number') this.take()
    else if (token.kind === 'string') while (this.next.kind === 'string') this.take()
    else if (this.eat('(')) {
      if (!this.is(')')) this.items(')')
      this.expect(')', token)
    } else if (this.eat('[')) {
      this.items(']')
      this.expect(']', token)
    } else if (this.eat('{')) this.dictionary(token)
    else this.fail('a value')
  }

  /** Items up to a closing bracket, a comma after the last allowed. */
  private items(close: string): void {
    while (!this.is(close) && this.next.kind !== 'end') {
      this.condition()
      if (!this.eat(',')) return
    }
  }

  private dictionary(open: Token): void {
    while (!this.is('}') && this.next.kind !== 'end') {
      this.condition()
      this.expect(':')
      this.condition()
      if (!this.eat(',')) break
    }
    this.expect('}', open)
  }

  private postfix(): void {
    for (;;) {
      const token = this.next
      if (this.eat('.')) {
        if (this.next.kind !== 'name' && this.next.kind !== 'number')
          this.fail('the name of an attribute after `.`')
        this.take()
      } else if (this.eat('[')) this.subscript(token)
      else if (this.is('(')) this.call()
      else return
    }
  }

  private subscript(open: Token): void {
    do {
      // `a[1:2]`, `a[:]`, `a[::2]`, `a[1, 2]`
      if (!this.is(':')) this.condition()
      for (let colons = 0; colons < 2 && this.eat(':'); colons++)
        if (!this.is(':', ']', ',')) this.condition()
    } while (this.eat(','))
    this.expect(']', open)
  }

  call(): void {
    const open = this.take()
    while (!this.is(')') && this.next.kind !== 'end') {
      if (this.is('*', '**')) this.take()
      else if (this.next.kind === 'name' && this.tokens[this.index + 1]?.text === '=') this.index += 2
      this.condition()
      if (!this.eat(',')) break
    }
    this.expect(')', open)
  }

  private filtersAndTests(): void {
    let tested = false
    for (;;) {
      if (this.eat('|')) this.filterName()
      else if (this.is('is')) {
        if (tested) this.fail('no second test in a row')
        tested = true
        this.take()
        this.eat('not')
        this.name('the name of a test after `is`')
        while (this.eat('.')) this.name('a name after `.`')
        if (this.is('(')) this.call()
        else if (this.startsArgument()) {
          // `is divisibleby 3` takes one value without brackets.
          this.primary()
          this.postfix()
        }
      } else if (this.is('(')) this.call()
      else return
    }
  }

  /** From behind the `|`. */
  filterName(): void {
    this.name('the name of a filter after `|`')
    while (this.eat('.')) this.name('a name after `.`')
    if (this.is('(')) this.call()
    this.postfixAfterFilter()
  }

  private postfixAfterFilter(): void {
    while (this.is('.', '[')) this.postfix()
  }

  private startsArgument(): boolean {
    const { kind, text } = this.next
    if (kind === 'name') return !RESERVED.has(text) && text !== 'recursive'
    return kind === 'number' || kind === 'string' || this.is('(', '[', '{')
  }

  private deeper(parse: () => void): void {
    if (++this.depth > MAX_DEPTH) this.tooDeep()
    parse()
    this.depth--
  }

  private tooDeep(): never {
    const { start, end } = this.next
    throw new JinjaError(
      'too-deep',
      start,
      end,
      `Unexpected nesting of more than ${MAX_DEPTH} levels in an expression`,
    )
  }
}

/** Checks a bare expression, as Ansible's `when:` holds one. UTF-16 offsets into `text`. */
export function findExpressionError(text: string, start = 0, end = text.length): JinjaError | undefined {
  try {
    const expression = new Expression(tokenize(text, start, end))
    expression.list()
    expression.end()
    return undefined
  } catch (error) {
    if (error instanceof JinjaError) return error
    throw error
  }
}
