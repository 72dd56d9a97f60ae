/**
 * The words of rsyslog.conf. What a word is depends on where it stands, as in rsyslogd's own lexer: in the old lines, in
 * the brackets of an object, in an expression, or behind `call`. Of several readings the longest counts.
 */

import { quote } from '../text.ts'
import { type Report, type Span, stopAt, unexpected } from './finding.ts'
import { objects } from './vocabulary/names.ts'

export type TokenKind =
  | 'keyword'
  | 'object'
  | 'selector'
  | 'filter'
  | 'action'
  | 'directive'
  | 'bsd'
  | 'name'
  | 'string'
  | 'number'
  | 'variable'
  | 'function'
  | 'sign'
  | 'end'

export interface Token extends Span {
  kind: TokenKind
  /** Keywords, signs, objects and functions: as they are compared. Strings: without their quotes. Else as written. */
  text: string
}

export type State = 'lines' | 'object' | 'expression' | 'call' | 'procedure'

const keywords = new Set(
  'if foreach reload_lookup_table stop else call call_indirect set reset unset continue'.split(' '),
)
const operators = new Set(
  'then do or and not contains in contains_i startswith startswith_i exists'.split(' '),
)
const objectStart = new RegExp(`(?:${[...objects, 'property', 'constant'].join('|')})[ \\n\\t]*\\(`, 'iy')

const filter = /[ \t]*:\$?[a-z-]+ *, *!?[a-z]+ *, *"/iy
const selector = /[ \t]*[*a-z]+[0-7]*[.,][,!=;.*a-z0-7]+/iy
const bsdHost = /[ \t]*[+-][a-z0-9.:-]+[ \t]*(?=\n|$)/iy
const bsdAny = /![^ \t\n]+[ \t]*(?=\n|$)|[+-]\*[ \t\n]*(?:#.*)?(?=\n|$)/iy
const actions = [/-?\/[^*\n][^\n]*/y, /:[a-z0-9]+:[^\n]*/iy, /[|.@^?~>-][^\n]+/y, /[~*]/y]
const word = /[a-z0-9_][a-z0-9_\-+,;]*/iy
const directive = /\$[a-z]+[^\n]*/iy

const objectString = /"(?:[^"\\]|\\(?:['"?\\abfnrtv]|[0-7]{1,3}))*"/y
const objectTick = /`(?:[^`\\]|\\(?:['`?\\abfnrtv]|[0-7]{1,3}))*`/y
const objectName = /[a-z][a-z0-9_.]*/iy
const single = /'(?:[^'\\]|\\(?:['"\\$bntr]|x[0-9a-f]{2}|[0-7]{3}))*'/iy
const double = /"(?:[^"\\]|\\(?:["'\\$bntr]|x[0-9a-f]{2}|[0-7]{3}))*"/iy
const tick = /`(?:[^`\\]|\\(?:['`"\\bntr]|x[0-9a-f]{2}|[0-7]{3}))*`/iy
const numeral = /0[0-7]+|0x[0-9a-f]+|[1-9][0-9]*|0/iy
const variable = /\$[$!./]?[@a-z_]*[!@a-z0-9\-_.[\]]*/iy
const name = /[a-z][a-z0-9_]*/iy
const expressionSign = /==|<=|>=|!=|<>|[=,*/%+&\-[\]()<>;]/y
const called = /[a-z][a-z0-9\-_.]+/iy

/** What stands for something else in documentation, where rsyslogd would take nothing. */
const placeholder = /<[^<>\n]*>|\$\{[^}\n]*\}|\{\{[^}\n]*\}\}|\{%[^%\n]*%\}|<%[^%\n]*%>|\[?\.\.\.\]?|…/y

export class Lexer {
  readonly text: string
  state: State = 'lines'
  at = 0
  private readonly report: Report

  constructor(text: string, report: Report) {
    this.text = text
    this.report = report
  }

  next(): Token {
    for (;;) {
      if (this.at >= this.text.length)
        return { kind: 'end', text: '', start: this.text.length, end: this.text.length }
      if (this.skipComment()) continue
      const token = this.read()
      if (token) return token
    }
  }

  /** Ends a statement that is broken: the next token is on the next line. */
  skipLine(): void {
    const end = this.text.indexOf('\n', this.at)
    this.at = end < 0 ? this.text.length : end + 1
    this.state = 'lines'
  }

  private skipComment(): boolean {
    if (!this.text.startsWith('/*', this.at) || this.state === 'call' || this.state === 'procedure')
      return false
    const end = this.text.indexOf('*/', this.at + 2)
    const open = { start: this.at, end: this.at + 2 }
    this.at = end < 0 ? this.text.length : end + 2
    // Where a statement may begin rsyslogd leaves the rest of the text out without a word.
    const message = 'Unexpected end of the text, expected `*/` for this comment'
    if (end < 0 && this.state === 'lines') this.report.add('ignored', open, message)
    else if (end < 0) stopAt('unclosed', open, message)
    return true
  }

  private read(): Token | undefined {
    switch (this.state) {
      case 'lines':
        return this.lines()
      case 'object':
        return this.object()
      case 'call':
        return this.called()
      default:
        return this.expression()
    }
  }

  private match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at
    return pattern.exec(this.text)?.[0]
  }

  private take(kind: TokenKind, written: string, text = written): Token {
    const start = this.at
    this.at += written.length
    return { kind, text, start, end: this.at }
  }

  /** White space or a comment, which part tokens. */
  private blank(unit: string): boolean {
    const length = /\s/.test(unit) ? 1 : unit === '#' ? (this.match(/#[^\n]*/y) as string).length : 0
    this.at += length
    return length > 0
  }

  private lines(): Token | undefined {
    const beginsLine = this.at === 0 || this.text[this.at - 1] === '\n'
    if (beginsLine) {
      const token = this.lineStart()
      if (token) return token
    }
    const unit = this.text[this.at] as string
    if (this.blank(unit)) return undefined
    if (unit === '$') {
      const line = this.match(directive)
      if (line !== undefined) return this.take('directive', line)
    }
    const hidden = this.match(placeholder)
    if (hidden !== undefined) {
      this.skipLine()
      return undefined
    }
    const bsd = this.match(bsdAny)
    if (bsd !== undefined) return this.take('bsd', bsd)
    if (unit === '&' || unit === '{' || unit === '}') return this.take('sign', unit)
    const object = this.match(objectStart)
    if (object !== undefined) {
      this.state = 'object'
      return this.take('object', object, object.replace(/[ \n\t]*\($/, '').toLowerCase())
    }
    const written = this.match(word)
    if (written !== undefined) return this.worded(written)
    for (const pattern of actions) {
      const action = this.match(pattern)
      if (action !== undefined) return this.take('action', action)
    }
    return this.invalid('a statement, a selector or an action')
  }

  /** What counts only at the beginning of a line. */
  private lineStart(): Token | undefined {
    const opening = this.match(filter)
    if (opening !== undefined) {
      const close = this.closingQuote(this.at + opening.length)
      if (close >= 0) return this.trimmed('filter', this.text.slice(this.at, close + 1))
    }
    const chosen = this.match(selector)
    if (chosen !== undefined) {
      this.at += chosen.length - chosen.trimStart().length
      const other = this.match(word) ?? ''
      if (other.length <= chosen.trimStart().length) return this.take('selector', chosen.trimStart())
    }
    const host = this.match(bsdHost)
    return host === undefined ? undefined : this.trimmed('bsd', host)
  }

  private trimmed(kind: TokenKind, written: string): Token {
    this.at += written.length - written.trimStart().length
    return this.take(kind, written.trimStart())
  }

  /** Of a filter's value; `\"` does not close it. */
  private closingQuote(from: number): number {
    let close = this.text.indexOf('"', from)
    let last = -1
    while (close >= 0 && this.text[close - 1] === '\\') {
      last = close
      close = this.text.indexOf('"', close + 1)
    }
    return close < 0 ? last : close
  }

  private worded(written: string): Token {
    const lower = written.toLowerCase()
    if (!keywords.has(lower)) return this.take('action', written)
    if (lower === 'call') this.state = 'call'
    else if (lower === 'reload_lookup_table') this.state = 'procedure'
    else if (!['stop', 'else', 'continue'].includes(lower)) this.state = 'expression'
    return this.take('keyword', written, lower)
  }

  private object(): Token | undefined {
    const unit = this.text[this.at] as string
    if (this.blank(unit)) return undefined
    const hidden = this.match(placeholder)
    if (hidden !== undefined) {
      this.at += hidden.length
      return undefined
    }
    if (unit === ')') {
      this.state = 'lines'
      return this.take('sign', unit)
    }
    if (',[]='.includes(unit)) return this.take('sign', unit)
    if (unit === '"' || unit === '`') return this.string(unit, unit === '"' ? objectString : objectTick)
    const found = this.match(objectName)
    return found === undefined
      ? this.invalid('a parameter such as `name="value"`, or `)`')
      : this.take('name', found)
  }

  private expression(): Token | undefined {
    const unit = this.text[this.at] as string
    if (/\s/.test(unit)) {
      this.at++
      return undefined
    }
    if (unit === '"' || unit === "'" || unit === '`')
      return this.string(unit, { '"': double, "'": single, '`': tick }[unit])
    if (unit === '$') return this.take('variable', this.match(variable) as string)
    const sign = this.match(expressionSign)
    if (sign !== undefined) {
      if (sign === ';' || (sign === ')' && this.state === 'procedure')) this.state = 'lines'
      return this.take('sign', sign)
    }
    const number = this.match(numeral)
    if (number !== undefined) return this.take('number', number)
    const found = this.match(name)
    if (found === undefined) return this.invalid('a value or an operator')
    const lower = found.toLowerCase()
    if (!operators.has(lower)) return this.take('function', found)
    if (lower === 'then' || lower === 'do') this.state = 'lines'
    return this.take('keyword', found, lower)
  }

  private called(): Token | undefined {
    if (/\s/.test(this.text[this.at] as string)) {
      this.at++
      return undefined
    }
    const found = this.match(called)
    if (found === undefined) return this.invalid('the name of a ruleset, of at least two characters')
    this.state = 'lines'
    return this.take('name', found)
  }

  /** A text in quotes; one with an escape that rsyslogd has not is told and taken. */
  private string(sign: '"' | "'" | '`', pattern: RegExp): Token {
    const found = this.match(pattern)
    if (found !== undefined) {
      if (sign === '`' && !/^`(?:echo|cat) /.test(found))
        this.report.add(
          'syntax',
          { start: this.at, end: this.at + found.length },
          `Unexpected ${quote(found.slice(1, -1))} in backquotes, expected \`echo $VARIABLE\` or \`cat /path\``,
        )
      if (this.state !== 'object' && sign === '"') this.checkDollar(found)
      return this.take('string', found, found.slice(1, -1))
    }
    const start = this.at
    let end = start + 1
    while (end < this.text.length && this.text[end] !== sign) end += this.text[end] === '\\' ? 2 : 1
    if (end >= this.text.length) {
      this.at = this.text.length
      stopAt('unclosed', { start, end: start + 1 }, 'Unexpected end of the text, expected a closing quote')
    }
    const written = this.text.slice(start, end + 1)
    const known =
      this.state === 'object' ? /^(?:['"`?\\abfnrtv]|[0-7])/ : /^(?:['"`\\$bntr]|x[0-9a-f]{2}|[0-7]{3})/i
    for (let at = written.indexOf('\\'); at >= 0; at = written.indexOf('\\', at + 2)) {
      if (known.test(written.slice(at + 1, at + 4))) continue
      const span = { start: start + at, end: start + at + 2 }
      this.report.add(
        'syntax',
        span,
        `Unexpected escape \`${written.slice(at, at + 2)}\` in a text, expected \`\\\\\` for a backslash`,
      )
      break
    }
    return this.take('string', written, written.slice(1, -1))
  }

  /** In double quotes rsyslogd keeps the dollar sign for itself. */
  private checkDollar(written: string): void {
    const found = /^(?:[^\\$]|\\.)*\$/s.exec(written)
    if (!found) return
    const at = this.at + found[0].length - 1
    this.report.add(
      'syntax',
      { start: at, end: at + 1 },
      'Unexpected `$` in a text in double quotes, expected `\\$`, or the text in single quotes',
    )
  }

  /** A sign that begins nothing: rsyslogd tells of it and goes on; what follows is left to the next line. */
  private invalid(expected: string): undefined {
    const hidden = this.match(placeholder)
    if (hidden !== undefined) {
      this.at += hidden.length
      return undefined
    }
    const start = this.at
    const unit = String.fromCodePoint(this.text.codePointAt(start) as number)
    const rest = this.match(/[\w.$!-]+/y)
    return unexpected(this.text, { start, end: start + (rest ?? unit).length }, expected)
  }
}
