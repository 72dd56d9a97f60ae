import type { Statement, Word } from '../braces/tree.ts'
import type { Problem } from '../language.ts'
import { suggest } from '../suggest.ts'
import { quote } from '../text.ts'
import { vocabulary } from './directives.ts'
import { variables } from './variables.ts'

type Code = 'undefined-name'

/** Which directive defines a name and where it is used: `zone=NAME` or the n-th argument. */
interface Uses {
  kind: string
  defined: Set<string>
  used: Word[]
}

/** These come with nginx and define nothing that a check would miss. */
const harmlessInclude =
  /(?:^|\/)(?:mime\.types|fastcgi_params|fastcgi\.conf|uwsgi_params|scgi_params|koi-(?:utf|win)|win-utf|modules-enabled\/\*\.conf|modules\/\*\.conf)$/

/** Names that a complete file uses and nowhere defines. A file that includes others is not complete. */
export function checkReferences(statements: readonly Statement[]): Problem<Code>[] {
  const all = flatten(statements)
  if (all.some(({ words }) => words[0]?.text === 'include' && !harmlessInclude.test(words[1]?.text ?? '')))
    return []
  const problems = [...checkVariables(all), ...checkUpstreams(all)]
  for (const { kind, defined, used } of collect(all)) {
    for (const word of used) {
      const name = word.text.replace(/^(?:zone|keys_zone)=|^\w+:\/\//, '').replace(/:[^:]*$/, '')
      if (name.includes('$') || defined.has(name)) continue
      problems.push(undefinedName(word, kind, name, defined))
    }
  }
  return problems
}

function undefinedName(word: Word, kind: string, name: string, known: Iterable<string>): Problem<Code> {
  const near = suggest(name, known)
  return {
    code: 'undefined-name',
    start: word.start,
    end: word.end,
    message: `Unexpected ${kind} ${quote(name)}, expected one that this file defines`,
    help: near && `did you mean \`${near}\`?`,
  }
}

function flatten(statements: readonly Statement[]): Statement[] {
  const all: Statement[] = []
  const stack = [...statements].reverse()
  for (let statement = stack.pop(); statement; statement = stack.pop()) {
    all.push(statement)
    if (statement.words[0]?.text.endsWith('_by_lua_block')) continue
    for (const inner of [...(statement.block?.statements ?? [])].reverse()) stack.push(inner)
  }
  return all
}

function collect(all: readonly Statement[]): Uses[] {
  const uses = new Map<string, Uses>()
  const of = (kind: string) => {
    const found = uses.get(kind) ?? { kind, defined: new Set(), used: [] }
    uses.set(kind, found)
    return found
  }
  of('log format').defined.add('combined')
  for (const { words } of all) {
    const [name, first, second] = words
    if (!name || !first) continue
    const zone = words.find(({ text }) => text.startsWith('zone='))
    const keys = words.find(({ text }) => text.startsWith('keys_zone='))
    if (name.text === 'upstream') of('upstream').defined.add(first.text)
    else if (/^(?:fastcgi|uwsgi|scgi|memcached|grpc)_pass$/.test(name.text)) {
      // A host needs its port here, so that a name alone can only be an upstream.
      if (/^(?:\w+:\/\/)?[^:/$]+$/.test(first.text)) of('upstream').used.push(first)
    } else if (name.text === 'log_format') of('log format').defined.add(first.text)
    else if (name.text === 'access_log' && second && first.text !== 'off') of('log format').used.push(second)
    else if (name.text === 'limit_req_zone' && zone) of('request zone').defined.add(zoneName(zone))
    else if (name.text === 'limit_req' && zone) of('request zone').used.push(zone)
    else if (name.text === 'limit_conn_zone' && zone) of('connection zone').defined.add(zoneName(zone))
    else if (name.text === 'limit_conn') of('connection zone').used.push(first)
    else if (name.text.endsWith('_cache_path') && keys) of('cache zone').defined.add(zoneName(keys))
    else if (/^(?:proxy|fastcgi|uwsgi|scgi)_cache$/.test(name.text) && first.text !== 'off')
      of('cache zone').used.push(first)
  }
  return [...uses.values()]
}

function checkUpstreams(all: readonly Statement[]): Problem<Code>[] {
  const filled = /^(?:server|include|zone|state|resolver|.*_by_lua.*)$/
  return all
    .filter(({ words, block }) => words[0]?.text === 'upstream' && block)
    .filter(({ block }) => !block?.statements.some(({ words }) => filled.test(words[0]?.text ?? '')))
    .map(({ words, start, end }) => ({
      code: 'undefined-name' as const,
      start,
      end: words.at(-1)?.end ?? end,
      message: `Unexpected upstream ${quote(words[1]?.text ?? '')} without a server, expected at least one \`server\``,
    }))
}

const zoneName = ({ text }: Word) => text.slice(text.indexOf('=') + 1).split(':')[0] ?? ''

const definers: Record<string, (words: readonly Word[]) => (string | undefined)[]> = {
  set: ([, first]) => [first?.text],
  map: (words) => [words.at(-1)?.text],
  geo: (words) => [words.at(-1)?.text],
  split_clients: (words) => [words.at(-1)?.text],
  auth_request_set: ([, first]) => [first?.text],
  perl_set: ([, first]) => [first?.text],
  js_set: ([, first]) => [first?.text],
  js_var: ([, first]) => [first?.text],
  keyval: ([, , second]) => [second?.text],
  set_by_lua: ([, first]) => [first?.text],
  set_by_lua_block: ([, first]) => [first?.text],
  set_by_lua_file: ([, first]) => [first?.text],
}
const prefixes =
  /^(?:http|sent_http|sent_trailer|upstream_http|upstream_trailer|upstream_cookie|cookie|arg|jwt_claim|jwt_header|proxy_protocol_tlv|geoip2?|otel)_|^\d+$|^secure_link|^memcached_key$|^slice_range$|^ancient_browser|^modern_browser|^gzip_ratio|^limit_rate$|^invalid_referer$|^uid_|^date_/

/** Modules that define variables in ways of their own, and those that nobody knows. */
function mayDefineAny({ words, block }: Statement): boolean {
  const name = words[0]?.text ?? ''
  return /^(?:geoip_|js_|perl)/.test(name) || (name === 'geoip2' && block !== undefined) || !isKnown(name)
}

const isKnown = (name: string) => vocabulary.find(name).length > 0

/** The lines of a `map`, which begin with a key instead of a directive. */
function pairsOf(all: readonly Statement[]): Set<Statement> {
  const isTable = (name = '') => vocabulary.find(name).some(({ block }) => block === 'pairs')
  return new Set(
    all.flatMap(({ words, block }) => (isTable(words[0]?.text) ? (block?.statements ?? []) : [])),
  )
}

function checkVariables(all: readonly Statement[]): Problem<Code>[] {
  const defined = new Set<string>()
  const used: { name: string; start: number; end: number }[] = []
  const tableLines = pairsOf(all)
  if (all.some((statement) => !tableLines.has(statement) && mayDefineAny(statement))) return []
  for (const { words } of all) {
    const name = words[0]?.text ?? ''
    const define = Object.hasOwn(definers, name) ? definers[name] : name.startsWith('set_') && definers.set
    for (const variable of define ? define(words) : []) if (variable) defined.add(variable.replace(/^\$/, ''))
    for (const word of words)
      for (const match of word.text.matchAll(/\(\?P?['<]([A-Za-z_]\w*)['>]/g)) defined.add(match[1] ?? '')
    // `$prefix` in their paths is of their own.
    if (name.endsWith('_by_lua') || name.startsWith('lua_')) continue
    if (/^(?:rewrite|location|server_name)$/.test(name) === false || name === 'rewrite') {
      for (const word of name === 'rewrite' ? words.slice(2) : words.slice(1)) used.push(...variablesOf(word))
    }
  }
  return used
    .filter(({ name }) => !defined.has(name) && !variables.has(name) && !prefixes.test(name))
    .map(({ name, start, end }) => {
      const near = suggest(name, [...defined, ...variables])
      return {
        code: 'undefined-name' as const,
        start,
        end,
        message: `Unexpected variable ${quote(`$${name}`)}, expected one of nginx or one that this file defines`,
        help: near && `did you mean \`$${near}\`?`,
      }
    })
}

function variablesOf(word: Word) {
  const offset = word.start + (word.quoted ? 1 : 0)
  return [...word.text.matchAll(/\$(?:\{([A-Za-z_]\w*)\}|([A-Za-z_]\w*))/g)].map((match) => ({
    name: match[1] ?? match[2] ?? '',
    start: Math.min(offset + match.index, word.end - 1),
    end: Math.min(offset + match.index + match[0].length, word.end),
  }))
}
