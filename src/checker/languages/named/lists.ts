import type { Block, Statement, Word } from '../braces/tree.ts'
import type { Problem } from '../language.ts'
import { quote } from '../text.ts'
import { isBlank, isIpv4, isIpv6 } from '../values.ts'
import { looksLikeAddress, prefixFault } from './values.ts'

/** Blocks that list addresses, servers, ports or names. */

export interface Names {
  acls: Word[]
  /** Of `controls`; keys in other lists may come from anywhere. */
  keys: Word[]
  remotes: Word[]
  /** Of `category`. */
  channels: Word[]
}

type Found = Problem<'invalid-value' | 'argument-count'>

const bad = (word: Word, expected: string): Found => ({
  code: 'invalid-value',
  start: word.start,
  end: word.end,
  message: `Unexpected ${quote(word.text)} in a list, expected ${expected}`,
})

/** The faults of a list; names that it uses go into `names`. Nested address lists are read without recursion. */
export function checkList(kind: string, block: Block, owner: string, names: Names): Found[] {
  const found: Found[] = []
  const stack: Statement[] = [...block.statements]
  for (let statement = stack.pop(); statement; statement = stack.pop()) {
    if (kind === 'addresses') {
      const inner = statement.items.find((item): item is Block => 'statements' in item)
      if (inner) {
        stack.push(...inner.statements)
        continue
      }
    }
    const problem = checkers[kind]?.(statement.words, owner, names)
    if (problem) found.push(problem)
  }
  return found
}

const checkers: Record<string, (words: readonly Word[], owner: string, names: Names) => Found | undefined> = {
  addresses(all, _, names) {
    const words = all[0]?.text === '!' ? all.slice(1) : all
    const [first, second, third] = words
    if (!first || isBlank(first.text)) return undefined
    const text = first.text.replace(/^!/, '')
    if (/^(?:any|none|localhost|localnets)$/i.test(text)) return second && bad(second, '`;` before it')
    if (text === 'key') {
      return second ? undefined : bad(first, 'the name of a key after it')
    }
    if (text === 'geoip') return undefined
    const word = { ...first, text }
    if (second || third) return bad(second as Word, '`;` before it')
    const fault = looksLikeAddress(word) ? prefixFault(text) : undefined
    if (fault) return bad(first, fault)
    if (!looksLikeAddress(word)) names.acls.push(word)
    return undefined
  },
  remotes(words, _, names) {
    const [first, ...rest] = words
    if (!first || isBlank(first.text)) return undefined
    if (looksLikeAddress(first)) {
      const fault = first.text.includes('/') ? 'an address without a prefix length' : prefixFault(first.text)
      if (fault) return bad(first, fault)
    } else names.remotes.push(first)
    return options(rest)
  },
  forwarders(words) {
    const [first, port, number] = words
    if (!first || isBlank(first.text)) return undefined
    if (!isIpv4(first.text) && !isIpv6(first.text.replace(/%[\w.-]{1,20}$/, '')))
      return bad(first, 'an IP address')
    if (port && port.text !== 'port' && port.text !== 'tls') return bad(port, '`port`')
    return port && !number ? bad(port, 'a value after it') : undefined
  },
  ports(words) {
    const [first] = words
    if (!first || isBlank(first.text) || first.text === 'range') return undefined
    return /^\d{1,5}$/.test(first.text) ? undefined : bad(first, 'a port or `range`')
  },
  strings(words, owner, names) {
    const [first, second] = words
    if (owner === 'category' && first) names.channels.push(first)
    if (owner === 'controls' && first) names.keys.push(first)
    return second && bad(second, '`;` before it')
  },
}

function options(words: readonly Word[]): Found | undefined {
  for (let i = 0; i < words.length; i += 2) {
    const word = words[i] as Word
    const value = words[i + 1]
    if (!/^(?:port|key|tls|source|source-v6)$/.test(word.text)) return bad(word, '`port`, `key` or `tls`')
    if (!value) return bad(word, 'a value after it')
  }
  return undefined
}
