/** Which protocols a rule has asked for: two of one layer contradict each other, as nft tells. */
import type { RuleContext } from './context.ts'
import type { Token } from './lexer.ts'

const networks = new Set(['ip', 'ip6', 'arp'])
const transports = new Set('tcp udp udplite sctp dccp icmp icmpv6 igmp esp ah comp'.split(' '))
const extensions = new Set(['hbh', 'frag', 'dst', 'mh', 'srh', 'rt0', 'rt2', 'rt4', 'exthdr'])

/** What the family of a table settles. */
export const networkOf = (family: string | undefined) =>
  family !== undefined && networks.has(family) ? family : undefined

const numbers: Record<string, string> = {
  '1': 'icmp',
  '2': 'igmp',
  '6': 'tcp',
  '17': 'udp',
  '33': 'dccp',
  '50': 'esp',
  '51': 'ah',
  '58': 'icmpv6',
  'ipv6-icmp': 'icmpv6',
  '108': 'comp',
  ipcomp: 'comp',
  '132': 'sctp',
  '136': 'udplite',
}

/** A field of a header is looked at, which therefore is there. */
export function enterHeader(context: RuleContext, header: string, at: Token): void {
  const { cursor, family } = context
  if (family === undefined) return
  if (networks.has(header)) {
    const now = context.network ?? (header === 'arp' && family === 'inet' ? 'inet' : undefined)
    if (now !== undefined && now !== header) {
      const place = family === now ? `a table of family \`${family}\`` : `a rule on \`${now}\``
      cursor.fail(`no match on \`${header}\` in ${place}`, at, 'context')
    }
    context.network = header
  } else if (transports.has(header)) {
    const now = context.transport
    if (context.network === 'arp')
      cursor.fail(`no match on \`${header}\` in a rule on \`arp\``, at, 'context')
    if (now !== undefined && now !== header)
      cursor.fail(`no match on \`${header}\` in a rule on \`${now}\``, at, 'context')
    context.transport = header
    if (header === 'icmp') context.network ??= 'ip'
    if (header === 'icmpv6') context.network ??= 'ip6'
  } else if (extensions.has(header) && (context.network === 'ip' || context.network === 'arp')) {
    cursor.fail(`no match on \`${header}\` in a rule on \`${context.network}\``, at, 'context')
  }
}

/** A match such as `meta l4proto tcp` settles a protocol as well. */
export function settle(context: RuleContext, name: string, value: string): void {
  if (name === 'meta nfproto')
    context.network = value === 'ipv4' ? 'ip' : value === 'ipv6' ? 'ip6' : undefined
  else if (name === 'ether type') context.network = networks.has(value) ? value : context.network
  else if (name === 'meta l4proto' || name === 'ip protocol' || name === 'ip6 nexthdr')
    context.transport = numbers[value] ?? value
}

/** Whether a port may be changed: some transport protocol is known. */
export const hasTransport = ({ transport }: RuleContext) => transport !== undefined
