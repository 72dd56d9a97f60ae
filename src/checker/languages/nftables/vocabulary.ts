/**
 * What a rule can match and do, nftables 1.0.6 to 1.1: nft(8), "EXPRESSIONS" and "STATEMENTS".
 *
 * One expression a line: its first word, then `field:kind`. A kind names the values that may follow; `-` is any.
 */
const matchTable = `
meta      length:number protocol:ether-type nfproto:family l4proto:protocol iif:name iifname:name iiftype:- iifkind:- iifgroup:- oif:name oifname:name oiftype:- oifkind:- oifgroup:- mark:mark priority:- skuid:- skgid:- rtclassid:- cpu:number random:- day:- hour:- time:- pkttype:packet-type sdif:name sdifname:name ibrname:name obrname:name ibrpvid:- ibrvproto:- ibriport:name obriport:name ibridgename:name obridgename:name nftrace:number cgroup:- secmark:- ipsec:existence secpath:existence broute:-
ct        state:ct-state direction:ct-direction status:ct-status mark:mark secmark:- expiration:- helper:- label:- event:- l3proto:family protocol:protocol proto-src:port proto-dst:port bytes:number packets:number avgpkt:number zone:- id:- count:- saddr:- daddr:- timeout:- expectation:-
ether     saddr:mac daddr:mac type:ether-type
vlan      id:number dei:number cfi:number pcp:number type:ether-type
arp       htype:- ptype:- hlen:- plen:- operation:arp-operation saddr:- daddr:-
ip        version:number hdrlength:number dscp:dscp ecn:- length:number id:number frag-off:- ttl:number protocol:protocol checksum:- saddr:ipv4 daddr:ipv4 option:-
ip6       version:number dscp:dscp ecn:- flowlabel:- length:number nexthdr:protocol hoplimit:number saddr:ipv6 daddr:ipv6
icmp      type:icmp-type code:- checksum:- id:- sequence:- gateway:- mtu:number
icmpv6    type:icmpv6-type code:- checksum:- parameter-problem:- packet-too-big:- id:- sequence:- max-delay:- mtu:- taddr:ipv6 daddr:ipv6
igmp      type:- checksum:- mrt:- group:ipv4
tcp       sport:port dport:port sequence:- ackseq:- doff:- reserved:- flags:tcp-flag window:- checksum:- urgptr:- option:-
udp       sport:port dport:port length:number checksum:-
udplite   sport:port dport:port checksum:- csumcov:-
sctp      sport:port dport:port vtag:- checksum:- chunk:-
dccp      sport:port dport:port type:- option:-
th        sport:port dport:port
ah        nexthdr:protocol hdrlength:- reserved:- spi:- sequence:-
esp       spi:- sequence:-
comp      nexthdr:protocol flags:- cpi:-
gre       flags:- version:- protocol:-
gretap    -
geneve    vni:- type:-
vxlan     vni:- flags:-
hbh       nexthdr:protocol hdrlength:-
rt        nexthdr:protocol hdrlength:- type:- seg-left:- classid:- nexthop:- mtu:- ipsec:existence
frag      nexthdr:protocol reserved:- frag-off:- more-fragments:- id:- reserved2:-
dst       nexthdr:protocol hdrlength:-
mh        nexthdr:protocol hdrlength:- type:- reserved:- checksum:-
srh       flags:- tag:- sid:- seg-left:-
socket    transparent:number mark:mark wildcard:number cgroupv2:-
osf       ttl:- name:- version:-
ipsec     in:- out:-
tunnel    id:- path:-
numgen    inc:- random:-
`

export const expressions: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(
  matchTable
    .trim()
    .split('\n')
    .map((row) => {
      const [name = '', ...fields] = row.split(/\s+/)
      return [name, new Map(fields.map((field) => field.split(':') as [string, string]))]
    }),
)

/** Meta keys that need no `meta` before them. */
export const bareMeta = new Set(
  'mark iif iifname iiftype iifgroup oif oifname oiftype oifgroup skuid skgid nftrace rtclassid pkttype cpu cgroup ibriport obriport ibridgename obridgename ibrname obrname'.split(
    ' ',
  ),
)

export const families = new Set(['ip', 'ip6', 'inet', 'arp', 'bridge', 'netdev'])

const list = (text: string) => text.trim().split(/\s+/)

/** Closed sets of names, beside which a number or a hexadecimal number may always stand. */
export const names: Record<string, string[]> = {
  'ct-state': list('invalid established related new untracked'),
  'ct-direction': list('original reply'),
  'ct-status': list('expected seen-reply assured confirmed snat dnat dying'),
  'packet-type': list('host unicast broadcast multicast other'),
  family: list('ipv4 ipv6 ip ip6'),
  'tcp-flag': list('fin syn rst psh ack urg ecn cwr'),
  existence: list('exists missing'),
  dscp: list(
    'cs0 cs1 cs2 cs3 cs4 cs5 cs6 cs7 df be lephb af11 af12 af13 af21 af22 af23 af31 af32 af33 af41 af42 af43 va ef',
  ),
  'icmp-type': list(
    'echo-reply destination-unreachable source-quench redirect echo-request router-advertisement router-solicitation time-exceeded parameter-problem timestamp-request timestamp-reply info-request info-reply address-mask-request address-mask-reply',
  ),
  'icmpv6-type': list(
    'destination-unreachable packet-too-big time-exceeded parameter-problem echo-request echo-reply mld-listener-query mld-listener-report mld-listener-done mld-listener-reduction nd-router-solicit nd-router-advert nd-neighbor-solicit nd-neighbor-advert nd-redirect router-renumbering ind-neighbor-solicit ind-neighbor-advert mld2-listener-report',
  ),
  'arp-operation': list('request reply rrequest rreply inrequest inreply nak'),
  'ether-type': list('ip arp ip6 vlan 8021q 8021ad'),
  'log-level': list('emerg alert crit err warn notice info debug audit'),
  'icmp-code': list(
    'net-unreachable host-unreachable prot-unreachable port-unreachable net-prohibited host-prohibited admin-prohibited',
  ),
  'icmpv6-code': list('no-route admin-prohibited addr-unreachable port-unreachable policy-fail reject-route'),
  'icmpx-code': list('no-route port-unreachable host-unreachable admin-prohibited'),
  'fib-type': list('unspec unicast local broadcast anycast multicast blackhole unreachable prohibit'),
}

export const datatypes = list(
  'integer string ll_addr ipv4_addr ipv6_addr ether_addr ether_type inet_proto inet_service mark time icmp_type icmp_code icmpv6_type icmpv6_code icmpx_code tcp_flag dccp_pkttype mh_type pkt_type boolean iface_index ifname iface_type uid gid day hour realm classid ct_state ct_dir ct_status ct_label ct_event arp_op fib_addrtype cgroupsv2 dscp ecn nf_proto verdict bitmask osf xinteger devgroup',
)

/** Kinds of values by the datatype of a set. */
export const datatypeKinds: Record<string, string> = {
  ipv4_addr: 'ipv4',
  ipv6_addr: 'ipv6',
  ether_addr: 'mac',
  inet_service: 'port',
  inet_proto: 'protocol',
  ifname: 'name',
}

export const protocols = list(
  'ip icmp igmp ggp ipencap st tcp egp igp pup udp hmp xns-idp rdp iso-tp4 dccp xtp ddp idpr-cmtp ipv6 ipv6-route ipv6-frag idrp rsvp gre esp ah skip ipv6-icmp icmpv6 ipv6-nonxt ipv6-opts rspf vmtp eigrp ospf ax.25 ipip etherip encap pim ipcomp vrrp l2tp isis sctp fc mobility-header udplite mpls-in-ip hip shim6 wesp rohc ethernet',
)

export const services = list(
  'ssh http https domain dns ftp ftp-data telnet smtp smtps submission imap imap2 imaps pop3 pop3s ntp snmp snmp-trap syslog tftp bootps bootpc ldap ldaps mysql postgresql redis nfs sunrpc kerberos kerberos4 kpasswd rsync git ipp printer mdns isakmp ipsec-nat-t openvpn radius radius-acct sip sip-tls xmpp-client xmpp-server netbios-ns netbios-dgm netbios-ssn microsoft-ds rdp ms-wbt-server bgp amqp amqps puppet zabbix-agent zabbix-trapper munin nut http-alt webmin discard echo daytime chargen time whois gopher finger auth nntp nntps irc ircd ircs-u svn cvspserver bacula-dir bacula-fd bacula-sd ldp tacacs socks l2f pptp rtsp x11 dhcpv6-client dhcpv6-server exec login shell route biff who talk uucp klogin kshell ',
)

export const verdicts = new Set(['accept', 'drop', 'continue', 'return', 'jump', 'goto', 'queue'])

/** First words of statements other than matches and verdicts. */
export const statements = list(
  'counter log limit reject snat dnat masquerade redirect queue notrack dup fwd tproxy synproxy flow add update delete set meter quota comment xt last exthdr fib jhash symhash map',
)

export const chainTypes = ['filter', 'nat', 'route']
export const hooks = ['prerouting', 'input', 'forward', 'output', 'postrouting', 'ingress', 'egress']
export const priorities = ['raw', 'mangle', 'dstnat', 'filter', 'security', 'srcnat', 'out']

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
