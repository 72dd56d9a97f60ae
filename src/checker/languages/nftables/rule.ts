/** One rule: matches and statements until the end of the line. */
import { didYouMean, suggest } from '../suggest.ts'
import { isBlank } from '../values.ts'
import type { RuleContext } from './context.ts'
import { any, baseOf, type Type } from './datatypes.ts'
import { type Expression, isExpression, parseExpression, parseMapped } from './expressions.ts'
import type { Token } from './lexer.ts'
import { settle } from './protocols.ts'
import { isStatement, parseCounted, parseNamedStatement } from './statements.ts'
import { parseMap, parseRight, parseValue } from './values.ts'
import { bareMeta, expressions, statements, terminal, verdicts } from './vocabulary.ts'

const operators = ['==', '!=', '<', '>', '<=', '>=', 'eq', 'ne', 'neq', 'lt', 'gt', 'le', 'lte', 'ge', 'gte']

/** `chainBlock` is called at `{` after `jump`: a chain without a name. */
export function parseRule(context: RuleContext, chainBlock: () => void): void {
  const { cursor } = context
  let last: Token | undefined
  while (!cursor.atEnd) {
    const first = cursor.token
    if (last && !cursor.is('comment')) cursor.fail(`the end of the rule after \`${last.text}\``, first)
    parseStatement(context, chainBlock)
    if (terminal.has(first.text)) last = first
    if (first.text === 'comment' && !cursor.atEnd) cursor.fail('the end of the rule after its comment')
  }
}

function parseStatement(context: RuleContext, chainBlock: () => void): void {
  const { cursor } = context
  const first = cursor.token
  if (first.type !== 'word' && !cursor.is('(')) cursor.fail('a match or a statement')
  const name = first.text
  if (name === 'jump' || name === 'goto') {
    cursor.next()
    if (cursor.is('{')) chainBlock()
    else parseTarget(context)
  } else if (name === 'accept' || name === 'drop' || name === 'continue' || name === 'return') cursor.next()
  else if (parseCounted(context)) return
  else if (isExpression(cursor) || name.startsWith('$')) parseMatch(context)
  else if (isStatement(name)) parseNamedStatement(context)
  else if (name.startsWith('@'))
    cursor.fail('`@ll`, `@nh`, `@th` or `@ih`, or a set after what is looked up in it', first)
  else if (isBlank(name)) cursor.next()
  else {
    const near = suggest(name, [...verdicts, ...statements, ...expressions.keys(), ...bareMeta])
    cursor.fail(
      'a match or a statement such as `tcp dport`, `counter` or `accept`',
      first,
      'unknown-keyword',
      near && didYouMean(near),
    )
  }
}

function parseTarget({ cursor, uses }: RuleContext): void {
  if (verdicts.has(cursor.token.text)) cursor.fail('the name of a chain')
  const target = cursor.word('the name of a chain')
  if (target.text.startsWith('$')) uses.variables.push(target)
  else uses.chains.push(target)
}

/** `tcp dport 22`, `tcp dport vmap { … }`, `meta mark set 1`. */
function parseMatch(context: RuleContext): void {
  const { cursor } = context
  const left = parseExpression(context)
  if (cursor.take('set')) {
    parseAssigned(context, left)
    return
  }
  if (left.name === 'ct timeout' || left.name === 'ct expectation') cursor.fail('`set`')
  if (cursor.take('vmap')) {
    parseMap(context, left.types, 'verdict')
    return
  }
  if (cursor.take('map')) parseMap(context, left.types, undefined)
  if (cursor.is('=')) cursor.fail('a value or `==`')
  const not = cursor.take('!', 'not')
  const [type = any] = left.types
  if (not && baseOf(type) !== 'mask' && type.name !== 'any')
    cursor.fail('`!=` before the value, since `!` is for flags', not)
  const operator = not ?? cursor.take(...operators)
  const right = parseRight(context, left.types, operator)
  if (operator && operator.text !== '==' && operator.text !== 'eq') return
  const values = new Set(right.texts)
  if (values.size === 1) settle(context, left.name, [...values][0] as string)
  else if (values.size > 1 && right.form === 'set') settle(context, left.name, 'several')
}

/** What is written after `set`: a value, another expression or a map. */
function parseAssigned(context: RuleContext, left: Expression): void {
  const { cursor, uses } = context
  const [type = any] = left.types
  const isObject = /^(?:ct (?:helper|timeout|expectation)|meta secmark)$/.test(left.name)
  if (isExpression(cursor) && !isKeywordValue(context)) {
    const right = parseMapped(context, isObject ? undefined : [type])
    const [other = any] = right.types
    const differs = other.name !== type.name && specific.has(other.name) && type.name !== 'any'
    if (differs && specificTarget(type))
      cursor.fail('an expression of the same type as what is set', right.start, 'value')
    return
  }
  if (isObject) {
    if (cursor.token.type !== 'string' && !cursor.isWord) cursor.fail('the name of an object')
    if (cursor.token.text.startsWith('$')) uses.variables.push(cursor.token)
    cursor.next()
    return
  }
  parseValue(context, type, false)
  while (cursor.take(',')) parseValue(context, type, false)
}

/** Types of which nft takes no other for. */
const specific = new Set(['ipv4_addr', 'ipv6_addr', 'ether_addr', 'inet_service', 'ifname', 'string'])
const specificTarget = (type: Type) => type.name !== 'integer'

/** Some words are values and start expressions: `tcp`, `ip`. */
function isKeywordValue({ cursor }: RuleContext): boolean {
  const after = cursor.ahead(1)
  return after.type === 'end' || after.type === 'eof' || after.text === '}'
    ? expressions.has(cursor.token.text) && !bareMeta.has(cursor.token.text)
    : false
}
