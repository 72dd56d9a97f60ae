/** `type filter hook input priority filter + 10`: where a chain is called. */
import { didYouMean, suggest } from '../suggest.ts'
import { isBlank } from '../values.ts'
import { choose } from './choose.ts'
import type { Cursor } from './cursor.ts'
import { chainTypes, hooks, priorities, prioritiesOf } from './vocabulary.ts'

/** The cursor is after `type`. */
export function parseHook(cursor: Cursor, family: string | undefined): void {
  const type = choose(cursor, chainTypes, 'a chain type')
  cursor.expect('hook')
  const hook = cursor.token
  choose(cursor, hooks[family ?? ''] ?? [...new Set(Object.values(hooks).flat())], 'a hook')
  if (type === 'nat' && ['forward', 'ingress', 'egress'].includes(hook.text))
    cursor.fail('`prerouting`, `input`, `output` or `postrouting` for a chain of type `nat`', hook, 'value')
  if (type === 'route' && hook.text !== 'output')
    cursor.fail('`output` for a chain of type `route`', hook, 'value')
  const needsDevice = hook.text === 'ingress' || hook.text === 'egress'
  const device = cursor.take('device', 'devices')
  if (device && !needsDevice && !isBlank(hook.text))
    cursor.fail('a device for the hooks `ingress` and `egress` only', device, 'context')
  if (!device && needsDevice) cursor.fail('`device` or `devices`')
  if (device?.text === 'devices') parseDevices(cursor)
  else if (device) {
    if (cursor.token.type !== 'string' && !cursor.isWord) cursor.fail('an interface')
    cursor.next()
  }
  cursor.expect('priority')
  parsePriority(cursor, family, hook.text)
}

/** A number, or a name with a number added to it or taken from it. */
export function parsePriority(cursor: Cursor, family: string | undefined, hook: string | undefined): void {
  if (cursor.take('-')) {
    integer(cursor)
    return
  }
  const token = cursor.word('a priority by number or name')
  if (/^(?:\d+|0x[\da-f]+)$/i.test(token.text) || isBlank(token.text)) return
  if (!token.text.startsWith('$')) checkName(cursor, family, hook)
  if (cursor.take('+', '-')) integer(cursor)
}

function checkName(cursor: Cursor, family: string | undefined, hook: string | undefined): void {
  const token = cursor.ahead(-1)
  const usual = Object.keys(priorities).filter((name) => name !== 'out')
  const known = prioritiesOf[family ?? ''] ?? usual
  const places = Object.hasOwn(priorities, token.text) ? (priorities[token.text] ?? []) : []
  const fits = hook === undefined || isBlank(hook) || places.length === 0 || places.includes(hook)
  if (known.includes(token.text) && fits) return
  const offset = /^([a-z]+)-(\d+)$/.exec(token.text)
  const near = suggest(token.text, known)
  cursor.fail(
    known.includes(token.text)
      ? `a priority for the hook \`${hook}\`, as \`${token.text}\` is for \`${places[0]}\``
      : `a number, ${known.map((name) => `\`${name}\``).join(', ')}`,
    token,
    'value',
    offset ? `write \`${offset[1]} - ${offset[2]}\`` : near && didYouMean(near),
  )
}

function integer(cursor: Cursor): void {
  const token = cursor.word('a number')
  if (!/^\d+$/.test(token.text) && !token.text.startsWith('$') && !isBlank(token.text))
    cursor.fail('a number', token, 'value')
}

/** `= { eth0, "eth1" }` */
export function parseDevices(cursor: Cursor): void {
  cursor.expect('=')
  if (cursor.isWord && cursor.token.text.startsWith('$')) {
    cursor.next()
    return
  }
  const open = cursor.expect('{')
  do {
    cursor.skipLines()
    if (cursor.is('}')) break
    if (cursor.token.type !== 'string' && !cursor.isWord) cursor.fail('an interface')
    cursor.next()
    cursor.skipLines()
  } while (cursor.take(','))
  if (!cursor.take('}')) cursor.fail('`,` or `}`', cursor.token.type === 'eof' ? open : cursor.token)
}
