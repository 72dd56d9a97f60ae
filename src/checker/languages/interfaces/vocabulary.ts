/**
 * The options of an `iface` stanza, by the address family in which they may stand: `inet`, `inet6` or `other`.
 *
 * Read from interfaces(5) of ifupdown 0.8, from the pages of the packages that it lists (bridge-utils-interfaces(5),
 * vlan-interfaces(5), ifenslave, resolvconf, ethtool, wpasupplicant, ifmetric), and from ifupdown2's
 * ifupdown-addons-interfaces(5). ifupdown exports whatever else it finds, so the list only tells slips.
 */
import { isAddress, isInteger, isIpv4, isIpv6, isMac } from '../values.ts'
import { type Kind, readVocabulary } from '../vocabulary.ts'

const table = `
accept_ra             0|1|2                       @any
accept-ra             0|1|2                       @any
address               <address-v4>                inet
address               <address-v6>                inet6
address               <any>...                    other
alias                 <any>...                    @any
autoconf              0|1                         inet6
bitrate               <number>                    other
bootfile              <any>...                    inet
broadcast             <broadcast>                 inet
client                <any>...                    inet
dad-attempts          <number>                    inet6
dad-interval          <any>                       inet6
description           <any>...                    @any
dhcp                  0|1                         inet6
dns-domain            <any>...                    @any
dns-nameserver        <address>...                @any
dns-nameservers       <address>...                @any
dns-options           <any>...                    @any
dns-search            <any>...                    @any
dns-sortlist          <any>...                    @any
dstaddr               <any>...                    @any
encaplimit            <any>                       inet6
endpoint              <any>...                    @any
frame                 <any>                       other
gateway               <address-v4>                inet
gateway               <gateway-v6>                inet6
hostname              <any>...                    inet
hwaddr                <any>...                    @any
hwaddress             [ether] random              @any
hwaddress             [ether] <mac>               @any
leasetime             <any>                       @any
link-duplex           half|full                   @any
link-speed            <any>                       @any
ll-attempts           <number>                    inet6
ll-interval           <any>                       inet6
local                 <any>...                    @any
media                 <any>...                    inet6
metric                <number>                    @any
mode                  <any>                       @any
mtu                   <number>                    @any
netmask               <mask-v4>                   inet
netmask               <mask-v6>                   inet6
netnum                <any>                       other
network               <any>...                    inet
options               <any>...                    inet
pointopoint           <any>                       inet
post-down             <any>...                    @any
post-up               <any>...                    @any
pre-down              <any>...                    @any
pre-up                <any>...                    @any
preferred-lifetime    <any>                       inet6
privext               0|1|2                       inet6
provider              <any>...                    inet
request_prefix        0|1                         inet6
request-prefix        0|1                         inet6
scope                 global|link|host|site|<number>  @any
server                <any>...                    inet
ttl                   <number>                    @any
tunnel-mode           <any>                       @any
unit                  <number>                    inet
up                    <any>...                    @any
down                  <any>...                    @any
vendor                <any>...                    inet
vlan-id               <number>                    @any
vlan-raw-device       <any>                       @any
vlan_raw_device       <any>                       @any
vrf                   <any>                       @any
`

/** Names that other packages bring, with `-` for `_`: only their spelling is known. */
const extensions = `
  bond-ad-select bond-arp-interval bond-arp-ip-target bond-arp-validate bond-downdelay bond-fail-over-mac bond-lacp-rate
  bond-master bond-miimon bond-min-links bond-mode bond-num-grat-arp bond-num-unsol-na bond-primary
  bond-primary-reselect bond-queue-id bond-slaves bond-updelay bond-use-carrier bond-xmit-hash-policy
  bridge-access bridge-ageing bridge-bridgeprio bridge-fd bridge-gcint bridge-hello bridge-hw bridge-maxage
  bridge-maxwait bridge-pathcost bridge-portprio bridge-ports bridge-pvid bridge-stp bridge-vids bridge-vlan-aware
  bridge-waitport bridge-mcsnoop bridge-disabled
  ethtool-wol ethernet-wol ethernet-port ethernet-autoneg link-autoneg driver-message-level
  hardware-dma-ring-rx hardware-dma-ring-tx hardware-irq-coalesce-adaptive-rx offload-gro offload-gso offload-tso
  offload-lro offload-rx offload-sg offload-tx offload-ufo rx-checksum txqueuelen
  ovs-bridge ovs-bonds ovs-extra ovs-options ovs-ports ovs-type ovs-mtu
  vxlan-id vxlan-local-tunnelip vxlan-remoteip vxlan-ageing vxlan-learning vlan-protocol
  address-virtual clag-id mstpctl-bpduguard mstpctl-portadminedge
  wireless-channel wireless-essid wireless-key wireless-mode wireless-power
  wpa-ap-scan wpa-conf wpa-driver wpa-key-mgmt wpa-psk wpa-roam wpa-ssid wpa-group wpa-pairwise wpa-proto wpa-iface
  loopback listenonly triple oneshot berr restart-ms samplepoint vrf-table inherits post-create template
  resolvconf ntp-servers default-orig gateway6 requested-address`
  .trim()
  .split(/\s+/)

const withPrefix =
  (isHost: (text: string) => boolean, most: number): Kind =>
  (text) => {
    const [address = '', bits, ...more] = text.split('/')
    if (more.length > 0 || !isHost(address)) return false
    return bits === undefined || isInteger(bits, 0, most) || isHost(bits)
  }

export const vocabulary = readVocabulary({
  table,
  groups: { any: 'inet inet6 other' },
  kinds: {
    address: isAddress,
    'address-v4': withPrefix(isIpv4, 32),
    'address-v6': withPrefix(isIpv6, 128),
    'gateway-v6': (text) => isIpv6(text) || text === 'auto',
    'mask-v4': (text) => isIpv4(text) || isInteger(text, 0, 32) || /^0x[\da-f]{8}$/i.test(text),
    'mask-v6': (text) => isInteger(text, 0, 128),
    broadcast: (text) => isIpv4(text) || text === '+' || text === '-',
    mac: isMac,
    number: (text) => isInteger(text, 0),
  },
})

export const descriptions: Record<string, string> = {
  'address v4': 'an IPv4 address such as `192.0.2.10/24`',
  'address v6': 'an IPv6 address such as `2001:db8::10/64`',
  'gateway v6': 'an IPv6 address',
  'mask v4': 'a mask such as `255.255.255.0` or a number of bits up to 32',
  'mask v6': 'a number of bits up to 128',
  broadcast: 'an IPv4 address, `+` or `-`',
  mac: 'a hardware address',
}

/** Every name of an option, with `-` for `_`. */
export const optionNames = [
  ...new Set([...vocabulary.names.map((name) => name.replaceAll('_', '-')), ...extensions]),
]

export const commands = ['pre-up', 'up', 'post-up', 'pre-down', 'down', 'post-down']

/** What opens a stanza or stands alone. `allow-` takes any class. */
export const keywords = [
  'iface',
  'auto',
  'allow-auto',
  'allow-hotplug',
  'mapping',
  'source',
  'source-directory',
  'rename',
  'no-auto-down',
  'no-scripts',
]

/** The methods of each address family, and the options without which a method fails. */
export const methods: Record<string, Record<string, string[]>> = {
  inet: {
    loopback: [],
    static: ['address'],
    manual: [],
    dhcp: [],
    bootp: [],
    tunnel: ['address', 'mode', 'endpoint'],
    ppp: [],
    wvdial: [],
    ipv4ll: [],
  },
  inet6: {
    auto: [],
    loopback: [],
    static: ['address'],
    manual: [],
    dhcp: [],
    tunnel: ['mode', 'endpoint'],
    v4tunnel: ['address', 'endpoint'],
    '6to4': ['local'],
  },
  ipx: { static: [], dynamic: [] },
  can: { static: ['bitrate'] },
}
