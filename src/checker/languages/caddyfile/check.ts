/** Directives, subdirectives, matchers and options against the vocabulary, block by block. */
import { checkArguments } from '../argument-faults.ts'
import type { Statement, Word } from '../braces/tree.ts'
import type { Problem } from '../language.ts'
import { didYouMean, nearest } from '../suggest.ts'
import { quote } from '../text.ts'
import { isBlank } from '../values.ts'
import type { Directive } from '../vocabulary.ts'
import type { Code } from './index.ts'
import { reportUnknown } from './unknown.ts'
import {
  contextsOf,
  free,
  isRoute,
  namesIn,
  needsBlock,
  needsInside,
  sameInside,
  strict,
  unheeding,
  vocabulary,
} from './vocabulary/index.ts'
import { descriptions } from './vocabulary/kinds.ts'

/** Deeper blocks are not looked at. */
const deepest = 60

/** `place` is the directive whose block it is, `site`, `route` or `global`. */
export function checkBlock(statements: readonly Statement[], place: string, depth = 0): Problem<Code>[] {
  if (depth > deepest) return []
  const seen = new Map<string, Word>()
  return statements.flatMap((statement) => [
    ...reportRepeated(statement, place, seen),
    ...checkStatement(statement, place, depth),
  ])
}

export function checkStatement(statement: Statement, place: string, depth = 0): Problem<Code>[] {
  const [name, ...rest] = statement.words
  if (!name) return unheeding.has(place) || free.has(place) ? [] : reportBareBlock(statement)
  if (name.text.startsWith('@') && (isRoute(place) || place in responseMatchers))
    return checkNamedMatcher(statement, isRoute(place) ? 'matchers' : 'response', depth)
  if (name.text === 'import') return checkImport(name, rest)
  const rows = rowsFor(name.text, place)
  if (rows.length === 0 || isSlip(name, rows, place)) return reportUnknown(name, place)
  if (rows.some(({ block }) => block === 'matchers' || block === 'response')) {
    const set = rows[0]?.block === 'response' ? 'response' : 'matchers'
    return checkMatcherSet(rest, statement, set, depth)
  }
  const takesMatcher = rows.some(
    ({ contexts }) => contexts.has('handler') || contexts.has('response_handler'),
  )
  const args = takesMatcher && isMatcher(rest, name) ? rest.slice(1) : rest
  const fitting = narrow(rows, args)
  return [
    ...checkUsage(name, place, args, rest, fitting),
    ...checkInner(statement, place, args, fitting, depth),
  ]
}

/** Blocks of directives that define matchers of responses. */
const responseMatchers: Record<string, true> = {
  reverse_proxy: true,
  php_fastcgi: true,
  forward_auth: true,
  intercept: true,
}

function rowsFor(name: string, place: string): Directive[] {
  const contexts = contextsOf(place)
  const here = (row: Directive) => contexts.some((context) => row.contexts.has(context))
  const rows = vocabulary.find(name).filter(here)
  return rows.length > 0 ? rows : vocabulary.find('*').filter(here)
}

/** Where modules may stand too, the words that the block knows come first. */
function isSlip(name: Word, rows: readonly Directive[], place: string): boolean {
  return rows[0]?.name === '*' && !free.has(place) && nearest(name.text, namesIn(place)) !== undefined
}

/** Of several usages those that begin with the word that stands there, else those that begin with any. */
function narrow(rows: readonly Directive[], args: readonly Word[]): readonly Directive[] {
  const first = args[0]?.text
  const begins = rows.filter(({ terms: [term] }) => first !== undefined && term?.literals.includes(first))
  const open = rows.filter(({ terms: [term] }) => !term || term.kinds.length > 0)
  if (begins.length > 0)
    return [
      ...begins,
      ...open.filter((row) => !begins.includes(row) && !row.terms[0]?.kinds.includes('module')),
    ]
  return open.length > 0 ? open : rows
}

/** `*`, a path or a name; `root` and `rewrite` take a path that stands alone for their argument since Caddy 2.8. */
function isMatcher([first, second]: readonly Word[], { text: name }: Word): boolean {
  if (!first || !/^(?:[/@]|\*$)/.test(first.text)) return false
  return second !== undefined || first.text[0] !== '/' || (name !== 'root' && name !== 'rewrite')
}

function checkUsage(
  name: Word,
  place: string,
  args: readonly Word[],
  rest: readonly Word[],
  rows: readonly Directive[],
): Problem<Code>[] {
  // These are replaced before Caddy reads the line, by any number of words.
  if (args.some(({ text }) => /\{\$|\{args|\{block/.test(text))) return []
  const finding = checkArguments(vocabulary, rows, name, args, descriptions)
  if (!finding) return [...reportModuleSlip(name, args, rows), ...reportLate(name, args, rows)]
  const surplus = args.findIndex(({ start }) => start === finding.start)
  if (unheeding.has(place) && finding.code === 'argument-count' && surplus >= 0) {
    const read = args.slice(0, surplus)
    return [...checkUsage(name, place, read, read, rows), { ...finding, code: 'ignored-word' }]
  }
  // A path that is taken for a matcher may have been meant as the argument.
  const isShort = finding.code === 'argument-count' && finding.start === name.start
  const help =
    args.length < rest.length && isShort
      ? `${quote(rest[0]?.text ?? '')} is a matcher; \`*\` before it makes it an argument`
      : finding.help
  return [{ ...named(finding, name), help }]
}

/** Lines of the table for every word speak of the word that stands there. */
function named<Finding extends { message: string }>(finding: Finding, name: Word): Finding {
  return { ...finding, message: finding.message.replace('`*`', quote(name.text)) }
}

/** A module that nobody knows may be a plugin's, unless it is a slip of a known one. */
function reportModuleSlip(name: Word, args: readonly Word[], rows: readonly Directive[]): Problem<Code>[] {
  const open = rows.find(({ terms }) => terms.some(({ kinds }) => kinds.includes('module')))
  if (!open) return []
  const siblings = vocabulary
    .find(open.name)
    .filter(({ contexts }) => [...contexts].some((context) => open.contexts.has(context)))
  const literals = siblings.flatMap(({ terms: [term] }) => term?.literals ?? [])
  const words = open.terms[0]?.repeated ? args : args.slice(0, 1)
  return words.flatMap(({ text, start, end }) => {
    const near = isBlank(text) ? undefined : nearest(text, literals)
    if (near === undefined) return []
    const message = `Unexpected value ${quote(text)} for ${quote(name.text)}, expected ${quote(near)}`
    return [{ code: 'invalid-value' as const, start, end, message, help: didYouMean(near) }]
  })
}

function reportLate(name: Word, args: readonly Word[], rows: readonly Directive[]): Problem<Code>[] {
  const lines = rows.flatMap((row) => strict.find(row.name)[vocabulary.find(row.name).indexOf(row)] ?? [])
  const finding = checkArguments(strict, lines, name, args, descriptions)
  if (!finding) return []
  const { start, end, help } = finding
  const expected = / expected (.*?)(?:,? or )?,? *$/.exec(finding.message)?.[1] ?? ''
  if (expected === '' || finding.code === 'argument-count') {
    const text = args.find((word) => word.start === start)?.text ?? ''
    const message = `Unexpected argument ${quote(text)} in ${quote(name.text)}, which Caddy reads past, expected fewer`
    return [{ code: 'ignored-word', start, end, message }]
  }
  const message = finding.message.replace(/(?:,? or )?,? *$/, '')
  return [{ ...named({ message }, name), code: 'refused-later', start, end, help }]
}

function checkInner(
  { words: [name], block }: Statement,
  place: string,
  args: readonly Word[],
  rows: readonly Directive[],
  depth: number,
): Problem<Code>[] {
  if (!name) return []
  if (!block || block.statements.length === 0) {
    if (args.length > 0 || !needsBlock[place]?.includes(name.text)) return reportMissing(name, undefined)
    const message = `Unexpected end of ${quote(name.text)}, expected an argument or a block`
    return [{ code: 'argument-count', start: name.start, end: name.end, message }]
  }
  const texts = args.map(({ text }) => text)
  const opening = rows.filter((row) => row.block !== undefined)
  const inner = opening.find((row) => !vocabulary.fault(row, texts, isBlank)) ?? opening[0]
  if (!inner) {
    const message = `Unexpected \`{\` after ${quote(name.text)}, expected no block`
    return [{ code: 'unexpected-block', start: block.open, end: block.open + 1, message }]
  }
  return [
    ...reportMissing(name, block.statements),
    ...reportTwice(name, args, block.statements),
    ...(inner.block ? checkBlock(block.statements, inner.block, depth + 1) : []),
  ]
}

/** What a directive cannot do without in its block, unless an import brings it. */
function reportMissing(name: Word, statements: readonly Statement[] = []): Problem<Code>[] {
  const needed = needsInside[name.text]
  const has = ({ words: [first] }: Statement) => first?.text === needed || first?.text === 'import'
  if (needed === undefined || statements.some(has)) return []
  const message = `Unexpected end of ${quote(name.text)}, expected \`${needed}\` in its block`
  return [{ code: 'argument-count', start: name.start, end: name.end, message }]
}

/** What stands on the line already may not stand in the block too. */
function reportTwice(name: Word, args: readonly Word[], statements: readonly Statement[]): Problem<Code>[] {
  const inner = sameInside[name.text]
  const [text] = args
  const again = statements.find(({ words: [first] }) => first?.text === inner)?.words[0]
  if (!again || !text || (args.length === 1 && /^[1-9]\d\d$/.test(text.text))) return []
  const message = `Unexpected ${quote(again.text)} in ${quote(name.text)}, expected it once: ${quote(text.text)} is it already`
  return [{ code: 'duplicate', start: again.start, end: again.end, message }]
}

/** `@name { matchers }`, `@name matcher …`, or an expression in quotes. */
function checkNamedMatcher(statement: Statement, set: string, depth: number): Problem<Code>[] {
  const [name, ...rest] = statement.words as [Word, ...Word[]]
  if (rest.length === 0 && !statement.block) {
    const message = `Unexpected end of the line after ${quote(name.text)}, expected a matcher`
    return [{ code: 'empty-matcher', start: name.start, end: name.end, message }]
  }
  return rest[0]?.quoted ? [] : checkMatcherSet(rest, statement, set, depth)
}

/** A block behind words belongs to the matcher that they name. */
function checkMatcherSet(words: Word[], statement: Statement, set: string, depth: number): Problem<Code>[] {
  if (words.length > 0) return depth > deepest ? [] : checkStatement({ ...statement, words }, set, depth + 1)
  return statement.block ? checkBlock(statement.block.statements, set, depth + 1) : []
}

function checkImport(name: Word, args: readonly Word[]): Problem<Code>[] {
  if (args.length > 0) return []
  const message = 'Unexpected end of `import`, expected the name of a snippet or of a file'
  return [{ code: 'argument-count', start: name.start, end: name.end, message }]
}

function reportBareBlock({ block, start }: Statement): Problem<Code>[] {
  if (!block) return []
  const message = 'Unexpected `{`, expected a directive before it'
  return [{ code: 'unexpected-brace', start, end: start + 1, message }]
}

function reportRepeated(
  { words: [name] }: Statement,
  place: string,
  seen: Map<string, Word>,
): Problem<Code>[] {
  if (!name || !rowsFor(name.text, place).some(({ once }) => once)) return []
  const before = seen.get(name.text)
  seen.set(name.text, before ?? name)
  if (!before) return []
  const message = `Unexpected second ${quote(name.text)}, expected it once in a block`
  const related = [{ start: before.start, end: before.end, message: 'first given here' }]
  return [{ code: 'duplicate', start: name.start, end: name.end, message, related }]
}
