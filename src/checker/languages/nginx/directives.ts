import { describeFault } from '../argument-faults.ts'
import type { Block, Statement, Word } from '../braces/tree.ts'
import type { Problem } from '../language.ts'
import { nearest, suggest, suggestDirective } from '../suggest.ts'
import { oneOf, quote } from '../text.ts'
import { type Directive, readVocabulary } from '../vocabulary.ts'
import { checks } from './arguments.ts'
import { isOpaque } from './finding.ts'
import { checkNesting } from './nesting.ts'
import { checkPairs } from './pairs.ts'
import { descriptions, isAddress, kinds } from './values.ts'
import { directives } from './vocabulary.ts'

type Code =
  | 'missing-semicolon'
  | 'unknown-directive'
  | 'wrong-context'
  | 'missing-block'
  | 'argument-count'
  | 'invalid-value'
  | 'invalid-regex'
  | 'duplicate'
  | 'swallowed-directive'

export const vocabulary = readVocabulary({
  table: directives,
  kinds,
  ignoreLiteralCase: true,
  groups: { http: 'http server location', stream: 'stream stream-server', mail: 'mail mail-server' },
})

/** Where a fragment may stand, the likeliest first, and how to say it. */
const contexts: Record<string, string> = {
  main: 'main',
  http: 'http',
  server: 'server',
  location: 'location',
  upstream: 'upstream',
  'location-if': 'if in location',
  'server-if': 'if in server',
  limit_except: 'limit_except',
  stream: 'stream',
  'stream-server': 'server in stream',
  'stream-upstream': 'upstream in stream',
  events: 'events',
  mail: 'mail',
  'mail-server': 'server in mail',
}
const contextIds = Object.keys(contexts)
/** Of a fragment in which no name is known. */
const anywhere = 'anywhere'

const allowed = (directive: Directive, context: string) =>
  directive.contexts.has(context) || directive.contexts.has('any')

interface Scope {
  statements: readonly Statement[]
  /** `undefined` in a block of an unknown directive. */
  context: string | undefined
  /** The statement whose block this is. */
  owner: Statement | undefined
}

/**
 * Names, contexts, arguments and values of all statements. `context` is where the outermost ones stand.
 *
 * Published fragments put a `map` (for `http`) and a `location` one after the other. In a fragment each paragraph of
 * the outermost statements may therefore stand somewhere else; in a complete file all stand in one place.
 */
export function checkDirectives(
  statements: readonly Statement[],
  whole: boolean,
  text: string,
): { problems: Problem<Code>[]; context: string | undefined } {
  const paragraphs = whole ? [statements] : splitParagraphs(statements, text)
  const problems: Problem<Code>[] = []
  const found = new Set<string>()
  for (const paragraph of paragraphs) {
    const { context, problems: inner } = checkInBestContext(paragraph, whole, text)
    problems.push(...inner)
    if (context) found.add(contexts[context] ?? context)
  }
  return { problems, context: found.size > 0 ? [...found].join(', ') : undefined }
}

/** Split at blank lines and at comments. */
function splitParagraphs(statements: readonly Statement[], text: string): Statement[][] {
  const paragraphs: Statement[][] = []
  let end = 0
  for (const statement of statements) {
    const between = text.slice(end, statement.start)
    if (paragraphs.length === 0 || /\n[ \t\r]*\n|\n[ \t]*#/.test(between)) paragraphs.push([])
    paragraphs.at(-1)?.push(statement)
    end = statement.end
  }
  return paragraphs
}

function checkInBestContext(
  statements: readonly Statement[],
  whole: boolean,
  text: string,
): {
  problems: Problem<Code>[]
  context: string | undefined
} {
  if (!whole && statements.every(isNetworkPair)) return { problems: [], context: 'geo' }
  let best: { problems: Problem<Code>[]; context: string | undefined; errors: number } | undefined
  for (const context of guessContexts(statements)) {
    const problems = checkAll(statements, context, text)
    const errors = problems.filter(({ code }) => code !== 'swallowed-directive').length
    if (!best || errors < best.errors) best = { problems, context, errors }
    if (errors === 0) break
  }
  return best ?? { problems: checkAll(statements, anywhere, text), context: undefined }
}

function checkAll(
  statements: readonly Statement[],
  context: string | undefined,
  text: string,
): Problem<Code>[] {
  const problems: Problem<Code>[] = []
  const stack: Scope[] = [{ statements, context, owner: undefined }]
  for (let scope = stack.pop(); scope; scope = stack.pop()) {
    const seen = new Map<string, Word>()
    for (const statement of scope.statements) {
      const inner = checkStatement(statement, scope, seen, problems, text)
      if (statement.block && inner !== null) {
        stack.push({ statements: statement.block.statements, context: inner, owner: statement })
      }
    }
  }
  return problems
}

/** `192.0.2.0/24 1;`: the body of a `geo`, without the `geo`. */
function isNetworkPair({ words, block }: Statement): boolean {
  const [from = '', to = from] = (words[0]?.text ?? '').split('-')
  return !block && words.length === 2 && isAddress(from) && isAddress(to)
}

/** The contexts in which most of the statements are allowed; a name that lacks its block counts half. */
function guessContexts(statements: readonly Statement[]): string[] {
  const scores = new Map<string, number>()
  for (const { words, block } of statements) {
    const counted = new Map<string, number>()
    for (const row of vocabulary.find(words[0]?.text ?? '')) {
      const points = (row.block !== undefined) === (block !== undefined) ? 2 : 1
      for (const id of row.contexts) counted.set(id, Math.max(points, counted.get(id) ?? 0))
    }
    for (const [id, points] of counted) scores.set(id, points + (scores.get(id) ?? 0))
  }
  const most = Math.max(0, ...scores.values())
  return most === 0 ? [] : contextIds.filter((id) => (scores.get(id) ?? 0) === most)
}

/** Returns the context of the statement's block; `undefined` for an unknown one, `null` for one that is not to be read. */
function checkStatement(
  statement: Statement,
  scope: Scope,
  seen: Map<string, Word>,
  problems: Problem<Code>[],
  text: string,
): string | undefined | null {
  const { context } = scope
  const [name, ...args] = statement.words
  if (!name) return undefined
  const rows = vocabulary.find(name.text)
  if (rows.length === 0) return checkUnknown(statement, name, args, context, problems)
  if (context === undefined) return undefined
  const here = rows.filter((row) => allowed(row, context))
  const row = here.find((line) => (line.block !== undefined) === (statement.block !== undefined)) ?? here[0]
  if (!row) {
    const where = [...new Set(rows.flatMap((line) => [...line.contexts]))].map((id) => contexts[id] ?? id)
    problems.push({
      code: 'wrong-context',
      start: name.start,
      end: name.end,
      message: `Unexpected ${quote(name.text)} in \`${contexts[context] ?? context}\`, expected it in ${oneOf(where)}`,
      related: scope.owner && [
        {
          start: scope.owner.start,
          end: (scope.owner.block?.open ?? scope.owner.start) + 1,
          message: 'in this block',
        },
      ],
    })
    return rows.find((line) => line.block !== undefined)?.block
  }
  const swallowed = firstSwallowed(args, context)
  const found = checkArguments(statement, name, args, row, context) ?? checkNesting(statement, scope.owner)
  if (found && swallowed && found.code !== 'invalid-regex')
    problems.push(missingSemicolon(statement, swallowed))
  else if (found) problems.push(found)
  else if (swallowed)
    problems.push({ ...missingSemicolon(statement, swallowed), code: 'swallowed-directive' })
  const key = duplicateKey(row, args)
  if (key !== undefined) {
    const earlier = seen.get(key)
    // Pages show two ways in one block, with a comment that says `or` between them.
    if (earlier && !/#[^\n]*\bor\b/i.test(text.slice(earlier.end, name.start))) {
      problems.push({
        code: 'duplicate',
        start: name.start,
        end: (args[0] ?? name).end,
        message: `Unexpected second ${quote(key)}, expected it once in a block`,
        related: [{ start: earlier.start, end: earlier.end, message: 'first given here' }],
      })
    } else seen.set(key, name)
  }
  if (statement.block && row.block === 'pairs') {
    problems.push(...checkPairs(name.text, statement.block))
    return null
  }
  if (row.block === 'lua') return null
  if (row.block === 'if') return context === 'server' ? 'server-if' : 'location-if'
  return row.block === undefined || row.block in contexts || row.block === 'location' ? row.block : undefined
}

/** All directives that nginx and its modules have are made of these letters. */
const directiveName = /^[a-z][a-z0-9_]*$/
const onlyValues = new Set(['on', 'off', 'always', 'default', 'any', 'all', 'none'])

/** A name that no table has: an error when it is near a known one or can be none; otherwise left alone. */
function checkUnknown(
  statement: Statement,
  name: Word,
  args: readonly Word[],
  context: string | undefined,
  problems: Problem<Code>[],
): string | undefined {
  if (context === undefined || isOpaque(name.text)) return undefined
  const near = nearName(name.text, context) ?? (statement.block && nearBlock(name.text, context))
  const swallowed = firstSwallowed(args, context)
  if (near || !directiveName.test(name.text) || onlyValues.has(name.text)) {
    problems.push({
      code: 'unknown-directive',
      start: name.start,
      end: name.end,
      message: `Unexpected ${quote(name.text)}, expected a directive`,
      help: near ? `did you mean \`${near}\`?` : undefined,
    })
  } else if (swallowed !== undefined) problems.push(missingSemicolon(statement, swallowed))
  return near === undefined ? undefined : vocabulary.find(near).find((row) => row.block)?.block
}

/** Locations are the same when their names are; of other directives the table says which may stand only once. */
function duplicateKey(row: Directive, args: readonly Word[]): string | undefined {
  if (row.name === 'location') return `location ${args.map(({ text }) => text).join(' ')}`
  if (row.name === 'upstream') return `upstream ${args[0]?.text}`
  return row.once ? row.name : undefined
}

function checkArguments(
  statement: Statement,
  name: Word,
  args: Word[],
  row: Directive,
  context: string,
): Problem<Code> | undefined {
  if (row.block !== undefined && !statement.block) {
    return {
      code: 'missing-block',
      start: name.start,
      end: statement.end,
      message: `Unexpected end of ${quote(name.text)}, expected a block in braces`,
    }
  }
  if (row.block === undefined && statement.block) return blockWithoutUse(name, args, statement.block)
  const fault = vocabulary.fault(
    row,
    args.map(({ text }) => text),
    isOpaque,
  )
  if (fault) {
    const problem = describeFault(name, row, args, fault, descriptions)
    const regexFault =
      fault.fault === 'value' && fault.expected === 'regex'
        ? checks.rewrite?.(args, statement, context)
        : undefined
    return regexFault
      ? {
          code: 'invalid-regex',
          start: regexFault.word.start,
          end: regexFault.word.end,
          message: regexFault.message,
        }
      : problem
  }
  const key = row.name === 'server' ? 'server in upstream' : row.name
  const found =
    args.length > 0 && Object.hasOwn(checks, key) ? checks[key]?.(args, statement, context) : undefined
  return (
    found && {
      code: found.code,
      start: found.word.start,
      end: found.word.end,
      message: found.message,
      help: found.help,
    }
  )
}

function blockWithoutUse(name: Word, args: readonly Word[], block: Block): Problem<Code> {
  const last = args.at(-1) ?? name
  return {
    code: 'missing-semicolon',
    start: last.start,
    end: last.end,
    message: `Unexpected \`{\` after ${quote(name.text)}, expected \`;\`: this directive has no block`,
    related: [{ start: block.open, end: block.open + 1, message: 'the block' }],
  }
}

/** An argument that starts a line and is a directive of this very context: most likely the `;` before it is missing. */
function firstSwallowed(args: readonly Word[], context: string): number | undefined {
  const index = args.findIndex(
    (word) =>
      word.firstOnLine && !word.quoted && vocabulary.find(word.text).some((row) => allowed(row, context)),
  )
  return index < 0 ? undefined : index
}

function missingSemicolon(statement: Statement, index: number): Problem<'missing-semicolon'> {
  const before = statement.words[index] as Word
  const word = statement.words[index + 1] as Word
  return {
    code: 'missing-semicolon',
    start: before.start,
    end: before.end,
    message: `Unexpected ${quote(word.text)} as an argument of ${quote(statement.words[0]?.text ?? '')}, expected \`;\` before it`,
    related: [{ start: word.start, end: word.end, message: 'this line was read as its continuation' }],
  }
}

/** Few directives have a block, so that three letters are enough there: `htp {`. */
function nearBlock(name: string, context: string): string | undefined {
  const hasBlock = (known: string) => vocabulary.find(known).some(({ block }) => block !== undefined)
  return /\d/.test(name) ? undefined : nearest(name, vocabulary.namesIn(context).filter(hasBlock))
}

/** A near name of the same context goes before a near name of another. */
function nearName(name: string, context: string | undefined): string | undefined {
  return (context && suggestDirective(name, vocabulary.namesIn(context))) || suggest(name, vocabulary.names)
}
