import type { Statement, Word } from '../braces/tree.ts'
import type { Problem } from '../language.ts'
import { quote } from '../text.ts'
import { isAddress, isPort, isPrefix } from '../values.ts'
import { isOpaque } from './values.ts'

/** Blocks that list things instead of holding keywords: addresses, routes, peers, tracked names. */

type Found = Problem<'invalid-value'> | undefined

const bad = (word: Word, where: string, expected: string): Found => ({
  code: 'invalid-value',
  start: word.start,
  end: word.end,
  message: `Unexpected ${quote(word.text)} in \`${where}\`, expected ${expected}`,
})

const withValue = new Set('dev scope label brd broadcast peer track_group preferred_lft valid_lft'.split(' '))
const alone = new Set('home -nodad nodad mngtmpaddr noprefixroute autojoin no_track use_vmac'.split(' '))
const scopes = /^(?:global|site|link|host|nowhere|\d+|0x[\da-f]+)$/

function address({ words }: Statement, where: string): Found {
  const [first, ...rest] = words
  if (!first || isOpaque(first.text)) return undefined
  if (!isPrefix(first.text)) return bad(first, where, 'an IP address')
  for (let i = 0; i < rest.length; i++) {
    const word = rest[i] as Word
    if (alone.has(word.text) || isOpaque(word.text)) continue
    if (!withValue.has(word.text)) return bad(word, where, '`dev`, `scope`, `label`, `brd`, …')
    i += 1
    const value = rest[i]
    if (!value) return bad(word, where, 'a value after it')
    if (word.text === 'scope' && !scopes.test(value.text) && !isOpaque(value.text)) {
      return bad(value, where, '`global`, `site`, `link`, `host` or `nowhere`')
    }
    if (
      /^(?:brd|broadcast|peer)$/.test(word.text) &&
      !isPrefix(value.text) &&
      !/^[-+]$/.test(value.text) &&
      !isOpaque(value.text)
    ) {
      return bad(value, where, 'an IP address')
    }
  }
  return undefined
}

function peer({ words }: Statement, where: string): Found {
  const [first, option, value] = words
  if (!first || isOpaque(first.text)) return undefined
  if (!isAddress(first.text.replace(/%[\w.-]{1,15}$/, ''))) return bad(first, where, 'an IP address')
  if (option && !/^(?:min_ttl|max_ttl)$/.test(option.text))
    return bad(option, where, '`min_ttl` or `max_ttl`')
  return option && !value ? bad(option, where, 'a number after it') : undefined
}

function tracked({ words }: Statement, where: string): Found {
  const [, option, value] = words
  if (!option || isOpaque(option.text)) return undefined
  if (option.text !== 'weight' && option.text !== 'reverse' && option.text !== 'noreverse') {
    return bad(option, where, '`weight`')
  }
  if (option.text !== 'weight') return undefined
  if (!value) return bad(option, where, 'a number after it')
  const weight = Number(value.text)
  if (isOpaque(value.text) || (/^[-+]?\d{1,4}$/.test(value.text) && Math.abs(weight) <= 254)) return undefined
  return bad(value, where, 'a number from -253 to 253')
}

const routeWords = new Set(
  `src to via gw dev table scope label metric preference pref tos dsfield mtu advmss rtt rttvar reordering window cwnd
  ssthresh realms realm rto_min initcwnd initrwnd features quickack congctl pref expires protocol proto nexthop onlink weight
  unicast local broadcast multicast throw unreachable prohibit blackhole nat or no_track track_group inet inet6 append encap
  vrf hoplimit fastopen_no_cookie ecn lock as default nh_id ttl-propagate from priority`.split(/\s+/),
)

function route({ words }: Statement, where: string): Found {
  for (const [index, word] of words.entries()) {
    if (!/^(?:src|to|via|gw)$/.test(word.text)) continue
    const value = words[index + 1]
    if (!value) return bad(word, where, 'an address after it')
    const target = value.text === 'inet' || value.text === 'inet6' ? words[index + 2] : value
    if (!target || isOpaque(target.text) || target.text === 'default' || routeWords.has(target.text)) continue
    if (!isPrefix(target.text)) return bad(target, where, 'an IP address')
  }
  const [first] = words
  if (!first || isOpaque(first.text) || routeWords.has(first.text) || isPrefix(first.text)) return undefined
  return bad(first, where, 'a network or a keyword of `ip route`')
}

function rule({ words }: Statement, where: string): Found {
  for (const [index, word] of words.entries()) {
    if (word.text !== 'from' && word.text !== 'to') continue
    const value = words[index + 1]
    if (!value) return bad(word, where, 'an address after it')
    if (!isPrefix(value.text) && value.text !== 'all' && value.text !== 'default' && !isOpaque(value.text)) {
      return bad(value, where, 'an IP address')
    }
  }
  return undefined
}

function member({ words }: Statement, where: string): Found {
  const [first, second] = words
  if (!first || isOpaque(first.text)) return undefined
  if (first.text === 'fwmark') {
    return second && (/^\d+$/.test(second.text) || isOpaque(second.text))
      ? undefined
      : bad(second ?? first, where, 'a number')
  }
  const host = first.text.replace(/-[\da-fA-F]{1,4}$/, '')
  if (!isAddress(host)) return bad(first, where, 'an IP address, a range or `fwmark`')
  return second && !isPort(second.text) && !isOpaque(second.text) ? bad(second, where, 'a port') : undefined
}

function delay({ words }: Statement, where: string): Found {
  const [name, ...numbers] = words
  const wrong = numbers.find(({ text }) => !/^\d+(?:\.\d+)?$/.test(text) && !isOpaque(text))
  if (wrong) return bad(wrong, where, 'a number of seconds')
  return name && numbers.length === 0 ? bad(name, where, 'a delay after it') : undefined
}

export const lists: Record<string, (statement: Statement, where: string) => Found> = {
  addresses: address,
  peers: peer,
  routes: route,
  rules: rule,
  tracked,
  names: () => undefined,
  group_members: member,
  delays: delay,
}
