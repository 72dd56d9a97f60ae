/**
 * What a rule can match and do, nftables 1.0.6 to 1.1: nft(8), "EXPRESSIONS" and "STATEMENTS".
 *
 * One expression a line: its first word, then `field:type`, types as `nft describe` has them; `u16` is a number of
 * sixteen bits, `any` leaves the value alone.
 */
const matchTable = `
meta      length:u32 protocol:ether_type nfproto:nf_proto l4proto:inet_proto iif:iface_index iifname:ifname iiftype:iface_type iifkind:ifname iifgroup:devgroup oif:iface_index oifname:ifname oiftype:iface_type oifkind:ifname oifgroup:devgroup mark:mark priority:classid skuid:uid skgid:gid rtclassid:realm cpu:u32 random:u32 day:day hour:hour time:time pkttype:pkt_type sdif:iface_index sdifname:ifname ibrname:ifname obrname:ifname ibrpvid:u16 ibrvproto:ether_type ibriport:ifname obriport:ifname nftrace:u1 cgroup:u32 secmark:u32 ipsec:boolean secpath:boolean broute:u1
ct        state:ct_state direction:ct_dir status:ct_status mark:mark secmark:u32 expiration:duration helper:string label:ct_label event:ct_event l3proto:nf_proto protocol:inet_proto proto-src:any proto-dst:any bytes:u64 packets:u64 avgpkt:u64 zone:u16 id:u32 saddr:any daddr:any timeout:string expectation:string
ether     saddr:ether_addr daddr:ether_addr type:ether_type
vlan      id:u12 dei:u1 cfi:u1 pcp:u3 type:ether_type
arp       htype:u16 ptype:ether_type hlen:u8 plen:u8 operation:arp_op saddr:any daddr:any
ip        version:u4 hdrlength:u4 dscp:dscp ecn:ecn length:u16 id:u16 frag-off:u16 ttl:u8 protocol:inet_proto checksum:u16 saddr:ipv4_addr daddr:ipv4_addr
ip6       version:u4 dscp:dscp ecn:ecn flowlabel:u20 length:u16 nexthdr:inet_proto hoplimit:u8 saddr:ipv6_addr daddr:ipv6_addr
icmp      type:icmp_type code:icmp_code checksum:u16 id:u16 sequence:u16 gateway:u32 mtu:u16
icmpv6    type:icmpv6_type code:icmpv6_code checksum:u16 parameter-problem:u32 packet-too-big:u32 id:u16 sequence:u16 max-delay:u16 mtu:u32 taddr:ipv6_addr daddr:ipv6_addr
igmp      type:igmp_type checksum:u16 mrt:u8 group:u32
tcp       sport:inet_service dport:inet_service sequence:u32 ackseq:u32 doff:u4 reserved:u4 flags:tcp_flag window:u16 checksum:u16 urgptr:u16
udp       sport:inet_service dport:inet_service length:u16 checksum:u16
udplite   sport:inet_service dport:inet_service checksum:u16 csumcov:u16
sctp      sport:inet_service dport:inet_service vtag:u32 checksum:u32
dccp      sport:inet_service dport:inet_service type:dccp_pkttype
th        sport:inet_service dport:inet_service
ah        nexthdr:inet_proto hdrlength:u8 reserved:u16 spi:u32 sequence:u32
esp       spi:u32 sequence:u32
comp      nexthdr:inet_proto flags:u8 cpi:u16
gre       flags:any version:any protocol:ether_type
gretap    -
geneve    vni:u24 type:ether_type
vxlan     vni:u24 flags:u8
hbh       nexthdr:inet_proto hdrlength:u8
rt        nexthdr:inet_proto hdrlength:u8 type:u8 seg-left:u8 classid:realm nexthop:any mtu:u16 ipsec:boolean
rt0       addr:ipv6_addr
rt2       addr:ipv6_addr
rt4       last-entry:u8 flags:u8 tag:u16 sid:ipv6_addr
frag      nexthdr:inet_proto reserved:u8 frag-off:u13 more-fragments:u1 id:u32 reserved2:u2
dst       nexthdr:inet_proto hdrlength:u8
mh        nexthdr:inet_proto hdrlength:u8 type:mh_type reserved:u8 checksum:u16
srh       flags:u8 tag:u16 sid:ipv6_addr last-entry:u8
socket    transparent:u1 mark:mark wildcard:u1 cgroupv2:cgroupsv2
osf       name:string version:string
tunnel    id:u32 path:boolean
`

/** Options of a header, `tcp option maxseg size`, and their fields. */
const optionTable = `
tcp   eol:kind nop:kind maxseg:kind,length,size:u16 window:kind,length,count sack-permitted:kind,length sack-perm:kind,length sack:kind,length,left:u32,right:u32 sack0:kind,length,left:u32,right:u32 sack1:kind,length,left:u32,right:u32 sack2:kind,length,left:u32,right:u32 sack3:kind,length,left:u32,right:u32 timestamp:kind,length,tsval:u32,tsecr:u32 echo:kind,length md5sig:kind,length fastopen:kind,length mptcp:kind,length,subtype:u4
ip    lsrr:type,length,ptr,addr:ipv4_addr rr:type,length,ptr,addr:ipv4_addr ssrr:type,length,ptr,addr:ipv4_addr ra:type,length,value:u16
sctp  data:type,flags,length:u16,tsn:u32,stream:u16,ssn:u16,ppid:u32 init:type,flags,length:u16,init-tag:u32,a-rwnd:u32,num-outbound-streams:u16,num-inbound-streams:u16,initial-tsn:u32 init-ack:type,flags,length:u16,init-tag:u32,a-rwnd:u32,num-outbound-streams:u16,num-inbound-streams:u16,initial-tsn:u32 sack:type,flags,length:u16,cum-tsn-ack:u32,a-rwnd:u32,num-gap-ack-blocks:u16,num-dup-tsns:u16 heartbeat:type,flags,length:u16 heartbeat-ack:type,flags,length:u16 abort:type,flags,length:u16 shutdown:type,flags,length:u16,cum-tsn-ack:u32 shutdown-ack:type,flags,length:u16 error:type,flags,length:u16 cookie-echo:type,flags,length:u16 cookie-ack:type,flags,length:u16 ecne:type,flags,length:u16,lowest-tsn:u32 cwr:type,flags,length:u16,lowest-tsn:u32 shutdown-complete:type,flags,length:u16 asconf:type,flags,length:u16,seqno:u32 asconf-ack:type,flags,length:u16,seqno:u32 forward-tsn:type,flags,length:u16,new-cum-tsn:u32
`

const rows = (table: string) =>
  table
    .trim()
    .split('\n')
    .map((row) => row.split(/\s+/) as [string, ...string[]])

const pairs = (fields: string[]) =>
  new Map(
    fields.map((field): [string, string] => {
      const colon = field.indexOf(':')
      return colon < 0 ? [field, 'u8'] : [field.slice(0, colon), field.slice(colon + 1)]
    }),
  )

/** Field to type, by expression. */
export const expressions: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(
  rows(matchTable).map(([name, ...fields]) => [name, pairs(fields.filter((field) => field !== '-'))]),
)

/** Field to type, by header and option. */
export const options: ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<string, string>>> = new Map(
  rows(optionTable).map(([header, ...known]) => [
    header,
    new Map([...pairs(known)].map(([option, fields]) => [option, pairs(fields.split(','))])),
  ]),
)

/** Meta keys that need no `meta` before them. */
export const bareMeta = new Set(
  'mark iif iifname iiftype iifgroup oif oifname oiftype oifgroup skuid skgid nftrace rtclassid pkttype cpu cgroup ibrname obrname ibriport obriport'.split(
    ' ',
  ),
)

const list = (text: string) => text.trim().split(/\s+/)

/** First words of expressions that are no header and no `meta`. */
export const computed = list('fib jhash symhash numgen ipsec exthdr')

export const families = new Set(['ip', 'ip6', 'inet', 'arp', 'bridge', 'netdev'])

export const logLevels = list('emerg alert crit err warn notice info debug audit')

export const verdicts = new Set(['accept', 'drop', 'continue', 'return', 'jump', 'goto', 'queue'])

/** First words of statements other than matches and verdicts. */
export const statements = list(
  'counter log limit reject snat dnat masquerade redirect queue notrack dup fwd tproxy synproxy flow add update delete set meter quota comment xt last reset map',
)

/** Statements and verdicts after which nothing of a rule is reached. */
export const terminal = new Set(
  list('accept drop return jump goto queue reject snat dnat masquerade redirect'),
)

export const chainTypes = ['filter', 'nat', 'route']

/** Hooks by family of the table. */
export const hooks: Record<string, string[]> = {
  ip: list('prerouting input forward output postrouting'),
  ip6: list('prerouting input forward output postrouting'),
  inet: list('prerouting input forward output postrouting ingress'),
  bridge: list('prerouting input forward output postrouting'),
  arp: list('input output'),
  netdev: list('ingress egress'),
}

/** Names of priorities with the hooks that they are for, all without one. */
export const priorities: Record<string, string[]> = {
  raw: [],
  mangle: [],
  dstnat: ['prerouting'],
  filter: [],
  security: [],
  srcnat: ['postrouting'],
  out: ['output'],
}

/** Which of them the tables of a family have; of those not named here all but `out`. */
export const prioritiesOf: Record<string, string[]> = {
  bridge: ['dstnat', 'filter', 'out', 'srcnat'],
  arp: ['filter'],
  netdev: ['filter'],
}

/** States of a connection for which `ct timeout` takes a time. */
export const timeoutStates: Record<string, string[]> = {
  tcp: list(
    'established syn_sent syn_recv fin_wait close_wait last_ack time_wait close syn_sent2 retrans unack',
  ),
  udp: list('unreplied replied'),
}

/** Words of the language that cannot name a table, chain or set: asked of nft 1.0.6, word by word. */
export const reserved = new Set(
  `
accept add ah all and arp auto-merge bridge cgroup chain comment comp constant continue counter cpu create ct
day dccp define delete describe device devices dnat drop dst dup dynamic ecn element elements eq esp ether
exists expires export exthdr fib flags flow flowtable flush frag fwd goto handle hbh hook hour icmp icmpv6 iif
iifgroup iifname iiftype include index inet insert interval ip ip6 ipsec jhash jump le limit log lt map mark
masquerade meta mh monitor netdev nftrace not notrack numgen oif oifgroup oifname oiftype or osf pkttype policy
position priority queue quota random redirect reject replace reset return rt rtclassid rule ruleset sctp secmark
set size skgid skuid snat socket symhash synproxy table tcp th time timeout tproxy type typeof udp udplite
undefine update vlan vmap xor xt
`
    .trim()
    .split(/\s+/),
)

/** Of these the ones that are a value all the same, and which type they have; `` for any. */
export const valueWords: Record<string, string> = {
  tcp: 'inet_proto',
  udp: 'inet_proto',
  udplite: 'inet_proto',
  esp: 'inet_proto',
  ah: 'inet_proto',
  icmp: 'inet_proto',
  igmp: 'inet_proto',
  icmpv6: 'inet_proto',
  comp: 'inet_proto',
  dccp: 'inet_proto',
  sctp: 'inet_proto',
  gre: 'inet_proto',
  redirect: 'icmp_type',
  exists: 'boolean',
  missing: 'boolean',
  ether: '',
  ip: '',
  ip6: '',
  vlan: '',
  arp: '',
  dnat: '',
  snat: '',
  ecn: '',
  reset: '',
  original: '',
  reply: '',
  label: '',
}
