/** Right sides: values, ranges, prefixes, lists, sets and maps. */
import { faultOf } from '../stop.ts'
import { didYouMean } from '../suggest.ts'
import { isBlank } from '../values.ts'
import type { RuleContext, SetUse } from './context.ts'
import type { Fault } from './cursor.ts'
import { any, baseOf, isDownwards, isDuration, mismatch, type Type, typeNamed } from './datatypes.ts'
import type { Token } from './lexer.ts'
import { parseStateful } from './stateful.ts'
import { reserved, valueWords, verdicts } from './vocabulary.ts'

const binary = ['&', '|', '^', '<<', '>>', 'and', 'or', 'xor', 'lshift', 'rshift']

/** Of braces and parentheses in each other. */
export const maxDepth = 40

/** What was written, as far as it matters to what stands around it. */
export interface Right {
  form: 'value' | 'range' | 'prefix' | 'list' | 'set' | 'reference' | 'joined'
  /** The plain values of a single one or of a set. */
  texts: string[]
}

/** After a match's operator, or straight after its left side. */
export function parseRight(context: RuleContext, types: Type[], operator?: Token): Right {
  const { cursor } = context
  const at = cursor.token
  const right = parseAny(context, types)
  const form = right.form === 'reference' ? 'set' : right.form
  if (operator && /^(?:[<>]=?|lt|gt|le|ge)$/.test(operator.text) && form !== 'value')
    cursor.fail(`a single value after \`${operator.text}\``, at, 'value')
  return right
}

function parseAny(context: RuleContext, types: Type[]): Right {
  const { cursor } = context
  const [type = any, second] = types
  if (cursor.is('{')) return { form: 'set', texts: parseSet(context, types) }
  const { token } = cursor
  if (token.text.startsWith('@') && token.type === 'word') {
    useSet(context, 'set', types)
    return { form: 'reference', texts: [] }
  }
  if (second) {
    if (token.text.startsWith('$')) {
      parseValue(context, any, false)
      return { form: 'reference', texts: [] }
    }
    if (isBlank(token.text)) {
      while (!cursor.atEnd) cursor.next()
      return { form: 'joined', texts: [] }
    }
    cursor.fail('a set in braces, which a concatenation needs', token)
  }
  let right = parseItem(context, type, false)
  const isList = cursor.is(',')
  if (isList && baseOf(type) !== 'mask' && type.name !== 'any')
    cursor.fail('the end of the match, or a set in braces: `{ 22, 80 }`')
  while (cursor.take(',')) {
    parseItem(context, type, false)
    right = { form: 'list', texts: [] }
  }
  if (cursor.is('/') && baseOf(type) === 'mask') {
    cursor.next()
    do parseItem(context, type, false)
    while (cursor.take(','))
  }
  if (cursor.is('.') && type.name !== 'any') cursor.fail('the end of the match')
  while (cursor.take('.')) parseItem(context, any, false)
  return right
}

/** A value, `low-high` or `base/length`. */
function parseItem(context: RuleContext, type: Type, inSet: boolean): Right {
  const { cursor } = context
  const first = cursor.token
  const low = parseValue(context, type, inSet)
  const texts = low === undefined ? [] : [low]
  if (cursor.take('-')) {
    const high = parseValue(context, type, inSet)
    if (baseOf(type) === 'text' && type.name !== 'any')
      cursor.fail('one name, since names have no ranges', first, 'value')
    if (isDownwards(type, low, high)) cursor.fail('a range that runs upwards', first, 'value')
    return { form: 'range', texts: low && high ? [`${low}-${high}`] : [] }
  }
  if (cursor.is('/') && (baseOf(type) !== 'mask' || inSet)) {
    cursor.next()
    const length = cursor.word('a prefix length')
    const bits = type.bits
    if (!length.text.startsWith('$') && !isBlank(length.text)) {
      if (!/^(?:0|[1-9]\d*|0x[\da-f]+)$/i.test(length.text))
        cursor.fail('a prefix length', length, type.name === 'any' ? 'syntax' : 'value')
      if (type.name !== 'any' && Number(length.text) > bits)
        cursor.fail(`a prefix length of at most ${bits}`, length, 'value')
    }
    return { form: 'prefix', texts: low ? [`${low}/${length.text}`] : [] }
  }
  return { form: 'value', texts }
}

/** Values with `&`, `|` and the like between them. The text of a plain one is returned. */
export function parseValue(context: RuleContext, type: Type, inSet: boolean): string | undefined {
  const { cursor } = context
  let text = parsePrimary(context, type, inSet)
  while (cursor.take(...binary)) {
    parsePrimary(context, type, inSet)
    text = undefined
  }
  return text
}

/** One operand on the right of an operator on the left side. */
export function parseOperand(context: RuleContext, type: Type): void {
  parsePrimary(context, type, false)
}

function parsePrimary(context: RuleContext, type: Type, inSet: boolean): string | undefined {
  const { cursor } = context
  if (cursor.take('(')) {
    if (++context.depth > maxDepth) cursor.fail('fewer nested parentheses')
    parseValue(context, type, inSet)
    context.depth--
    cursor.expect(')')
    return undefined
  }
  const { token } = cursor
  if (token.type === 'string') {
    cursor.next()
    check(context, type, token, token.text.replace(/^"|"$/g, ''))
    return undefined
  }
  if (token.type !== 'word') cursor.fail('a value')
  const { text } = token
  if (text.startsWith('$')) {
    cursor.next()
    readVariable(context, token, [type])
    return undefined
  }
  if (text.startsWith('@')) cursor.fail('a value', token)
  if (Object.hasOwn(valueWords, text)) {
    cursor.next()
    const own = valueWords[text] as string
    if (own === '') check(context, type, token, text)
    else if (!inSet && own !== type.name && type.name !== 'any') check(context, type, token, text, true)
    return text
  }
  if (reserved.has(text) || verdicts.has(text)) cursor.fail('a value', token)
  cursor.next()
  check(context, type, token, text)
  return text
}

/** `wordOnly`: the word has a type of its own, which is not this one. */
function check(context: RuleContext, type: Type, token: Token, text: string, wordOnly = false): void {
  if (isBlank(text)) return
  const wrong =
    mismatch(type, text) ?? (wordOnly ? { expected: `a value that is no \`${text}\`` } : undefined)
  if (!wrong) return
  const spaced = /^\d+:\d+$/.test(text) ? 'a colon between two numbers needs spaces around it' : undefined
  context.cursor.fail(wrong.expected, token, 'value', spaced ?? (wrong.near && didYouMean(wrong.near)))
}

/** A variable stands for what its definition says, which must be of the type asked for here. */
export function readVariable(context: RuleContext, token: Token, types: Type[]): void {
  const { cursor } = context
  const name = token.text.slice(1)
  context.uses.variables.push(token)
  const place = context.variables.get(name)
  if (place === undefined || context.reading.includes(name) || context.reading.length > 8) return
  const key = `${name} ${types.map((type) => `${type.name}/${type.bits}`).join(' ')}`
  if (context.read.has(key)) return
  context.read.add(key)
  const back = cursor.at
  cursor.at = place
  context.reading.push(name)
  try {
    if (cursor.is('{')) {
      if (cursor.ahead(1).text !== '}') parseSet(context, types)
    } else if (types.length === 1 && !verdicts.has(cursor.token.text))
      parseItem(context, types[0] as Type, true)
  } catch (thrown) {
    context.report(faultOf<Fault>(thrown))
  }
  context.reading.pop()
  cursor.at = back
}

/** `{ 22, 80-90, 10.0.0.0/8 . 53 }`. The plain values are returned. */
export function parseSet(context: RuleContext, types: Type[], data?: Type[] | 'verdict'): string[] {
  const { cursor } = context
  const open = cursor.expect('{')
  const texts: string[] = []
  if (++context.depth > maxDepth) cursor.fail('fewer nested braces', open)
  cursor.skipLines()
  if (cursor.is('}')) cursor.fail('an element')
  while (!cursor.is('}')) {
    texts.push(...parseElement(context, types, data))
    cursor.skipLines()
    if (cursor.is(',')) while (cursor.take(',')) cursor.skipLines()
    else if (cursor.token.type === 'eof') cursor.fail('`}`', open, 'unclosed')
    else if (!cursor.is('}')) cursor.fail('`,` or `}` after an element')
  }
  cursor.next()
  context.depth--
  return texts
}

function parseElement(context: RuleContext, types: Type[], data: Type[] | 'verdict' | undefined): string[] {
  const { cursor } = context
  const first = cursor.token
  let texts: string[] = []
  if (cursor.is('{')) return parseSet(context, types, data)
  const isVariable = first.type === 'word' && first.text.startsWith('$')
  if (cursor.take('*')) texts = []
  else texts = parseKey(context, types)
  parseElementOptions(context)
  cursor.skipLines()
  if (data === undefined) {
    if (cursor.is(':') && types[0]?.name !== 'any')
      cursor.fail('an element without a value, since this is no map', cursor.token)
    if (!cursor.take(':')) return texts
    cursor.skipLines()
    parseData(context, undefined)
    return []
  }
  if (!cursor.is(':') && (isVariable || isBlank(first.text))) return texts
  cursor.expect(':', '`:` and a value, as elements of a map have them')
  cursor.skipLines()
  parseData(context, data)
  return texts
}

/** The parts of a key, as many as the type has. */
function parseKey(context: RuleContext, types: Type[]): string[] {
  const { cursor } = context
  const known = types.length > 0 && types[0]?.name !== 'any'
  const first = cursor.token
  if (first.text.startsWith('$') && first.type === 'word' && types.length > 1) {
    cursor.next()
    readVariable(context, first, types)
    if (!cursor.take('.')) return []
    while (true) {
      parseItem(context, any, true)
      if (!cursor.take('.')) return []
    }
  }
  let index = 0
  let texts: string[] = []
  do {
    if (known && index >= types.length) cursor.fail(`no more than ${types.length} parts of an element`)
    texts = parseItem(context, (known ? types[index] : any) ?? any, true).texts
    index++
  } while (cursor.take('.'))
  if (known && index < types.length && !isBlank(first.text))
    cursor.fail(`an element of ${types.length} parts, joined by \`.\``, first, 'value')
  return index === 1 ? texts : []
}

function parseElementOptions(context: RuleContext): void {
  const { cursor } = context
  for (;;) {
    if (cursor.take('timeout', 'expires')) duration(context)
    else if (cursor.take('comment')) {
      if (cursor.token.type !== 'string' && !cursor.isWord) cursor.fail('a text in quotes')
      cursor.next()
    } else if (!parseStateful(context)) return
  }
}

export function duration({ cursor }: RuleContext): void {
  const token = cursor.word('a time such as `1h30m`')
  if (token.text.startsWith('$') || isBlank(token.text)) return
  if (!isDuration(token.text) || /^\d+$/.test(token.text))
    cursor.fail('a time such as `1h30m`', token, 'value')
}

/** What an element of a map leads to. */
function parseData(context: RuleContext, data: Type[] | 'verdict' | undefined): void {
  const { cursor, uses } = context
  const { token } = cursor
  if (data === 'verdict' || verdicts.has(token.text)) {
    if (data !== 'verdict' && data !== undefined && data[0]?.name !== 'any' && token.type === 'word')
      cursor.fail('a value', token)
    if (cursor.take('jump', 'goto')) uses.chains.push(cursor.word('the name of a chain'))
    else if (cursor.is('$') || (token.type === 'word' && token.text.startsWith('$'))) {
      cursor.next()
      uses.variables.push(token)
    } else if (token.type === 'word' && isBlank(token.text)) cursor.next()
    else cursor.take('accept', 'drop', 'continue', 'return', 'queue') ?? failVerdict(context)
    return
  }
  const types = data ?? [any]
  let index = 0
  do parseItem(context, types[index++] ?? any, true)
  while (cursor.take('.'))
}

function failVerdict({ cursor }: RuleContext): never {
  return cursor.fail('`accept`, `drop`, `jump` and a chain or another verdict')
}

/** After `map` or `vmap`: a named map, or elements with values. */
export function parseMap(context: RuleContext, types: Type[], data: Type[] | 'verdict' | undefined): void {
  const { cursor } = context
  if (cursor.isWord && cursor.token.text.startsWith('@')) {
    useSet(context, data === 'verdict' ? 'vmap' : 'map', types)
    return
  }
  if (cursor.isWord && cursor.token.text.startsWith('$')) {
    context.uses.variables.push(cursor.next())
    return
  }
  parseSet(context, types, data ?? [any])
}

export function useSet(context: RuleContext, as: SetUse['as'], key: Type[] | undefined): void {
  const { cursor, uses, table } = context
  const token = cursor.word('`@` and the name of a set')
  if (!token.text.startsWith('@')) {
    if (!isBlank(token.text)) cursor.fail('`@` and the name of a set', token)
    return
  }
  const known = key?.every((type) => type.name !== 'any') ? key : undefined
  uses.sets.push({ token, table, key: known, as })
}

export const portType = typeNamed('inet_service')
