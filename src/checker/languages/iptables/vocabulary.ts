/**
 * Options of iptables rules, iptables 1.8: iptables(8) and iptables-extensions(8).
 *
 * One extension a line: its name, then its options. After `=` stands the kind of the argument; nothing is a flag,
 * `a+b` two arguments. Options may be negated with `!` before them and shortened as long as they stay clear.
 */
const matchTable = `
tcp         sport=port source-port=port dport=port destination-port=port tcp-flags=flags+flags syn tcp-option=number
udp         sport=port source-port=port dport=port destination-port=port
udplite     sport=port source-port=port dport=port destination-port=port
sctp        sport=port source-port=port dport=port destination-port=port chunk-types=any+any
dccp        sport=port source-port=port dport=port destination-port=port dccp-types=any dccp-option=number
icmp        icmp-type=icmp
icmp6       icmpv6-type=icmp6
ah          ahspi=any ahres ahlen=any
esp         espspi=any
multiport   sports=ports source-ports=ports dports=ports destination-ports=ports ports=ports
conntrack   ctstate=ctstate ctproto=any ctorigsrc=any ctorigdst=any ctreplsrc=any ctrepldst=any ctorigsrcport=port ctorigdstport=port ctreplsrcport=port ctrepldstport=port ctstatus=any ctexpire=any ctdir=any
state       state=state
limit       limit=rate limit-burst=number
hashlimit   hashlimit-upto=any hashlimit=any hashlimit-above=any hashlimit-burst=any hashlimit-mode=any hashlimit-srcmask=number hashlimit-dstmask=number hashlimit-name=any hashlimit-htable-size=number hashlimit-htable-max=number hashlimit-htable-expire=number hashlimit-htable-gcinterval=number hashlimit-rate-match hashlimit-rate-interval=any
connlimit   connlimit-upto=number connlimit-above=number connlimit-mask=any connlimit-saddr connlimit-daddr
connbytes   connbytes=any connbytes-dir=any connbytes-mode=any
connmark    mark=mark
mark        mark=mark
comment     comment=any
mac         mac-source=mac
iprange     src-range=range dst-range=range
recent      set rcheck update remove seconds=number reap hitcount=number rttl name=any rsource rdest mask=any
owner       uid-owner=any gid-owner=any socket-exists suppl-groups
addrtype    src-type=addrtype dst-type=addrtype limit-iface-in limit-iface-out
set         match-set=any+any return-nomatch packets-eq=number packets-lt=number packets-gt=number bytes-eq=number bytes-lt=number bytes-gt=number update-counters update-subcounters
string      algo=any from=number to=number string=any hex-string=any icase
length      length=any
ttl         ttl-eq=number ttl-gt=number ttl-lt=number
hl          hl-eq=number hl-gt=number hl-lt=number
tos         tos=any
dscp        dscp=any dscp-class=any
ecn         ecn-tcp-cwr ecn-tcp-ece ecn-ip-ect=number
pkttype     pkt-type=pkttype
statistic   mode=any probability=any every=number packet=number
physdev     physdev-in=any physdev-out=any physdev-is-in physdev-is-out physdev-is-bridged
time        datestart=any datestop=any timestart=any timestop=any monthdays=any weekdays=any contiguous kerneltz
quota       quota=number
helper      helper=any
policy      dir=any pol=any strict reqid=any spi=any proto=any mode=any tunnel-src=any tunnel-dst=any next
realm       realm=any
rpfilter    loose validmark accept-local invert
socket      nowildcard transparent restore-skmark
tcpmss      mss=any
u32         u32=any
bpf         bytecode=any object-pinned=any
cgroup      path=any cgroup=any
cluster     cluster-total-nodes=number cluster-local-node=number cluster-local-nodemask=any cluster-hash-seed=any
cpu         cpu=number
devgroup    src-group=any dst-group=any
dst         dst-len=any dst-opts=any
eui64       -
frag        fragid=any fraglen=any fragres fragfirst fragmore fraglast
hbh         hbh-len=any hbh-opts=any
ipv6header  soft header=any
ipvs        ipvs vproto=any vaddr=any vport=any vdir=any vmethod=any vportctl=any
mh          mh-type=any
nfacct      nfacct-name=any
osf         genre=any ttl=number log=number
rateest     rateest=any rateest1=any rateest2=any rateest-delta rateest-bps rateest-pps rateest-lt rateest-gt rateest-eq
rt          rt-type=any rt-segsleft=any rt-len=any rt-0-res rt-0-addrs=any rt-0-not-strict
unclean     -
`

const targetTable = `
ACCEPT      -
DROP        -
RETURN      -
QUEUE       -
LOG         log-level=loglevel log-prefix=any log-tcp-sequence log-tcp-options log-ip-options log-uid log-macdecode
NFLOG       nflog-group=number nflog-prefix=any nflog-range=number nflog-size=number nflog-threshold=number
ULOG        ulog-nlgroup=number ulog-prefix=any ulog-cprange=number ulog-qthreshold=number
REJECT      reject-with=reject
DNAT        to-destination=nat random persistent
SNAT        to-source=nat random random-fully persistent
MASQUERADE  to-ports=ports random random-fully
REDIRECT    to-ports=ports random
NETMAP      to=any
MARK        set-mark=mark set-xmark=mark and-mark=mark or-mark=mark xor-mark=mark
CONNMARK    set-mark=mark set-xmark=mark save-mark restore-mark nfmask=mark ctmask=mark mask=mark and-mark=mark or-mark=mark xor-mark=mark left-shift-mark=number right-shift-mark=number
CONNSECMARK save restore
SECMARK     selctx=any
CT          notrack helper=any ctevents=any expevents=any zone=any zone-orig=any zone-reply=any timeout=any
NOTRACK     -
NFQUEUE     queue-num=number queue-balance=any queue-bypass queue-cpu-fanout
TCPMSS      set-mss=number clamp-mss-to-pmtu
TCPOPTSTRIP strip-options=any
TOS         set-tos=any and-tos=any or-tos=any xor-tos=any
DSCP        set-dscp=any set-dscp-class=any
ECN         ecn-tcp-remove
TTL         ttl-set=number ttl-dec=number ttl-inc=number
HL          hl-set=number hl-dec=number hl-inc=number
SET         add-set=any+any del-set=any+any map-set=any+any timeout=any exist map-mark map-prio map-queue
TPROXY      on-port=port on-ip=any tproxy-mark=mark
TEE         gateway=any
TRACE       -
CLASSIFY    set-class=any
CLUSTERIP   new hashmode=any clustermac=any total-nodes=number local-node=number hash-init=any
CHECKSUM    checksum-fill
AUDIT       type=any
HMARK       hmark-tuple=any hmark-mod=any hmark-offset=any hmark-src-prefix=any hmark-dst-prefix=any hmark-sport-mask=any hmark-dport-mask=any hmark-spi-mask=any hmark-rnd=any
IDLETIMER   timeout=number label=any alarm
LED         led-trigger-id=any led-delay=any led-always-blink
RATEEST     rateest-name=any rateest-interval=any rateest-ewmalog=any
SYNPROXY    mss=number wscale=number sack-perm timestamp ecn
DNPT        src-pfx=any dst-pfx=any
SNPT        src-pfx=any dst-pfx=any
MIRROR      -
`

const genericTable = `
any         protocol=protocol source=address src=address destination=address dst=address in-interface=interface out-interface=interface fragment jump=target goto=chain match=match set-counters=number+number verbose ipv4 ipv6
`

export type Options = ReadonlyMap<string, string[]>

function read(table: string): Map<string, Options> {
  return new Map(
    table
      .trim()
      .split('\n')
      .map((row) => {
        const [name = '', ...options] = row.split(/\s+/)
        const parsed = options
          .filter((option) => option !== '-')
          .map((option): [string, string[]] => {
            const [long = '', kinds] = option.split('=')
            return [long, kinds === undefined ? [] : kinds.split('+')]
          })
        return [name, new Map(parsed)]
      }),
  )
}

export const matches = read(matchTable)
export const targets = read(targetTable)
export const generic = read(genericTable).get('any') as Options

export const shortOptions: Record<string, string> = {
  p: 'protocol',
  s: 'source',
  d: 'destination',
  i: 'in-interface',
  o: 'out-interface',
  f: 'fragment',
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
  udplite: 'udplite',
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
}
