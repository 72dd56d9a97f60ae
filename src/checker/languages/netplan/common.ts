/** What all kinds of devices share: netplan's "Properties for all device types", "Routing", "DHCP Overrides", "Authentication". */
import { any, either, grouped, list, map, object, oneOf, type Shape } from '../schema/shape.ts'
import {
  address,
  boolean,
  count,
  destination,
  interfaceAddress,
  ipv4,
  ipv6,
  mac,
  ownMac,
  pairs,
  prefix,
  text,
  texts,
  upTo,
} from './values.ts'

export const renderer: Shape = {
  is: 'enum',
  ignoreCase: true,
  values: ['networkd', 'NetworkManager', 'sriov'],
}

const dhcpOverrides = object('DHCP overrides', {
  'use-dns': boolean,
  'use-ntp': boolean,
  'send-hostname': boolean,
  'use-hostname': boolean,
  'use-mtu': boolean,
  hostname: text,
  'use-routes': boolean,
  'route-metric': count,
  'use-domains': either(boolean, oneOf('route')),
})

export const route = object('a route', {
  'to!': destination,
  via: prefix,
  from: prefix,
  'on-link': boolean,
  metric: count,
  type: oneOf(
    'unicast',
    'anycast',
    'blackhole',
    'broadcast',
    'local',
    'multicast',
    'nat',
    'prohibit',
    'throw',
    'unreachable',
    'xresolve',
  ),
  scope: oneOf('global', 'link', 'host'),
  table: count,
  mtu: count,
  'congestion-window': count,
  'advertised-receive-window': count,
  'advertised-mss': count,
})

const policy = grouped(
  object('a routing policy', {
    from: prefix,
    to: prefix,
    table: count,
    priority: count,
    mark: count,
    'type-of-service': upTo(255),
  }),
  { needed: [['from', 'to']] },
)

const openvswitch = object('`openvswitch`', {
  'external-ids': pairs,
  'other-config': pairs,
  lacp: oneOf('active', 'passive', 'off'),
  'fail-mode': oneOf('secure', 'standalone'),
  'mcast-snooping': boolean,
  protocols: list(
    oneOf('OpenFlow10', 'OpenFlow11', 'OpenFlow12', 'OpenFlow13', 'OpenFlow14', 'OpenFlow15', 'OpenFlow16'),
  ),
  rstp: boolean,
  controller: object('`controller`', {
    addresses: texts,
    'connection-mode': oneOf('in-band', 'out-of-band'),
  }),
  ports: list(list(text)),
  ssl: object('`ssl`', { 'ca-cert': text, certificate: text, 'private-key': text }),
})

export const networkmanager = object('`networkmanager`', {
  name: text,
  uuid: text,
  'stable-id': text,
  device: text,
  passthrough: any,
})

export const auth = object('`auth`', {
  'key-management': oneOf(
    'none',
    'psk',
    'eap',
    'sae',
    '802.1x',
    'eap-sha256',
    'eap-suite-b-192',
    'psk-sha256',
  ),
  password: text,
  method: oneOf('tls', 'peap', 'ttls', 'leap', 'pwd'),
  identity: text,
  'anonymous-identity': text,
  'ca-certificate': text,
  'client-certificate': text,
  'client-key': text,
  'client-key-password': text,
  'phase2-auth': text,
})

export const common: Record<string, Shape> = {
  renderer,
  dhcp4: boolean,
  dhcp6: boolean,
  'dhcp-identifier': oneOf('duid', 'mac'),
  'dhcp4-overrides': dhcpOverrides,
  'dhcp6-overrides': dhcpOverrides,
  'ra-overrides': object('RA overrides', {
    'use-dns': boolean,
    'use-domains': either(boolean, oneOf('route')),
    table: count,
  }),
  'accept-ra': boolean,
  addresses: list(
    either(
      interfaceAddress,
      map(object('the options of an address', { label: text, lifetime: oneOf('forever', '0') })),
    ),
  ),
  gateway4: ipv4,
  gateway6: ipv6,
  nameservers: object('`nameservers`', { addresses: list(address), search: texts }),
  routes: list(route),
  'routing-policy': list(policy),
  macaddress: ownMac,
  mtu: count,
  'ipv6-mtu': count,
  'ipv6-privacy': boolean,
  'ipv6-address-generation': oneOf('eui64', 'stable-privacy'),
  'ipv6-address-token': ipv6,
  'link-local': list(oneOf('ipv4', 'ipv6')),
  'ignore-carrier': boolean,
  critical: boolean,
  optional: boolean,
  'optional-addresses': list(oneOf('ipv4-ll', 'ipv6-ra', 'dhcp4', 'dhcp6', 'static')),
  'activation-mode': oneOf('manual', 'off'),
  'neigh-suppress': boolean,
  hairpin: boolean,
  'port-mac-learning': boolean,
  openvswitch,
  networkmanager,
}

const match = object('`match`', {
  name: text,
  macaddress: mac,
  driver: either(text, texts),
})

/** Of devices that are really there. */
export const physical: Record<string, Shape> = {
  match,
  'set-name': text,
  wakeonlan: boolean,
  'emit-lldp': boolean,
  'receive-checksum-offload': boolean,
  'transmit-checksum-offload': boolean,
  'tcp-segmentation-offload': boolean,
  'tcp6-segmentation-offload': boolean,
  'generic-segmentation-offload': boolean,
  'generic-receive-offload': boolean,
  'large-receive-offload': boolean,
}

export { openvswitch }
