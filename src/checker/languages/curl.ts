import { forEachChild, type SyntaxNode, type Word } from 'unbash'
import { defineLanguage, type Problem } from './language.ts'
import { withUnixLines } from './line-ends.ts'
import { checkScript, shellCodes } from './shell/check.ts'
import { parseShell } from './shell/syntax.ts'
import { suggest } from './suggest.ts'
import { quote } from './text.ts'

type Code = keyof typeof shellCodes | 'unknown-option' | 'missing-value' | 'unknown-method' | 'no-url'

/** Long options of curl 8.17 (curl.se/docs/manpage.html) that take a value. */
const WITH_VALUE =
  'abstract-unix-socket alt-svc aws-sigv4 cacert capath cert cert-type ciphers config connect-timeout connect-to continue-at cookie cookie-jar create-file-mode crlfile curves data data-ascii data-binary data-raw data-urlencode delegation dns-interface dns-ipv4-addr dns-ipv6-addr dns-servers doh-url dump-header ech egd-file engine etag-compare etag-save expect100-timeout form form-string ftp-account ftp-alternative-to-user ftp-method ftp-port ftp-ssl-ccc-mode happy-eyeballs-timeout-ms haproxy-clientip header help hostpubmd5 hostpubsha256 hsts interface ip-tos ipfs-gateway json keepalive-cnt keepalive-time key key-type krb libcurl limit-rate local-port login-options mail-auth mail-from mail-rcpt max-filesize max-redirs max-time netrc-file noproxy oauth2-bearer output output-dir parallel-max parallel-max-host pass pinnedpubkey preproxy proto proto-default proto-redir proxy proxy-cacert proxy-capath proxy-cert proxy-cert-type proxy-ciphers proxy-crlfile proxy-header proxy-key proxy-key-type proxy-pass proxy-pinnedpubkey proxy-service-name proxy-tls13-ciphers proxy-tlsauthtype proxy-tlspassword proxy-tlsuser proxy-user proxy1.0 pubkey quote random-file range rate referer request request-target resolve retry retry-delay retry-max-time sasl-authzid service-name sigalgs socks4 socks4a socks5 socks5-gssapi-service socks5-hostname speed-limit speed-time stderr telnet-option tftp-blksize time-cond tls-max tls13-ciphers tlsauthtype tlspassword tlsuser trace trace-ascii trace-config unix-socket upload-file upload-flags url url-query user user-agent variable vlan-priority write-out'.split(
    ' ',
  )
const FLAGS =
  'anyauth append basic ca-native cert-status clobber compressed compressed-ssh create-dirs crlf digest disable disable-eprt disable-epsv disallow-username-in-url doh-cert-status doh-insecure fail fail-early fail-with-body false-start follow form-escape ftp-create-dirs ftp-pasv ftp-pret ftp-skip-pasv-ip ftp-ssl-ccc ftp-ssl-control get globoff haproxy-protocol head http0.9 http1.0 http1.1 http2 http2-prior-knowledge http3 http3-only ignore-content-length include insecure ipv4 ipv6 junk-session-cookies keepalive list-only location location-trusted mail-rcpt-allowfails manual metalink mptcp negotiate netrc netrc-optional next npn alpn ntlm ntlm-wb out-null parallel parallel-immediate path-as-is post301 post302 post303 progress-bar progress-meter proxy-anyauth proxy-basic proxy-ca-native proxy-digest proxy-http2 proxy-insecure proxy-negotiate proxy-ntlm proxy-ssl-allow-beast proxy-ssl-auto-client-cert proxy-tlsv1 proxytunnel raw remote-header-name remote-name remote-name-all remote-time remove-on-error retry-all-errors retry-connrefused sasl-ir sessionid show-error show-headers silent skip-existing socks5-basic socks5-gssapi socks5-gssapi-nec ssl ssl-allow-beast ssl-auto-client-cert ssl-no-revoke ssl-reqd ssl-revoke-best-effort ssl-sessions sslv2 sslv3 styled-output suppress-connect-headers tcp-fastopen tcp-nodelay tftp-no-options tls-earlydata tlsv1 tlsv1.0 tlsv1.1 tlsv1.2 tlsv1.3 tr-encoding trace-ids trace-time use-ascii verbose version xattr buffer ntlm-wb'.split(
    ' ',
  )
const SHORT_WITH_VALUE = 'AbcCdDeEFhHKmoPQrtTuUwxXyYz'
const SHORT_FLAGS = '#:0123460aBfgGiIjJkklLMnNOpqRsSvVZ'
const METHODS =
  'GET HEAD POST PUT DELETE CONNECT OPTIONS TRACE PATCH PURGE PROPFIND PROPPATCH MKCOL COPY MOVE LOCK UNLOCK REPORT SEARCH LIST QUERY'.split(
    ' ',
  )
const LONG = [...WITH_VALUE, ...FLAGS]

/** A shell text whose `curl` commands are looked at option by option. */
export default defineLanguage({
  id: 'curl',
  name: 'curl command',
  versions: 'curl 7.68–8.17 (curl.se/docs/manpage.html), read by a Bash 5.3 parser',
  codes: {
    ...shellCodes,
    'unknown-option': { severity: 'error', summary: 'An option is misspelt.' },
    'missing-value': {
      severity: 'error',
      summary: 'An option that takes a value stands at the end of the command.',
    },
    'unknown-method': { severity: 'error', summary: 'The method after `-X` is misspelt.' },
    'no-url': { severity: 'error', summary: 'The command names no address.' },
  },
  parse({ text, whole }) {
    const shell = checkScript(text, whole)
    if (shell.problems.length > 0) return shell
    return withUnixLines(text, (unix) => ({ problems: findCurlProblems(unix) }))
  },
})

/** What curl would refuse of the `curl` commands in a shell text that parses. */
export function findCurlProblems(text: string): Problem<Code>[] {
  const { script } = parseShell(text)
  const problems: Problem<Code>[] = []
  const visit = (node: SyntaxNode, depth: number) => {
    if (depth > 200 || (node.type === 'Script' && node.source !== undefined)) return
    if (node.type === 'Command' && node.name && /(?:^|\/)curl$/.test(node.name.value))
      problems.push(
        ...command(
          node.args.filter((each): each is Word => each.type === 'Word'),
          { start: node.name.pos, end: node.name.end },
        ),
      )
    forEachChild(node, (child) => visit(child, depth + 1))
  }
  visit(script, 0)
  return problems
}

function command(words: Word[], name: { start: number; end: number }): Problem<Code>[] {
  const problems: Problem<Code>[] = []
  let addresses = 0
  let excused = false
  for (let index = 0; index < words.length; index++) {
    const { text, value, pos: start, end } = words[index] as Word
    // A variable or a glob may stand for any options.
    if (/^["']?\$|^\{|^\[|^\.\.\./.test(text)) {
      excused = true
      continue
    }
    if (value === '-' || !value.startsWith('-')) {
      addresses++
      continue
    }
    const option = value.startsWith('--') ? long(value.slice(2)) : short(value.slice(1))
    if (option.meant) {
      problems.push({
        code: 'unknown-option',
        start,
        end,
        message: `Unexpected option ${quote(value)}, expected \`${option.meant}\``,
      })
      return problems
    }
    if (option.unknown) excused = true
    if (/^(?:url|config|K|help|h|manual|M|version|V|variable|json)$/.test(option.name)) excused = true
    if (!option.takesNext) continue
    const next = words[++index]
    if (!next) {
      problems.push({
        code: 'missing-value',
        start,
        end,
        message: `Unexpected end of the command after ${quote(value)}, expected its value`,
      })
      return problems
    }
    if (option.name === 'request' || option.name === 'X') {
      const meant = METHODS.includes(next.value) ? undefined : suggest(next.value.toUpperCase(), METHODS)
      if (meant && meant !== next.value.toUpperCase())
        problems.push({
          code: 'unknown-method',
          start: next.pos,
          end: next.end,
          message: `Unexpected method ${quote(next.value)}, expected \`${meant}\``,
        })
    }
  }
  if (addresses === 0 && !excused && words.length > 0 && problems.length === 0)
    problems.push({
      code: 'no-url',
      ...name,
      message: 'Unexpected end of the command, expected an address',
      help: 'check that no option before it takes it for its value',
    })
  return problems
}

interface Option {
  name: string
  takesNext: boolean
  unknown?: boolean
  meant?: string | undefined
}

function long(name: string): Option {
  if (WITH_VALUE.includes(name)) return { name, takesNext: true }
  if (FLAGS.includes(name) || FLAGS.includes(name.replace(/^no-/, ''))) return { name, takesNext: false }
  // curl takes any unambiguous beginning of a name, and knows no `--name=value`.
  const begins = LONG.filter((each) => each.startsWith(name))
  if (name.length > 2 && begins.length > 0)
    return { name: begins[0] as string, takesNext: begins.every((each) => WITH_VALUE.includes(each)) }
  const [before, value] = name.split('=', 2)
  if (value !== undefined && LONG.includes(before as string))
    return { name, takesNext: false, meant: `--${before} ${value.slice(0, 20)}` }
  const meant = suggest(name, LONG)
  return { name, takesNext: false, unknown: true, meant: meant && `--${meant}` }
}

/** `-sSL`, `-XPOST`, `-o file`: the first that takes a value ends the group. */
function short(letters: string): Option {
  for (let at = 0; at < letters.length; at++) {
    const letter = letters[at] as string
    if (SHORT_WITH_VALUE.includes(letter))
      return { name: letter, takesNext: at === letters.length - 1 && letter !== 'h' }
    if (!SHORT_FLAGS.includes(letter)) return { name: letter, takesNext: false, unknown: true }
  }
  // `-location` for `--location` is taken for nine short options; leave such a word to curl.
  return { name: letters.at(-1) ?? '', takesNext: false }
}
