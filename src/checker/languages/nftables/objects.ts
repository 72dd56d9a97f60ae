/** Bodies of counters, quotas, limits, helpers, flow tables and the other objects of a table. */
import { didYouMean, suggest } from '../suggest.ts'
import { isBlank } from '../values.ts'
import { choose } from './choose.ts'
import type { RuleContext } from './context.ts'
import type { Cursor } from './cursor.ts'
import { typeNamed } from './datatypes.ts'
import { number } from './expressions.ts'
import { parseDevices, parsePriority } from './hooks.ts'
import { parseCounts, parseQuota, parseRate } from './stateful.ts'
import { duration, parseValue } from './values.ts'
import { timeoutStates } from './vocabulary.ts'

/** An object while its body is read. */
export interface ObjectBody {
  protocol?: string | undefined
  given: Set<string>
}

/** One property; true when no line end need follow it. */
export type ItemParser = (context: RuleContext, body: ObjectBody) => boolean

const quoted = (cursor: Cursor) => {
  if (cursor.token.type !== 'string' && !cursor.token.text.startsWith('$')) cursor.fail('a text in quotes')
  cursor.next()
}

const protocols = ['tcp', 'udp']
const networks = ['ip', 'ip6', 'inet', 'arp', 'bridge', 'netdev']

export const objectItems: Record<string, ItemParser> = {
  counter({ cursor }) {
    if (!cursor.is('packets', 'bytes')) cursor.fail('`packets`, `bytes` or `comment`')
    if (cursor.is('packets') && cursor.ahead(2).text !== 'bytes') {
      cursor.next()
      number(cursor)
      cursor.fail('`bytes`')
    }
    parseCounts(cursor)
    return true
  },
  quota({ cursor }) {
    parseQuota(cursor)
    return true
  },
  limit({ cursor }) {
    parseRate(cursor)
    return true
  },
  secmark({ cursor }) {
    if (cursor.token.type !== 'string' && !cursor.isWord) cursor.fail('a security context in quotes')
    cursor.next()
    return true
  },
  synproxy({ cursor }) {
    if (cursor.take('mss')) {
      number(cursor)
      if (!cursor.isLineEnd && !cursor.is('wscale')) cursor.fail('`wscale` or the end of the line')
      if (!cursor.take('wscale')) return false
      number(cursor)
    } else if (cursor.take('wscale')) number(cursor)
    else if (!cursor.is('timestamp', 'sack-perm')) cursor.fail('`mss`, `wscale`, `timestamp` or `sack-perm`')
    while (cursor.take('timestamp', 'sack-perm'));
    return true
  },
  helper(context, body) {
    const { cursor } = context
    const item = choose(cursor, ['type', 'l3proto', 'comment'], 'a property of the helper')
    if (item === 'type') {
      quoted(cursor)
      cursor.expect('protocol')
      choose(cursor, protocols, 'a protocol')
      body.given.add('type')
    } else if (item === 'l3proto') choose(cursor, networks, 'a family')
    else cursor.next()
    return false
  },
  timeout(context, body) {
    const { cursor } = context
    const item = choose(cursor, ['protocol', 'l3proto', 'policy', 'comment'], 'a property of the timeout')
    if (item === 'protocol') body.protocol = choose(cursor, protocols, 'a protocol')
    else if (item === 'l3proto') choose(cursor, networks, 'a family')
    else if (item === 'policy') parsePolicy(cursor, body.protocol)
    else cursor.next()
    return false
  },
  expectation(context, body) {
    const { cursor } = context
    const known = ['protocol', 'dport', 'timeout', 'size', 'l3proto', 'comment']
    const item = choose(cursor, known, 'a property of the expectation')
    body.given.add(item)
    if (item === 'protocol') choose(cursor, protocols, 'a protocol')
    else if (item === 'l3proto') choose(cursor, networks, 'a family')
    else if (item === 'dport') parseValue(context, typeNamed('inet_service'), false)
    else if (item === 'timeout') duration(context)
    else if (item === 'size') number(cursor)
    else cursor.next()
    return false
  },
  flowtable(context) {
    const { cursor } = context
    const item = choose(cursor, ['hook', 'devices', 'flags', 'counter'], 'a property of the flow table')
    if (item === 'hook') {
      choose(cursor, ['ingress', 'egress'], 'a hook')
      cursor.expect('priority')
      parsePriority(cursor, undefined, undefined)
    } else if (item === 'devices') parseDevices(cursor)
    else if (item === 'flags') choose(cursor, ['offload'], 'a flag')
    return item === 'counter'
  },
}

/** What a body cannot do without. */
export const objectNeeds: Record<string, string[]> = {
  helper: ['type'],
  expectation: ['protocol', 'dport', 'timeout', 'size'],
}

/** `= { established : 120, close : 20 }`, states by the protocol that stands before it. */
function parsePolicy(cursor: Cursor, protocol: string | undefined): void {
  cursor.expect('=')
  cursor.expect('{')
  const states = timeoutStates[protocol ?? ''] ?? []
  do {
    cursor.skipLines()
    if (cursor.is('}')) break
    const state = cursor.word('a state')
    if (!states.includes(state.text) && !isBlank(state.text)) {
      const near = suggest(state.text, states)
      cursor.fail(
        states.length > 0 ? `a state of \`${protocol}\`` : '`protocol tcp` or `protocol udp` before it',
        state,
        'value',
        near && didYouMean(near),
      )
    }
    cursor.expect(':')
    number(cursor)
    cursor.skipLines()
  } while (cursor.take(','))
  cursor.expect('}')
}
