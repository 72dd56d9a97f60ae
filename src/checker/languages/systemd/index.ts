/** systemd units and their drop-ins, checked as `systemd-analyze verify` does, but without the system around them. */
import { defineLanguage, type Problem } from '../language.ts'
import { didYouMean, nearest, suggest } from '../suggest.ts'
import { quote } from '../text.ts'
import {
  checkName,
  checkSpecifiers,
  checkValue,
  hasKind,
  isOpen,
  lineProblem,
  outsideSection,
  rowsFor,
} from './assignments.ts'
import { findCalendarFault } from './calendar.ts'
import { capabilities } from './capabilities.ts'
import { findCommandFault } from './command-line.ts'
import { isUnitName } from './kinds.ts'
import { findUnitFaults } from './requirements.ts'
import { type Assignment, readUnitFile, type Section, splitValue } from './unit-file.ts'
import { foreignSections, unitTypes, vocabulary } from './vocabulary.ts'

type Code =
  | 'syntax'
  | 'unknown-section'
  | 'unknown-directive'
  | 'wrong-section'
  | 'value'
  | 'command'
  | 'calendar'
  | 'missing-setting'
  | 'conflicting-settings'
  | 'no-effect'

export default defineLanguage({
  id: 'systemd',
  name: 'systemd unit',
  versions: 'systemd 252–258, systemd.unit(5) and the pages it lists',
  command: 'systemd-analyze verify ./name.service',
  codes: {
    syntax: { severity: 'error', summary: 'A line is no section header, assignment or comment.' },
    'unknown-section': { severity: 'error', summary: 'A section name is a slip of one that systemd knows.' },
    'unknown-directive': {
      severity: 'error',
      summary: 'A directive is a slip of one that the section knows.',
    },
    'wrong-section': {
      severity: 'error',
      summary: 'A directive or section stands where systemd ignores it.',
    },
    value: { severity: 'error', summary: 'A value is not of the kind that its directive takes.' },
    command: {
      severity: 'error',
      summary: 'A command line has an open quote, an unknown escape or no usable program.',
    },
    calendar: { severity: 'error', summary: 'An `OnCalendar=` expression names no point in time.' },
    'missing-setting': {
      severity: 'error',
      summary: 'A complete unit lacks a setting without which it is refused.',
    },
    'conflicting-settings': { severity: 'error', summary: 'Two settings of a unit exclude each other.' },
    'no-effect': {
      severity: 'warning',
      summary: 'systemd takes the value without an error, but it names nothing and does nothing.',
    },
  },
  parse({ text, whole, path }) {
    const { sections, faults } = readUnitFile(text)
    const problems: Problem<Code>[] = faults.map((fault) => lineProblem(fault, text))
    const [loose, ...headed] = sections as [Section, ...Section[]]
    for (const section of headed) problems.push(...checkSection(section))
    const guess = guessSection(loose)
    if (whole) problems.push(...loose.assignments.map(outsideSection))
    else problems.push(...loose.assignments.flatMap((assignment) => checkAssignment(assignment, guess)))
    const isForeign = headed.some(({ name }) => foreignSections.has(name ?? ''))
    const type =
      unitType(path) ??
      headed
        .map(({ name = '' }) => (Object.hasOwn(unitTypes, name) ? unitTypes[name] : undefined))
        .find(Boolean)
    const dropIn = /\.d\/[^/]*\.conf$/.test(path ?? '')
    const complete = !dropIn && (whole || looksComplete(headed, text, path))
    if (!isForeign) problems.push(...findUnitFaults(headed, type, complete))
    return { problems, context: context(loose, guess, type, dropIn) }
  },
})

/** A titled block with all of a unit's sections and nothing that says it was cut. The engine leaves spaces for an ellipsis. */
function looksComplete(sections: Section[], text: string, path: string | undefined): boolean {
  const names = new Set(sections.map(({ name }) => name))
  return (
    path !== undefined &&
    names.has('Unit') &&
    names.has('Install') &&
    !/^[ \t]+\r?$/m.test(text) &&
    !/\.\.\.|…/.test(text)
  )
}

function context(loose: Section, guess: string | undefined, type: string | undefined, dropIn: boolean) {
  if (loose.assignments.length > 0) return guess ? `[${guess}]` : 'a unit'
  if (type === undefined) return undefined
  return dropIn ? `drop-in of a ${type} unit` : `${type} unit`
}

/** From the file's name, or from its folder in the case of a drop-in. */
function unitType(path: string | undefined): string | undefined {
  const match =
    /\.(service|socket|target|device|mount|automount|swap|timer|path|slice|scope)(?:\.d\/[^/]*)?$/.exec(
      path ?? '',
    )
  return match?.[1]
}

/** Lines without a header: the section that knows most of them. */
function guessSection({ assignments }: Section): string | undefined {
  let best: string | undefined
  let most = 0
  for (const section of vocabulary.contexts) {
    const known = assignments.filter(({ key }) => rowsFor(vocabulary, key, section).length > 0).length
    const better = known > most || (known === most && known > 0 && section === 'Service')
    if (better) {
      best = section
      most = known
    }
  }
  return most === assignments.length || most * 2 > assignments.length ? best : undefined
}

function checkSection({ name = '', start, end, assignments }: Section): Problem<Code>[] {
  if (vocabulary.contexts.includes(name))
    return assignments.flatMap((assignment) => checkAssignment(assignment, name))
  if (name.startsWith('X-') || foreignSections.has(name)) return []
  const isBus = name === 'D-BUS Service'
  const near = isBus ? 'Service' : nearest(name, vocabulary.contexts)
  if (near === undefined) return []
  return [
    {
      code: 'unknown-section',
      start,
      end,
      message: `Unexpected section ${quote(`[${name}]`)} in a unit, expected one that systemd knows`,
      help: isBus
        ? 'this is how D-Bus names a service that it starts, in a file below `/usr/share/dbus-1/`; systemd reads `[Service]`'
        : didYouMean(`[${near}]`),
    },
  ]
}

/** `section` is undefined for lines of a fragment that fit no single section: then any section will do. */
function checkAssignment(assignment: Assignment, section: string | undefined): Problem<Code>[] {
  const { key, value, valueStart } = assignment
  const rows = rowsFor(vocabulary, key, section)
  if (rows.length === 0) {
    const finding = checkName(vocabulary, assignment, section ?? 'Service')
    return finding ? [finding] : []
  }
  const specifier = checkSpecifiers(rows, assignment)
  if (specifier) return [specifier]
  if (hasKind(rows, 'command')) {
    const fault = isOpen(value) && !value.includes('"') ? undefined : findCommandFault(value)
    return fault
      ? [{ ...fault, code: 'command', start: valueStart + fault.start, end: valueStart + fault.end }]
      : []
  }
  if (hasKind(rows, 'calendar')) return checkCalendar(assignment)
  const finding = checkValue(vocabulary, rows, assignment)
  if (finding) return [finding]
  if (hasKind(rows, 'unit')) return checkUnitNames(assignment)
  if (hasKind(rows, 'capability')) return checkCapabilities(assignment)
  return []
}

function checkCalendar({ key, value, valueStart }: Assignment): Problem<Code>[] {
  const fault = value === '' || isOpen(value) ? undefined : findCalendarFault(value)
  if (!fault) return []
  return [
    {
      code: 'calendar',
      start: valueStart + fault.start,
      end: valueStart + fault.end,
      message: `Unexpected ${quote(value.slice(fault.start, fault.end))} in \`${key}=\`, expected ${fault.expected}`,
      help: 'try it: `systemd-analyze calendar "…"`',
    },
  ]
}

function checkUnitNames({ key, value, valueStart }: Assignment): Problem<Code>[] {
  return splitValue(value).words.flatMap(({ text, start }) => {
    const name = text.replace(/["']/g, '')
    if (name === '' || isOpen(name) || isUnitName(name)) return []
    const dot = name.lastIndexOf('.')
    const near =
      dot < 0
        ? undefined
        : suggest(name.slice(dot + 1), ['service', 'socket', 'target', 'mount', 'timer', 'slice'])
    return [
      {
        code: 'no-effect' as const,
        start: valueStart + start,
        end: valueStart + start + text.length,
        message: `Unexpected ${quote(name)} in \`${key}=\`, expected unit names with their suffix, parted by spaces`,
        help: near ? didYouMean(`${name.slice(0, dot)}.${near}`) : undefined,
      },
    ]
  })
}

function checkCapabilities({ key, value, valueStart }: Assignment): Problem<Code>[] {
  return splitValue(value).words.flatMap(({ text, start }) => {
    const name = text.replace(/^~/, '')
    const near = capabilities.includes(name.toUpperCase()) ? undefined : suggest(name, capabilities)
    if (near === undefined) return []
    return [
      {
        code: 'no-effect' as const,
        start: valueStart + start,
        end: valueStart + start + text.length,
        message: `Unexpected ${quote(name)} in \`${key}=\`, expected the name of a capability`,
        help: didYouMean(near),
      },
    ]
  })
}
