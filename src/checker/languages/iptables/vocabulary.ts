/**
 * Options of iptables rules, iptables 1.8: iptables(8) and iptables-extensions(8), ranges as `iptables-restore --test`
 * 1.8.9 has them.
 *
 * One extension a line: its name, then its options. `!` before an option: it may be negated. After `=` stands the kind
 * of the argument, nothing is a flag, `a+b` two arguments. A kind of two numbers is an integer between them, with `:`
 * behind it a range of two, with `:<` one that may not run backwards, with `?` it may be left out. Options may be shortened as long as they stay clear, and are given once in a match or target.
 */
const matchTable = `
tcp         !sport=port !source-port=port !dport=port !destination-port=port !tcp-flags=flags+flags !syn !tcp-option=1-255
udp         !sport=ports-any !source-port=ports-any !dport=ports-any !destination-port=ports-any
sctp        !sport=port !source-port=port !dport=port !destination-port=port !chunk-types=all-any-only+chunks
dccp        !sport=ports-any !source-port=ports-any !dport=ports-any !destination-port=ports-any !dccp-types=dccp-types !dccp-option=1-255
icmp        !icmp-type=icmp
icmp6       !icmpv6-type=icmp6
ah          !ahspi=0-4294967295: ahres !ahlen=any
esp         !espspi=0-4294967295:
multiport   !sports=ports !source-ports=ports !dports=ports !destination-ports=ports !ports=ports
conntrack   !ctstate=ctstate !ctproto=protocol !ctorigsrc=host !ctorigdst=host !ctreplsrc=host !ctrepldst=host !ctorigsrcport=ports-any !ctorigdstport=ports-any !ctreplsrcport=ports-any !ctrepldstport=ports-any !ctstatus=ctstatus !ctexpire=0-4294967295: ctdir=ctdir
state       !state=state
limit       limit=rate limit-burst=0-10000
hashlimit   !hashlimit-upto=byte-rate !hashlimit=byte-rate !hashlimit-above=byte-rate hashlimit-burst=burst hashlimit-mode=hashlimit-mode hashlimit-srcmask=mask hashlimit-dstmask=mask hashlimit-name=text hashlimit-htable-size=0-4294967295 hashlimit-htable-max=0-4294967295 hashlimit-htable-expire=0-4294967295 hashlimit-htable-gcinterval=0-4294967295 hashlimit-rate-match hashlimit-rate-interval=interval
connlimit   !connlimit-upto=0-4294967295 !connlimit-above=0-4294967295 connlimit-mask=mask connlimit-saddr connlimit-daddr
connbytes   !connbytes=0-18446744073709551615:< connbytes-dir=connbytes-dir connbytes-mode=connbytes-mode
connmark    !mark=mark
connlabel   !label=label set
mark        !mark=mark
comment     comment=any
mac         !mac-source=mac
iprange     !src-range=range !dst-range=range
recent      !set !rcheck !update !remove seconds=1-4294967295 reap hitcount=0-4294967295 rttl name=any rsource rdest mask=mask
owner       !uid-owner=account !gid-owner=account !socket-exists suppl-groups
addrtype    !src-type=addrtype !dst-type=addrtype limit-iface-in limit-iface-out
set         !match-set=set-name+set-flags return-nomatch !packets-eq=0-18446744073709551615 packets-lt=0-18446744073709551615 packets-gt=0-18446744073709551615 !bytes-eq=0-18446744073709551615 bytes-lt=0-18446744073709551615 bytes-gt=0-18446744073709551615 !update-counters !update-subcounters
string      algo=any from=0-65535 to=0-65535 !string=pattern !hex-string=hex-string icase
length      !length=0-65535:
ttl         !ttl-eq=0-255 ttl=0-255 ttl-gt=0-255 ttl-lt=0-255
hl          !hl-eq=0-255 hl=0-255 hl-gt=0-255 hl-lt=0-255
tos         !tos=tos
dscp        !dscp=0-63 !dscp-class=dscp-class
ecn         !ecn-tcp-cwr !ecn-tcp-ece !ecn-ip-ect=0-3
pkttype     !pkt-type=pkttype
statistic   mode=statistic-mode !probability=probability !every=1-4294967295 packet=0-4294967295
physdev     !physdev-in=interface !physdev-out=interface !physdev-is-in !physdev-is-out !physdev-is-bridged
time        datestart=date datestop=date timestart=time timestop=time !monthdays=monthdays !weekdays=weekdays contiguous kerneltz utc localtz
quota       !quota=0-18446744073709551615
helper      !helper=any
policy      dir=policy-dir pol=policy-pol strict !reqid=0-4294967295 !spi=0-4294967295 !proto=policy-proto !mode=policy-mode !tunnel-src=host !tunnel-dst=host next
realm       !realm=name-or-mark
rpfilter    loose validmark accept-local invert
socket      nowildcard transparent restore-skmark
tcpmss      !mss=0-65535:<
u32         !u32=u32
bpf         bytecode=bytecode object-pinned=any
cgroup      !path=any !cgroup=0-4294967295
cluster     cluster-total-nodes=1-32 !cluster-local-node=1-32 !cluster-local-nodemask=1-32 cluster-hash-seed=0-4294967295
cpu         !cpu=0-4294967295
devgroup    !src-group=name-or-mark !dst-group=name-or-mark
dst         !dst-len=0-4294967295 dst-opts=header-options
eui64       -
frag        !fragid=0-4294967295: !fraglen=0-4294967295 fragres fragfirst fragmore fraglast
hbh         !hbh-len=0-4294967295 hbh-opts=header-options
ipv6header  soft !header=headers
ipcomp      !ipcompspi=0-4294967295: compres
ipvs        !ipvs !vproto=protocol !vaddr=host !vport=ports-any vdir=ctdir !vmethod=any !vportctl=ports-any
mh          !mh-type=mh-types
nfacct      nfacct-name=text
osf         !genre=any ttl=0-2 log=0-2
rateest     rateest=any rateest1=any rateest2=any rateest-delta rateest-bps=bit-rate? rateest-pps=number? !rateest-lt !rateest-gt !rateest-eq rateest-bps1=bit-rate? rateest-bps2=bit-rate? rateest-pps1=number? rateest-pps2=number?
rt          !rt-type=0-4294967295 !rt-segsleft=0-4294967295: !rt-len=0-4294967295 rt-0-res rt-0-addrs=hops rt-0-not-strict
srh         !srh-next-hdr=0-255 !srh-hdr-len-eq=0-255 !srh-hdr-len-gt=0-255 !srh-hdr-len-lt=0-255 !srh-segs-left-eq=0-255 !srh-segs-left-gt=0-255 !srh-segs-left-lt=0-255 !srh-last-entry-eq=0-255 !srh-last-entry-gt=0-255 !srh-last-entry-lt=0-255 !srh-tag=0-65535 !srh-psid=host !srh-nsid=host !srh-lsid=host
unclean     -
`

const targetTable = `
ACCEPT      -
DROP        -
RETURN      -
QUEUE       -
LOG         log-level=loglevel log-prefix=text log-tcp-sequence log-tcp-options log-ip-options log-uid log-macdecode
NFLOG       nflog-group=0-65535 nflog-prefix=text nflog-range=0-4294967295 nflog-size=0-4294967295 nflog-threshold=0-65535
ULOG        ulog-nlgroup=1-32 ulog-prefix=text ulog-cprange=0-18446744073709551615 ulog-qthreshold=1-50
REJECT      reject-with=reject
DNAT        to-destination=nat random persistent
SNAT        to-source=nat random random-fully persistent
MASQUERADE  to-ports=nat-ports random random-fully
REDIRECT    to-ports=nat-ports random
NETMAP      to=host
MARK        set-mark=mark set-xmark=mark and-mark=0-4294967295 or-mark=0-4294967295 xor-mark=0-4294967295
CONNMARK    set-mark=mark set-xmark=mark save-mark restore-mark nfmask=0-4294967295 ctmask=0-4294967295 mask=0-4294967295 and-mark=0-4294967295 or-mark=0-4294967295 xor-mark=0-4294967295 left-shift-mark=0-32 right-shift-mark=0-32
CONNSECMARK save restore
SECMARK     selctx=any
CT          notrack helper=any ctevents=ctevents expevents=expevents zone=zone zone-orig=zone zone-reply=zone timeout=any
NOTRACK     -
NFQUEUE     queue-num=0-65535 queue-balance=queues queue-bypass queue-cpu-fanout
TCPMSS      set-mss=0-65535 clamp-mss-to-pmtu
TCPOPTSTRIP strip-options=tcp-options
TOS         set-tos=tos and-tos=0-255 or-tos=0-255 xor-tos=0-255
DSCP        set-dscp=0-63 set-dscp-class=dscp-class
ECN         ecn-tcp-remove ecn-tcp-cwr=0-1 ecn-tcp-ece=0-1 ecn-ip-ect=0-3
TTL         ttl-set=0-255 ttl-dec=1-255 ttl-inc=1-255
HL          hl-set=0-255 hl-dec=1-255 hl-inc=1-255
SET         add-set=set-name+set-flags del-set=set-name+set-flags map-set=set-name+set-flags timeout=0-4294967294 exist map-mark map-prio map-queue
TPROXY      on-port=one-port on-ip=one-host tproxy-mark=mark
TEE         gateway=one-host oif=any
TRACE       -
CLASSIFY    set-class=class
CLUSTERIP   new hashmode=hashmode clustermac=multicast-mac total-nodes=0-16 local-node=0-16 hash-init=0-4294967295
CHECKSUM    checksum-fill
AUDIT       type=audit
HMARK       hmark-tuple=hmark-tuple hmark-mod=1-4294967295 hmark-offset=0-4294967295 hmark-src-prefix=mask hmark-dst-prefix=mask hmark-sport-mask=0-65535 hmark-dport-mask=0-65535 hmark-spi-mask=0-4294967295 hmark-sport=0-65535 hmark-dport=0-65535 hmark-spi=0-4294967295 hmark-proto-mask=0-65535 hmark-rnd=0-4294967295
IDLETIMER   timeout=0-4294967295 label=any alarm
LED         led-trigger-id=any led-delay=delay led-always-blink
RATEEST     rateest-name=any rateest-interval=short-time rateest-ewmalog=short-time
SYNPROXY    mss=0-4294967295 wscale=0-4294967295 sack-perm timestamp ecn
DNPT        src-pfx=prefix6 dst-pfx=prefix6
SNPT        src-pfx=prefix6 dst-pfx=prefix6
MIRROR      -
`

/** What a match or target must have, an option or one of several: from the same source. */
const neededTable = `
icmp        icmp-type
icmp6       icmpv6-type
multiport   sports|source-ports|dports|destination-ports|ports
conntrack   ctstate|ctproto|ctorigsrc|ctorigdst|ctreplsrc|ctrepldst|ctorigsrcport|ctorigdstport|ctreplsrcport|ctrepldstport|ctstatus|ctexpire|ctdir
state       state
hashlimit   hashlimit-upto|hashlimit|hashlimit-above hashlimit-name
connlimit   connlimit-upto|connlimit-above
connbytes   connbytes connbytes-dir connbytes-mode
connmark    mark
mark        mark
comment     comment
mac         mac-source
iprange     src-range|dst-range
recent      set|rcheck|update|remove
owner       uid-owner|gid-owner|socket-exists
addrtype    src-type|dst-type
set         match-set
string      algo string|hex-string
length      length
ttl         ttl-eq|ttl-gt|ttl-lt
hl          hl-eq|hl-gt|hl-lt
tos         tos
dscp        dscp|dscp-class
ecn         ecn-tcp-cwr|ecn-tcp-ece|ecn-ip-ect
pkttype     pkt-type
statistic   mode
physdev     physdev-in|physdev-out|physdev-is-in|physdev-is-out|physdev-is-bridged
quota       quota
helper      helper
policy      dir
realm       realm
tcpmss      mss
u32         u32
bpf         bytecode|object-pinned
cpu         cpu
devgroup    src-group|dst-group
ipv6header  header
nfacct      nfacct-name
osf         genre
DNAT        to-destination
SNAT        to-source
NETMAP      to
MARK        set-mark|set-xmark|and-mark|or-mark|xor-mark
CONNMARK    set-mark|set-xmark|save-mark|restore-mark|and-mark|or-mark|xor-mark
CONNSECMARK save|restore
SECMARK     selctx
TCPMSS      set-mss|clamp-mss-to-pmtu
TOS         set-tos|and-tos|or-tos|xor-tos
DSCP        set-dscp|set-dscp-class
TTL         ttl-set|ttl-dec|ttl-inc
HL          hl-set|hl-dec|hl-inc
SET         add-set|del-set|map-set
TPROXY      on-port
TEE         gateway
CLASSIFY    set-class
CHECKSUM    checksum-fill
AUDIT       type
IDLETIMER   timeout label
ECN         ecn-tcp-remove|ecn-tcp-cwr|ecn-tcp-ece|ecn-ip-ect
DNPT        src-pfx dst-pfx
SNPT        src-pfx dst-pfx
HMARK       hmark-mod hmark-rnd hmark-tuple|hmark-src-prefix|hmark-dst-prefix|hmark-sport-mask|hmark-dport-mask|hmark-spi-mask|hmark-proto-mask|hmark-sport|hmark-dport|hmark-spi
LED         led-trigger-id
RATEEST     rateest-name rateest-interval rateest-ewmalog
cluster     cluster-total-nodes cluster-hash-seed cluster-local-node|cluster-local-nodemask
connlabel   label
`

/** Of these options of a match or target one at most is given: from the same source. */
const exclusiveTable = `
tcp         sport|source-port dport|destination-port syn|tcp-flags
udp         sport|source-port dport|destination-port
sctp        sport|source-port dport|destination-port
dccp        sport|source-port dport|destination-port
rateest     rateest|rateest1
set         bytes-eq|bytes-lt|bytes-gt packets-eq|packets-lt|packets-gt
HMARK       hmark-spi-mask|hmark-sport-mask hmark-spi-mask|hmark-dport-mask
frag        fragmore|fraglast
hl          hl-lt|hl-gt|hl-eq|hl
ttl         ttl-lt|ttl-gt|ttl-eq|ttl
ECN         ecn-tcp-remove|ecn-tcp-cwr ecn-tcp-remove|ecn-tcp-ece
HL          hl-set|hl-dec|hl-inc
TTL         ttl-set|ttl-dec|ttl-inc
MARK        set-mark|set-xmark|and-mark|or-mark|xor-mark
CONNMARK    set-mark|set-xmark|and-mark|or-mark|xor-mark|save-mark|restore-mark ctmask|mask nfmask|mask
CONNSECMARK save|restore
DSCP        set-dscp|set-dscp-class
NFLOG       nflog-range|nflog-size
NFQUEUE     queue-num|queue-balance
TOS         set-tos|and-tos|or-tos|xor-tos
addrtype    limit-iface-in|limit-iface-out
cluster     cluster-local-node|cluster-local-nodemask
connlimit   connlimit-upto|connlimit-above connlimit-saddr|connlimit-daddr
dscp        dscp|dscp-class
hashlimit   hashlimit-upto|hashlimit|hashlimit-above
multiport   sports|source-ports|dports|destination-ports|ports
recent      set|rcheck|update|remove rttl|set rttl|remove
statistic   probability|every probability|packet
string      string|hex-string
time        localtz|utc utc|kerneltz
`

/** Options given once for each element of a list, and the one that starts the next element, by match; `most` elements. */
export const elementOptions: Record<string, { options: readonly string[]; next: string; most: number }> = {
  policy: {
    options: ['reqid', 'spi', 'proto', 'mode', 'tunnel-src', 'tunnel-dst'],
    next: 'next',
    most: 4,
  },
}

/** An option that needs another one before it. */
export const predecessors: Record<string, Record<string, string>> = {
  owner: { 'suppl-groups': 'gid-owner' },
  rt: { 'rt-0-res': 'rt-type', 'rt-0-addrs': 'rt-type', 'rt-0-not-strict': 'rt-0-addrs' },
}

/** An option that needs another one beside it. */
export const companions: Record<string, Record<string, string>> = {
  statistic: { every: 'packet', packet: 'every' },
  recent: { reap: 'seconds' },
  policy: { next: 'strict' },
  NFQUEUE: { 'queue-cpu-fanout': 'queue-balance' },
}

const genericTable = `
any         !protocol=protocol !source=address !src=address !destination=address !dst=address !in-interface=interface !out-interface=interface !fragments jump=target goto=chain match=match set-counters=number+number verbose modprobe=any numeric exact line-numbers ipv4 ipv6
`

export interface Option {
  kinds: string[]
  /** Whether `!` may stand before it. */
  negatable: boolean
}

export type Options = ReadonlyMap<string, Option>

const rows = (table: string) =>
  table
    .trim()
    .split('\n')
    .map((row) => row.split(/\s+/) as [string, ...string[]])

function read(table: string): Map<string, Options> {
  return new Map(
    rows(table).map(([name, ...options]) => {
      const parsed = options
        .filter((option) => option !== '-')
        .map((option): [string, Option] => {
          const [long = '', kinds] = option.replace('!', '').split('=')
          return [
            long,
            { kinds: kinds === undefined ? [] : kinds.split('+'), negatable: option.startsWith('!') },
          ]
        })
      return [name, new Map(parsed)]
    }),
  )
}

export const matches = read(matchTable)
export const targets = read(targetTable)
export const generic = read(genericTable).get('any') as Options
const groupsOf = (table: string) =>
  new Map(rows(table).map(([name, ...groups]) => [name, groups.map((group) => group.split('|'))]))

/** By extension: groups of options, one of each group must be given. */
export const needed = groupsOf(neededTable)
/** By extension: groups of options, one of each group at most may be given. */
export const exclusive = groupsOf(exclusiveTable)

export const shortOptions: Record<string, string> = {
  p: 'protocol',
  s: 'source',
  d: 'destination',
  i: 'in-interface',
  o: 'out-interface',
  f: 'fragments',
  j: 'jump',
  g: 'goto',
  m: 'match',
  c: 'set-counters',
  v: 'verbose',
  '4': 'ipv4',
  '6': 'ipv6',
}

/** Commands by letter and by name; `rule` when a rule follows the chain. */
export const commandNames: Record<string, { long: string; rule: boolean; chain: boolean }> = {
  A: { long: 'append', rule: true, chain: true },
  C: { long: 'check', rule: true, chain: true },
  D: { long: 'delete', rule: true, chain: true },
  I: { long: 'insert', rule: true, chain: true },
  R: { long: 'replace', rule: true, chain: true },
  N: { long: 'new-chain', rule: false, chain: true },
  P: { long: 'policy', rule: false, chain: true },
  E: { long: 'rename-chain', rule: false, chain: true },
  F: { long: 'flush', rule: false, chain: false },
  X: { long: 'delete-chain', rule: false, chain: false },
  Z: { long: 'zero', rule: false, chain: false },
  L: { long: 'list', rule: false, chain: false },
  S: { long: 'list-rules', rule: false, chain: false },
}

export const tables: Record<string, string[]> = {
  filter: ['INPUT', 'FORWARD', 'OUTPUT'],
  nat: ['PREROUTING', 'INPUT', 'OUTPUT', 'POSTROUTING'],
  mangle: ['PREROUTING', 'INPUT', 'FORWARD', 'OUTPUT', 'POSTROUTING'],
  raw: ['PREROUTING', 'OUTPUT'],
  security: ['INPUT', 'FORWARD', 'OUTPUT'],
}

/** Which match a protocol brings with it. */
export const protocolMatches: Record<string, string> = {
  tcp: 'tcp',
  '6': 'tcp',
  udp: 'udp',
  '17': 'udp',
  sctp: 'sctp',
  dccp: 'dccp',
  icmp: 'icmp',
  '1': 'icmp',
  'ipv6-icmp': 'icmp6',
  icmpv6: 'icmp6',
  icmp6: 'icmp6',
  '58': 'icmp6',
  ah: 'ah',
  esp: 'esp',
  mh: 'mh',
}

/** Protocols that a rule may give a port for, by name and number: of a translation, and of `multiport`. */
export const portProtocols = {
  translation: new Set('tcp 6 udp 17 sctp 132 dccp 33 icmp 1'.split(' ')),
  multiport: new Set('tcp 6 udp 17 udplite 136 sctp 132 dccp 33'.split(' ')),
}

/** Options that only a listing takes, and those that go with any command. */
export const listingOptions = new Set(['numeric', 'exact', 'line-numbers'])
export const commonOptions = new Set(['verbose', 'modprobe', 'ipv4', 'ipv6'])

/** Targets that one of IPv4 and IPv6 alone has, or neither any more: a chain may be called so. */
export const familyTargets = new Set(['HL', 'TTL', 'ECN', 'ULOG', 'CLUSTERIP', 'DNPT', 'SNPT', 'MIRROR'])
/** Targets that are no extension: a declared chain cannot be called so. */
export const verdicts = new Set(['ACCEPT', 'DROP', 'RETURN', 'QUEUE'])

/** `-p` with one of these is every protocol, `! -p` none. */
export const allProtocols = new Set(['all', '0', 'ip', 'hopopt'])
