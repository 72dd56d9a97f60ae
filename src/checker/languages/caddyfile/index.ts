/** Caddyfiles, checked as `caddy adapt` does, for the modules that come with Caddy. */
import { endsInExcerpt, joinProblems } from '../braces/structure.ts'
import { type Fault, readTree } from '../braces/tree.ts'
import { defineLanguage } from '../language.ts'
import { joinAddresses } from './addresses.ts'
import { type CaddyFault, CaddyLexer } from './lexer.ts'
import { checkMatcherNames, checkRepeatedNames } from './references.ts'
import { readLayout } from './sites.ts'
import { describeFault, describeLexerFault, passes } from './structure.ts'

export type Code =
  | 'unclosed-block'
  | 'uneven-braces'
  | 'unexpected-brace'
  | 'unclosed-quote'
  | 'uneven-quotes'
  | 'unknown-directive'
  | 'ignored-word'
  | 'wrong-context'
  | 'taken-for-site'
  | 'unexpected-block'
  | 'argument-count'
  | 'invalid-value'
  | 'refused-later'
  | 'invalid-address'
  | 'empty-matcher'
  | 'duplicate'
  | 'undefined-name'

export default defineLanguage({
  id: 'caddyfile',
  name: 'Caddyfile',
  versions: 'Caddy 2.4–2.10, caddyserver.com/docs/caddyfile',
  command: 'caddy adapt --config Caddyfile',
  codes: {
    'unclosed-block': { severity: 'error', summary: 'A `{` has no `}`.' },
    'uneven-braces': {
      severity: 'warning',
      summary: 'A `}` is missing or stray, which Caddy lets pass.',
    },
    'unexpected-brace': { severity: 'error', summary: 'A brace stands where none can.' },
    'unclosed-quote': { severity: 'error', summary: 'A quote or a heredoc is not closed.' },
    'uneven-quotes': {
      severity: 'warning',
      summary: 'A quote outside of all braces is not closed, and the rest of the file is one word.',
    },
    'unknown-directive': {
      severity: 'error',
      summary: 'A directive, an option or a matcher is a slip of a known one.',
    },
    'ignored-word': {
      severity: 'warning',
      summary: 'A misspelt word stands in a block in which Caddy reads past what it does not know.',
    },
    'wrong-context': {
      severity: 'error',
      summary: 'A global option or a subdirective stands directly in a site.',
    },
    'taken-for-site': {
      severity: 'warning',
      summary: 'A directive stands outside of all sites, where Caddy takes it for the address of one.',
    },
    'unexpected-block': { severity: 'error', summary: 'A directive that takes no block has one.' },
    'argument-count': { severity: 'error', summary: 'A directive has too few or too many arguments.' },
    'invalid-value': {
      severity: 'error',
      summary: 'An argument is not of the kind that its directive takes.',
    },
    'refused-later': {
      severity: 'warning',
      summary: 'A value passes `caddy adapt`, and Caddy refuses it when it starts.',
    },
    'invalid-address': { severity: 'error', summary: 'The address of a site is malformed.' },
    'empty-matcher': {
      severity: 'warning',
      summary: 'A named matcher holds nothing, and matches everything.',
    },
    duplicate: { severity: 'error', summary: 'A site, a matcher, a snippet or a setting is given twice.' },
    'undefined-name': { severity: 'error', summary: 'A site uses a matcher that it does not define.' },
  },
  parse({ text, whole, path }) {
    const lexer = new CaddyLexer(text)
    const tree = readTree(lexer, { closedByBrace: true, bareBlocks: true, emptyStatements: true }, text)
    const statements = joinAddresses(tree.statements)
    const complete = whole || path !== undefined
    // A line may end with the text.
    const faults = tree.faults.filter(
      ({ fault }) =>
        fault === 'unexpected' || (fault === 'unclosed-block' && (whole || !endsInExcerpt(text))),
    )
    const { problems, context, sites } = readLayout(statements, complete && faults.length === 0)
    const structure = [
      ...faults.flatMap((fault) => describeFault(fault, text)),
      ...lexer.faults.map(describeLexerFault),
    ].sort((a, b) => a.start - b.start)
    if (faults.length === 0) {
      problems.push(...sites.flatMap((site) => checkMatcherNames(site, complete)))
      if (complete) problems.push(...checkRepeatedNames(statements))
    }
    const tangled = lexer.faults.length > 0 || faults.length !== 1
    const shown =
      !tangled && passes(faults[0] as Fault, statements, lexer, problems)
        ? structure.map((problem) => ({ ...problem, code: 'uneven-braces' as const }))
        : structure
    return { problems: joinProblems(shown, problems, doubtfulFrom(faults, lexer.faults)), context }
  },
})

/** Behind a brace that is missing or misplaced, what stands in the wrong place stands there for its sake. */
function doubtfulFrom(faults: readonly Fault[], slips: readonly CaddyFault[]): number {
  return Math.min(
    Number.POSITIVE_INFINITY,
    ...faults.flatMap((fault) =>
      fault.fault === 'unclosed-block' ? fault.open : fault.fault === 'unexpected' ? fault.at : [],
    ),
    ...slips.flatMap(({ fault, start }) => (fault.endsWith('-in-line') ? start : [])),
  )
}
