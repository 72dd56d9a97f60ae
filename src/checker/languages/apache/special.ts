/** Directives whose arguments have a grammar of their own: `Require`, `Options`, `RewriteRule`, `RewriteCond`. */
import { didYouMean, suggest } from '../suggest.ts'
import { quote, type Word } from '../text.ts'
import { isBlank } from '../values.ts'
import { checkAllow, checkRequire } from './access.ts'
import { checkCondition, checkText, type Fault, lacks, unexpected } from './fault.ts'
import type { Statement } from './grammar.ts'
import { checkMember, checkProxyPass, checkProxyRemote, checkProxySet } from './proxy.ts'
import { moduleFiles } from './vocabulary.ts'

const ruleFlags =
  'B backrefnoplus BNP BNE BCTLS NE noescape chain C cookie CO discardpath DPI env E END forbidden F gone G Handler H last L next N nocase NC nosubreq NS proxy P passthrough PT qsappend QSA qsdiscard QSD qslast QSL redirect R skip S type T UnsafeAllow3F UnsafePrefixStat UNC'.split(
    ' ',
  )
const conditionFlags = 'nocase NC ornext OR novary NV'.split(' ')

/** `mayBeSection`: the line stands in a section that gives it its path, or a fragment does not show where it stands. */
export function findSpecialFault({ name, args, rest }: Statement, mayBeSection: boolean): Fault | undefined {
  switch (name.text.toLowerCase()) {
    case 'require':
      return checkRequire(args, rest)
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
    case 'setenvifexpr':
      return (args[1]?.text ?? '') === ''
        ? lacks(args[0], 'the variables to set after the condition')
        : undefined
    case 'servername':
      return checkServerName(args[0])
    case 'loadmodule':
      return checkModuleName(args)
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
      return checkProxyPass(name, args, mayBeSection)
    case 'balancermember':
      return checkMember(name, args)
    case 'proxyset':
      return checkProxySet(args)
    case 'proxyremote':
    case 'proxyremotematch':
      return checkProxyRemote(name, args)
    case 'logmessage':
      return checkLogCondition(args.find(({ text }) => /^expr=/i.test(text)))
    case 'cacheenable':
      return args.length === 1 ? checkCacheType(args[0], mayBeSection) : undefined
    case 'rewritemap':
      return checkMap(args[1])
    case 'authldapurl':
      return checkDirectoryUrl(args[0])
    case 'allow':
    case 'deny':
      return checkAllow(name, args)
    case 'redirect':
      return checkRedirect(args, name, mayBeSection)
    case 'redirectpermanent':
    case 'redirecttemp':
      return checkTarget(args[1])
    case 'redirectmatch':
      return args.length === 3 ? checkRedirectStatus(args[0]) : undefined
    case 'proxypassreverse':
      return args.length === 1 && !mayBeSection ? lacks(args[0], 'a URL after the path') : undefined
    case 'cachedisable':
      return checkCachePath(args[0], mayBeSection)
    case 'setenvif':
    case 'setenvifnocase':
      return (args[2]?.text ?? '') === ''
        ? lacks(args[1], 'the variables to set after the pattern')
        : undefined
    case 'browsermatch':
    case 'browsermatchnocase':
      return (args[1]?.text ?? '') === ''
        ? lacks(args[0], 'the variables to set after the pattern')
        : undefined
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

/** `shmcb:/path(bytes)`: the parentheses may be left out as a whole. */
function checkSharedCache(word: Word | undefined): Fault | undefined {
  if (!word || !/^shmcb:/i.test(word.text)) return undefined
  const path = word.text.replace(/\$\{\w*\}/g, '')
  if (path.includes('(') ? path.endsWith(')') : !path.endsWith(')')) return undefined
  const message = `Unexpected ${quote(word.text)}, expected a path with its size such as \`shmcb:/run/cache(512000)\``
  return { start: word.start, end: word.end, message }
}

/** `env=name`, `env=!name`, `expr=…` */
function checkLogCondition(word: Word | undefined): Fault | undefined {
  if (word && /^expr=./i.test(word.text))
    return checkCondition({ ...word, text: word.text.slice('expr='.length) })
  if (!word || isBlank(word.text) || /^env=!?./i.test(word.text)) return undefined
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

const internalMaps = ['toupper', 'tolower', 'escape', 'unescape']

/** `type:source`; without a type it is the path of a text file. */
function checkMap(word: Word | undefined): Fault | undefined {
  if (!word || isBlank(word.text) || !word.text.startsWith('int:')) return undefined
  const name = word.text.slice('int:'.length)
  if (internalMaps.includes(name)) return undefined
  const near = suggest(name, internalMaps)
  return unexpected(
    word,
    'as a map',
    '`int:toupper`, `int:tolower`, `int:escape` or `int:unescape`',
    near && didYouMean(`int:${near}`),
  )
}

/** `ldap://host:port/basedn?attribute?scope?filter` */
function checkDirectoryUrl(word: Word | undefined): Fault | undefined {
  if (!word || isBlank(word.text) || /^ldap[si]?:\/\//i.test(word.text)) return undefined
  return unexpected(
    word,
    'after `AuthLDAPURL`',
    'a URL such as `ldap://ldap.example.com/dc=example,dc=com?uid`',
  )
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
function checkRedirect(args: Word[], name: Word, mayBeSection: boolean): Fault | undefined {
  const isStatus = isRedirectStatus(args[0]?.text ?? '')
  const [path, target] = isStatus ? args.slice(1) : args
  if (args.length === 3 && !isStatus) return checkRedirectStatus(args[0])
  if (isStatus && /^(?:gone|[^3]\d\d)$/i.test(args[0]?.text ?? '')) return undefined
  if (path && !target && !mayBeSection) return lacks(path, `the target of ${quote(name.text)}`)
  return checkTarget(target)
}

const isRedirectStatus = (text: string) => /^(?:permanent|temp|seeother|gone)$|^\d/i.test(text)

function checkRedirectStatus(word: Word | undefined): Fault | undefined {
  if (!word || isBlank(word.text) || isRedirectStatus(word.text)) return undefined
  return unexpected(word, 'before the path', '`permanent`, `temp`, `seeother`, `gone` or a status')
}

function checkTarget(target: Word | undefined): Fault | undefined {
  if (!target || isBlank(target.text) || /^\/|^[a-z][\w+.-]*:|%\{|^\$/i.test(target.text)) return undefined
  return unexpected({ ...target }, 'as a target', 'a URL or a path')
}

/** A path or a URL; `on` in a section. */
function checkCachePath(word: Word | undefined, mayBeSection: boolean): Fault | undefined {
  if (!word || isBlank(word.text) || /^\/|:/.test(word.text)) return undefined
  if (mayBeSection && /^on$/i.test(word.text)) return undefined
  return unexpected(word, 'after `CacheDisable`', 'a path or a URL')
}

/** With one argument it is the type, and the section gives the path. */
function checkCacheType(word: Word | undefined, mayBeSection: boolean): Fault | undefined {
  if (!word || isBlank(word.text)) return undefined
  if (word.text.startsWith('/'))
    return unexpected(word, 'after `CacheEnable`', 'a type such as `disk` before it')
  return mayBeSection ? undefined : lacks(word, 'a path or a URL')
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

const headerActions = 'set setifempty append merge add unset echo edit edit* note'.split(' ')

/** `Header [always|onsuccess] set name value` */
function checkHeader(name: Word, args: Word[]): Fault | undefined {
  const conditional = /^(always|onsuccess|early)$/i.test(args[0]?.text ?? '')
  const [action, header, value, replacement, last] = conditional ? args.slice(1) : args
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
  const condition = verb.startsWith('edit') ? last : /^(unset|echo)$/.test(verb) ? undefined : replacement
  const format = /^(?:set|setifempty|append|merge|add)$/.test(verb) ? value : undefined
  const filled = verb.startsWith('edit') ? replacement : format
  if (filled?.text.startsWith('expr='))
    return (
      checkText([{ ...filled, text: filled.text.slice('expr='.length) }]) ?? checkHeaderCondition(condition)
    )
  if (needed) return checkHeaderFormat(format) ?? checkHeaderCondition(condition)
  return {
    start: action.start,
    end: args.at(-1)?.end ?? action.end,
    message: `Unexpected end of the line after \`${name.text} ${action.text}\`, expected ${header ? 'a value' : 'the name of a header'}`,
  }
}

/** The last argument: `early`, `env=name`, `env=!name` or `expr=…` */
function checkHeaderCondition(word: Word | undefined): Fault | undefined {
  if (word && /^expr=/i.test(word.text))
    return checkCondition({ ...word, text: word.text.slice('expr='.length) })
  if (!word || isBlank(word.text) || /^(?:early$|env=!?[^!])/i.test(word.text)) return undefined
  const help = 'a value with spaces needs quotes'
  return unexpected(word, 'after the value', '`early`, `env=…` or `expr=…`', help)
}

/** `%D`, `%{NAME}e` and the other items of a header's value; a `%` at its end stands for itself. */
function checkHeaderFormat(word: Word | undefined): Fault | undefined {
  if (!word || /^expr=|\$\{|\{\{|<[a-z]/i.test(word.text)) return undefined
  const items = word.text.matchAll(/%(?:%|\{[^}]*\}[Dteslib]|[Dteslib]|$|(.?))/gs)
  const bad = [...items].find((match) => match[1] !== undefined)
  return (
    bad &&
    unexpected(word, 'as the value of a header', '`%%` for a percent sign, or an item such as `%{NAME}e`')
  )
}
