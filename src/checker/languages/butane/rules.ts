import type { Problem } from '../language.ts'
import { mappings } from '../schema/embed.ts'
import { didYouMean, suggest } from '../suggest.ts'
import { quote } from '../text.ts'
import { get, type Node, text } from '../tree.ts'
import { versions } from './vocabulary.ts'

type Code = 'conflict' | 'unsupported-version'

export interface Version {
  problems: Problem<'unsupported-version'>[]
  /** The minor version of Ignition 3; undefined where it cannot be told. */
  minor?: number | undefined
}

/** What the configuration says of itself. Versions after those that we know are left alone. */
export function readVersion(root: Node, whole: boolean): Version {
  const place = get(root, 'version')
  const variant = text(get(root, 'variant')) ?? ''
  const known = Object.hasOwn(versions, variant) ? versions[variant] : undefined
  if (place?.kind !== 'scalar' || place.unknown) return { problems: [] }
  const written = String(place.source ?? place.value)
  const [, short] = /^(\d+\.\d+)\.\d+(-experimental)?$/.exec(written) ?? []
  const report = (message: string, help?: string): Version => ({
    problems: [{ code: 'unsupported-version', start: place.start, end: place.end, message, help }],
  })
  if (short === undefined) {
    if (/[<{$]|\.\.\.|…/.test(written)) return { problems: [] }
    if (!whole && !known) return { problems: [] }
    return report(
      `Unexpected version ${quote(written)}, expected three numbers`,
      /^\d+\.\d+$/.test(written) ? `write \`${written}.0\`` : undefined,
    )
  }
  if (!known || written.endsWith('-experimental')) return { problems: [] }
  if (Object.hasOwn(known, short)) return { problems: [], minor: known[short] }
  const [major] = short.split('.')
  if (Object.keys(known).some((each) => each.split('.')[0] === major)) return { problems: [] }
  const near = suggest(
    written,
    Object.keys(known).map((each) => `${each}.0`),
  )
  return report(
    `Unexpected version ${quote(written)} of \`${variant}\`, expected ${Object.keys(known)[0]}.0 to ${Object.keys(known).at(-1)}.0`,
    near && didYouMean(near),
  )
}

const sources = ['source', 'inline', 'local', 'inline_butane', 'local_butane']

/** Contents are written in one of several ways. */
export function checkSources(root: Node): Problem<Code>[] {
  const problems: Problem<Code>[] = []
  for (const mapping of mappings(root)) {
    const pairs = [sources, ['contents', 'contents_local']]
    for (const names of pairs) {
      const [first, second] = mapping.entries.filter(({ name }) => names.includes(name))
      if (!first || !second || first.name === second.name) continue
      problems.push({
        code: 'conflict',
        start: second.key.start,
        end: second.key.end,
        message: `Unexpected key \`${second.name}\` beside \`${first.name}\`, expected only one of them`,
        related: [{ start: first.key.start, end: first.key.end, message: 'the other one' }],
      })
    }
  }
  return problems
}
