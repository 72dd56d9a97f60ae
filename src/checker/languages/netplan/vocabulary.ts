/** netplan 0.106 to 1.1: the kinds of devices and their keys (netplan.readthedocs.io/en/stable/netplan-yaml, netplan(5)). */
import { any, closed, either, form, grouped, list, map, object, oneOf, type Shape } from '../schema/shape.ts'
import { vocabularyOf } from '../schema/vocabulary.ts'
import { auth, common, networkmanager, openvswitch, physical, renderer } from './common.ts'
import {
  boolean,
  count,
  endpoint,
  ipv4,
  device as member,
  pairs,
  prefix,
  text,
  upTo,
  wireguardKey,
} from './values.ts'

/** A kind of device: `renderer`, and devices by the author's names. */
function devices(name: string, keys: Record<string, Shape>): Shape {
  const device = grouped(object(name, { ...common, ...keys }), {
    exclusive: [['ipv6-address-generation', 'ipv6-address-token']],
  })
  return object('a kind of device', { renderer }, { pattern: /^(?!renderer$)/, of: device })
}

const accessPoint = object('an access point', {
  password: text,
  auth,
  mode: oneOf('infrastructure', 'ap', 'adhoc', 'mesh'),
  bssid: text,
  band: oneOf('5GHz', '5G', '2.4GHz', '2.4G'),
  channel: count,
  hidden: boolean,
  networkmanager,
})

const bridgeParameters = object('the parameters of a bridge', {
  'ageing-time': text,
  'aging-time': text,
  priority: upTo(65535),
  'port-priority': map(upTo(63)),
  'forward-delay': text,
  'hello-time': text,
  'max-age': text,
  'path-cost': map(count),
  stp: boolean,
})

const bondParameters = object('the parameters of a bond', {
  mode: oneOf(
    'balance-rr',
    'active-backup',
    'balance-xor',
    'broadcast',
    '802.3ad',
    'balance-tlb',
    'balance-alb',
    'balance-tcp',
    'balance-slb',
  ),
  'lacp-rate': text,
  'mii-monitor-interval': text,
  'min-links': count,
  'transmit-hash-policy': text,
  'ad-select': text,
  'all-members-active': boolean,
  'all-slaves-active': boolean,
  'arp-interval': text,
  'arp-ip-targets': list(ipv4),
  'arp-validate': text,
  'arp-all-targets': text,
  'up-delay': text,
  'down-delay': text,
  'fail-over-mac-policy': text,
  'gratuitous-arp': upTo(255),
  'gratuitious-arp': upTo(255),
  'packets-per-member': upTo(65535),
  'packets-per-slave': upTo(65535),
  'primary-reselect-policy': text,
  'resend-igmp': upTo(255),
  'learn-packet-interval': text,
  primary: member,
})

const tunnelKeys = either(
  text,
  object('the keys of a tunnel', {
    input: text,
    output: text,
    private: wireguardKey,
    'private-key-flags': list(text),
  }),
)

const tunnel: Record<string, Shape> = {
  mode: oneOf(
    'sit',
    'gre',
    'ip6gre',
    'ipip',
    'ipip6',
    'ip6ip6',
    'vti',
    'vti6',
    'wireguard',
    'vxlan',
    'gretap',
    'ip6gretap',
    'isatap',
  ),
  local: text,
  remote: text,
  ttl: upTo(255, 1),
  key: tunnelKeys,
  keys: tunnelKeys,
  mark: count,
  port: either(upTo(65535), oneOf('auto')),
  peers: list(
    object('a peer', {
      endpoint,
      'allowed-ips': list(prefix),
      keepalive: upTo(65535),
      keys: object('the keys of a peer', { public: wireguardKey, shared: wireguardKey }),
    }),
  ),
  id: upTo(16777215, 1),
  link: member,
  'type-of-service': upTo(255),
  'mac-learning': boolean,
  ageing: count,
  aging: count,
  limit: count,
  'arp-proxy': boolean,
  notifications: list(oneOf('l2-miss', 'l3-miss')),
  'short-circuit': boolean,
  checksums: list(oneOf('udp', 'zero-udp6-tx', 'zero-udp6-rx', 'remote-tx', 'remote-rx')),
  extensions: list(oneOf('group-policy', 'generic-protocol')),
  'port-range': list(upTo(65535, 1)),
  'flow-label': upTo(1048575),
  'do-not-fragment': boolean,
}

/** Where each kind of device lists them, in netplan's own order. */
const network = object('`network`', {
  version: form('`2`', /^2(?!\d)/),
  renderer,
  ethernets: devices('an Ethernet device', {
    ...physical,
    auth,
    link: member,
    'virtual-function-count': count,
    'embedded-switch-mode': oneOf('switchdev', 'legacy'),
    'delay-virtual-functions-rebind': boolean,
    'infiniband-mode': oneOf('datagram', 'connected'),
  }),
  modems: devices('a modem', {
    ...physical,
    apn: text,
    'auto-config': boolean,
    'device-id': text,
    'network-id': text,
    number: text,
    password: text,
    pin: text,
    'sim-id': text,
    'sim-operator-id': text,
    username: text,
  }),
  wifis: devices('a Wi-Fi device', {
    ...physical,
    auth,
    'access-points': map(accessPoint),
    wakeonwlan: list(
      oneOf(
        'default',
        'any',
        'disconnect',
        'magic_pkt',
        'gtk_rekey_failure',
        'eap_identity_req',
        'four_way_handshake',
        'rfkill_release',
        'tcp',
      ),
    ),
    'regulatory-domain': text,
  }),
  bridges: devices('a bridge', { interfaces: list(member), parameters: bridgeParameters }),
  bonds: devices('a bond', { interfaces: list(member), parameters: bondParameters }),
  tunnels: devices('a tunnel', tunnel),
  vlans: devices('a VLAN', { id: upTo(4094), link: member }),
  vrfs: devices('a VRF', { table: count, interfaces: list(member) }),
  'dummy-devices': devices('a dummy device', {}),
  'virtual-ethernets': devices('a virtual Ethernet device', { peer: member }),
  'nm-devices': map(any),
  openvswitch,
})

const file = closed(object('a netplan file', { 'network!': network }))

export const vocabulary = vocabularyOf(file)

/** A device of any kind, for a part that does not say which. */
const device = object('a device', {
  ...common,
  ...physical,
  ...tunnel,
  auth,
  interfaces: list(member),
  parameters: any,
  'access-points': map(accessPoint),
  'external-ids': pairs,
})

export const contexts = [
  { shape: file },
  { name: 'network', shape: network },
  { name: 'devices', shape: map(device) },
  { name: 'a device', shape: device },
]
