/** Value kinds of httpd directives: httpd.apache.org/docs/2.4/mod/core.html and the modules' pages. */
import { suggest } from '../suggest.ts'
import { isInteger } from '../values.ts'
import type { Kind } from '../vocabulary.ts'

const overrides = new Set([
  'all',
  'none',
  'authconfig',
  'fileinfo',
  'indexes',
  'limit',
  'options',
  'nonfatal',
])
const options = new Set(
  'all none execcgi followsymlinks includes includesnoexec indexes multiviews symlinksifownermatch'.split(
    ' ',
  ),
)

export const logLevels =
  'emerg alert crit error warn notice info debug trace1 trace2 trace3 trace4 trace5 trace6 trace7 trace8'.split(
    ' ',
  )

const words = (text: string) => text.split(' ')
const providers = words('file dbm dbd ldap anon socache fcgi')
const indexOptions = words(
  'none addaltclass charset descriptionwidth fancyindexing foldersfirst htmltable iconheight iconsarelinks iconwidth ignorecase ignoreclient namewidth scanhtmltitles showforbidden suppresscolumnsorting suppressdescription suppresshtmlpreamble suppressicon suppresslastmodified suppressrules suppresssize trackmodified type useolddateformat versionsort xhtml',
)
const rewriteOptions = words(
  'inherit inheritbefore inheritdown inheritdownbefore ignoreinherit allownoslash allowanyuri mergebase ignorecontextinfo legacyprefixdocroot longurloptimization',
)

/** Of the unit only the first letters are read: `10min` is minutes. */
const timeout = (text: string) => /^\+?\d*(?:$|s|h|ms|mi)/.test(text)

/** As atoi(3) reads it: the number in front, and 0 without one. */
const leading = (text: string) => Number.parseInt(text, 10) || 0

export const kinds: Record<string, Kind> = {
  // Numbers that no port has are taken.
  'connect-port': (text) => /^\d+(?:-\d+)?$/.test(text),
  'brotli-level': (text) => leading(text) >= 0 && leading(text) <= 11,
  nothing: (text) => text === '',
  method: (text) => /^(?:[A-Z-]+|reset)$/.test(text),
  // An alias of a provider may have any name.
  'authn-provider': (text) =>
    providers.includes(text.toLowerCase()) ||
    (/^[A-Za-z]/.test(text) && suggest(text, providers) === undefined),
  // Other modules bring providers of their own.
  'dav-provider': (text) => /^(?:on|off)$/i.test(text) || suggest(text, ['filesystem']) === undefined,
  'etag-part': (text) => /^[+-]?(?:none|all|inode|mtime|size|digest)$/i.test(text),
  'index-option': (text) => indexOptions.includes(text.replace(/^[+-]|=.*$/g, '').toLowerCase()),
  'rewrite-option': (text) => rewriteOptions.includes(text.toLowerCase()) || /^maxredirects=/i.test(text),
  'session-cache': (text) => /^(?:dbm|memcache|redis|shmcb|dc|default)(?::|$)/i.test(text),
  'absolute-path': (text) => text.startsWith('/'),
  'pass-phrase': (text) => /^(?:builtin$|exec:|\|)/.test(text),
  substitution: (text) => {
    const sign = text[1] ?? ''
    return /^s[^\w\s]/.test(text) && text.split(sign).length >= 4
  },
  // strtol(3) and atoi(3) take the number in front and do not ask what follows.
  count: (text) => !/^-/.test(text),
  'leading-number': (text) => /^[1-9]/.test(text),
  factor: (text) => /^\d*\.?\d+$/.test(text) && Number(text) > 0,
  float: (text) => /^[-+]?\.?\d/.test(text),
  integer: (text) => isInteger(text),
  digits: (text) => /^\d+$/.test(text),
  'from-1024': (text) => leading(text) >= 1024,
  growth: (text) => leading(text) >= 0 && leading(text) <= 1000,
  padding: (text) => leading(text) >= 0 && leading(text) <= 8,
  // What is too small for the kernel is refused; 0 leaves it to the system.
  buffer: (text) => leading(text) === 0 || leading(text) >= 512,
  'diary-size': (text) => leading(text) === 0 || Number.isInteger(Math.log2(leading(text))),
  length: (text) => /^\d+[bkmg]?$/i.test(text),
  field: (text) => text !== '' && !/[=&;]/.test(text),
  'key-value': (text) => text.includes('='),
  socache: (text) => /^(?:shmcb|dbm|memcache|redis|dc)(?::|$)/.test(text),
  'base-url': (text) => text.includes(':'),
  'charset-option': (text) => /^(?:DebugLevel=.*|(?:No)?(?:ImplicitAdd|TranslateAllMimeTypes))$/i.test(text),
  'dot-domain': (text) => text.startsWith('.'),
  'dotted-domain': (text) => /^\..*\../.test(text),
  'cookie-expiry': (text) =>
    /^\d+$/.test(text) || /^(?:plus )?\d+ [a-z]+(?: \d+ [a-z]+)*$/i.test(text.trim()),
  'message-format': (text) => /%[^%]*M/.test(text),
  'regex-option': (text) => /^[-+]?(?:ICASE|EXTENDED|DOTALL|(?:NO_)?DOLLAR_ENDONLY)$/i.test(text),
  'redirect-status': (text) => /^3\d\d$/.test(text),
  number: (text) => isInteger(text.replace(/(ms|s|mi|h)$/i, ''), -1),
  timeout,
  override: (text) => overrides.has(text.toLowerCase().split('=')[0] as string),
  option: (text) => options.has(text.replace(/^[+-]/, '').toLowerCase()),
  'positive-timeout': (text) => timeout(text) && /[1-9]/.test(text),
  'log-level': (text) => logLevels.includes(text.slice(text.lastIndexOf(':') + 1).toLowerCase()),
  'ssl-protocol': (text) => /^[+-]?(all|SSLv2|SSLv3|TLSv1(\.[0-3])?)$/i.test(text),
  'read-timeout': (text) => /^(handshake|header|body)=\d+(-\d+)?(,MinRate=\d+)?$/i.test(text),
  'ssl-option': (text) =>
    /^[+-]?(StdEnvVars|ExportCertData|ExportBothCertData|FakeBasicAuth|StrictRequire|OptRenegotiate|LegacyDNStringFormat|CompatEnvVars)$/i.test(
      text,
    ),
  status: (text) => /^(40\d|41[0-8]|42[1-689]|431|451|50[0-8]|51[01])$/.test(text),
  listen: (text) => {
    const port = /^(?:(?:\[[^[\]]*\]|[^:]*):)?(\d+)$/.exec(text)?.[1]
    return port !== undefined && isInteger(port, 1, 65535)
  },
}

export const descriptions: Record<string, string> = {
  'brotli level': 'a number from 0 to 11',
  nothing: 'no more',
  'connect port': 'a port or a range of ports',
  method: 'a method in capitals, or `reset`',
  'authn provider': 'a provider such as `file`, `dbm`, `dbd`, `ldap` or `socache`',
  'dav provider': '`On`, `Off` or a provider such as `filesystem`',
  'etag part': '`None`, `All`, `INode`, `MTime`, `Size` or `Digest`',
  'index option': 'an option such as `FancyIndexing` or `NameWidth=*`',
  'rewrite option': 'an option such as `Inherit`',
  'session cache': 'a cache such as `shmcb:/path(512000)`',
  'absolute path': 'an absolute path',
  'pass phrase': '`builtin`, `exec:/path` or `|/path`',
  substitution: 'a pattern such as `s/old/new/`',
  count: 'a number from 0',
  'leading number': 'a number from 1',
  'redirect status': 'a status from 300 to 399',
  number: 'a number',
  timeout: 'a time such as `30` or `500ms`',
  'positive timeout': 'a time such as `30` or `500ms`',
  factor: 'a number above 0',
  float: 'a number such as `0.1`',
  integer: 'a whole number',
  digits: 'a number from 0',
  'from 1024': 'a number from 1024',
  growth: 'a number from 0 to 1000',
  padding: 'a number from 0 to 8',
  buffer: '0, or a number of bytes from 512',
  'diary size': '0 or a power of two',
  length: 'a number of bytes such as `1m`',
  field: 'a name without `=` and `&`',
  'key value': 'a parameter such as `hcinterval=10`',
  socache: 'a cache such as `shmcb`',
  'base url': 'a URL such as `http://www.example.com`',
  'charset option': '`DebugLevel=n`, `ImplicitAdd` or `TranslateAllMimeTypes`',
  'dot domain': 'a domain that begins with a dot',
  'dotted domain': 'a domain such as `.example.com`',
  'cookie expiry': 'a number of seconds or a time such as `2 weeks`',
  'message format': 'a format with `%M`',
  'regex option': 'an option such as `ICASE`, with `+` or `-` in front as needed',
  override: '`All`, `None`, `AuthConfig`, `FileInfo`, `Indexes`, `Limit` or `Options`',
  option:
    '`All`, `None`, `Indexes`, `FollowSymLinks`, `SymLinksIfOwnerMatch`, `ExecCGI`, `Includes` or `MultiViews`',
  'log level': 'a level such as `warn`, with `module:` in front as needed',
  'ssl protocol': '`all` or a protocol such as `TLSv1.2`, with `+` or `-` in front as needed',
  'read timeout': 'a limit such as `header=20-40,MinRate=500`',
  'ssl option': 'an option such as `StdEnvVars`',
  status: 'an HTTP status from 400 to 599',
  listen: 'a port or `address:port`',
  any: 'an argument',
}
