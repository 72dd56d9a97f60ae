/**
 * The expressions of `${{ … }}` and `if:` (docs.github.com/actions/reference/workflows-and-actions/expressions).
 *
 *     or     = and { "||" and }          and = equal { "&&" equal }
 *     equal  = less { ("==" | "!=") less }
 *     less   = not { ("<" | "<=" | ">" | ">=") not }
 *     not    = { "!" } value
 *     value  = (literal | name [ "(" [ or { "," or } ] ")" ] | "(" or ")") { "." (name | "*") | "[" (or | "*") "]" }
 */
import { quote } from '../text.ts'

/** A context or a function that an expression uses. Offsets are into the text that holds the expression. */
export interface Use {
  name: string
  start: number
  end: number
  /** Of a function: how many arguments it is given. */
  args?: number
  /** Of a context: the names after it, as far as they are written out: `steps.build.outputs`, `matrix['os']`. */
  path: { name: string; start: number; end: number }[]
}

export interface Fault {
  start: number
  end: number
  message: string
  help?: string
}

export interface Expression {
  uses: Use[]
  /** The first fault, after which the rest is not read. */
  fault?: Fault
}

interface Token {
  kind: 'name' | 'string' | 'number' | 'sign' | 'end'
  text: string
  start: number
  end: number
}

/** As deep as GitHub's own parser goes; deeper ones are left alone. */
const deepest = 50

const lexeme =
  /[ \t\r\n]*(?:('(?:[^']|'')*')|([A-Za-z_][\w-]*)|([+-]?(?:0x[0-9a-fA-F]+|0o[0-7]+|Infinity|\d+\.?\d*(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?))|(&&|\|\||[=!<>]=|[()[\],.!<>*]))/y

/** Reads an expression that stands between two offsets of a text. Never throws. */
export function parseExpression(text: string, start: number, end: number): Expression {
  return new Parser(text, start, end).parse()
}

class Stop extends Error {}

class Parser {
  private readonly uses: Use[] = []
  private fault: Fault | undefined
  private token: Token
  private depth = 0
  private readonly text: string
  private at: number
  private readonly end: number

  constructor(text: string, start: number, end: number) {
    this.text = text
    this.at = start
    this.end = end
    this.token = { kind: 'end', text: '', start, end: start }
  }

  parse(): Expression {
    try {
      this.advance()
      this.binary(0)
      if (this.token.kind !== 'end') this.unexpected('an operator or the end of the expression')
    } catch (stop) {
      if (!(stop instanceof Stop)) throw stop
    }
    return { uses: this.uses, ...(this.fault && { fault: this.fault }) }
  }

  private static readonly levels = [['||'], ['&&'], ['==', '!='], ['<', '<=', '>', '>=']]

  private binary(level: number): void {
    const signs = Parser.levels[level]
    if (!signs) {
      this.unary()
      return
    }
    this.binary(level + 1)
    while (this.token.kind === 'sign' && signs.includes(this.token.text)) {
      this.advance()
      this.binary(level + 1)
    }
  }

  private unary(): void {
    while (this.is('!')) this.advance()
    const { token } = this
    let path: Use['path'] | undefined
    if (token.kind === 'string' || token.kind === 'number') {
      this.advance()
      return
    }
    if (token.kind === 'name') {
      this.advance()
      if (this.is('(')) {
        const args = this.args()
        this.uses.push({ name: token.text, start: token.start, end: token.end, args, path: [] })
      } else if (!/^(?:true|false|null|NaN|Infinity)$/i.test(token.text)) {
        path = []
        this.uses.push({ name: token.text, start: token.start, end: token.end, path })
      } else return
    } else if (this.is('(')) {
      this.nested(() => {
        this.advance()
        this.binary(0)
        this.close(')', token)
      })
    } else this.unexpected('a value')
    this.members(path)
  }

  private members(path: Use['path'] | undefined): void {
    for (;;) {
      const { token } = this
      if (this.is('.')) {
        this.advance()
        const member = this.token
        if (member.kind !== 'name' && !this.is('*')) this.unexpected('a name after `.`')
        path = this.step(path, member.kind === 'name' ? member : undefined)
        this.advance()
      } else if (this.is('[')) {
        this.nested(() => {
          this.advance()
          const index = this.token
          if (this.is('*')) this.advance()
          else this.binary(0)
          const only = index.kind === 'string' && this.is(']')
          this.close(']', token)
          const name = index.text.slice(1, -1).replaceAll("''", "'")
          path = this.step(path, only ? { name, start: index.start + 1, end: index.end - 1 } : undefined)
        })
      } else return
    }
  }

  private step(
    path: Use['path'] | undefined,
    member: Token | { name: string; start: number; end: number } | undefined,
  ): Use['path'] | undefined {
    if (!member) return undefined
    const name = 'name' in member ? member.name : member.text
    path?.push({ name, start: member.start, end: member.end })
    return path
  }

  private args(): number {
    const open = this.token
    let count = 0
    this.nested(() => {
      this.advance()
      if (!this.is(')'))
        for (;;) {
          this.binary(0)
          count++
          if (!this.is(',')) break
          this.advance()
        }
      this.close(')', open)
    })
    return count
  }

  private nested(inner: () => void): void {
    if (++this.depth > deepest) throw new Stop()
    inner()
    this.depth--
  }

  private close(sign: ')' | ']', open: Token): void {
    if (this.is(sign)) this.advance()
    else if (this.token.kind === 'end')
      this.fail(open, `Unexpected end of the expression, expected \`${sign}\` for the \`${open.text}\` here`)
    else this.unexpected(`an operator or \`${sign}\``)
  }

  private is(sign: string): boolean {
    return this.token.kind === 'sign' && this.token.text === sign
  }

  private advance(): void {
    lexeme.lastIndex = this.at
    const match = lexeme.exec(this.text)
    const stop = match ? match.index + match[0].length : this.end + 1
    if (match && stop <= this.end) {
      const [, string, name, number, sign] = match
      const text = (string ?? name ?? number ?? sign) as string
      const kind =
        string !== undefined
          ? 'string'
          : name !== undefined
            ? 'name'
            : number !== undefined
              ? 'number'
              : 'sign'
      this.token = { kind, text, start: stop - text.length, end: stop }
      this.at = stop
      return
    }
    const rest = this.text.slice(this.at, this.end)
    const start = this.at + rest.length - rest.trimStart().length
    if (start >= this.end) {
      this.token = { kind: 'end', text: '', start: this.end, end: this.end }
      return
    }
    this.illegal(start)
  }

  private illegal(start: number): never {
    const character = String.fromCodePoint(this.text.codePointAt(start) as number)
    const place = { start, end: start + character.length }
    if (character === '"')
      this.fail(
        place,
        'Unexpected `"` in an expression, expected a string in single quotes',
        "strings are written `'like this'`",
      )
    if (character === "'")
      this.fail(
        place,
        "Unexpected end of the expression inside a string, expected `'`",
        "a `'` inside a string is written `''`",
      )
    const double = ({ '&': '&&', '|': '||', '=': '==' } as Record<string, string>)[character]
    this.fail(
      place,
      `Unexpected ${quote(character)} in an expression, expected ${double ? `\`${double}\`` : 'an operator or a value'}`,
      /[+\-/%]/.test(character) ? 'expressions do not calculate; do it in a step' : undefined,
    )
  }

  private unexpected(expected: string): never {
    const { kind, text } = this.token
    const found = kind === 'end' ? 'end of the expression' : `${quote(text)} in an expression`
    this.fail(this.token, `Unexpected ${found}, expected ${expected}`)
  }

  private fail({ start, end }: { start: number; end: number }, message: string, help?: string): never {
    this.fault = { start, end, message, ...(help && { help }) }
    throw new Stop()
  }
}

const OPEN = '${{'

/** Where the `${{ … }}` of a text stand; `end` is -1 of one that is not closed. A `}}` inside a string does not count. */
export function* findExpressions(
  text: string,
  start: number,
  end: number,
): Generator<{ start: number; end: number; inner: { start: number; end: number } }> {
  for (let open = text.indexOf(OPEN, start); open >= 0 && open < end; open = text.indexOf(OPEN, open)) {
    const stop = closing(text, open + 3, end)
    if (stop < 0) {
      yield { start: open, end: -1, inner: { start: open + 3, end } }
      return
    }
    yield { start: open, end: stop, inner: { start: open + 3, end: stop - 2 } }
    open = stop
  }
}

function closing(text: string, start: number, end: number): number {
  let quoted = false
  for (let at = start; at < end; at++) {
    if (text[at] === "'") quoted = !quoted
    else if (!quoted && text[at] === '}' && text[at + 1] === '}' && at + 1 < end) return at + 2
  }
  return -1
}
