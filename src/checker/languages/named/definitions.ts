import type { Statement, Word } from '../braces/tree.ts'
import { quote } from '../text.ts'
import { classOf, type NamedFile } from './file.ts'
import { conflict, type Found, headOf, repeated, repeats, wrong } from './findings.ts'
import { canonical } from './numbers.ts'
import { entriesOf, optionsOf } from './options.ts'
import { ipv6Groups } from './prefix.ts'

/** Names that a file defines: each once, and none that BIND has for itself. */
export function checkDefinitions(file: NamedFile): Found[] {
  const { main } = file
  const namesOf = (...keywords: string[]) => main.all(...keywords).flatMap(({ words }) => words[1] ?? [])
  const folded = (text: string) => text.toLowerCase()
  const reserved = (keyword: string, names: RegExp) =>
    namesOf(keyword)
      .filter(({ text }) => names.test(text))
      .map((word) => wrong(word, keyword, 'a name that BIND does not have itself'))
  return [
    ...repeats(namesOf('acl'), 'acl', folded),
    ...repeats(namesOf('primaries', 'masters'), 'list of servers', folded),
    ...repeats(namesOf('parental-agents'), 'list of parental agents', folded),
    ...repeats(namesOf('tls'), 'tls', folded),
    ...repeats(namesOf('http'), 'http', folded),
    ...repeats(namesOf('dnssec-policy'), 'dnssec-policy', (text) => text),
    ...repeats(namesOf('key'), 'key', canonical),
    ...file.views.flatMap(({ own }) =>
      repeats(
        [...namesOf('key'), ...(own?.all('key') ?? []).flatMap(({ words }) => words[1] ?? [])],
        'key',
        canonical,
      ).filter(() => own?.has('key')),
    ),
    ...reserved('acl', /^(?:any|none|localhost|localnets)$/i),
    ...reserved('tls', /^(?:ephemeral|none)$/i),
    ...reserved('http', /^default$/i),
    ...reserved('dnssec-policy', /^(?:default|insecure|none)$/),
    ...views(file),
    ...servers(file),
    ...trustAnchors(file),
  ]
}

function views({ main }: NamedFile): Found[] {
  const seen = new Map<string, Word>()
  const found: Found[] = []
  const views = main.all('view')
  for (const { words } of views) {
    const [, name, kind] = words
    if (!name) continue
    const key = `${name.text} ${classOf(kind?.text)}`
    const earlier = seen.get(key)
    if (earlier) found.push(repeated('view', name, earlier))
    else seen.set(key, name)
    if (/^_default in$|^_bind ch$/i.test(key))
      found.push(wrong(name, 'view', 'a name that BIND does not have itself'))
  }
  const [view] = views
  if (view)
    for (const statement of main.all('zone', 'plugin')) {
      found.push({
        code: 'conflict',
        ...headOf(statement),
        message: `Unexpected ${quote(statement.words[0]?.text ?? '')} outside of a view, expected it in one: this file has views`,
        related: [{ ...headOf(view), message: 'a view' }],
      })
    }
  return found
}

/** `server` statements: each network once, with sources of its own family. */
function servers(file: NamedFile): Found[] {
  const scopes = [file.main, ...file.views.flatMap(({ own }) => own ?? [])]
  return scopes.flatMap((scope) => {
    const all = scope.all('server')
    const networks = all.flatMap(({ words }) => words[1] ?? [])
    const found = repeats(networks, 'server', networkKey)
    for (const statement of all) {
      const isV6 = statement.words[1]?.text.includes(':') ?? false
      const options = optionsOf(statement)
      for (const kind of ['transfer', 'notify', 'parental', 'query']) {
        const source = options.get(isV6 ? `${kind}-source` : `${kind}-source-v6`)
        if (source)
          found.push({
            code: 'conflict',
            ...headOf(source),
            message: `Unexpected ${quote(source.words[0]?.text ?? '')} for a server with an ${isV6 ? 'IPv6' : 'IPv4'} address, expected \`${kind}-source${isV6 ? '-v6' : ''}\``,
          })
      }
    }
    return found
  })
}

function networkKey(text: string): string {
  const [address = '', length] = text.split('/')
  const groups = ipv6Groups(address)
  if (groups) return `${groups.join(':')}/${length ?? 128}`
  const parts = address.split('.')
  return `${[...parts, '0', '0', '0'].slice(0, 4).map(Number).join('.')}/${length ?? 32}`
}

/** One domain cannot have both a static key and one that BIND rolls over; the root key is BIND's own with `auto`. */
function trustAnchors(file: NamedFile): Found[] {
  return file.views.flatMap((view) => {
    const found: Found[] = []
    const inScope = (keyword: string) => [...file.main.all(keyword), ...(view.own?.all(keyword) ?? [])]
    const anchors = inScope('trust-anchors')
    const [managed] = inScope('managed-keys')
    if (managed && anchors[0]) found.push(conflict(managed, anchors[0]))
    const entries = (anchors.length > 0 ? anchors : inScope('managed-keys')).flatMap(entriesOf)
    const isStatic = (entry: Statement) => /^static-/i.test(entry.words[1]?.text ?? '')
    const fixed = [...entries.filter(isStatic), ...inScope('trusted-keys').flatMap(entriesOf)]
    const domain = ({ words }: Statement) => canonical(words[0]?.text ?? '')
    const byDomain = new Map(fixed.map((entry) => [domain(entry), entry]))
    for (const entry of entries) {
      const other = isStatic(entry) ? undefined : byDomain.get(domain(entry))
      if (other)
        found.push(
          conflict(entry, other, 'a static key stays, an initial key is replaced when it is rolled over'),
        )
    }
    const validation = file.setting('dnssec-validation', view)
    const root = byDomain.get('.')
    if (root && validation?.words[1]?.text.toLowerCase() === 'auto') found.push(conflict(root, validation))
    return found
  })
}
