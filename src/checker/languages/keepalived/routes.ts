/** What a route and a rule cannot do without, in the instances and among the static ones. */
import type { Statement } from '../braces/tree.ts'
import type { Problem } from '../language.ts'
import { isOpaque } from './values.ts'

export function checkRoutes(statements: readonly Statement[]): Problem<'incomplete'>[] {
  const blocks = [
    ...statements,
    ...statements
      .filter(({ words }) => words[0]?.text === 'vrrp_instance')
      .flatMap(({ block }) => block?.statements ?? []),
  ]
  return blocks.flatMap(({ words: [name], block }) => {
    const inner = (block?.statements ?? []).filter(({ words }) => words.length > 0)
    if (/^(?:virtual|static)_routes$/.test(name?.text ?? '')) return inner.flatMap(checkRoute)
    return /^(?:virtual|static)_rules$/.test(name?.text ?? '') ? inner.flatMap(checkRule) : []
  })
}

/** A route is tracked by its interface. */
function checkRoute(route: Statement): Problem<'incomplete'>[] {
  return has(route, /^(?:dev|oif|no_track)$/) ? [] : [unfinished(route, 'route', '`dev` or `no_track`')]
}

const action = /^(?:table|lookup|goto|nop|blackhole|unreachable|prohibit|l3mdev)$/

function checkRule(rule: Statement): Problem<'incomplete'>[] {
  if (!has(rule, action)) return [unfinished(rule, 'rule', '`table` or another action')]
  return has(rule, /^(?:preference|order|priority|pref)$/) ? [] : [unfinished(rule, 'rule', '`preference`')]
}

function has({ words }: Statement, pattern: RegExp): boolean {
  return words.some(({ text }) => pattern.test(text) || isOpaque(text))
}

function unfinished({ words }: Statement, what: string, expected: string): Problem<'incomplete'> {
  return {
    code: 'incomplete',
    start: words[0]?.start ?? 0,
    end: words.at(-1)?.end ?? 0,
    message: `Unexpected end of the ${what}, expected ${expected} in it`,
  }
}
