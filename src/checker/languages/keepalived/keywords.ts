import { describeFault } from '../argument-faults.ts'
import type { Statement, Word } from '../braces/tree.ts'
import type { Problem } from '../language.ts'
import { suggest } from '../suggest.ts'
import { oneOf, quote } from '../text.ts'
import { isAddress } from '../values.ts'
import { type Directive, readVocabulary } from '../vocabulary.ts'
import { lists } from './lists.ts'
import { descriptions, isOpaque, kinds } from './values.ts'
import { keywords } from './vocabulary.ts'

type Code =
  | 'unknown-keyword'
  | 'wrong-context'
  | 'missing-block'
  | 'argument-count'
  | 'invalid-value'
  | 'unexpected-brace'
  | 'duplicate'

export const vocabulary = readVocabulary({
  table: keywords,
  kinds,
  groups: {
    network: 'HTTP_GET SSL_GET TCP_CHECK SMTP_CHECK DNS_CHECK PING_CHECK UDP_CHECK',
    checker: '@network MISC_CHECK',
  },
})

/**
 * What a newer keyword may look like: four letters or more, lower case, with underscores. The checkers alone are upper
 * case, and all are in the table.
 */
const looksLikeKeyword = /^(?=.{4})[a-z]+(?:_[a-z]+)*[46]?$/

interface Scope {
  statements: readonly Statement[]
  /** A context of the table, a list, or undefined in an unknown block. */
  context: string | undefined
  owner: Statement | undefined
}

const allowed = (row: Directive, context: string) => row.contexts.has(context) || row.contexts.has('anywhere')

/** A fragment may be the body of any block; `context` is the one that fits best. */
export function checkKeywords(
  statements: readonly Statement[],
  text: string,
): { problems: Problem<Code>[]; context: string | undefined } {
  const context = guessContext(statements)
  const problems: Problem<Code>[] = []
  const stack: Scope[] = [{ statements, context: context ?? 'main', owner: undefined }]
  for (let scope = stack.pop(); scope; scope = stack.pop()) {
    const seen = new Map<string, Word>()
    for (const statement of scope.statements) {
      problems.push(...reportRepeated(statement, scope.context, seen))
      const inner = checkStatement(statement, scope, problems, text)
      if (statement.block)
        stack.push({ statements: statement.block.statements, context: inner, owner: statement })
    }
  }
  return { problems, context }
}

function guessContext(statements: readonly Statement[]): string | undefined {
  const isMain = ({ words, block }: Statement) =>
    block &&
    vocabulary
      .find(words[0]?.text ?? '')
      .some((row) => row.block && row.contexts.has('main') && row.contexts.size === 1)
  if (statements.some(isMain)) return 'main'
  const known = statements.map(({ words }) => vocabulary.find(words[0]?.text ?? ''))
  let best: string | undefined
  let most = 0
  for (const context of vocabulary.contexts) {
    const count = known.filter((rows) => rows.some((row) => row.contexts.has(context))).length
    if (count > most) {
      most = count
      best = context
    }
  }
  if (best) return best
  const addresses = statements.filter(({ words }) => isAddress((words[0]?.text ?? '').replace(/\/\d+$/, '')))
  return statements.length > 0 && addresses.length === statements.length ? 'addresses' : undefined
}

/** Returns the context of the statement's block. */
function checkStatement(
  statement: Statement,
  { context, owner }: Scope,
  problems: Problem<Code>[],
  text: string,
): string | undefined {
  const [name, ...args] = statement.words
  if (!name || context === undefined) return undefined
  const list = lists[context]
  if (list) {
    const found = list(statement, owner?.words[0]?.text ?? context)
    if (found) problems.push(found)
    return undefined
  }
  const rows = vocabulary.find(name.text)
  const row = rows.find((line) => allowed(line, context))
  if (!row) {
    if (isOpaque(name.text)) return undefined
    const near =
      rows.length > 0
        ? undefined
        : (suggest(name.text, vocabulary.namesIn(context)) ?? suggest(name.text, vocabulary.names))
    if (rows.length > 0) problems.push(wrongContext(name, rows, context, owner))
    else if (near || !looksLikeKeyword.test(name.text)) {
      problems.push({
        code: 'unknown-keyword',
        start: name.start,
        end: name.end,
        message: `Unexpected ${quote(name.text)} in \`${context}\`, expected a keyword`,
        help: near && `did you mean \`${near}\`?`,
      })
    }
    return (near ? vocabulary.find(near) : rows).find((line) => line.block)?.block
  }
  const found = checkArguments(statement, name, args, row, text)
  if (found) problems.push(found)
  return row.block
}

/** Of some keywords keepalived takes the first and drops the others. */
function reportRepeated(
  { words: [name] }: Statement,
  context: string | undefined,
  seen: Map<string, Word>,
): Problem<Code>[] {
  if (!name || context === undefined) return []
  if (!vocabulary.find(name.text).some((row) => row.once && allowed(row, context))) return []
  const before = seen.get(name.text)
  seen.set(name.text, before ?? name)
  if (!before) return []
  const message = `Unexpected second ${quote(name.text)} in \`${context}\`, expected it once`
  const related = [{ start: before.start, end: before.end, message: 'first given here' }]
  return [{ code: 'duplicate', start: name.start, end: name.end, message, related }]
}

function wrongContext(
  name: Word,
  rows: readonly Directive[],
  context: string,
  owner: Statement | undefined,
): Problem<Code> {
  const where = [...new Set(rows.flatMap((row) => [...row.contexts]))]
  return {
    code: 'wrong-context',
    start: name.start,
    end: name.end,
    message: `Unexpected ${quote(name.text)} in \`${context}\`, expected it in ${oneOf(where)}`,
    related: owner && [
      { start: owner.start, end: (owner.block?.open ?? owner.start) + 1, message: 'in this block' },
    ],
  }
}

function checkArguments(
  statement: Statement,
  name: Word,
  args: Word[],
  row: Directive,
  text: string,
): Problem<Code> | undefined {
  if (row.block !== undefined && !statement.block) {
    return {
      code: 'missing-block',
      start: name.start,
      end: statement.words.at(-1)?.end ?? name.end,
      message: `Unexpected end of ${quote(name.text)}, expected a block in braces`,
    }
  }
  if (row.block === undefined && statement.block) {
    const { open } = statement.block
    return {
      code: 'unexpected-brace',
      start: open,
      end: open + 1,
      message: `Unexpected \`{\` after ${quote(text.slice(name.start, name.end))}, expected no block`,
    }
  }
  const fault = vocabulary.fault(
    row,
    args.slice(0, row.max).map(({ text }) => text),
    isOpaque,
  )
  if (fault?.fault === 'surplus' || !fault)
    return name.text === 'virtual_server' ? virtualServer(args) : undefined
  return describeFault(name, row, args, fault, descriptions)
}

/** `virtual_server ADDRESS [PORT]`, `virtual_server fwmark NUMBER` or `virtual_server group NAME`. */
function virtualServer(args: readonly Word[]): Problem<Code> | undefined {
  const [first, second] = args
  if (!first || isOpaque(first.text)) return undefined
  const fault = (word: Word, expected: string): Problem<Code> => ({
    code: 'invalid-value',
    start: word.start,
    end: word.end,
    message: `Unexpected ${quote(word.text)} in \`virtual_server\`, expected ${expected}`,
  })
  if (first.text === 'group') return second ? undefined : fault(first, 'the name of a group after it')
  if (first.text === 'fwmark') {
    return second && (/^\d+$/.test(second.text) || isOpaque(second.text))
      ? undefined
      : fault(second ?? first, 'a number')
  }
  if (!isAddress(first.text)) return fault(first, 'an IP address, `fwmark` or `group`')
  if (second && !isOpaque(second.text) && !kinds.port?.(second.text)) return fault(second, 'a port')
  return undefined
}
