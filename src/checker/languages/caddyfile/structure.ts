/** Braces and quotes that do not close, as Caddy reads them and as the author meant them. */
import type { Fault, Statement } from '../braces/tree.ts'
import type { Problem } from '../language.ts'
import { quote } from '../text.ts'
import { looksLikeAddress } from './addresses.ts'
import type { CaddyFault, CaddyLexer } from './lexer.ts'
import { isSnippet } from './sites.ts'
import { namesIn } from './vocabulary/index.ts'

type StructureCode = 'unclosed-block' | 'unexpected-brace' | 'unclosed-quote' | 'uneven-quotes'

/**
 * Caddy takes the end of the text for the `}` of a site when another one stands right before it, and a `}` for the end of
 * a site that began without braces.
 */
export function passes(
  fault: Fault,
  statements: readonly Statement[],
  lexer: CaddyLexer,
  problems: readonly Problem[],
): boolean {
  if (fault.fault === 'unclosed-block') {
    const outer = statements.at(-1)
    const swallowed = outer?.block?.statements.some(({ words, block }) => block && looksLikeAddress(words))
    const isSite =
      outer !== undefined && statements.slice(0, -1).every(({ block }) => block) && isClosedSite(outer)
    return (
      lexer.depth === 1 &&
      lexer.endsClosed &&
      isSite &&
      !swallowed &&
      !problems.some(({ start }) => start > fault.open)
    )
  }
  if (fault.fault !== 'unexpected' || fault.token !== '}') return false
  const before = statements.filter(({ start }) => start < fault.at)
  const [site, ...directives] = before.slice(
    before.findLastIndex((each) => isClosedSite(each) || isSnippet(each)) + 1,
  )
  return (
    site !== undefined &&
    !site.block &&
    directives.every(({ words: [name] }) => name && (name.text[0] === '@' || siteNames.has(name.text)))
  )
}

const siteNames = new Set(namesIn('site'))

/** Behind one without braces, a block belongs to a directive of it; a snippet needs its `}`. */
function isClosedSite({ words: [name], block }: Statement): boolean {
  return block !== undefined && !siteNames.has(name?.text ?? '') && !/^&?\(/.test(name?.text ?? '')
}

export function describeFault(fault: Fault, text: string): Problem<StructureCode>[] {
  if (fault.fault === 'missing-semicolon') return []
  if (fault.fault === 'unexpected') {
    if (fault.token === ';') return []
    const expected = fault.token === '}' ? 'a `{` before it' : 'a directive before it'
    const message = `Unexpected \`${fault.token}\`, expected ${expected}`
    return [{ code: 'unexpected-brace', start: fault.at, end: fault.at + 1, message }]
  }
  const name = fault.at.words[0]?.text
  const block = `the block${name ? ` of ${quote(name)}` : ''}`
  const related = [{ start: fault.open, end: fault.open + 1, message: 'the block begins here' }]
  const outside = firstOutside(fault.at, text)
  if (outside) {
    const { words, start, end } = outside
    const what = quote(words[0]?.text ?? '{')
    const message = `Unexpected ${what} in ${block}, expected the \`}\` of the block before it`
    return [
      { code: 'unclosed-block', start, end: words[0]?.end ?? Math.min(end, start + 1), message, related },
    ]
  }
  const end = text.trimEnd().length
  const start = Math.max(fault.open, end - 1)
  const message = `Unexpected end of ${block}, expected \`}\``
  return [{ code: 'unclosed-block', start, end: Math.max(end, start + 1), message, related }]
}

/** The first statement in the block that stands no further in than the line that opened it. */
function firstOutside(opener: Statement, text: string): Statement | undefined {
  const limit = columnOf(opener.start, text)
  const left = [...(opener.block?.statements ?? [])].reverse()
  for (let next = left.pop(); next; next = left.pop()) {
    if (columnOf(next.start, text) <= limit) return next
    for (const inner of [...(next.block?.statements ?? [])].reverse()) left.push(inner)
  }
  return undefined
}

/** Further in than this no one indents. */
const widest = 400

function columnOf(offset: number, text: string): number {
  const before = text.slice(Math.max(0, offset - widest), offset)
  return before.length - (before.lastIndexOf('\n') + 1)
}

const messages: Record<CaddyFault['fault'], string> = {
  'brace-in-line': 'Unexpected word behind `{`, expected the end of the line',
  'braces-at-end':
    'Unexpected `{}` at the end of the line, expected no block or one with its `}` on a line of its own',
  'closing-in-line': 'Unexpected `}` behind a word, expected it on a line of its own',
  'open-quote': 'Unexpected end of the text, expected the quote that closes this one',
  'lost-quote':
    'Unexpected end of the text, expected the quote that closes this one: Caddy takes all of it for one word',
  'open-heredoc': 'Unexpected end of the text, expected the word that ends this heredoc',
}

const codes: Record<CaddyFault['fault'], StructureCode> = {
  'brace-in-line': 'unexpected-brace',
  'braces-at-end': 'unexpected-brace',
  'closing-in-line': 'unexpected-brace',
  'open-quote': 'unclosed-quote',
  'lost-quote': 'uneven-quotes',
  'open-heredoc': 'unclosed-quote',
}

export function describeLexerFault({ fault, start, end }: CaddyFault): Problem<StructureCode> {
  return { code: codes[fault], start, end, message: messages[fault] }
}
