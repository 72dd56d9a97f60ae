/** What stands at the top of a file: the global options, snippets and sites, or a part of one. */
import type { Statement } from '../braces/tree.ts'
import type { Problem } from '../language.ts'
import { suggest } from '../suggest.ts'
import { quote } from '../text.ts'
import { checkAddresses, looksLikeAddress, reportRepeatedSites } from './addresses.ts'
import { checkBlock, checkStatement } from './check.ts'
import type { Code } from './index.ts'
import { contextsOf, namesIn, vocabulary } from './vocabulary/index.ts'

export interface Layout {
  problems: Problem<Code>[]
  /** `Caddyfile`, or the place of what is no site. */
  context: string | undefined
  /** The content of each site, for what holds in one. */
  sites: (readonly Statement[])[]
}

export const isSnippet = ({ words: [first] }: Statement): boolean => /^&?\(.*\)$/.test(first?.text ?? '')

export function readLayout(statements: readonly Statement[], complete: boolean): Layout {
  const layout: Layout = { problems: [], context: undefined, sites: [] }
  const { problems } = layout
  const movedPorts = statements.some(
    ({ words, block }) =>
      words.length === 0 &&
      block?.statements.some(({ words: [name] }) => /^https?_port$/.test(name?.text ?? '')),
  )
  const braced: Statement[] = []
  let isFirst = true
  let loose: Statement | undefined
  let hasAddress = false
  for (const [index, statement] of statements.entries()) {
    const { words, block } = statement
    if (isSnippet(statement)) {
      if (block && looksLikeSite(block.statements)) problems.push(...checkBlock(block.statements, 'site'))
      layout.context ??= 'Caddyfile'
      continue
    }
    if (words.length === 0 && block) {
      if (!isFirst && block.statements.length > 0) problems.push(reportLateOptions(statement))
      problems.push(...checkBlock(block.statements, 'global'))
      layout.context ??= 'Caddyfile'
    } else if (isAddressLine(statement, loose !== undefined && !loose.block)) {
      layout.context = 'Caddyfile'
      problems.push(...checkAddresses(words, movedPorts))
      hasAddress ||= looksLikeAddress(words)
      // After a line of addresses without a block, the rest of the file is that site's.
      const content = block?.statements ?? statements.slice(index + 1)
      problems.push(...checkBlock(content, 'site'))
      layout.sites.push(content)
      if (!block) break
      braced.push(statement)
    } else {
      const place = placeOf(statement)
      layout.context ??= place === 'site' ? 'a site' : place
      loose ??= words[0]?.text === 'import' ? undefined : statement
      problems.push(...(place === undefined ? [] : checkStatement(statement, place)))
    }
    isFirst = false
  }
  if (complete) {
    problems.push(...reportRepeatedSites(braced))
    if (loose && hasAddress) problems.push(reportLoose(loose, statements))
  }
  return layout
}

/** What is no directive names a site when it opens a block, and when no directive stands before it. */
function isAddressLine({ words, block }: Statement, loose: boolean): boolean {
  const [first] = words
  if (!first || first.text.startsWith('@') || vocabulary.find(first.text).length > 0) return false
  if (suggest(first.text, namesIn('site')) !== undefined) return false
  if (block || first.text.endsWith('{')) return true
  return !loose && (looksLikeAddress(words) || !/^[a-z]\w*$/.test(first.text))
}

/** A line outside of sites is taken for the part of a place that knows its word. */
function placeOf({ words: [first] }: Statement): string {
  const rows = vocabulary.find(first?.text ?? '')
  const ofSite = contextsOf('site')
  if (rows.length === 0 || rows.some(({ contexts }) => ofSite.some((each) => contexts.has(each))))
    return 'site'
  return [...(rows[0]?.contexts ?? ['site'])][0] as string
}

/** A snippet may hold directives or a part of one; only the former can be told. */
function looksLikeSite(statements: readonly Statement[]): boolean {
  const names = new Set(namesIn('site'))
  return statements.every(({ words: [first] }) => {
    if (!first) return false
    if (first.text.startsWith('@') || first.text === 'import' || names.has(first.text)) return true
    return vocabulary.find(first.text).length === 0 && suggest(first.text, names) !== undefined
  })
}

function reportLateOptions({ start }: Statement): Problem<Code> {
  const message = 'Unexpected block without an address, expected the global options before all sites'
  return { code: 'wrong-context', start, end: start + 1, message }
}

/** Caddy takes the line for the addresses of a site, and what its block holds, or what follows, for its directives. */
function reportLoose(loose: Statement, statements: readonly Statement[]): Problem<Code> {
  const { words, block, start, end } = loose
  const next = statements[statements.indexOf(loose) + 1]
  const follows = next ? [next] : []
  const refused = checkBlock(block?.statements ?? follows, 'site').some(({ code }) => !lenient.has(code))
  const message = `Unexpected ${quote(words[0]?.text ?? '')} outside of a site, expected an address or a snippet`
  const code = refused ? 'wrong-context' : 'taken-for-site'
  return { code, start: words[0]?.start ?? start, end: words[0]?.end ?? end, message }
}

/** Findings about what Caddy lets pass. */
const lenient = new Set<Code>(['ignored-word', 'refused-later', 'empty-matcher'])
