import { findRegexFault } from '../pcre.ts'
import { suggest } from '../suggest.ts'
import { oneOf, quote } from '../text.ts'
import { badHost } from './addresses.ts'
import { checkCondition, checkMatch, type Finding, sampleFinding } from './conditions.ts'
import type { Word } from './lines.ts'
import { findFormatFault } from './samples.ts'
import { isOpaque } from './values.ts'
import { bindParameters, serverParameters } from './vocabulary.ts'

/** Lines whose words are a small language: `server`, `bind`, `acl`, rules with conditions, formats. */

export type LineFinding = Finding | (Omit<Finding, 'code'> & { code: 'unknown-keyword' })

const words = (text: string) => new Set(text.trim().split(/\s+/))
const bind = { values: words(bindParameters.values), flags: words(bindParameters.flags) }
const server = { values: words(serverParameters.values), flags: words(serverParameters.flags) }

/** A word that stands only behind `server` or `bind`. */
export function isParameter(word: string): boolean {
  return server.values.has(word) || bind.values.has(word)
}

const invalid = (word: Word, where: string, expected: string, help?: string): LineFinding => ({
  code: 'invalid-value',
  start: word.start,
  end: word.end,
  message: `Unexpected ${quote(word.text)} in \`${where}\`, expected ${expected}`,
  help,
})

const numeric = new Set(
  'weight maxconn minconn maxqueue rise fall error-limit pool-max-conn pool-low-conn max-reuse nice backlog id'.split(
    ' ',
  ),
)
const timed = new Set('inter fastinter downinter agent-inter slowstart pool-purge-delay tcp-ut'.split(' '))
const enumerated: Record<string, string[]> = {
  verify: ['none', 'required', 'optional'],
  'ssl-min-ver': ['SSLv3', 'TLSv1.0', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'],
  'ssl-max-ver': ['SSLv3', 'TLSv1.0', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'],
  'resolve-prefer': ['ipv4', 'ipv6'],
  observe: ['layer4', 'layer7'],
  'on-error': ['fastinter', 'fail-check', 'sudden-death', 'mark-down'],
  'on-marked-down': ['shutdown-sessions'],
  'on-marked-up': ['shutdown-backup-sessions'],
}

/** Parameters after a fixed beginning; every one is a flag or takes one value. */
export function checkParameters(
  where: string,
  params: readonly Word[],
  known: { values: Set<string>; flags: Set<string> },
): LineFinding | undefined {
  for (let i = 0; i < params.length; i++) {
    const word = params[i] as Word
    if (known.flags.has(word.text) || isOpaque(word.text)) continue
    if (!known.values.has(word.text)) {
      const near = suggest(word.text, [...known.values, ...known.flags])
      // A parameter of a newer version looks like one: letters and hyphens, four or more.
      if (!near && /^(?=.{4})[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(word.text)) return undefined
      return {
        code: 'unknown-keyword',
        start: word.start,
        end: word.end,
        message: `Unexpected ${quote(word.text)} in \`${where}\`, expected one of its parameters`,
        help: near && `did you mean \`${near}\`?`,
      }
    }
    i += 1
    const value = params[i]
    if (!value)
      return {
        code: 'argument-count',
        start: word.start,
        end: word.end,
        message: `Unexpected end of line, expected a value after ${quote(word.text)}`,
      }
    if (isOpaque(value.text)) continue
    if (numeric.has(word.text) && !/^[-+]?\d+%?$/.test(value.text))
      return invalid(value, word.text, 'a number')
    if (timed.has(word.text) && !/^\d+(?:us|ms|s|m|h|d)?$/.test(value.text))
      return invalid(value, word.text, 'a time such as `2s`')
    if (word.text === 'weight' && Number(value.text) > 256)
      return invalid(value, word.text, 'a number up to 256')
    const allowed = Object.hasOwn(enumerated, word.text) ? enumerated[word.text] : undefined
    if (allowed && !allowed.includes(value.text)) return invalid(value, word.text, oneOf(allowed))
    if (word.text === 'source' || word.text === 'usesrc')
      while (params[i + 1]?.text === 'usesrc' || params[i + 1]?.text === 'interface') i += 2
    if (word.text === 'sni' && !value.text.startsWith('%')) {
      const found = sampleFinding(value, 0, false)
      if (found) return found
    }
  }
  return undefined
}

/** `ssl-default-bind-options` and `ssl-default-server-options` take the TLS parameters of these lines. */
export function checkTlsOptions(keyword: string, args: readonly Word[]): LineFinding | undefined {
  return checkParameters(keyword, args, keyword.includes('bind') ? bind : server)
}

/** A port at the end of an address: a number, a range or nothing; `+` before it in a `server` line. */
function badPort(address: string): boolean {
  if (
    /^(?:unix|abns|abnsz|fd|sockpair|rhttp|\/|mptcp)/.test(address.replace(/^\w+@/, '')) ||
    /^(?:unix|abns|abnsz|fd|sockpair)@/.test(address)
  )
    return false
  const port = /^(?:\[[^\]]*\]|[^,]*):([^:,]*)$/.exec(address)?.[1]
  if (port === undefined || port === '') return false
  // The last group of an address without a port looks like one.
  if ((address.match(/:/g) ?? []).length > 2 && !address.includes(']')) return false
  return (
    !/^[-+]?\d{1,5}(?:-\d{1,5})?$/.test(port) ||
    port
      .replace(/^[-+]/, '')
      .split('-')
      .some((number) => Number(number) > 65535)
  )
}

export function checkBind(args: readonly Word[]): LineFinding | undefined {
  const [addresses, ...params] = args as [Word, ...Word[]]
  for (const address of addresses.text.split(',')) {
    if (isOpaque(address)) continue
    if (badPort(address)) return invalid(addresses, 'bind', 'a port from 1 to 65535')
    if (badHost(address) || /^::\d+$/.test(address))
      return invalid(addresses, 'bind', 'an IP address before the port, `*` or nothing')
    if (!/[:@/]/.test(address)) return invalid(addresses, 'bind', 'an address with a port, such as `:443`')
  }
  return checkParameters('bind', params, bind)
}

export function checkServer(keyword: Word, args: readonly Word[]): LineFinding | undefined {
  if (keyword.text === 'default-server') return checkParameters('default-server', args, server)
  const fixed = keyword.text === 'server-template' ? 3 : 2
  if (args.length < fixed) {
    return {
      code: 'argument-count',
      start: keyword.start,
      end: keyword.end,
      message: `Unexpected end of ${quote(keyword.text)}, expected ${fixed === 3 ? 'a prefix, a number and an address' : 'a name and an address'}`,
    }
  }
  const [name, count] = args as [Word, Word]
  const address = args[fixed - 1] as Word
  if (fixed === 3 && !/^\d+(?:-\d+)?$/.test(count.text) && !isOpaque(count.text))
    return invalid(count, keyword.text, 'a number or a range')
  if (!/^[\w.:-]+$/.test(name.text) && !isOpaque(name.text))
    return invalid(name, keyword.text, 'a name of letters, digits and `_-.:`')
  if (badPort(address.text) && !isOpaque(address.text))
    return invalid(address, keyword.text, 'a port from 1 to 65535')
  if (badHost(address.text) && !isOpaque(address.text))
    return invalid(address, keyword.text, 'a host name or an IP address')
  return checkParameters(keyword.text, args.slice(fixed), server)
}

export function checkAcl(keyword: Word, args: readonly Word[]): LineFinding | undefined {
  const [name, ...rest] = args as [Word, ...Word[]]
  if (!/^[\w.:-]+$/.test(name.text) && !isOpaque(name.text))
    return invalid(name, 'acl', 'a name of letters, digits and `_-.:`')
  return checkMatch(rest, keyword)
}

/** The condition at the end of a rule; returns the words before it too. */
export function splitCondition(args: readonly Word[]): {
  before: Word[]
  keyword: Word | undefined
  condition: Word[]
} {
  const index = args.findIndex(({ text, quoted }) => (text === 'if' || text === 'unless') && !quoted)
  if (index < 0) return { before: [...args], keyword: undefined, condition: [] }
  return { before: args.slice(0, index), keyword: args[index], condition: args.slice(index + 1) }
}

/** Actions with a fixed number of arguments: nothing but a condition may follow. */
const fixed: Record<string, number> = {
  'add-header': 2,
  'set-header': 2,
  'replace-header': 3,
  'replace-value': 3,
  'replace-path': 2,
  'replace-pathq': 2,
  'replace-uri': 2,
  'set-path': 1,
  'set-pathq': 1,
  'set-query': 1,
  'set-uri': 1,
  'set-method': 1,
  'set-log-level': 1,
  'set-tos': 1,
  'set-mark': 1,
  'set-nice': 1,
  'add-acl': 1,
  'del-acl': 1,
  'del-map': 1,
  'set-map': 2,
  'strict-mode': 1,
  'cache-use': 1,
  'cache-store': 1,
  'use-service': 1,
  'early-hint': 2,
  'unset-var': 0,
  allow: 0,
  accept: 0,
  reject: 0,
}

/** Which argument of an action is a regular expression. */
const regexes: Record<string, number> = {
  'replace-header': 1,
  'replace-value': 1,
  'replace-path': 0,
  'replace-pathq': 0,
  'replace-uri': 0,
}

/** Actions whose arguments are one sample expression. */
const expressions =
  /^(?:set-src|set-dst|set-src-port|set-dst-port|set-priority-class|set-priority-offset|track-sc\d)$/

/** Which argument of an action is a log format. */
const formats: Record<string, number> = {
  'add-header': 1,
  'set-map': 1,
  'add-acl': 0,
  'set-header': 1,
  'replace-header': 2,
  'replace-value': 2,
  'set-path': 0,
  'set-pathq': 0,
  'set-query': 0,
  'set-uri': 0,
  'replace-path': 1,
  'replace-pathq': 1,
  'replace-uri': 1,
}
const redirects = new Set(['location', 'prefix', 'scheme'])
const redirectValues = new Set(['code', 'set-cookie', 'clear-cookie', 'set-cookie-fmt'])
const redirectFlags = new Set(['drop-query', 'append-slash', 'ignore-empty', 'keep-query'])

export function checkAction(action: Word, args: readonly Word[], used: Word[]): LineFinding | undefined {
  const { before, keyword, condition } = splitCondition(args)
  if (action.text === 'redirect') {
    const found = checkRedirect(action, before)
    if (found) return found
  }
  const format = Object.hasOwn(formats, action.text) ? formats[action.text] : undefined
  const word = format === undefined ? undefined : before[format]
  const fault = word && findFormatFault(word.text)
  if (word && fault) return { ...fault, start: word.start, end: word.end }
  if ((/^set-var(?:\(|$)/.test(action.text) || expressions.test(action.text)) && before[0]) {
    const table = before.findIndex(({ text }) => text === 'table')
    const expression = joined(table > 0 ? before.slice(0, table) : before)
    const found = sampleFinding(expression, 0, false)
    if (found) return { ...found, start: expression.start, end: expression.end }
  }
  const pattern = Object.hasOwn(regexes, action.text) ? before[regexes[action.text] ?? 0] : undefined
  const regexFault = pattern && findRegexFault(pattern.text)
  if (pattern && regexFault)
    return { code: 'invalid-value', start: pattern.start, end: pattern.end, message: regexFault.message }
  if (action.text === 'wait-for-body') {
    const wrong = before.find(({ text }, index) =>
      index % 2 === 0 ? text !== 'time' && text !== 'at-least' : !/^\d+(?:us|ms|s|m|h|d|k|g)?$/.test(text),
    )
    if (wrong && !isOpaque(wrong.text))
      return invalid(wrong, 'wait-for-body', '`time`, `at-least` or a value of them')
  }
  const status = action.text === 'set-status' ? before[0] : undefined
  if (status && !/^[1-9]\d\d$/.test(status.text) && !isOpaque(status.text))
    return invalid(status, 'set-status', 'a status from 100 to 999')
  if (Object.hasOwn(replies, action.text)) {
    const found = checkReply(action.text, before)
    if (found) return found
  }
  const extra = Object.hasOwn(fixed, action.text) ? before[fixed[action.text] ?? 0] : undefined
  if (extra) return invalid(extra, action.text, '`if` or `unless`')
  return keyword && checkCondition(keyword, condition, used)
}

/** Actions that answer in the server's place, and what names the status. */
const replies: Record<string, string> = { return: 'status', deny: 'deny_status', tarpit: 'deny_status' }
const replyWords: Record<string, number> = {
  status: 1,
  deny_status: 1,
  'content-type': 1,
  'default-errorfiles': 0,
  errorfile: 1,
  errorfiles: 1,
  file: 1,
  'lf-file': 1,
  string: 1,
  'lf-string': 1,
  hdr: 2,
}

/** The words of a reply: a status HAProxy can send, then where head and body come from. */
function checkReply(action: string, words: readonly Word[]): LineFinding | undefined {
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word
    if (isOpaque(word.text)) return undefined
    const count = Object.hasOwn(replyWords, word.text) ? (replyWords[word.text] as number) : undefined
    const wrongStatus = action === 'return' && word.text === 'deny_status'
    if (count === undefined || wrongStatus)
      return invalid(
        word,
        action,
        `\`${replies[action]}\`, \`content-type\`, \`string\`, \`if\` or \`unless\``,
      )
    i += count
    const value = words[i]
    if (!value)
      return {
        code: 'argument-count',
        start: word.start,
        end: word.end,
        message: `Unexpected end of line, expected a value after ${quote(word.text)}`,
      }
    if (/status$/.test(word.text) && !/^[2-5]\d\d$/.test(value.text) && !isOpaque(value.text))
      return invalid(value, word.text, 'a status from 200 to 599')
  }
  return undefined
}

/** An expression may be spread over several words. */
function joined(parts: readonly Word[]): Word {
  const [first] = parts as [Word]
  return {
    ...first,
    text: parts
      .map(({ text }) => text)
      .join(' ')
      .replace(/ *, */g, ','),
    end: (parts.at(-1) as Word).end,
  }
}

export function checkRedirect(action: Word, args: readonly Word[]): LineFinding | undefined {
  let target: Word | undefined
  for (let i = 0; i < args.length; i++) {
    const word = args[i] as Word
    if (redirectFlags.has(word.text) || isOpaque(word.text)) continue
    if (!redirects.has(word.text) && !redirectValues.has(word.text)) {
      return invalid(word, 'redirect', '`location`, `prefix`, `scheme`, `code`, `drop-query`, …')
    }
    i += 1
    const value = args[i]
    if (!value)
      return {
        code: 'argument-count',
        start: word.start,
        end: word.end,
        message: `Unexpected end of line, expected a value after ${quote(word.text)}`,
      }
    if (word.text === 'code' && !/^30[12378]$/.test(value.text) && !isOpaque(value.text))
      return invalid(value, 'redirect', '`301`, `302`, `303`, `307` or `308`')
    if (redirects.has(word.text)) {
      target = value
      const fault = findFormatFault(value.text)
      if (fault) return { ...fault, start: value.start, end: value.end }
    }
  }
  return target || args.some(({ text }) => isOpaque(text))
    ? undefined
    : {
        code: 'argument-count',
        start: action.start,
        end: action.end,
        message: 'Unexpected end of `redirect`, expected `location`, `prefix` or `scheme`',
      }
}
