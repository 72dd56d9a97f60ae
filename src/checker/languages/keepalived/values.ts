import { isAddress, isIpv4, isIpv6, isPort } from '../values.ts'
import type { Kind } from '../vocabulary.ts'

const schedulers = new Set('rr wrr lc wlc lblc sh mh dh fo ovf lblcr sed nq twos'.split(' '))
const bools = new Set(['on', 'off', 'true', 'false', 'yes', 'no'])

const isSeconds: Kind = (word) => /^\d{1,12}(?:\.\d{0,9})?$|^\.\d{1,9}$/.test(word)

/** A number of seconds within limits, the lower one left out when it is zero. */
const within =
  (low: number, high: number): Kind =>
  (word) =>
    isSeconds(word) && Number(word) <= high && (low === 0 ? Number(word) > 0 : Number(word) >= low)

/** Values as keepalived.conf(5) describes them, under "PARAMETER SYNTAX" and at each keyword. */
export const kinds: Record<string, Kind> = {
  number: (word) => /^\+?\d{1,10}$/.test(word) && Number(word) <= 4294967295,
  integer: (word) => /^[-+]?\d{1,10}$/.test(word),
  seconds: isSeconds,
  interval: (word) => isSeconds(word) && Number(word) >= 0.01 && Number(word) <= 255,
  timeout: within(0, 4294.967295),
  'positive-seconds': within(0, Number.POSITIVE_INFINITY),
  'process-delay': within(0, 3600),
  'garp-interval': (word) => isSeconds(word) && Number(word) <= 2147.483647,
  'preempt-delay': (word) => isSeconds(word) && Number(word) <= 1000,
  bool: (word) => bools.has(word),
  multicast4: (word) => isIpv4(word) && /^2(?:2[4-9]|3\d)\./.test(word),
  multicast6: (word) => isIpv6(word) && /^ff/i.test(word),
  granularity: (word) => isIpv4(word) || (/^\d{1,3}$/.test(word) && Number(word) >= 1 && Number(word) <= 128),
  // A name, where it is no address that went wrong.
  host: (word) => isAddress(word) || !/^\d{1,3}\.\d{1,3}\.\d/.test(word),
  hex: (word) => /^[\da-f\s]+$/i.test(word),
  // An `x` in a reply stands for any digit.
  reply: (word) => /^[\da-fx\s]+$/i.test(word),
  // The names of libresolv, of which a few are in use.
  'dns-type': (word) => /^[A-Z][A-Z0-9-]*$/.test(word),
  port: isPort,
  address: (word) => isAddress(word.replace(/%[\w.-]{1,15}$/, '')),
  scheduler: (word) => schedulers.has(word),
  digest: (word) => /^[\da-fA-F]{32}$/.test(word),
  status: (word) => /^[1-5]\d\d(?:-[1-5]\d\d)?$/.test(word),
}

/** Words that stand for a value: a parameter of keepalived, or a blank that an author left. */
export function isOpaque(word: string): boolean {
  return /[$~]|<[^<>]*>|x{3,}|\{\{|\.\.\.|…|^\(/i.test(word.length > 500 ? word.slice(0, 500) : word)
}

/** In words, by the kind's name with spaces. */
export const descriptions: Record<string, string> = {
  timeout: 'a number of seconds above 0 and up to 4294',
  'positive seconds': 'a number of seconds above 0',
  'process delay': 'a number of seconds above 0 and up to 3600',
  'garp interval': 'a number of seconds up to 2147',
  'preempt delay': 'a number of seconds up to 1000',
  multicast4: 'an IPv4 multicast address',
  multicast6: 'an IPv6 multicast address',
  granularity: 'a netmask, or a prefix length for IPv6',
  host: 'the name or the address of a host',
  hex: 'hexadecimal digits',
  reply: 'hexadecimal digits',
  'dns type': 'a type of DNS records such as `SOA`',
}
