/** Directives whose arguments have a grammar of their own: `Require`, `Options`, `RewriteRule`, `RewriteCond`. */
import { didYouMean, suggest } from '../suggest.ts'
import { quote, type Word } from '../text.ts'
import { isBlank, isPrefix } from '../values.ts'
import type { Statement } from './grammar.ts'

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
    default:
      return undefined
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
