import type { Problem } from '../language.ts'
import { suggest } from '../suggest.ts'
import { quote } from '../text.ts'
import { builtinAcls } from './conditions.ts'
import { findDuplicates } from './duplicates.ts'
import { checkInheritance } from './inheritance.ts'
import { checkLimits } from './limits.ts'
import type { Word } from './lines.ts'
import { checkProxies } from './proxies.ts'
import type { Section } from './sections.ts'
import { checkServerNeeds } from './server-needs.ts'
import { isOpaque } from './values.ts'

type Code = 'undefined-name' | 'duplicate' | 'invalid-value' | 'argument-count'

/** Names of sections and servers given twice; in a complete file also names that nothing defines. */
export function checkReferences(sections: readonly Section[], complete: boolean): Problem<Code>[] {
  const problems: Problem<Code>[] = findDuplicates(sections)
  if (!complete) return problems
  const definitions = collectDefinitions(sections)
  const backends = new Map(
    sections.flatMap((section) =>
      section.name && /^(?:backend|listen)$/.test(section.kind ?? '')
        ? [[section.name.text, section] as const]
        : [],
    ),
  )
  for (const section of sections) {
    problems.push(...undefinedAcls(section, sections))
    const lastDefault = section.used.findLast(({ kind }) => kind === 'default-backend')?.word
    for (const { kind, name, word } of section.used) {
      if (kind === 'table' && name === '') {
        if (
          section.header &&
          section.kind !== 'defaults' &&
          !definitions.table?.has(section.name?.text ?? '')
        )
          problems.push(...undefinedName(word, 'table', new Set(), section.name?.text ?? ''))
        continue
      }
      if (kind === 'mailers' && !sendsMail(section)) continue
      if (kind === 'group') {
        problems.push(...undefinedName(word, 'group', groupsOf(section), name))
        continue
      }
      if (kind === 'server') {
        problems.push(...undefinedServer(name, word, section, backends))
        continue
      }
      // Of several default back ends only the last counts, and that of `defaults` only where there is no other.
      if (kind === 'default-backend' && (section.kind === 'defaults' || word !== lastDefault)) continue
      const known = kind === 'backend-server' ? serversOf(section) : definitions[kind]
      if (known && name !== '' && !isOpaque(name))
        problems.push(...undefinedName(word, names[kind] ?? kind, known, name))
    }
  }
  return [
    ...problems,
    ...checkInheritance(sections),
    ...checkProxies(sections),
    ...checkLimits(sections),
    ...checkServerNeeds(sections),
  ]
}

/** What a message calls a kind of name. */
const names: Record<string, string> = {
  backend: 'back end',
  'default-backend': 'back end',
  'http-errors': '`http-errors` section',
  frontend: 'front end',
  userlist: 'user list',
  'backend-server': 'server',
  peers: 'peers section',
  resolvers: 'resolvers section',
  cache: 'cache',
  mailers: 'mailers section',
  group: 'group',
  'fcgi-app': 'FastCGI application',
}

/** The names a complete file defines, by kind; of a kind that is not here nothing is known. */
function collectDefinitions(sections: readonly Section[]): Record<string, Set<string>> {
  const named = (...kinds: string[]) =>
    sections.filter(({ kind }) => kinds.includes(kind ?? '')).flatMap(({ name }) => name?.text ?? [])
  const lines = (kind: string, keyword: string) =>
    sections
      .filter((section) => section.kind === kind)
      .flatMap((section) =>
        section.lines.flatMap(({ words: [first, second] }) =>
          first?.text === keyword && second ? [`${section.name?.text}/${second.text}`] : [],
        ),
      )
  return {
    backend: new Set(named('backend', 'listen')),
    'default-backend': new Set(named('backend', 'listen')),
    'http-errors': new Set(named('http-errors')),
    frontend: new Set(named('frontend', 'listen')),
    table: new Set([...tableHolders(sections), ...lines('peers', 'table')]),
    userlist: new Set(named('userlist')),
    peers: new Set(named('peers')),
    resolvers: new Set([...named('resolvers'), 'default']),
    cache: new Set(named('cache')),
    'fcgi-app': new Set(named('fcgi-app')),
    mailers: new Set(named('mailers')),
  }
}

/** Proxies with a table of their own, and peers sections, which may be the name of one too. */
function tableHolders(sections: readonly Section[]): string[] {
  return sections.flatMap(({ kind, name, lines }) =>
    name && (kind === 'peers' || lines.some(({ words: [first] }) => first?.text === 'stick-table'))
      ? [name.text]
      : [],
  )
}

/** Without a sender and a receiver HAProxy leaves the mailers alone. */
function sendsMail({ lines }: Section): boolean {
  return ['from', 'to'].every((end) =>
    lines.some(({ words: [keyword, kind] }) => keyword?.text === 'email-alert' && kind?.text === end),
  )
}

/** Groups of a user list. */
function groupsOf({ lines }: Section): Set<string> {
  return new Set(
    lines.flatMap(({ words: [keyword, name] }) => (keyword?.text === 'group' && name ? [name.text] : [])),
  )
}

/** `name` of a server in this section, or `backend/name`. */
function undefinedServer(
  name: string,
  word: Word,
  section: Section,
  backends: ReadonlyMap<string, Section>,
): Problem<Code>[] {
  const slash = name.indexOf('/')
  const proxy = name.slice(0, Math.max(slash, 0))
  const owner = slash < 0 ? section : backends.get(proxy)
  if (!owner) return undefinedName(word, 'back end', new Set(), proxy)
  const known = serversOf(owner)
  return known && !isOpaque(name) ? undefinedName(word, 'server', known, name.slice(slash + 1)) : []
}

const serverNames = new WeakMap<Section, Set<string> | undefined>()

/** Names of the servers of a section, read once; undefined where a template or an heir has others. */
function serversOf(section: Section): Set<string> | undefined {
  const { lines, kind } = section
  if (kind === 'defaults') return undefined
  if (!serverNames.has(section)) {
    const names = new Set(
      lines.flatMap(({ words: [keyword, name] }) => (keyword?.text === 'server' && name ? [name.text] : [])),
    )
    const templates = lines.some(({ words: [keyword] }) => keyword?.text === 'server-template')
    serverNames.set(section, templates ? undefined : names)
  }
  return serverNames.get(section)
}

function undefinedName(word: Word, what: string, known: Set<string>, name: string): Problem<Code>[] {
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
  return section.used.flatMap(({ kind, name, word }) => {
    if (kind !== 'acl' || builtinAcls.has(name) || isOpaque(name)) return []
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
