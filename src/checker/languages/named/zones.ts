import type { Statement, Word } from '../braces/tree.ts'
import { quote } from '../text.ts'
import { isBlank } from '../values.ts'
import { classOf, type NamedFile, nameOf, type View, zoneTypeOf } from './file.ts'
import { conflict, type Found, headOf, lacks, repeated, wrong } from './findings.ts'
import { blocksOf, type Options, optionsOf } from './options.ts'
import { checkTls, undefinedName, wordAfter } from './references.ts'
import { looksLikeAddress } from './values.ts'

/** What the zones of a complete file need from it and take from each other. */
export function checkZones(file: NamedFile): Found[] {
  const seen = new Seen()
  return file.views.flatMap((view) => {
    const names = new Map<string, Word>()
    return view.zones.flatMap((statement) => checkZone(file, view, statement, names, seen))
  })
}

/** What zones have to share over all views. */
class Seen {
  /** Files by name, without case, as some file systems have them. */
  readonly files = new Map<string, { file: Word; writeable: boolean }>()
  /** The policy of a zone that keeps its keys in a folder. */
  readonly keys = new Map<string, { zone: Statement; policy: string }>()
  /** Zones that another view may take over with `in-view`. */
  readonly shared = new Set<string>()
}

function checkZone(
  file: NamedFile,
  view: View,
  statement: Statement,
  names: Map<string, Word>,
  seen: Seen,
): Found[] {
  const zone = optionsOf(statement)
  const [keyword, name, kind] = statement.words
  if (!keyword || !name || !statement.block) return []
  if (zone.has('include') || zone.statements.some(({ words }) => isBlank(words[0]?.text ?? ''))) return []
  const type = zoneTypeOf(zone)
  if (type === undefined) return [lacks(statement, 'zone', '`type`')]
  const found: Found[] = []
  const key = `${type === 'hint' || type === 'redirect' ? type : 'zone'} ${nameOf(statement)}`
  const earlier = names.get(key)
  if (earlier) found.push(repeated('zone', name, earlier))
  else names.set(key, name)
  if (kind && classOf(kind.text) !== view.class)
    found.push(wrong(kind, 'zone', `the class \`${view.class.toUpperCase()}\` of its view`))
  const target = zone.get('in-view')?.words[1]
  if (target) {
    if (!seen.shared.has(`${target.text} ${nameOf(statement)}`))
      found.push(
        ...undefinedName(
          target,
          'view with this zone',
          file.views.map((other) => other.name),
        ),
      )
    const others = zone.statements.filter(
      ({ words }) => !/^(?:in-view|forward|forwarders)$/i.test(words[0]?.text ?? ''),
    )
    const inView = zone.get('in-view')
    if (others[0] && inView) found.push(conflict(inView, others[0]))
    return found
  }
  if (!/^(?:forward|redirect|delegation-only)$/.test(type))
    seen.shared.add(`${view.name} ${nameOf(statement)}`)
  const policy = file.policyOf(view, zone)
  return [
    ...found,
    ...checkServers(file, view, zone, statement, type),
    ...checkSigning(file, view, zone, policy, type),
    ...checkStorage(file, view, zone, statement, type, policy, seen),
    ...checkKeyFolder(file, view, zone, statement, policy, seen),
    ...checkRecursion(file, view, zone, statement, type),
    ...checkPorts(file, zone),
  ]
}

const emptyBlock = { items: [], words: [], start: 0, end: 0 } satisfies Statement

/** The servers that a zone is fetched from, told of changes or asked about its parent. */
function checkServers(
  file: NamedFile,
  view: View,
  zone: Options,
  statement: Statement,
  type: string,
): Found[] {
  const found: Found[] = []
  const servers = (list: Statement | undefined, ...keywords: string[]) =>
    resolveServers(file, list ?? emptyBlock, keywords, found)
  const needsPrimaries = /^(?:secondary|stub)$/.test(type) || (type === 'mirror' && nameOf(statement) !== '.')
  const primaries = zone.get('primaries') ?? zone.get('masters')
  if (needsPrimaries && !primaries) found.push(lacks(statement, 'zone', '`primaries`'))
  if (needsPrimaries && primaries && servers(primaries, 'primaries', 'masters', 'remote-servers') === 0)
    found.push(lacks(primaries, 'list of primaries', 'a server'))
  if (/^(?:primary|secondary|mirror)$/.test(type)) {
    const notify = file.setting('notify', view, zone)?.words[1]?.text.toLowerCase() ?? 'yes'
    const isOff =
      /^(?:no|false|0)$/.test(notify) || (type !== 'primary' && /^(?:master|primary)-only$/.test(notify))
    if (!isOff) servers(file.setting('also-notify', view, zone), 'primaries', 'masters', 'remote-servers')
  }
  const parents = zone.get('parental-agents')
  if (
    /^(?:primary|secondary)$/.test(type) &&
    parents &&
    servers(parents, 'parental-agents', 'remote-servers') === 0
  )
    found.push(lacks(parents, 'list of parental agents', 'a server'))
  return found
}

/** How many addresses a list and the lists in it have; names that nothing defines go into `found`, and count. */
function resolveServers(
  file: NamedFile,
  list: Statement,
  keywords: readonly string[],
  found: Found[],
): number {
  const open = [list]
  const seen = new Set<Statement>()
  let count = 0
  for (let next = open.pop(); next; next = open.pop()) {
    if (seen.has(next)) continue
    seen.add(next)
    for (const entry of blocksOf(next).flatMap(({ statements }) => statements)) {
      const [word] = entry.words
      if (!word) continue
      if (looksLikeAddress(word) || isBlank(word.text)) {
        count += 1
        const tls = wordAfter(entry, 'tls')
        if (tls) found.push(...checkTls(file, tls, /^ephemeral$/i))
        continue
      }
      const known = file.main.all(...keywords)
      const inner = known.find(({ words }) => words[1]?.text.toLowerCase() === word.text.toLowerCase())
      if (inner) open.push(inner)
      else {
        count += 1
        found.push(
          ...undefinedName(
            word,
            'list of servers',
            known.flatMap(({ words }) => words[1]?.text ?? []),
          ),
        )
      }
    }
  }
  return count
}

/** Settings of 9.15 and before that a `dnssec-policy` took over. */
const before = [
  'dnssec-dnskey-kskonly',
  'dnssec-secure-to-insecure',
  'update-check-ksk',
  'dnssec-update-mode',
]

function checkSigning(
  file: NamedFile,
  view: View,
  zone: Options,
  policy: Statement | undefined,
  type: string,
): Found[] {
  const found: Found[] = []
  const name = policy?.words[1]
  const isDefined =
    name &&
    (/^(?:default|insecure)$/.test(name.text) ||
      file.main.all('dnssec-policy').some(({ words }) => words[1]?.text === name.text))
  if (name && !isDefined)
    found.push(
      ...undefinedName(
        name,
        'dnssec-policy',
        file.main.all('dnssec-policy').flatMap(({ words }) => words[1]?.text ?? []),
      ),
    )
  if (!/^(?:primary|secondary)$/.test(type)) return found
  const isSigned = file.isDynamic(view, zone) || zone.isOn('inline-signing')
  const automatic = zone.get('auto-dnssec')
  const isAutomatic = automatic && zone.value('auto-dnssec') !== 'off'
  if (isAutomatic && !isSigned && !isDefined)
    found.push({
      code: 'incomplete',
      ...headOf(automatic),
      message: 'Unexpected `auto-dnssec` alone, expected `inline-signing yes` or dynamic updates beside it',
    })
  if (!isDefined || !policy) return found
  if (isAutomatic) found.push(conflict(automatic, policy, 'the policy signs the zone'))
  for (const option of before) {
    const old = zone.get(option)
    if (old) found.push(conflict(old, policy, 'the policy says it'))
  }
  if (!isSigned && !zone.has('inline-signing'))
    found.push({
      code: 'inline-signing',
      ...headOf(policy),
      message: `Unexpected \`dnssec-policy\` for a zone without \`inline-signing\`, expected \`inline-signing yes\` too`,
      help: 'BIND 9.18 refuses it; from 9.20 on it is the default',
    })
  return found
}

function checkStorage(
  file: NamedFile,
  view: View,
  zone: Options,
  statement: Statement,
  type: string,
  policy: Statement | undefined,
  seen: Seen,
): Found[] {
  if (zone.has('dlz') || (zone.has('database') && !/^rbt(?:64)?$/.test(zone.value('database') ?? '')))
    return []
  const word = zone.get('file')?.words[1]
  const needsFile = /^(?:primary|hint)$/.test(type) || (type === 'secondary' && zone.isOn('inline-signing'))
  if (!word) return needsFile ? [lacks(statement, 'zone', '`file`')] : []
  const writeable =
    /^(?:secondary|mirror)$/.test(type) ||
    (/^(?:primary|secondary)$/.test(type) && file.isDynamic(view, zone)) ||
    policy !== undefined
  if (!writeable && !/^(?:primary|hint)$/.test(type)) return []
  const key = word.text.toLowerCase()
  const earlier = seen.files.get(key)
  if (!earlier) {
    seen.files.set(key, { file: word, writeable })
    return []
  }
  if ((!writeable && !earlier.writeable) || isBlank(word.text)) return []
  return [
    {
      code: 'duplicate',
      start: word.start,
      end: word.end,
      message: `Unexpected second zone in the file ${quote(word.text)}, expected a file of its own: BIND writes into it`,
      related: [{ start: earlier.file.start, end: earlier.file.end, message: 'first used here' }],
    },
  ]
}

/** One zone in two views cannot keep the keys of two policies in one folder. */
function checkKeyFolder(
  file: NamedFile,
  view: View,
  zone: Options,
  statement: Statement,
  policy: Statement | undefined,
  seen: Seen,
): Found[] {
  if (!policy) return []
  const folder = file.setting('key-directory', view, zone)?.words[1]?.text ?? ''
  const key = `${nameOf(statement)} ${folder}`
  const earlier = seen.keys.get(key)
  if (!earlier) {
    seen.keys.set(key, { zone: statement, policy: policy.words[1]?.text ?? '' })
    return []
  }
  const other = optionsOf(earlier.zone).get('dnssec-policy')?.words[1]?.text
  if (other === undefined || other === 'none' || other === policy.words[1]?.text) return []
  return [
    conflict(
      earlier.zone,
      statement,
      'they keep keys in one folder with two policies; give one a `key-directory`',
    ),
  ]
}

/** A mirror zone is for a resolver; forwarders of the root zone stand in one place. */
function checkRecursion(
  file: NamedFile,
  view: View,
  zone: Options,
  statement: Statement,
  type: string,
): Found[] {
  const found: Found[] = []
  const recursion = file.setting('recursion', view)
  const isOff = /^(?:no|false|0)$/i.test(recursion?.words[1]?.text ?? '')
  const allowed = file.setting('allow-recursion', view)
  if (type === 'mirror') {
    if (recursion && isOff) found.push(conflict(recursion, statement, 'a mirror zone is for recursion'))
    else if (allowed && file.isNone(allowed))
      found.push(conflict(allowed, statement, 'a mirror zone is for recursion'))
  }
  const global = view.own?.get('forwarders') ?? file.options.get('forwarders')
  const forwarders = zone.get('forwarders')
  if (nameOf(statement) === '.' && global && forwarders) found.push(conflict(global, forwarders))
  return found
}

const sources = ['transfer-source', 'notify-source', 'parental-source']

/** The port that BIND listens on cannot be the source of a question. */
function checkPorts(file: NamedFile, zone: Options): Found[] {
  const port = file.options.value('port') ?? '53'
  return sources
    .flatMap((name) => [name, `${name}-v6`])
    .flatMap((name) => zone.get(name) ?? file.options.get(name) ?? [])
    .flatMap((source) => wordAfter(source, 'port') ?? [])
    .filter(({ text }) => text === port)
    .map((word) => wrong(word, 'port', 'another port than the one that BIND listens on'))
}
