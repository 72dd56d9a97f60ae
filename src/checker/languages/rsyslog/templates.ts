/** Templates in their three forms: a list of properties, a text with `%properties%`, and the old `$template`. */
import { quote } from '../text.ts'
import { isBlank } from '../values.ts'
import type { Cursor } from './cursor.ts'
import { checkProperty } from './expression.ts'
import type { Names } from './names.ts'
import { type Parameter, readParameters } from './parameters.ts'
import { readUses } from './property-replacer.ts'

export function checkTemplate(cursor: Cursor, found: Parameter[]): void {
  const type = found.find(({ name }) => name === 'type')
  if (type && !/^(list|subtree|string|plugin)$/.test(type.value) && !isBlank(type.value)) {
    cursor.fail(
      `Unexpected template type ${quote(type.value)}, expected \`list\`, \`string\`, \`subtree\` or \`plugin\``,
      type.valueStart,
      type.valueEnd,
      'value',
    )
  }
  const string = found.find(({ name }) => name === 'string')
  if (!string) return
  checkTemplateString(cursor, string.value, string.valueStart + 1)
}

function checkTemplateString(cursor: Cursor, string: string, offset: number): void {
  for (const { property, start, fault } of readUses(string)) {
    if (property === '' || /\$\{|\{\{/.test(string)) continue
    checkProperty(cursor, property, offset + start)
    if (!fault) continue
    cursor.fail(
      `Unexpected option ${quote(fault.text)} of the property ${quote(property)}`,
      offset + fault.start,
      offset + fault.start + fault.text.length,
      'value',
      'the order is `%property:from:to:options%`',
    )
  }
}

/** `$template NAME,"string"[,options]` */
export function readOldTemplate(cursor: Cursor, names: Names, value: string, at: number): void {
  const name = /^[^,\s"]+/.exec(value)?.[0] ?? ''
  names.templates.set(name, at)
  if (/\$\{|\{\{/.test(value)) return
  const rest = value.slice(name.length).trimStart()
  const string = /^,+\s*"((?:[^"\\]|\\.)*)"?/.exec(rest.slice(0, 8000))
  if (name === '' || (!string && !/^,\s*=/.test(rest)))
    cursor.fail(
      `Unexpected ${quote(value)} after \`$template\`, expected \`name,"text"\``,
      at,
      at + value.length,
      'syntax',
    )
  if (!string) return
  const offset = at + value.length - rest.length + string[0].indexOf('"') + 1
  const tail = rest.slice(string[0].length)
  if (!/^\s*(?:,\s*\w+\s*)*$/.test(tail))
    cursor.fail(
      `Unexpected ${quote(tail.trim())} after the text of the template, expected the end of the line`,
      at + value.length - tail.length,
      at + value.length,
    )
  checkTemplateString(cursor, string[1] ?? '', offset)
}

export function readTemplateList(cursor: Cursor, names: Names): void {
  const open = cursor.at
  cursor.sign('{')
  for (;;) {
    cursor.space()
    if (cursor.at >= cursor.text.length) cursor.unclosed(open, '}')
    if (cursor.text[cursor.at] === '}') break
    const start = cursor.at
    const word = cursor.match(/[A-Za-z_]+/y)?.toLowerCase()
    if (word !== 'constant' && word !== 'property') {
      cursor.at = start
      cursor.expected('`constant` or `property`')
    }
    const parameters = readParameters(cursor, names, word, start)
    const name = word === 'property' ? parameters.find((each) => each.name === 'name') : undefined
    if (name) checkProperty(cursor, name.value, name.valueStart + 1)
  }
  cursor.at++
}
