/** What chooses messages in the old form: `facility.priority` and `:property, operation, "value"`. */
import { didYouMean, suggest } from '../suggest.ts'
import { quote } from '../text.ts'
import { isBlank } from '../values.ts'
import type { Cursor } from './cursor.ts'
import { checkProperty } from './expression.ts'
import { facilities, priorities } from './vocabulary.ts'

const operations = [
  'contains',
  'isequal',
  'startswith',
  'regex',
  'ereregex',
  'isempty',
  'contains_i',
  'startswith_i',
  'endswith',
]

/** `auth,authpriv.*;mail.!=info  action` */
export function readSelector(cursor: Cursor): void {
  const start = cursor.at
  // A backslash at the end of a line joins the next, without the spaces before its text.
  const whole = cursor.match(/(?:\\\r?\n[ \t]*|\S)+/y) ?? ''
  let at = start
  for (const part of whole.split(';')) {
    const lead = /^(?:\\\r?\n[ \t]*)+/.exec(part)?.[0].length ?? 0
    const joined = part.slice(lead).replace(/\\\r?\n[ \t]*/g, '')
    if (joined !== '') checkSelectorPart(cursor, joined, at + lead)
    else if (at + part.length >= start + whole.length)
      cursor.fail(
        'Unexpected `;` in a selector, expected `facility.priority` after it',
        Math.max(at - 1, start),
        at + 1,
        'selector',
      )
    at += part.length + 1
  }
}

function checkSelectorPart(cursor: Cursor, part: string, start: number): void {
  const dot = part.lastIndexOf('.')
  const names = dot < 0 ? '' : part.slice(0, dot)
  const priority = part.slice(dot + 1).replace(/^!?=?/, '')
  if (dot < 0)
    cursor.fail(
      `Unexpected ${quote(part)} in a selector, expected \`facility.priority\``,
      start,
      start + part.length,
      'selector',
    )
  let at = start
  for (const name of names.split(',')) {
    if (
      name !== '' &&
      !/^\*+$/.test(name) &&
      !facilities.includes(name.toLowerCase()) &&
      !/^\d{1,3}$/.test(name) &&
      !isBlank(name)
    ) {
      const near = suggest(name, facilities)
      cursor.fail(
        `Unexpected facility ${quote(name)}, expected one such as \`auth\`, \`mail\`, \`local0\` or \`*\``,
        at,
        at + name.length,
        'selector',
        near && didYouMean(near),
      )
    }
    at += name.length + 1
  }
  if (
    priority !== '*' &&
    !priorities.includes(priority.toLowerCase()) &&
    !/^[0-7]$/.test(priority) &&
    !isBlank(priority)
  ) {
    const near = suggest(priority, priorities)
    const end = start + part.length
    cursor.fail(
      `Unexpected priority ${quote(priority)}, expected one such as \`info\`, \`err\`, \`none\` or \`*\``,
      end - priority.length,
      end,
      'selector',
      near && didYouMean(near),
    )
  }
}

/** `:property, [!]operation, "value" action` */
export function readPropertyFilter(cursor: Cursor): void {
  const start = cursor.at
  const line = cursor.text.slice(start, cursor.lineEnd(start))
  const match = /^:\s*([$\w!.-]+)\s*,\s*!?([A-Za-z_]+)\s*(?:,\s*("(?:[^"\\]|\\.)*"))?/.exec(
    line.slice(0, 4000),
  )
  if (!match)
    cursor.fail(
      `Unexpected ${quote(line)}, expected a filter such as \`:msg, contains, "text"\``,
      start,
      start + line.trimEnd().length,
    )
  const [whole, property = '', operation = '', value] = match
  if (!/^[!./]/.test(property)) checkProperty(cursor, property, start + line.indexOf(property))
  if (!operations.includes(operation.toLowerCase())) {
    const at = start + line.indexOf(operation, property.length)
    const near = suggest(operation, operations)
    cursor.fail(
      `Unexpected comparison ${quote(operation)}, expected \`contains\`, \`isequal\`, \`startswith\`, \`regex\` or \`ereregex\``,
      at,
      at + operation.length,
      'unknown-name',
      near && didYouMean(near),
    )
  }
  if (value === undefined && operation !== 'isempty')
    cursor.fail(
      'Unexpected end of the filter, expected a value in double quotes',
      start,
      start + line.trimEnd().length,
    )
  cursor.at = start + whole.length
}
