/** Statements with a state of their own, which elements of a set may carry: counters, limits, quotas. */
import { didYouMean, suggest } from '../suggest.ts'
import { isBlank } from '../values.ts'
import type { RuleContext } from './context.ts'
import type { Cursor } from './cursor.ts'
import { isDuration } from './datatypes.ts'

const units = ['second', 'minute', 'hour', 'day', 'week']
const byteUnits = ['bytes', 'kbytes', 'mbytes']

/** False when none of them starts here. */
export function parseStateful({ cursor }: RuleContext): boolean {
  if (cursor.is('ct') && cursor.ahead(1).text === 'count') {
    cursor.next()
    cursor.next()
    cursor.take('over')
    natural(cursor)
  } else if (cursor.is('limit', 'quota', 'counter', 'last')) parseOwn(cursor)
  else return false
  return true
}

function parseOwn(cursor: Cursor): void {
  switch (cursor.next().text) {
    case 'limit':
      parseRate(cursor)
      return
    case 'quota':
      parseQuota(cursor)
      return
    case 'counter':
      parseCounts(cursor)
      return
    default:
      if (!cursor.take('used') || cursor.take('never')) return
      if (!isDuration(cursor.word('a time').text)) cursor.fail('a time such as `1h30m`', cursor.ahead(-1))
  }
}

/** `packets 0 bytes 0`, either alone as well. */
export function parseCounts(cursor: Cursor): void {
  while (cursor.take('packets', 'bytes')) natural(cursor)
}

export function parseQuota(cursor: Cursor): void {
  cursor.take('over', 'until')
  parseQuantity(cursor)
  if (cursor.take('used')) parseQuantity(cursor)
}

function natural(cursor: Cursor): number {
  const token = cursor.word('a number')
  if (!/^(?:\d+|0x[\da-f]+|\$.*)$/i.test(token.text) && !isBlank(token.text))
    cursor.fail('a number', token, 'value')
  return Number(token.text)
}

/** `rate [over] 5/second [burst 10 packets]`, `rate 10 mbytes/second [burst 5 kbytes]`. */
export function parseRate(cursor: Cursor): void {
  cursor.expect('rate')
  cursor.take('over')
  const { token } = cursor
  if (token.type === 'word' && isBlank(token.text)) {
    cursor.next()
    if (cursor.take('/')) cursor.next()
  } else if (natural(cursor) === 0) cursor.fail('a rate above 0', token, 'value')
  let ofBytes = false
  if (cursor.is('/')) {
    cursor.next()
    parseUnit(cursor)
  } else if (cursor.isWord && !isBlank(token.text)) {
    ofBytes = true
    parseByteRate(cursor)
  } else if (!isBlank(token.text)) cursor.fail('`/second`, `mbytes/second` or the like')
  if (!cursor.take('burst')) return
  const burst = cursor.token
  const size = natural(cursor)
  if (ofBytes) parseByteUnit(cursor)
  else {
    if (size === 0) cursor.fail('a burst above 0', burst, 'value')
    cursor.expect('packets')
  }
}

function parseUnit(cursor: Cursor): void {
  const unit = cursor.word('`second`, `minute`, `hour`, `day` or `week`')
  if (units.includes(unit.text) || isBlank(unit.text)) return
  failUnit(cursor, unit.text)
}

function failUnit(cursor: Cursor, unit: string): never {
  const near = suggest(unit, units)
  return cursor.fail(
    '`second`, `minute`, `hour`, `day` or `week`',
    cursor.ahead(-1),
    'value',
    near && didYouMean(near),
  )
}

/** `mbytes/second`, which is one word, or three. */
function parseByteRate(cursor: Cursor): void {
  const word = cursor.next()
  const [bytes = '', unit] = word.text.split('/', 2)
  if (!byteUnits.includes(bytes)) {
    const near = suggest(bytes, byteUnits)
    cursor.fail('`/second`, `mbytes/second` or the like', word, 'value', near && didYouMean(near))
  }
  if (unit === undefined) {
    cursor.expect('/')
    parseUnit(cursor)
  } else if (unit === '') parseUnit(cursor)
  else if (!units.includes(unit)) failUnit(cursor, unit)
}

function parseByteUnit(cursor: Cursor): void {
  const unit = cursor.word('`bytes`, `kbytes` or `mbytes`')
  if (byteUnits.includes(unit.text) || isBlank(unit.text)) return
  const near = suggest(unit.text, byteUnits)
  cursor.fail('`bytes`, `kbytes` or `mbytes`', unit, 'value', near && didYouMean(near))
}

function parseQuantity(cursor: Cursor): void {
  natural(cursor)
  parseByteUnit(cursor)
}
