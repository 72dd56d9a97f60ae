/** Named matchers: each is defined once, in the site or the route that uses it. */
import type { Statement, Word } from '../braces/tree.ts'
import type { Problem } from '../language.ts'
import { didYouMean, suggest } from '../suggest.ts'
import { quote } from '../text.ts'
import type { Code } from './index.ts'
import { isSnippet } from './sites.ts'
import { contextsOf, vocabulary } from './vocabulary/index.ts'

type Definitions = ReadonlyMap<string, Word>

const none: Definitions = new Map()
const deepest = 60

/** `complete`: whatever the site uses is in the text, unless it imports. */
export function checkMatcherNames(site: readonly Statement[], complete: boolean): Problem<Code>[] {
  const sure = complete && !imports(site)
  return checkScope(site, none, sure, 0)
}

/** Request matchers are inherited by the blocks of routes inside. */
function checkScope(
  statements: readonly Statement[],
  inherited: Definitions,
  sure: boolean,
  depth: number,
): Problem<Code>[] {
  if (depth > deepest) return []
  const { defined, problems } = collect(statements, inherited)
  for (const statement of statements) {
    const [name, matcher] = statement.words
    if (!name || name.text.startsWith('@')) continue
    if (sure && mayTakeMatcher(name.text)) problems.push(...checkUse(name, matcher, defined, 'the site'))
    if (!statement.block) continue
    const inner = statement.block.statements
    problems.push(
      ...(blocksOf(name.text).some((block) => block === 'route')
        ? checkScope(inner, defined, sure, depth + 1)
        : checkResponses(inner, defined, sure, depth + 1)),
    )
  }
  return problems
}

/** `reverse_proxy` and `intercept` hold matchers of responses, and routes that begin with one. */
function checkResponses(
  statements: readonly Statement[],
  requests: Definitions,
  sure: boolean,
  depth: number,
): Problem<Code>[] {
  const handlers = statements.filter(({ words: [name] }) =>
    /^(?:handle_response|replace_status)$/.test(name?.text ?? ''),
  )
  if (handlers.length === 0) return []
  const { defined, problems } = collect(statements, none)
  for (const {
    words: [name, matcher],
    block,
  } of handlers) {
    if (name && !imports(statements)) problems.push(...checkUse(name, matcher, defined, 'this block'))
    if (block) problems.push(...checkScope(block.statements, requests, sure, depth + 1))
  }
  return problems
}

function collect(statements: readonly Statement[], inherited: Definitions) {
  const defined = new Map(inherited)
  const problems: Problem<Code>[] = []
  for (const {
    words: [name],
  } of statements) {
    if (!name?.text.startsWith('@')) continue
    const before = defined.get(name.text)
    defined.set(name.text, name)
    if (!before) continue
    const message = `Unexpected second ${quote(name.text)}, expected each matcher to be defined once`
    const related = [{ start: before.start, end: before.end, message: 'first defined here' }]
    problems.push({ code: 'duplicate', start: name.start, end: name.end, message, related })
  }
  return { defined, problems }
}

function checkUse(
  name: Word,
  matcher: Word | undefined,
  defined: Definitions,
  where: string,
): Problem<Code>[] {
  if (!matcher || matcher.quoted || !/^@[\w-]+$/.test(matcher.text) || defined.has(matcher.text)) return []
  const near = suggest(matcher.text, defined.keys())
  const message = `Unexpected ${quote(matcher.text)} after ${quote(name.text)}, expected a matcher that ${where} defines`
  const { start, end } = matcher
  return [{ code: 'undefined-name', start, end, message, help: near && didYouMean(near) }]
}

/** Directives of plugins take matchers too. */
function mayTakeMatcher(name: string): boolean {
  const rows = vocabulary.find(name)
  return (
    rows.length === 0 ||
    rows.some(({ contexts }) => contexts.has('handler') || contexts.has('response_handler'))
  )
}

function blocksOf(name: string): (string | undefined)[] {
  const places = contextsOf('response_handler').concat('site')
  return vocabulary
    .find(name)
    .filter(({ contexts }) => places.some((place) => contexts.has(place)))
    .map(({ block }) => block)
}

/** Without recursion: blocks may nest deeply. */
function imports(statements: readonly Statement[]): boolean {
  const left = [...statements]
  for (let next = left.pop(); next; next = left.pop()) {
    if (next.words[0]?.text === 'import') return true
    for (const inner of next.block?.statements ?? []) left.push(inner)
  }
  return false
}

/** A name that Caddy would take for one thing of two. */
export function checkRepeatedNames(statements: readonly Statement[]): Problem<Code>[] {
  const options = statements.find(({ words }) => words.length === 0)?.block?.statements ?? []
  const named = (option: string, unnamed: string) =>
    options.flatMap(({ words: [name, first] }) =>
      name?.text === option ? [{ key: first?.text ?? unnamed, word: first ?? name }] : [],
    )
  const snippets = statements
    .filter(isSnippet)
    .flatMap(({ words: [word] }) => (word ? [{ key: word.text, word }] : []))
  return [snippets, named('log', 'default'), named('servers', '')].flatMap((group) => {
    const seen = new Map<string, Word>()
    return group.flatMap(({ key, word }) => {
      const before = seen.get(key)
      seen.set(key, before ?? word)
      if (!before) return []
      const message = `Unexpected second ${quote(word.text)}, expected each name once`
      const related = [{ start: before.start, end: before.end, message: 'first given here' }]
      return [{ code: 'duplicate' as const, start: word.start, end: word.end, message, related }]
    })
  })
}
