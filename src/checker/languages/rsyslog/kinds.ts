/** The kinds of values that parameters and old directives take; rsyslog 8.2302. */
import { oneOf } from '../text.ts'
import { isBlank } from '../values.ts'
import { boundsOf, choicesOf } from './vocabulary/choices.ts'

export type Kind =
  | 'text'
  | 'word'
  | 'list'
  | 'switch'
  | 'integer'
  | 'count'
  | 'positive'
  | 'size'
  | 'mode'
  | 'sign'
  | 'facility'
  | 'severity'
  | 'user'
  | 'group'
  | 'queue'
  | 'gone'

interface Check {
  is: (value: string) => boolean
  /** For messages. */
  name: string
}

// Octal when it begins with 0, as rsyslogd reads it; the hexadecimal form is the manual's.
const integer = /^(?:-?(?:0[0-7]*|[1-9]\d*)?|-?0[xX][0-9a-fA-F]+)$/

const checks: Partial<Record<Kind, Check>> = {
  word: { is: (value) => !/\s/.test(value), name: 'a value without spaces' },
  switch: { is: (value) => value === 'on' || value === 'off', name: '`on` or `off`' },
  integer: { is: (value) => value !== '' && integer.test(value), name: 'a whole number' },
  count: {
    is: (value) => value !== '' && integer.test(value) && !/^-./.test(value),
    name: 'a number from 0',
  },
  positive: {
    is: (value) => value !== '' && integer.test(value) && !/^-|^0+$/.test(value),
    name: 'a number from 1',
  },
  size: { is: (value) => /^\d*[kmgtpeKMGTPE]?$/.test(value), name: 'a size such as `64k`' },
  mode: {
    is: (value) => /^0[0-7]{3}(?:[0-7]|..+)?$/s.test(value),
    name: 'an octal mode such as `0640`',
  },
  sign: { is: (value) => [...value].length === 1, name: 'one character' },
  queue: {
    is: (value) => /^(?:fixedarray|linkedlist|disk|direct)$/i.test(value),
    name: '`FixedArray`, `LinkedList`, `Disk` or `Direct`',
  },
  gone: { is: () => false, name: 'the parameter left out: rsyslog takes it no longer' },
}

/** What a value should have been, or `undefined` when it may be right. */
export function expectedOf(kind: Kind, value: string): string | undefined {
  const check = checks[kind]
  return !check || isBlank(value) || check.is(value) ? undefined : check.name
}

/** As `expectedOf`, for a parameter that takes some words or numbers only. */
export function expectedChoice(key: string, parameter: string, value: string): string | undefined {
  const bounds = boundsOf(key, parameter)
  const number = numberOf(value)
  if (bounds && (number < bounds[0] || number > bounds[1]))
    return bounds[1] === Number.POSITIVE_INFINITY
      ? `a number from ${bounds[0]}`
      : `a number from ${bounds[0]} to ${bounds[1]}`
  const choices = choicesOf(key, parameter)
  if (!choices || isBlank(value)) return undefined
  const found = choices.words.some((word) =>
    choices.anyCase ? word.toLowerCase() === value.toLowerCase() : word === value,
  )
  if (found || choices.pattern?.test(value)) return undefined
  return choices.expected ?? oneOf(choices.words, 30)
}

/** Octal where it begins with 0; not a number where a size has a letter. */
function numberOf(value: string): number {
  return /^-?0[0-7]+$/.test(value)
    ? Number.parseInt(value, 8)
    : /^-?\d+$/.test(value)
      ? Number(value)
      : Number.NaN
}
