import type { Word } from '../braces/tree.ts'
import { findRegexFault } from '../pcre.ts'
import { listen, proxyPass, resolver, upstreamServer } from './addresses.ts'
import { any, type Check, type Finding, isOpaque, onOff, options, value } from './finding.ts'
import { hasVariable, isNumber, isSeconds, isSize, isTime } from './values.ts'
import { fixedVariables } from './variables.ts'

/**
 * Directives whose arguments are a small language of their own; each function has the name of its directive's page.
 * What the vocabulary says about them (count, context) has been checked before.
 */

function regex(word: Word | undefined, skip = 0): Finding | undefined {
  if (!word) return undefined
  const fault = findRegexFault(word.text.slice(skip))
  return fault && { code: 'invalid-regex', word, message: fault.message }
}

const location: Check = (args) => {
  const [first, second] = args as [Word, Word?]
  if (second) {
    if (!['=', '^~', '~', '~*'].includes(first.text)) {
      return value(first, 'location', '`=`, `~`, `~*` or `^~`', 'a path that holds a space has to be quoted')
    }
    return first.text.startsWith('~') ? regex(second) : undefined
  }
  const modifier = /^(?:~\*|~)/.exec(first.text)?.[0]
  return modifier ? regex(first, modifier.length) : undefined
}

const operators = ['=', '!=', '~', '~*', '!~', '!~*']

/** `if (CONDITION)`: a variable, a comparison or a file test; nothing else and no `&&`. */
const condition: Check = (args, statement) => {
  const words = args.map((word) => ({ ...word }))
  const first = words[0]
  const last = words.at(-1)
  const name = statement.words[0] as Word
  if (!first || !last) return undefined
  if (!first.text.startsWith('(') || first.quoted)
    return value(args[0] as Word, 'if', 'a condition in parentheses')
  first.text = first.text.slice(1)
  if (!last.text.endsWith(')') || (last.quoted && words.length > 0))
    return value(args.at(-1) as Word, 'if', 'a `)` at the end of the condition')
  last.text = last.text.slice(0, -1)
  const parts = words.filter(
    ({ text, quoted }, index) => text !== '' || quoted || (index > 0 && index < words.length - 1),
  )
  const [left, operator, right] = parts
  if (!left)
    return {
      code: 'invalid-value',
      word: name,
      message: 'Unexpected empty condition in `if`, expected a variable, a comparison or a file test',
    }
  if (isOpaque(left.text)) return undefined
  if (left.text.startsWith('$') && left.text.length > 1) {
    if (!operator) return undefined
    if (!operators.includes(operator.text)) {
      return value(
        operator,
        'if',
        `\`=\`, \`!=\`, \`~\`, \`~*\`, \`!~\` or \`!~*\``,
        operator.text === '=='
          ? 'nginx compares with a single `=`'
          : 'nginx has no `and` or `or`; use a `map`, or set a variable in two steps',
      )
    }
    if (!right || parts.length > 3) {
      return parts[3]
        ? value(
            parts[3],
            'if',
            'the end of the condition',
            'nginx has no `and` or `or`; use a `map`, or set a variable in two steps',
          )
        : value(operator, 'if', 'a value after it')
    }
    return operator.text.includes('~') ? regex(right) : undefined
  }
  if (/^!?-[fdex]$/.test(left.text))
    return parts.length === 2 ? undefined : value(parts[2] ?? left, 'if', 'one file name')
  return value(left, 'if', 'a variable, a comparison or a file test such as `-f`')
}

const returnCheck: Check = ([first, second], _, context) => {
  const text = first?.text ?? ''
  if (!first || isOpaque(text) || context === 'stream-server') return undefined
  if (/^\d+$/.test(text))
    return Number(text) > 999 ? value(first, 'return', 'a status code up to 999') : undefined
  if (!second && /^(?:https?:\/\/|\$)/.test(text)) return undefined
  return value(
    first,
    'return',
    second ? 'a status code' : 'a status code or a URL that starts with `http://`, `https://` or `$`',
  )
}

const rewrite: Check = ([pattern, replacement]) =>
  regex(pattern) ?? (replacement?.text === '' ? value(replacement, 'rewrite', 'a path or a URL') : undefined)

const errorPage: Check = (args) => {
  const codes = args.slice(0, -1)
  for (const [index, word] of codes.entries()) {
    if (isOpaque(word.text)) continue
    const isLast = index === codes.length - 1
    if (isLast && /^=\d*$/.test(word.text) && codes.length > 1) continue
    if (!/^\d+$/.test(word.text)) return value(word, 'error_page', 'a status code')
    const code = Number(word.text)
    if (code < 300 || code > 599 || code === 499)
      return value(word, 'error_page', 'a status code from 300 to 599 other than 499')
  }
  return undefined
}

const accessLog: Check = (args, _, context) => {
  if (args[0]?.text === 'off')
    return args[1] ? value(args[1], 'access_log', 'nothing after `off`') : undefined
  if (args.length === 1 && context.startsWith('stream') && args[0])
    return value(args[0], 'access_log', 'a log format after the path: stream has no default')
  return options('access_log', args.slice(2), 'gzip', {
    buffer: (text) => isSize(text),
    flush: isTime,
    gzip: isNumber,
    if: any,
  })
}

const logFormat: Check = (args) => {
  const first = args[1]
  if (!first?.text.startsWith('escape=') || first.quoted) return undefined
  return /^escape=(?:default|json|none)$/.test(first.text)
    ? undefined
    : value(first, 'log_format', '`escape=default`, `escape=json` or `escape=none`')
}

function needs(name: string, of: string): Check {
  return (args, statement) =>
    args.some(({ text }) => text.startsWith(`${name}=`) || isOpaque(text))
      ? undefined
      : {
          code: 'invalid-value',
          word: statement.words[0] as Word,
          message: `Unexpected end of \`${of}\`, expected \`${name}=\``,
        }
}

const cachePath =
  (of: string): Check =>
  (args, statement, context) =>
    options(of, args.slice(1), '', {
      levels: (text) => /^[12](?::[12]){0,2}$/.test(text),
      use_temp_path: onOff,
      keys_zone: (text) => /^.+:\d+[kKmM]?$/.test(text),
      inactive: isSeconds,
      max_size: (text) => /^\d+[kKmMgG]?$/.test(text),
      min_free: (text) => /^\d+[kKmMgG]?$/.test(text),
      manager_files: isNumber,
      manager_sleep: isTime,
      manager_threshold: isTime,
      loader_files: isNumber,
      loader_sleep: isTime,
      loader_threshold: isTime,
      purger: onOff,
      purger_files: isNumber,
      purger_sleep: isTime,
      purger_threshold: isTime,
    }) ?? needs('keys_zone', of)(args, statement, context)

const expires: Check = (args) => {
  const modified = args[0]?.text === 'modified' && args.length > 1
  if (args.length > 1 && !modified) return args[0] && value(args[0], 'expires', '`modified` before a time')
  const word = args.at(-1) as Word
  const text = word.text
  if (hasVariable(text) || isOpaque(text)) return undefined
  if (!modified && (text === 'off' || text === 'epoch' || text === 'max')) return undefined
  const plain = text.replace(/^[-+@]/, '')
  return isSeconds(plain) ? undefined : value(word, 'expires', 'a time, `off`, `epoch` or `max`')
}

const keepalive: Check = ([word]) =>
  word && Number(word.text) === 0 ? value(word, 'keepalive', 'a number above 0') : undefined

const compression: Check = ([word]) =>
  word && !isOpaque(word.text) && !/^[1-9]$/.test(word.text)
    ? value(word, 'gzip_comp_level', 'a number from 1 to 9')
    : undefined

const methods = new Set(
  'GET HEAD POST PUT DELETE MKCOL COPY MOVE OPTIONS PROPFIND PROPPATCH LOCK UNLOCK PATCH'.split(' '),
)
const limitExcept: Check = (args) => {
  const wrong = args.find(({ text }) => !methods.has(text.toUpperCase()) && !isOpaque(text))
  return wrong && value(wrong, 'limit_except', 'an HTTP method nginx knows')
}

const serverName: Check = (args) => {
  for (const word of args) {
    if (word.text.startsWith('~')) {
      const found = regex(word, 1)
      if (found) return found
    } else if (
      word.text.includes('*') &&
      !isOpaque(word.text) &&
      !/^(?:\*\.[^*]*|[^*]*\.\*|\*)$/.test(word.text)
    ) {
      return value(word, 'server_name', 'a `*` only as the whole first or last part of the name')
    }
  }
  return undefined
}

const proxyRedirect: Check = (args) => {
  const [first] = args
  if (args.length === 1)
    return first && first.text !== 'off' && first.text !== 'default' && !isOpaque(first.text)
      ? value(first, 'proxy_redirect', '`off`, `default` or two arguments')
      : undefined
  return first && /^~/.test(first.text) ? regex(first, first.text.startsWith('~*') ? 2 : 1) : undefined
}

const tryFiles: Check = (args) => {
  const last = args.at(-1)
  return last && /^=/.test(last.text) && !/^=\d{1,3}$/.test(last.text) && !isOpaque(last.text)
    ? value(last, 'try_files', 'a status code after `=`')
    : undefined
}

/** With one argument the directive only turns off what the outer block gave. */
const offAlone =
  (of: string): Check =>
  ([first, second]) =>
    first && !second && first.text !== 'off' && !isOpaque(first.text)
      ? value(first, of, '`off` or two arguments')
      : undefined

const isHttp = (context: string) => !/^(?:stream|mail)/.test(context)

/** The last argument, or the one with this index, is a variable that the directive defines. */
const defines =
  (of: string, at = -1): Check =>
  (args, _, context) => {
    const word = args.at(at)
    return word && isHttp(context) && word.text.startsWith('$') && fixedVariables.has(word.text.slice(1))
      ? value(word, of, 'a name that nginx does not define itself')
      : undefined
  }

const subFilter: Check = ([pattern]) =>
  pattern?.text === '' ? value(pattern, 'sub_filter', 'a text to look for') : undefined

/** The first group is the script, the second what follows it. */
const splitPathInfo: Check = ([pattern]) => {
  if (!pattern) return undefined
  const found = regex(pattern)
  if (found) return found
  const groups = pattern.text.replace(/\\.|\[\^?\]?(?:\\.|[^\]\\])*\]/g, '').match(/\((?!\?(?!P?<\w|'))/g)
  return groups?.length === 2 ? undefined : value(pattern, 'fastcgi_split_path_info', 'two groups in it')
}

/** `-s '404 500'` and `-t 'text/html'` limit the directive to these statuses and types. */
const moreHeaders: Check = (args, statement) => {
  const unknown = args.find(({ text, quoted }) => /^-(?![rtsa]$)/.test(text) && !quoted)
  if (unknown) return value(unknown, statement.words[0]?.text ?? '', '`-s`, `-t`, `-r` or `-a`')
  const status = args[args.findIndex(({ text }) => text === '-s') + 1]
  return status && args.some(({ text }) => text === '-s') && /[^\d ]/.test(status.text)
    ? value(status, statement.words[0]?.text ?? '', 'statuses after `-s`')
    : undefined
}

export const checks: Record<string, Check> = {
  listen,
  location,
  if: condition,
  return: returnCheck,
  rewrite,
  error_page: errorPage,
  access_log: accessLog,
  log_format: logFormat,
  limit_req: needs('zone', 'limit_req'),
  limit_req_zone: needs('zone', 'limit_req_zone'),
  proxy_cache_path: cachePath('proxy_cache_path'),
  fastcgi_cache_path: cachePath('fastcgi_cache_path'),
  uwsgi_cache_path: cachePath('uwsgi_cache_path'),
  scgi_cache_path: cachePath('scgi_cache_path'),
  proxy_pass: proxyPass,
  expires,
  keepalive,
  gzip_comp_level: compression,
  limit_except: limitExcept,
  server_name: serverName,
  proxy_redirect: proxyRedirect,
  try_files: tryFiles,
  'server in upstream': upstreamServer,
  resolver,
  sub_filter: subFilter,
  set: defines('set', 0),
  map: defines('map'),
  geo: defines('geo'),
  split_clients: defines('split_clients'),
  auth_request_set: defines('auth_request_set', 0),
  proxy_cookie_domain: offAlone('proxy_cookie_domain'),
  proxy_cookie_path: offAlone('proxy_cookie_path'),
  proxy_cookie_flags: offAlone('proxy_cookie_flags'),
  fastcgi_split_path_info: splitPathInfo,
  more_set_headers: moreHeaders,
  more_clear_headers: moreHeaders,
  more_set_input_headers: moreHeaders,
  more_clear_input_headers: moreHeaders,
}
