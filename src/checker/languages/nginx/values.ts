import { findRegexFault } from '../pcre.ts'
import { isIpv4, isIpv6 } from '../values.ts'
import type { Kind } from '../vocabulary.ts'

/** Values as nginx parses them: `ngx_parse_size`, `ngx_parse_offset`, `ngx_parse_time`, `ngx_ptocidr`. */

const time =
  /^(?=.)(?:\d+y)? *(?:\d+M)? *(?:\d+w)? *(?:\d+d)? *(?:\d+h)? *(?:\d+m)? *(?:\d+s)? *(?:\d+(?:ms)?)?$/
const seconds = /^(?=.)(?:\d+y)? *(?:\d+M)? *(?:\d+w)? *(?:\d+d)? *(?:\d+h)? *(?:\d+m)? *(?:\d+s?)?$/
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
export const isTime: Kind = (word) => word.length < 60 && time.test(word)
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

const zone: Kind = (value) => {
  const colon = value.lastIndexOf(':')
  return colon > 0 && isSize(value.slice(colon + 1))
}
const isRate: Kind = (value) => /^[1-9]\d*r\/[sm]$/.test(value)
const some: Kind = (value) => value !== ''

export const kinds: Record<string, Kind> = {
  number: isNumber,
  integer: (word) => /^[-+]?\d{1,19}$/.test(word),
  size: isSize,
  offset: isOffset,
  'size-or-variable': (word) => hasVariable(word) || isOffset(word),
  time: isTime,
  seconds: (word) => word.length < 60 && seconds.test(word),
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
    inactive: isTime,
    min_uses: isNumber,
    valid: isTime,
  }),
  'session-cache': (word) => /^builtin:\d+$/.test(word) || /^shared:[^:]+:\d+[kKmM]?$/.test(word),
  'pool-param': parameter({ threads: isNumber, max_queue: isNumber }),
  threads: (word) => word.startsWith('threads='),
  from: (word) => word.startsWith('from='),
}
