/** Statements other than matches, verdicts and what keeps a state: nft(8), "STATEMENTS". */
import { didYouMean, suggest } from '../suggest.ts'
import { isBlank } from '../values.ts'
import type { RuleContext } from './context.ts'
import { any, type Type, typeNamed } from './datatypes.ts'
import { isExpression, number, parseExpression, parseMapped } from './expressions.ts'
import { parseNat, parsePortNat, parseTproxy, target } from './nat.ts'
import { parseStateful } from './stateful.ts'
import { duration, parseValue, useSet } from './values.ts'
import { logLevels, options, verdicts } from './vocabulary.ts'

export const isStatement = (name: string) => Object.hasOwn(parsers, name)

/** The cursor is on its first word. */
export function parseNamedStatement(context: RuleContext): void {
  const name = context.cursor.next().text
  parsers[name]?.(context)
}

const parsers: Record<string, (context: RuleContext) => void> = {
  log: parseLog,
  reject: parseReject,
  queue: parseQueue,
  snat: parseNat,
  dnat: parseNat,
  masquerade: parsePortNat,
  redirect: parsePortNat,
  notrack() {},
  dup(context) {
    const { cursor, family } = context
    if (family === 'inet' || family === 'arp' || family === 'bridge')
      cursor.fail('`dup` in a table of family `ip`, `ip6` or `netdev`', cursor.ahead(-1), 'context')
    cursor.expect('to')
    target(context, any)
    if (cursor.take('device')) target(context, typeNamed('iface_index'))
  },
  fwd(context) {
    const { cursor, family } = context
    if (family !== undefined && family !== 'netdev')
      cursor.fail('`fwd` in a table of family `netdev` only', cursor.ahead(-1), 'context')
    cursor.take('ip', 'ip6')
    cursor.expect('to')
    target(context, any)
    if (cursor.take('device')) target(context, typeNamed('iface_index'))
  },
  tproxy: parseTproxy,
  synproxy(context) {
    const { cursor } = context
    if (cursor.take('name')) {
      nameOrMap(context)
      return
    }
    for (;;) {
      if (cursor.take('mss', 'wscale')) number(cursor)
      else if (!cursor.take('timestamp', 'sack-perm')) return
    }
  },
  flow(context) {
    context.cursor.take('add', 'offload') ?? context.cursor.fail('`add`')
    useSet(context, 'any', undefined)
  },
  add: parseSetStatement,
  update: parseSetStatement,
  delete: parseSetStatement,
  set(context) {
    const { cursor } = context
    cursor.take('add', 'update', 'delete') ?? cursor.fail('`add`, `update` or `delete`')
    const { types } = parseExpression(context)
    while (cursor.take('timeout')) duration(context)
    useSet(context, 'any', types)
  },
  meter(context) {
    const { cursor } = context
    cursor.word('the name of a meter')
    if (cursor.take('size')) number(cursor)
    parseSetElement(context)
  },
  comment({ cursor }) {
    if (cursor.token.type !== 'string' && !cursor.isWord) cursor.fail('a text in quotes')
    cursor.next()
  },
  reset({ cursor }) {
    cursor.expect('tcp')
    cursor.expect('option')
    const option = cursor.word('the name of an option')
    const known = [...(options.get('tcp')?.keys() ?? [])]
    if (known.includes(option.text) || /^\d/.test(option.text) || isBlank(option.text)) return
    const near = suggest(option.text, known)
    cursor.fail('an option of `tcp`', option, 'unknown-keyword', near && didYouMean(near))
  },
  xt({ cursor }) {
    cursor.word('`match` or `target`')
    cursor.word('the name of an extension')
    if (cursor.token.type === 'string') cursor.next()
  },
}

/** `counter name "x"`, `limit name tcp dport map { … }`, or the statement with its own state. */
export function parseCounted(context: RuleContext): boolean {
  const { cursor } = context
  if (!cursor.is('counter', 'limit', 'quota') || cursor.ahead(1).text !== 'name')
    return parseStateful(context)
  cursor.next()
  cursor.next()
  nameOrMap(context)
  return true
}

function parseLog({ cursor }: RuleContext): void {
  const log = cursor.ahead(-1)
  const given = new Set<string>()
  for (;;) {
    const word = cursor.take('prefix', 'level', 'group', 'snaplen', 'queue-threshold', 'flags')
    if (!word) break
    given.add(word.text)
    if (word.text === 'prefix') {
      const { token } = cursor
      if (token.type !== 'string' && !cursor.isWord) cursor.fail('a text in quotes')
      if (token.text.replaceAll('"', '').length > 127)
        cursor.fail('a prefix of at most 127 characters', token, 'value')
      cursor.next()
    } else if (word.text === 'level') {
      if (parseLevel(cursor) === 'audit') given.add('audit')
    } else if (word.text === 'flags') parseLogFlags(cursor)
    else number(cursor)
  }
  for (const other of ['level', 'flags'])
    if (given.has('group') && given.has(other))
      cursor.fail(`either \`group\` or \`${other}\``, log, 'context')
  if (given.has('audit') && given.size > 2) cursor.fail('no options beside `level audit`', log, 'context')
}

function parseLevel(cursor: RuleContext['cursor']): string {
  const token = cursor.token.type === 'string' ? cursor.next() : cursor.word('a level')
  const level = token.text.replaceAll('"', '')
  if (!logLevels.includes(level) && !level.startsWith('$') && !isBlank(level)) {
    const near = suggest(level, logLevels)
    cursor.fail('`emerg`, `alert`, `crit`, `err`, `warn`, …', token, 'value', near && didYouMean(near))
  }
  return level
}

function parseLogFlags(cursor: RuleContext['cursor']): void {
  const flag =
    cursor.take('tcp', 'ip', 'skuid', 'ether', 'all') ?? cursor.fail('`all`, `tcp`, `ip`, `skuid` or `ether`')
  if (flag.text === 'tcp') {
    do cursor.take('sequence', 'seq', 'options') ?? cursor.fail('`sequence` or `options`')
    while (cursor.take(','))
  } else if (flag.text === 'ip') cursor.expect('options')
}

function parseReject(context: RuleContext): void {
  const { cursor, family, network, transport } = context
  if (family === 'arp')
    cursor.fail('another statement in a table of family `arp`', cursor.ahead(-1), 'context')
  if (!cursor.take('with')) return
  if (cursor.take('tcp')) {
    const reset = cursor.expect('reset')
    if (transport !== undefined && transport !== 'tcp')
      cursor.fail('another answer, since the rule is not on `tcp` alone', reset, 'context')
    return
  }
  const kind =
    cursor.take('icmp', 'icmpv6', 'icmpx') ?? cursor.fail('`icmp`, `icmpv6`, `icmpx` or `tcp reset`')
  const other = { icmp: 'ip6', icmpv6: 'ip' }[kind.text]
  if (network !== undefined && (network === other || (kind.text === 'icmpx' && family === network)))
    cursor.fail(`an answer that suits \`${network}\``, kind, 'context')
  cursor.take('type')
  parseValue(context, typeNamed(`${kind.text}_code`), false)
}

/** `queue num 1-3 bypass`, `queue flags fanout to 1-3`. */
function parseQueue(context: RuleContext): void {
  const { cursor } = context
  const flags = () => {
    do cursor.take('bypass', 'fanout') ?? cursor.fail('`bypass` or `fanout`')
    while (cursor.take(','))
  }
  if (cursor.take('num')) {
    queueRange(context)
    if (cursor.is('bypass', 'fanout')) flags()
    return
  }
  if (cursor.take('flags')) flags()
  if (!cursor.take('to')) return
  if (isExpression(cursor)) parseMapped(context, [typeNamed('u16')])
  else queueRange(context)
}

function queueRange(context: RuleContext): void {
  const { cursor } = context
  parseValue(context, typeNamed('u16'), false)
  if (cursor.take('-')) parseValue(context, typeNamed('u16'), false)
}

/** `counter name "x"`, or by a map. */
function nameOrMap(context: RuleContext): void {
  const { cursor } = context
  if (isExpression(cursor)) {
    parseMapped(context, undefined)
    return
  }
  if (cursor.token.type !== 'string' && !cursor.isWord) cursor.fail('a name')
  cursor.next()
}

function parseSetStatement(context: RuleContext): void {
  const sets = context.uses.sets.length
  useSet(context, 'any', undefined)
  const types = parseSetElement(context)
  const use = context.uses.sets[sets]
  if (use && types.every(({ name }) => name !== 'any')) use.key = types
}

/** `{ ip saddr timeout 1h limit rate 5/second }`, with a value for maps. */
function parseSetElement(context: RuleContext): Type[] {
  const { cursor } = context
  const open = cursor.expect('{')
  cursor.skipLines()
  const { types } = parseExpression(context)
  for (;;) {
    if (cursor.take('timeout', 'expires')) duration(context)
    else if (cursor.take('comment')) cursor.next()
    else if (!parseStateful(context)) break
  }
  cursor.skipLines()
  if (cursor.take(':')) {
    if (verdicts.has(cursor.token.text)) {
      const verdict = cursor.next().text
      if (verdict === 'jump' || verdict === 'goto')
        context.uses.chains.push(cursor.word('the name of a chain'))
    } else {
      do target(context, any)
      while (cursor.take('.'))
    }
  }
  cursor.skipLines()
  if (!cursor.take('}')) cursor.fail('`}`', cursor.token.type === 'eof' ? open : cursor.token)
  return types
}
