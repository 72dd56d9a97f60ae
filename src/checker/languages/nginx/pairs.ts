import type { Block, Statement, Word } from '../braces/tree.ts'
import type { Problem } from '../language.ts'
import { findRegexFault } from '../pcre.ts'
import { quote } from '../text.ts'
import { isOpaque } from './finding.ts'
import { isAddress } from './values.ts'

/**
 * Blocks that hold no directives but pairs: `map`, `geo`, `types`, `split_clients`, `charset_map`, `geoip2`.
 */
type Code = 'argument-count' | 'invalid-value' | 'invalid-regex' | 'duplicate'

interface Pairs {
  /** Fewest and most words of a line; the words of `single` may stand alone. */
  min: number
  max: number
  single: string[]
  key?: (word: Word) => Problem<Code> | undefined
  value?: (word: Word) => Problem<Code> | undefined
  /** A key given twice is refused. */
  unique?: boolean
}

const bad = (word: Word, code: Code, message: string): Problem<Code> => ({
  code,
  start: word.start,
  end: word.end,
  message,
})

const pairs: Record<string, Pairs> = {
  map: {
    min: 2,
    max: 2,
    single: ['hostnames', 'volatile'],
    unique: true,
    key(word) {
      if (!word.text.startsWith('~') || word.text.length === 1) return undefined
      const fault = findRegexFault(word.text.slice(word.text[1] === '*' ? 2 : 1))
      return fault && bad(word, 'invalid-regex', fault.message)
    },
  },
  geo: {
    min: 2,
    max: 2,
    single: ['ranges', 'proxy_recursive'],
    key(word) {
      if (/^(?:default|include|proxy|delete)$/.test(word.text) || isOpaque(word.text) || isAddress(word.text))
        return undefined
      const [from = '', to, ...rest] = word.text.split('-')
      if (to !== undefined && rest.length === 0 && isAddress(from) && isAddress(to)) return undefined
      return bad(
        word,
        'invalid-value',
        `Unexpected ${quote(word.text)} in \`geo\`, expected a network, \`default\` or a range`,
      )
    },
  },
  // nginx takes a type without an extension.
  types: { min: 1, max: Number.POSITIVE_INFINITY, single: [] },
  charset_map: {
    min: 2,
    max: 2,
    single: [],
    key: (word) =>
      /^[\da-fA-F]{1,2}$/.test(word.text) || isOpaque(word.text)
        ? undefined
        : bad(
            word,
            'invalid-value',
            `Unexpected ${quote(word.text)} in \`charset_map\`, expected a byte in hexadecimal`,
          ),
    value: (word) =>
      /^[\da-fA-F]{1,8}$/.test(word.text) || isOpaque(word.text)
        ? undefined
        : bad(
            word,
            'invalid-value',
            `Unexpected ${quote(word.text)} in \`charset_map\`, expected bytes in hexadecimal`,
          ),
  },
  split_clients: {
    min: 2,
    max: 2,
    single: [],
    key: (word) =>
      /^(?:\*|\d{1,3}(?:\.\d{1,2})?%)$/.test(word.text) || isOpaque(word.text)
        ? undefined
        : bad(
            word,
            'invalid-value',
            `Unexpected ${quote(word.text)} in \`split_clients\`, expected a percentage or \`*\``,
          ),
  },
}

export function checkPairs(name: string, block: Block): Problem<Code>[] {
  const shape = Object.hasOwn(pairs, name) ? pairs[name] : undefined
  if (!shape) return []
  const problems: Problem<Code>[] = []
  const seen = new Map<string, Word>()
  for (const statement of block.statements) {
    const found = checkPair(name, statement, shape, seen)
    if (found) problems.push(found)
  }
  return problems
}

function checkPair(
  name: string,
  statement: Statement,
  shape: Pairs,
  seen: Map<string, Word>,
): Problem<Code> | undefined {
  const { words, block } = statement
  const [first, second] = words
  if (!first || first.text === 'include') return undefined
  if (block) return bad(first, 'argument-count', `Unexpected block in \`${name}\`, expected a pair of words`)
  if (words.length === 1 && (shape.single.includes(first.text) || isOpaque(first.text))) return undefined
  if (words.length < shape.min)
    return bad(
      first,
      'argument-count',
      `Unexpected single word ${quote(first.text)} in \`${name}\`, expected a pair`,
    )
  if (words.length > shape.max) {
    const word = words[shape.max] as Word
    return bad(
      word,
      'argument-count',
      `Unexpected ${quote(word.text)} in \`${name}\`, expected \`;\` after two words`,
    )
  }
  const found = shape.key?.(first) ?? (second && shape.value?.(second))
  if (found || !shape.unique) return found
  const earlier = seen.get(first.text)
  if (!earlier) seen.set(first.text, first)
  else if (second) {
    return {
      ...bad(
        first,
        'duplicate',
        `Unexpected second ${quote(first.text)} in \`${name}\`, expected each key once`,
      ),
      related: [{ start: earlier.start, end: earlier.end, message: 'first given here' }],
    }
  }
  return undefined
}
