/** Types of values and what may be written for them: nft(8), "DATA TYPES", `nft describe` of 1.0.6. */

import { protocols, services } from '../netbase.ts'
import { suggest } from '../suggest.ts'
import { isIpv4, isIpv6 } from '../values.ts'

export interface Type {
  /** As `nft describe` calls it; `any` is one that is not known. */
  name: string
  bits: number
}

export const any: Type = { name: 'any', bits: 0 }

interface DataType {
  bits: number
  /** For messages. */
  title: string
  /** Lists with commas are for bit masks, prefixes and ranges for numbers. */
  base: 'number' | 'mask' | 'text'
  names?: string[]
  /** Whether the host may know other names. */
  open?: boolean
  /** Instead of `names` and a number. */
  takes?: (text: string) => boolean
}

const list = (text: string) => text.trim().split(/\s+/)
const number = (bits: number, title: string, names?: string): DataType => ({
  bits,
  title,
  base: 'number',
  ...(names === undefined ? {} : { names: list(names) }),
})
const mask = (bits: number, title: string, names: string): DataType => ({
  bits,
  title,
  base: 'mask',
  names: list(names),
})
const isNumber = (text: string) => /^(?:0[xX][0-9a-fA-F]+|\d+)$/.test(text)

/** An address, a number that stands for one, or the name of a host. */
const isHost = (is: (text: string) => boolean, ofNumbers: boolean) => (text: string) => {
  const bare = text.replace(/^\[(.*)\]$/, '$1')
  if (is(bare) || (ofNumbers && is(bare.replace(/\b0+(?=\d)/g, '')))) return true
  if (isNumber(bare)) return ofNumbers && BigInt(bare) < 1n << 32n
  return !bare.includes(':') && /^[A-Za-z][\w.-]*$/.test(bare)
}

const isClock = (text: string) => /^(?:[01]?\d|2[0-3]):[0-5]?\d(?::[0-5]?\d)?$/.test(text)
const isDate = (text: string) => {
  const match = /^\d{4}-(\d\d?)-(\d\d?)(?:[ T](\S+))?$/.exec(text)
  if (!match) return false
  const [, month, day, clock] = match
  return (
    Number(month) >= 1 &&
    Number(month) <= 12 &&
    Number(day) >= 1 &&
    Number(day) <= 31 &&
    (clock === undefined || isClock(clock))
  )
}
/** `1d12h`, in this order. */
export const isDuration = (text: string) =>
  /^(?=\d)(?:\d+d)?(?:\d+h)?(?:\d+m)?(?:\d+s)?(?:\d+ms)?$/.test(text.slice(0, 80))

const name: DataType = {
  bits: 128,
  title: 'a name of at most 15 characters',
  base: 'text',
  takes: (text) => text.length <= 15,
}

const types: Record<string, DataType> = {
  integer: number(32, 'a number'),
  bitmask: number(32, 'a number'),
  string: name,
  ifname: name,
  ipv4_addr: {
    bits: 32,
    title: 'an IPv4 address, network or range',
    base: 'number',
    takes: isHost(isIpv4, true),
  },
  ipv6_addr: {
    bits: 128,
    title: 'an IPv6 address, network or range',
    base: 'number',
    takes: isHost(isIpv6, false),
  },
  ether_addr: {
    bits: 48,
    title: 'a hardware address',
    base: 'number',
    takes: (text) =>
      /^(?:[0-9a-fA-F]{1,2}:){5}[0-9a-fA-F]{1,2}$/.test(text) ||
      /^(?:0x)?[0-9a-fA-F]{1,3}$/.test(text) ||
      isIpv4(text),
  },
  ether_type: number(16, 'a protocol', 'ip arp ip6 8021q 8021ad vlan'),
  inet_proto: { ...number(8, 'a protocol such as `tcp` or its number'), names: protocols },
  inet_service: {
    ...number(16, 'a port by number or service name, or a range'),
    names: services,
  },
  mark: number(32, 'a number'),
  realm: { ...number(32, 'a realm', 'cosmos'), open: true },
  devgroup: { ...number(32, 'a device group', 'default'), open: true },
  uid: { ...number(32, 'a user', 'root'), open: true },
  gid: { ...number(32, 'a group', 'root'), open: true },
  iface_index: { ...number(32, 'an interface', 'lo'), open: true },
  iface_type: number(16, 'a type of interface', 'ether ppp ipip ipip6 loopback sit ipgre'),
  classid: { bits: 32, title: 'a class such as `1:10`', base: 'number', takes: () => true },
  cgroupsv2: { ...number(64, 'a control group'), open: true },
  duration: {
    bits: 64,
    title: 'a time such as `1h30m`',
    base: 'number',
    takes: (text) => isNumber(text) || isDuration(text),
  },
  time: {
    bits: 64,
    title: 'a time such as "2026-01-31 08:00"',
    base: 'number',
    takes: (text) => isNumber(text) || isDate(text),
  },
  hour: {
    bits: 32,
    title: 'a time of day such as "08:00"',
    base: 'number',
    takes: (text) => isNumber(text) || isClock(text) || isDuration(text),
  },
  day: {
    bits: 3,
    title: 'a day of the week',
    base: 'number',
    names: list('Sunday Monday Tuesday Wednesday Thursday Friday Saturday'),
    takes: (text) => /^[0-6]$/.test(text) || /^(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day$/.test(text),
  },
  boolean: number(8, '`exists` or `missing`', 'exists missing'),
  nf_proto: number(8, '`ipv4` or `ipv6`', 'ipv4 ipv6'),
  pkt_type: number(8, 'a type of packet', 'host unicast broadcast multicast other'),
  ct_state: mask(32, 'a state', 'invalid established related new untracked'),
  ct_dir: number(8, '`original` or `reply`', 'original reply'),
  ct_status: mask(32, 'a status', 'expected seen-reply assured confirmed snat dnat dying'),
  ct_event: mask(
    32,
    'an event',
    'new related destroy reply assured protoinfo helper mark seqadj secmark label',
  ),
  ct_label: { ...mask(7, 'a label', ''), open: true },
  arp_op: number(16, 'an operation', 'request reply rrequest rreply inrequest inreply nak'),
  dscp: number(
    6,
    'a code point',
    'cs0 cs1 cs2 cs3 cs4 cs5 cs6 cs7 df be lephb af11 af12 af13 af21 af22 af23 af31 af32 af33 af41 af42 af43 va ef',
  ),
  ecn: number(2, 'a value', 'not-ect ect1 ect0 ce'),
  icmp_type: number(
    8,
    'an ICMP type',
    'echo-reply destination-unreachable source-quench redirect echo-request router-advertisement router-solicitation time-exceeded parameter-problem timestamp-request timestamp-reply info-request info-reply address-mask-request address-mask-reply',
  ),
  icmp_code: number(
    8,
    'an ICMP code',
    'net-unreachable host-unreachable prot-unreachable port-unreachable net-prohibited host-prohibited admin-prohibited frag-needed',
  ),
  icmpv6_type: number(
    8,
    'an ICMPv6 type',
    'destination-unreachable packet-too-big time-exceeded parameter-problem echo-request echo-reply mld-listener-query mld-listener-report mld-listener-done mld-listener-reduction nd-router-solicit nd-router-advert nd-neighbor-solicit nd-neighbor-advert nd-redirect router-renumbering ind-neighbor-solicit ind-neighbor-advert mld2-listener-report',
  ),
  icmpv6_code: number(
    8,
    'an ICMPv6 code',
    'no-route admin-prohibited addr-unreachable port-unreachable policy-fail reject-route',
  ),
  icmpx_code: number(8, 'a code', 'no-route port-unreachable host-unreachable admin-prohibited'),
  igmp_type: number(
    8,
    'an IGMP type',
    'membership-query membership-report-v1 membership-report-v2 membership-report-v3 leave-group',
  ),
  tcp_flag: mask(8, 'a flag', 'fin syn rst psh ack urg ecn cwr'),
  dccp_pkttype: number(
    4,
    'a type of packet',
    'request response data ack dataack closereq close reset sync syncack',
  ),
  mh_type: number(
    8,
    'a type',
    'binding-refresh-request home-test-init careof-test-init home-test careof-test binding-update binding-acknowledgement binding-error fast-binding-update fast-binding-acknowledgement fast-binding-advertisement experimental-mobility-header home-agent-switch-message',
  ),
  fib_addrtype: number(
    32,
    'a type of address',
    'unspec unicast local broadcast anycast multicast blackhole unreachable prohibit throw nat xresolve',
  ),
}

/** Types that a set may be declared with; the others have no size of their own. */
const unqualified = new Set(['integer', 'string', 'bitmask', 'ct_label', 'duration', 'day', 'any'])
export const settable = [...Object.keys(types).filter((key) => !unqualified.has(key)), 'ct_id']

export function typeNamed(key: string): Type {
  const unsigned = /^u(\d+)$/.exec(key)
  if (unsigned) return { name: 'integer', bits: Number(unsigned[1]) }
  const known = Object.hasOwn(types, key) ? types[key] : undefined
  return known ? { name: key, bits: known.bits } : any
}

const typeOf = ({ name }: Type): DataType | undefined =>
  Object.hasOwn(types, name) ? types[name] : undefined

export const baseOf = (type: Type) => typeOf(type)?.base

/** Every name that means something for some type: where another type is expected it is no name of the host's. */
const meaningful = new Set(
  Object.entries(types).flatMap(([key, { names = [], open }]) =>
    open || key === 'iface_type' || names.length > 40
      ? []
      : names.filter((known) => known !== 'host' && known !== 'other'),
  ),
)

export interface Mismatch {
  expected: string
  near?: string | undefined
}

/** What is wrong with a word or quoted text as a value of the type. */
export function mismatch(type: Type, text: string): Mismatch | undefined {
  const data = typeOf(type)
  if (!data) return undefined
  const expected = data.names && !data.open && data.names.length < 40 ? phraseOf(data.names) : data.title
  const isName = !/^[\d[]/.test(text)
  const foreign = isName && meaningful.has(text)
  if (data.takes) {
    const host = type.name === 'ipv4_addr' || type.name === 'ipv6_addr'
    if (data.takes(text) && !(host && foreign)) return undefined
    return { expected, near: data.names && suggest(text, data.names) }
  }
  if (isNumber(text)) {
    if (BigInt(text) < 1n << BigInt(type.bits)) return undefined
    return { expected: `a number from 0 to ${(1n << BigInt(type.bits)) - 1n}` }
  }
  if (data.names?.includes(text)) return undefined
  const near = data.names && suggest(text, data.names)
  if (data.open && isName && near === undefined && !foreign && /^[A-Za-z_/][^:]*$/.test(text))
    return undefined
  return { expected, near }
}

function phraseOf(names: string[]): string {
  const shown = names.slice(0, 6).map((known) => `\`${known}\``)
  return `${shown.join(', ')}${names.length > 6 ? ', …' : ''}`
}

/** A value as a number, where ranges can be compared. */
export function ordinal(type: Type, text: string): bigint | undefined {
  if (isNumber(text)) return BigInt(text)
  if (type.name === 'ipv4_addr' && isIpv4(text))
    return text.split('.').reduce((sum, part) => sum * 256n + BigInt(part), 0n)
  if (type.name !== 'ipv6_addr' || !isIpv6(text) || text.includes('.')) return undefined
  const [head = '', tail] = text.split('::')
  const left = head === '' ? [] : head.split(':')
  const right = tail === undefined || tail === '' ? [] : tail.split(':')
  const groups = [...left, ...Array(8 - left.length - right.length).fill('0'), ...right]
  return groups.reduce((sum, part) => sum * 65536n + BigInt(`0x${part}`), 0n)
}

/** Whether the low end of a range is above the high one. */
export function isDownwards(type: Type, low: string | undefined, high: string | undefined): boolean {
  const [from, to] = [low, high].map((text) => (text === undefined ? undefined : ordinal(type, text)))
  return from !== undefined && to !== undefined && from > to && type.name !== 'hour'
}
