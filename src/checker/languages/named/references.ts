import type { Statement, Word } from '../braces/tree.ts'
import { suggest } from '../suggest.ts'
import { quote } from '../text.ts'
import { isBlank } from '../values.ts'
import { elementsOf, listNameOf } from './addresses.ts'
import type { NamedFile, View } from './file.ts'
import { type Found, headOf } from './findings.ts'
import { canonical } from './numbers.ts'
import { blocksOf, entriesOf, keywordOf, type Options, optionsOf } from './options.ts'

/** Names that a complete file uses without defining them. */
export function checkReferences(file: NamedFile): Found[] {
  return [
    ...acls(file),
    ...keys(file),
    ...channels(file),
    ...listeners(file),
    ...specialZones(file),
    ...dnstap(file),
  ]
}

export function undefinedName(word: Word, what: string, known: Iterable<string>): Found[] {
  if (isBlank(word.text)) return []
  const near = suggest(word.text, known)
  return [
    {
      code: 'undefined-name',
      start: word.start,
      end: word.end,
      message: `Unexpected ${what} ${quote(word.text)}, expected one that this file defines`,
      help: near && `did you mean \`${near}\`?`,
    },
  ]
}

const namesOf = (statements: readonly Statement[]) => statements.flatMap(({ words }) => words[1]?.text ?? [])

/** The address match lists that named-checkconf resolves: a zone's `allow-query`, for one, is left to named. */
const resolved = {
  global: ['listen-on', 'listen-on-v6'],
  view: [
    'allow-query',
    'allow-query-on',
    'allow-query-cache',
    'allow-query-cache-on',
    'blackhole',
    'keep-response-order',
    'match-clients',
    'match-destinations',
    'sortlist',
    'allow-recursion',
    'allow-recursion-on',
  ],
  zone: ['allow-notify', 'allow-transfer', 'allow-update', 'allow-update-forwarding'],
}

function acls(file: NamedFile): Found[] {
  const acls = file.main.all('acl')
  const byName = new Map(acls.map((acl) => [acl.words[1]?.text.toLowerCase() ?? '', acl]))
  const seen = new Set<Statement>()
  const open = usedLists(file)
  const found: Found[] = []
  for (let list = open.pop(); list; list = open.pop()) {
    if (seen.has(list)) continue
    seen.add(list)
    for (const element of blocksOf(list).slice(0, 1).flatMap(elementsOf)) {
      const name = listNameOf(element)
      const acl = name && byName.get(name.text.toLowerCase())
      if (acl) open.push(acl)
      else if (name) found.push(...undefinedName(name, 'ACL', namesOf(acls)))
    }
  }
  return found
}

function usedLists(file: NamedFile): Statement[] {
  const lists = file.options.all(...resolved.global)
  for (const controls of file.main.all('controls')) lists.push(...optionsOf(controls).all('inet'))
  for (const view of file.views) {
    for (const name of resolved.view) lists.push(...present(file.setting(name, view)))
    const dns64 = view.own?.has('dns64') ? view.own : file.options
    for (const prefix of dns64.all('dns64'))
      lists.push(...optionsOf(prefix).all('clients', 'exclude', 'mapped'))
    for (const limit of present(file.setting('rate-limit', view)))
      lists.push(...optionsOf(limit).all('exempt-clients'))
    for (const zone of view.zones)
      for (const name of resolved.zone) lists.push(...present(file.setting(name, view, optionsOf(zone))))
  }
  return lists
}

const present = (statement: Statement | undefined) => (statement ? [statement] : [])

/** Keys of `controls`, by their very name, and of `server`, as names of the DNS. */
function keys(file: NamedFile): Found[] {
  const global = file.main.all('key')
  const names = namesOf(global)
  const rndc = new Set(names.map((name) => name.toLowerCase()))
  const found = file.main
    .all('controls')
    .flatMap((controls) => optionsOf(controls).all('inet', 'unix'))
    .flatMap((channel) => keyListOf(channel))
    .flatMap(({ words }) => words[0] ?? [])
    .filter(({ text }) => !rndc.has(text.toLowerCase()))
    .flatMap((word) => undefinedName(word, 'key', names))
  for (const { own } of file.views) {
    const known = new Set([...names, ...namesOf(own?.all('key') ?? [])].map(canonical))
    for (const server of own?.has('server') ? own.all('server') : file.main.all('server')) {
      const option = optionsOf(server).get('keys')
      const word = entriesOf(option)[0]?.words[0] ?? option?.words[1]
      if (word && !known.has(canonical(word.text))) found.push(...undefinedName(word, 'key', known))
    }
  }
  return found
}

/** The list behind the word `keys`. */
function keyListOf({ items }: Statement): readonly Statement[] {
  const at = items.findIndex((item) => !('statements' in item) && item.text.toLowerCase() === 'keys')
  const block = items[at + 1]
  return at > 0 && block && 'statements' in block ? block.statements : []
}

function channels(file: NamedFile): Found[] {
  const logging = file.main.get('logging')
  if (!logging) return []
  const options = optionsOf(logging)
  const names = [
    ...namesOf(options.all('channel')),
    ...['default_syslog', 'default_debug', 'default_stderr', 'null', 'default_logfile'],
  ]
  const known = new Set(names.map((name) => name.toLowerCase()))
  return options
    .all('category')
    .flatMap(entriesOf)
    .flatMap(({ words }) => words[0] ?? [])
    .filter(({ text }) => !known.has(text.toLowerCase()))
    .flatMap((word) => undefinedName(word, 'channel', names))
}

/** `tls` and `http` of `listen-on`. */
function listeners(file: NamedFile): Found[] {
  return file.options.all('listen-on', 'listen-on-v6').flatMap((listener) => {
    const [tls, http] = ['tls', 'http'].map((name) => wordAfter(listener, name))
    const found = tls ? checkTls(file, tls, /^(?:none|ephemeral)$/i) : []
    if (http && !tls)
      found.push({
        code: 'incomplete',
        start: http.start,
        end: http.end,
        message: `Unexpected \`http\` alone in ${quote(keywordOf(listener))}, expected \`tls\` beside it`,
        help: '`tls none` says that it is not encrypted',
      })
    if (http && !/^default$/i.test(http.text) && !file.defined(http.text, 'http'))
      found.push(...undefinedName(http, 'http', namesOf(file.main.all('http'))))
    return found
  })
}

export const wordAfter = ({ words }: Statement, name: string): Word | undefined => {
  const at = words.findIndex(({ text }, index) => index > 0 && text.toLowerCase() === name)
  return at < 0 ? undefined : words[at + 1]
}

export const checkTls = (file: NamedFile, word: Word, own: RegExp): Found[] =>
  own.test(word.text) || file.defined(word.text, 'tls')
    ? []
    : undefinedName(word, 'tls', namesOf(file.main.all('tls')))

/** Zones that `response-policy` and `catalog-zones` name: primary or secondary ones of their view. */
function specialZones(file: NamedFile): Found[] {
  return file.views.flatMap((view) => {
    const options = view.own ?? file.options
    const known = servedZones(view)
    return ['response-policy', 'catalog-zones'].flatMap((option) => {
      const entries = blocksOf(options.get(option) ?? { items: [], words: [], start: 0, end: 0 }).slice(0, 1)
      const names = entries.flatMap(({ statements }) => statements).flatMap(({ words }) => words[1] ?? [])
      return names
        .filter(({ text }) => !known.has(canonical(text)))
        .flatMap((word) => undefinedName(word, 'primary or secondary zone', known))
    })
  })
}

const servedZones = ({ zones }: View) =>
  new Set(
    zones
      .filter((zone) => /^(?:primary|master|secondary|slave)$/.test(optionsOf(zone).value('type') ?? ''))
      .map(({ words }) => canonical(words[1]?.text ?? '')),
  )

function dnstap(file: NamedFile): Found[] {
  if (file.options.has('dnstap-output')) return []
  const asks: (Options | undefined)[] = [file.options, ...file.views.map(({ own }) => own)]
  return asks
    .flatMap((options) => options?.all('dnstap') ?? [])
    .map((statement) => ({
      code: 'incomplete',
      ...headOf(statement),
      message: 'Unexpected `dnstap` alone, expected `dnstap-output` in `options`',
    }))
}
