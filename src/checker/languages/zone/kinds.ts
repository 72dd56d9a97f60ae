import { isInteger, isIpv4, isIpv6 } from '../values.ts'
import type { Kind } from '../vocabulary.ts'

/** Data of records in presentation form, RFC 1035 section 5.1. */

const algorithms = new Set(
  'RSAMD5 DH DSA RSASHA1 DSA-NSEC3-SHA1 NSEC3DSA RSASHA1-NSEC3-SHA1 NSEC3RSASHA1 RSASHA256 RSASHA512 ECC-GOST ECDSAP256SHA256 ECDSAP384SHA384 ED25519 ED448 INDIRECT PRIVATEDNS PRIVATEOID'.split(
    ' ',
  ),
)

/** `1h30m`, or a number of seconds. */
export function isTtl(word: string): boolean {
  return /^\d{1,10}$/.test(word)
    ? Number(word) < 2 ** 32
    : /^(?:\d{1,10}[wdhms])+$/i.test(word) && word.length < 60
}

/** What is wrong with a domain name, or undefined. Labels hold 1 to 63 octets, a name 255. */
export function nameFault(name: string): string | undefined {
  if (name === '.' || name === '@') return undefined
  if (name === '') return 'a name'
  let label = 0
  let total = 0
  for (let i = 0; i < name.length; i++) {
    const character = name[i]
    total += 1
    if (character === '\\') {
      i += /^\d{3}$/.test(name.slice(i + 1, i + 4)) ? 3 : 1
      label += 1
    } else if (character === '.') {
      if (label === 0) return 'no empty label between two dots'
      label = 0
    } else label += 1
    if (label > 63) return 'labels of at most 63 characters'
  }
  return total > 254 ? 'a name of at most 255 characters' : undefined
}

export const kinds: Record<string, Kind> = {
  ipv4: isIpv4,
  ipv6: isIpv6,
  name: (word) => nameFault(word) === undefined,
  bit: (word) => word === '0' || word === '1',
  u8: (word) => isInteger(word, 0, 255) && !/^[+-]/.test(word),
  u16: (word) => isInteger(word, 0, 65535) && !/^[+-]/.test(word),
  u32: (word) => isInteger(word, 0, 4294967295) && !/^[+-]/.test(word),
  ttl: isTtl,
  tag: (word) => /^[a-zA-Z0-9]{1,255}$/.test(word),
  string: (word) => word.length <= 1020,
  hex: (word) => /^[\da-fA-F]+$/.test(word),
  base64: (word) => /^[A-Za-z0-9+/]+={0,2}$/.test(word),
  algorithm: (word) => isInteger(word, 0, 255) || algorithms.has(word.toUpperCase()),
  type: (word) => /^[A-Z][A-Z0-9-]*$/i.test(word),
  // Degrees, minutes, seconds and metres: RFC 1876, section 3.
  location: (word) => /^(?:-?\d{1,8}(?:\.\d{1,3})?m?|[NSEW])$/i.test(word),
  service: (word) =>
    /^(?:mandatory|alpn|no-default-alpn|port|ipv4hint|ech|ipv6hint|dohpath|ohttp|tls-supported-groups|key\d{1,5})(?:=|$)/i.test(
      word,
    ),
}

/** The kinds in words. */
export const descriptions: Record<string, string> = {
  ipv4: 'an IPv4 address',
  ipv6: 'an IPv6 address',
  name: 'a domain name',
  u8: 'a number up to 255',
  u16: 'a number up to 65535',
  u32: 'a number up to 4294967295',
  ttl: 'seconds, or a time such as `1h`',
  tag: 'a tag of letters and digits',
  hex: 'hexadecimal digits',
  base64: 'Base64',
  algorithm: 'a DNSSEC algorithm',
  type: 'a record type',
  location: 'a number, metres such as `10m`, or `N`, `S`, `E`, `W`',
  service: 'a parameter such as `alpn=h2`',
}
