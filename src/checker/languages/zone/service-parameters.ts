/** Parameters of SVCB and HTTPS records: RFC 9460 sections 2.1 and 7, RFC 9461 for `dohpath`. */
import { isInteger, isIpv4, isIpv6 } from '../values.ts'

export interface ParameterFault {
  index: number
  expected: string
}

/** Items of a list: parted by commas that no backslash stands before, once the zone file has read its own backslashes. */
const items = (value: string) =>
  value
    .replace(/\\(\d{3}|[^\d])/gs, (_, hidden: string) =>
      hidden.length === 3 ? String.fromCharCode(Number(hidden)) : hidden,
    )
    .split(/(?<!\\),/)

const each = (fits: (item: string) => boolean) => (value: string) => items(value).every(fits)

/** What the value of a key has to be; a key that is not here takes anything. */
const values: Record<string, { fits: (value: string) => boolean; expected: string }> = {
  mandatory: {
    fits: (value) => each(isKey)(value) && new Set(items(value)).size === items(value).length,
    expected: 'different keys parted by commas',
  },
  alpn: {
    fits: each((item) => item.length > 0 && item.length <= 1020),
    expected: 'protocols such as `h2,h3`',
  },
  port: { fits: (value) => /^\d+$/.test(value) && isInteger(value, 0, 65535), expected: 'a port number' },
  ipv4hint: { fits: each(isIpv4), expected: 'IPv4 addresses parted by commas' },
  ipv6hint: { fits: each(isIpv6), expected: 'IPv6 addresses parted by commas' },
  ech: { fits: (value) => /^[A-Za-z0-9+/\s]*={0,2}$/.test(value), expected: 'Base64' },
  dohpath: {
    fits: (value) => /^\/.*\{[^}]*\bdns\b[^}]*\}/.test(value),
    expected: 'a path with `{?dns}`',
  },
}

/** Keys without which their value means nothing; `ech` alone is left to newer servers. */
const needValue = new Set(['mandatory', 'alpn', 'port', 'ipv4hint', 'ipv6hint', 'dohpath'])

const isKey = (name: string) =>
  Object.hasOwn(values, name) || /^(no-default-alpn|ohttp|tls-supported-groups|key\d{1,5})$/.test(name)

/** The first fault in `key` and `key=value` words. */
export function parameterFault(words: readonly string[]): ParameterFault | undefined {
  const given = new Map<string, { index: number; value: string }>()
  for (const [index, word] of words.entries()) {
    const equals = word.indexOf('=')
    const key = equals < 0 ? word : word.slice(0, equals)
    const value = equals < 0 ? '' : word.slice(equals + 1).replace(/^"(.*)"$/s, '$1')
    if (given.has(key)) return { index, expected: `\`${key}\` once` }
    given.set(key, { index, value })
    if (key === 'no-default-alpn' && equals >= 0)
      return { index, expected: '`no-default-alpn` without a value' }
    const rule = Object.hasOwn(values, key) ? values[key] : undefined
    if (!rule) continue
    if (value === '' ? needValue.has(key) : !rule.fits(value))
      return { index, expected: `\`${key}=\` with ${rule.expected}` }
  }
  const defaults = given.get('no-default-alpn')
  if (defaults && !given.has('alpn')) return { index: defaults.index, expected: '`alpn=` beside it' }
  const { index = 0, value = '' } = given.get('mandatory') ?? {}
  const absent = items(value).find((key) => key !== '' && (key === 'mandatory' || !given.has(key)))
  if (absent === undefined) return undefined
  return {
    index,
    expected: absent === 'mandatory' ? 'other keys than `mandatory`' : `\`${absent}=\` beside it`,
  }
}
