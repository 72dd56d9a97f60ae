import type { Block, Statement, Word } from '../braces/tree.ts'
import type { Problem } from '../language.ts'
import { quote } from '../text.ts'
import { isBlank } from '../values.ts'
import { looksLikeAddress, prefixFault } from './values.ts'

type Found = Problem<'invalid-value'>

const bad = (word: Word, expected: string): Found => ({
  code: 'invalid-value',
  start: word.start,
  end: word.end,
  message: `Unexpected ${quote(word.text)} in a list, expected ${expected}`,
})

/** Every entry of an address match list and of the lists inside it, in no order. */
export function elementsOf(block: Block): Statement[] {
  const elements: Statement[] = []
  const stack = [...block.statements]
  for (let statement = stack.pop(); statement; statement = stack.pop()) {
    const inner = statement.items.find((item): item is Block => 'statements' in item)
    if (inner) stack.push(...inner.statements)
    else elements.push(statement)
  }
  return elements
}

/** The faults of an address match list. */
export function checkAddresses(block: Block): Found[] {
  return elementsOf(block).flatMap((element) => checkElement(element) ?? [])
}

function checkElement({ words: all }: Statement): Found | undefined {
  const words = all[0]?.text === '!' ? all.slice(1) : all
  const [first, second, third] = words
  if (!first || isBlank(first.text)) return undefined
  const text = first.text.replace(/^!/, '')
  if (text === 'key')
    return second ? third && bad(third, '`;` before it') : bad(first, 'the name of a key after it')
  if (text === 'geoip') return checkGeoip(first, words.slice(1))
  if (second) return bad(second, '`;` before it')
  const word = { ...first, text }
  if (!first.quoted && !looksLikeAddress(word) && text.includes('/'))
    return bad(first, 'an address or the name of a list')
  const fault = looksLikeAddress(word) ? prefixFault(text) : undefined
  return fault ? bad(first, fault) : undefined
}

const databases = new Set(['country', 'city', 'asnum', 'isp', 'domain'])
const places = new Set(
  'area areacode asnum city continent country country3 countryname domain isp metro metrocode netspeed org postal postalcode region regionname subdivision timezone tz'.split(
    ' ',
  ),
)

/** `geoip [db DATABASE] KIND VALUE`. */
function checkGeoip(geoip: Word, words: readonly Word[]): Found | undefined {
  const named = words[0]?.text.toLowerCase() === 'db'
  const database = named ? words[1] : undefined
  if (database && !databases.has(database.text.toLowerCase()) && !isBlank(database.text))
    return bad(database, '`country`, `city`, `asnum`, `isp` or `domain`')
  const [kind, value, extra] = named ? words.slice(2) : words
  if (!kind || !value) return bad(words.at(-1) ?? geoip, 'a kind of place and its value after it')
  if (!places.has(kind.text.toLowerCase()) && !isBlank(kind.text))
    return bad(kind, '`country`, `city`, `asnum` …')
  return extra && bad(extra, '`;` before it')
}

/** The word of an entry that names another list, not an address, a key or a list of BIND itself. */
export function listNameOf({ words: all }: Statement): Word | undefined {
  const [first, second] = all[0]?.text === '!' ? all.slice(1) : all
  if (!first || second || isBlank(first.text)) return undefined
  const word = { ...first, text: first.text.replace(/^!/, '') }
  if (/^(?:any|none|localhost|localnets|key|geoip)$/i.test(word.text) || looksLikeAddress(word))
    return undefined
  return word
}
