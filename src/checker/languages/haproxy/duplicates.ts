import type { Problem } from '../language.ts'
import { quote } from '../text.ts'
import type { Word } from './lines.ts'
import { proxySections } from './section-names.ts'
import type { Section } from './sections.ts'
import { isOpaque } from './values.ts'

type Code = 'duplicate'

/** What may be in a file, or in a section, only once. */
export function findDuplicates(sections: readonly Section[]): Problem<Code>[] {
  return [
    ...duplicateSections(sections),
    ...sections.flatMap(duplicateServers),
    ...sections.flatMap(secondListener),
    ...sections.flatMap(secondTable),
  ]
}

function duplicateSections(sections: readonly Section[]): Problem<Code>[] {
  const seen = new Map<string, Word>()
  return sections.flatMap(({ kind, name }) => {
    if (!kind || !name || kind === 'defaults' || kind === 'global' || isOpaque(name.text)) return []
    // A front end and a back end may share a name.
    const sides = kind === 'listen' ? ['frontend', 'backend'] : [kind]
    for (const side of sides) {
      const key = `${side} ${name.text}`
      const earlier = seen.get(key)
      if (earlier) {
        return [
          {
            code: 'duplicate' as const,
            start: name.start,
            end: name.end,
            message: `Unexpected second \`${kind}\` ${quote(name.text)}, expected each name once`,
            related: [{ start: earlier.start, end: earlier.end, message: 'first defined here' }],
          },
        ]
      }
      seen.set(key, name)
    }
    return []
  })
}

function duplicateServers({ lines, header }: Section): Problem<Code>[] {
  if (!header) return []
  const seen = new Map<string, Word>()
  return lines.flatMap(({ words: [keyword, name], conditional }) => {
    if (conditional || keyword?.text !== 'server' || !name || isOpaque(name.text)) return []
    const earlier = seen.get(name.text)
    if (!earlier) {
      seen.set(name.text, name)
      return []
    }
    return [
      {
        code: 'duplicate' as const,
        start: name.start,
        end: name.end,
        message: `Unexpected second server ${quote(name.text)}, expected each name once in a section`,
        related: [{ start: earlier.start, end: earlier.end, message: 'first defined here' }],
      },
    ]
  })
}

/** A proxy has one table. */
function secondTable({ kind, lines }: Section): Problem<Code>[] {
  const [first, second] = proxySections.has(kind ?? '')
    ? lines.flatMap(({ words: [word], conditional }) =>
        word?.text === 'stick-table' && !conditional ? [word] : [],
      )
    : []
  if (!first || !second) return []
  return [
    {
      code: 'duplicate',
      start: second.start,
      end: second.end,
      message: 'Unexpected second `stick-table` in a section, expected one',
      related: [{ start: first.start, end: first.end, message: 'the first one' }],
    },
  ]
}

/** A peers section listens at one place: its `bind` line, or, with `peer` lines alone, the address of its own. */
function secondListener({ kind, lines }: Section): Problem<Code>[] {
  const [first, second] =
    kind === 'peers'
      ? lines
          .flatMap(({ words: [word] }) => (word && /^(?:bind|peer)$/.test(word.text) ? [word] : []))
          .filter(({ text }, i, all) => i === 0 || text === 'bind' || all[0]?.text === 'bind')
      : []
  if (!first || !second) return []
  return [
    {
      code: 'duplicate',
      start: second.start,
      end: second.end,
      message: `Unexpected ${quote(second.text)} in a peers section after ${quote(first.text)}, expected one \`bind\` with \`server\` lines`,
      related: [{ start: first.start, end: first.end, message: 'the first one' }],
    },
  ]
}
