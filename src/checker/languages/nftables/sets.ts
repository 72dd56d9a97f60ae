/** Bodies of sets and maps. */
import { didYouMean, suggest } from '../suggest.ts'
import { isBlank } from '../values.ts'
import { choose } from './choose.ts'
import type { RuleContext, SetDefinition } from './context.ts'
import { any, ordinal, settable, type Type, typeNamed } from './datatypes.ts'
import { number, parseExpression } from './expressions.ts'
import type { Token } from './lexer.ts'
import { parseStateful } from './stateful.ts'
import { duration, parseSet, readVariable } from './values.ts'

const items =
  'type typeof flags timeout gc-interval elements size policy auto-merge comment counter quota limit last ct'.split(
    ' ',
  )
const objectTypes = ['counter', 'quota', 'limit', 'synproxy', 'secmark']

/** A set while its body is read. */
export interface SetBody extends SetDefinition {
  name: Token
  flags: Set<string>
  data: Type[] | 'verdict' | undefined
  /** The elements wait for the type and the flags, which may follow them. */
  elements: number[]
}

export const emptySet = (name: Token, isMap: boolean): SetBody => ({
  name,
  isMap,
  key: undefined,
  toVerdict: false,
  flags: new Set(),
  data: undefined,
  elements: [],
})

/** One property; true when no line end need follow it. */
export function parseSetItem(context: RuleContext, set: SetBody): boolean {
  const { cursor } = context
  const item = cursor.word('`type`, `flags`, `elements` or another property of a set')
  switch (item.text) {
    case 'type':
    case 'typeof':
      parseType(context, set, item.text === 'type' ? datatype : typeOf)
      return false
    case 'flags':
      do set.flags.add(choose(cursor, ['constant', 'interval', 'dynamic', 'timeout'], 'a flag'))
      while (cursor.take(','))
      return false
    case 'policy':
      choose(cursor, ['performance', 'memory'], 'a policy')
      return false
    case 'elements':
      cursor.expect('=')
      set.elements.push(cursor.at)
      skipElements(context)
      return true
    case 'size':
      number(cursor)
      return false
    case 'timeout':
    case 'gc-interval':
      set.flags.add('timeout')
      duration(context)
      return false
    case 'auto-merge':
      set.flags.add(item.text)
      return false
    case 'comment':
      if (cursor.token.type !== 'string' && !cursor.isWord) cursor.fail('a text in quotes')
      cursor.next()
      return false
    default:
      cursor.at--
      if (parseStateful(context)) return false
      return failItem(context, item)
  }
}

function failItem({ cursor }: RuleContext, item: Token): boolean {
  if (isBlank(item.text)) {
    while (!cursor.atEnd) cursor.next()
    return true
  }
  const near = suggest(item.text, items)
  return cursor.fail(
    '`type`, `flags`, `elements` or another property of a set',
    item,
    near ? 'unknown-keyword' : 'syntax',
    near && didYouMean(near),
  )
}

function parseType(context: RuleContext, set: SetBody, part: (context: RuleContext) => Type[]): void {
  const { cursor } = context
  set.key = parts(context, part)
  if (!set.isMap) return
  if (!cursor.take(':')) cursor.fail('`:` and the type of the values of the map')
  cursor.take('interval')
  if (cursor.take('verdict')) {
    set.toVerdict = true
    set.data = 'verdict'
  } else if (cursor.take(...objectTypes)) set.data = [any]
  else set.data = parts(context, part)
}

function parts(context: RuleContext, part: (context: RuleContext) => Type[]): Type[] {
  const all: Type[] = []
  do all.push(...part(context))
  while (context.cursor.take('.'))
  return all
}

function datatype({ cursor }: RuleContext): Type[] {
  const token = cursor.word('a type such as `ipv4_addr`')
  if (!settable.includes(token.text) && !isBlank(token.text)) {
    const near = suggest(token.text, settable)
    cursor.fail('a type such as `ipv4_addr`', token, 'value', near && didYouMean(near))
  }
  return [token.text === 'time' ? typeNamed('duration') : typeNamed(token.text)]
}

function typeOf(context: RuleContext): Type[] {
  const { cursor } = context
  if (cursor.atEnd) cursor.fail('an expression')
  const free = { ...context, network: undefined, transport: undefined, family: undefined }
  return parseExpression(free).types
}

function skipElements({ cursor }: RuleContext): void {
  if (cursor.isWord && cursor.token.text.startsWith('$')) {
    cursor.next()
    return
  }
  const open = cursor.expect('{')
  for (let depth = 1; depth > 0; ) {
    const token = cursor.next()
    if (token.type === 'eof') cursor.fail('`}`', open, 'unclosed')
    if (token.type === 'sign' && token.text === '{') depth++
    else if (token.type === 'sign' && token.text === '}') depth--
    else if (token.type === 'end' && token.text === ';') cursor.fail('`,` or `}` after an element', token)
  }
}

/** At the end of the body, when type and flags are known. */
export function finishSet(context: RuleContext, set: SetBody): void {
  const { cursor } = context
  const back = cursor.at
  for (const place of set.elements) {
    cursor.at = place
    const { token } = cursor
    if (token.type === 'word' && token.text.startsWith('$')) readVariable(context, token, set.key ?? [any])
    else if (cursor.ahead(1).text === '}') {
      if (cursor.ahead(1).type === 'sign') cursor.fail('an element', cursor.ahead(1))
    } else {
      const texts = parseSet(context, set.key ?? [any], set.isMap ? (set.data ?? [any]) : undefined)
      checkIntervals(context, set, texts, token)
    }
  }
  cursor.at = back
  if (set.key === undefined) cursor.fail('a `type` or `typeof` in it', set.name)
}

/** Ranges need the flag `interval`, and may not overlap. */
function checkIntervals({ cursor }: RuleContext, set: SetBody, texts: string[], open: Token): void {
  const type = set.key?.length === 1 ? set.key[0] : undefined
  const interval = set.flags.has('interval')
  const wide = texts.find((text) => /[^-]-|\//.test(text) && set.key?.[0]?.name !== 'ifname')
  if (wide !== undefined && !interval && type && type.name !== 'any')
    cursor.fail(
      '`flags interval` in the set, as networks and ranges need it',
      open,
      'context',
      `for \`${wide}\``,
    )
  if (!type || !interval || set.flags.has('auto-merge') || texts.length > 20_000) return
  const ranges = texts
    .flatMap((text) => bounds(type, text))
    .sort((a, b) => (a.low < b.low ? -1 : a.low > b.low ? 1 : 0))
  ranges.reduce<(typeof ranges)[number] | undefined>((before, range) => {
    if (before && range.low <= before.high && !(range.low === before.low && range.high === before.high))
      cursor.fail(
        'elements that do not overlap, or `auto-merge`',
        open,
        'context',
        `\`${before.text}\` and \`${range.text}\` overlap`,
      )
    return before && before.high > range.high ? before : range
  }, undefined)
}

function bounds(type: Type, text: string): { low: bigint; high: bigint; text: string }[] {
  const slash = text.indexOf('/')
  if (slash >= 0) {
    const base = ordinal(type, text.slice(0, slash))
    const length = Number(text.slice(slash + 1))
    if (base === undefined || !(length <= type.bits)) return []
    const size = 1n << BigInt(type.bits - length)
    const low = (base / size) * size
    return [{ low, high: low + size - 1n, text }]
  }
  const [from = '', to = from] = text.split('-')
  const [low, high] = [ordinal(type, from), ordinal(type, to)]
  return low === undefined || high === undefined ? [] : [{ low, high, text }]
}
