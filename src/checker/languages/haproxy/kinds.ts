import { findRegexFault } from '../pcre.ts'
import { quote } from '../text.ts'
import { isAddress, isBlank, isPrefix } from '../values.ts'
import { type Address, findAddressFault, isNetwork } from './addresses.ts'
import { checkSample, faultIn } from './conditions.ts'
import { type Finding, invalid, loose, type Scope } from './findings.ts'
import { findFormatFault } from './formats.ts'
import type { Word } from './lines.ts'
import { isStored } from './stick-tables.ts'
import { isOpaque } from './values.ts'

/** Checks a word that stands as a value of `owner`. */
export type ValueCheck = (word: Word, owner: string, scope: Scope) => Finding | undefined

/** HAProxy reads many numbers with `atol()`: up to the first other sign, and a word as 0. */
function leadingNumber(text: string): number {
  return Number(/^[-+]?\d+/.exec(text)?.[0] ?? 0)
}

function looseNumber(min: number, max: number): ValueCheck {
  const expected =
    max < Number.POSITIVE_INFINITY && min > Number.NEGATIVE_INFINITY
      ? `a number from ${min} to ${max}`
      : min > Number.NEGATIVE_INFINITY
        ? `a number from ${min}`
        : 'a number'
  return (word, owner) => {
    const number = leadingNumber(word.text)
    if (number < min || number > max) return invalid(word, owner, expected)
    return /^[-+]?\d+%?$/.test(word.text)
      ? undefined
      : loose(word, owner, `which HAProxy reads as ${number}; expected ${expected}`)
  }
}

const units: Record<string, number> = { us: 0.001, ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 }

/** A time in milliseconds or with a unit, below 2^31 ms (manual, section 2.5). What follows the unit is only warned of. */
function time(least: number): ValueCheck {
  return (word, owner) => {
    const [, digits = '', written, rest = ''] = /^(\d+)(us|ms|s|m|h|d)?(.*)$/s.exec(word.text) ?? []
    const value = Number(digits) * (units[written ?? 'ms'] ?? 1)
    if (digits === '' || value >= 2 ** 31 || value < least || (rest !== '' && written === undefined))
      return invalid(word, owner, 'a time such as `5s`')
    return rest === '' ? undefined : loose(word, owner, `of which HAProxy ignores ${quote(rest)}`)
  }
}

function test(matches: (text: string) => boolean, expected: string): ValueCheck {
  return (word, owner) => (matches(word.text) ? undefined : invalid(word, owner, expected))
}

const pattern = (regex: RegExp, expected: string) => test((text) => regex.test(text), expected)

/** A list in which every item is one of some words. */
function listOf(names: string, expected: string): ValueCheck {
  const known = new Set(names.split(' '))
  return test((text) => text.split(',').every((item) => known.has(item)), expected)
}

const address =
  (form: Address): ValueCheck =>
  (word, owner) => {
    const fault = findAddressFault(word.text, form)
    if (!fault) return undefined
    return fault.accepted
      ? loose(word, owner, `of which HAProxy ignores the end; expected ${fault.expected}`)
      : invalid(word, owner, fault.expected)
  }

const format: ValueCheck = (word, _, { places, used }) => {
  const uses: Parameters<typeof findFormatFault>[2] = []
  const fault = findFormatFault(word.text, places, uses)
  used.push(...uses.map((use) => ({ ...use, word })))
  return fault && faultIn(word, fault)
}

const sample: ValueCheck = (word, _, { places, used }) => checkSample(word, { places }, used).found

const regex: ValueCheck = (word) => {
  const fault = findRegexFault(word.text)
  return fault && { code: 'invalid-value', start: word.start, end: word.end, message: fault.message }
}

const reference =
  (kind: 'cache' | 'resolvers'): ValueCheck =>
  (word, _, { used }) => {
    used.push({ kind, name: word.text, word })
    return undefined
  }

/** Of a value that stands in no place. */
export const nowhere: Scope = { section: undefined, places: '', used: [] }

const checks: Record<string, ValueCheck> = {
  '~': looseNumber(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY),
  '~0..': looseNumber(0, Number.POSITIVE_INFINITY),
  '~1..': looseNumber(1, Number.POSITIVE_INFINITY),
  '~2..32767': looseNumber(2, 32767),
  '~0..50': looseNumber(0, 50),
  '~0..100': looseNumber(0, 100),
  '~0..256': looseNumber(0, 256),
  '~0..65535': looseNumber(0, 65535),
  '~80..65535': looseNumber(80, 65535),
  '~1..9': looseNumber(1, 9),
  '~1..1024': looseNumber(1, 1024),
  '~-1024..1024': looseNumber(-1024, 1024),
  '~200..599': looseNumber(200, 599),
  '~16384..16777215': looseNumber(16384, 16_777_215),
  '~4096..65536': looseNumber(4096, 65536),
  // A negative one is taken, as unsigned.
  'dh-size': (word, owner) =>
    looseNumber(leadingNumber(word.text) < 0 ? Number.NEGATIVE_INFINITY : 1024, Number.POSITIVE_INFINITY)(
      word,
      owner,
      nowhere,
    ),
  'balance-factor': (word, owner) =>
    leadingNumber(word.text) === 0
      ? undefined
      : looseNumber(101, Number.POSITIVE_INFINITY)(word, owner, nowhere),
  number: pattern(/^\d{1,19}$/, 'a number'),
  integer: pattern(/^[-+]?\d{1,19}$/, 'a number'),
  positive: pattern(/^0*[1-9]\d{0,18}$/, 'a number from 1'),
  octal: pattern(/^[-+]?[0-7]+$/, 'an octal file mode'),
  mss: (word, owner) =>
    leadingNumber(word.text) === 0 || Math.abs(leadingNumber(word.text)) > 65535
      ? invalid(word, owner, 'a number up to 65535')
      : undefined,
  size: pattern(/^\d{1,10}[kKmMgG]?$/, 'a number, with `k`, `m` or `g` where it has a unit'),
  time: time(0),
  period: time(Number.MIN_VALUE),
  status: pattern(/^[1-5]\d\d$/, 'a status code'),
  mark: pattern(/^(?:[-+]?\d+|0[xX][\da-fA-F]+)$/, 'a number, decimal or hexadecimal'),
  name: pattern(/^[\w.:-]+$/, 'letters, digits and `_-.:`'),
  service: pattern(/^(?:prometheus-exporter|lua\..+|haterm)$/, '`prometheus-exporter` or `lua.name`'),
  host: pattern(/^[\w.-]+$/, 'a host name'),
  protocol: pattern(/^(?:h1|h2|fcgi|none|quic|spop|rhttp|qmux)$/, '`h1`, `h2`, `fcgi` or `none`'),
  threads: pattern(
    /^(?:\d+\/)?(?:all|odd|even|[1-9]\d*(?:-\d*)?)(?:[,/](?:all|odd|even|[1-9]\d*(?:-\d*)?))*$/,
    '`all`, `odd`, `even` or thread numbers such as `1-4`',
  ),
  'cpu-threads': pattern(
    /^(?:auto:)?(?:all|odd|even|\d+(?:-\d*)?)(?:\/(?:all|odd|even|\d+(?:-\d*)?)(?:,\d+(?:-\d*)?)*)?$/,
    'thread numbers such as `auto:1/1-4`',
  ),
  'cpu-list': pattern(/^(?:all|odd|even|\d+(?:-\d*)?)(?:,\d+(?:-\d*)?)*$/, 'CPU numbers such as `0-3`'),
  'hash-function': pattern(/^(?:sdbm|djb2|wt6|crc32|none)$/, '`sdbm`, `djb2`, `wt6`, `crc32` or `none`'),
  'hash-modifier': pattern(/^avalanche$/, '`avalanche`'),
  'error-list': (word, owner) =>
    word.text
      .split(',')
      .every((item) => item === 'all' || /^X509_V_ERR_\w+$/.test(item) || inRange(leadingNumber(item), 1, 94))
      ? undefined
      : invalid(word, owner, '`all`, numbers from 1 to 94 or names such as `X509_V_ERR_CERT_HAS_EXPIRED`'),
  'init-addresses': test(
    (text) => text.split(',').every((item) => /^(?:last|libc|none|)$/.test(item) || isAddress(item)),
    '`last`, `libc`, `none` or an address',
  ),
  'proxy-options': listOf(
    'ssl cert-cn ssl-cipher cert-sig cert-key authority crc32c unique-id',
    '`ssl`, `cert-cn`, `ssl-cipher`, `crc32c`, `unique-id`, …',
  ),
  'resolve-options': listOf(
    'allow-dup-ip ignore-weight prevent-dup-ip',
    '`allow-dup-ip`, `ignore-weight` or `prevent-dup-ip`',
  ),
  networks: test((text) => text.split(',').every((item) => isPrefix(item)), 'networks such as `10.0.0.0/8`'),
  network: test(isNetwork, 'an address or a network'),
  'bind-address': address('bind'),
  'server-address': address('server'),
  'socks-address': address('port'),
  'source-address': address('source'),
  'check-address': address('host'),
  'log-address': address('log'),
  'port-address': address('port'),
  'check-port': (word, owner, scope) =>
    /^\d+$/.test(word.text)
      ? checks['~0..65535']?.(word, owner, scope)
      : sample(word, owner, { ...scope, places: 'k' }),
  'check-status': pattern(/^L[4-7](?:OK|TOUT|CON|RSP|STS|OKC)$/, 'a status such as `L7OK`'),
  'status-list': pattern(/^\d+(?:-\d+)?(?:,\d+(?:-\d+)?)*$/, 'status codes such as `200,301-302`'),
  binary: pattern(/^(?:[\da-fA-F]{2})+$/, 'pairs of hexadecimal digits'),
  stored: test((text) => isStored(text), 'data types such as `conn_cur,http_req_rate(10s)`'),
  'server-sample': (word, owner, scope) =>
    word.text.startsWith('%') ? format(word, owner, scope) : sample(word, owner, scope),
  format,
  sample,
  regex,
  cache: reference('cache'),
}

function inRange(number: number, min: number, max: number): boolean {
  return number >= min && number <= max
}

/** What a value of a kind has to be; a word that stands for any value is left alone. */
export const valueChecks: Record<string, ValueCheck> = Object.fromEntries(
  Object.entries(checks).map(([kind, check]): [string, ValueCheck] => [
    kind,
    (word, owner, scope) => {
      if (kind === 'format') return check(word, owner, scope)
      if (!isOpaque(word.text)) return check(word, owner, scope)
      // Whatever a variable holds, a sign beside it makes no time.
      const beside = word.text.replace(/\$(?:\{\w+\}|\w+)/g, '')
      return /^(?:time|period)$/.test(kind) && !isBlank(beside) && !/^\w*$/.test(beside)
        ? invalid(word, owner, 'a time such as `5s`')
        : undefined
    },
  ]),
)
