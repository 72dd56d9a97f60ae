import type { Block, Statement as Node, Word } from '../braces/tree.ts'
import type { Problem } from '../language.ts'
import { suggest } from '../suggest.ts'
import { oneOf, quote } from '../text.ts'
import { isBlank, phrase } from '../values.ts'
import { checkList, type Names } from './lists.ts'
import { type Fault, matchItems, readStatements, type Statement, takesBlock } from './patterns.ts'
import { kinds } from './values.ts'
import { statements as table } from './vocabulary.ts'

type Code =
  | 'unknown-statement'
  | 'wrong-context'
  | 'argument-count'
  | 'invalid-value'
  | 'missing-semicolon'
  | 'duplicate'

const zoneTypes =
  'primary secondary mirror forward hint redirect static-stub stub delegation-only in-view'.split(' ')
const rows = readStatements(table, { zone: zoneTypes.map((type) => `zone:${type}`).join(' ') })
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
): { problems: Problem<Code>[]; context: string | undefined; names: Names } {
  const names: Names = { acls: [], keys: [], remotes: [], channels: [] }
  const problems: Problem<Code>[] = []
  const context = guessContext(statements)
  const stack: Scope[] = [{ statements, context: context ?? 'main', owner: undefined }]
  for (let scope = stack.pop(); scope; scope = stack.pop()) {
    const seen = new Map<string, Word>()
    for (const statement of scope.statements)
      stack.push(...checkStatement(statement, scope, seen, problems, names, text))
  }
  return { problems, context, names }
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
  names: Names,
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
  const results = here.map((row) => ({ row, ...matchItems(row, statement.items.slice(1), kinds) }))
  const best = results.find(({ fault }) => !fault) ?? results[0]
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
  const secret =
    best.row.contexts.has('key') && !best.fault ? checkKey(best.row.name, statement.words[1]) : undefined
  if (secret) problems.push(secret)
  return best.blocks.flatMap(({ name: block, block: content }): Scope[] => {
    if (/^(?:addresses|remotes|forwarders|ports|strings)$/.test(block)) {
      problems.push(...checkList(block, content, context === 'controls' ? 'controls' : best.row.name, names))
      return []
    }
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

const descriptions: Record<string, string> = {
  quoted: 'a string in quotes',
  boolean: '`yes` or `no`',
  integer: 'a number',
  size: 'a size such as `100M`',
  duration: 'a time such as `1h`',
  ipv4: 'an IPv4 address',
  ipv6: 'an IPv6 address',
  prefix: 'a network',
  severity: 'a severity such as `info`',
  facility: 'a syslog facility',
  class: 'a class such as `IN`',
  'a block in braces': 'a block in braces',
}

function describeFault(
  word: Word,
  statement: Node,
  fault: Fault,
  context: string,
  text: string,
): Problem<Code> {
  if (fault.fault === 'missing') {
    return {
      code: 'argument-count',
      start: word.start,
      end: Math.max(word.end, statement.words.at(-1)?.end ?? word.end),
      message: `Unexpected end of ${quote(word.text)}, expected ${phrase(fault.expected, descriptions)}`,
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
        message: `Unexpected ${shown} in ${quote(word.text)}, expected \`;\` before it`,
      }
    : {
        code: 'invalid-value',
        start,
        end,
        message: `Unexpected ${shown} in ${quote(word.text)}, expected ${phrase(fault.expected, descriptions)}`,
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

const algorithms = /^hmac-(?:md5(?:\.sig-alg\.reg\.int)?|sha1|sha224|sha256|sha384|sha512)(?:-\d+)?$/i

function checkKey(option: string, value: Word | undefined): Problem<Code> | undefined {
  if (!value || isBlank(value.text)) return undefined
  const invalid = (expected: string): Problem<Code> => ({
    code: 'invalid-value',
    start: value.start,
    end: value.end,
    message: `Unexpected ${quote(value.text)} in \`${option}\`, expected ${expected}`,
  })
  if (option === 'algorithm' && !algorithms.test(value.text))
    return invalid('`hmac-sha256`, `hmac-sha512` or another HMAC')
  if (
    option === 'secret' &&
    !(/^[A-Za-z0-9+/\s]+={0,2}$/.test(value.text) && value.text.replace(/\s/g, '').length % 4 === 0)
  )
    return invalid('Base64')
  return undefined
}
