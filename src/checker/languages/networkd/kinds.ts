/** Value kinds that only networkd has: systemd.network(5), systemd.netdev(5). */
import {
  isInterfaceName,
  isSize,
  readNumber,
  descriptions as unitDescriptions,
  kinds as unitKinds,
  within,
} from '../systemd/kinds.ts'
import { isAddress, isInteger, isIpv4, isIpv6, isMac, isPrefix } from '../values.ts'
import type { Kind } from '../vocabulary.ts'

const number = unitKinds.number as Kind
const uint8 = within(0, 255)
const uint16 = within(0, 65535)
const isUdpPort = within(1, 65535)

const isMulticast: Kind = (text) =>
  isIpv4(text) ? within(224, 239)(text.replace(/\..*/, '')) : isIpv6(text) && /^ff/i.test(text)

/** Of a host in full or in part, in letters, digits and hyphens between its dots. */
const isHostName: Kind = (text) =>
  text.length < 254 && text.split('.').every((label) => /^[A-Za-z0-9_](?:[\w-]{0,61}\w)?$/.test(label))

/** How an address is made of a prefix: systemd.network(5), `Token=`. */
const isToken: Kind = (text) => {
  if (text === 'eui64' || text === 'prefixstable' || isIpv6(text)) return true
  const [, mode, address, key] = /^(static|prefixstable)(?::([^,]*))?(?:,(.*))?$/s.exec(text) ?? []
  if (mode === undefined || (address !== undefined && !isIpv6(address))) return false
  if (mode === 'static') return address !== undefined && key === undefined
  return key === undefined || /^[0-9a-fA-F-]{32,36}$/.test(key)
}

/** `address@interface weight` of one way of a route. */
const isNexthop: Kind = (text) => {
  const [way = '', weight, ...more] = text.split(/\s+/)
  const [address = '', link, ...rest] = way.split('@')
  return isAddress(address) && link !== '' && rest.length + more.length === 0 && within(1, 256)(weight ?? '1')
}

/** `10.0.0.1`, `[2001:db8::1]:53`, with interface and server name: `1.1.1.1:853%eth0#cloudflare-dns.com`. */
const isNameServer: Kind = (text) => {
  const bare = text.replace(/#.*$/, '').replace(/%[^:\]]*/, '')
  const port = /^(?:\[([^\]]+)\]|([\d.]+)):(\d+)$/.exec(bare)
  return port ? isAddress(port[1] ?? port[2] ?? '') && isUdpPort(port[3] as string) : isAddress(bare)
}

const isHardwareAddress: Kind = (text) =>
  isMac(text) || /^[0-9a-fA-F]{1,4}(\.[0-9a-fA-F]{1,4}){2}$/.test(text)

/** Neither a group of hosts, which the lowest bit of the first octet says, nor all zeros. */
const isUnicast: Kind = (text) => {
  const [first = ''] = text.split(/[:.-]/)
  const octet = text.includes('.') ? first.padStart(4, '0').slice(0, 2) : first
  return isHardwareAddress(text) && Number.parseInt(octet, 16) % 2 === 0 && /[1-9a-f]/i.test(text)
}

/** `option:type:value`; the value may hold colons. */
const isDhcpOption: Kind = (text) => {
  const [, option = '', type, value = ''] = /^(\d{1,5}):+(\w+):+(.+)$/s.exec(text) ?? []
  if (!isInteger(option, 1, 65536)) return false
  if (type === 'ipv4address') return isIpv4(value)
  if (type === 'ipv6address') return isAddress(value) || isAddress(`::${value}`)
  return type === 'string' || (/^uint(8|16|32)$/.test(type ?? '') && number(value))
}

const states = 'missing off no-carrier dormant degraded-carrier carrier degraded enslaved routable'.split(' ')

/** The lowest and, after a colon, the highest operational state: networkctl(1). */
const isOnlineStates: Kind = (text) => {
  const [least = '', most, ...more] = text.split(':')
  return more.length === 0 && [least, most ?? least].every((state) => state === '' || states.includes(state))
}

const isVlanId = within(0, 4094)

export const kinds: Record<string, Kind> = {
  ...unitKinds,
  'interface-pattern': (text) => /^!?[^\s:/%]+$/.test(text) && !(readNumber(text.replace('!', '')) >= 0),
  'interface-name': isInterfaceName,
  interface: (text) => within(1, 2147483647)(text) || (/^[!-~]{1,127}$/.test(text) && !/[/:%]/.test(text)),
  overhead: within(-64, 256),
  'packet-unit': within(1, 256),
  uint8,
  uint16,
  version: within(0, 2),
  sixteen: within(0, 16),
  'hardware-id': within(0, 63),
  'suppress-length': within(0, 128),
  'weight-of-class': within(1, 1023),
  'port-priority': within(0, 63),
  'port-key': within(0, 1023),
  'tcp-window': within(1, 1023),
  'segment-size': isSize,
  'flow-label': within(0, 1048575),
  'plain-address': isAddress,
  'ipv6-address': isIpv6,
  'unicast-address': (text) => isAddress(text) && !isMulticast(text),
  'multicast-address': isMulticast,
  'link-local-address': (text) => /^169\.254\./.test(text) && isIpv4(text),
  'address-on-link': (text) =>
    /^(?:auto|static|dynamic)?@./.test(text) || isAddress(text.replace(/@[^@]+$/, '')),
  'ipv4-prefix': (text) => isPrefix(text) && !text.includes(':'),
  'ipv6-prefix': (text) => isPrefix(text) && text.includes(':'),
  'host-name': isHostName,
  'address-label': (text) => /^[\x20-\x7e]{1,15}$/.test(text),
  'agent-option': (text) => /^string:./.test(text),
  'duid-type': (text) => /^(vendor|uuid|link-layer|link-layer-time(:.+)?)$/.test(text),
  'duid-bytes': (text) => /^[0-9a-fA-F]{0,2}(:[0-9a-fA-F]{0,2})*$/.test(text),
  'macsec-key': (text) => /^([0-9a-fA-F]{32}){1,2}$/.test(text),
  'key-id': (text) => /^([0-9a-fA-F]\s*){2,32}$/.test(text) && text.replace(/\s/g, '').length % 2 === 0,
  'search-domain': (text) => text !== '~' && !text.includes('..') && text.length < 255,
  'unicast-mac': isUnicast,
  property: (text) => text.indexOf('=') > 0,
  token: isToken,
  'nexthop-route': isNexthop,
  'nexthop-member': (text) => {
    const [id = '', weight = '1', ...more] = text.split(':')
    return number(id) && within(1, 256)(weight) && more.length === 0
  },
  'ip-protocol': (text) => number(text) || /^[A-Za-z][A-Za-z0-9+.-]*$/.test(text),
  'user-range': (text) => /^\d+(-\d+)?$/.test(text) || (unitKinds.user as Kind)(text),
  'class-number': (text) => /^(0x)?[0-9a-fA-F]{1,8}$/i.test(text),
  'subnet-id': (text) => /^(0x)?[0-9a-fA-F]{1,16}$/i.test(text),
  'interface-address': (text) => isPrefix(text.replace(/%[\w.-]+/, '')),
  'address-or-keyword': (text) => /^_(dhcp4|ipv6ra|dhcp)$/.test(text) || isAddress(text),
  'ipv4-address': isIpv4,
  'ip-address': (text) => isAddress(text) || /^_\w+$/.test(text),
  'ip-prefix': (text) => isPrefix(text),
  'ip-prefixes': (text) =>
    text.split(/[\s,]+/).every((part) => part === '' || isPrefix(part.replace(/^[+-]/, ''))),
  'mac-address': (text) => isHardwareAddress(text) || isAddress(text),
  mac: isHardwareAddress,
  'hardware-address': (text) =>
    isHardwareAddress(text) || /^[0-9a-fA-F]{2}(:[0-9a-fA-F]{2}){19}$/.test(text) || isIpv4(text),
  mark: (text) => text.split('/', 3).length < 3 && text.split('/').every(number),
  'port-range': (text) => {
    const [first = '', last = first, ...more] = text.split('-')
    return more.length === 0 && isUdpPort(first) && isUdpPort(last) && readNumber(first) <= readNumber(last)
  },
  'dhcp-option': isDhcpOption,
  'http-url': (text) => /^https?:\/\/./.test(text),
  'class-id': (text) => /^(0x)?[0-9a-fA-F]{1,4}:(0x)?[0-9a-fA-F]{1,4}$/.test(text),
  handle: (text) => /^[+]?(0x)?[0-9a-fA-F]{1,4}$/.test(text),
  'rate-of-packets': (text) =>
    /^\d{1,3}(\.\d{1,2})?%$/.test(text) ? Number.parseFloat(text) <= 100 : /^\d{1,5}(\.\d)?[‰‱]$/.test(text),
  'priority-map': (text) => text.split('-', 3).length < 3 && text.split('-').every(number),
  'online-states': isOnlineStates,
  'name-server': isNameServer,
  'lease-server': (text) => /^_(server_address|link_local)$/.test(text) || isAddress(text),
  'route-table': (text) => number(text) || /^[A-Za-z][\w.-]*$/.test(text),
  'vlan-id': isVlanId,
  'vlan-range': (text) => text.split('-', 3).length < 3 && text.split('-').every(isVlanId),
  vni: within(0, 16777215),
  port: isUdpPort,
  'wireguard-key': (text) => text.startsWith('@') || /^[A-Za-z0-9+/]{43}=$/.test(text),
  // What is no address is a host name, which is looked up when the tunnel comes up.
  endpoint: (text) =>
    text.startsWith('@') || (/^[^\s:].*:\d{1,5}$/.test(text) && isUdpPort(text.replace(/^.*:/, ''))),
}

export const descriptions: Record<string, string> = {
  ...unitDescriptions,
  'interface pattern': 'interface names, with `*` and `?` as needed',
  'interface address': 'an address with its prefix length such as `192.0.2.1/24`',
  'address or keyword': 'an address, `_dhcp4` or `_ipv6ra`',
  'ipv4 address': 'an IPv4 address',
  'ip address': 'an address',
  'ip prefix': 'a network such as `192.0.2.0/24`',
  'ip prefixes': 'networks such as `10.0.0.0/8`, parted by commas or spaces',
  'mac address': 'a hardware address such as `00:11:22:33:44:55`',
  mac: 'a hardware address such as `00:11:22:33:44:55`',
  'hardware address': 'a hardware address such as `00:11:22:33:44:55`',
  mark: 'a number, or `mark/mask`',
  interface: 'the name or number of an interface',
  overhead: 'a number from -64 to 256',
  'packet unit': 'a number from 1 to 256',
  uint8: 'a number from 0 to 255',
  uint16: 'a number from 0 to 65535',
  version: 'a number from 0 to 2',
  sixteen: 'a number from 0 to 16',
  'hardware id': 'a number from 0 to 63',
  'suppress length': 'a number from 0 to 128',
  'weight of class': 'a number from 1 to 1023',
  'port priority': 'a number from 0 to 63',
  'port key': 'a number from 0 to 1023',
  'tcp window': 'a number from 1 to 1023',
  'segment size': 'a size',
  'flow label': 'a number from 0 to 1048575',
  'plain address': 'an address',
  'ipv6 address': 'an IPv6 address',
  'unicast address': 'an address of one host',
  'multicast address': 'a multicast address',
  'link local address': 'an address in 169.254.0.0/16',
  'address on link': 'an address, with `@interface` as needed',
  'ipv4 prefix': 'an IPv4 address or network',
  'ipv6 prefix': 'an IPv6 network such as `2001:db8::/64`',
  'host name': 'a host name',
  'address label': '15 characters at most',
  'agent option': '`string:…`',
  'duid type': '`vendor`, `uuid`, `link-layer` or `link-layer-time`',
  'duid bytes': 'pairs of hexadecimal digits parted by colons',
  'macsec key': '32 hexadecimal digits',
  'key id': 'up to 32 hexadecimal digits',
  'search domain': 'domains parted by spaces',
  'unicast mac': 'the hardware address of one interface',
  property: '`NAME=value`',
  token: '`eui64`, `static:address`, `prefixstable` or an IPv6 address',
  'nexthop route': '`address`, `address@interface` or either with a weight',
  'nexthop member': 'numbers of next hops, with `:weight` as needed',
  'ip protocol': 'the name or number of a protocol',
  'user range': 'a user, a number or a range such as `1000-1999`',
  'class number': 'a hexadecimal number',
  'subnet id': 'a hexadecimal number',
  'port range': 'a port, or two with a hyphen between',
  'dhcp option': '`option:type:value` such as `42:ipv4address:192.0.2.1`',
  'http url': 'a URL that begins with `https://` or `http://`',
  'class id': 'a class such as `1:10`',
  handle: 'a hexadecimal number up to `ffff`',
  'rate of packets': 'a percentage such as `1.5%`',
  'priority map': 'pairs such as `0-1`',
  'online states': 'a state such as `routable`, or two as in `degraded:routable`',
  'name server': 'the address of a name server, with `:port` or `#name` as needed',
  'lease server': 'an address or `_server_address`',
  'route table': 'the name or number of a routing table',
  'vlan id': 'a VLAN number from 0 to 4094',
  'vlan range': 'VLAN numbers such as `10` or `10-20`',
  vni: 'a number from 0 to 16777215',
  port: 'a port number',
  'wireguard key': 'a key of 44 Base64 characters',
  endpoint: '`address:port` or `[address]:port`',
}
