import type { LanguageRegistration } from 'shiki/core'

/** nftables: tables, chains, sets, matches, statements and verdicts. */
export const nftables: LanguageRegistration = {
  name: 'nftables',
  scopeName: 'source.nftables',
  repository: {},
  patterns: [
    { name: 'comment.line.nftables', match: '#.*$' },
    { name: 'string.quoted.double.nftables', begin: '"', end: '"|$' },
    {
      match: '\\b(table)\\s+(?:(ip6?|inet|arp|bridge|netdev)\\s+)?([\\w.-]+)',
      captures: {
        1: { name: 'storage.type.nftables' },
        2: { name: 'keyword.other.nftables' },
        3: { name: 'entity.name.section.nftables' },
      },
    },
    {
      match: '\\b(chain|set|map|flowtable|jump|goto|define|element)\\s+([\\w.-]+)',
      captures: { 1: { name: 'storage.type.nftables' }, 2: { name: 'entity.name.section.nftables' } },
    },
    {
      name: 'keyword.control.nftables',
      match:
        '\\b(?:accept|drop|reject|return|continue|queue|masquerade|redirect|snat|dnat|notrack|jump|goto|log|counter|limit|quota|flush|add|delete|create|insert|include|policy|type|hook|priority|vmap|map)\\b',
    },
    {
      name: 'support.function.nftables',
      match:
        '\\b(?:ip6?|tcp|udp|sctp|dccp|th|icmpv?6?|ct|meta|ether|vlan|arp|fib|rt|iif|oif|iifname|oifname|mark|saddr|daddr|sport|dport|state|protocol|nexthdr|l4proto|flags|elements|typeof|timeout)\\b',
    },
    { name: 'variable.other.nftables', match: '[$@][\\w.-]+' },
    {
      name: 'constant.numeric.nftables',
      match: '(?<![\\w.-])(?:0x[\\da-fA-F]+|\\d[\\d.:/-]*|[\\da-fA-F]*:[\\da-fA-F:.]+(?:/\\d+)?)(?![\\w-])',
    },
  ],
}
