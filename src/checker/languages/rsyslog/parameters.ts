/** What stands in the brackets of an object: `name="value"` pairs, by the module that takes them. */
import { didYouMean, nearest, suggest } from '../suggest.ts'
import { quote } from '../text.ts'
import { isBlank } from '../values.ts'
import type { Cursor } from './cursor.ts'
import { expectedOf } from './kinds.ts'
import type { Names } from './names.ts'
import { modules, parametersOf, required } from './vocabulary.ts'

export interface Parameter {
  /** In lower case. */
  name: string
  start: number
  end: number
  /** Between its quotes. */
  value: string
  valueStart: number
  valueEnd: number
}

export function readParameters(
  cursor: Cursor,
  names: Names,
  object: string,
  objectStart: number,
): Parameter[] {
  cursor.space()
  const open = cursor.at
  if (!cursor.sign('(')) cursor.expected('`(`')
  const found: Parameter[] = []
  for (;;) {
    cursor.space()
    if (cursor.at >= cursor.text.length) cursor.unclosed(open, ')')
    if (cursor.text[cursor.at] === ')') break
    found.push(readParameter(cursor))
  }
  cursor.at++
  checkParameters(cursor, names, object, objectStart, found)
  return found
}

function readParameter(cursor: Cursor): Parameter {
  const start = cursor.at
  const name = cursor.match(/[A-Za-z_][\w.]*/y)
  if (name === undefined) cursor.expected('a parameter such as `name="value"`, or `)`')
  const end = cursor.at
  if (!cursor.sign('=')) cursor.expected(`\`=\` after \`${name.slice(0, 40)}\``)
  cursor.space()
  const valueStart = cursor.at
  let value = ''
  if (cursor.text[cursor.at] === '"') value = cursor.string('"')
  else if (cursor.text[cursor.at] === '[') {
    cursor.at++
    do {
      cursor.space()
      if (cursor.text[cursor.at] !== '"') cursor.expected('a text in double quotes')
      cursor.string('"')
    } while (cursor.sign(','))
    if (!cursor.sign(']')) cursor.expected('`]` or `,`')
  } else if (cursor.match(/`[^`\n]*`/y) === undefined) {
    cursor.expected('a value in double quotes')
  }
  return { name: name.toLowerCase(), start, end, value, valueStart, valueEnd: cursor.at }
}

function checkParameters(
  cursor: Cursor,
  names: Names,
  object: string,
  objectStart: number,
  found: Parameter[],
): void {
  const value = (name: string) => found.find((each) => each.name === name)?.value
  const moduleName = (object === 'module' ? value('load') : value('type'))?.toLowerCase() ?? ''
  checkModule(cursor, names, object, found)
  const { names: takes, known } = parametersOf(
    object,
    moduleName.replace(/^.*\/|\.so$/g, '').replace(/^builtin:/, ''),
  )
  for (const { name, start, end } of found) {
    if (takes.includes(name) || isBlank(name)) continue
    const near = nearest(name, takes)
    if (near === undefined && (!known || object === 'module' || object === 'input' || object === 'action'))
      continue
    cursor.fail(
      `Unexpected parameter ${quote(cursor.text.slice(start, end))} of \`${object}\``,
      start,
      end,
      'unknown-parameter',
      near && didYouMean(near),
    )
  }
  for (const { name, value, valueStart, valueEnd } of found) {
    if (isBlank(value)) continue
    const expected = expectedOf(name, value)
    if (expected === undefined) continue
    cursor.fail(
      `Unexpected ${quote(value)} for \`${name}\`, expected ${expected}`,
      valueStart,
      valueEnd,
      'value',
    )
  }
  const needed = Object.hasOwn(required, object) ? required[object] : undefined
  if (needed !== undefined && !found.some(({ name }) => name === needed)) {
    cursor.fail(
      `Unexpected end of \`${object}(…)\`, expected \`${needed}="…"\``,
      objectStart,
      objectStart + object.length,
      'missing-parameter',
    )
  }
}

function checkModule(cursor: Cursor, names: Names, object: string, found: Parameter[]): void {
  const key = { module: 'load', input: 'type', action: 'type', parser: 'type' }[object]
  const parameter = found.find(({ name }) => name === key)
  if (!key || !parameter || isBlank(parameter.value)) return
  const { value, valueStart, valueEnd } = parameter
  if (object === 'module') names.loaded.set(value, names.loaded.get(value) ?? valueStart)
  else names.uses.push({ kind: 'module', name: value, start: valueStart + 1, end: valueEnd - 1 })
  const prefix = { input: /^im/, action: /^(om|mm|builtin)/, parser: /^(pm|rsyslog)/ }[object]
  const near = modules.includes(value.toLowerCase()) ? undefined : suggest(value, modules)
  if (near !== undefined) {
    cursor.fail(`Unexpected module ${quote(value)}`, valueStart, valueEnd, 'unknown-module', didYouMean(near))
  }
  if (prefix && modules.includes(value) && !prefix.test(value)) {
    cursor.fail(
      `Unexpected module ${quote(value)} as the type of \`${object}\`, expected one that begins with \`${object === 'input' ? 'im' : object === 'parser' ? 'pm' : 'om'}\``,
      valueStart,
      valueEnd,
      'unknown-module',
    )
  }
}

export function checkAction(cursor: Cursor, found: Parameter[], start: number): void {
  const value = (name: string) => found.find((each) => each.name === name)
  if (value('type')?.value === 'omfile' && !value('file') && !value('dynafile')) {
    cursor.fail(
      'Unexpected end of `action(type="omfile")`, expected `file="…"` or `dynaFile="…"`',
      start,
      start + 6,
      'missing-parameter',
    )
  }
  const protocol = value('type')?.value === 'omfwd' ? value('protocol') : undefined
  if (protocol && !/^(tcp|udp)$/i.test(protocol.value) && !isBlank(protocol.value)) {
    cursor.fail(
      `Unexpected ${quote(protocol.value)} for \`protocol\`, expected \`tcp\` or \`udp\``,
      protocol.valueStart,
      protocol.valueEnd,
      'value',
    )
  }
}
