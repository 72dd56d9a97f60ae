/** Templates: a list of properties, a text with `%properties%`, a subtree or a plugin; rsyslog-doc, "Templates". */
import { quote } from '../text.ts'
import { isBlank } from '../values.ts'
import type { Report, Span } from './finding.ts'
import type { Names } from './names.ts'
import { type Item, type Pair, parameterOf } from './objects.ts'
import { checkProperty } from './properties.ts'
import { checkTemplateText } from './property-replacer.ts'

/** What a template of each type takes, of which it takes no other. */
const contents = { string: 'string', plugin: 'plugin', subtree: 'subtree' }
const escapes = ['option.sql', 'option.stdsql', 'option.json', 'option.jsonf']

export function checkTemplate(item: Item, parts: Item[] | undefined, report: Report): void {
  const type = parameterOf(item, 'type')
  if (type === undefined || isBlank(type) || !(type in contents || type === 'list')) return
  for (const [owner, name] of Object.entries(contents)) {
    const pair = item.pairs.find((each) => each.name === name)
    if (owner === type && pair === undefined)
      report.add(
        'missing-parameter',
        item.span,
        `Unexpected end of \`template(type="${type}")\`, expected \`${name}="…"\``,
      )
    if (owner !== type && pair !== undefined)
      report.add(
        'value',
        pair.nameSpan,
        `Unexpected \`${name}\` in a template of type \`${type}\`, expected \`type="${owner}"\``,
      )
  }
  if (type === 'list' && (parts === undefined || parts.length === 0))
    report.add(
      'missing-parameter',
      item.span,
      'Unexpected end of `template(type="list")`, expected `{ … }` with its parts',
    )
  if (type !== 'list' && parts !== undefined && parts.length > 0)
    report.add(
      'value',
      item.span,
      `Unexpected parts of a template of type \`${type}\`, expected \`type="list"\``,
    )
  const on = item.pairs.filter((pair) => escapes.includes(pair.name) && pair.values[0]?.text === 'on')
  if (on[1])
    report.add(
      'value',
      on[1].nameSpan,
      `Unexpected \`${on[1].name}\` beside \`${on[0]?.name}\`, expected one of them`,
    )
  const text = item.pairs.find((pair) => pair.name === 'string')?.values[0]
  if (type === 'string' && text && !hasPlaceholder(text.text))
    checkTemplateText(text.text, text.start, false, report)
  for (const part of parts ?? []) checkPart(part, report)
}

function hasPlaceholder(text: string): boolean {
  return /\$\{|\{\{|<%/.test(text)
}

export function checkPart(part: Item, report: Report): void {
  const pair = (name: string) => part.pairs.find((each) => each.name === name)
  if (part.object === 'constant') {
    if (parameterOf(part, 'format') === 'jsonf' && !pair('outname'))
      report.add(
        'missing-parameter',
        part.span,
        'Unexpected end of `constant(format="jsonf")`, expected `outname="…"`',
      )
    return
  }
  const name = pair('name')?.values[0]
  if (name) checkProperty(report, name.text, name)
  checkPositions(
    pair('position.from'),
    pair('position.to'),
    parameterOf(part, 'position.relativetoend') === 'on',
    report,
  )
  const both = pair('field.number') && pair('regex.expression')
  if (both)
    report.add(
      'value',
      both.nameSpan,
      'Unexpected `regex.expression` beside `field.number`, expected one of them',
    )
}

function checkPositions(
  from: Pair | undefined,
  to: Pair | undefined,
  relative: boolean,
  report: Report,
): void {
  if (!to) return
  const number = (pair: Pair | undefined) => Number(pair?.values[0]?.text ?? 0)
  const [first, last] = [number(from), number(to)]
  if (Number.isNaN(first) || Number.isNaN(last) || (relative ? last <= first : last < 0 || last >= first))
    return
  report.add(
    'value',
    to.valueSpan,
    `Unexpected \`position.to\` ${last} ${relative ? 'above' : 'below'} \`position.from\` ${first}, expected it ${relative ? 'below' : 'above'}`,
  )
}

/** `$template NAME,"text"[,options]` or `NAME,=plugin`, behind the directive's name. */
export function checkOldTemplate(value: string, at: number, names: Names, report: Report): void {
  const comma = value.indexOf(',')
  const name = (comma < 0 ? value : value.slice(0, comma)).trimStart()
  const start = at + value.indexOf(name)
  if (comma < 0) {
    report.add(
      'ignored',
      { start, end: start + name.length },
      `Unexpected ${quote(name)} after \`$template\`, expected \`name,"text"\`: rsyslogd leaves the line out`,
    )
    return
  }
  // A second comma is left out.
  const behind = value[comma + 1] === ',' ? comma + 2 : comma + 1
  const rest = value.slice(behind)
  const lead = rest.length - rest.trimStart().length
  const text = rest.trimStart()
  const textStart = at + behind + lead
  names.define('template', name, at)
  if (text.startsWith('=')) return
  if (!text.startsWith('"')) {
    if (text !== '' && !text.startsWith('#') && !isBlank(text))
      report.add(
        'syntax',
        lineOf(text, textStart),
        `Unexpected ${quote(text)} in \`$template\`, expected its text in double quotes`,
      )
    return
  }
  if (hasPlaceholder(text)) return
  const close = 1 + checkTemplateText(text.slice(1), textStart + 1, true, report)
  checkOptions(text.slice(close + 1), textStart + close + 1, report)
}

function lineOf(text: string, start: number): Span {
  return { start, end: start + text.trimEnd().length }
}

/** Options behind commas; what else follows is surplus. */
function checkOptions(tail: string, at: number, report: Report): void {
  const options = /^(?:\s*,[^,=]*)*\s*/.exec(tail)?.[0] ?? ''
  const rest = tail.slice(options.length)
  if (rest === '' || rest.startsWith('#')) return
  report.add(
    'syntax',
    lineOf(rest, at + options.length),
    `Unexpected ${quote(rest.trim())} after the text of the template, expected the end of the line`,
  )
}
