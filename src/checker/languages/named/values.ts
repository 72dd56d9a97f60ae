import type { Word } from '../braces/tree.ts'
import { isBlank, isIpv4, isIpv6 } from '../values.ts'
import { recordTypes } from '../zone/vocabulary.ts'
import { isDomain, secondsOf, sizeOf } from './numbers.ts'
import type { Kind } from './patterns.ts'

const words = (text: string) => new Set(text.split(' '))

const categories = words(
  'default general sslkeylog unmatched config notify database security dnssec resolver xfer-in xfer-out dispatch lame-servers delegation-only edns-disabled rpz rpz-passthru rate-limit cname spill dnstap zoneload nsid client network update queries update-security query-errors trust-anchor-telemetry serve-stale responses drops',
)
const algorithms = words(
  'rsamd5 dh dsa rsasha1 nsec3dsa nsec3rsasha1 rsasha256 rsasha512 eccgost ecdsap256sha256 ecdsa256 ecdsap384sha384 ecdsa384 ed25519 ed448 indirect privatedns privateoid',
)
const digests = words('sha-1 sha1 sha-256 sha256 gost sha-384 sha384')
/** HMACs of a key, with the bits that a shortened one (`hmac-sha256-128`) may have. */
const hmacs = new Map([
  ['hmac-md5', 128],
  ['hmac-sha1', 160],
  ['hmac-sha224', 224],
  ['hmac-sha256', 256],
  ['hmac-sha384', 384],
  ['hmac-sha512', 512],
])
const types = new Set([...recordTypes.matchAll(/^ {2}(\S+)/gm)].map(([, name]) => name?.toLowerCase() ?? ''))
for (const type of [
  'any',
  'axfr',
  'ixfr',
  'maila',
  'mailb',
  'tkey',
  'tsig',
  'opt',
  'uinfo',
  'uid',
  'gid',
  'unspec',
])
  types.add(type)

const isByte = (text: string) => /^\d{1,3}$/.test(text) && Number(text) < 256
const isType = (text: string) => {
  const number = /^type(\d{1,5})$/i.exec(text)?.[1]
  return number === undefined ? types.has(text.toLowerCase()) : Number(number) < 65536
}

/** A number as BIND reads it: decimal, octal after a zero, or hexadecimal after `0x`. */
const numberOf = (text: string) =>
  /^(?:0x[\da-f]{1,8}|[1-9]\d{0,9}|0[0-7]{0,11})$/i.test(text)
    ? Number(/^0[0-7]/.test(text) ? `0o${text.slice(1)}` : text)
    : undefined

const isBase64 = (text: string) =>
  /^[A-Za-z0-9+/\s]*={0,2}\s*$/.test(text) && text.replace(/\s/g, '').length % 4 === 0 && text.trim() !== ''
const isHex = (text: string) => /^[\da-fA-F\s]+$/.test(text) && text.replace(/\s/g, '').length % 2 === 0

function isHmac(text: string): boolean {
  const [, name = '', bits] = /^(hmac-[a-z\d]+)(?:-(\d{1,5}))?$/i.exec(text) ?? []
  if (/^hmac-md5\.sig-alg\.reg\.int\.?$/i.test(text)) return true
  const most = hmacs.get(name.toLowerCase())
  return most !== undefined && (bits === undefined || (Number(bits) <= most && Number(bits) % 8 === 0))
}

type Test = (text: string) => boolean

/** Words that count only without quotes: numbers, switches, addresses. */
const bare: Record<string, [Test, string]> = {
  integer: [(text) => isWithin(numberOf(text), 0, 4294967295), 'a number'],
  port: [(text) => isWithin(numberOf(text), 0, 65535), 'a port'],
  boolean: [(text) => /^(?:yes|no|true|false|1|0)$/i.test(text), '`yes` or `no`'],
  duration: [(text) => secondsOf(text) !== undefined, 'a time such as `1h`'],
  size: [(text) => sizeOf(text) !== undefined, 'a size such as `100M`'],
  percentage: [(text) => /^-?\d{1,10}%$/.test(text), 'a percentage such as `50%`'],
  fixed: [(text) => /^\d{1,5}(?:\.\d{1,2})?$/.test(text), 'a number such as `0.5`'],
  ipv4: [isIpv4, 'an IPv4 address'],
  ipv6: [(text) => isIpv6(text.replace(/%[\w.-]{1,20}$/, '')), 'an IPv6 address'],
  prefix: [(text) => prefixFault(text) === undefined, 'a network'],
  class: [isClass, 'a class such as `IN`'],
}

/** Words that may stand in quotes. */
const text: Record<string, [Test, string]> = {
  string: [() => true, 'a word'],
  domain: [isDomain, 'a domain name'],
  'list-name': [(value) => !/^[\d.]+$/.test(value) && !value.includes(':'), 'the name of a list'],
  // A list that names no cipher at all is refused; which there are depends on the TLS library.
  ciphers: [(value) => /[A-Z]{3}/.test(value), 'ciphers such as `HIGH:!aNULL`'],
  transport: [(value) => /^(?:tcp|tls)$/i.test(value), '`tcp` or `tls`'],
  category: [(value) => categories.has(value), 'a category of messages'],
  algorithm: [
    (value) => algorithms.has(value.toLowerCase()) || isByte(value),
    'a DNSSEC algorithm such as `ecdsap256sha256`',
  ],
  digest: [(value) => digests.has(value.toLowerCase()) || isByte(value), 'a digest such as `SHA-256`'],
  hmac: [isHmac, '`hmac-sha256`, `hmac-sha512` or another HMAC'],
  base64: [isBase64, 'Base64'],
  cookie: [(value) => isHex(value) && value.replace(/\s/g, '').length === 32, '32 hexadecimal digits'],
  type: [isType, 'a record type'],
  'type-count': [isTypeCount, 'a record type'],
  'tls-version': [(value) => /^TLSv1\.[23]$/i.test(value), '`TLSv1.2` or `TLSv1.3`'],
}

const quoted: Record<string, [Test, string]> = {
  quoted: [() => true, 'a string in quotes'],
  'quoted-base64': [isBase64, 'Base64 in quotes'],
  'quoted-hex': [isHex, 'hexadecimal digits in quotes'],
  'http-path': [
    (value) => /^\/(?:[\w.~!$&'()*+,;=:@%-]+(?:\/[\w.~!$&'()*+,;=:@%-]*)*)?$/.test(value),
    'an absolute path in quotes, such as `"/dns-query"`',
  ],
}

/** What numbers a kind with a range (`<size:1..9>`) compares, and how the message calls them. */
const measures: Record<string, { measure: (text: string) => number | undefined; unit: string }> = {
  integer: { measure: numberOf, unit: 'a number' },
  'power-of-two': {
    measure: (value) => {
      const number = numberOf(value)
      return number !== undefined && Number.isInteger(Math.log2(number)) ? number : undefined
    },
    unit: 'a power of two',
  },
  duration: { measure: secondsOf, unit: 'a time' },
  size: { measure: sizeOf, unit: 'a size' },
  percentage: {
    measure: (value) => (/^\d{1,10}%$/.test(value) ? Number.parseInt(value, 10) : undefined),
    unit: 'a percentage',
  },
}

const isWithin = (number: number | undefined, least: number, most: number) =>
  number !== undefined && number >= least && number <= most

/** A kind of the tables by its name, such as `boolean` or `integer:1..3660`. */
export function kindOf(name: string): Kind {
  const [, measured, least, most] = /^([\w-]+):(\d+)\.\.(\d+)$/.exec(name) ?? []
  if (measured) {
    const { measure, unit } = measures[measured] as (typeof measures)[string]
    return {
      accepts: (word) =>
        isBlank(word.text) || (!word.quoted && isWithin(measure(word.text), Number(least), Number(most))),
      description:
        most === '4294967295' ? `${unit} of at least ${least}` : `${unit} from ${least} to ${most}`,
    }
  }
  const found = bare[name] ?? text[name] ?? quoted[name]
  if (!found) throw new Error(`Unknown kind: ${name}`)
  const [test, description] = found
  // Outside of quotes `/` and `!` are words of their own.
  const mayBe = (word: Word) =>
    name in bare ? !word.quoted : word.quoted || (name in text && !/[/!]/.test(word.text))
  return { accepts: (word) => isBlank(word.text) || (mayBe(word) && test(word.text)), description }
}

function isClass(value: string): boolean {
  const number = /^CLASS(\d{1,5})$/i.exec(value)?.[1]
  return number === undefined
    ? /^(?:IN|CH|CHAOS|HS|HESIOD|ANY|NONE|RESERVED0)$/i.test(value)
    : Number(number) < 65536
}

/** `TXT`, or `TXT(10)` for at most ten records. */
function isTypeCount(value: string): boolean {
  const [, type = '', count] = /^([^()]*)(?:\((\d{1,5})\))?$/.exec(value) ?? []
  return isType(type) && Number(count ?? 0) < 65536
}

/** What is wrong with `address[/length]`, in which an IPv4 address before a length may be cut (`10/8`). */
export function prefixFault(text: string): string | undefined {
  const slash = text.indexOf('/')
  const address = slash < 0 ? text : text.slice(0, slash)
  const length = slash < 0 ? undefined : text.slice(slash + 1)
  if (length !== undefined && !/^\d{1,3}$/.test(length)) return 'a prefix length after `/`'
  if (address.includes(':')) {
    if (!isIpv6(address.replace(/%[\w.-]{1,20}$/, ''))) return 'an IPv6 address'
    return Number(length ?? 0) > 128 ? 'a prefix length up to 128' : undefined
  }
  const parts = address.split('.', 5)
  if (!parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) < 256) || parts.length > 4)
    return 'an IP address'
  if (length === undefined)
    return parts.length === 4 ? undefined : 'four numbers, or a prefix length after a shorter address'
  if (Number(length) > 32) return 'a prefix length up to 32'
  const bits = parts.reduce((sum, part, index) => sum + Number(part) * 2 ** (24 - 8 * index), 0)
  return bits % 2 ** (32 - Number(length)) === 0 ? undefined : `no bits set behind the first ${length}`
}

/** A word that looks like an address and not like the name of an ACL. */
export function looksLikeAddress({ text, quoted }: Word): boolean {
  return !quoted && (/^\d[\d./]*$/.test(text) || (text.includes(':') && /^[\da-fA-F:./%]+$/.test(text)))
}
