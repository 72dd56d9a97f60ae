/** Value kinds that only networkd has: systemd.network(5), systemd.netdev(5). */
import { descriptions as unitDescriptions, kinds as unitKinds } from '../systemd/kinds.ts'
import { isAddress, isInteger, isIpv4, isMac, isPort, isPrefix } from '../values.ts'
import type { Kind } from '../vocabulary.ts'

const number = unitKinds.number as Kind

/** `10.0.0.1`, `[2001:db8::1]:53`, with interface and server name: `1.1.1.1:853%eth0#cloudflare-dns.com`. */
const isNameServer: Kind = (text) => {
  const bare = text.replace(/#.*$/, '').replace(/%[^:\]]*/, '')
  const port = /^(?:\[([^\]]+)\]|([\d.]+)):(\d+)$/.exec(bare)
  return port ? isAddress(port[1] ?? port[2] ?? '') && isPort(port[3] as string) : isAddress(bare)
}

const isHardwareAddress: Kind = (text) =>
  isMac(text) || /^[0-9a-fA-F]{1,4}(\.[0-9a-fA-F]{1,4}){2}$/.test(text)

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

const isVlanId: Kind = (text) => isInteger(text, 0, 4094)

export const kinds: Record<string, Kind> = {
  ...unitKinds,
  'interface-pattern': (text) => /^!?[^\s:/%]+$/.test(text) && !/^!?\d+$/.test(text),
  'interface-name': (text) => (unitKinds['interface-name'] as Kind)(text) && !/^\d+$/.test(text),
  'interface-address': (text) => isPrefix(text.replace(/%[\w.-]+/, '')),
  'address-or-keyword': (text) => /^_(dhcp4|ipv6ra|dhcp)$/.test(text) || isAddress(text),
  'ipv4-address': isIpv4,
  'ip-address': (text) => isAddress(text) || /^_\w+$/.test(text),
  'ip-prefix': (text) => isPrefix(text),
  'ip-prefixes': (text) =>
    text.split(/[\s,]+/).every((part) => part === '' || isPrefix(part.replace(/^[+-]/, ''))),
  'mac-address': (text) =>
    isMac(text) || /^[0-9a-fA-F]{4}(\.[0-9a-fA-F]{4}){2}$/.test(text) || isAddress(text),
  mac: isHardwareAddress,
  'hardware-address': (text) =>
    isHardwareAddress(text) || /^[0-9a-fA-F]{2}(:[0-9a-fA-F]{2}){19}$/.test(text) || isIpv4(text),
  mark: (text) => text.split('/', 3).length < 3 && text.split('/').every(number),
  'port-range': (text) => text.split('-', 3).length < 3 && text.split('-').every(isPort),
  'dhcp-option': isDhcpOption,
  'http-url': (text) => /^https?:\/\/./.test(text),
  'class-id': (text) => /^(0x)?[0-9a-fA-F]{1,4}:(0x)?[0-9a-fA-F]{0,4}$/.test(text),
  handle: (text) => /^(0x)?[0-9a-fA-F]{1,4}$/.test(text),
  'rate-of-packets': (text) => /^\d{1,3}(\.\d{1,2})?[%‰‱]$/.test(text),
  'priority-map': (text) => /^\d{1,10}(-\d{1,10})?$/.test(text),
  'online-states': isOnlineStates,
  'name-server': isNameServer,
  'lease-server': (text) => /^_(server_address|link_local)$/.test(text) || isAddress(text),
  'route-table': (text) => number(text) || /^[A-Za-z][\w.-]*$/.test(text),
  'vlan-id': isVlanId,
  'vlan-range': (text) => text.split('-', 3).length < 3 && text.split('-').every(isVlanId),
  vni: (text) => isInteger(text, 0, 16777215),
  port: isPort,
  'wireguard-key': (text) => text.startsWith('@') || /^[A-Za-z0-9+/]{43}=$/.test(text),
  // What is no address is a host name, which is looked up when the tunnel comes up.
  endpoint: (text) =>
    text.startsWith('@') || (/^[^\s:].*:\d{1,5}$/.test(text) && isPort(text.replace(/^.*:/, ''))),
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
  'interface name': 'the name of an interface, 15 characters at most',
  mark: 'a number, or `mark/mask`',
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
