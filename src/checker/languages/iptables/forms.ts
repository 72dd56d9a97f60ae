/** Whether a text is an address, a port, a rate … as the parsers of iptables take it, and the names they know. */
import { services } from '../netbase.ts'
import { isInteger, isIpv4, isIpv6 } from '../values.ts'

export const list = (text: string) => text.split(' ')
/** Each may be shortened, whatever else starts in the same way. */
export const commaList = (names: string[]) => (text: string) =>
  text.split(',').every((item) => item !== '' && names.some((name) => name.startsWith(item.toUpperCase())))
/** A name in full or as much of it as no other starts with. */
export const oneNameOf = (names: string[], text: string) => {
  const start = text.toLowerCase()
  return names.filter((name) => name.toLowerCase().startsWith(start)).length === 1
}
/** As strtok(3) parts it: an empty item is none. */
export const tokens = (names: string[]) => (text: string) =>
  text.split(',').every((name) => name === '' || names.includes(name))

export const states = list('INVALID NEW ESTABLISHED RELATED UNTRACKED')
export const trackedStates = [...states, 'SNAT', 'DNAT']
export const flags = list('SYN ACK FIN RST URG PSH ALL NONE')
export const addressTypes = list(
  'UNSPEC UNICAST LOCAL BROADCAST ANYCAST MULTICAST BLACKHOLE UNREACHABLE PROHIBIT THROW NAT XRESOLVE',
)
export const icmpTypes = list(
  'any echo-reply pong destination-unreachable network-unreachable host-unreachable protocol-unreachable port-unreachable fragmentation-needed source-route-failed network-unknown host-unknown network-prohibited host-prohibited TOS-network-unreachable TOS-host-unreachable communication-prohibited host-precedence-violation precedence-cutoff source-quench redirect network-redirect host-redirect TOS-network-redirect TOS-host-redirect echo-request ping router-advertisement router-solicitation time-exceeded ttl-exceeded ttl-zero-during-transit ttl-zero-during-reassembly parameter-problem ip-header-bad required-option-missing timestamp-request timestamp-reply address-mask-request address-mask-reply',
)
export const icmp6Types = list(
  'destination-unreachable no-route communication-prohibited beyond-scope address-unreachable port-unreachable failed-policy reject-route packet-too-big time-exceeded ttl-exceeded ttl-zero-during-transit ttl-zero-during-reassembly parameter-problem bad-header unknown-header-type unknown-option echo-request ping echo-reply pong mld-listener-query mld-listener-report mld-listener-done mld-listener-reduction router-solicitation router-advertisement neighbour-solicitation neighbor-solicitation neighbour-advertisement neighbor-advertisement redirect',
)
export const rejects = list(
  'icmp-net-unreachable net-unreach icmp-host-unreachable host-unreach icmp-proto-unreachable proto-unreach icmp-port-unreachable port-unreach icmp-net-prohibited net-prohib icmp-host-prohibited host-prohib icmp-admin-prohibited admin-prohib tcp-reset tcp-rst icmp6-no-route no-route icmp6-adm-prohibited adm-prohibited icmp6-addr-unreachable addr-unreach icmp6-port-unreachable icmp6-policy-fail icmp6-reject-route policy-fail reject-route',
)

/** As strtoull(3) with base 0 reads it: decimal, `0x` hexadecimal, `0` octal. */
export function isNumberWithin(text: string, min: number, max: number): boolean {
  if (!/^(?:0[xX][0-9a-fA-F]{1,16}|0[0-7]*|[1-9]\d{0,19})$/.test(text)) return false
  const value = BigInt(/^0\d/.test(text) ? `0o${text}` : text)
  return value >= BigInt(min) && value <= (max === 2 ** 64 ? 2n ** 64n - 1n : BigInt(max))
}

export function isPort(text: string): boolean {
  if (/^\d/.test(text)) return isNumberWithin(text, 0, 65535)
  return services.includes(text)
}

export function isPortRange(text: string): boolean {
  const [low = '', high, ...more] = text.split(':')
  if (more.length > 0) return false
  const good = (part: string) => part === '' || isPort(part)
  if (high === undefined) return isPort(low)
  return good(low) && good(high) && !isBackwards(low, high)
}

/** As strtoul(3) with base 0 reads it; of no number NaN. */
export function numberOf(text: string | undefined): number {
  if (text === undefined || !isNumberWithin(text, 0, 2 ** 64)) return Number.NaN
  return Number(/^0\d/.test(text) ? `0o${text}` : text)
}

export const isBackwards = (low: string, high: string) => numberOf(low) > numberOf(high)

/** Ports and ranges of them as `multiport` takes them: both ends written, the lower one first. */
export function isMultiportList(text: string): boolean {
  return (
    text.split(/[,:]/).length <= 15 &&
    text.split(',').every((item) => {
      const [low = '', high, ...more] = item.split(':')
      if (more.length > 0 || !isPort(low)) return false
      return high === undefined || (isPort(high) && !(numberOf(low) >= numberOf(high)))
    })
  )
}

/** How many bytes `512kb` is, or how many of something `512`. */
export function byteCount(text: string): number {
  const match = /^(\d{1,18})([km]?)/.exec(text)
  return Number(match?.[1]) * ({ k: 1024, m: 1024 ** 2 }[match?.[2] ?? ''] ?? 1)
}

/** Microseconds of a time such as `250ms`, without a unit they are meant. */
export function timeOf(text: string): number {
  const match = /^(\d*\.?\d+)([a-z]*)$/i.exec(text)
  const unit = match?.[2]?.toLowerCase() ?? ''
  return Number(match?.[1]) * (unit.startsWith('m') ? 1000 : unit.startsWith('s') ? 1_000_000 : 1)
}

/** The target of an address translation: an address or a range, a port or a range, or both; IPv6 in brackets. */
export function isTranslation(text: string): boolean {
  const isRange = (range: string) => {
    const ends = range.split('-')
    return ends.length <= 2 && (ends.every((end) => isIpv4(end)) || ends.every((end) => isIpv6(end)))
  }
  if (text.includes('[')) {
    const match = /^\[([^\]]*)\]([^:]*)(?::(.+))?$/.exec(text)
    const [, address = '', , port] = match ?? []
    const isPlaced = address === '' ? port !== undefined : !isIpv4(address) && isRange(address)
    return match !== null && isPlaced && (port === undefined || isNatPort(port))
  }
  const colon = text.indexOf(':')
  if (colon < 0 || text.includes(':', colon + 1)) return isRange(text)
  const address = text.slice(0, colon)
  return (address === '' || isRange(address)) && isNatPort(text.slice(colon + 1))
}

/** Types of options in a header of IPv6, each with a length if need be: at most 16. */
export function isHeaderOptions(text: string): boolean {
  const items = text.split(',')
  return (
    items.length <= 16 &&
    items.every((item) => {
      const [type = '', length, ...more] = item.split(':')
      if (more.length > 0 || !isNumberWithin(type, 0, 4294967295)) return false
      return length === undefined || (numberOf(type) !== 0 && isNumberWithin(length, 0, 4294967295))
    })
  )
}

/** Text of at most 128 bytes, which a search takes: with bytes in hexadecimal between bars if `hex`. */
export function isPattern(text: string, hex: boolean): boolean {
  const plain = hex ? text.replaceAll(/\\./g, 'x').replaceAll(/\|[^|]*\|/g, hexBytes) : text
  return Buffer.byteLength(plain) <= 128
}

const hexBytes = (block: string) => 'x'.repeat(block.replaceAll(/[|\s]/g, '').length / 2)

/** A host as getaddrinfo(3) takes it: an address, a number, a name. */
export function isHost(text: string): boolean {
  const [address = '', mask] = text.split('/', 2)
  const parts = address.split('.')
  const numeric = parts.length <= 4 && parts.every((part) => isNumberWithin(part, 0, 4294967295))
  const masked = mask === undefined || isNumberWithin(mask, 0, 128) || isIpv4(mask) || isIpv6(mask)
  return (numeric && masked) || (isNetwork(text) && !text.includes(','))
}

/** How many of `atoi` a second, a minute … is still too many: the kernel counts in `scale` parts of a second. */
export function isRate(text: string, scale: number): boolean {
  const slash = text.indexOf('/')
  const unit = slash < 0 ? 'second' : text.slice(slash + 1).toLowerCase()
  const seconds = { second: 1, minute: 60, hour: 3600, day: 86400 }
  const length = Object.entries(seconds).find(([name]) => unit !== '' && name.startsWith(unit))?.[1]
  const count = Number(/^\s*\+?(\d{1,12})/.exec(text)?.[1] ?? 0)
  return length !== undefined && count > 0 && Math.floor(count / length) <= scale
}

/** A port by number or name, or a range of numbers, for a shifted range with its first port after `/`. */
export function isNatPort(text: string): boolean {
  const match = /^(\w+)-(\w+)(?:\/(.+))?$/.exec(text)
  if (!match || !/^\d.*-\d/.test(text)) return !text.includes('/') && isPort(text)
  const [, low = '', high = '', base] = match
  return (
    isPort(low) &&
    isPort(high) &&
    !isBackwards(low, high) &&
    (base === undefined || (isPort(base) && numberOf(base) !== 0))
  )
}

/** How many instructions, then as many of four numbers. */
export function isBytecode(text: string): boolean {
  const [count = '', ...instructions] = text.split(',')
  if (instructions.at(-1)?.trim() === '') instructions.pop()
  return (
    isInteger(count, 1, 64) &&
    Number(count) === instructions.length &&
    instructions.every((each) => /^\s*\d+\s+\d+\s+\d+\s+\d+/.test(each.slice(0, 200)))
  )
}

/** Text with bytes in hexadecimal between bars. */
export function isHexString(text: string): boolean {
  const parts = text.replaceAll(/\\./g, '').split('|')
  if (text === '' || parts.length % 2 === 0 || parts.join('').endsWith('\\')) return false
  return parts.every(
    (part, index) =>
      index % 2 === 0 || (part !== '' && /^\s*(?:[0-9a-fA-F]{2}\s*)*$/.test(part.slice(0, 1000))),
  )
}

export const chunks = list(
  'DATA INIT INIT_ACK SACK HEARTBEAT HEARTBEAT_ACK ABORT SHUTDOWN SHUTDOWN_ACK ERROR COOKIE_ECHO COOKIE_ACK ECN_ECNE ECN_CWR SHUTDOWN_COMPLETE I_DATA RE_CONFIG PAD ASCONF ASCONF_ACK FORWARD_TSN I_FORWARD_TSN',
)
/** Flags that a chunk can have; of the others none. */
export const chunkFlags: Record<string, string> = {
  DATA: 'IUBE',
  I_DATA: 'IUBE',
  ABORT: 'T',
  SHUTDOWN_COMPLETE: 'T',
}
export const tcpOptionNumbers: Record<string, number> = {
  wscale: 3,
  mss: 2,
  'sack-permitted': 4,
  sack: 5,
  timestamp: 8,
  md5: 19,
}
export const tcpOptions = Object.keys(tcpOptionNumbers)
/** Names of protocols that iptables knows by itself. */
export const chainProtocols = list('all icmpv6 ipv6-icmp ipv6-mh mh')
/** Headers of `--header`; by name of the protocol, by their own name or by number. */
export const headers = list(
  'hop-by-hop hop dst route frag auth esp none prot protocol hopopt ip ipv6-route ipv6-frag ipv6-crypt ah ipv6-auth ipv6-nonxt ipv6-opts HOPOPT IPv6-Route IPv6-Frag IPSEC-ESP IPSEC-AH IPv6-NoNxt IPv6-Opts 0 60 43 44 51 50 59 255',
)
export const mobilityTypes = list(
  'binding-refresh-request brr home-test-init hoti careof-test-init coti home-test hot careof-test cot binding-update bu binding-acknowledgement ba binding-error be',
)

export const trackingEvents = list(
  'new related destroy reply assured protoinfo helper mark natseqinfo secmark',
)

export const days = list('Mon Tue Wed Thu Fri Sat Sun')

/** `YYYY[-MM[-DD[Thh[:mm[:ss]]]]]` */
export function isDate(text: string): boolean {
  const match = /^(\d{4})(?:-(\d\d?)(?:-(\d\d?)(?:T(\d+)(?::(\d+)(?::(\d+))?)?)?)?)?$/.exec(text)
  const [, year, month = '1', day = '1', hour = '0', minute = '0', second = '0'] = match ?? []
  return (
    isInteger(year ?? '', 1970, 2038) &&
    isInteger(month, 1, 12) &&
    isInteger(day, 1, 31) &&
    isInteger(hour, 0, 23) &&
    isInteger(minute, 0, 59) &&
    isInteger(second, 0, 59)
  )
}

/** As strtoul(3) reads it, no digits are 0. */
export function isTime(text: string): boolean {
  const match = /^(\d{0,2}):(\d{0,2})(?::(\d{0,2}))?$/.exec(text)
  if (!match) return false
  const [, hour, minute, second = ''] = match
  return Number(hour) <= 23 && Number(minute) <= 59 && Number(second) <= 59
}

export const dscpClasses = list(
  'CS0 CS1 CS2 CS3 CS4 CS5 CS6 CS7 BE AF11 AF12 AF13 AF21 AF22 AF23 AF31 AF32 AF33 AF41 AF42 AF43 EF',
)
export const tosNames = list(
  'Minimize-Delay Maximize-Throughput Maximize-Reliability Minimize-Cost Normal-Service',
)
export const mark = /^(0[xX][0-9a-fA-F]{1,8}|\d{1,10})(\/(0[xX][0-9a-fA-F]{1,8}|\d{1,10}))?$/

export function isNetwork(text: string): boolean {
  return text.split(',').every((item) => {
    const [address = '', mask, ...more] = item.split('/')
    if (more.length > 0) return false
    if (
      mask !== undefined &&
      !(isInteger(mask, 0, address.includes(':') ? 128 : 32) || isIpv4(mask) || isIpv6(mask))
    )
      return false
    if (isIpv4(address) || isIpv6(address)) return true
    if (/^[\d.]+$/.test(address))
      return (
        /^\d{1,3}(\.\d{1,3}){0,3}$/.test(address) && address.split('.').every((part) => Number(part) < 256)
      )
    return /^[A-Za-z0-9][\w.-]*$/.test(address) && /[A-Za-z]/.test(address)
  })
}

export function isTypeAndCode(text: string): boolean {
  const [type = '', code, more] = text.split('/')
  return (
    more === undefined && isNumberWithin(type, 0, 255) && (code === undefined || isNumberWithin(code, 0, 255))
  )
}

export const isNumber = (text: string) => /^(0x[0-9a-fA-F]+|\d+)$/.test(text)
