/** Kinds of arguments in iptables rules: iptables-extensions(8). */
import { protocols, services } from '../nftables/netbase.ts'
import { isInteger, isIpv4, isIpv6, isMac } from '../values.ts'

export interface Kind {
  is: (text: string) => boolean
  /** For messages. */
  name: string
  /** Names that a slip may be of. */
  names?: string[]
}

const list = (text: string) => text.split(' ')
/** Each may be shortened, whatever else starts in the same way. */
const commaList = (names: string[]) => (text: string) =>
  text.split(',').every((item) => item !== '' && names.some((name) => name.startsWith(item.toUpperCase())))
/** A name in full or as much of it as no other starts with. */
const oneNameOf = (names: string[], text: string) => {
  const start = text.toLowerCase()
  return names.filter((name) => name.toLowerCase().startsWith(start)).length === 1
}
/** As strtok(3) parts it: an empty item is none. */
const tokens = (names: string[]) => (text: string) =>
  text.split(',').every((name) => name === '' || names.includes(name))
const oneOf = (names: string) => ({
  is: (text: string) => names.split(' ').includes(text),
  name: names
    .split(' ')
    .map((name) => `\`${name}\``)
    .join(' or '),
  names: names.split(' '),
})

const states = list('INVALID NEW ESTABLISHED RELATED UNTRACKED')
const trackedStates = [...states, 'SNAT', 'DNAT']
const flags = list('SYN ACK FIN RST URG PSH ALL NONE')
const addressTypes = list(
  'UNSPEC UNICAST LOCAL BROADCAST ANYCAST MULTICAST BLACKHOLE UNREACHABLE PROHIBIT THROW NAT XRESOLVE',
)
const icmpTypes = list(
  'any echo-reply pong destination-unreachable network-unreachable host-unreachable protocol-unreachable port-unreachable fragmentation-needed source-route-failed network-unknown host-unknown network-prohibited host-prohibited TOS-network-unreachable TOS-host-unreachable communication-prohibited host-precedence-violation precedence-cutoff source-quench redirect network-redirect host-redirect TOS-network-redirect TOS-host-redirect echo-request ping router-advertisement router-solicitation time-exceeded ttl-exceeded ttl-zero-during-transit ttl-zero-during-reassembly parameter-problem ip-header-bad required-option-missing timestamp-request timestamp-reply address-mask-request address-mask-reply',
)
const icmp6Types = list(
  'destination-unreachable no-route communication-prohibited beyond-scope address-unreachable port-unreachable failed-policy reject-route packet-too-big time-exceeded ttl-exceeded ttl-zero-during-transit ttl-zero-during-reassembly parameter-problem bad-header unknown-header-type unknown-option echo-request ping echo-reply pong mld-listener-query mld-listener-report mld-listener-done mld-listener-reduction router-solicitation router-advertisement neighbour-solicitation neighbor-solicitation neighbour-advertisement neighbor-advertisement redirect',
)
const rejects = list(
  'icmp-net-unreachable net-unreach icmp-host-unreachable host-unreach icmp-proto-unreachable proto-unreach icmp-port-unreachable port-unreach icmp-net-prohibited net-prohib icmp-host-prohibited host-prohib icmp-admin-prohibited admin-prohib tcp-reset tcp-rst icmp6-no-route no-route icmp6-adm-prohibited adm-prohibited icmp6-addr-unreachable addr-unreach icmp6-port-unreachable icmp6-policy-fail icmp6-reject-route policy-fail reject-route',
)

/** As strtoull(3) with base 0 reads it: decimal, `0x` hexadecimal, `0` octal. */
function isNumberWithin(text: string, min: number, max: number): boolean {
  if (!/^(?:0[xX][0-9a-fA-F]{1,16}|0[0-7]*|[1-9]\d{0,19})$/.test(text)) return false
  const value = BigInt(/^0\d/.test(text) ? `0o${text}` : text)
  return value >= BigInt(min) && value <= (max === 2 ** 64 ? 2n ** 64n - 1n : BigInt(max))
}

function isPort(text: string): boolean {
  if (/^\d/.test(text)) return isNumberWithin(text, 0, 65535)
  return services.includes(text)
}

function isPortRange(text: string): boolean {
  const [low = '', high, ...more] = text.split(':')
  if (more.length > 0) return false
  const good = (part: string) => part === '' || isPort(part)
  if (high === undefined) return isPort(low)
  return good(low) && good(high) && !isBackwards(low, high)
}

function isBackwards(low: string, high: string): boolean {
  return /^\d+$/.test(low) && /^\d+$/.test(high) && Number(low) > Number(high)
}

/** A host as getaddrinfo(3) takes it: an address, a number, a name. */
function isHost(text: string): boolean {
  const [address = '', mask] = text.split('/', 2)
  const parts = address.split('.')
  const numeric = parts.length <= 4 && parts.every((part) => isNumberWithin(part, 0, 4294967295))
  const masked = mask === undefined || isNumberWithin(mask, 0, 128) || isIpv4(mask) || isIpv6(mask)
  return (numeric && masked) || (isNetwork(text) && !text.includes(','))
}

/** How many of `atoi` a second, a minute … is still too many: the kernel counts in `scale` parts of a second. */
function isRate(text: string, scale: number): boolean {
  const slash = text.indexOf('/')
  const unit = slash < 0 ? 'second' : text.slice(slash + 1).toLowerCase()
  const seconds = { second: 1, minute: 60, hour: 3600, day: 86400 }
  const length = Object.entries(seconds).find(([name]) => unit !== '' && name.startsWith(unit))?.[1]
  const count = Number(/^\s*\+?(\d{1,12})/.exec(text)?.[1] ?? 0)
  return length !== undefined && count > 0 && Math.floor(count / length) <= scale
}

/** A port by number or name, or a range of numbers, for a shifted range with its first port after `/`. */
function isNatPort(text: string): boolean {
  const match = /^(\d+)-(\d+)(?:\/(.+))?$/.exec(text)
  if (!match) return !text.includes('/') && isPort(text)
  const [, low = '', high = '', base] = match
  return isPort(low) && isPort(high) && !isBackwards(low, high) && (base === undefined || isPort(base))
}

/** How many instructions, then as many of four numbers. */
function isBytecode(text: string): boolean {
  const [count = '', ...instructions] = text.split(',')
  if (instructions.at(-1)?.trim() === '') instructions.pop()
  return (
    isInteger(count, 1, 64) &&
    Number(count) === instructions.length &&
    instructions.every((each) => /^\s*\d+\s+\d+\s+\d+\s+\d+/.test(each.slice(0, 200)))
  )
}

/** Text with bytes in hexadecimal between bars. */
function isHexString(text: string): boolean {
  const parts = text.replaceAll(/\\./g, '').split('|')
  if (text === '' || parts.length % 2 === 0) return false
  return parts.every(
    (part, index) => index % 2 === 0 || /^\s*(?:[0-9a-fA-F]{2}\s*)*$/.test(part.slice(0, 1000)),
  )
}

const chunks = list(
  'DATA INIT INIT_ACK SACK HEARTBEAT HEARTBEAT_ACK ABORT SHUTDOWN SHUTDOWN_ACK ERROR COOKIE_ECHO COOKIE_ACK ECN_ECNE ECN_CWR SHUTDOWN_COMPLETE I_DATA RE_CONFIG PAD ASCONF ASCONF_ACK FORWARD_TSN I_FORWARD_TSN',
)
const tcpOptions = list('wscale mss sack-permitted sack timestamp md5')

const trackingEvents = list('new related destroy reply assured protoinfo helper mark natseqinfo secmark')

const days = list('Mon Tue Wed Thu Fri Sat Sun')

/** `YYYY[-MM[-DD[Thh[:mm[:ss]]]]]` */
function isDate(text: string): boolean {
  const match = /^(\d{4})(?:-(\d\d?)(?:-(\d\d?)(?:T(\d\d?)(?::(\d\d?)(?::(\d\d?))?)?)?)?)?$/.exec(text)
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
function isTime(text: string): boolean {
  const match = /^(\d{0,2}):(\d{0,2})(?::(\d{0,2}))?$/.exec(text)
  if (!match) return false
  const [, hour, minute, second = ''] = match
  return Number(hour) <= 23 && Number(minute) <= 59 && Number(second) <= 59
}

const dscpClasses = list(
  'CS0 CS1 CS2 CS3 CS4 CS5 CS6 CS7 BE AF11 AF12 AF13 AF21 AF22 AF23 AF31 AF32 AF33 AF41 AF42 AF43 EF',
)
const tosNames = list('Minimize-Delay Maximize-Throughput Maximize-Reliability Minimize-Cost Normal-Service')
const mark = /^(0[xX][0-9a-fA-F]{1,8}|\d{1,10})(\/(0[xX][0-9a-fA-F]{1,8}|\d{1,10}))?$/

function isNetwork(text: string): boolean {
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

function isTypeAndCode(text: string): boolean {
  const [type = '', code, more] = text.split('/')
  return (
    more === undefined && isNumberWithin(type, 0, 255) && (code === undefined || isNumberWithin(code, 0, 255))
  )
}

const isNumber = (text: string) => /^(0x[0-9a-fA-F]+|\d+)$/.test(text)

export const kinds: Record<string, Kind> = {
  any: { is: () => true, name: 'a value' },
  number: { is: isNumber, name: 'a number' },
  mark: {
    is: (text) => mark.test(text) && text.split('/').every((part) => Number(part) <= 0xffffffff),
    name: 'a mark such as `0x1/0xff`',
  },
  port: { is: isPortRange, name: 'a port, a service or a range such as `1024:65535`', names: services },
  ports: {
    is: (text) =>
      text.split(/[,:]/).length <= 15 && text.split(',').every((part) => part !== '' && isPortRange(part)),
    name: 'ports parted by commas, at most 15',
  },
  'nat-ports': {
    is: isNatPort,
    name: 'a port or a range such as `1024-65535`',
  },
  'ports-any': {
    is: (text) =>
      text.split(':').length <= 2 &&
      text
        .split(':')
        .every((part) => part === '' || /^\d+$/.test(part) || (!/^\d/.test(part) && isPort(part))),
    name: 'a port, a service or a range such as `1024:65535`',
    names: services,
  },
  host: { is: isHost, name: 'an address' },
  mask: {
    is: (text) => (isHost(text) && !/[a-zA-Z]/.test(text.replace(/^0x|:/g, ''))) || isIpv6(text),
    name: 'a prefix length or mask',
  },
  text: { is: (text) => text !== '' && !text.includes('\n'), name: 'some text on the line, in quotes' },
  address: { is: isNetwork, name: 'an address, a network or a host name' },
  interface: {
    is: (text) => text.length <= 15 && text !== '',
    name: 'an interface of at most 15 characters',
  },
  protocol: {
    is: (text) => isInteger(text, 0, 255) || text === 'all' || protocols.includes(text.toLowerCase()),
    name: 'a protocol such as `tcp` or its number',
    names: protocols,
  },
  ctstate: { is: commaList(trackedStates), name: 'states such as `NEW,ESTABLISHED`', names: trackedStates },
  state: { is: commaList(states), name: 'states such as `NEW,ESTABLISHED`', names: states },
  flags: { is: (text) => tokens(flags)(text.toUpperCase()), name: 'flags such as `SYN,ACK`', names: flags },
  addrtype: {
    is: (text) =>
      text
        .toUpperCase()
        .split(',')
        .every((item) => item !== '' && addressTypes.some((name) => name.startsWith(item))),
    name: 'an address type such as `LOCAL`',
    names: addressTypes,
  },
  icmp: {
    is: (text) => oneNameOf(icmpTypes, text) || isTypeAndCode(text),
    name: 'an ICMP type such as `echo-request` or its number',
    names: icmpTypes,
  },
  icmp6: {
    is: (text) => oneNameOf(icmp6Types, text) || isTypeAndCode(text),
    name: 'an ICMPv6 type such as `echo-request` or its number',
    names: icmp6Types,
  },
  rate: { is: (text) => isRate(text, 10_000), name: 'a rate such as `5/second` or `10/min`' },
  'byte-rate': {
    is: (text) => isRate(text, 1_000_000) || /^[1-9]\d*[kmg]?b\/s$/i.test(text),
    name: 'a rate such as `5/second` or `512kb/s`',
  },
  burst: { is: (text) => /^(?:[1-9]\d{0,8}|0[xX][1-9a-fA-F])/.test(text), name: 'a number above 0' },
  ctstatus: {
    is: commaList(list('NONE EXPECTED SEEN_REPLY ASSURED CONFIRMED')),
    name: 'states such as `ASSURED,CONFIRMED`',
  },
  ctdir: {
    is: (text) => /^(?:original|reply)$/i.test(text),
    name: '`ORIGINAL` or `REPLY`',
  },
  ctevents: {
    is: (text) => text.split(',').every((event) => trackingEvents.includes(event)),
    name: 'events such as `new,destroy`',
  },
  expevents: oneOf('new'),
  zone: { is: (text) => isNumberWithin(text, 0, 65535) || text === 'mark', name: 'a number or `mark`' },
  'dccp-types': {
    is: tokens(list('REQUEST RESPONSE DATA ACK DATAACK CLOSEREQ CLOSE RESET SYNC SYNCACK INVALID')),
    name: 'packet types such as `REQUEST,RESPONSE`',
  },
  'all-any-only': { is: (text) => /^(?:all|any|only)$/i.test(text), name: '`all`, `any` or `only`' },
  chunks: {
    is: (text) =>
      /^(?:ALL|NONE)$/i.test(text) ||
      text
        .split(',')
        .every((item) => chunks.includes((item.split(':', 1)[0] ?? '').toUpperCase()) && item.length < 40),
    name: 'chunks such as `INIT,DATA`, `ALL` or `NONE`',
    names: chunks,
  },
  'tcp-options': {
    is: (text) => {
      const items = text.split(',')
      const good = items.every((item) => tcpOptions.includes(item) || isNumberWithin(item, 2, 255))
      return good && new Set(items).size === items.length
    },
    name: 'different options such as `mss` or a number from 2',
    names: tcpOptions,
  },
  'hmark-tuple': {
    is: (text) =>
      text
        .split(',')
        .every(
          (item) =>
            item !== '' &&
            list('ct src dst sport dport proto spi').some((name) => name.startsWith(item.toLowerCase())),
        ),
    name: 'a list such as `src,dst,sport,dport,proto`',
  },
  queues: {
    is: (text) => {
      const [low = '', high = '', ...more] = text.split(':')
      const good = isNumberWithin(low, 0, 65535) && isNumberWithin(high, 0, 65535)
      return more.length === 0 && good && Number(low) < Number(high)
    },
    name: 'two numbers such as `0:3`, the lower first',
  },
  bytecode: { is: isBytecode, name: 'a program such as `1,6 0 0 1`, as long as its first number says' },
  'hex-string': { is: isHexString, name: 'text with bytes such as `|41 42|`' },
  'short-time': {
    is: (text) => /^\d*\.?\d+(?:s|secs?|ms|msecs?|us|usecs?)?$/i.test(text),
    name: 'a time such as `250ms`',
  },
  'bit-rate': {
    is: (text) => /^\d*\.?\d+(?:bit|[kmgt]?i?bit|[kmgt]?i?bps|bps)?$/i.test(text),
    name: 'a rate such as `2mbit`',
  },
  label: { is: (text) => /^[^-]/.test(text), name: 'a label by number or name' },
  'hashlimit-mode': {
    is: tokens(list('srcip srcport dstip dstport')),
    name: 'a list of `srcip`, `srcport`, `dstip` and `dstport`',
  },
  'connbytes-dir': oneOf('original reply both'),
  'connbytes-mode': oneOf('packets bytes avgpkt'),
  account: {
    is: (text) => {
      if (!/^[\d-]/.test(text)) return /^[A-Za-z_][\w.$@-]*$/.test(text)
      return (
        text.split(/[-:]/).length <= 2 && text.split(/[-:]/).every((id) => isNumberWithin(id, 0, 4294967295))
      )
    },
    name: 'a name, a number or a range such as `1000-1999`',
  },
  'set-flags': {
    is: (text) => /^(?:src|dst)(?:,(?:src|dst)){0,5}$/.test(text),
    name: '`src`, `dst` or a list of both',
  },
  tos: {
    is: (text) => {
      const [value = '', mask, more] = text.split('/')
      const known = tosNames.some((name) => name.toLowerCase() === text.toLowerCase())
      return (
        known ||
        (more === undefined &&
          isNumberWithin(value, 0, 255) &&
          (mask === undefined || isNumberWithin(mask, 0, 255)))
      )
    },
    name: 'a value such as `0x10/0x3f` or a name such as `Minimize-Delay`',
    names: tosNames,
  },
  'dscp-class': {
    is: (text) => dscpClasses.some((name) => text.toUpperCase().startsWith(name)),
    name: 'a class such as `EF`, `AF11` or `CS1`',
    names: dscpClasses,
  },
  'statistic-mode': oneOf('random nth'),
  probability: {
    is: (text) => /^(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?$/i.test(text) && Number(text) <= 1,
    name: 'a number from 0 to 1',
  },
  date: { is: isDate, name: 'a date such as `2026-01-31T08:00:00`' },
  time: { is: isTime, name: 'a time such as `08:00`' },
  monthdays: {
    is: (text) =>
      text.split(',').every((day) => isInteger(day === '' ? '1' : day.replace(/\..*$/, ''), 0, 31)),
    name: 'days such as `1,15`',
  },
  weekdays: {
    is: (text) =>
      text === '' ||
      text
        .split(',')
        .every((day) => (/^[+-]?\d/.test(day) ? !/^0\b/.test(day) : days.includes(day.slice(0, 3)))),
    name: 'days such as `Mon,Tue`',
    names: days,
  },
  'policy-dir': oneOf('in out'),
  'policy-pol': oneOf('none ipsec'),
  'policy-proto': oneOf('ah esp ipcomp ipv6-auth ipv6-crypt'),
  'policy-mode': oneOf('transport tunnel'),
  'name-or-mark': {
    is: (text) => (/^\d/.test(text) ? mark.test(text) : /^[A-Za-z_][\w.-]*$/.test(text)),
    name: 'a mark such as `0x1/0xff` or a name',
  },
  u32: {
    is: (text) => /^\s*(?:0x[0-9a-fA-F]+|\d+)[0-9a-fA-Fx&<>@\s]*=[0-9a-fA-Fx:,&<>@=\s]+$/.test(text),
    name: 'a test such as `0&0xFF=0x40`',
  },
  class: { is: (text) => /^[0-9a-fA-F]{1,8}:[0-9a-fA-F]{1,8}/.test(text), name: 'a class such as `1:10`' },
  audit: oneOf('accept drop reject'),
  nat: {
    is: (text) => {
      if (isIpv6(text.split('-', 1)[0] ?? '')) return true
      const bracketed = /^\[([^\]]*)\](?::(\d+)(?:-(\d+))?)?$/.exec(text)
      if (bracketed)
        return (
          isIpv6(bracketed[1]?.split('-', 1)[0] ?? '') &&
          [bracketed[2], bracketed[3]].every((part) => part === undefined || isInteger(part, 0, 65535))
        )
      const match = /^([\d.]+)?(?:-([\d.]+))?(?::(.+))?$/.exec(text)
      if (!match || text === '') return false
      return (
        [match[1], match[2]].every((part) => part === undefined || isIpv4(part)) &&
        (match[3] === undefined || isNatPort(match[3]))
      )
    },
    name: 'an address, a range or a port such as `10.0.0.5:8080`',
  },
  mac: { is: isMac, name: 'a hardware address' },
  range: {
    is: (text) => {
      const [low = '', high = low, ...more] = text.split('-')
      const isOne = (part: string) => isHost(part) && !/[/A-Za-z]/.test(part.replace(/^0x[0-9a-fA-F]+$/, ''))
      return more.length === 0 && ((isOne(low) && isOne(high)) || (isIpv6(low) && isIpv6(high)))
    },
    name: 'a range such as `10.0.0.1-10.0.0.9`',
  },
  pkttype: {
    is: (text) => /^(?:unicast|broadcast|multicast)$/i.test(text),
    name: '`unicast`, `broadcast` or `multicast`',
  },
  loglevel: {
    is: (text) => /^(?:[0-7]|emerg|panic|alert|crit|error|warning|notice|info|debug)$/i.test(text),
    name: 'a level such as `info` or `warning`, or 0 to 7',
    names: list('emerg panic alert crit error warning notice info debug'),
  },
  reject: {
    is: (text) => rejects.some((name) => name.startsWith(text)),
    name: 'an answer such as `icmp-port-unreachable` or `tcp-reset`',
    names: rejects,
  },
  match: { is: () => true, name: 'the name of a match' },
  target: { is: () => true, name: 'a target' },
  chain: { is: () => true, name: 'a chain' },
}

/** A kind by its name; `0-255` is an integer between them, `0-255:` a range of two such. */
export function kindOf(name: string): Kind | undefined {
  const match = /^(\d+)-(\d+)(:?)$/.exec(name)
  if (!match) return kinds[name]
  const [min, max] = [Number(match[1]), Number(match[2])]
  const limits = `${match[1]} to ${match[2]}`
  if (!match[3]) return { is: (text) => isNumberWithin(text, min, max), name: `a number from ${limits}` }
  return {
    is: (text) =>
      text.split(':').length <= 2 &&
      text.split(':').every((part) => part === '' || isNumberWithin(part, min, max)),
    name: `a number or range \`LOW:HIGH\` from ${limits}`,
  }
}

/** Of a port that is taken without a word though no packet can have it: what is wrong with it. */
export function unreachablePort(text: string): string | undefined {
  const parts = text.split(':')
  if (parts.some((part) => /^\d+$/.test(part) && Number(part) > 65535)) return 'a port up to 65535'
  const [low = '', high = ''] = parts
  return isBackwards(low, high) ? 'the lower port first' : undefined
}
