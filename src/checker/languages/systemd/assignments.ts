/** Checks the assignments of one section against a vocabulary. Shared by unit files and networkd files. */
import { didYouMean, nearest, suggest } from '../suggest.ts'
import { quote } from '../text.ts'
import { isBlank, phrase } from '../values.ts'
import type { Directive, Vocabulary } from '../vocabulary.ts'
import { descriptions } from './kinds.ts'
import { findUnknownSpecifier, holdsNoSpecifier } from './specifiers.ts'
import type { Assignment, LineFault } from './unit-file.ts'
import { splitValue } from './unit-file.ts'

export interface Finding {
  code: 'unknown-directive' | 'wrong-section' | 'value'
  start: number
  end: number
  message: string
  help?: string | undefined
}

/** What a line that systemd cannot read should have been. */
export function lineProblem({ start, end, kind }: LineFault, text: string) {
  const found = quote(text.slice(start, end))
  if (kind === 'header') {
    return {
      code: 'syntax' as const,
      start,
      end,
      message: `Unexpected end of section header ${found}, expected \`]\` as its last character`,
      help: 'comments stand on lines of their own',
    }
  }
  const expected = kind === 'no-key' ? 'a name before `=`' : 'a `[Section]`, `Name=value` or a comment'
  return {
    code: 'syntax' as const,
    start,
    end,
    message: `Unexpected ${found} in a unit file, expected ${expected}`,
    help: kind === 'separator' ? 'write `=` between name and value' : undefined,
  }
}

export function outsideSection({ key, keyStart }: Assignment) {
  return {
    code: 'syntax' as const,
    start: keyStart,
    end: keyStart + key.length,
    message: `Unexpected ${quote(`${key}=`)} before the first section, expected a header such as \`[Unit]\` or \`[Match]\``,
  }
}

/** The rows that fit a section; without a section, all rows. */
export function rowsFor(
  vocabulary: Vocabulary,
  key: string,
  section: string | undefined,
): readonly Directive[] {
  const rows = vocabulary.find(key)
  return section === undefined ? rows : rows.filter((row) => row.contexts.has(section))
}

export function checkName(
  vocabulary: Vocabulary,
  { key, keyStart }: Assignment,
  section: string,
): Finding | undefined {
  if (key.startsWith('X-') || isBlank(key)) return undefined
  const range = { start: keyStart, end: keyStart + key.length }
  const elsewhere = vocabulary.find(key).flatMap((row) => [...row.contexts])
  if (elsewhere.length > 0) {
    const places = [...new Set(elsewhere)].map((name) => `\`[${name}]\``).slice(0, 3)
    return {
      ...range,
      code: 'wrong-section',
      message: `Unexpected ${quote(`${key}=`)} in \`[${section}]\`, expected it in ${places.join(' or ')}`,
    }
  }
  if (!/^[\w-]+$/.test(key)) {
    return {
      ...range,
      code: 'unknown-directive',
      message: `Unexpected ${quote(key)} in \`[${section}]\`, expected one word before \`=\``,
    }
  }
  const near = nearest(key, vocabulary.namesIn(section)) ?? nearest(key, vocabulary.names)
  if (near === undefined) return undefined
  return {
    ...range,
    code: 'unknown-directive',
    message: `Unexpected ${quote(key)} in \`[${section}]\`, expected a directive of that section`,
    help: didYouMean(near),
  }
}

/** Whether a value is a list of words: its directive takes more than one. */
export function isList(row: Directive): boolean {
  return row.max !== 1
}

export function hasKind(rows: readonly Directive[], kind: string): boolean {
  return rows.some((row) => row.terms.some((term) => term.kinds.includes(kind)))
}

/** A value with a placeholder or a specifier such as `%i` may become anything. */
export function isOpen(value: string): boolean {
  return isBlank(value) || /%[a-zA-Z]/.test(value)
}

/** A percent sign with a letter that means nothing where specifiers are replaced: systemd ignores the setting. */
export function checkSpecifiers(
  rows: readonly Directive[],
  { key, value, valueStart }: Assignment,
): Finding | undefined {
  const unknown = rows.map((row) => findUnknownSpecifier(row, value))
  const range = unknown.includes(undefined) ? undefined : unknown[0]
  if (!range) return undefined
  const text = value.slice(range.start, range.end)
  return {
    code: 'value',
    start: valueStart + range.start,
    end: valueStart + range.end,
    message: `Unexpected specifier ${quote(text)} in \`${key}=\`, expected one that systemd knows there`,
    help: `a percent sign itself is written \`%%\`: \`%${text}\``,
  }
}

/** What a value that is not of its kind is called in a message, and which words stand for any value. */
export interface ValueRules {
  names: Record<string, string>
  isOpaque(row: Directive, word: string): boolean
}

export const unitRules: ValueRules = {
  names: descriptions,
  isOpaque: (row, word) => (holdsNoSpecifier(row) ? isBlank(word) : isOpen(word)),
}

export function checkValue(
  vocabulary: Vocabulary,
  rows: readonly Directive[],
  assignment: Assignment,
  rules: ValueRules = unitRules,
): Finding | undefined {
  let first: Finding | undefined
  for (const row of rows) {
    const finding = checkRow(vocabulary, row, assignment, rules)
    if (!finding) return undefined
    first ??= finding
  }
  return first
}

function checkRow(
  vocabulary: Vocabulary,
  row: Directive,
  { key, value, valueStart }: Assignment,
  { names, isOpaque }: ValueRules,
): Finding | undefined {
  const at = (start: number, length: number) => ({
    code: 'value' as const,
    start: valueStart + start,
    end: valueStart + start + length,
  })
  let words = value === '' ? [] : [{ text: value, start: 0 }]
  if (isList(row)) {
    const split = splitValue(value)
    if (split.open >= 0 && !hasKind([row], 'unit') && !hasKind([row], 'any')) {
      return {
        ...at(split.open, value.length - split.open),
        message: `Unexpected end of \`${key}=\`, expected a closing quote`,
      }
    }
    words = split.words
  }
  const bare = words.map(({ text }) => (isList(row) ? text.replace(/^(["'])(.*)\1$/s, '$2') : text))
  const fault = vocabulary.fault(row, bare, (word) => isOpaque(row, word))
  if (!fault) return undefined
  if (fault.fault === 'missing') {
    const message = `Unexpected end of \`${key}=\`, expected ${phrase(fault.expected, names)}`
    return value === ''
      ? { code: 'value', start: valueStart - 1, end: valueStart, message }
      : { ...at(0, value.length), message }
  }
  const word = words[fault.index] ?? { text: '', start: 0 }
  const range = at(word.start, word.text.length)
  if (fault.fault === 'surplus') {
    const expected = fault.max === 0 ? 'no value' : `no more than ${fault.max} words`
    return { ...range, message: `Unexpected ${quote(word.text)} in \`${key}=\`, expected ${expected}` }
  }
  const literals = row.terms.flatMap((term) => term.literals)
  const near = suggest(word.text, literals)
  return {
    ...range,
    message: `Unexpected ${quote(word.text)} in \`${key}=\`, expected ${phrase(fault.expected, names)}`,
    help: near ? didYouMean(near) : helpFor(word.text),
  }
}

function helpFor(value: string): string | undefined {
  if (/\s[#;]/.test(value)) return 'a comment needs a line of its own; here it is part of the value'
  if (/^["'].*["']$/.test(value)) return 'systemd takes this value as it stands, so leave the quotes out'
  return undefined
}
