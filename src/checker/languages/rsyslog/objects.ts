/** What stands in the brackets of an object: `name="value"` pairs, by the object and the module that takes them. */
import { didYouMean, nearest, suggest } from '../suggest.ts'
import { quote } from '../text.ts'
import { isBlank } from '../values.ts'
import type { Report, Span } from './finding.ts'
import { expectedChoice, expectedOf } from './kinds.ts'
import { loadFault, moduleName } from './modules.ts'
import type { Names } from './names.ts'
import { faultOfRegex } from './regex.ts'
import { modules } from './vocabulary/names.ts'
import { everyParameter, modulesOf, type Parameter, parametersOf } from './vocabulary/parameters.ts'
import {
  companions,
  dynamicTemplates,
  exclusive,
  isRuleset,
  isTemplate,
  oneOfRequired,
} from './vocabulary/references.ts'

export interface Pair {
  /** In lower case. */
  name: string
  written: string
  nameSpan: Span
  /** Between its quotes, the members of a list. */
  values: { text: string; start: number; end: number }[]
  isList: boolean
  valueSpan: Span
}

export interface Item {
  object: string
  /** Of the object's name. */
  span: Span
  pairs: Pair[]
}

export function parameterOf(item: Item, name: string): string | undefined {
  return item.pairs.find((pair) => pair.name === name)?.values[0]?.text
}

/** What the values of an object's module name are, and what they begin with. */
const moduleKeys: Record<string, { parameter: string; prefix: RegExp; expected: string }> = {
  module: { parameter: 'load', prefix: /^/, expected: '' },
  input: { parameter: 'type', prefix: /^im/, expected: 'im' },
  action: { parameter: 'type', prefix: /^(?:om|mm)/, expected: 'om' },
  parser: { parameter: 'type', prefix: /^pm/, expected: 'pm' },
}

/** Objects whose queue has parameters of its own. */
const withQueue = ['action', 'ruleset']

/** An object that `config.enabled` turns off is not looked at; an action is. */
export function isOff(item: Item): boolean {
  const enabled = parameterOf(item, 'config.enabled')
  return enabled !== undefined && enabled !== 'on' && item.object !== 'action' && !isBlank(enabled)
}

export function checkItem(item: Item, report: Report, names: Names): void {
  checkDoubles(item, report)
  const written = moduleKeys[item.object]
    ? parameterOf(item, moduleKeys[item.object]?.parameter ?? '')
    : undefined
  const module = written === undefined ? '' : moduleName(written)
  if (written !== undefined && !checkModule(item, written, module, report, names)) return
  const key = module === '' ? item.object : `${item.object} ${module}`
  const takes = parametersTaken(item.object, key, module)
  for (const pair of item.pairs) checkPair(pair, item, key, takes, report)
  checkRequired(item, key, takes, report)
  checkExclusive(item, key, report)
  useNames(item, module, names)
}

function checkDoubles(item: Item, report: Report): void {
  const seen = new Set<string>()
  for (const { name, written, nameSpan } of item.pairs) {
    if (seen.has(name))
      report.add(
        'syntax',
        nameSpan,
        `Unexpected second \`${written}\` of \`${item.object}\`, expected it once`,
      )
    seen.add(name)
  }
}

interface Taken {
  parameters: Map<string, Parameter>
  /** Whether all parameters of the module are known. */
  complete: boolean
}

function parametersTaken(object: string, key: string, module: string): Taken {
  const own = parametersOf(key)
  const parameters = new Map([
    ...(parametersOf(`${object} *`) ?? []),
    ...(withQueue.includes(object) ? (parametersOf('main_queue') ?? []) : []),
    ...(own ?? []),
  ])
  return { parameters, complete: own !== undefined || (module !== '' && modules.includes(module)) }
}

/** Returns whether the module is one whose parameters can be looked at. */
function checkModule(item: Item, written: string, module: string, report: Report, names: Names): boolean {
  const { parameter, prefix, expected } = moduleKeys[item.object] as (typeof moduleKeys)[string]
  const pair = item.pairs.find(({ name }) => name === parameter) as Pair
  const span = pair.values[0] ?? pair.valueSpan
  if (isBlank(written) || written === '') return false
  if (item.object === 'module') {
    if (!names.define('module', written, pair.valueSpan.start))
      report.add('syntax', span, `Unexpected second \`module(load="${written}")\`, expected it once`)
    const fault = loadFault(written, names.whole)
    if (fault) report.add('unknown-module', pair.valueSpan, fault.message, fault.help)
    return modules.includes(module)
  }
  names.use('module', written, span)
  if (!modules.includes(module)) {
    const near = suggest(module, modules)
    if (near !== undefined)
      report.add('unknown-module', pair.valueSpan, `Unexpected module ${quote(written)}`, didYouMean(near))
    return false
  }
  if (/^builtin:/i.test(written)) {
    report.add(
      'unknown-module',
      pair.valueSpan,
      `Unexpected ${quote(written)} as the type of \`${item.object}\`, expected \`${module}\``,
    )
    return true
  }
  const hasObject = item.object !== 'input' || modulesOf('input').includes(module)
  if (prefix.test(module) && hasObject) return true
  const what = prefix.test(module)
    ? `expected its settings in \`module(load="${module}")\``
    : `expected one that begins with \`${expected}\``
  report.add(
    'unknown-module',
    pair.valueSpan,
    `Unexpected module ${quote(written)} as the type of \`${item.object}\`, ${what}`,
  )
  return false
}

function checkPair(pair: Pair, item: Item, key: string, takes: Taken, report: Report): void {
  if (pair.name === 'config.enabled') return
  const parameter = takes.parameters.get(pair.name)
  if (!parameter) {
    checkUnknown(pair, item, takes, report)
    return
  }
  if (parameter.deprecated) {
    report.add(
      'value',
      pair.nameSpan,
      `Unexpected \`${pair.written}\`, expected it left out: rsyslogd no longer takes it without an error`,
    )
    return
  }
  if (pair.isList && parameter.kind !== 'list') {
    report.add('value', pair.valueSpan, `Unexpected list for \`${pair.written}\`, expected one text`)
    return
  }
  const choiceKey = key.includes(' ') ? key : `${key} -`
  for (const { text, start, end } of pair.values) {
    const value = unescaped(text)
    const expected = expectedOf(parameter.kind, value) ?? expectedChoice(choiceKey, pair.name, value)
    if (expected === undefined) continue
    const span = pair.isList ? { start, end } : pair.valueSpan
    report.add('value', span, `Unexpected ${quote(text)} for \`${pair.written}\`, expected ${expected}`)
    return
  }
  if (/(?:^|[^d])\.regex$|^regex\.expression$/.test(pair.name)) checkRegex(pair, item, report)
}

/** A text as rsyslogd takes it, but for the codes of characters. */
function unescaped(text: string): string {
  return text.replace(/\\([0-7]{1,3}|.)/gs, (_, unit: string) => (/^\d/.test(unit) ? '?' : unit))
}

function checkRegex(pair: Pair, item: Item, report: Report): void {
  const extended = pair.name !== 'regex.expression' || parameterOf(item, 'regex.type') === 'ERE'
  const value = pair.values[0]?.text ?? ''
  const fault = isBlank(value) ? undefined : faultOfRegex(unescaped(value), extended)
  if (fault !== undefined)
    report.add(
      'value',
      pair.valueSpan,
      `Unexpected regular expression with ${fault}, expected one that compiles`,
    )
}

function checkUnknown(pair: Pair, item: Item, takes: Taken, report: Report): void {
  if (isBlank(pair.name)) return
  const near = nearest(pair.name, [...takes.parameters.keys()])
  // A name that rsyslog knows of other objects is no name of a newer version.
  if (near === undefined && !(takes.complete && everyParameter.has(pair.name))) return
  report.add(
    'unknown-parameter',
    pair.nameSpan,
    `Unexpected parameter ${quote(pair.written)} of \`${item.object}\``,
    near && didYouMean(near),
  )
}

function checkRequired(item: Item, key: string, takes: Taken, report: Report): void {
  const has = (name: string) => item.pairs.some((pair) => pair.name === name)
  const missing = [...takes.parameters].find(([name, { required }]) => required && !has(name))?.[0]
  const alternatives = oneOfRequired.find(([object, names]) => object === key && !names.some(has))?.[1]
  const on = (name: string) => parameterOf(item, name) === 'on'
  const companion =
    dynamicTemplates(key.startsWith('action ') ? key.slice(7) : '').find(
      ({ switch: name, parameter }) => on(name) && !has(parameter),
    )?.parameter ??
    companions.find(([object, name, other]) => object === key && has(name) && !has(other))?.[2]
  const expected =
    missing !== undefined
      ? `\`${missing}="…"\``
      : alternatives
        ? alternatives.map((name) => `\`${name}="…"\``).join(' or ')
        : companion && `\`${companion}="…"\``
  if (expected === undefined) return
  report.add('missing-parameter', item.span, `Unexpected end of \`${item.object}(…)\`, expected ${expected}`)
}

function checkExclusive(item: Item, key: string, report: Report): void {
  const names = exclusive.find(([object]) => object === key)?.[1] ?? []
  const [first, second] = item.pairs.filter(({ name }) => names.includes(name))
  if (first && second && first.name !== second.name)
    report.add(
      'value',
      second.nameSpan,
      `Unexpected \`${second.written}\` beside \`${first.written}\`, expected one of them`,
    )
}

function useNames(item: Item, module: string, names: Names): void {
  const on = (name: string) => parameterOf(item, name) === 'on'
  const dynamic = dynamicTemplates(module)
  for (const { name, values } of item.pairs) {
    const [value] = values
    if (value === undefined || value.text === '') continue
    if (isRuleset(`${item.object} ${module}`, name)) names.use('ruleset', value.text, value)
    const isName =
      isTemplate(module, name) || dynamic.some((each) => each.parameter === name && on(each.switch))
    if (item.object === 'ruleset' && name === 'parser')
      for (const each of values) names.use('parser', each.text, each)
    if (item.object === 'action' && isName) names.use('template', value.text, value)
  }
}
