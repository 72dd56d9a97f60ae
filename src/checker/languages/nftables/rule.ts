/** One rule: matches and statements until the end of the line. */
import { didYouMean, suggest } from '../suggest.ts'
import { isBlank } from '../values.ts'
import type { Cursor } from './cursor.ts'
import type { Token } from './lexer.ts'
import { parseMap, parseOperand, parseValues } from './values.ts'
import { bareMeta, expressions, families, names, statements, verdicts } from './vocabulary.ts'

/** What a rule refers to, to be looked up when the file is complete. */
export interface Uses {
  chains: Token[]
  sets: Token[]
  variables: Token[]
}

export interface RuleContext {
  cursor: Cursor
  uses: Uses
  family: string | undefined
  /** A match on an address family or a transport protocol came before. */
  sawNetwork: boolean
  sawTransport: boolean
}

const units = ['second', 'minute', 'hour', 'day', 'week']
const operators = ['==', '!=', '<', '>', '<=', '>=', 'eq', 'ne', 'lt', 'gt', 'le', 'ge', '!', 'in']
const natFlags = ['random', 'fully-random', 'persistent']

/** Protocols that a table of a family never sees. */
const conflicts: Record<string, string[]> = {
  ip: ['ip6', 'arp'],
  ip6: ['ip', 'arp'],
  inet: ['arp'],
}

export function parseRule(context: RuleContext): void {
  const { cursor } = context
  let terminal: Token | undefined
  while (!cursor.atEnd) {
    const first = cursor.token
    if (terminal && !cursor.is('comment')) {
      cursor.fail(`the end of the rule after \`${terminal.text}\``, first)
    }
    parseStatement(context)
    if (first.text === 'accept' || first.text === 'drop') terminal = first
    if (first.text === 'comment' && !cursor.atEnd) cursor.fail('the end of the rule after its comment')
  }
}

function parseStatement(context: RuleContext): void {
  const { cursor } = context
  const first = cursor.token
  if (first.type !== 'word') cursor.fail('a match or a statement')
  const name = first.text
  if (name.startsWith('@') || name.startsWith('$')) {
    if (name.startsWith('$')) context.uses.variables.push(first)
    parseMatch(context)
    return
  }
  if (name === 'jump' || name === 'goto') {
    cursor.next()
    parseTarget(context)
  } else if (name === 'queue') parseQueue(context)
  else if (verdicts.has(name)) cursor.next()
  else if (name === 'ct' && parseCtStatement(context)) return
  else if (isMatch(cursor)) parseMatch(context)
  else if (Object.hasOwn(parsers, name)) {
    cursor.next()
    parsers[name]?.(context)
  } else if (isBlank(name)) cursor.next()
  else {
    const near = suggest(name, [...verdicts, ...statements, ...expressions.keys(), ...bareMeta, 'accept'])
    cursor.fail(
      'a match or a statement such as `tcp dport`, `counter` or `accept`',
      first,
      'unknown-keyword',
      near && didYouMean(near),
    )
  }
}

function parseTarget({ cursor, uses }: RuleContext): void {
  if (cursor.is('{')) {
    skipBraces(cursor)
    return
  }
  if (verdicts.has(cursor.token.text)) cursor.fail('the name of a chain')
  const target = cursor.word('the name of a chain')
  if (target.text.startsWith('$')) uses.variables.push(target)
  else uses.chains.push(target)
}

function skipBraces(cursor: Cursor): void {
  const open = cursor.expect('{')
  let depth = 1
  while (depth > 0) {
    const token = cursor.next()
    if (token.type === 'eof') cursor.fail('`}`', open, 'unclosed')
    if (token.type === 'sign' && token.text === '{') depth++
    else if (token.type === 'sign' && token.text === '}') depth--
  }
}

function isMatch(cursor: Cursor): boolean {
  const { text } = cursor.token
  if (expressions.has(text) || bareMeta.has(text)) return true
  return ['fib', 'jhash', 'symhash', 'exthdr', 'numgen'].includes(text)
}

/** The left side of a match or assignment: `tcp dport`, `ip saddr . tcp dport`, `meta mark`. Returns the value's kind. */
export function parseExpression(context: RuleContext): string | undefined {
  let kind = parseTerm(context)
  let joined = false
  while (context.cursor.take('.')) {
    parseTerm(context)
    joined = true
  }
  if (joined) kind = '-'
  return kind
}

function parseTerm(context: RuleContext): string | undefined {
  const { cursor } = context
  if (cursor.take('(')) {
    const kind = parseExpression(context)
    while (cursor.take('&', '|', '^', '<<', '>>', 'and', 'or', 'xor')) parseOperand(context, '-')
    cursor.expect(')')
    return kind
  }
  const first = cursor.word('an expression such as `ip saddr`')
  const { text } = first
  if (text.startsWith('@')) {
    while (cursor.take(',')) cursor.word('a number')
    return '-'
  }
  if (text.startsWith('$')) {
    context.uses.variables.push(first)
    return '-'
  }
  if (bareMeta.has(text)) return expressions.get('meta')?.get(text)
  if (text === 'fib') return parseFib(context)
  if (text === 'jhash' || text === 'symhash' || text === 'numgen') return parseHash(context, text)
  if (text === 'exthdr') {
    cursor.word('an extension header')
    return 'existence'
  }
  const fields = expressions.get(text)
  if (fields === undefined) {
    if (isBlank(text)) return '-'
    const near = suggest(text, [...expressions.keys(), ...bareMeta])
    return cursor.fail('an expression such as `ip saddr`', first, 'unknown-keyword', near && didYouMean(near))
  }
  const other = conflicts[context.family ?? '']
  if (other?.includes(text)) {
    cursor.fail(`no match on \`${text}\` in a table of family \`${context.family}\``, first, 'context')
  }
  if (text === 'ip' || text === 'ip6') context.sawNetwork = true
  if (['tcp', 'udp', 'sctp', 'dccp', 'udplite', 'th'].includes(text)) context.sawTransport = true
  return parseField(context, first, fields)
}

function parseField(context: RuleContext, first: Token, fields: ReadonlyMap<string, string>): string {
  const { cursor } = context
  if (first.text === 'ct') {
    if (cursor.take('original', 'reply')) cursor.take('ip', 'ip6')
  } else if (first.text === 'arp') cursor.take('ip', 'ether')
  else if (first.text === 'rt') cursor.take('ip', 'ip6')
  else if (
    first.text === 'vxlan' ||
    first.text === 'geneve' ||
    first.text === 'gre' ||
    first.text === 'gretap'
  ) {
    const inner = cursor.isWord ? expressions.get(cursor.token.text) : undefined
    if (inner) return parseField(context, cursor.next(), inner)
  }
  const field = cursor.token
  const kind = fields.get(field.text)
  if (field.type !== 'word' || kind === undefined) {
    if (field.type === 'word' && isBlank(field.text)) return cursor.next() && '-'
    const near = field.type === 'word' ? suggest(field.text, fields.keys()) : undefined
    const examples = [...fields.keys()].slice(0, 4).map((name) => `\`${name}\``)
    return cursor.fail(
      `a field of \`${first.text}\` such as ${examples.join(', ')}`,
      field,
      field.type === 'word' ? 'unknown-keyword' : 'syntax',
      near && didYouMean(near),
    )
  }
  cursor.next()
  if (field.text === 'option' || field.text === 'chunk') {
    cursor.word('the name of an option')
    if (cursor.take('exists', 'missing')) cursor.at--
    else if (cursor.isWord && !operators.includes(cursor.token.text) && !/^\d/.test(cursor.token.text)) {
      if (!statements.includes(cursor.token.text) || cursor.is('set'))
        cursor.take(
          'kind',
          'length',
          'size',
          'left',
          'right',
          'count',
          'tsval',
          'tsecr',
          'ptr',
          'value',
          'addr',
          'type',
          'tsn',
        )
    }
    return '-'
  }
  if (first.text === 'ipsec' || first.text === 'socket' || first.text === 'osf') {
    while (
      cursor.isWord &&
      /^(spnum|reqid|spi|ip|ip6|saddr|daddr|level|name|version|skip|loose|\d+)$/.test(cursor.token.text)
    ) {
      if (/^\d+$/.test(cursor.token.text) && first.text !== 'ipsec' && field.text !== 'cgroupv2') break
      cursor.next()
    }
  }
  if (first.text === 'meta' && (field.text === 'l4proto' || field.text === 'protocol'))
    context.sawTransport = true
  if (first.text === 'meta' && (field.text === 'nfproto' || field.text === 'protocol'))
    context.sawNetwork = true
  if ((first.text === 'ip' && field.text === 'protocol') || field.text === 'nexthdr')
    context.sawTransport = true
  return kind
}

function parseFib({ cursor }: RuleContext): string {
  do {
    const field = cursor.word('`saddr`, `daddr`, `mark`, `iif` or `oif`')
    if (!['saddr', 'daddr', 'mark', 'iif', 'oif'].includes(field.text)) {
      cursor.fail('`saddr`, `daddr`, `mark`, `iif` or `oif`', field, 'unknown-keyword')
    }
  } while (cursor.take('.'))
  const result = cursor.word('`type`, `oif` or `oifname`')
  if (!['type', 'oif', 'oifname', 'check'].includes(result.text)) {
    cursor.fail('`type`, `oif` or `oifname`', result, 'unknown-keyword')
  }
  return result.text === 'type' ? 'fib-type' : '-'
}

function parseHash(context: RuleContext, name: string): string {
  const { cursor } = context
  if (name === 'jhash') parseExpression(context)
  else if (name === 'numgen') cursor.take('inc', 'random') ?? cursor.fail('`inc` or `random`')
  cursor.expect('mod')
  cursor.word('a number')
  while (cursor.take('seed', 'offset')) cursor.word('a number')
  return '-'
}

function parseMatch(context: RuleContext): void {
  const { cursor } = context
  const kind = parseExpression(context) ?? '-'
  if (cursor.take('set')) {
    parseAssigned(context, kind)
    return
  }
  if (cursor.take('vmap', 'map')) {
    parseMap(context)
    return
  }
  while (cursor.take('&', '|', '^', 'and', 'or', 'xor', '<<', '>>')) parseOperand(context, kind)
  if (cursor.take('vmap', 'map')) {
    parseMap(context)
    return
  }
  if (cursor.is('=')) cursor.fail('a value or `==`')
  cursor.take(...operators)
  parseValues(context, kind)
}

/** What is written after `set`: a value, another expression or a map. */
function parseAssigned(context: RuleContext, kind: string): void {
  const { cursor } = context
  if (isMatch(cursor) && cursor.ahead(1).type === 'word') {
    parseExpression(context)
    while (cursor.take('&', '|', '^', 'and', 'or', 'xor', '<<', '>>')) parseOperand(context, kind)
    if (cursor.take('map')) parseMap(context)
    return
  }
  parseValues(context, kind)
}

/** `ct count`, `ct helper set` and the like; false when it is a match. */
function parseCtStatement(context: RuleContext): boolean {
  const { cursor } = context
  const key = cursor.ahead(1).text
  if (key !== 'count') return false
  cursor.next()
  cursor.next()
  cursor.take('over')
  cursor.word('a number')
  return true
}

function parseQueue(context: RuleContext): void {
  const { cursor } = context
  cursor.next()
  while (!cursor.atEnd && cursor.take('num', 'to', 'flags', 'bypass', 'fanout', ',')) {
    if (cursor.isWord && !['bypass', 'fanout', 'flags', 'num', 'to'].includes(cursor.token.text)) {
      if (isMatch(cursor)) {
        parseExpression(context)
        if (cursor.take('map')) parseMap(context)
      } else cursor.next()
    }
  }
}

type Parser = (context: RuleContext) => void

const parsers: Record<string, Parser> = {
  counter(context) {
    const { cursor } = context
    if (cursor.take('name')) return nameOrMap(context)
    if (cursor.take('packets')) {
      number(cursor)
      cursor.expect('bytes')
      number(cursor)
    }
  },
  log({ cursor }) {
    for (;;) {
      if (cursor.take('prefix')) {
        if (cursor.token.type !== 'string' && !cursor.isWord) cursor.fail('a text in quotes')
        cursor.next()
      } else if (cursor.take('level')) oneOfNames(cursor, 'log-level')
      else if (cursor.take('group', 'snaplen', 'queue-threshold')) number(cursor)
      else if (cursor.take('flags')) {
        do {
          cursor.take('tcp', 'ip', 'skuid', 'ether', 'all') ??
            cursor.fail('`all`, `tcp`, `ip`, `skuid` or `ether`')
          while (cursor.take('sequence', 'options'));
        } while (cursor.take(','))
      } else return
    }
  },
  limit(context) {
    const { cursor } = context
    if (cursor.take('name')) return nameOrMap(context)
    parseRate(cursor)
  },
  reject({ cursor }) {
    if (!cursor.take('with')) return
    if (cursor.take('tcp')) {
      cursor.expect('reset')
      return
    }
    const family =
      cursor.take('icmp', 'icmpv6', 'icmpx') ?? cursor.fail('`icmp`, `icmpv6`, `icmpx` or `tcp reset`')
    cursor.take('type')
    oneOfNames(cursor, `${family.text}-code`)
  },
  snat: parseNat,
  dnat: parseNat,
  masquerade: parsePortNat,
  redirect: parsePortNat,
  notrack() {},
  last({ cursor }) {
    if (cursor.take('used')) cursor.take('never') ?? cursor.next()
  },
  dup(context) {
    const { cursor } = context
    cursor.expect('to')
    parseOperand(context, '-')
    if (cursor.take('device')) parseOperand(context, '-')
  },
  fwd(context) {
    const { cursor } = context
    cursor.take('ip', 'ip6')
    cursor.expect('to')
    parseOperand(context, '-')
    if (cursor.take('device')) parseOperand(context, '-')
  },
  tproxy(context) {
    const { cursor } = context
    cursor.take('ip', 'ip6')
    cursor.expect('to')
    if (!cursor.is(':')) parseOperand(context, '-')
    if (cursor.take(':')) parseOperand(context, 'port')
  },
  synproxy({ cursor }) {
    if (cursor.take('name')) {
      cursor.next()
      return
    }
    for (;;) {
      if (cursor.take('mss', 'wscale')) number(cursor)
      else if (!cursor.take('timestamp', 'sack-perm')) return
    }
  },
  flow(context) {
    const { cursor } = context
    cursor.take('add', 'offload') ?? cursor.fail('`add`')
    reference(context)
  },
  add: parseSetStatement,
  update: parseSetStatement,
  delete: parseSetStatement,
  set(context) {
    const { cursor } = context
    cursor.take('add', 'update', 'delete') ?? cursor.fail('`add`, `update` or `delete`')
    parseExpression(context)
    while (cursor.take('timeout')) cursor.next()
    reference(context)
  },
  meter(context) {
    const { cursor } = context
    cursor.word('the name of a meter')
    if (cursor.take('size')) number(cursor)
    parseSetElement(context)
  },
  quota(context) {
    const { cursor } = context
    if (cursor.take('name')) return nameOrMap(context)
    cursor.take('over', 'until')
    parseQuantity(cursor)
    if (cursor.take('used')) parseQuantity(cursor)
  },
  comment({ cursor }) {
    if (cursor.token.type !== 'string' && !cursor.isWord) cursor.fail('a text in quotes')
    cursor.next()
  },
  xt({ cursor }) {
    while (!cursor.atEnd) cursor.next()
  },
}

function number(cursor: Cursor): void {
  const token = cursor.word('a number')
  if (!/^(\d|0x|\$)/.test(token.text) && !isBlank(token.text)) cursor.fail('a number', token, 'value')
}

function oneOfNames(cursor: Cursor, kind: string): void {
  const token = cursor.word('a name')
  const known = names[kind] ?? []
  if (known.includes(token.text) || /^[\d$]/.test(token.text) || isBlank(token.text)) return
  const near = suggest(token.text, known)
  const shown = known.slice(0, 5).map((name) => `\`${name}\``)
  cursor.fail(`${shown.join(', ')}${known.length > 5 ? ', …' : ''}`, token, 'value', near && didYouMean(near))
}

/** `rate [over] 5/second [burst 10 packets]`, `rate 10 mbytes/second`. */
export function parseRate(cursor: Cursor): void {
  cursor.expect('rate')
  cursor.take('over', 'until')
  const rate = cursor.word('a rate such as `5/second`')
  const match = /^(\d+|\$[\w-]+)(?:\/([a-z]+)?)?$/.exec(rate.text)
  if (isBlank(rate.text)) return
  if (!match) cursor.fail('a rate such as `5/second` or `10 mbytes/second`', rate, 'value')
  let unit = match[2]
  if (!rate.text.includes('/')) {
    const next = cursor.word('`/second`, `/minute`, `/hour`, `/day` or `/week`')
    const bytes = /^(?:bytes|kbytes|mbytes|gbytes)?(?:\/([a-z]+)?)?$/.exec(next.text)
    if (!bytes) cursor.fail('`/second`, `mbytes/second` or the like', next, 'value')
    unit = bytes[1]
    if (unit === undefined && !next.text.includes('/')) cursor.take('/')
  }
  unit ??= cursor.word('`second`, `minute`, `hour`, `day` or `week`').text
  if (!units.includes(unit)) {
    const near = suggest(unit, units)
    cursor.fail('`second`, `minute`, `hour`, `day` or `week`', rate, 'value', near && didYouMean(near))
  }
  if (cursor.take('burst')) {
    number(cursor)
    cursor.take('packets', 'bytes', 'kbytes', 'mbytes', 'gbytes') ?? cursor.fail('`packets` or `bytes`')
  }
}

export function parseQuantity(cursor: Cursor): void {
  number(cursor)
  cursor.take('bytes', 'kbytes', 'mbytes', 'gbytes') ?? cursor.fail('`bytes`, `kbytes`, `mbytes` or `gbytes`')
}

/** `counter name "x"`, or by a map. */
function nameOrMap(context: RuleContext): void {
  const { cursor } = context
  if (isMatch(cursor)) {
    parseExpression(context)
    cursor.expect('map')
    parseMap(context)
    return
  }
  if (cursor.token.type !== 'string' && !cursor.isWord) cursor.fail('a name')
  cursor.next()
}

function reference({ cursor, uses }: RuleContext): void {
  const token = cursor.word('`@` and the name of a set')
  if (!token.text.startsWith('@') && !isBlank(token.text)) cursor.fail('`@` and the name of a set', token)
  uses.sets.push(token)
}

function parseSetStatement(context: RuleContext): void {
  reference(context)
  parseSetElement(context)
}

/** `{ ip saddr timeout 1h limit rate 5/second }`, with a value for maps. */
function parseSetElement(context: RuleContext): void {
  const { cursor } = context
  const open = cursor.expect('{')
  cursor.skipLines()
  parseExpression(context)
  while (cursor.take('&', '|', '^')) parseOperand(context, '-')
  while (cursor.take('timeout', 'expires')) cursor.word('a time')
  cursor.skipLines()
  while (!cursor.is('}', ':') && !cursor.atEnd) parseStatement(context)
  if (cursor.take(':')) {
    if (verdicts.has(cursor.token.text)) parseStatement(context)
    else if (isMatch(cursor)) parseExpression(context)
    else parseOperand(context, '-')
  }
  cursor.skipLines()
  if (!cursor.take('}')) cursor.fail('`}`', cursor.token.type === 'eof' ? open : cursor.token)
}

/** `dnat ip to 10.0.0.1:80 persistent`. */
function parseNat(context: RuleContext): void {
  const { cursor } = context
  const keyword = cursor.ahead(-1)
  const family = cursor.take('ip', 'ip6')
  cursor.take('addr', 'interval', 'prefix', '.')
  while (cursor.take('addr', 'port', '.'));
  cursor.take('prefix')
  cursor.take('to')
  const isAddress = /^[\d[]/.test(cursor.token.text) && !/^:/.test(cursor.token.text)
  if (isAddress && context.family === 'inet' && !family && !context.sawNetwork) {
    cursor.fail(
      '`ip` or `ip6` before the address, since the table is of family `inet`',
      keyword,
      'context',
      `write \`${keyword.text} ip to …\``,
    )
  }
  if (isMatch(cursor)) {
    parseExpression(context)
    cursor.expect('map')
    parseMap(context)
  } else if (!cursor.is(':')) parseOperand(context, '-')
  while (cursor.take('.')) parseOperand(context, '-')
  if (cursor.take('map')) parseMap(context)
  const colon = cursor.take(':')
  if (colon) {
    if (!context.sawTransport) {
      cursor.fail('a match such as `tcp dport` before a port is changed', cursor.token, 'context')
    }
    if (isMatch(cursor)) {
      parseExpression(context)
      cursor.expect('map')
      parseMap(context)
    } else parseOperand(context, 'port')
  }
  parseNatFlags(cursor)
}

function parseNatFlags(cursor: Cursor): void {
  while (cursor.take(...natFlags)) cursor.take(',')
}

/** `masquerade to :1024-65535 random`, `redirect to :8080`. */
function parsePortNat(context: RuleContext): void {
  const { cursor } = context
  if (cursor.take('to')) {
    if (!context.sawTransport) {
      cursor.fail('a match such as `tcp dport` before a port is changed', cursor.token, 'context')
    }
    cursor.take(':')
    if (isMatch(cursor)) {
      parseExpression(context)
      cursor.expect('map')
      parseMap(context)
    } else parseOperand(context, 'port')
  }
  parseNatFlags(cursor)
}

export const isFamily = (text: string) => families.has(text)
