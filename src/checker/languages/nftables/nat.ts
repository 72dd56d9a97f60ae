/** Statements that change where a packet goes: `snat`, `dnat`, `masquerade`, `redirect` and `tproxy`. */
import type { RuleContext } from './context.ts'
import { any, isDownwards, type Type, typeNamed } from './datatypes.ts'
import { isExpression, number, parseExpression, parseMapped } from './expressions.ts'
import type { Token } from './lexer.ts'
import { hasTransport } from './protocols.ts'
import { parseMap, parseValue, portType } from './values.ts'
import { expressions } from './vocabulary.ts'

/** A value or an expression, by a map where one follows. */
export function target(context: RuleContext, type: Type): void {
  if (isExpression(context.cursor)) parseMapped(context, type.name === 'any' ? undefined : [type])
  else parseValue(context, type, false)
}

export function parseTproxy(context: RuleContext): void {
  const { cursor, family } = context
  const start = cursor.ahead(-1)
  const chosen = cursor.take('ip', 'ip6')?.text
  cursor.expect('to')
  if (!cursor.is(':')) {
    const network = chosen ?? (family === 'inet' ? undefined : context.network)
    if (network === undefined && family === 'inet')
      cursor.fail('`ip` or `ip6` before the address, since the table is of family `inet`', start, 'context')
    target(context, addressType(network))
  }
  if (cursor.take(':')) target(context, portType)
  if (!hasTransport(context) && family !== undefined)
    cursor.fail('a match such as `meta l4proto tcp` before it', start, 'context')
}

const addressType = (network: string | undefined): Type =>
  network === 'ip' ? typeNamed('ipv4_addr') : network === 'ip6' ? typeNamed('ipv6_addr') : any

/** `dnat ip to 10.0.0.1:80 persistent`. */
export function parseNat(context: RuleContext): void {
  const { cursor } = context
  const keyword = cursor.ahead(-1)
  const isFamily =
    !expressions.get('ip')?.has(cursor.ahead(1).text) && !expressions.get('ip6')?.has(cursor.ahead(1).text)
  const chosen = isFamily ? cursor.take('ip', 'ip6')?.text : undefined
  if (chosen !== undefined && context.network !== undefined && chosen !== context.network)
    cursor.fail(`\`${context.network}\`, which the rule is on`, cursor.ahead(-1), 'context')
  const network = chosen ?? context.network
  cursor.take('addr', 'interval', 'prefix')
  const withPort = cursor.take('.') && cursor.expect('port')
  cursor.take('to')
  if (!cursor.is(':')) natAddress(context, network, keyword)
  else if (chosen !== undefined) cursor.fail('an address')
  if (withPort) needTransport(context)
  if (cursor.take(':')) natPort(context)
  parseNatFlags(cursor)
}

function natAddress(context: RuleContext, network: string | undefined, keyword: Token): void {
  const { cursor, family } = context
  const { token } = cursor
  const written = token.type === 'word' && /^[\d[]/.test(token.text)
  if (family === 'inet' && network === undefined && written)
    cursor.fail(
      '`ip` or `ip6` before the address, since the table is of family `inet`',
      keyword,
      'context',
      `write \`${keyword.text} ip to …\``,
    )
  const type = addressType(network)
  if (isExpression(cursor)) {
    const { types } = parseExpression(context)
    if (cursor.take('map')) parseMap(context, types, cursor.is('{') ? [type, portType] : undefined)
    return
  }
  parseValue(context, type, false)
  if (cursor.take('-')) {
    cursor.at -= 2
    parseRange(context, type)
  } else if (cursor.take('/')) number(cursor)
}

/** The cursor is on the lower end. */
function parseRange(context: RuleContext, type: Type): void {
  const { cursor } = context
  const low = cursor.token
  const from = parseValue(context, type, false)
  cursor.expect('-')
  const to = parseValue(context, type, false)
  if (isDownwards(type, from, to)) cursor.fail('a range that runs upwards', low, 'value')
}

function natPort(context: RuleContext): void {
  const { cursor } = context
  needTransport(context)
  if (isExpression(cursor)) {
    parseMapped(context, [portType])
    return
  }
  parseValue(context, portType, false)
  if (cursor.take('-')) {
    cursor.at -= 2
    parseRange(context, portType)
  }
}

function needTransport(context: RuleContext): void {
  const { cursor, family } = context
  if (!hasTransport(context) && family !== undefined)
    cursor.fail('a match such as `tcp dport` before a port is changed', cursor.token, 'context')
}

function parseNatFlags(cursor: RuleContext['cursor']): void {
  while (cursor.take('random', 'fully-random', 'persistent')) {
    if (cursor.take(',') && !cursor.is('random', 'fully-random', 'persistent'))
      cursor.fail('`random`, `fully-random` or `persistent`')
  }
}

/** `masquerade to :1024-65535 random`, `redirect to :8080`. */
export function parsePortNat(context: RuleContext): void {
  const { cursor } = context
  if (cursor.take('to')) {
    cursor.take(':')
    natPort(context)
  }
  parseNatFlags(cursor)
}
