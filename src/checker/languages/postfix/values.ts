/** The values of main.cf: what a kind takes, in words, where a value does not fit. */
import { oneOf } from '../text.ts'
import { isAddress } from '../values.ts'

export interface Fault {
  expected: string
  /** Postfix finds it only when mail comes, or goes on without it. */
  late?: boolean
  help?: string | undefined
}

/** `value` has no `$name` in it, and is not blank at either end. */
export function checkValue(kind: string, value: string): Fault | undefined {
  const [name = '', limits] = kind.split(' ')
  if (limits) return name === 'time' ? checkTime(limits, value) : checkNumber(limits, value)
  return kinds[name]?.(value)
}

function checkNumber(limits: string, value: string): Fault | undefined {
  const [min = '', max = ''] = limits.split('..')
  const fits = /^[-+]?\d{1,18}$/.test(value) && isWithin(Number(value), min, max)
  return fits ? undefined : { expected: `a number ${max === '' ? `from ${min}` : `from ${min} to ${max}`}` }
}

const seconds: Record<string, number> = { s: 1, m: 60, h: 3600, d: 86_400, w: 604_800 }

function checkTime(limits: string, value: string): Fault | undefined {
  const [min = '', max = ''] = limits.split('..')
  const [, digits, unit = 's'] = /^\+?(\d{1,10})([smhdw])?$/i.exec(value) ?? []
  const time = Number(digits) * (seconds[unit.toLowerCase()] as number)
  if (digits !== undefined && isWithin(time, min, max) && time < 2 ** 31) return undefined
  return { expected: 'a time such as `300s`, `5m`, `4h` or `5d`' }
}

function isWithin(number: number, min: string, max: string): boolean {
  return number >= Number(min) && (max === '' ? number < 2 ** 63 : number <= Number(max))
}

const items = (value: string) => value.split(/[\s,]+/).filter((item) => item !== '')

const oneWord =
  (...words: string[]) =>
  (value: string): Fault | undefined =>
    words.includes(value.toLowerCase())
      ? undefined
      : {
          expected: oneOf(
            words.filter((word) => word !== ''),
            9,
          ),
        }

const wordList = (late: boolean, words: string) => {
  const known = new Set(words.split(' '))
  return (value: string): Fault | undefined =>
    items(value).every((word) => known.has(word.toLowerCase()))
      ? undefined
      : { expected: oneOf(known, 9), late }
}

function isHostName(value: string): boolean {
  return (
    value.length < 256 &&
    /[^\d.]/.test(value) &&
    value.split('.').every((label) => /^\w(?:[\w-]{0,61}\w)?$/.test(label))
  )
}

/** An address, a network without bits behind its mask, a file, a table or a name. */
function isNetwork(item: string): boolean {
  const bare = item.replace(/^!/, '')
  if (!/^[\d[]/.test(bare)) return true
  const [, host = '', bits] = /^\[?([\da-f.:]+)\]?(?:\/(\d+))?\]?$/i.exec(bare) ?? []
  if (!isAddress(host)) return false
  if (bits === undefined) return true
  const most = host.includes(':') ? 128 : 32
  if (Number(bits) > most) return false
  if (most === 128) return true
  const number = host.split('.').reduce((sum, part) => sum * 256 + Number(part), 0)
  return number % 2 ** (32 - Number(bits)) === 0
}

const tableTypes = new Set(
  `btree cdb cidr dbm environ fail hash inline internal ldap lmdb memcache mongodb mysql netinfo nis nisplus nisplus pcre
  pipemap pgsql proxy randmap regexp sdbm socketmap sqlite static tcp texthash unionmap unix`.split(/\s+/),
)

const hostLookup = wordList(false, 'dns native')

const protocol = /^!?(?:>=|<=)?(?:SSLv[23]|TLSv1(?:\.[123])?|0x[\da-f]+)$/i

const kinds: Record<string, (value: string) => Fault | undefined> = {
  bool(value) {
    if (/^(?:yes|no)$/i.test(value)) return undefined
    const meant = /^(?:true|on|1|enabled?)$/i.test(value)
      ? 'yes'
      : /^(?:false|off|0|disabled?)$/i.test(value)
        ? 'no'
        : undefined
    return { expected: '`yes` or `no`', help: meant && `write \`${meant}\`` }
  },
  filled: (value) => (value === '' ? { expected: 'a value' } : undefined),
  protocols: wordList(false, 'all ipv4 ipv6'),
  'networks-style': oneWord('class', 'subnet', 'host'),
  'tls-level': oneWord('', 'none', 'may', 'encrypt', 'dane', 'dane-only', 'fingerprint', 'verify', 'secure'),
  notify: wordList(false, 'bounce 2bounce data delay policy protocol resource software'),
  masquerade: wordList(false, 'envelope_sender envelope_recipient header_sender header_recipient'),
  extensions: wordList(false, 'canonical virtual alias forward include generic'),
  'mail-to': wordList(false, 'alias forward include'),
  action: oneWord('ignore', 'enforce', 'drop'),
  'resolver-options': wordList(false, 'res_defnames res_dnsrch'),
  'receive-options': wordList(
    false,
    'no_unknown_recipient_checks no_address_mappings no_header_body_checks no_milters',
  ),
  lock: wordList(false, 'flock fcntl dotlock'),
  facility: oneWord(
    ...'mail user daemon auth authpriv cron ftp kern lpr news syslog uucp security'.split(' '),
    ...Array.from({ length: 8 }, (_, i) => `local${i}`),
  ),
  'from-format': oneWord('standard', 'obsolete'),
  'dns-support': oneWord('', 'disabled', 'enabled', 'dnssec'),
  'host-lookup': (value) => (value === '' ? { expected: '`dns` or `native`' } : hostLookup(value)),
  preference: oneWord('any', 'ipv4', 'ipv6'),
  stage: oneWord('mail', 'rcpt', 'data'),
  delimiters: (value) => (value.length === 2 ? undefined : { expected: 'two signs such as `+=`' }),
  sign: (value) => (value.length === 1 ? undefined : { expected: 'one sign' }),
  level: (value) => (/^\d+(?:\.\d+){0,2}$/.test(value) ? undefined : { expected: 'a version such as `3.6`' }),
  host: (value) => (isHostName(value) ? undefined : { expected: 'a host name' }),
  'tls-protocols': (value) =>
    value.split(/[\s,:]+/).every((item) => item === '' || protocol.test(item))
      ? undefined
      : { expected: 'protocols such as `>=TLSv1.2` or `!SSLv3`', late: true },
  'tls-ciphers': (value) =>
    /^(?:export|low|medium|high|null)$/i.test(value)
      ? undefined
      : { expected: '`medium`, `high`, `low`, `export` or `null`', late: true },
  networks(value) {
    const wrong = items(value).find((item) => !isNetwork(item))
    if (wrong === undefined) return undefined
    return {
      expected: 'networks such as `192.0.2.0/24`, without bits behind the mask',
      late: true,
      help: `this is none: ${wrong.slice(0, 60)}`,
    }
  },
  maps(value) {
    if (!isBalanced(value)) return { expected: 'a `}` for each `{`' }
    const item = items(withoutBraces(value)).find((each) => !isTable(each))
    return item === undefined
      ? undefined
      : { expected: 'tables such as `hash:/etc/postfix/virtual`', help: `this is none: ${item.slice(0, 60)}` }
  },
}

function isBalanced(value: string): boolean {
  let depth = 0
  for (const unit of value) {
    if (unit === '{') depth++
    else if (unit === '}' && --depth < 0) return false
  }
  return depth === 0
}

/** What stands in braces, a table itself or a list of them, is left out. */
function withoutBraces(value: string): string {
  let depth = 0
  let rest = ''
  for (const unit of value) {
    if (unit === '{') depth++
    if (depth === 0) rest += unit
    if (unit === '}' && depth > 0) depth--
  }
  return rest
}

function isTable(item: string): boolean {
  const type = item.slice(0, item.indexOf(':'))
  return tableTypes.has(type)
}
