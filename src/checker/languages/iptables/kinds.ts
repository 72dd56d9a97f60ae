/** Kinds of arguments in iptables rules: iptables-extensions(8). */
import { protocols, services } from '../nftables/vocabulary.ts'
import { suggest } from '../suggest.ts'
import { isInteger, isIpv4, isIpv6, isMac } from '../values.ts'

export interface Kind {
  is: (text: string) => boolean
  /** For messages. */
  name: string
  /** Names that a slip may be of. */
  names?: string[]
}

const list = (text: string) => text.split(' ')
const commaList = (names: string[]) => (text: string) =>
  text.split(',').every((name) => names.includes(name.toUpperCase()))

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

function isPort(text: string): boolean {
  if (/^\d/.test(text)) return isInteger(text, 0, 65535)
  return services.includes(text) || (/^[a-z][\w.+-]*$/i.test(text) && suggest(text, services) === undefined)
}

function isPortRange(text: string): boolean {
  const [low = '', high, ...more] = text.split(':')
  if (more.length > 0) return false
  const good = (part: string) => part === '' || isPort(part)
  if (high === undefined) return isPort(low)
  const upwards = !(/^\d+$/.test(low) && /^\d+$/.test(high)) || Number(low) <= Number(high)
  return good(low) && good(high) && upwards
}

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
    if (/^[\d.]+$/.test(address)) return /^\d{1,3}(\.\d{1,3}){0,2}$/.test(address)
    return /^[A-Za-z0-9][\w.-]*$/.test(address)
  })
}

const isNumber = (text: string) => /^(0x[0-9a-fA-F]+|\d+)$/.test(text)

export const kinds: Record<string, Kind> = {
  any: { is: () => true, name: 'a value' },
  number: { is: isNumber, name: 'a number' },
  mark: {
    is: (text) => /^(0x[0-9a-fA-F]+|\d+)(\/(0x[0-9a-fA-F]+|\d+))?$/.test(text),
    name: 'a mark such as `0x1/0xff`',
  },
  port: { is: isPortRange, name: 'a port, a service or a range such as `1024:65535`', names: services },
  ports: {
    is: (text) => text.split(',').every((part) => isPortRange(part.replace(/^(\d+)-(\d+)$/, '$1:$2'))),
    name: 'ports parted by commas, at most 15',
  },
  address: { is: isNetwork, name: 'an address, a network or a host name' },
  interface: {
    is: (text) => text.length <= 15 && !/[\s/]/.test(text),
    name: 'an interface of at most 15 characters',
  },
  protocol: {
    is: (text) =>
      isInteger(text, 0, 255) ||
      text === 'all' ||
      protocols.includes(text.toLowerCase()) ||
      (/^[a-z]/i.test(text) && suggest(text, protocols) === undefined && text.length > 3),
    name: 'a protocol such as `tcp` or its number',
    names: protocols,
  },
  ctstate: { is: commaList(trackedStates), name: 'states such as `NEW,ESTABLISHED`', names: trackedStates },
  state: { is: commaList(states), name: 'states such as `NEW,ESTABLISHED`', names: states },
  flags: { is: commaList(flags), name: 'flags such as `SYN,ACK`', names: flags },
  addrtype: { is: commaList(addressTypes), name: 'an address type such as `LOCAL`', names: addressTypes },
  icmp: {
    is: (text) =>
      icmpTypes.some((name) => name.toLowerCase().startsWith(text.toLowerCase())) ||
      /^\d+(\/\d+)?$/.test(text),
    name: 'an ICMP type such as `echo-request` or its number',
    names: icmpTypes,
  },
  icmp6: {
    is: (text) => icmp6Types.some((name) => name.startsWith(text)) || /^\d+(\/\d+)?$/.test(text),
    name: 'an ICMPv6 type such as `echo-request` or its number',
    names: icmp6Types,
  },
  rate: {
    is: (text) => {
      const [count = '', unit, ...more] = text.split('/')
      return (
        isNumber(count) &&
        more.length === 0 &&
        (unit === undefined ||
          (unit !== '' && ['second', 'minute', 'hour', 'day'].some((name) => name.startsWith(unit))))
      )
    },
    name: 'a rate such as `5/second` or `10/min`',
  },
  nat: {
    is: (text) => {
      if (text.startsWith('[') || isIpv6(text.split('-', 1)[0] ?? '')) return true
      const match = /^([\d.]+)?(?:-([\d.]+))?(?::(\d+)(?:-(\d+))?(?:\/\d+)?)?$/.exec(text)
      if (!match || text === '') return false
      return (
        [match[1], match[2]].every((part) => part === undefined || isIpv4(part)) &&
        [match[3], match[4]].every((part) => part === undefined || isInteger(part, 1, 65535))
      )
    },
    name: 'an address, a range or a port such as `10.0.0.5:8080`',
  },
  mac: { is: isMac, name: 'a hardware address' },
  range: {
    is: (text) => {
      const [low = '', high = low, ...more] = text.split('-')
      return more.length === 0 && ((isIpv4(low) && isIpv4(high)) || (isIpv6(low) && isIpv6(high)))
    },
    name: 'a range such as `10.0.0.1-10.0.0.9`',
  },
  pkttype: {
    is: (text) => /^(unicast|broadcast|multicast)$/.test(text),
    name: '`unicast`, `broadcast` or `multicast`',
  },
  loglevel: {
    is: (text) => /^([0-7]|emerg|panic|alert|crit|err|error|warning|warn|notice|info|debug)$/i.test(text),
    name: 'a level such as `info`, or 0 to 7',
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
