/** Values as the server reads them from postgresql.conf. Each function answers with what is wrong, or undefined. */
import { oneOf } from '../text.ts'
import type { Setting } from './settings.ts'

export type Unit = 'B' | 'kB' | '8kB' | 'MB' | 'ms' | 's' | 'min'

export interface Fault {
  expected: string
  help?: string | undefined
}

/** In bytes, and in milliseconds. */
const sizes: Record<string, number> = {
  B: 1,
  kB: 1024,
  '8kB': 8192,
  MB: 1024 ** 2,
  GB: 1024 ** 3,
  TB: 1024 ** 4,
}
const times: Record<string, number> = { us: 0.001, ms: 1, s: 1000, min: 60_000, h: 3_600_000, d: 86_400_000 }

export function checkValue(setting: Setting, value: string): Fault | undefined {
  if (setting.type === 'enum') return checkEnum(setting.values, value)
  if (setting.type === 'number') return checkNumber(setting, value)
  const kind = kinds[setting.kind]
  return !kind || kind.holds(value) ? undefined : { expected: kind.expected, help: kind.help?.(value) }
}

function checkEnum(values: string[], value: string): Fault | undefined {
  const word = value.toLowerCase()
  if (values.some((each) => each.toLowerCase() === word)) return undefined
  const isSwitch = values.includes('on') && values.includes('off')
  if (isSwitch && /^(?:true|false|yes|no|1|0)$/.test(word)) return undefined
  return { expected: oneOf(values.map((each) => (each === '' ? "''" : each))) }
}

type NumberSetting = Extract<Setting, { type: 'number' }>

function checkNumber({ real, unit, min, max }: NumberSetting, value: string): Fault | undefined {
  const limits = max === Number.MAX_VALUE ? `${min} or more` : `${min} to ${max}`
  const expected =
    `a ${real ? '' : 'whole '}number from ${limits}${unit ? `, in ${unitNames[unit]} when it has no unit` : ''}`.replace(
      `from ${min} or more`,
      `of ${min} or more`,
    )
  const [, digits, suffix = ''] =
    /^\s*([-+]?(?:0[xX][\da-fA-F]+|\d+(?:\.\d*)?(?:[eE][-+]?\d+)?|\.\d+(?:[eE][-+]?\d+)?))\s*(.*?)\s*$/.exec(
      value,
    ) ?? []
  if (digits === undefined) return { expected }
  const number = readNumber(digits)
  const scale = unit && unit in sizes ? sizes : times
  if (suffix !== '' && !unit) return { expected, help: 'this setting has no unit' }
  if (suffix !== '' && (!(suffix in scale) || suffix === '8kB'))
    return { expected, help: `units are ${oneOf(Object.keys(scale).filter((each) => each !== '8kB'))}` }
  const factor = suffix === '' || !unit ? 1 : (scale[suffix] as number) / (scale[unit] as number)
  const amount = real ? number * factor : Math.round(number * factor)
  return amount < min || amount > max ? { expected } : undefined
}

/** C reads a leading 0 as octal, where no digit says otherwise. */
function readNumber(digits: string): number {
  const [, sign, body = ''] = /^([-+]?)(.*)$/.exec(digits) ?? []
  const number = /^0[0-7]+$/.test(body) ? Number.parseInt(body, 8) : Number(body)
  return sign === '-' ? -number : number
}

const unitNames: Record<Unit, string> = {
  B: 'bytes',
  kB: 'kB',
  '8kB': 'blocks of 8 kB',
  MB: 'MB',
  ms: 'ms',
  s: 'seconds',
  min: 'minutes',
}

interface ValueKind {
  holds(value: string): boolean
  expected: string
  help?: (value: string) => string | undefined
}

/** `on` and `off`, or the start of a word, where it says which. */
function isBool(value: string): boolean {
  const word = value.toLowerCase()
  if (word === '' || word === 'o') return false
  return (
    /^[01]$/.test(word) || ['true', 'false', 'yes', 'no', 'on', 'off'].some((each) => each.startsWith(word))
  )
}

/** Names parted by commas; one may stand in double quotes. */
function isNameList(value: string): boolean {
  return (
    value.trim() === '' ||
    /^\s*(?:"(?:[^"]|"")+"|[^\s,"][^\s,]*)\s*(?:,\s*(?:"(?:[^"]|"")+"|[^\s,"][^\s,]*)\s*)*$/.test(value)
  )
}

/** `name, name`, `2 (name, name)` or `ANY 1 (name, name)`. */
function isStandbyList(value: string): boolean {
  const [, list] = /^\s*(?:(?:any|first)\s+)?\d+\s*\(([^()]*)\)\s*$/i.exec(value) ?? [undefined, value]
  const names = (list ?? '').split(',').map((name) => name.trim())
  if (list === value && value.trim() === '') return true
  return names.every((name) => /^(?:[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*|\d+|\*|"[^"]+")$/.test(name))
}

const listOf = (words: string) => {
  const known = new Set(words.split(' '))
  return (value: string) =>
    value.trim() === '' ||
    (isNameList(value) && value.split(',').every((word) => known.has(word.trim().toLowerCase())))
}

/** A name of the time zone database in any case, or a POSIX one, which has digits. */
function isZone(value: string): boolean {
  if (
    /\d/.test(value) ||
    /^(?:posix|right)\//i.test(value) ||
    /^(?:localtime|factory|posixrules)$/i.test(value)
  )
    return true
  try {
    return value !== '' && new Intl.DateTimeFormat('en', { timeZone: value }) !== undefined
  } catch {
    return false
  }
}

const encodings =
  /^(?:utf-?8|unicode|sql_?ascii|latin-?(?:[1-9]|10)|iso_?-?8859-?_?\d{1,2}|win-?\d{3,4}|windows-?\d{3,4}|koi8-?[ru]?|euc[-_]?(?:jp|kr|cn|tw|jis_?2004)|big5|windows950|gbk|windows936|gb18030|johab|uhc|windows949|s(?:hift_?)?jis(?:_?2004)?|mskanji|windows932|mule_?internal|abc|alt|tcvn\d*|vscii|win|auto)$/i

const kinds: Record<string, ValueKind> = {
  bool: {
    holds: isBool,
    expected: '`on` or `off`',
    help: (value) =>
      /^(?:enabled?|disabled?)$/i.test(value) ? `write \`${/^e/i.test(value) ? 'on' : 'off'}\`` : undefined,
  },
  fixed: {
    holds: () => false,
    expected: 'no such line',
    help: () => 'the server says this; no file sets it',
  },
  isolation: {
    holds: (value) => /^(?:serializable|repeatable read|read (?:un)?committed)$/i.test(value),
    expected: '`serializable`, `repeatable read`, `read committed` or `read uncommitted`',
  },
  datestyle: {
    holds: (value) =>
      value.trim() === '' ||
      value
        .split(',')
        .every((word) =>
          /^\s*(?:iso|sql|postgres\w*|german|ymd|dmy|mdy|euro\w*|us|noneuro\w*|default)\s*$/i.test(word),
        ),
    expected: 'a style such as `iso, mdy`',
  },
  zone: { holds: isZone, expected: 'a time zone such as `Europe/Berlin`' },
  encoding: { holds: (value) => encodings.test(value), expected: 'an encoding such as `UTF8`' },
  destinations: {
    holds: listOf('stderr csvlog jsonlog syslog eventlog'),
    expected: '`stderr`, `csvlog`, `jsonlog`, `syslog` or `eventlog`, parted by commas',
  },
  connections: {
    holds: (value) =>
      isBool(value) || listOf('receipt authentication authorization setup_durations all')(value),
    expected: '`on`, `off` or a list such as `receipt, authentication` (18)',
  },
  lsn: {
    holds: (value) => value === '' || /^[\da-f]{1,8}\/[\da-f]{1,8}$/i.test(value),
    expected: 'a position such as `16/B374D848`',
  },
  timeline: {
    holds: (value) => /^(?:current|latest|)$/.test(value) || /^\s*[-+]?(?:\d|0x[\da-f])/i.test(value),
    expected: '`latest`, `current` or a number',
  },
  immediate: { holds: (value) => /^(?:immediate)?$/.test(value), expected: '`immediate`' },
  relations: { holds: listOf('view foreign-table'), expected: '`view` or `foreign-table`' },
  names: { holds: isNameList, expected: 'names parted by commas' },
  standbys: { holds: isStandbyList, expected: 'names such as `db2, db3`, or `ANY 1 (db2, db3)`' },
  name: { holds: (value) => value !== '', expected: 'a name' },
  abbreviations: { holds: (value) => /^[A-Za-z]+$/.test(value), expected: 'a name such as `Default`' },
  slot: { holds: (value) => /^[a-z0-9_]{0,63}$/.test(value), expected: 'lower case letters, digits and `_`' },
}
