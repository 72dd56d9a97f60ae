import type { Statement } from '../braces/tree.ts'
import { isBlank } from '../values.ts'
import { checkPolicy } from './dnssec-policy.ts'
import { conflict, type Found, lacks, repeats, wrong } from './findings.ts'
import { canonical } from './numbers.ts'
import { entriesOf, keywordOf, Options } from './options.ts'
import { ipv6Groups } from './prefix.ts'
import { checkZone, lacksForwarders, roleNames, signatures } from './zone-rules.ts'

/**
 * What has to fit together inside one block, whatever file it stands in; the context of `vocabulary.ts` names the rule.
 * They are those of named-checkconf.
 */
export function checkBlock(
  context: string,
  owner: Statement | undefined,
  statements: readonly Statement[],
): Found[] {
  const options = new Options(statements)
  if (statements.some(({ words }) => isBlank(words[0]?.text ?? ''))) return []
  const rule = context.startsWith('zone') ? checkZone : rules[context]
  const found = rule?.(options, owner) ?? []
  // An excerpt of a block lacks nothing: the rest stands elsewhere.
  return owner ? found : found.filter(({ code }) => code !== 'incomplete')
}

type Rule = (options: Options, owner: Statement | undefined) => Found[]

const rules: Record<string, Rule> = {
  options: (options, owner) => [
    ...settings(options),
    ...dnstapOutput(options),
    ...(owner ? queryPorts(options) : []),
  ],
  view: settings,
  channel: (options, owner) => {
    const [first, second] = options.statements.filter((statement) =>
      /^(?:file|syslog|null|stderr)$/.test(keywordOf(statement)),
    )
    if (first && second) return [conflict(first, second)]
    return first || !owner ? [] : [lacks(owner, 'channel', '`file`, `syslog`, `stderr` or `null`')]
  },
  key: (options, owner) =>
    owner && !options.has('include')
      ? ['algorithm', 'secret']
          .filter((name) => !options.has(name))
          .map((name) => lacks(owner, 'key', `\`${name}\``))
      : [],
  tls(options, owner) {
    const found: Found[] = []
    const [key, certificate] = [options.get('key-file'), options.get('cert-file')]
    if (owner && (key === undefined) !== (certificate === undefined))
      found.push(lacks(owner, 'tls', key ? '`cert-file` beside `key-file`' : '`key-file` beside `cert-file`'))
    const protocols = options.get('protocols')
    const names = entriesOf(protocols).flatMap(({ words }) => words[0] ?? [])
    found.push(...repeats(names, 'protocol', (text) => text.toLowerCase()))
    if (owner && protocols && names.length === 0) found.push(lacks(owner, 'tls', 'a version in `protocols`'))
    return found
  },
  'rate-limit'(options) {
    const most = options.get('max-table-size')
    const least = Number(options.value('min-table-size') ?? 500)
    const size = Number(most?.words[1]?.text)
    return most && size < Math.max(1, least)
      ? [wrong(most.words[1], 'max-table-size', `at least the ${Math.max(1, least)} of \`min-table-size\``)]
      : []
  },
  dns64,
  'dnssec-policy': checkPolicy,
}

/** What `options` and a view have in common. */
function settings(options: Options): Found[] {
  const found: Found[] = []
  const checks = options.all('check-names').flatMap(({ words }) => words[1] ?? [])
  found.push(...repeats(checks, 'check-names', (text) => roleNames[text.toLowerCase()] ?? text.toLowerCase()))
  const secured = options.all('dnssec-must-be-secure').flatMap(({ words }) => words[1] ?? [])
  found.push(...repeats(secured, 'dnssec-must-be-secure', canonical))
  const zonesOf = (name: string) => entriesOf(options.get(name)).flatMap(({ words }) => words[1] ?? [])
  found.push(...repeats(zonesOf('catalog-zones'), 'catalog zone', canonical))
  const forward = options.get('forward')
  if (forward && !options.has('forwarders', 'include')) found.push(lacksForwarders(forward))
  return [...found, ...signatures(options)]
}

/** Queries cannot leave from the port that the server listens on. */
function queryPorts(options: Options): Found[] {
  if (options.has('include')) return []
  const own = options.value('port') ?? '53'
  return options.all('query-source', 'query-source-v6').flatMap((statement) => {
    const port = statement.words[statement.words.findIndex(({ text }) => /^port$/i.test(text)) + 1]
    const isOwn = port !== statement.words[0] && port?.text === own
    return isOwn ? [wrong(port, keywordOf(statement), 'another port than that of the server itself')] : []
  })
}

function dnstapOutput(options: Options): Found[] {
  const output = options.get('dnstap-output')
  if (output?.words[1]?.text.toLowerCase() !== 'unix') return []
  return output.words
    .slice(3)
    .filter(({ text }) => /^(?:size|versions|suffix)$/i.test(text))
    .map((word) => wrong(word, 'dnstap-output', 'it only with `file`'))
}

/** The prefix of RFC 6052 and the suffix behind the IPv4 address that it takes in. */
function dns64(options: Options, owner: Statement | undefined): Found[] {
  const prefix = owner?.words[1]
  if (!prefix || isBlank(prefix.text)) return []
  const [address = '', length = ''] = prefix.text.split('/')
  const groups = ipv6Groups(address)
  if (!groups) return [wrong(prefix, 'dns64', 'an IPv6 network')]
  if ((groups[4] ?? 0) >> 8 !== 0) return [wrong(prefix, 'dns64', 'zeros in the bits 64 to 71')]
  if (!/^(?:32|40|48|56|64|96)$/.test(length))
    return [wrong(prefix, 'dns64', 'a length of 32, 40, 48, 56, 64 or 96')]
  const suffix = options.get('suffix')?.words[1]
  const bits = suffix && ipv6Groups(suffix.text)
  if (!bits) return []
  const bytes = bits.flatMap((group) => [group >> 8, group & 255])
  const taken = Number(length) / 8 + (Number(length) <= 64 ? 5 : 4)
  return bytes.slice(0, taken).some((byte) => byte !== 0)
    ? [wrong(suffix, 'suffix', `zeros in the first ${taken} bytes`)]
    : []
}
