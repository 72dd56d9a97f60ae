/** nftables rulesets, checked as `nft -c -f` does, without the kernel. */
import { defineLanguage, type Problem } from '../language.ts'
import { didYouMean, suggest } from '../suggest.ts'
import { quote } from '../text.ts'
import type { SetUse } from './context.ts'
import type { Code } from './cursor.ts'
import { type Parsed, parseRuleset } from './grammar.ts'
import type { Token } from './lexer.ts'

const contexts = { file: 'ruleset', table: 'table { }', chain: 'chain { }', set: 'set { }' }

export default defineLanguage({
  id: 'nftables',
  name: 'nftables',
  versions: 'nftables 1.0.6–1.1, nft(8)',
  command: 'nft -c -f ./nftables.conf',
  codes: {
    syntax: { severity: 'error', summary: 'The text does not follow the grammar of nft.' },
    'unknown-keyword': { severity: 'error', summary: 'A word is none that nft knows in this place.' },
    value: { severity: 'error', summary: 'A value is not of the kind that the match or statement takes.' },
    separator: {
      severity: 'error',
      summary: 'A rule or block is not ended by a line end or `;` before `}`.',
    },
    unclosed: { severity: 'error', summary: 'A brace is never closed.' },
    context: {
      severity: 'error',
      summary:
        'A match, statement or flag does not go with the table, chain or set, or with what stands beside it.',
    },
    'undefined-name': {
      severity: 'error',
      summary: 'A chain, set or variable is used that nothing defines.',
    },
  },
  parse({ text, whole }) {
    const parsed = parseRuleset(text, whole)
    const problems: Problem<Code>[] = parsed.faults
    problems.push(...findUndefined(parsed, whole))
    return { problems, context: parsed.context && contexts[parsed.context] }
  },
})

/**
 * Names are looked up in a complete file that includes no other, chains and sets only beside some that it defines.
 * Elsewhere only a slip of a name that the text defines is an error.
 */
function findUndefined(parsed: Parsed, whole: boolean): Problem<Code>[] {
  const { uses, chains, sets, variables, open } = parsed
  const check = (tokens: Token[], defined: Set<string>, what: string, always: boolean): Problem<Code>[] =>
    tokens.flatMap(({ text, start, end }) => {
      const name = text.replace(/^[@$]/, '')
      if (defined.has(name) || !/^[A-Za-z_][\w./-]*$/.test(name)) return []
      const near = defined.size < 500 ? suggest(name, defined) : undefined
      const complete = whole && !open && (always || defined.size > 0)
      if (!complete && (open || near === undefined)) return []
      return [
        {
          code: 'undefined-name' as const,
          start,
          end,
          message: `Unexpected ${what} ${quote(name)}, expected one that the file defines`,
          help: near ? didYouMean(near) : undefined,
        },
      ]
    })
  const setNames = new Set([...sets.keys()].map((key) => key.slice(key.lastIndexOf(' ') + 1)))
  const setTokens = uses.sets.map(({ token }) => token)
  return [
    ...check(uses.chains, chains, 'chain', false),
    ...check(setTokens, setNames, 'set', whole),
    ...check(uses.variables, new Set(variables.keys()), 'variable', true),
    ...uses.sets.flatMap((use) => misused(use, parsed)),
  ]
}

/** A set whose type is not that of what is looked up in it, or a map where a set is expected and the other way round. */
function misused({ token, table, key, as }: SetUse, { sets }: Parsed): Problem<Code>[] {
  const set = sets.get(`${table} ${token.text.slice(1)}`)
  if (!set?.key) return []
  const problem = (expected: string) => [
    {
      code: 'value' as const,
      start: token.start,
      end: token.end,
      message: `Unexpected set ${quote(token.text)}, expected ${expected}`,
    },
  ]
  if (as === 'set' && set.isMap) return problem('a set, as this is a map')
  if (as === 'vmap' && !set.toVerdict) return problem('a map to verdicts')
  if (as === 'map' && (!set.isMap || set.toVerdict)) return problem('a map to values')
  if (!key || set.key.some(({ name }) => name === 'any')) return []
  const same =
    key.length === set.key.length && key.every(({ name }, index) => alike(name, set.key?.[index]?.name))
  if (same) return []
  return problem(`one of type \`${key.map(({ name }) => name).join(' . ')}\``)
}

const numeric = new Set(['integer', 'mark', 'realm', 'classid', 'duration', 'time', 'hour', 'bitmask'])
const alike = (a: string, b: string | undefined) =>
  a === b || (b !== undefined && numeric.has(a) && numeric.has(b)) || (a === 'string') !== (b === 'string')
