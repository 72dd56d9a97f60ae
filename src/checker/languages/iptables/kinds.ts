/** Kinds of arguments in iptables rules: iptables-extensions(8). */
import { protocols, services } from '../netbase.ts'
import { isInteger, isIpv6, isMac } from '../values.ts'
import {
  addressTypes,
  chainProtocols,
  chunkFlags,
  chunks,
  commaList,
  days,
  dscpClasses,
  flags,
  headers,
  icmp6Types,
  icmpTypes,
  isBackwards,
  isBytecode,
  isDate,
  isHeaderOptions,
  isHexString,
  isHost,
  isMultiportList,
  isNatPort,
  isNetwork,
  isNumber,
  isNumberWithin,
  isPattern,
  isPort,
  isPortRange,
  isRate,
  isTime,
  isTranslation,
  isTypeAndCode,
  list,
  mark,
  mobilityTypes,
  numberOf,
  oneNameOf,
  rejects,
  states,
  tcpOptionNumbers,
  tcpOptions,
  tokens,
  tosNames,
  trackedStates,
  trackingEvents,
} from './forms.ts'
import { isU32 } from './u32.ts'

export interface Kind {
  is: (text: string) => boolean
  /** For messages. */
  name: string
  /** Names that a slip may be of. */
  names?: string[]
}

const oneOf = (names: string) => ({
  is: (text: string) => names.split(' ').includes(text),
  name: names
    .split(' ')
    .map((name) => `\`${name}\``)
    .join(' or '),
  names: names.split(' '),
})

export const kinds: Record<string, Kind> = {
  any: { is: () => true, name: 'a value' },
  number: { is: isNumber, name: 'a number' },
  mark: {
    is: (text) => mark.test(text) && text.split('/').every((part) => Number(part) <= 0xffffffff),
    name: 'a mark such as `0x1/0xff`',
  },
  port: { is: isPortRange, name: 'a port, a service or a range such as `1024:65535`', names: services },
  ports: {
    is: isMultiportList,
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
    is: (text) =>
      isNumberWithin(text, 0, 255) ||
      chainProtocols.includes(text.toLowerCase()) ||
      protocols.includes(text.toLowerCase()),
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
  burst: {
    is: (text) => {
      const match = /^(0[xX][0-9a-fA-F]{1,8}|[1-9]\d{0,17})(.*)$/.exec(text)
      return match !== null && numberOf(match[1]) > 0 && (match[2] !== '' || numberOf(match[1]) <= 1_000_000)
    },
    name: 'a number from 1 to 1000000 or bytes such as `64kb`',
  },
  interval: { is: (text) => /^(?:[1-9]|0[xX][1-9a-fA-F])/.test(text), name: 'a number of seconds above 0' },
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
    is: (text) =>
      tokens(list('REQUEST RESPONSE DATA ACK DATAACK CLOSEREQ CLOSE RESET SYNC SYNCACK INVALID'))(
        text.toUpperCase(),
      ),
    name: 'packet types such as `REQUEST,RESPONSE`',
  },
  'all-any-only': { is: (text) => /^(?:all|any|only)$/i.test(text), name: '`all`, `any` or `only`' },
  chunks: {
    is: (text) =>
      /^(?:ALL|NONE)$/i.test(text) ||
      text.split(',').every((item) => {
        const [name = '', flags = ''] = item.toUpperCase().split(':')
        return (
          item === '' ||
          (chunks.includes(name) && [...flags].every((flag) => chunkFlags[name]?.includes(flag)))
        )
      }),
    name: 'chunks such as `INIT,DATA`, `ALL` or `NONE`',
    names: chunks,
  },
  'tcp-options': {
    is: (text) => {
      const items = text.split(',')
      const good = items.every((item) => tcpOptions.includes(item) || isNumberWithin(item, 2, 255))
      return (
        good && new Set(items.map((item) => tcpOptionNumbers[item] ?? numberOf(item))).size === items.length
      )
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
      const [low, high, ...more] = text.split(':').map((part, index) => part || ['0', '65535'][index] || '')
      const good = [low, high].every((part) => isNumberWithin(part ?? '', 0, 65535))
      return more.length === 0 && good && numberOf(low) < numberOf(high)
    },
    name: 'two numbers such as `0:3`, the lower first',
  },
  bytecode: { is: isBytecode, name: 'a program such as `1,6 0 0 1`, as long as its first number says' },
  'hex-string': {
    is: (text) => isHexString(text) && isPattern(text, true),
    name: 'at most 128 bytes, text with bytes such as `|41 42|`',
  },
  pattern: { is: (text) => isPattern(text, false), name: 'at most 128 bytes' },
  'set-name': { is: (text) => text.length <= 31, name: 'the name of a set, of at most 31 characters' },
  'header-options': { is: isHeaderOptions, name: 'at most 16 options of the header such as `1:2,5`' },
  headers: {
    is: (text) => text !== '' && tokens(headers)(text),
    name: 'a list of headers such as `hop,dst,route`',
    names: headers,
  },
  'mh-types': {
    is: (text) => {
      const parts = text.split(':')
      return (
        parts.length <= 2 &&
        parts.every(
          (part) =>
            isNumberWithin(part, 0, 255) || mobilityTypes.some((name) => name.startsWith(part.toLowerCase())),
        ) &&
        !isBackwards(parts[0] ?? '', parts[1] ?? '')
      )
    },
    name: 'a type of message such as `binding-update`, or a range of numbers',
    names: mobilityTypes,
  },
  hops: {
    is: (text) => text.split(',').length <= 16 && text.split(',').every((hop) => isIpv6(hop)),
    name: 'at most 16 addresses of IPv6, parted by commas',
  },
  prefix6: {
    is: (text) => isHost(text) && isNumberWithin(text.split('/')[1] ?? '0', 0, 128),
    name: 'a prefix such as `2001:db8::/32`',
  },
  'one-port': {
    is: (text) => !text.includes(':') && (/^\d+$/.test(text) || isPort(text)),
    name: 'a port or a service',
  },
  'one-host': { is: (text) => isHost(text) && !text.includes('/'), name: 'one address' },
  delay: {
    is: (text) => /^inf/i.test(text) || isNumberWithin(text, 0, 4294967295),
    name: 'milliseconds or `inf`',
  },
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
        text.split(/[-:]/).length <= 2 && text.split(/[-:]/).every((id) => isNumberWithin(id, 0, 4294967294))
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
        .every((day) =>
          /^[+-]?\d/.test(day)
            ? /^[+-]?(?:0x[\da-f]|\d*[1-9]\d*)$/i.test(day.slice(0, 3))
            : days.some((name) => name.slice(0, 2) === day.slice(0, 2)),
        ),
    name: 'days such as `Mon,Tue`',
    names: days,
  },
  'policy-dir': oneOf('in out'),
  'policy-pol': oneOf('none ipsec'),
  'policy-proto': {
    ...oneOf('ah esp ipcomp'),
    is: (text) => list('ah esp ipcomp ipv6-auth ipv6-crypt 50 51 108').includes(text),
  },
  'policy-mode': oneOf('transport tunnel'),
  'name-or-mark': {
    is: (text) => (/^\d/.test(text) ? mark.test(text) : /^[A-Za-z_][\w.-]*$/.test(text)),
    name: 'a mark such as `0x1/0xff` or a name',
  },
  u32: {
    is: isU32,
    name: 'a test such as `0&0xFF=0x40`',
  },
  class: { is: (text) => /^[0-9a-fA-F]{1,8}:[0-9a-fA-F]{1,8}/.test(text), name: 'a class such as `1:10`' },
  audit: {
    ...oneOf('accept drop reject'),
    is: (text) => list('accept drop reject').includes(text.toLowerCase()),
  },
  nat: {
    is: isTranslation,
    name: 'an address, a range or a port such as `10.0.0.5:8080`',
  },
  mac: { is: isMac, name: 'a hardware address' },
  'multicast-mac': {
    is: (text) => isMac(text) && (Number.parseInt(text, 16) & 1) === 1,
    name: 'a hardware address for several hosts such as `01:00:5e:00:00:20`',
  },
  hashmode: oneOf('sourceip sourceip-sourceport sourceip-sourceport-destport'),
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
    is: (text) => /^(?:[0-7]|emerg|panic|alert|crit|error|warning|notice|info|debug)$/.test(text),
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

/** A kind by its name; `0-255` is an integer between them, `0-255:` a range of two such, `0-255:<` the lower one first. */
export function kindOf(name: string): Kind | undefined {
  const match = /^(\d+)-(\d+)(:?)(<?)$/.exec(name)
  if (!match) return kinds[name]
  const [min, max] = [Number(match[1]), Number(match[2])]
  const limits = `${match[1]} to ${match[2]}`
  if (!match[3]) return { is: (text) => isNumberWithin(text, min, max), name: `a number from ${limits}` }
  return {
    is: (text) =>
      text.split(':').length <= 2 &&
      text.split(':').every((part) => part === '' || isNumberWithin(part, min, max)) &&
      !(match[4] && isBackwards(text.split(':')[0] ?? '', text.split(':')[1] ?? '')),
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
