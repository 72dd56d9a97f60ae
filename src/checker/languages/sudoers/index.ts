/** sudoers, checked as `visudo -c` does. */
import { defineLanguage, type Problem } from '../language.ts'
import { didYouMean, suggest } from '../suggest.ts'
import { quote } from '../text.ts'
import { parseLine, type Use } from './grammar.ts'
import { sudoersLines } from './scanner.ts'

type Code =
  | 'syntax'
  | 'relative-path'
  | 'unknown-tag'
  | 'unknown-option'
  | 'option-value'
  | 'duplicate-alias'
  | 'undefined-alias'

export default defineLanguage({
  id: 'sudoers',
  name: 'sudoers',
  versions: 'sudo 1.8.31–1.9.17, sudoers(5)',
  command: 'visudo -c -f ./sudoers',
  codes: {
    syntax: { severity: 'error', summary: 'A line is no rule, alias, `Defaults` or include.' },
    'relative-path': { severity: 'error', summary: 'A command is not given by its absolute path.' },
    'unknown-tag': { severity: 'error', summary: 'A tag before a command is none that sudo knows.' },
    'unknown-option': { severity: 'error', summary: 'A `Defaults` option is a slip of one that sudo knows.' },
    'option-value': {
      severity: 'error',
      summary: 'A `Defaults` option has a value it does not take, or lacks one.',
    },
    'duplicate-alias': { severity: 'error', summary: 'An alias is defined twice.' },
    'undefined-alias': {
      severity: 'warning',
      summary:
        'An alias is defined nowhere, or nearly as another one; visudo warns and the rule matches nothing.',
    },
  },
  parse({ text, whole }) {
    const problems: Problem<Code>[] = []
    const definitions: Use[] = []
    const uses: Use[] = []
    let lines = 0
    for (const line of sudoersLines(text)) {
      const result = parseLine(line.text)
      const move = <T extends { start: number; end: number }>(item: T): T => ({
        ...item,
        start: item.start + line.start,
        end: item.end + line.start,
      })
      if (line.text.trim() !== '') lines++
      if (result.fault) problems.push(move(result.fault))
      definitions.push(...result.definitions.map(move))
      uses.push(...result.uses.map(move))
    }
    problems.push(...findDuplicates(definitions), ...findUndefined(definitions, uses, whole))
    return { problems, context: lines > 0 ? 'sudoers' : undefined }
  },
})

/** One name is one alias, whatever its kind. */
function findDuplicates(definitions: Use[]): Problem<Code>[] {
  const first = new Map<string, Use>()
  return definitions.flatMap((definition) => {
    const earlier = first.get(`${definition.kind} ${definition.name}`)
    if (!earlier) {
      first.set(`${definition.kind} ${definition.name}`, definition)
      return []
    }
    return [
      {
        code: 'duplicate-alias' as const,
        start: definition.start,
        end: definition.end,
        message: `Unexpected second definition of ${quote(definition.name)}, expected each alias once`,
        related: [{ start: earlier.start, end: earlier.end, message: 'first defined here' }],
      },
    ]
  })
}

/** A capital name that no alias defines may still be a user or host; for commands it can only be an alias. */
function findUndefined(definitions: Use[], uses: Use[], whole: boolean): Problem<Code>[] {
  const names = new Map<string, string[]>()
  for (const { kind, name } of definitions) names.set(kind, [...(names.get(kind) ?? []), name].slice(-500))
  const defined = new Set(definitions.map(({ kind, name }) => `${kind} ${name}`))
  return uses.flatMap(({ kind, name, start, end }) => {
    const userToo = kind === 'Runas' && defined.has(`User ${name}`)
    if (defined.has(`${kind} ${name}`) || userToo) return []
    const near = suggest(name, names.get(kind) ?? [])
    if (near === undefined && !(whole && kind === 'Cmnd')) return []
    return [
      {
        code: 'undefined-alias' as const,
        start,
        end,
        message: `Unexpected alias ${quote(name)}, expected one that a \`${kind}_Alias\` line defines`,
        help: near ? didYouMean(near) : undefined,
      },
    ]
  })
}
