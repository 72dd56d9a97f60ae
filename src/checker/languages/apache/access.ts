/** Who may have access: `Require` and its sections, `Allow from`, `Deny from`. */
import { didYouMean, suggest } from '../suggest.ts'
import { quote, type Word } from '../text.ts'
import { isBlank } from '../values.ts'
import { isAddressPart } from './address.ts'
import { checkCondition, checkText, type Fault, lacks, unexpected } from './fault.ts'
import type { Statement } from './grammar.ts'

const providers =
  'all env method expr user group valid-user ip host local forward-dns ldap-user ldap-group ldap-dn ldap-attribute ldap-filter ldap-search dbm-group dbm-file-group dbd-group dbd-login dbd-logout file-owner file-group ssl ssl-verify-client claim shibboleth shib-session shib-attr'.split(
    ' ',
  )

/** Providers that fill their line with variables. */
const filled = new Set(
  'user group host forward-dns ldap-user ldap-group ldap-dn ldap-attribute ldap-filter ldap-search dbm-group dbd-group'.split(
    ' ',
  ),
)

export function checkRequire(args: Word[], rest: Word): Fault | undefined {
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
  if (/^(?:ip|expr)$/.test(name) && values.length === 0) return lacks(provider, 'what it requires')
  if (name === 'expr') return checkCondition(unquoted(behind(rest, provider)))
  if (name === 'method') {
    const bad = values.find(({ text }) => !isBlank(text) && !methods.has(text))
    return bad && unexpected(bad, 'after `Require method`', 'methods that httpd knows')
  }
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
  if (name !== 'all') return filled.has(name) ? checkText([behind(rest, provider)]) : undefined
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

/** The line after a word, as it stands. */
function behind(rest: Word, word: Word): Word {
  const text = rest.text.slice(word.end - rest.start)
  const start = rest.end - text.trimStart().length
  return { text: text.trim(), start, end: rest.end }
}

/** Quotes around the whole are taken off, and none within them are escaped. */
function unquoted(word: Word): Word {
  return /^".*"$/s.test(word.text) && word.text.length > 1 ? { ...word, text: word.text.slice(1, -1) } : word
}

const methods = new Set(
  'GET HEAD POST PUT DELETE CONNECT OPTIONS TRACE PATCH PROPFIND PROPPATCH MKCOL COPY MOVE LOCK UNLOCK VERSION-CONTROL CHECKOUT UNCHECKOUT CHECKIN UPDATE LABEL REPORT MKWORKSPACE MKACTIVITY BASELINE-CONTROL MERGE'.split(
    ' ',
  ),
)

/**
 * `Require not` and `<RequireNone>` only take away, so that they need a `<RequireAll>` in which something else gives.
 * `section` is the innermost one around them, `undefined` where a fragment does not show it.
 */
export function findVainNegation(statement: Statement, section: string | undefined): Fault | undefined {
  const { kind, name, args } = statement
  const shown = kind === 'open' ? '<RequireNone>' : 'Require not'
  const negates =
    kind === 'open'
      ? /^requirenone$/i.test(name.text)
      : /^require$/i.test(name.text) && /^not$/i.test(args[0]?.text ?? '')
  if (!negates || section === undefined || /^requireall$/i.test(section)) return undefined
  return {
    start: kind === 'open' ? name.start - 1 : name.start,
    end: args[0]?.end ?? name.end,
    message: `Unexpected ${quote(shown)} here, expected it in \`<RequireAll>\``,
    help: 'what only refuses never grants: put it beside `Require all granted`',
  }
}

/** `from all`, a host, an address, a network or `env=name`. */
export function checkAllow(name: Word, args: Word[]): Fault | undefined {
  const [from, ...places] = args
  if (from && !/^from$/i.test(from.text)) return unexpected(from, `after ${quote(name.text)}`, '`from`')
  const bad = places.find(({ text }) => {
    if (isBlank(text) || /^env=/i.test(text)) return false
    return text.includes('/') || /^[\d.]+$|:/.test(text) ? !isAddressPart(text) : text.includes('#')
  })
  return bad && unexpected(bad, `after \`${name.text} from\``, 'addresses, networks or hosts')
}
