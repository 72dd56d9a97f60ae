/** Right sides: values, ranges, lists, sets and maps. */
import { didYouMean, suggest } from '../suggest.ts'
import { isBlank, isInteger, isIpv4, isIpv6, isMac } from '../values.ts'
import type { Token } from './lexer.ts'
import type { RuleContext } from './rule.ts'
import { bareMeta, expressions, names, protocols, services, statements, verdicts } from './vocabulary.ts'

/** One or more values: a set in braces, `@set`, or values with `,`, `|`, `/` and `.` between them. */
export function parseValues(context: RuleContext, kind: string): void {
  const { cursor } = context
  if (cursor.is('{')) {
    parseSet(context, kind)
    return
  }
  if (kind !== 'existence' && cursor.is('exists', 'missing')) {
    cursor.next()
    return
  }
  const listable = ['ct-state', 'ct-status', 'tcp-flag', '-'].includes(kind)
  do parseOperand(context, kind)
  while (cursor.take('|', '&', '^', '.', '/', '-') || (listable && cursor.take(',')) || takeMask(context))
  if (cursor.is(',')) cursor.fail('the end of the match, or a set in braces: `{ 22, 80 }`')
}

/** `syn / syn,ack`: lists in masks of flags; also `== value` after a mask. */
function takeMask({ cursor }: RuleContext): boolean {
  return cursor.take('==', '!=') !== undefined
}

export function parseOperand(context: RuleContext, kind: string): void {
  const { cursor, uses } = context
  if (cursor.take('(')) {
    do parseOperand(context, kind)
    while (cursor.take('|', '&', ','))
    cursor.expect(')')
    return
  }
  const { token } = cursor
  if (token.type === 'string') {
    cursor.next()
    return
  }
  if (token.type !== 'word') cursor.fail('a value')
  if (token.text.startsWith('@')) uses.sets.push(token)
  else if (token.text.startsWith('$')) uses.variables.push(token)
  else {
    const reserved =
      verdicts.has(token.text) ||
      (statements.includes(token.text) && !/^(comment|last|set|map)$/.test(token.text))
    if (reserved && kind !== 'name' && !names[kind]?.includes(token.text)) cursor.fail('a value')
    checkValue(context, token, kind)
  }
  cursor.next()
}

export function parseSet(context: RuleContext, kind: string): void {
  const { cursor } = context
  const open = cursor.expect('{')
  cursor.skipLines()
  if (cursor.is('}')) cursor.fail('an element')
  while (!cursor.is('}')) {
    parseElement(context, kind)
    cursor.skipLines()
    if (cursor.is(',')) while (cursor.take(',')) cursor.skipLines()
    else if (cursor.token.type === 'eof') cursor.fail('`}`', open, 'unclosed')
    else if (!cursor.is('}')) cursor.fail('`,` or `}` after an element')
  }
  cursor.next()
}

const elementOptions = [
  'timeout',
  'expires',
  'comment',
  'counter',
  'limit',
  'quota',
  'packets',
  'bytes',
  'rate',
]

function parseElement(context: RuleContext, kind: string): void {
  const { cursor } = context
  do {
    if (cursor.is('{')) parseSet(context, '-')
    else parseOperand(context, kind)
  } while (cursor.take('.', '-', '/', '|', '&'))
  while (elementOptions.includes(cursor.token.text)) {
    cursor.next()
    while (
      (cursor.isWord || cursor.token.type === 'string') &&
      !cursor.is(':') &&
      !elementOptions.includes(cursor.token.text)
    )
      cursor.next()
  }
  cursor.skipLines()
  if (!cursor.take(':')) return
  cursor.skipLines()
  parseMapped(context)
}

function parseMapped(context: RuleContext): void {
  const { cursor, uses } = context
  if (cursor.take('jump', 'goto')) {
    const target = cursor.word('the name of a chain')
    uses.chains.push(target)
  } else if (verdicts.has(cursor.token.text)) cursor.next()
  else {
    do parseOperand(context, '-')
    while (cursor.take('.', '-', ':', '/'))
  }
  if (cursor.take('comment')) cursor.next()
}

/** After `map` or `vmap`: a named map or elements with values. */
export function parseMap(context: RuleContext): void {
  const { cursor, uses } = context
  if (cursor.isWord && /^[@$]/.test(cursor.token.text)) {
    const token = cursor.next()
    if (token.text.startsWith('@')) uses.sets.push(token)
    else uses.variables.push(token)
    return
  }
  parseSet(context, '-')
}

const kindNames: Record<string, string> = {
  number: 'a number',
  port: 'a port by number or service name, or a range',
  ipv4: 'an IPv4 address, network or range',
  ipv6: 'an IPv6 address, network or range',
  mac: 'a hardware address',
  protocol: 'a protocol such as `tcp` or its number',
  mark: 'a number',
}

function checkValue({ cursor }: RuleContext, token: Token, kind: string): void {
  const { text } = token
  if (kind === '-' || isBlank(text)) return
  const fail = (near?: string): never => {
    const known = names[kind]
    const shown = known?.slice(0, 6).map((name) => `\`${name}\``)
    const expected = shown
      ? `${shown.join(', ')}${(known as string[]).length > 6 ? ', …' : ''}`
      : (kindNames[kind] ?? 'a value')
    return cursor.fail(expected, token, 'value', near && didYouMean(near))
  }
  if (names[kind]) {
    if (!/^(\d|0x)/.test(text) && !(names[kind] as string[]).includes(text))
      fail(suggest(text, names[kind] as string[]))
    return
  }
  const dash = /^([^-]+)-([^-]+)$/.exec(text)
  const parts =
    dash && kind !== 'name' && kind !== 'protocol' && /^[\d:a-fA-F.$-]+$/.test(text)
      ? [dash[1] as string, dash[2] as string]
      : [text]
  const [low = '', high] = parts
  if (parts.some((part) => part.startsWith('$'))) return
  switch (kind) {
    case 'port':
      if (!parts.every((part) => (/^\d/.test(part) ? isInteger(part, 0, 65535) : isService(part))))
        fail(suggest(text, services))
      break
    case 'ipv4':
      if (!parts.every((part) => isAddressOf(part, isIpv4, 32))) fail()
      break
    case 'ipv6':
      if (!parts.every((part) => isAddressOf(part, isIpv6, 128))) fail()
      break
    case 'mac':
      if (/^[\da-fA-F]+:/.test(text) && !isMac(text)) fail()
      break
    case 'number':
    case 'mark':
      if (/^\d+[g-zG-Z]/.test(text) && !/^0x/.test(text)) fail()
      if (!/^(\d|0x)/.test(text) && (expressions.has(text) || bareMeta.has(text))) fail()
      break
    case 'protocol':
      if (!/^\d/.test(text) && !protocols.includes(text)) {
        const near = suggest(text, protocols)
        if (near !== undefined || expressions.get('ip')?.has(text)) fail(near)
      }
      break
  }
  if (high !== undefined && /^\d+$/.test(low) && /^\d+$/.test(high) && Number(low) > Number(high)) {
    cursor.fail('a range that runs upwards', token, 'value')
  }
}

function isService(name: string): boolean {
  return (
    services.includes(name) ||
    (/^[a-z][\w.+-]*$/i.test(name) && suggest(name, services) === undefined && !expressions.has(name))
  )
}

/** An address with a prefix length or mask, or a host name, which nft resolves. */
function isAddressOf(text: string, is: (text: string) => boolean, bits: number): boolean {
  const [address = '', length, ...more] = text.split('/')
  if (more.length > 0) return false
  if (length !== undefined && !isInteger(length, 0, bits) && !is(length)) return false
  if (is(address)) return true
  const looksLikeAddress = /^[\d.]+$/.test(address) || address.includes(':')
  return !looksLikeAddress && /^[A-Za-z0-9][\w.-]*$/.test(address) && !expressions.has(address)
}
