import { suggest } from '../suggest.ts'
import { oneOf, quote } from '../text.ts'
import { badHost } from './addresses.ts'
import { checkCondition, type Finding, sampleFinding } from './conditions.ts'
import type { Word } from './lines.ts'
import { checkAcl, checkBind, checkRedirect, checkServer, type LineFinding, splitCondition } from './rules.ts'
import { findFormatFault } from './samples.ts'
import { isOpaque } from './values.ts'

/** What keywords do with their arguments beyond their count: one function a keyword, by its name. */
type Check = (
  keyword: Word,
  args: Word[],
  used: Word[],
  kind: string | undefined,
) => LineFinding | Finding | undefined

const invalid = (word: Word, where: string, expected: string): LineFinding => ({
  code: 'invalid-value',
  start: word.start,
  end: word.end,
  message: `Unexpected ${quote(word.text)} in \`${where}\`, expected ${expected}`,
})

const missing = (word: Word, expected: string): LineFinding => ({
  code: 'argument-count',
  start: word.start,
  end: word.end,
  message: `Unexpected end of line after ${quote(word.text)}, expected ${expected}`,
})

const conditional: Check = (_, args, used) => {
  const { keyword, condition } = splitCondition(args)
  return keyword && checkCondition(keyword, condition, used)
}

/** One argument, then nothing or a condition. */
const switching: Check = (keyword, args, used) => {
  const next = args[1]
  if (next && next.text !== 'if' && next.text !== 'unless')
    return invalid(next, keyword.text, '`if` or `unless`')
  const [target] = args
  const fault = target?.text.includes('%') ? findFormatFault(target.text) : undefined
  if (target && fault) return { ...fault, start: target.start, end: target.end }
  return conditional(keyword, args, used, undefined)
}

const algorithms =
  /^(?:roundrobin|static-rr|leastconn|first|source|uri|url_param|hdr\(.*\)|random(?:\(\d*\))?|rdp-cookie(?:\(.*\))?|hash|log-hash|sticky|log-sticky)$/
const balance: Check = (_, [first, ...rest]) => {
  if (!first || isOpaque(first.text)) return undefined
  if (!algorithms.test(first.text) || first.text === 'hdr()')
    return invalid(first, 'balance', '`roundrobin`, `leastconn`, `source`, `uri`, `first`, `hash`, …')
  // Words after any other algorithm are never read.
  if (first.text === 'uri') return uriOptions(rest)
  const [only, options] = first.text.startsWith('hdr(')
    ? ['use_domain_only', rest]
    : ['check_post', first.text === 'url_param' ? rest.slice(1) : []]
  if (first.text === 'url_param' && !rest[0]) return missing(first, 'the name of a parameter')
  const [option] = options
  return option && option.text !== only && !isOpaque(option.text)
    ? invalid(option, 'balance', `\`${only}\``)
    : undefined
}

function uriOptions(words: readonly Word[]): LineFinding | undefined {
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word
    if (word.text === 'whole' || word.text === 'path-only' || isOpaque(word.text)) continue
    if (word.text !== 'len' && word.text !== 'depth')
      return invalid(word, 'balance uri', '`len`, `depth`, `path-only` or `whole`')
    i += 1
    const value = words[i]
    if (!value) return missing(word, 'a number')
    if (!/^[1-9]\d*$/.test(value.text) && !isOpaque(value.text)) return invalid(value, word.text, 'a number')
  }
  return undefined
}

const facilities = new Set(
  'kern user mail daemon auth syslog lpr news uucp cron auth2 ftp ntp audit alert cron2 local0 local1 local2 local3 local4 local5 local6 local7'.split(
    ' ',
  ),
)
const levels = new Set('emerg alert crit err warning notice info debug'.split(' '))
const log: Check = (keyword, args, _, kind) => {
  const [target, ...rest] = args
  if (!target)
    return {
      code: 'argument-count',
      start: keyword.start,
      end: keyword.end,
      message: 'Unexpected end of `log`, expected an address or `global`',
    }
  if (target.text === 'global' && kind === 'global') return invalid(target, 'log', 'an address')
  if (target.text === 'global') return rest[0] ? invalid(rest[0], 'log', 'nothing after `global`') : undefined
  if (!isOpaque(target.text) && badHost(target.text))
    return invalid(target, 'log', 'an IP address, a path, `stdout`, `stderr`, `ring@…` or `global`')
  let i = 0
  while (/^(?:len|format|sample|profile)$/.test(rest[i]?.text ?? '')) i += 2
  const [facility, ...wanted] = rest.slice(i)
  if (!facility)
    return {
      code: 'argument-count',
      start: target.start,
      end: target.end,
      message: 'Unexpected end of `log`, expected a facility such as `local0`',
    }
  if (!facilities.has(facility.text) && !isOpaque(facility.text))
    return invalid(facility, 'log', oneOf(facilities, 4))
  const wrong = wanted.find(({ text }) => !levels.has(text) && !isOpaque(text))
  if (wanted[2]) return invalid(wanted[2], 'log', 'at most two levels')
  return wrong && invalid(wrong, 'log', oneOf(levels, 8))
}

const format: Check = (_, [first], __, kind) => {
  // A back end ignores its formats unread.
  if (kind === 'backend') return undefined
  const fault = first && findFormatFault(first.text)
  return first && fault && { ...fault, start: first.start, end: first.end }
}

const cookie: Check = (keyword, [name, ...rest]) => {
  if (!name) return missing(keyword, 'a name')
  const flags = new Set(
    'rewrite insert prefix indirect nocache postonly preserve httponly secure dynamic'.split(' '),
  )
  const values = new Set('domain maxidle maxlife attr'.split(' '))
  for (let i = 0; i < rest.length; i++) {
    const word = rest[i] as Word
    if (values.has(word.text)) i += 1
    else if (!flags.has(word.text) && !isOpaque(word.text))
      return invalid(word, 'cookie', '`insert`, `prefix`, `indirect`, `nocache`, …')
  }
  return undefined
}

const retryOn: Check = (_, args) => {
  const wrong = args.find(
    ({ text }) =>
      !/^(?:none|conn-failure|empty-response|junk-response|response-timeout|0rtt-rejected|all-retryable-errors|401|403|404|408|421|425|429|500|501|502|503|504|receiving-http2)$/.test(
        text,
      ) && !isOpaque(text),
  )
  return wrong && invalid(wrong, 'retry-on', '`conn-failure`, `empty-response`, a status code, …')
}

const counters = new Set(
  `server_id gpt0 gpc0 gpc1 conn_cnt conn_cur sess_cnt http_req_cnt http_err_cnt http_fail_cnt bytes_in_cnt bytes_out_cnt server_key
  glitch_cnt`.split(/\s+/),
)
const rates = new Set(
  `gpc0_rate gpc1_rate conn_rate sess_rate http_req_rate http_err_rate http_fail_rate bytes_in_rate bytes_out_rate
  glitch_rate`.split(/\s+/),
)

/** One data type of `store` (manual, `stick-table`): rates have a period, arrays a length; HAProxy skips what follows them. */
function isStored(item: string): boolean {
  const [, name = '', argument] = /^(\w+)(?:\(([^()]*).*)?$/.exec(item) ?? []
  if (isOpaque(item)) return true
  if (counters.has(name)) return argument === undefined
  if (rates.has(name)) return /^\d+(?:us|ms|s|m|h|d)?$/.test(argument ?? '')
  if (name === 'gpc' || name === 'gpt') return /^\d+$/.test(argument ?? '')
  if (name === 'gpc_rate') return /^\d+,\d+(?:us|ms|s|m|h|d)?$/.test(argument ?? '')
  const all = [...counters, ...rates]
  // A type of a newer version has a name of its own, not two known ones with the comma lost.
  return (
    /^[a-z]+(?:_[a-z\d]+)+$/.test(name) && !suggest(name, all) && !all.some((known) => name.startsWith(known))
  )
}

const stickTable: Check = (keyword, args) => {
  const values = new Set('type size expire peers store len write-to srvkey recv-only'.split(' '))
  const has = (name: string) => args.some(({ text }) => text === name || isOpaque(text))
  for (let i = 0; i < args.length; i++) {
    const word = args[i] as Word
    if (word.text === 'nopurge' || word.text === 'recv-only' || isOpaque(word.text)) continue
    if (!values.has(word.text))
      return invalid(word, 'stick-table', '`type`, `size`, `expire`, `store`, `peers` or `nopurge`')
    i += 1
    const value = args[i]
    if (!value)
      return {
        code: 'argument-count',
        start: word.start,
        end: word.end,
        message: `Unexpected end of line, expected a value after ${quote(word.text)}`,
      }
    if (isOpaque(value.text)) continue
    if (word.text === 'type' && !/^(?:ip|ipv6|integer|string|binary)$/.test(value.text))
      return invalid(value, 'stick-table', '`ip`, `ipv6`, `integer`, `string` or `binary`')
    if (word.text === 'size' && !/^\d+[kKmMgG]?$/.test(value.text))
      return invalid(value, 'stick-table', 'a number of entries')
    if (word.text === 'expire' && !/^\d+(?:us|ms|s|m|h|d)?$/.test(value.text))
      return invalid(value, 'stick-table', 'a time')
    const entry =
      word.text === 'store' ? value.text.split(/,(?![^()]*\))/).find((item) => !isStored(item)) : undefined
    if (
      entry !== undefined ||
      (word.text === 'store' && value.text.lastIndexOf('(') > value.text.lastIndexOf(')'))
    )
      return invalid(value, 'stick-table', 'data types such as `conn_cur,http_req_rate(10s)`')
  }
  const missing = ['type', 'size'].find((name) => !has(name))
  return missing
    ? {
        code: 'argument-count',
        start: keyword.start,
        end: keyword.end,
        message: `Unexpected end of \`stick-table\`, expected \`${missing}\``,
      }
    : undefined
}

const stick: Check = (owner, args, used) => {
  const { before, keyword, condition } = splitCondition(args)
  const expression = before[1]
  if (before[0] && !expression) {
    return {
      code: 'argument-count',
      start: owner.start,
      end: before[0].end,
      message: `Unexpected end of ${quote(before[0].text)}, expected a sample expression`,
    }
  }
  const found = expression && sampleFinding(expression, 0, false)
  return found ?? (keyword && checkCondition(keyword, condition, used))
}

const userlist: Check = (_, [, ...rest]) => {
  for (let i = 0; i < rest.length; i += 2) {
    const word = rest[i] as Word
    if (!/^(?:password|insecure-password|groups|users)$/.test(word.text) && !isOpaque(word.text))
      return invalid(word, 'userlist', '`password`, `insecure-password`, `groups` or `users`')
    if (!rest[i + 1])
      return {
        code: 'argument-count',
        start: word.start,
        end: word.end,
        message: `Unexpected end of line, expected a value after ${quote(word.text)}`,
      }
  }
  return undefined
}

const compression: Check = (_, [kind, first]) => {
  if (!kind || isOpaque(kind.text)) return undefined
  if (
    !/^(?:algo|algo-req|algo-res|type|type-req|type-res|direction|offload|minsize-req|minsize-res)$/.test(
      kind.text,
    )
  )
    return invalid(kind, 'compression', '`algo`, `type` or `offload`')
  const algorithm = /^(?:identity|gzip|deflate|raw-deflate)$/
  return kind.text.startsWith('algo') && first && !algorithm.test(first.text) && !isOpaque(first.text)
    ? invalid(first, 'compression', '`gzip`, `deflate`, `raw-deflate` or `identity`')
    : undefined
}

const capture: Check = (keyword, args) => {
  const place = args[0]?.text === 'cookie' ? 3 : 4
  const length = args[place]
  const ends = { start: keyword.start, end: keyword.end }
  if (!length || args.length !== place + 1) {
    if (!isOpaque(args.at(-1)?.text ?? '')) {
      return {
        code: 'argument-count',
        ...ends,
        message: 'Unexpected number of arguments in `capture`, expected a name and `len` with a number',
      }
    }
  } else if (!/^\d+$/.test(length.text) && !isOpaque(length.text))
    return invalid(length, 'capture', 'a number')
  return undefined
}

const expectations = /^!?(?:string|rstring|string-lf|binary|rbinary|binary-lf|status|rstatus|hdr|fhdr)$/
const expectOptions =
  /^(?:comment|min-recv|ok-status|error-status|tout-status|on-success|on-error|status-code|name|value|name-lf|value-lf|-m)$/

/** `tcp-check expect` and `http-check expect`: options with a value, then a kind of match and its pattern. */
function expectation(where: string, words: readonly Word[]): LineFinding | undefined {
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word
    if (isOpaque(word.text)) return undefined
    if (word.text === '!') continue
    const kind = expectations.test(word.text)
    if (!kind && !expectOptions.test(word.text))
      return invalid(word, where, '`string`, `rstring`, `status`, `binary`, …')
    if (/hdr$/.test(word.text)) return undefined
    i += 1
    const value = words[i]
    if (!value)
      return {
        code: 'argument-count',
        start: word.start,
        end: word.end,
        message: `Unexpected end of line, expected a pattern after ${quote(word.text)}`,
      }
    if (/^!?status$/.test(word.text) && !/^[\d,-]+$/.test(value.text) && !isOpaque(value.text))
      return invalid(value, where, 'status codes such as `200,301-302`')
    if (word.text === 'binary' && !/^(?:[\da-fA-F]{2})+$/.test(value.text) && !isOpaque(value.text))
      return invalid(value, where, 'pairs of hexadecimal digits')
  }
  return undefined
}

const option: Check = (_, [name, ...rest]) => {
  if (name && Object.hasOwn(mostOptionWords, name.text)) {
    const surplus = rest[mostOptionWords[name.text] as number]
    return surplus && !isOpaque(surplus.text) ? invalid(surplus, name.text, 'the end of the line') : undefined
  }
  if (name?.text === 'pgsql-check' || (name?.text === 'mysql-check' && rest[0])) {
    const [user, value, version, extra] = rest
    if (user && user.text !== 'user' && !isOpaque(user.text)) return invalid(user, name.text, '`user`')
    if (user && !value && !isOpaque(user.text)) return missing(user, 'a name')
    const versioned = name.text === 'mysql-check' && /^(?:post|pre)-41$/.test(version?.text ?? '')
    const surplus = versioned ? extra : version
    return surplus && !isOpaque(surplus.text) ? invalid(surplus, name.text, 'the end of the line') : undefined
  }
  if (name?.text !== 'forwardfor' && name?.text !== 'originalto') return undefined
  for (let i = 0; i < rest.length; i++) {
    const word = rest[i] as Word
    if (word.text === 'except' || word.text === 'header') {
      i += 1
      if (!rest[i]) return missing(word, word.text === 'header' ? 'a name' : 'an address')
    } else if (word.text !== 'if-none' && !isOpaque(word.text))
      return invalid(word, name.text, '`except`, `header` or `if-none`')
  }
  return undefined
}

/** How many words HAProxy reads after these options; it refuses one more. */
const mostOptionWords: Record<string, number> = { httpchk: 3, smtpchk: 2 }

/** What `http-check send` and the `connect` of both kinds of check take: how many words follow each. */
const sendOptions: Record<string, number> = {
  comment: 1,
  meth: 1,
  uri: 1,
  'uri-lf': 1,
  ver: 1,
  hdr: 2,
  body: 1,
  'body-lf': 1,
}
const connectOptions: Record<string, number> = {
  default: 0,
  port: 1,
  addr: 1,
  'send-proxy': 0,
  'via-socks4': 0,
  ssl: 0,
  sni: 1,
  alpn: 1,
  proto: 1,
  linger: 0,
  comment: 1,
}

function pairs(
  where: string,
  words: readonly Word[],
  options: Record<string, number>,
): LineFinding | undefined {
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word
    if (isOpaque(word.text)) return undefined
    const count = Object.hasOwn(options, word.text) ? (options[word.text] as number) : undefined
    if (count === undefined) return invalid(word, where, oneOf(Object.keys(options), 5))
    i += count
    if (i >= words.length) return missing(word, count === 2 ? 'a name and a value' : 'a value')
  }
  return undefined
}

const variable: Check = (keyword, [action, ...rest]) => {
  if (action?.text === 'expect') return expectation('expect', rest)
  if (action?.text === 'send' && keyword.text === 'http-check') return pairs('send', rest, sendOptions)
  if (action?.text === 'connect') {
    return pairs('connect', rest, connectOptions)
  }
  if (!action || !/^(?:un)?set-var/.test(action.text) || isOpaque(action.text)) return undefined
  if (!/^(?:un)?set-var(?:-fmt)?\([\w.]+(?:,[^)]*)?\)$/.test(action.text))
    return invalid(action, 'check', '`set-var(scope.name)`')
  const [expression] = rest
  return expression && action.text.startsWith('set-var(') ? sampleFinding(expression, 0, false) : undefined
}

export const checks: Record<string, Check> = {
  acl: checkAcl,
  bind: (_, args) => checkBind(args),
  server: checkServer,
  'server-template': checkServer,
  'default-server': checkServer,
  use_backend: switching,
  default_backend: (keyword, args) => (args[1] ? invalid(args[1], keyword.text, 'one name') : undefined),
  'use-server': switching,
  redirect: (keyword, args, used) =>
    checkRedirect(keyword, splitCondition(args).before) ?? conditional(keyword, args, used, undefined),
  'force-persist': conditional,
  'ignore-persist': conditional,
  monitor: (keyword, args, used) => {
    const word = args[0]?.text === 'fail' ? args[1] : undefined
    return word && word.text !== 'if' && word.text !== 'unless' && !isOpaque(word.text)
      ? invalid(word, 'monitor fail', '`if` or `unless`')
      : conditional(keyword, args, used, undefined)
  },
  balance,
  log,
  'log-format': format,
  'log-format-sd': format,
  'error-log-format': format,
  'unique-id-format': format,
  option,
  compression,
  capture,
  'tcp-check': variable,
  'http-check': variable,
  cookie,
  'retry-on': retryOn,
  'stick-table': stickTable,
  stick,
  user: userlist,
  group: userlist,
}
