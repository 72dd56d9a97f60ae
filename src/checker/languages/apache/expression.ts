/** Whether a text is an expression of httpd: httpd.apache.org/docs/2.4/expr.html, the grammar of `util_expr_parse.y`. */
import { findRegexFault } from '../pcre.ts'
import { isAddressPart } from './address.ts'
import { isFunction, isListFunction, isOperator, isVariable } from './expression-names.ts'
import { scanExpression, type Token } from './scanner.ts'

const maxDepth = 50

export interface ExpressionFault {
  /** The variable, function or operator that httpd does not have; undefined where the form is wrong. */
  unknown?: string | undefined
}

/** What is wrong with a condition, or with a text that has variables in it; undefined where nothing is. */
export function findExpressionFault(
  text: string,
  form: 'condition' | 'text' = 'condition',
): ExpressionFault | undefined {
  const parser = new Parser(scanExpression(text, form))
  const isWhole = form === 'text' ? parser.text(0) : parser.conditions(0)
  if (parser.tooDeep || (isWhole && parser.atEnd() && parser.unknown === undefined)) return undefined
  return { unknown: parser.unknown }
}

class Parser {
  unknown: string | undefined
  tooDeep = false
  private readonly tokens: Token[]
  private at = 0

  constructor(tokens: Token[]) {
    this.tokens = tokens
  }

  atEnd(): boolean {
    return this.at >= this.tokens.length
  }

  /** `condition && condition || !condition` */
  conditions(depth: number): boolean {
    if (this.isTooDeep(depth)) return false
    do if (!this.condition(depth)) return false
    while (this.take('join'))
    return true
  }

  /** One part or more: literal text, back-references, variables. */
  text(depth: number): boolean {
    let count = 0
    for (;;) {
      if (this.take('string') || this.take('back-reference')) count++
      else if (this.next('variable')) {
        if (!this.variable(depth)) return false
        count++
      } else return count > 0
    }
  }

  private condition(depth: number): boolean {
    while (this.take('not'));
    if (this.sign('(')) return this.conditions(depth + 1) && this.sign(')')
    if (this.take('truth')) return true
    const unary = this.take('unary')
    if (unary) {
      this.know(isOperator(unary.text), unary.text)
      return this.operand(unary.text === '-R', depth)
    }
    if (!this.word(depth)) return false
    if (this.take('match')) {
      const regex = this.take('regex')
      return regex !== undefined && findRegexFault(regex.text) === undefined
    }
    if (this.take('in')) return this.sign('{') ? this.list(depth) && this.sign('}') : this.listFunction(depth)
    if (this.take('compare')) return this.word(depth)
    const binary = this.take('binary')
    if (!binary) return false
    this.know(isOperator(binary.text), binary.text)
    return this.operand(binary.text === '-ipmatch', depth)
  }

  /** What an operator is applied to; a network has to stand there as it is. */
  private operand(isNetwork: boolean, depth: number): boolean {
    const [open, text, end] = this.tokens.slice(this.at, this.at + 3)
    if (!this.word(depth)) return false
    const isConstant = open?.kind === 'quote' && text?.kind === 'string' && end?.kind === 'end-quote'
    return !isNetwork || (isConstant && isAddressPart(text.text))
  }

  private list(depth: number): boolean {
    do if (!this.word(depth)) return false
    while (this.sign(','))
    return true
  }

  private listFunction(depth: number): boolean {
    const name = this.take('name')
    if (!name) return false
    this.know(isListFunction(name.text), `${name.text}()`)
    return this.sign('(') && this.word(depth + 1) && this.sign(')')
  }

  /** Parts joined by dots: a number, a text in quotes, a variable, a back-reference, a function. */
  private word(depth: number): boolean {
    if (this.isTooDeep(depth)) return false
    do if (!this.part(depth)) return false
    while (this.sign('.'))
    return true
  }

  private part(depth: number): boolean {
    if (this.take('number') || this.take('back-reference')) return true
    if (this.take('quote')) return this.take('end-quote') !== undefined || this.quoted(depth)
    if (this.next('variable')) return this.variable(depth)
    const name = this.take('name')
    if (!name) return false
    this.know(isFunction(name.text), `${name.text}()`)
    return this.sign('(') && this.word(depth + 1) && this.sign(')')
  }

  private quoted(depth: number): boolean {
    return this.text(depth) && this.take('end-quote') !== undefined
  }

  /** `%{NAME}`, or `%{function:text}`, where the text may hold variables. */
  private variable(depth: number): boolean {
    this.take('variable')
    if (this.isTooDeep(depth)) return false
    const name = this.take('name')
    if (!name) return false
    if (this.take('end-variable')) {
      this.know(isVariable(name.text), `%{${name.text}}`)
      return true
    }
    if (!this.sign(':')) return false
    this.know(isFunction(name.text), `%{${name.text}:…}`)
    return this.text(depth + 1) && this.take('end-variable') !== undefined
  }

  private isTooDeep(depth: number): boolean {
    if (depth > maxDepth) this.tooDeep = true
    return this.tooDeep
  }

  private know(isKnown: boolean, name: string): void {
    if (!isKnown) this.unknown ??= name
  }

  private next(kind: Token['kind']): boolean {
    return this.tokens[this.at]?.kind === kind
  }

  private take(kind: Token['kind']): Token | undefined {
    return this.next(kind) ? this.tokens[this.at++] : undefined
  }

  private sign(text: string): boolean {
    const token = this.tokens[this.at]
    const isThere = token?.kind === 'sign' && token.text === text
    if (isThere) this.at++
    return isThere
  }
}
