/** Value kinds of httpd directives: httpd.apache.org/docs/2.4/mod/core.html and the modules' pages. */
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

export const kinds: Record<string, Kind> = {
  number: (text) => isInteger(text.replace(/(ms|s|mi|h)$/i, ''), -1),
  override: (text) => overrides.has(text.toLowerCase().split('=')[0] as string),
  option: (text) => options.has(text.replace(/^[+-]/, '').toLowerCase()),
  'log-level': (text) => logLevels.includes(text.slice(text.lastIndexOf(':') + 1).toLowerCase()),
  'ssl-protocol': (text) => /^[+-]?(all|SSLv2|SSLv3|TLSv1(\.[0-3])?)$/i.test(text),
  'read-timeout': (text) => /^(handshake|header|body)=\d+(-\d+)?(,MinRate=\d+)?$/i.test(text),
  'ssl-option': (text) =>
    /^[+-]?(StdEnvVars|ExportCertData|ExportBothCertData|FakeBasicAuth|StrictRequire|OptRenegotiate|LegacyDNStringFormat|CompatEnvVars)$/i.test(
      text,
    ),
  status: (text) => /^(40\d|41[0-8]|42[1-689]|431|451|50[0-8]|51[01])$/.test(text),
  listen: (text) => {
    const port = /^(?:.*:)?(\d+)$/.exec(text)?.[1]
    return port !== undefined && isInteger(port, 1, 65535)
  },
}

export const descriptions: Record<string, string> = {
  number: 'a number',
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
