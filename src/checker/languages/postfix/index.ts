/** main.cf, checked as `postconf` and Postfix's daemons do when they read it, without names and files it refers to. */
import { defineLanguage, type Problem } from '../language.ts'
import { didYouMean, suggest, suggestDirective } from '../suggest.ts'
import { blank, quote, splitWords, type Word } from '../text.ts'
import { isBlank } from '../values.ts'
import { type Entry, readEntries } from './entries.ts'
import { type MacroFault, type Macros, readMacros } from './macros.ts'
import { parameterNames, parameters, restrictions, transportSuffixes } from './parameters.ts'
import { checkValue } from './values.ts'

type Code =
  | 'syntax'
  | 'unknown-parameter'
  | 'invalid-value'
  | 'late-value'
  | 'macro'
  | 'unknown-restriction'
  | 'duplicate'

export default defineLanguage({
  id: 'main.cf',
  name: 'Postfix main.cf',
  versions: 'Postfix 3.4–3.10, postconf(5)',
  command: 'postconf -c DIRECTORY && postfix check',
  codes: {
    syntax: { severity: 'error', summary: 'A line is no comment and has no `name = value`.' },
    'unknown-parameter': { severity: 'error', summary: 'A parameter is a slip of one that Postfix knows.' },
    'invalid-value': { severity: 'error', summary: 'A value is not of the kind that its parameter takes.' },
    'late-value': {
      severity: 'warning',
      summary: 'Postfix takes a value that it cannot use, and tells it when mail comes.',
    },
    macro: {
      severity: 'error',
      summary: 'What follows a `$` is no name, or not written as Postfix expands it.',
    },
    'unknown-restriction': {
      severity: 'warning',
      summary: 'An item of a list of restrictions is a slip of one that exists.',
    },
    duplicate: { severity: 'warning', summary: 'A parameter is set twice; the last one counts.' },
  },
  parse({ text }) {
    const { entries, stray } = readEntries(text)
    const problems: Problem<Code>[] = entries.length === 0 ? [] : stray.map(describeStray)
    const settings: Setting[] = []
    for (const entry of entries) {
      const read = readSetting(entry)
      if ('message' in read) problems.push(read)
      else settings.push(read)
    }
    const used = new Set([...text.matchAll(/\$[({]?([\w-]+)/g)].map(([, name]) => name as string))
    const classes = new Set(
      settings
        .filter(({ name }) => name.text === 'smtpd_restriction_classes')
        .flatMap(({ value }) => value.text.split(/[\s,]+/)),
    )
    const defined = new Set(settings.map(({ name }) => name.text))
    const seen = new Map<string, Word>()
    for (const setting of settings) {
      problems.push(...checkDuplicate(setting, seen), ...checkSetting(setting, used, classes, defined))
    }
    return {
      problems: problems.sort((a, b) => a.start - b.start),
      context: entries.length > 0 ? 'main.cf' : undefined,
    }
  },
})

interface Setting {
  name: Word
  /** Without the space around it; comments inside are blank. */
  value: Word
}

function describeStray({ text, start, end }: { text: string; start: number; end: number }): Problem<Code> {
  const message = `Unexpected space in front of ${quote(text)}, expected a parameter at the start of its line`
  return { code: 'syntax', start, end, message }
}

function readSetting({ text, start }: Entry): Setting | Problem<Code> {
  const equals = text.indexOf('=')
  const raw = equals < 0 ? (text.split(/[\r\n]/, 1)[0] as string) : text.slice(0, equals)
  const name = raw.trim()
  const end = start + Math.max(raw.trimEnd().length, 1)
  if (equals < 0 || name === '' || /\s/.test(name)) {
    const known = /^([\w-]+)\s+\S/.exec(name)?.[1]
    const message = `Unexpected ${quote(name === '' ? '=' : name)}, expected \`name = value\``
    const help = known && parameters.has(known) ? `write \`${known} = …\`` : undefined
    return { code: 'syntax', start, end, message, help }
  }
  const rest = text.slice(equals + 1)
  const value = rest.trim()
  const from = start + equals + 1 + (value === '' ? 0 : rest.indexOf(value))
  return {
    name: { text: name, start, end: start + name.length },
    value: { text: value, start: from, end: from + value.length },
  }
}

function checkDuplicate({ name }: Setting, seen: Map<string, Word>): Problem<Code>[] {
  const first = seen.get(name.text)
  if (!first) {
    seen.set(name.text, name)
    return []
  }
  const message = `Unexpected second ${quote(name.text)}, expected it once`
  const related = [{ start: first.start, end: first.end, message: 'this one does not count' }]
  return [{ code: 'duplicate', start: name.start, end: name.end, message, related }]
}

function checkSetting(
  { name, value }: Setting,
  used: ReadonlySet<string>,
  classes: ReadonlySet<string>,
  defined: ReadonlySet<string>,
): Problem<Code>[] {
  const kind = parameters.get(name.text)
  const macros = kind === 'raw' ? undefined : readMacros(value.text)
  if (macros?.fault && !isBlank(value.text.replaceAll('${', '')))
    return [describeFault(macros.fault, value.start)]
  if (!kind) {
    const unknown = checkUnknown(name, used, classes)
    return unknown.length > 0 || !macros ? unknown : checkExpanded('text', value, macros, defined)
  }
  if (kind === 'restrictions') return checkRestrictions(value, classes)
  if (macros && macros.names.length > 0) return checkExpanded(kind, value, macros, defined)
  if (isBlank(value.text)) return []
  const fault = checkValue(kind, value.text)
  if (!fault) return []
  const empty = value.text === ''
  const message = empty
    ? `Unexpected end of ${quote(name.text)}, expected ${fault.expected}`
    : `Unexpected value ${quote(value.text)} for ${quote(name.text)}, expected ${fault.expected}`
  const { start, end } = empty ? name : value
  const comment = /\s#/.test(value.text) ? 'a comment needs a line of its own' : undefined
  return [
    { code: fault.late ? 'late-value' : 'invalid-value', start, end, message, help: comment ?? fault.help },
  ]
}

function describeFault({ start, end, found, expected }: MacroFault, offset: number): Problem<Code> {
  const message = `Unexpected ${quote(found)} in a reference, expected ${expected}`
  return { code: 'macro', start: offset + start, end: offset + end, message }
}

/** A value with references: their names, and what can be said of it whatever they stand for. */
function checkExpanded(
  kind: string,
  value: Word,
  { names, ranges }: Macros,
  defined: ReadonlySet<string>,
): Problem<Code>[] {
  const problems = names.flatMap(({ text, start, isTest }): Problem<Code>[] => {
    if (isTest || defined.has(text)) return []
    const near = suggest(text, parameterNames)
    if (near === undefined) return []
    const place = { start: value.start + start, end: value.start + start + text.length }
    const message = `Unexpected name ${quote(text)} in a reference, expected a parameter`
    return [{ code: 'unknown-parameter', ...place, message, help: didYouMean(near) }]
  })
  if (problems.length > 0 || !(kind === 'bool' || /^(?:int|time) /.test(kind))) return problems
  let literal = value.text
  for (const { start, end } of ranges) literal = blank(literal, start, end, '0')
  const at = literal.search(/[^\w.+-]/)
  if (at < 0) return []
  const start = value.start + at
  const message = `Unexpected ${quote(value.text.slice(at).trim())} beside a reference, expected one value`
  return [{ code: 'macro', start, end: start + 1, message }]
}

/** Names are also made by users, for `$name`, and of a service and a suffix. */
function checkUnknown(name: Word, used: ReadonlySet<string>, classes: ReadonlySet<string>): Problem<Code>[] {
  const { text, start, end } = name
  if (used.has(text) || classes.has(text) || isBlank(text)) return []
  const near = nearName(text)
  if (near === undefined) return []
  const message = `Unexpected parameter ${quote(text)}, expected one that Postfix knows`
  return [{ code: 'unknown-parameter', start, end, message, help: didYouMean(near) }]
}

/** A parameter, or a service and a suffix: `smtp_recipient_limt`. Services have names of their own, `default` has not. */
function nearName(text: string): string | undefined {
  const suffix = transportSuffixes.find((each) => text.endsWith(`_${each}`))
  if (suffix !== undefined) {
    const near = suggest(text.slice(0, -suffix.length - 1), ['default'])
    return near && `${near}_${suffix}`
  }
  const near = suggestDirective(text, parameterNames)
  if (near !== undefined) return near
  for (let at = text.indexOf('_'); at > 0; at = text.indexOf('_', at + 1)) {
    const slip = suggest(text.slice(at + 1), transportSuffixes)
    if (slip !== undefined) return `${text.slice(0, at)}_${slip}`
  }
  return undefined
}

function checkRestrictions(value: Word, classes: ReadonlySet<string>): Problem<Code>[] {
  return splitWords(value.text.replaceAll(',', ' '), value.start).flatMap(({ text, start, end }) => {
    if (!/^[a-z_]+$/.test(text) || classes.has(text)) return []
    const near = suggest(text, restrictions)
    if (near === undefined) return []
    const message = `Unexpected restriction ${quote(text)}, expected one that Postfix knows`
    return [{ code: 'unknown-restriction' as const, start, end, message, help: didYouMean(near) }]
  })
}
