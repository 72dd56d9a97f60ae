/** Directives whose arguments have a grammar of their own: `Require`, `Options`, `RewriteRule`, `RewriteCond`. */
import { didYouMean, suggest } from '../suggest.ts'
import { quote, type Word } from '../text.ts'
import { isBlank, isPrefix } from '../values.ts'
import { isExpression } from './expression.ts'
import type { Statement } from './grammar.ts'
import { moduleFiles } from './vocabulary.ts'

export interface Fault {
  start: number
  end: number
  message: string
  help?: string | undefined
}

const providers =
  'all env method expr user group valid-user ip host local forward-dns ldap-user ldap-group ldap-dn ldap-attribute ldap-filter ldap-search dbm-group dbm-file-group dbd-group dbd-login dbd-logout file-owner file-group ssl ssl-verify-client claim shibboleth shib-session shib-attr'.split(
    ' ',
  )

const ruleFlags =
  'B backrefnoplus BNP BNE BCTLS NE noescape chain C cookie CO discardpath DPI env E END forbidden F gone G Handler H last L next N nocase NC nosubreq NS proxy P passthrough PT qsappend QSA qsdiscard QSD qslast QSL redirect R skip S type T UnsafeAllow3F UnsafePrefixStat UNC'.split(
    ' ',
  )
const conditionFlags = 'nocase NC ornext OR novary NV'.split(' ')

export function findSpecialFault({ name, args }: Statement): Fault | undefined {
  switch (name.text.toLowerCase()) {
    case 'require':
      return checkRequire(args)
    case 'options':
      return checkOptions(args)
    case 'header':
    case 'requestheader':
      return checkHeader(name, args)
    case 'rewriterule':
      return checkFlags(args[2], ruleFlags)
    case 'rewritecond':
      return checkFlags(args[2], conditionFlags)
    case 'customlog':
      return (
        checkLogCondition(args[2]) ??
        (args[1] && /[%]/.test(args[1].text) ? checkLogFormat(args[1]) : undefined)
      )
    case 'servername':
      return checkServerName(args[0])
    case 'loadmodule':
      return checkModuleName(args)
    case 'setenvifexpr':
      return checkExpression(args[0])
    case 'addicon':
    case 'addiconbytype':
    case 'addiconbyencoding':
    case 'addalt':
      return args[0]?.text.startsWith('(') && !args[0].text.includes(')')
        ? lacks(args[0], '`)` as in `(TXT,/icons/text.gif)`')
        : undefined
    case 'sslsessioncache':
    case 'sslstaplingcache':
      return checkSharedCache(args[0])
    case 'logformat':
      return checkLogFormat(args[0])
    case 'expiresdefault':
      return checkExpiry(args[0])
    case 'expiresbytype':
      return checkMediaRange(args[0]) ?? checkExpiry(args[1])
    case 'proxypass':
    case 'proxypassmatch':
      return checkProxyParameters(args)
    case 'redirect':
      return checkRedirect(args)
    case 'setenvif':
    case 'setenvifnocase':
      return args.length === 2 ? lacks(args[1], 'the variables to set after the pattern') : undefined
    case 'browsermatch':
    case 'browsermatchnocase':
      return args.length === 1 ? lacks(args[0], 'the variables to set after the pattern') : undefined
    default:
      return undefined
  }
}

/** `[scheme://]host[:port]` */
function checkServerName(word: Word | undefined): Fault | undefined {
  const host = word?.text.replace(/^[a-z]+:\/\//i, '') ?? ''
  if (!word || isBlank(host) || host.startsWith('[') || !host.includes(':')) return undefined
  const port = /^[^:]*:(\d+)$/.exec(host)?.[1]
  if (port !== undefined && Number(port) > 0 && Number(port) < 65536) return undefined
  return {
    start: word.start,
    end: word.end,
    message: `Unexpected port in ${quote(word.text)}, expected 1 to 65535`,
  }
}

/** The structure that httpd's own `mod_NAME.so` holds is called `NAME_module`. */
function checkModuleName([name, path]: Word[]): Fault | undefined {
  const file = /(?:^|\/)mod_(\w+)\.so$/.exec(path?.text ?? '')?.[1]
  if (!name || file === undefined || !moduleFiles.has(file) || isBlank(name.text)) return undefined
  if (name.text === `${file}_module`) return undefined
  return {
    start: name.start,
    end: name.end,
    message: `Unexpected ${quote(name.text)} for \`mod_${file}.so\`, expected the name of the structure in it`,
    help: didYouMean(`${file}_module`),
  }
}

/** After path and URL, or after the URL alone within a section. */
function checkProxyParameters(args: Word[]): Fault | undefined {
  const parameters = args.slice(/^[\w+.-]+:|^!|^unix:/i.test(args[0]?.text ?? '') ? 1 : 2)
  const bad = parameters.find(
    ({ text }) => !text.includes('=') && !/^(?:nocanon|interpolate|noquery)$/i.test(text) && !isBlank(text),
  )
  if (!bad) return undefined
  const message = `Unexpected ${quote(bad.text)} after the URL, expected parameters such as \`timeout=30\``
  return { start: bad.start, end: bad.end, message }
}

function lacks(last: Word | undefined, what: string): Fault | undefined {
  return (
    last && {
      start: last.start,
      end: last.end,
      message: `Unexpected end of the line after ${quote(last.text)}, expected ${what}`,
    }
  )
}

/** `shmcb:/path(bytes)`: the parentheses may be left out as a whole. */
function checkSharedCache(word: Word | undefined): Fault | undefined {
  if (!word || !/^shmcb:/i.test(word.text)) return undefined
  const path = word.text.replace(/\$\{\w*\}/g, '')
  if (path.includes('(') ? path.endsWith(')') : !path.endsWith(')')) return undefined
  const message = `Unexpected ${quote(word.text)}, expected a path with its size such as \`shmcb:/run/cache(512000)\``
  return { start: word.start, end: word.end, message }
}

export function checkExpression(word: Word | undefined): Fault | undefined {
  if (!word || /\$\{|\{\{|<[a-z]/i.test(word.text) || isExpression(word.text)) return undefined
  return {
    start: word.start,
    end: word.end,
    message: `Unexpected expression ${quote(word.text)}, expected a form such as \`%{HTTP_HOST} == 'example.com'\``,
  }
}

/** `env=name`, `env=!name`, `expr=…` */
function checkLogCondition(word: Word | undefined): Fault | undefined {
  if (!word || isBlank(word.text) || /^env=!?./i.test(word.text)) return undefined
  if (/^expr=./i.test(word.text)) return checkExpression({ ...word, text: word.text.slice('expr='.length) })
  const message = `Unexpected ${quote(word.text)} after the format, expected \`env=…\` or \`expr=…\``
  return { start: word.start, end: word.end, message, help: 'a format with spaces needs quotes' }
}

/** `%>s`, `%{User-Agent}i`, `%!200,304r`: mod_log_config, mod_logio, mod_ssl. */
function checkLogFormat(word: Word | undefined): Fault | undefined {
  const text = word?.text ?? ''
  if (!word || /\$\{|\{\{/.test(text)) return undefined
  const item = /%(?:%|[-!,<>\d]*(?:\{[^}]*\}+)?[-!,<>\d]*(\^?[A-Za-z]*|.?))/g
  for (const match of text.matchAll(item)) {
    const letter = match[1]
    if (match[0] === '%%' || letter === undefined) continue
    if (/^[aAbBcCDefhHiIklLmnoOpPqrRsStTuUvVxX]/.test(letter) || /^\^(?:FB|ti|to|FU)/.test(letter)) continue
    const message = `Unexpected ${quote(match[0])} in a log format, expected a letter such as \`h\`, \`u\` or \`i\``
    // The word may stand in quotes, so its place is known and that of the item is not.
    return { start: word.start, end: word.end, message }
  }
  return undefined
}

/** `A3600`, or `access plus 1 month 2 days` */
function checkExpiry(word: Word | undefined): Fault | undefined {
  if (!word || isBlank(word.text) || /^[AM]\d+/.test(word.text)) return undefined
  const [base = '', ...rest] = word.text.trim().split(/\s+/)
  // httpd looks at the first letters only.
  const parts = /^p/i.test(rest[0] ?? '') ? rest.slice(1) : rest
  const unit = /^(?:y|mo|w|d|h|mi|s)/i
  const good = parts.length % 2 === 0 && parts.every((part, i) => (i % 2 === 0 ? /^\d/ : unit).test(part))
  if (/^[amn]/i.test(base) && good) return undefined
  const message = `Unexpected time ${quote(word.text)}, expected one such as \`access plus 1 month\``
  return { start: word.start, end: word.end, message, help: 'a time with spaces needs quotes' }
}

function checkMediaRange(word: Word | undefined): Fault | undefined {
  if (!word || word.text.includes('/') || isBlank(word.text)) return undefined
  return {
    start: word.start,
    end: word.end,
    message: `Unexpected ${quote(word.text)}, expected a type such as \`image/png\``,
  }
}

/** `[status] /path target`; one argument alone may stand in a section. */
function checkRedirect(args: Word[]): Fault | undefined {
  const status = /^(?:permanent|temp|seeother|gone|\d{3})$/i.test(args[0]?.text ?? '')
  const rest = status ? args.slice(1) : args
  const target = rest[1]
  if (args.length === 3 && !status && args[0] && !isBlank(args[0].text))
    return {
      start: args[0].start,
      end: args[0].end,
      message: `Unexpected ${quote(args[0].text)} before the path, expected \`permanent\`, \`temp\`, \`seeother\`, \`gone\` or a status`,
    }
  if (!target || isBlank(target.text) || /^\/|^[a-z][\w+.-]*:|%\{|^\$/i.test(target.text)) return undefined
  return {
    start: target.start,
    end: target.end,
    message: `Unexpected target ${quote(target.text)}, expected a URL or a path`,
  }
}

function checkRequire(args: Word[]): Fault | undefined {
  const negated = args[0]?.text.toLowerCase() === 'not'
  const [provider, value] = negated ? args.slice(1) : args
  if (!provider || isBlank(provider.text)) return undefined
  const { text, start, end } = provider
  const name = text.toLowerCase()
  if (!providers.includes(name)) {
    const near = suggest(name, providers) ?? (/^(al|alll)$/.test(name) ? 'all' : undefined)
    const isAll = args.some((word) => /^(granted|denied)$/i.test(word.text))
    if (near === undefined && !isAll && /^[a-z][\w-]*$/.test(name)) return undefined
    return {
      start,
      end,
      message: `Unexpected ${quote(text)} after \`Require\`, expected what is required: \`all\`, \`ip\`, \`user\` …`,
      help: near && didYouMean(near),
    }
  }
  const values = args.slice(negated ? 2 : 1)
  if (name === 'ip') {
    const bad = values.find(({ text }) => !isBlank(text) && !isAddressPart(text))
    return (
      bad && {
        start: bad.start,
        end: bad.end,
        message: `Unexpected ${quote(bad.text)} after \`Require ip\`, expected addresses or networks`,
      }
    )
  }
  if (name !== 'all') return undefined
  const extra = values[1]
  if (extra && !isBlank(extra.text)) {
    return {
      start: extra.start,
      end: extra.end,
      message: `Unexpected ${quote(extra.text)} after \`Require all\`, expected the end of the line`,
    }
  }
  if (value && /^(granted|denied)$/i.test(value.text)) return undefined
  if (value && isBlank(value.text)) return undefined
  const place = value ?? provider
  return {
    start: place.start,
    end: place.end,
    message: `Unexpected ${value ? quote(value.text) : 'end of the line'} after \`Require all\`, expected \`granted\` or \`denied\``,
  }
}

function checkOptions(args: Word[]): Fault | undefined {
  const signed = args.filter(({ text }) => /^[+-]/.test(text))
  const bare = args.find(({ text }) => !/^[+-]/.test(text))
  if (signed.length === 0 || !bare) return undefined
  return {
    start: bare.start,
    end: bare.end,
    message: `Unexpected ${quote(bare.text)} beside options with a sign, expected \`+\` or \`-\` before all of them or none`,
  }
}

/** `[R=301,L]`; a flag may have a value after `=`. */
function checkFlags(word: Word | undefined, known: string[]): Fault | undefined {
  if (!word || isBlank(word.text)) return undefined
  const { text, start, end } = word
  if (!text.startsWith('[') || !text.endsWith(']')) {
    return { start, end, message: `Unexpected ${quote(text)}, expected flags in brackets such as \`[L]\`` }
  }
  for (const part of text.slice(1, -1).split(',')) {
    const flag = part.trim().split('=')[0] ?? ''
    const lower = flag.toLowerCase()
    if (known.some((each) => each.toLowerCase() === lower)) continue
    const near = suggest(flag, known)
    return {
      start,
      end,
      message: `Unexpected flag ${quote(flag)}, expected one such as \`L\`, \`R=301\` or \`NC\``,
      help: near && didYouMean(near),
    }
  }
  return undefined
}

/** A network, or the first numbers of an IPv4 address. */
function isAddressPart(text: string): boolean {
  return isPrefix(text) || /^\d{1,3}(\.\d{1,3}){0,3}\.?(\/\d{1,3}(\.\d{1,3}){0,3})?$/.test(text)
}

const headerActions = 'set setifempty append merge add unset echo edit edit* note'.split(' ')

/** `Header [always|onsuccess] set name value` */
function checkHeader(name: Word, args: Word[]): Fault | undefined {
  const conditional = /^(always|onsuccess|early)$/i.test(args[0]?.text ?? '')
  const [action, header, value, replacement] = conditional ? args.slice(1) : args
  if (!action || isBlank(action.text)) return undefined
  const verb = action.text.toLowerCase()
  if (!headerActions.includes(verb)) {
    const near = suggest(verb, headerActions)
    return {
      start: action.start,
      end: action.end,
      message: `Unexpected ${quote(action.text)} after \`${name.text}\`, expected \`set\`, \`append\`, \`add\`, \`unset\`, \`edit\` or another action`,
      help: near && didYouMean(near),
    }
  }
  const needed = /^(unset|echo)$/.test(verb) ? header : verb.startsWith('edit') ? replacement : value
  if (needed) return undefined
  return {
    start: action.start,
    end: args.at(-1)?.end ?? action.end,
    message: `Unexpected end of the line after \`${name.text} ${action.text}\`, expected ${header ? 'a value' : 'the name of a header'}`,
  }
}
