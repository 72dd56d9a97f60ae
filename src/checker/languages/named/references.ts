import type { Statement, Word } from '../braces/tree.ts'
import type { Problem } from '../language.ts'
import { suggest } from '../suggest.ts'
import { quote } from '../text.ts'
import { isBlank } from '../values.ts'
import type { Names } from './lists.ts'

type Code = 'undefined-name' | 'duplicate' | 'incomplete'

/** What a complete file defines and uses. A file that includes others is not complete. */
export function checkReferences(statements: readonly Statement[], used: Names): Problem<Code>[] {
  const all = [
    ...statements,
    ...statements.filter(({ words }) => is(words, 'view')).flatMap(({ block }) => block?.statements ?? []),
  ]
  const problems = duplicateZones(statements)
  if (all.some(({ words }) => is(words, 'include'))) return problems
  const named = (...keywords: string[]) =>
    new Set(
      all
        .filter(({ words }) => keywords.some((keyword) => is(words, keyword)))
        .flatMap(({ words }) => words[1]?.text.toLowerCase() ?? []),
    )
  const channels = new Set(
    all
      .filter(({ words }) => is(words, 'logging'))
      .flatMap(({ block }) => block?.statements ?? [])
      .filter(({ words }) => is(words, 'channel'))
      .flatMap(({ words }) => words[1]?.text ?? []),
  )
  for (const builtin of ['default_syslog', 'default_debug', 'default_stderr', 'null', 'default_logfile'])
    channels.add(builtin)
  problems.push(
    ...undefinedNames(used.acls, named('acl'), 'ACL'),
    ...undefinedNames(used.keys, named('key'), 'key'),
    ...undefinedNames(
      used.remotes,
      named('primaries', 'masters', 'parental-agents', 'remote-servers'),
      'list of servers',
    ),
    ...undefinedNames(used.channels, channels, 'channel'),
  )
  for (const statement of all) if (is(statement.words, 'zone')) problems.push(...incomplete(statement))
  return problems
}

const is = (words: readonly Word[], keyword: string) => words[0]?.text.toLowerCase() === keyword

function undefinedNames(used: readonly Word[], known: Set<string>, what: string): Problem<Code>[] {
  return used
    .filter(({ text }) => !known.has(text.toLowerCase()) && !known.has(text) && !isBlank(text))
    .map(({ text, start, end }) => {
      const near = suggest(text, known)
      return {
        code: 'undefined-name',
        start,
        end,
        message: `Unexpected ${what} ${quote(text)}, expected one that this file defines`,
        help: near && `did you mean \`${near}\`?`,
      }
    })
}

/** Zones are told apart by name and class, in each view of its own. */
function duplicateZones(statements: readonly Statement[]): Problem<Code>[] {
  const scopes = [
    statements,
    ...statements.filter(({ words }) => is(words, 'view')).map(({ block }) => block?.statements ?? []),
  ]
  return scopes.flatMap((scope) => {
    const seen = new Map<string, Word>()
    return scope.flatMap(({ words }) => {
      const [, name, kind] = words
      if (!/^(?:zone|acl|key|view)$/.test(words[0]?.text ?? '') || !name) return []
      const key = `${words[0]?.text} ${name.text.toLowerCase().replace(/\.$/, '')} ${kind?.text.toUpperCase() ?? 'IN'}`
      const earlier = seen.get(key)
      if (!earlier) {
        seen.set(key, name)
        return []
      }
      return [
        {
          code: 'duplicate' as const,
          start: name.start,
          end: name.end,
          message: `Unexpected second ${words[0]?.text} ${quote(name.text)}, expected each name once`,
          related: [{ start: earlier.start, end: earlier.end, message: 'first given here' }],
        },
      ]
    })
  })
}

function incomplete({ words, block }: Statement): Problem<Code>[] {
  const [keyword, name] = words
  if (!keyword || !block) return []
  const inner = block.statements
  const has = (...names: string[]) =>
    inner.some((statement) => names.some((option) => is(statement.words, option)))
  const type = inner.find((statement) => is(statement.words, 'type'))?.words[1]?.text.toLowerCase()
  if (has('in-view', 'include') || inner.some((statement) => isBlank(statement.words[0]?.text ?? '')))
    return []
  const missing =
    type === undefined
      ? '`type`'
      : /^(?:primary|master|hint|redirect)$/.test(type) && !has('file', 'database', 'dlz', 'primaries')
        ? '`file`'
        : /^(?:secondary|slave|stub)$/.test(type) && !has('primaries', 'masters')
          ? '`primaries`'
          : undefined
  if (!missing) return []
  return [
    {
      code: 'incomplete',
      start: keyword.start,
      end: name?.end ?? keyword.end,
      message: `Unexpected end of zone ${quote(name?.text ?? '')}, expected ${missing} in it`,
    },
  ]
}
