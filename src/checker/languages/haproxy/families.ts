import { oneOf } from '../text.ts'
import { checkParameters } from './arguments.ts'
import { balance } from './balance.ts'
import { checkCondition, checkMatch } from './conditions.ts'
import { invalid, loose, missing, type Scope, surplus } from './findings.ts'
import { checkExpectation, checkStep } from './health-checks.ts'
import type { KeywordCheck } from './keyword-check.ts'
import { nowhere, valueChecks } from './kinds.ts'
import type { Word } from './lines.ts'
import { format, levels, log } from './logs.ts'
import { requestPlaces } from './places.ts'
import { checkRedirect, splitCondition } from './rules.ts'
import { stick, table } from './sticking.ts'
import { isOpaque } from './values.ts'

const value = (kind: string, word: Word | undefined, owner: string, scope: Scope) =>
  word && valueChecks[kind]?.(word, owner, scope)

const acl: KeywordCheck = (keyword, [name, ...rest], { used }) => {
  if (!name) return missing(keyword, 'a name')
  return (
    value('name', name, 'acl', { section: undefined, places: '', used }) ??
    (/^or$/i.test(name.text)
      ? invalid(name, 'acl', 'another name than `or`')
      : checkMatch(rest, keyword, used))
  )
}

/** A condition after one or no word that is checked elsewhere. */
const conditional: KeywordCheck = (_, args, { used }) => {
  const { keyword, condition } = splitCondition(args)
  return keyword && checkCondition(keyword, condition, used)
}

/** One argument, then nothing or a condition. */
const switching =
  (kind: 'backend' | 'server'): KeywordCheck =>
  (keyword, args, scope) => {
    const [target, next] = args
    if (next && next.text !== 'if' && next.text !== 'unless')
      return invalid(next, keyword.text, '`if` or `unless`')
    if (target?.text.includes('%')) {
      const places = kind === 'backend' ? 'f' : 'b'
      const found = value('format', target, keyword.text, { ...scope, places })
      if (found) return found
    } else if (target && !isOpaque(target.text))
      scope.used.push({ kind: kind === 'server' ? 'backend-server' : kind, name: target.text, word: target })
    return conditional(keyword, args, scope)
  }

const cookie: KeywordCheck = (keyword, [name, ...rest], scope) => {
  if (!name) return missing(keyword, 'a name')
  const modes = rest.filter(({ text }) => /^(?:rewrite|insert|prefix)$/.test(text))
  return (
    checkParameters('cookie', rest, scope) ??
    (modes[1] && modes[1].text !== modes[0]?.text
      ? invalid(modes[1], 'cookie', 'one of `rewrite`, `insert` and `prefix`')
      : undefined)
  )
}

const retryOn: KeywordCheck = (_, args) => {
  const wrong = args.find(
    ({ text }) =>
      !/^(?:none|conn-failure|empty-response|junk-response|response-timeout|0rtt-rejected|all-retryable-errors|401|403|404|408|421|425|429|500|501|502|503|504|receiving-http2)$/.test(
        text,
      ) && !isOpaque(text),
  )
  return wrong && invalid(wrong, 'retry-on', '`conn-failure`, `empty-response`, a status code, …')
}

const compression: KeywordCheck = (_, [kind, first, ...rest]) => {
  if (!kind || isOpaque(kind.text)) return undefined
  if (
    !/^(?:algo|algo-req|algo-res|type|type-req|type-res|direction|offload|minsize-req|minsize-res)$/.test(
      kind.text,
    )
  )
    return invalid(kind, 'compression', '`algo`, `type` or `offload`')
  if (kind.text === 'offload') return undefined
  if (!first) return missing(kind, 'a value')
  const wrong = kind.text.startsWith('algo')
    ? [first, ...rest].find(
        ({ text }) => !/^(?:identity|gzip|deflate|raw-deflate)$/.test(text) && !isOpaque(text),
      )
    : undefined
  return wrong && invalid(wrong, 'compression', '`gzip`, `deflate`, `raw-deflate` or `identity`')
}

/** `capture cookie NAME len N` and `capture request|response header NAME len N`; of a cookie `len` is not read. */
const capture: KeywordCheck = (keyword, args) => {
  const inCookie = args[0]?.text === 'cookie'
  const place = inCookie ? 3 : 4
  const length = args[place]
  if (!inCookie && args[1] && args[1].text !== 'header' && !isOpaque(args[1].text))
    return invalid(args[1], 'capture', '`header`')
  const len = args[place - 1]
  if (!length) return missing(args.at(-1) ?? keyword, 'a name and `len` with a number')
  if (len && len.text !== 'len' && !isOpaque(len.text))
    return inCookie ? loose(len, 'capture', 'expected `len`') : invalid(len, 'capture', '`len`')
  return value('~', length, 'capture', nowhere)
}

/** How many words HAProxy reads after these options; it refuses one more. */
const mostOptionWords: Record<string, number> = { httpchk: 3, smtpchk: 2 }

const option: KeywordCheck = (_, [name, ...rest], scope) => {
  if (name && Object.hasOwn(mostOptionWords, name.text)) {
    const extra = rest[mostOptionWords[name.text] as number]
    if (extra) return isOpaque(extra.text) ? undefined : invalid(extra, name.text, 'the end of the line')
    // Headers may hide behind the version, parted by line ends.
    const headers = (name.text === 'httpchk' ? (rest[2]?.text ?? '') : '').split(/\r\n/).slice(1)
    return headers.some((line) => line !== '' && !/^[^:\s]+:/.test(line))
      ? invalid(rest[2] as Word, 'option httpchk', 'headers such as `Host: name` after the version')
      : undefined
  }
  if (name?.text === 'pgsql-check' || (name?.text === 'mysql-check' && rest[0])) {
    const [user, login, version, extra] = rest
    if (user && user.text !== 'user' && !isOpaque(user.text)) return invalid(user, name.text, '`user`')
    if (user && !login && !isOpaque(user.text)) return missing(user, 'a name')
    const versioned = name.text === 'mysql-check' && /^(?:post|pre)-41$/.test(version?.text ?? '')
    const more = versioned ? extra : version
    return more && !isOpaque(more.text) ? invalid(more, name.text, 'the end of the line') : undefined
  }
  if (name?.text === 'forwardfor' || name?.text === 'originalto')
    return checkParameters(name.text, rest, scope)
  return undefined
}

const healthCheck: KeywordCheck = (keyword, [action, ...rest], scope) => {
  if (!action || isOpaque(action.text)) return undefined
  if (action.text === 'expect')
    return checkExpectation(keyword.text === 'http-check', action, rest, { ...scope, places: 'k' })
  return checkStep(keyword.text, action, rest, { ...scope, places: 'k' })
}

const source: KeywordCheck = (keyword, [address, ...rest], scope) => {
  if (!address) return missing(keyword, 'an address')
  const found = value('source-address', address, 'source', scope)
  if (found && found.code !== 'loose-value') return found
  for (let i = 0; i < rest.length; i += 2) {
    const word = rest[i] as Word
    if (!/^(?:usesrc|interface)$/.test(word.text) && !isOpaque(word.text))
      return invalid(word, 'source', '`usesrc` or `interface`')
    if (!rest[i + 1])
      return missing(
        word,
        word.text === 'interface' ? 'a name' : 'an address, `client`, `clientip` or `hdr_ip(name)`',
      )
  }
  return found
}

const errorPage: KeywordCheck = (keyword, [status], _) =>
  status &&
  !/^(?:200|400|401|403|404|405|407|408|410|413|421|422|425|429|431|500|501|502|503|504|414)$/.test(
    status.text,
  ) &&
  !isOpaque(status.text)
    ? invalid(status, keyword.text, 'a status that HAProxy answers with itself, such as `503`')
    : undefined

const httpError: KeywordCheck = (keyword, args, scope) => {
  const found = checkParameters('http-error', args, scope)
  if (found && found.code !== 'loose-value') return found
  return args.some(({ text }) => text === 'status' || isOpaque(text))
    ? found
    : missing(keyword, '`status` with a status code')
}

const statistics: KeywordCheck = (_, [kind, ...rest], scope) => {
  if (kind?.text === 'admin') return conditional(kind, rest, scope)
  if (kind?.text !== 'http-request') return undefined
  const [action, ...more] = rest
  if (!action) return missing(kind, '`allow`, `deny` or `auth`')
  if (!/^(?:allow|deny|auth)$/.test(action.text) && !isOpaque(action.text))
    return invalid(action, 'stats http-request', '`allow`, `deny` or `auth`')
  const { before, keyword, condition } = splitCondition(more)
  return (
    (action.text === 'auth'
      ? checkParameters('auth', before, scope)
      : before[0] && surplus(before[0], action.text, '`if` or `unless`')) ??
    (keyword && checkCondition(keyword, condition, scope.used))
  )
}

const monitor: KeywordCheck = (keyword, args, scope) => {
  const [fail, word] = args
  if (!fail) return undefined
  if (!word) return missing(fail, '`if` or `unless`')
  return word.text !== 'if' && word.text !== 'unless' && !isOpaque(word.text)
    ? invalid(word, 'monitor fail', '`if` or `unless`')
    : conditional(keyword, args, scope)
}

const accounts =
  (line: 'user' | 'group'): KeywordCheck =>
  (_, [, ...rest], scope) => {
    const groups = rest.find((_, i) => rest[i - 1]?.text === 'groups')
    if (line === 'user' && groups && !isOpaque(groups.text))
      scope.used.push(
        ...groups.text.split(',').map((name) => ({ kind: 'group' as const, name, word: groups })),
      )
    return checkParameters(line, rest, scope)
  }

const emailAlert: KeywordCheck = (_, [kind, first], { used }) => {
  if (!kind || isOpaque(kind.text)) return undefined
  if (!first) return missing(kind, 'a value')
  if (kind.text === 'mailers') used.push({ kind: 'mailers', name: first.text, word: first })
  if (kind.text === 'level' && !levels.has(first.text) && !isOpaque(first.text))
    return invalid(first, 'email-alert level', oneOf(levels, 8))
  return undefined
}

const declare: KeywordCheck = (_, [kind, side, len, length], scope) => {
  if (!kind || isOpaque(kind.text)) return undefined
  if (!side) return missing(kind, '`request` or `response`')
  if (!/^(?:request|response)$/.test(side.text) && !isOpaque(side.text))
    return invalid(side, 'declare capture', '`request` or `response`')
  if (!len || !length) return missing(len ?? side, '`len` with a number')
  if (len.text !== 'len' && !isOpaque(len.text)) return invalid(len, 'declare capture', '`len`')
  return value('positive', length, 'declare capture', scope)
}

const filters =
  /^(?:trace|compression|comp-req|comp-res|cache|spoe|fcgi-app|bwlim-in|bwlim-out|opentracing|otel|lua\.\S+)$/
const filter: KeywordCheck = (keyword, [kind, name, ...rest], scope) => {
  const { used } = scope
  if (!kind) return missing(keyword, 'the name of a filter')
  if (isOpaque(kind.text)) return undefined
  if (!filters.test(kind.text)) return invalid(kind, 'filter', '`compression`, `cache`, `spoe`, `trace`, …')
  if (/^(?:cache|fcgi-app)$/.test(kind.text)) {
    if (!name) return missing(kind, 'a name')
    used.push({ kind: kind.text === 'cache' ? 'cache' : 'fcgi-app', name: name.text, word: name })
  }
  if (kind.text === 'compression') return name && surplus(name, 'filter compression')
  if (name && (kind.text === 'trace' || kind.text === 'spoe'))
    return checkParameters(`filter-${kind.text}`, [name, ...rest], scope, { shown: `filter ${kind.text}` })
  return undefined
}

export const checks: Record<string, KeywordCheck> = {
  acl,
  use_backend: switching('backend'),
  default_backend: (keyword, [name, extra], { used }) => {
    if (extra) return invalid(extra, keyword.text, 'one name')
    if (name) used.push({ kind: 'default-backend', name: name.text, word: name })
    return undefined
  },
  errorfiles: (keyword, [name, ...statuses], scope) => {
    if (name) scope.used.push({ kind: 'http-errors', name: name.text, word: name })
    return statuses.map((status) => errorPage(keyword, [status], scope)).find((found) => found)
  },
  'use-fcgi-app': (_, [name], { used }) => {
    if (name) used.push({ kind: 'fcgi-app', name: name.text, word: name })
    return undefined
  },
  'use-server': switching('server'),
  redirect: (keyword, args, scope) => {
    const { before } = splitCondition(args)
    return (
      checkRedirect(keyword, before, { ...scope, places: requestPlaces(scope.section) }) ??
      conditional(keyword, args, scope)
    )
  },
  'force-persist': conditional,
  'ignore-persist': conditional,
  monitor,
  balance,
  log,
  'log-format': format('l'),
  'log-format-sd': format('l'),
  'error-log-format': format('l'),
  'unique-id-format': format('f'),
  option,
  compression,
  capture,
  'tcp-check': healthCheck,
  'http-check': healthCheck,
  cookie,
  'retry-on': retryOn,
  'stick-table': (keyword, args, scope) => table('stick-table', keyword, args, scope),
  table: (keyword, [name, ...args], scope) =>
    name ? table('table', keyword, args, scope) : missing(keyword, 'a name'),
  stick,
  source,
  errorfile: errorPage,
  errorloc: errorPage,
  errorloc302: errorPage,
  errorloc303: errorPage,
  'http-error': httpError,
  stats: statistics,
  'email-alert': emailAlert,
  declare,
  filter,
}

/** Lines of a user list. */
export const userlistChecks: Record<string, KeywordCheck> = {
  user: accounts('user'),
  group: accounts('group'),
}
