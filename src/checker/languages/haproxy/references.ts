import type { Problem } from '../language.ts'
import { suggest } from '../suggest.ts'
import { quote } from '../text.ts'
import { builtinAcls } from './conditions.ts'
import type { Word } from './lines.ts'
import type { Section } from './sections.ts'
import { isOpaque } from './values.ts'

type Code = 'undefined-name' | 'duplicate'

/** Names of sections and servers given twice; in a complete file also names that nothing defines. */
export function checkReferences(sections: readonly Section[], complete: boolean): Problem<Code>[] {
  const problems = [...duplicateSections(sections), ...sections.flatMap(duplicateServers)]
  if (!complete) return problems
  const named = (...kinds: string[]) =>
    new Set(sections.filter(({ kind }) => kinds.includes(kind ?? '')).flatMap(({ name }) => name?.text ?? []))
  const backends = named('backend', 'listen', 'frontend')
  const known: Record<string, Set<string>> = {
    userlist: named('userlist'),
    peers: named('peers'),
    resolvers: named('resolvers'),
    cache: named('cache'),
  }
  // Any proxy may hold a table, and so may a peers section under its own name.
  const tables = named('frontend', 'backend', 'listen')
  for (const section of sections) {
    problems.push(...undefinedAcls(section, sections))
    for (const { words } of section.lines) {
      const [keyword, first] = words
      if (!keyword || !first) continue
      if (keyword.text === 'default_backend' || keyword.text === 'use_backend') {
        if (!first.text.includes('%') && !isOpaque(first.text))
          problems.push(...undefinedName(first, 'back end', backends))
      } else if (/^(?:http-re|tcp-request|stick$)/.test(keyword.text)) {
        const tracks = keyword.text === 'stick' || words.some(({ text }) => /^track-sc\d/.test(text))
        const table = tracks ? words.findIndex(({ text }) => text === 'table') : -1
        const name = table > 0 ? words[table + 1] : undefined
        if (name && !name.text.includes('/') && !isOpaque(name.text))
          problems.push(...undefinedName(name, 'table', tables))
      } else if (keyword.text === 'stick-table')
        problems.push(...afterWord(words, 'peers', known.peers, 'peers section'))
      else if (keyword.text === 'server')
        problems.push(...afterWord(words, 'resolvers', known.resolvers, 'resolvers section'))
      const auth = words.find(({ text }) => /^http_auth(?:_group)?\(/.test(text))
      if (auth && known.userlist)
        problems.push(...undefinedName(auth, 'user list', known.userlist, /\(([^),]*)/.exec(auth.text)?.[1]))
    }
  }
  return problems
}

function afterWord(
  words: readonly Word[],
  name: string,
  known: Set<string> | undefined,
  what: string,
): Problem<Code>[] {
  const value = words[words.findIndex(({ text }) => text === name) + 1]
  return value && known && words.some(({ text }) => text === name) && !isOpaque(value.text)
    ? undefinedName(value, what, known)
    : []
}

function undefinedName(word: Word, what: string, known: Set<string>, name = word.text): Problem<Code>[] {
  if (known.has(name)) return []
  const near = suggest(name, known)
  return [
    {
      code: 'undefined-name',
      start: word.start,
      end: word.end,
      message: `Unexpected ${what} ${quote(name)}, expected one that this file defines`,
      help: near && `did you mean \`${near}\`?`,
    },
  ]
}

function undefinedAcls(section: Section, sections: readonly Section[]): Problem<Code>[] {
  const inherited = sections.filter(({ kind }) => kind === 'defaults')
  const definitions = [section, ...inherited].flatMap(({ lines }) =>
    lines.flatMap(({ words }) => (words[0]?.text === 'acl' && words[1] ? [words[1]] : [])),
  )
  const defined = new Set(definitions.map(({ text }) => text))
  return section.usedAcls.flatMap((word) => {
    const name = word.text.replace(/^!/, '')
    if (builtinAcls.has(name) || isOpaque(name)) return []
    const problems = undefinedName(word, 'ACL', defined, name)
    if (problems.length > 0 || definitions.some(({ text, start }) => text === name && start < word.start))
      return problems
    return [
      {
        code: 'undefined-name' as const,
        start: word.start,
        end: word.end,
        message: `Unexpected ACL ${quote(name)} before its \`acl\` line, expected the definition above its use`,
      },
    ]
  })
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
  return lines.flatMap(({ words: [keyword, name] }) => {
    if (keyword?.text !== 'server' || !name || isOpaque(name.text)) return []
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
