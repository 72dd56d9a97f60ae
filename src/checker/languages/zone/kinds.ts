import { isInteger, isIpv4, isIpv6 } from '../values.ts'
import type { Kind } from '../vocabulary.ts'
import { recordTypes } from './vocabulary.ts'

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
    if (character === '"') return 'a name without quotes'
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

/** `[!]family:address/prefix` of APL, RFC 3123; families beyond 1 and 2 are left alone. */
function isAddressPrefix(word: string): boolean {
  const [, family, address = '', length] = /^!?(\d{1,5}):([^/]*)\/(\d{1,3})$/.exec(word) ?? []
  if (family === '1') return isIpv4(address) && Number(length) <= 32
  if (family === '2') return isIpv6(address) && Number(length) <= 128
  return family !== undefined
}

/** Empty, or `!pattern!replacement!` with any sign as delimiter and `i` after it, RFC 3402 section 3.2. */
function isSubstitution(word: string): boolean {
  const text = word.replace(/\\(\D)/g, '$1')
  if (text === '') return true
  const [delimiter = ''] = text
  if (/[\di\\]/.test(delimiter)) return false
  const parts = text.replace(/\\./gs, 'x').split(delimiter)
  return parts.length === 4 && parts[1] !== '' && /^i?$/.test(parts[3] as string)
}

const keyFlags = new Set(
  'NOCONF NOAUTH NOKEY FLAG2 EXTEND FLAG4 FLAG5 USER ZONE HOST NTYP3 FLAG8 FLAG9 FLAG10 FLAG11 SIG0 SIG1 SIG2 SIG3 SIG4 SIG5 SIG6 SIG7 SIG8 SIG9 SIG10 SIG11 SIG12 SIG13 SIG14 SIG15 KSK REVOKE'.split(
    ' ',
  ),
)

function isDate(word: string): boolean {
  const [, month, day, hour, minute, second] = (/^\d{4}(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(word) ?? []).map(
    Number,
  )
  if (month === undefined || day === undefined) return false
  const inDay = (hour ?? 24) < 24 && (minute ?? 60) < 60 && (second ?? 61) < 61
  return month > 0 && month < 13 && day > 0 && day < 32 && inDay
}

export function isType(word: string): boolean {
  const number = /^TYPE(\d{1,5})$/i.exec(word)?.[1]
  return number === undefined ? types.has(word.toUpperCase()) : Number(number) < 65536
}

const types = new Set(recordTypes.match(/^ +[A-Z][A-Z0-9-]*/gm)?.map((line) => line.trim()))

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
  type: isType,
  // NXT has a bit for each of the first types only.
  'nxt-type': (word) => isType(word) || (/^\d{1,3}$/.test(word) && Number(word) < 128),
  'unknown-form': () => false,
  obsolete: () => false,
  octets: (word) => /^(?:[\da-fA-F]{2})+$/.test(word),
  'base64-word': (word) => word.length % 4 === 0 && /^[A-Za-z0-9+/]+={0,2}$/.test(word),
  'prefix-length': (word) => isInteger(word, 0, 128) && !/^[+-]/.test(word),
  'relay-type': (word) => isInteger(word, 0, 127) && !/^[+-]/.test(word),
  'atm-address': (word) =>
    /^\+(?:\.?\d)+$/.test(word) || /^(?:\.?[\da-f]{2})+$/i.test(word.replace(/\./g, '')),
  'certificate-type': (word) =>
    /^(?:PKIX|SPKI|PGP|IPKIX|ISPKI|IPGP|ACPKIX|IACPKIX|URI|OID)$/i.test(word) || isInteger(word, 0, 65535),
  'key-flags': (word) =>
    (isInteger(word, 0, 65535) && !/^[+-]/.test(word)) ||
    word.split('|').every((flag) => keyFlags.has(flag.toUpperCase())),
  'key-protocol': (word) =>
    /^(?:NONE|TLS|EMAIL|DNSSEC|IPSEC|ALL)$/i.test(word) || (isInteger(word, 0, 255) && !/^[+-]/.test(word)),
  // Seconds since 1970, or `YYYYMMDDHHmmSS`.
  date: (word) => /^\d{1,10}$/.test(word) || isDate(word),
  nsap: (word) => /^0x(?:\.?[\da-f]\.?[\da-f])+$/i.test(word),
  salt: (word) => word === '-' || /^(?:[\da-f]{2}){1,255}$/i.test(word),
  base32: (word) => /^[\da-v]+={0,6}$/i.test(word),
  'node-id': (word) => /^[\da-f]{1,4}(?::[\da-f]{1,4}){3}$/i.test(word),
  'address-prefix': isAddressPrefix,
  eui48: (word) => /^[\da-f]{2}(?:-[\da-f]{2}){5}$/i.test(word),
  eui64: (word) => /^[\da-f]{2}(?:-[\da-f]{2}){7}$/i.test(word),
  substitution: isSubstitution,
  service: (word) =>
    /^(?:mandatory|alpn|no-default-alpn|port|ipv4hint|ech|ipv6hint|dohpath|ohttp|tls-supported-groups|key(?:0|[1-9]\d{0,4}))(?:=|$)/.test(
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
  'nxt type': 'a record type',
  'unknown form': 'the form `\\# length hex`',
  obsolete: '`MX`: servers refuse this type',
  octets: 'an even number of hexadecimal digits',
  'base64 word': 'Base64',
  'prefix length': 'a prefix length up to 128',
  'relay type': 'a type of relay up to 127',
  'atm address': 'an ATM address in hexadecimal digits, or `+` and digits',
  'certificate type': 'a type of certificate such as `PKIX`',
  'key flags': 'flags of a key up to 65535',
  'key protocol': 'a protocol up to 255',
  date: 'a time such as `20300101000000`',
  nsap: 'an address such as `0x47.0005.80`',
  salt: 'a salt in hexadecimal digits, or `-`',
  base32: 'a hash in Base32',
  type: 'a record type',
  'node id': 'four groups of hexadecimal digits such as `0014:4fff:ff20:ee64`',
  'address prefix': 'a family and a prefix such as `1:192.0.2.0/24` or `!2:2001:db8::/32`',
  eui48: 'six pairs of hexadecimal digits with hyphens between',
  eui64: 'eight pairs of hexadecimal digits with hyphens between',
  substitution: 'an empty string or a substitution such as `!^.*$!sip:info@example.com!`',
  service: 'a parameter such as `alpn=h2`',
}
