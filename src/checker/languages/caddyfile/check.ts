import { checkArguments } from '../argument-faults.ts'
import type { Statement, Word } from '../braces/tree.ts'
import type { Problem } from '../language.ts'
import { didYouMean, nearest, suggest } from '../suggest.ts'
import { oneOf, quote } from '../text.ts'
import { isBlank } from '../values.ts'
import type { Directive } from '../vocabulary.ts'
import type { Code } from './index.ts'
import { descriptions, vocabulary, withoutMatcher } from './vocabulary.ts'

/** Blocks in which directives of a site stand. */
const sites = new Set(['site', 'handle_response'])

/** Subdirectives that take a matcher too. */
const matched = new Set(['handle_response', 'replace_status', 'lb_retry_match'])

const matchers =
  `path path_regexp host header header_regexp method query expression file not protocol remote_ip client_ip vars
  vars_regexp tls`.split(/\s+/)

const deepest = 60

export function checkTop(statements: readonly Statement[]): {
  problems: Problem<Code>[]
  context: string | undefined
} {
  const problems: Problem<Code>[] = []
  let context: string | undefined
  /** After a line of addresses without a block, the rest of the file is that site's. */
  let bare = false
  let loose = false
  for (const statement of statements) {
    const [first] = statement.words
    if (!first) {
      if (statement.block) problems.push(...checkBlock(statement.block.statements, 'global', 0))
      context ??= 'Caddyfile'
      continue
    }
    if (/^&?\(.*\)$/.test(first.text)) {
      if (statement.block && looksLikeSite(statement.block.statements))
        problems.push(...checkBlock(statement.block.statements, 'site', 0))
      context ??= 'Caddyfile'
      continue
    }
    const known = vocabulary.find(first.text)
    if (!bare && known.length === 0 && isAddressLine(statement, loose)) {
      context = 'Caddyfile'
      if (statement.block) problems.push(...checkBlock(statement.block.statements, 'site', 0))
      else bare = true
      continue
    }
    const place =
      known.some(({ contexts }) => contexts.has('site')) || known.length === 0
        ? 'site'
        : ([...(known[0] as Directive).contexts][0] as string)
    context ??= place === 'site' ? 'a site' : place
    loose ||= !bare
    problems.push(...checkStatement(statement, place, 0, known.length === 0 && !bare))
  }
  return { problems, context }
}

/** What is no directive names a site when it opens a block, and when no directive stands before it. */
function isAddressLine({ words, block }: Statement, loose: boolean): boolean {
  const [first] = words as [Word, ...Word[]]
  if (first.text.startsWith('@') || suggest(first.text, vocabulary.namesIn('site')) !== undefined)
    return false
  return block ? true : !loose && (looksLikeAddress(words) || /^\d+$/.test(first.text))
}

/** `example.com`, `:80`, `http://`, `*.example.com`, `{$SITE}`. */
export function looksLikeAddress(words: readonly Word[]): boolean {
  return words.every(
    ({ text }) =>
      /^[\w*{$}.:[\]/@-]*[.:{*][\w*{$}.:[\]/@-]*,?$|^localhost,?$|^,$/.test(text) || isBlank(text),
  )
}

/** A snippet may hold directives or a part of one; only the former can be told. */
function looksLikeSite(statements: readonly Statement[]): boolean {
  return statements.every(({ words: [first] }) => {
    if (!first) return false
    if (
      first.text.startsWith('@') ||
      vocabulary.find(first.text).some(({ contexts }) => contexts.has('site'))
    )
      return true
    return (
      vocabulary.find(first.text).length === 0 &&
      suggest(first.text, vocabulary.namesIn('site')) !== undefined
    )
  })
}

function checkBlock(statements: readonly Statement[], place: string, depth: number): Problem<Code>[] {
  return depth > deepest
    ? []
    : statements.flatMap((statement) => checkStatement(statement, place, depth, false))
}

function checkStatement(statement: Statement, place: string, depth: number, loose: boolean): Problem<Code>[] {
  const [name, ...rest] = statement.words
  if (!name) return []
  if (name.text.startsWith('@'))
    return sites.has(place) || !name.quoted ? checkMatcher(name, rest, statement) : []
  const rows = vocabulary
    .find(name.text)
    .filter(({ contexts }) => contexts.has(place) || (sites.has(place) && contexts.has('site')))
  if (rows.length === 0) return reportUnknown(name, place, loose)
  const takesMatcher = sites.has(place) ? !withoutMatcher.has(name.text) : matched.has(name.text)
  const args = takesMatcher && isMatcher(rest[0]) ? rest.slice(1) : rest
  const plain = args.some(({ text }) => text.includes('{')) ? args.map(mask) : args
  const finding = checkArguments(vocabulary, rows, name, plain, descriptions)
  if (finding) {
    // A path that is taken for a matcher may have been meant as the argument.
    const help =
      args.length < rest.length && finding.code === 'argument-count' && finding.help?.startsWith('missing')
        ? `${quote(rest[0]?.text ?? '')} is a matcher; \`*\` before it makes it an argument`
        : finding.help
    return [{ ...finding, help }]
  }
  const { block } = statement
  if (!block && name.text === 'tls' && args.length === 0) {
    const message = 'Unexpected end of `tls`, expected an argument or a block'
    return [{ code: 'argument-count', start: name.start, end: name.end, message }]
  }
  if (!block) return []
  const inner = rows.find((row) => row.block !== undefined)
  if (!inner) {
    const message = `Unexpected \`{\` after ${quote(name.text)}, expected no block`
    return [{ code: 'unexpected-block', start: block.open, end: block.open + 1, message }]
  }
  const fitting =
    rows.find(
      (row) =>
        row.block !== undefined &&
        !vocabulary.fault(
          row,
          args.map(({ text }) => text),
          isBlank,
        ),
    ) ?? inner
  return fitting.block ? checkBlock(block.statements, fitting.block, depth + 1) : []
}

/** Placeholders stand for any value. */
function mask(word: Word): Word {
  return /\{[^{}\s]*\}/.test(word.text) ? { ...word, text: '<placeholder>' } : word
}

function isMatcher(word: Word | undefined): boolean {
  return word !== undefined && !word.quoted && (/^[/@]/.test(word.text) || word.text === '*')
}

function reportUnknown(name: Word, place: string, loose: boolean): Problem<Code>[] {
  const { text, start, end } = name
  // Caddy reads past unknown words in `output file`.
  if (isBlank(text) || /[{}]/.test(text) || place === 'message' || place === 'file') return []
  const near = nearest(text, vocabulary.namesIn(sites.has(place) ? 'site' : place))
  const elsewhere = vocabulary.find(text)[0]
  if (near === undefined && elsewhere && !loose && (place === 'site' || place === 'global')) {
    const contexts = [...elsewhere.contexts].map((each) =>
      each === 'global' ? 'the global options' : each === 'site' ? 'a site' : `\`${each}\``,
    )
    const message = `Unexpected ${quote(text)} in ${describePlace(place)}, expected it in ${contexts.join(' or ')}`
    return [{ code: 'wrong-context', start, end, message }]
  }
  if (near === undefined && isPlausible(text, place)) return []
  const message = `Unexpected ${quote(text)} in ${describePlace(place)}, expected a word that Caddy knows there`
  return [{ code: 'unknown-directive', start, end, message, help: near && didYouMean(near) }]
}

function describePlace(place: string): string {
  return place === 'site' ? 'a site' : place === 'global' ? 'the global options' : `\`${place}\``
}

/** Plugins bring directives and options; what stands in the blocks of Caddy's own only later versions can bring. */
function isPlausible(text: string, place: string): boolean {
  if (matchers.includes(text)) return false
  if (place === 'site' || place === 'global' || place === 'encode' || sites.has(place))
    return /^[a-z][a-z0-9_]{2,}$/.test(text)
  return /^[a-z][a-z0-9]*(?:_[a-z0-9]+)+$/.test(text)
}

/** `@name { matchers }`, `@name matcher …`, or an expression. */
function checkMatcher(name: Word, rest: Word[], { block }: Statement): Problem<Code>[] {
  const [first] = rest
  if (!first && !block) {
    const message = `Unexpected end of the line after ${quote(name.text)}, expected a matcher`
    return [{ code: 'argument-count', start: name.start, end: name.end, message }]
  }
  const words = first ? [first] : (block?.statements.flatMap(({ words }) => words[0] ?? []) ?? [])
  return words.flatMap((word) => {
    if (word.quoted || matchers.includes(word.text)) return []
    const near = suggest(word.text, matchers)
    if (near === undefined) return []
    const message = `Unexpected matcher ${quote(word.text)}, expected ${oneOf(matchers, 6)}`
    return [
      {
        code: 'unknown-directive' as const,
        start: word.start,
        end: word.end,
        message,
        help: didYouMean(near),
      },
    ]
  })
}
