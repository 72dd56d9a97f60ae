import { findRegexFault } from '../pcre.ts'
import { isIpv4, isIpv6 } from '../values.ts'
import type { Kind } from '../vocabulary.ts'

/** Values as nginx parses them: `ngx_parse_size`, `ngx_parse_offset`, `ngx_parse_time`, `ngx_ptocidr`. */

/** Where nginx counts milliseconds the largest unit is a week, where it counts seconds the smallest is one. */
const time = /^(?=.)(?:\d+w)? *(?:\d+d)? *(?:\d+h)? *(?:\d+m)? *(?:\d+s)? *(?:\d+(?:ms)?)?$/
const seconds = /^(?=.)(?:\d+y)? *(?:\d+M)? *(?:\d+w)? *(?:\d+d)? *(?:\d+h)? *(?:\d+m)? *(?:\d+s?)?$/
const tooLong = /\d{19}/
const logLevels = new Set(
  'emerg alert crit error warn notice info debug debug_core debug_alloc debug_mutex debug_event debug_http debug_mail debug_stream'.split(
    ' ',
  ),
)
const tlsVersions = new Set(['SSLv2', 'SSLv3', 'TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'])
const ignorableHeaders = new Set(
  'X-Accel-Redirect X-Accel-Expires X-Accel-Limit-Rate X-Accel-Buffering X-Accel-Charset Expires Cache-Control Set-Cookie Vary'
    .split(' ')
    .map((name) => name.toLowerCase()),
)

export const isNumber: Kind = (word) => /^\d{1,19}$/.test(word)
export const isSize: Kind = (word) => /^\d{1,19}[kKmM]?$/.test(word)
const isOffset: Kind = (word) => /^\d{1,19}[kKmMgG]?$/.test(word)
export const isTime: Kind = (word) => word.length < 60 && time.test(word) && !tooLong.test(word)
export const isSeconds: Kind = (word) => word.length < 60 && seconds.test(word) && !tooLong.test(word)
const isPositive: Kind = (word) => isNumber(word) && Number(word) > 0
/** A `$` that no name, number or closed `{name}` follows, in a word that nginx fills for each request. */
const brokenVariable = /\$(?!\w|\{\w+\})/

/** In bytes; NaN for what is no size. */
export function bytesOf(word: string): number {
  const factor = /k$/i.test(word) ? 1024 : /m$/i.test(word) ? 1024 ** 2 : 1
  return isSize(word) ? Number.parseInt(word, 10) * factor : Number.NaN
}
const isPowerOfTwo = (value: number) => Number.isInteger(Math.log2(value))

/** A word that holds a variable, where nginx evaluates it for each request. */
export const hasVariable: Kind = (word) => word.includes('$')

export function isAddress(word: string): boolean {
  const [address = '', mask, ...rest] = word.split('/')
  if (rest.length > 0) return false
  if (address.includes(':'))
    return isIpv6(address) && (mask === undefined || (isNumber(mask) && Number(mask) <= 128))
  return isIpv4(address) && (mask === undefined || isIpv4(mask) || (isNumber(mask) && Number(mask) <= 32))
}

/** `name=value` with one of these names, where a test says what the value must be. */
function parameter(tests: Record<string, Kind>): Kind {
  return (word) => {
    const equals = word.indexOf('=')
    if (equals < 0) return false
    const name = word.slice(0, equals)
    return Object.hasOwn(tests, name) && (tests[name]?.(word.slice(equals + 1)) ?? false)
  }
}

/** An address of this host, alone or with a port. */
function isBindAddress(word: string): boolean {
  const [, bracketed, v4, port] = /^(?:\[(.*)\]|([^:]*))(?::(\d+))?$/.exec(word) ?? []
  if (port !== undefined && Number(port) > 65535) return false
  return v4 === undefined ? isIpv6(bracketed ?? word) : isIpv4(v4)
}

const zone: Kind = (value) => {
  const colon = value.indexOf(':')
  return colon > 0 && isSize(value.slice(colon + 1))
}
const isRate: Kind = (value) => /^[1-9]\d*r\/[sm]$/.test(value)
const some: Kind = (value) => value !== ''

export const kinds: Record<string, Kind> = {
  text: (word) => !brokenVariable.test(word),
  number: isNumber,
  integer: (word) => /^[-+]?\d{1,19}$/.test(word),
  size: isSize,
  offset: isOffset,
  'size-or-variable': (word) => hasVariable(word) || isSize(word),
  time: isTime,
  seconds: isSeconds,
  positive: isPositive,
  'positive-size': (word) => bytesOf(word) > 0,
  // Pools are made of whole blocks of 16 bytes and hold their own head.
  'pool-size': (word) => bytesOf(word) >= 112 && bytesOf(word) % 16 === 0,
  // Two frames of 16 bytes are kept over from one read to the next.
  'frame-buffer': (word) => bytesOf(word) > 32,
  'dict-size': (word) => bytesOf(word) >= 8192,
  'ocsp-cache': (word) => /^shared:[^:]+:\d+[kKmM]?$/.test(word),
  'power-of-two': (word) => isNumber(word) && isPowerOfTwo(Number(word)),
  'gzip-window': (word) => isPowerOfTwo(bytesOf(word)) && bytesOf(word) >= 512 && bytesOf(word) <= 2 ** 15,
  'gzip-hash': (word) => isPowerOfTwo(bytesOf(word)) && bytesOf(word) >= 512 && bytesOf(word) <= 2 ** 17,
  access: (word) => /^(?:user|group|all):rw?$/.test(word),
  'bind-address': (word) => hasVariable(word) || isBindAddress(word),
  'cpu-mask': (word) => /^[01]+$/.test(word),
  'userid-flag': (word) => /^(?:off|secure|httponly|samesite=(?:strict|lax|none))$/i.test(word),
  'userid-mark': (word) => /^[\da-z=]$/i.test(word),
  variable: (word) => word.startsWith('$') && word.length > 1,
  regex: (word) => findRegexFault(word) === undefined,
  address: isAddress,
  status: (word) => /^[1-5]\d\d$/.test(word),
  'log-level': (word) => logLevels.has(word),
  'tls-version': (word) => tlsVersions.has(word),
  'ignorable-header': (word) => ignorableHeaders.has(word.toLowerCase()),
  zone: parameter({ zone }),
  'zone-or-rate': (word) => word === 'sync' || parameter({ zone, rate: isRate })(word),
  'req-param': (word) =>
    word === 'nodelay' ||
    parameter({
      zone: some,
      burst: (n) => isNumber(n) && Number(n) > 0,
      delay: (n) => isNumber(n) && Number(n) > 0,
    })(word),
  'cache-param': parameter({
    max: (n) => isNumber(n) && Number(n) > 0,
    inactive: isSeconds,
    min_uses: isNumber,
    valid: isSeconds,
  }),
  'session-cache': (word) => /^builtin:\d+$/.test(word) || /^shared:[^:]+:\d+[kKmM]?$/.test(word),
  'pool-param': parameter({ threads: isNumber, max_queue: isNumber }),
  threads: (word) => word.startsWith('threads='),
  from: (word) => word.startsWith('from='),
}

/** The kinds above in words, by their names in words. */
export const descriptions: Record<string, string> = {
  text: 'a name after each `$`',
  seconds: 'a time such as `30s`',
  positive: 'a number above 0',
  'positive size': 'a size above 0',
  'pool size': 'a size from 112, a multiple of 16',
  'frame buffer': 'a size above 32',
  'dict size': 'a size from `8k`',
  'ocsp cache': '`shared:name:size`',
  'power of two': 'a power of two',
  'gzip window': '`512`, `1k`, `2k`, … `32k`',
  'gzip hash': '`512`, `1k`, `2k`, … `128k`',
  access: 'rights such as `user:rw` or `group:r`',
  'bind address': 'an address of this host',
  'cpu mask': 'masks such as `0101`',
  'userid flag': '`off`, `secure`, `httponly` or `samesite=strict|lax|none`',
  'userid mark': 'a letter, a digit or `=`',
}
