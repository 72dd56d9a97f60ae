/** Left sides: what of a packet, its connection or the host is looked at. */
import { didYouMean, suggest } from '../suggest.ts'
import { isBlank } from '../values.ts'
import type { RuleContext } from './context.ts'
import type { Cursor } from './cursor.ts'
import { any, type Type, typeNamed } from './datatypes.ts'
import type { Token } from './lexer.ts'
import { enterHeader } from './protocols.ts'
import { maxDepth, parseMap, parseOperand } from './values.ts'
import { bareMeta, computed, expressions, families, options } from './vocabulary.ts'

export interface Expression {
  /** The types of the value, one for each part of a concatenation. */
  types: Type[]
  /** The words of a single header field or key: `ip protocol`. */
  name: string
  start: Token
}

const binary = ['&', '|', '^', '<<', '>>', 'and', 'or', 'xor', 'lshift', 'rshift']

export function isExpression(cursor: Cursor): boolean {
  const { text, type } = cursor.token
  if (type !== 'word') return cursor.is('(')
  return expressions.has(text) || bareMeta.has(text) || computed.includes(text) || isRaw(cursor)
}

/** `@th,16,16`: bits of a header. */
const isRaw = (cursor: Cursor) => cursor.token.text.startsWith('@') && cursor.ahead(1).text === ','

/** `tcp dport`, `ip saddr . tcp dport`, `meta mark & 0xff`. */
export function parseExpression(context: RuleContext): Expression {
  const { cursor } = context
  const first = parseTerm(context)
  const types = [...first.types]
  while (cursor.take('.')) types.push(...parseTerm(context).types)
  return { ...first, types }
}

function parseTerm(context: RuleContext): Expression {
  const { cursor } = context
  const start = cursor.token
  const term = parsePrimary(context)
  while (cursor.take(...binary)) parseOperand(context, term.types[0] ?? any)
  return { ...term, start }
}

function parsePrimary(context: RuleContext): Omit<Expression, 'start'> {
  const { cursor } = context
  if (context.depth > maxDepth) cursor.fail('a shorter expression')
  context.depth++
  const primary = parseNested(context)
  context.depth--
  return primary
}

function parseNested(context: RuleContext): Omit<Expression, 'start'> {
  const { cursor } = context
  if (cursor.take('(')) {
    const { types, name } = parseExpression(context)
    cursor.expect(')')
    return { types, name }
  }
  if (isRaw(cursor)) return { types: [parseRaw(cursor)], name: '' }
  const first = cursor.word('an expression such as `ip saddr`')
  const { text } = first
  if (text.startsWith('$')) {
    context.uses.variables.push(first)
    return { types: [any], name: '' }
  }
  if (bareMeta.has(text)) return metaKey(context, first, text)
  if (text === 'fib') return { types: [parseFib(context)], name: 'fib' }
  if (text === 'jhash' || text === 'symhash' || text === 'numgen') {
    parseHash(context, text)
    return { types: [typeNamed('u32')], name: text }
  }
  if (text === 'ipsec') return { types: [parseIpsec(cursor)], name: text }
  if (text === 'exthdr') {
    enterHeader(context, 'exthdr', first)
    if (!cursor.take('hbh', 'rt', 'frag', 'dst', 'mh')) cursor.fail('`hbh`, `rt`, `frag`, `dst` or `mh`')
    return { types: [typeNamed('boolean')], name: text }
  }
  const fields = expressions.get(text)
  if (fields === undefined) {
    if (isBlank(text)) return { types: [any], name: '' }
    const near = suggest(text, [...expressions.keys(), ...bareMeta])
    return cursor.fail('an expression such as `ip saddr`', first, 'unknown-keyword', near && didYouMean(near))
  }
  if (text === 'meta') {
    const key = fieldName(cursor, text, fields)
    return metaKey(context, key, key.text)
  }
  if (!cursor.is('option')) enterHeader(context, text, first)
  return parseField(context, first, fields)
}

function metaKey({ cursor, family }: RuleContext, at: Token, key: string): Omit<Expression, 'start'> {
  if (key === 'nfproto' && family !== undefined && family !== 'inet')
    cursor.fail('`nfproto` in a table of family `inet` only', at, 'context')
  return { types: [typeNamed(expressions.get('meta')?.get(key) ?? 'any')], name: `meta ${key}` }
}

/** `@BASE,OFFSET,LENGTH` */
function parseRaw(cursor: Cursor): Type {
  const base = cursor.next()
  if (!['@ll', '@nh', '@th', '@ih'].includes(base.text))
    cursor.fail('`@ll`, `@nh`, `@th` or `@ih`', base, 'unknown-keyword')
  cursor.expect(',')
  number(cursor)
  cursor.expect(',')
  const length = number(cursor)
  return /^\d{1,4}$/.test(length.text) ? { name: 'integer', bits: Number(length.text) } : any
}

function fieldName(cursor: Cursor, header: string, fields: ReadonlyMap<string, string>): Token {
  const field = cursor.token
  if (field.type === 'word' && (fields.has(field.text) || isBlank(field.text))) return cursor.next()
  const near = field.type === 'word' ? suggest(field.text, fields.keys()) : undefined
  const examples = [...fields.keys()].slice(0, 4).map((name) => `\`${name}\``)
  return cursor.fail(
    `a field of \`${header}\` such as ${examples.join(', ')}`,
    field,
    field.type === 'word' ? 'unknown-keyword' : 'syntax',
    near && didYouMean(near),
  )
}

const tunnels = ['vxlan', 'geneve', 'gre', 'gretap']

function parseField(
  context: RuleContext,
  first: Token,
  fields: ReadonlyMap<string, string>,
): Omit<Expression, 'start'> {
  const { cursor } = context
  const header = first.text
  if (tunnels.includes(header)) {
    const inner = cursor.isWord ? expressions.get(cursor.token.text) : undefined
    if (inner && !tunnels.includes(cursor.token.text)) return parseField({ ...context }, cursor.next(), inner)
  }
  const known = options.get(header)
  if (known && cursor.take('option', 'chunk')) return { types: [parseOption(cursor, known)], name: '' }
  if (header === 'dccp' && cursor.take('option')) {
    number(cursor)
    return { types: [typeNamed('boolean')], name: '' }
  }
  if (header === 'osf' && cursor.take('ttl')) cursor.take('loose', 'skip') ?? cursor.fail('`loose` or `skip`')
  let family: string | undefined
  if (header === 'ct') {
    if (cursor.take('original', 'reply')) family = cursor.take('ip', 'ip6')?.text
  } else if (header === 'rt') family = cursor.take('ip', 'ip6')?.text
  const field = fieldName(cursor, header, fields)
  const name = `${header} ${field.text}`
  if (header === 'arp' && (field.text === 'saddr' || field.text === 'daddr')) {
    const kind = cursor.take('ip', 'ether') ?? cursor.fail('`ip` or `ether`')
    return { types: [typeNamed(kind.text === 'ip' ? 'ipv4_addr' : 'ether_addr')], name }
  }
  if (name === 'socket cgroupv2') {
    cursor.expect('level')
    number(cursor)
  }
  if (cursor.is('[')) {
    cursor.next()
    number(cursor)
    cursor.expect(']')
  }
  if (name === 'rt nexthop' || /^ct [sd]addr$/.test(name)) {
    const network = family ?? context.network
    if (network !== 'ip' && network !== 'ip6') {
      if (context.family === undefined || isBlank(field.text)) return { types: [any], name }
      cursor.fail(`\`ip ${field.text}\` or \`ip6 ${field.text}\``, field, 'context')
    }
    return { types: [typeNamed(network === 'ip' ? 'ipv4_addr' : 'ipv6_addr')], name }
  }
  if (/^ct proto-/.test(name)) {
    if (context.transport === undefined && context.family !== undefined)
      cursor.fail('a match such as `meta l4proto tcp` before the ports', field, 'context')
    return { types: [typeNamed('inet_service')], name }
  }
  return { types: [typeNamed(fields.get(field.text) ?? 'any')], name }
}

/** `tcp option maxseg size`; without a field whether the option is there. */
function parseOption(cursor: Cursor, known: ReadonlyMap<string, ReadonlyMap<string, string>>): Type {
  const option = cursor.word('the name of an option')
  if (option.text.startsWith('@')) {
    cursor.expect(',')
    number(cursor)
    cursor.expect(',')
    number(cursor)
    return typeNamed('u32')
  }
  const fields = known.get(option.text)
  if (!fields) {
    if (isBlank(option.text) || /^\d/.test(option.text)) {
      if (!cursor.take('kind', 'length') && cursor.is('exists', 'missing')) return typeNamed('boolean')
      return typeNamed('u8')
    }
    const near = suggest(option.text, known.keys())
    const shown = [...known.keys()].slice(0, 5).map((name) => `\`${name}\``)
    return cursor.fail(`${shown.join(', ')}, …`, option, 'unknown-keyword', near && didYouMean(near))
  }
  const field = cursor.isWord ? fields.get(cursor.token.text) : undefined
  if (field !== undefined) {
    cursor.next()
    return typeNamed(field)
  }
  return typeNamed('boolean')
}

function parseFib({ cursor }: RuleContext): Type {
  const given: Token[] = []
  do given.push(cursor.take('saddr', 'daddr', 'mark', 'iif', 'oif') ?? failFib(cursor))
  while (cursor.take('.'))
  if (!given.some(({ text }) => /addr/.test(text)))
    cursor.fail('`saddr` or `daddr` among the keys of `fib`', given[0], 'context')
  const result =
    cursor.take('type', 'oif', 'oifname', 'check') ??
    cursor.fail('`type`, `oif` or `oifname`', cursor.token, 'unknown-keyword')
  if (result.text === 'type') return typeNamed('fib_addrtype')
  // `exists` and `missing` stand for an interface, too.
  if (
    cursor.is('exists', 'missing') ||
    cursor.ahead(1).text === 'missing' ||
    cursor.ahead(1).text === 'exists'
  )
    return typeNamed('boolean')
  return typeNamed(result.text === 'oifname' ? 'ifname' : 'iface_index')
}

function failFib(cursor: Cursor): never {
  return cursor.fail('`saddr`, `daddr`, `mark`, `iif` or `oif`', cursor.token, 'unknown-keyword')
}

/** `jhash ip saddr mod 2 seed 1 offset 5`, `numgen inc mod 2`. */
function parseHash(context: RuleContext, name: string): void {
  const { cursor } = context
  if (name === 'jhash') parseExpression(context)
  else if (name === 'numgen') cursor.take('inc', 'random') ?? cursor.fail('`inc` or `random`')
  cursor.expect('mod')
  number(cursor)
  while (cursor.take('seed', 'offset')) number(cursor)
}

/** `ipsec in spnum 1 ip saddr` */
function parseIpsec(cursor: Cursor): Type {
  cursor.take('in', 'out') ?? cursor.fail('`in` or `out`', cursor.token, 'unknown-keyword')
  if (cursor.take('spnum')) number(cursor)
  if (cursor.take('reqid', 'spi')) return typeNamed('u32')
  const family = cursor.take('ip', 'ip6') ?? cursor.fail('`reqid`, `spi`, `ip` or `ip6`')
  cursor.take('saddr', 'daddr') ?? cursor.fail('`saddr` or `daddr`')
  return typeNamed(family.text === 'ip' ? 'ipv4_addr' : 'ipv6_addr')
}

/** An expression, by a map where one follows. */
export function parseMapped(context: RuleContext, to: Type[] | undefined): Expression {
  const expression = parseExpression(context)
  if (context.cursor.take('map')) {
    parseMap(context, expression.types, to)
    return { ...expression, types: to ?? [any] }
  }
  return expression
}

export function number(cursor: Cursor): Token {
  const token = cursor.word('a number')
  if (!/^(?:\d+|0x[\da-f]+|\$.*)$/i.test(token.text) && !isBlank(token.text))
    cursor.fail('a number', token, 'value')
  return token
}

export const isFamily = (text: string) => families.has(text)
