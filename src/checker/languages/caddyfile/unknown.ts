import type { Word } from '../braces/tree.ts'
import type { Problem } from '../language.ts'
import { didYouMean, nearest } from '../suggest.ts'
import { quote } from '../text.ts'
import { isBlank } from '../values.ts'
import { looksLikeAddress } from './addresses.ts'
import type { Code } from './index.ts'
import { isRoute, namesIn, unheeding, vocabulary } from './vocabulary/index.ts'

/** A word that its place does not know: a slip, a word of another place, or one of a plugin or of a later version. */
export function reportUnknown({ text, start, end, quoted }: Word, place: string): Problem<Code>[] {
  if (isBlank(text) || /^\{(?:\$|args|block)/.test(text)) return []
  const where = phraseFor(place)
  const near = nearest(text, namesIn(place) as string[])
  if (unheeding.has(place)) {
    if (near === undefined) return []
    const message = `Unexpected ${quote(text)} in ${where}, which Caddy reads past, expected ${quote(near)}`
    return [{ code: 'ignored-word', start, end, message, help: didYouMean(near) }]
  }
  const elsewhere = near === undefined && !quoted ? placesOf(text, place) : []
  if (elsewhere.length > 0) {
    const expected = [...new Set(elsewhere.map(phraseFor))].slice(0, 4).join(' or ')
    const message = `Unexpected ${quote(text)} in ${where}, expected it in ${expected}`
    return [{ code: 'wrong-context', start, end, message }]
  }
  if (near === undefined && !quoted && isPlausible(text, place) && !isValue(text, place)) return []
  const message = `Unexpected ${quote(text)} in ${where}, expected a word that Caddy knows there`
  return [{ code: 'unknown-directive', start, end, message, help: help(text, near, place) }]
}

function help(text: string, near: string | undefined, place: string): string | undefined {
  if (near) return didYouMean(near)
  return place === 'site' && /[.:]/.test(text)
    ? 'a file with more than one site needs braces around each'
    : undefined
}

/** What stands behind a word of this place, `internal` or `off`, has lost that word. */
function isValue(text: string, place: string): boolean {
  if ((place === 'global' || isRoute(place)) && looksLikeAddress([{ text }])) return true
  return namesIn(place).some((name) =>
    vocabulary.find(name).some(({ terms }) => terms.some(({ literals }) => literals.includes(text))),
  )
}

/** A directive that only a site takes is looked for nowhere else from a route of that site. */
function placesOf(name: string, place: string): string[] {
  const places = [...new Set(vocabulary.find(name).flatMap(({ contexts }) => [...contexts]))]
  return isRoute(place) && places.includes('site') ? ['site'] : places
}

/** Plugins bring directives and options; what stands in the blocks of Caddy's own only later versions can bring. */
function isPlausible(text: string, place: string): boolean {
  if (place === 'matchers') return /^[a-z][a-z0-9_]*$/.test(text)
  if (place === 'global' || isRoute(place)) return /^[a-z][a-z0-9_]{2,}$/.test(text)
  return /^[a-z][a-z0-9]*(?:_[a-z0-9]+)+$/.test(text)
}

/** Blocks of the table whose name is not that of the word before the brace. */
const blocks: Record<string, string> = {
  http: '`transport http`',
  fastcgi: '`transport fastcgi`',
  dynamic_a: '`dynamic a`',
  dynamic_srv: '`dynamic srv`',
  acme: '`issuer acme`',
  internal: '`issuer internal`',
  file: '`output file`',
  net: '`output net`',
  encoder: '`format`',
  filter: '`format filter`',
  filters: '`fields`',
  actions: 'a filter of fields',
  key_pair: 'a key pair',
  policy: '`lb_policy`',
  file_matcher: 'the matcher `file`',
  response_handler: '`handle_response`',
  route: 'a route',
  global: 'the global options',
  matchers: 'a matcher',
  response: 'a matcher of responses',
  site: 'a site',
  handler: 'a site',
  plain: 'a site',
}

function phraseFor(place: string): string {
  return blocks[place] ?? `\`${place}\``
}
