/** Caddyfiles, checked as `caddy adapt` does, for the modules that come with Caddy. */
import { endsInExcerpt, joinProblems } from '../braces/structure.ts'
import { type Fault, readTree, type Statement } from '../braces/tree.ts'
import { defineLanguage, type Problem } from '../language.ts'
import { quote } from '../text.ts'
import { checkTop, looksLikeAddress } from './check.ts'
import { type CaddyFault, CaddyLexer } from './lexer.ts'
import { checkReferences } from './references.ts'

export type Code =
  | 'unclosed-block'
  | 'uneven-braces'
  | 'unexpected-brace'
  | 'unclosed-quote'
  | 'unknown-directive'
  | 'wrong-context'
  | 'unexpected-block'
  | 'argument-count'
  | 'invalid-value'
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
    'unknown-directive': {
      severity: 'error',
      summary: 'A directive, an option or a matcher is a slip of a known one.',
    },
    'wrong-context': {
      severity: 'error',
      summary: 'A global option or a subdirective stands directly in a site.',
    },
    'unexpected-block': { severity: 'error', summary: 'A directive that takes no block has one.' },
    'argument-count': { severity: 'error', summary: 'A directive has too few or too many arguments.' },
    'invalid-value': {
      severity: 'error',
      summary: 'An argument is not of the kind that its directive takes.',
    },
    'undefined-name': { severity: 'error', summary: 'A site uses a matcher that it does not define.' },
  },
  parse({ text, whole, path }) {
    const lexer = new CaddyLexer(text)
    const tree = readTree(lexer, { closedByBrace: true, bareBlocks: true, emptyStatements: true }, text)
    const statements = joinAddresses(tree.statements)
    const { problems, context } = checkTop(statements)
    const faults = tree.faults.filter(
      ({ fault }) => fault !== 'unclosed-block' || whole || !endsInExcerpt(text),
    )
    const structure = [...faults.flatMap(describeFault), ...lexer.faults.map(describeLexerFault)].sort(
      (a, b) => a.start - b.start,
    )
    const sure = structure.find(({ code }) => code !== 'unclosed-quote')?.start ?? Number.POSITIVE_INFINITY
    if ((whole || path !== undefined) && structure.length === 0) problems.push(...checkReferences(statements))
    const shown =
      lexer.faults.length === 0 &&
      faults.length === 1 &&
      passes(faults[0] as Fault, statements, lexer, problems)
        ? structure.map((problem) => ({ ...problem, code: 'uneven-braces' as const }))
        : structure
    return { problems: joinProblems(shown, problems, sure), context }
  },
})

/** Addresses go on after a comma at the end of a line. */
function joinAddresses(statements: readonly Statement[]): Statement[] {
  const joined: Statement[] = []
  for (const statement of statements) {
    const last = joined.at(-1)
    if (last && !last.block && last.words.at(-1)?.text.endsWith(','))
      joined[joined.length - 1] = {
        ...statement,
        start: last.start,
        words: [...last.words, ...statement.words],
      }
    else joined.push(statement)
  }
  return joined
}

/**
 * Caddy takes the end of the text for the `}` of a site when another one stands right before it, and a `}` for the end of
 * a site that began without braces.
 */
function passes(
  fault: Fault,
  statements: readonly Statement[],
  lexer: CaddyLexer,
  problems: readonly Problem<Code>[],
): boolean {
  if (fault.fault === 'unclosed-block') {
    const outer = statements.at(-1)
    const swallowed = outer?.block?.statements.some(({ words, block }) => block && looksLikeAddress(words))
    const isSite = outer !== undefined && outer.words.length > 0 && !/^&?\(/.test(outer.words[0]?.text ?? '')
    return (
      lexer.depth === 1 &&
      lexer.endsClosed &&
      isSite &&
      !swallowed &&
      !problems.some(({ start }) => start > fault.open)
    )
  }
  return (
    fault.fault === 'unexpected' &&
    fault.token === '}' &&
    statements.some(
      ({ words, block, start }) => start < fault.at && !block && words.length > 0 && looksLikeAddress(words),
    )
  )
}

function describeFault(fault: Fault): Problem<'unclosed-block' | 'unexpected-brace'>[] {
  if (fault.fault === 'missing-semicolon') return []
  if (fault.fault === 'unexpected') {
    if (fault.token === ';') return []
    const expected = fault.token === '}' ? 'a `{` before it' : 'a directive before it'
    return [
      {
        code: 'unexpected-brace',
        start: fault.at,
        end: fault.at + 1,
        message: `Unexpected \`${fault.token}\`, expected ${expected}`,
      },
    ]
  }
  const name = fault.at.words[0]?.text
  return [
    {
      code: 'unclosed-block',
      start: fault.open,
      end: fault.open + 1,
      message: `Unexpected end of the block${name ? ` of ${quote(name)}` : ''}, expected \`}\``,
      related: [{ start: fault.noticed, end: fault.noticed, message: 'noticed here' }],
    },
  ]
}

function describeLexerFault({
  fault,
  start,
  end,
}: CaddyFault): Problem<'unexpected-brace' | 'unclosed-quote'> {
  const messages = {
    'brace-in-line': 'Unexpected word behind `{`, expected the end of the line',
    'closing-in-line': 'Unexpected `}` behind a word, expected it on a line of its own',
    'open-quote': 'Unexpected end of the text, expected the quote that closes this one',
    'open-heredoc': 'Unexpected end of the text, expected the word that ends this heredoc',
  }
  const code =
    fault === 'brace-in-line' || fault === 'closing-in-line' ? 'unexpected-brace' : 'unclosed-quote'
  return { code, start, end, message: messages[fault] }
}
