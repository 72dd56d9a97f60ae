import type { Block, Statement as Node, Word } from '../braces/tree.ts'
import type { Problem } from '../language.ts'
import { suggest } from '../suggest.ts'
import { oneOf, quote } from '../text.ts'
import { isBlank } from '../values.ts'
import { checkAddresses } from './addresses.ts'
import { checkBlock } from './blocks.ts'
import { entries as entryTable } from './entries.ts'
import { entryRules } from './entry-rules.ts'
import type { Found } from './findings.ts'
import { bestMatch, type Fault, readEntries, readStatements, type Statement, takesBlock } from './patterns.ts'
import { kindOf } from './values.ts'
import { removed, statements as table } from './vocabulary.ts'

type Code =
  | 'unknown-statement'
  | 'wrong-context'
  | 'argument-count'
  | 'invalid-value'
  | 'missing-semicolon'
  | Found['code']

const zoneTypes =
  'primary secondary mirror forward hint redirect static-stub stub delegation-only in-view'.split(' ')
const rows = readStatements(table, { zone: zoneTypes.map((type) => `zone:${type}`).join(' ') }, kindOf)
const lists = readEntries(entryTable, kindOf)
const byName = new Map<string, Statement[]>()
for (const row of rows) byName.set(row.name, [...(byName.get(row.name) ?? []), row])
const namesIn = (context: string) => rows.filter((row) => allowed(row, context)).map(({ name }) => name)

/** `zone` is a zone whose type is not known. */
function allowed(row: Statement, context: string): boolean {
  if (row.contexts.has(context) || row.contexts.has('anywhere')) return true
  return context === 'zone' && [...row.contexts].some((id) => id.startsWith('zone:'))
}

interface Scope {
  statements: readonly Node[]
  context: string | undefined
  owner: Node | undefined
}

export function checkStatements(
  statements: readonly Node[],
  text: string,
): { problems: Problem<Code>[]; context: string | undefined } {
  const problems: Problem<Code>[] = []
  const context = guessContext(statements)
  const stack: Scope[] = [{ statements, context: context ?? 'main', owner: undefined }]
  for (let scope = stack.pop(); scope; scope = stack.pop()) {
    const seen = new Map<string, Word>()
    for (const statement of scope.statements)
      stack.push(...checkStatement(statement, scope, seen, problems, text))
    if (scope.context) problems.push(...checkBlock(scope.context, scope.owner, scope.statements))
  }
  return { problems, context }
}

function guessContext(statements: readonly Node[]): string | undefined {
  const isMain = ({ words, block }: Node) =>
    block &&
    (byName.get(name(words)) ?? []).some(
      (row) => takesBlock(row) && row.contexts.size === 1 && row.contexts.has('main'),
    )
  if (statements.some(isMain)) return 'main'
  let best: string | undefined
  let most = 0
  for (const context of [
    'main',
    'options',
    'zone',
    'logging',
    'channel',
    'view',
    'key',
    'server',
    'rate-limit',
    'dnssec-policy',
    'tls',
    'http',
    'controls',
  ]) {
    const count = statements.filter(({ words, block }) =>
      (byName.get(name(words)) ?? []).some((row) => allowed(row, context) && (takesBlock(row) || !block)),
    ).length
    if (count > most) {
      most = count
      best = context
    }
  }
  return best
}

const name = (words: readonly Word[]) => words[0]?.text.toLowerCase() ?? ''

function checkStatement(
  statement: Node,
  scope: Scope,
  seen: Map<string, Word>,
  problems: Problem<Code>[],
  text: string,
): Scope[] {
  const [word] = statement.words
  const { context, owner } = scope
  if (context === undefined) return []
  if (!word) {
    const { start } = statement
    problems.push({
      code: 'invalid-value',
      start,
      end: start + 1,
      message: 'Unexpected `{`, expected a statement before it',
    })
    return []
  }
  if (isBlank(word.text)) return []
  const known = byName.get(word.text.toLowerCase()) ?? []
  const here = known.filter((row) => allowed(row, context))
  if (here.length === 0) {
    const problem = known.length > 0 ? misplaced(word, known, context, owner) : unknown(word, context)
    if (problem) problems.push(problem)
    return []
  }
  const best = bestMatch(here, statement.items.slice(1))
  if (!best) return []
  if (best.fault) problems.push(describeFault(word, statement, best.fault, context, text))
  else if (best.row.once) {
    const earlier = seen.get(best.row.name)
    if (earlier) {
      problems.push({
        code: 'duplicate',
        start: word.start,
        end: word.end,
        message: `Unexpected second ${quote(word.text)}, expected it once in a block`,
        related: [{ start: earlier.start, end: earlier.end, message: 'first given here' }],
      })
    } else seen.set(best.row.name, word)
  }
  return best.blocks.flatMap(({ name: block, block: content }): Scope[] => {
    if (block === 'addresses') problems.push(...checkAddresses(content))
    if (lists.has(block)) problems.push(...checkEntries(block, content, word, context, text))
    if (block === 'addresses' || lists.has(block)) return []
    if (block === '') return []
    return [
      {
        statements: content.statements,
        context: block === 'zone' ? zoneContext(content) : block,
        owner: statement,
      },
    ]
  })
}

/** A zone's options depend on its type, which may stand anywhere in it. */
function zoneContext(block: Block): string {
  if (block.statements.some(({ words }) => name(words) === 'in-view')) return 'zone:in-view'
  const type = block.statements.find(({ words }) => name(words) === 'type')?.words[1]?.text.toLowerCase()
  const modern = type === 'master' ? 'primary' : type === 'slave' ? 'secondary' : type
  return modern && zoneTypes.includes(modern) ? `zone:${modern}` : 'zone'
}

const describeContext = (context: string) =>
  context.startsWith('zone:')
    ? `a zone of type ${context.slice(5)}`
    : context === 'main'
      ? 'the file itself'
      : context

function misplaced(
  word: Word,
  known: readonly Statement[],
  context: string,
  owner: Node | undefined,
): Problem<Code> {
  const where = [
    ...new Set(known.flatMap((row) => [...row.contexts].map((id) => (id.startsWith('zone:') ? 'zone' : id)))),
  ]
  return {
    code: 'wrong-context',
    start: word.start,
    end: word.end,
    message: `Unexpected ${quote(word.text)} in ${describeContext(context)}, expected it in ${oneOf(where)}`,
    related: owner && [
      { start: owner.start, end: (owner.block?.open ?? owner.start) + 1, message: 'in this block' },
    ],
  }
}

function unknown(word: Word, context: string): Problem<Code> | undefined {
  if (removed.has(word.text.toLowerCase()))
    return {
      code: 'unknown-statement',
      start: word.start,
      end: word.end,
      message: `Unexpected ${quote(word.text)} in ${describeContext(context)}, expected an option that BIND still has`,
      help: 'BIND 9.18 refuses it; remove it',
    }
  const near =
    suggest(word.text.toLowerCase(), namesIn(context)) ?? suggest(word.text.toLowerCase(), byName.keys())
  // An option of another version looks like one: words with hyphens.
  if (
    !near &&
    !word.quoted &&
    /^(?=.{4})[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/i.test(word.text) &&
    !/\d$/.test(word.text)
  )
    return undefined
  return {
    code: 'unknown-statement',
    start: word.start,
    end: word.end,
    message: `Unexpected ${quote(word.text)} in ${describeContext(context)}, expected a statement`,
    help: near && `did you mean \`${near}\`?`,
  }
}

/** The entries of a list, each of which fits a line of `entries.ts`. */
function checkEntries(
  list: string,
  block: Block,
  owner: Word,
  context: string,
  text: string,
): Problem<Code>[] {
  return block.statements.flatMap((entry): Problem<Code>[] => {
    const [first] = entry.words
    if (first && isBlank(first.text)) return []
    const best = bestMatch(lists.get(list) ?? [], entry.items)
    if (!best) return []
    if (best.fault) return [describeFault(first ?? owner, entry, best.fault, context, text, owner)]
    const inner = best.blocks.flatMap(({ name: kind, block: content }) =>
      checkEntries(kind, content, owner, context, text),
    )
    return [...inner, ...(entryRules[list]?.(entry) ?? [])]
  })
}

/** Some values as a phrase: `a`, `b` or a number; long lists are cut. */
function either(parts: readonly string[]): string {
  if (parts.length > 8) return `${parts.slice(0, 7).join(', ')}, …`
  return parts.length < 2 ? (parts[0] ?? 'a value') : `${parts.slice(0, -1).join(', ')} or ${parts.at(-1)}`
}

function describeFault(
  word: Word,
  statement: Node,
  fault: Fault,
  context: string,
  text: string,
  list?: Word,
): Problem<Code> {
  const where = list ? `a list of ${quote(list.text)}` : quote(word.text)
  if (fault.fault === 'missing') {
    return {
      code: 'argument-count',
      start: word.start,
      end: Math.max(word.end, statement.words.at(-1)?.end ?? word.end),
      message: `Unexpected end of ${quote(word.text)}, expected ${either(fault.expected)}`,
    }
  }
  const { item } = fault
  const swallowed = swallowedAt(statement, context)
  if (swallowed) {
    return {
      code: 'missing-semicolon',
      start: swallowed.before,
      end: swallowed.before + 1,
      message: `Unexpected ${quote(swallowed.word.text)} as a part of ${quote(word.text)}, expected \`;\` before it`,
      related: [
        {
          start: swallowed.word.start,
          end: swallowed.word.end,
          message: 'this line was read as its continuation',
        },
      ],
    }
  }
  const start = 'statements' in item ? item.open : item.start
  const end = 'statements' in item ? item.open + 1 : item.end
  const shown = quote(text.slice(start, end))
  return fault.fault === 'surplus'
    ? {
        code: 'argument-count',
        start,
        end,
        message: `Unexpected ${shown} in ${where}, expected \`;\` before it`,
      }
    : {
        code: 'invalid-value',
        start,
        end,
        message: `Unexpected ${shown} in ${where}, expected ${either(fault.expected)}`,
      }
}

/** A later word that starts its line and is a statement of this context: most likely the `;` before it is missing. */
function swallowedAt(statement: Node, context: string): { word: Word; before: number } | undefined {
  const index = statement.items.findIndex(
    (item, i) =>
      i > 0 &&
      !('statements' in item) &&
      item.firstOnLine &&
      (byName.get(item.text.toLowerCase()) ?? []).some((row) => allowed(row, context)),
  )
  const word = statement.items[index]
  const before = statement.items[index - 1]
  if (!word || !before || 'statements' in word) return undefined
  return { word, before: ('statements' in before ? before.close + 1 : before.end) - 1 }
}
