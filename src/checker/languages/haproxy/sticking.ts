import { checkParameters } from './arguments.ts'
import { checkCondition } from './conditions.ts'
import { type Finding, invalid, missing, type Scope, surplus } from './findings.ts'
import type { KeywordCheck } from './keyword-check.ts'
import type { Word } from './lines.ts'
import { splitCondition } from './rules.ts'
import { readSampleWords } from './sample-words.ts'
import { isOpaque } from './values.ts'

/** `stick-table`, `table` and the `stick` rules (manual, section 4.2, and 3.5 for `peers`). */

/** A table's words; of a `peers` section its name stands before them. */
export function table(
  line: 'stick-table' | 'table',
  keyword: Word,
  args: readonly Word[],
  scope: Scope,
): Finding | undefined {
  const found = checkParameters(line, args, scope)
  if (found && found.code !== 'loose-value') return found
  const has = (name: string) => args.some(({ text }) => text === name || isOpaque(text))
  const absent = ['type', 'size'].find((name) => !has(name))
  if (absent) {
    return {
      code: 'argument-count',
      start: keyword.start,
      end: keyword.end,
      message: `Unexpected end of \`${line}\`, expected \`${absent}\``,
    }
  }
  const peers = args.find((_, i) => args[i - 1]?.text === 'peers')
  if (peers) scope.used.push({ kind: 'peers', name: peers.text, word: peers })
  return found
}

const stickPlaces: Record<string, string> = {
  match: 'b',
  on: 'b',
  'store-request': 'b',
  'store-response': 'r',
}

export const stick: KeywordCheck = (_, [kind, ...args], scope) => {
  if (!kind) return undefined
  const { before, keyword, condition } = splitCondition(args)
  if (before.length === 0) return missing(kind, 'a sample expression')
  const { found, count } = readSampleWords(before, { ...scope, places: stickPlaces[kind.text] ?? '' })
  if (found) return found
  const [option, name, extra] = before.slice(count)
  if (option && option.text !== 'table' && !isOpaque(option.text))
    return invalid(option, 'stick', '`table`, `if` or `unless`')
  if (option && !name) return missing(option, 'the name of a table')
  scope.used.push({ kind: 'table', name: name?.text ?? '', word: name ?? kind })
  if (extra) return surplus(extra, 'stick', '`if` or `unless`')
  return keyword && checkCondition(keyword, condition, scope.used)
}
