import { isInteger } from '../../values.ts'
import type { Kind } from '../../vocabulary.ts'

const curves = new Set('x25519mlkem768 x25519 secp256r1 secp384r1 secp521r1'.split(' '))

const ciphers = new Set(
  `TLS_AES_128_GCM_SHA256 TLS_AES_256_GCM_SHA384 TLS_CHACHA20_POLY1305_SHA256 TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA
  TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA
  TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256 TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384
  TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256 TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384
  TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256 TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256
  TLS_RSA_WITH_AES_128_CBC_SHA TLS_RSA_WITH_AES_256_CBC_SHA TLS_RSA_WITH_AES_128_GCM_SHA256
  TLS_RSA_WITH_AES_256_GCM_SHA384 TLS_ECDHE_RSA_WITH_3DES_EDE_CBC_SHA`.split(/\s+/),
)

/** Go's durations, with days. */
const isDuration: Kind = (text) =>
  /^[-+]?0$/.test(text) ||
  (text.length < 100 && /^[-+]?(?:(?:\d+\.?\d*|\.\d+)(?:ns|us|µs|μs|ms|s|m|h|d))+$/.test(text))

/** A host and a port, a network address, or a URL of nothing but scheme, host and port that agree. */
function isUpstream(text: string): boolean {
  const url = /^(?:srv\+)?([^:]*):\/\/(.*)$/.exec(text)
  if (!url) return true
  const [, scheme = '', authority = ''] = url
  const port = /:([^:\]]*)$/.exec(authority)?.[1]
  if (/[/?#{ ]/.test(authority) || !/^[A-Za-z][\w+.-]*$/.test(scheme)) return false
  if (port !== undefined && !/^\d*$/.test(port)) return false
  return !(port === '443' && /^(?:http|h2c)$/.test(scheme)) && !(port === '80' && scheme === 'https')
}

export const kinds: Record<string, Kind> = {
  duration: isDuration,
  level: (text) => /^(?:debug|info|warn|error|dpanic|panic|fatal)$/i.test(text),
  email: (text) => text.includes('@'),
  upstream: isUpstream,
  number: (text) => isInteger(text),
  size: (text) => /^(?:\d[\d,]*(?:\.[\d,]*)?|\.\d[\d,]*)\s*(?:[kmgtpe]i?b?|b)?$/i.test(text.slice(0, 100)),
  status: (text) => isInteger(text) || /^\dxx$/.test(text),
  code: (text) => /^[1-9]\d\d$|[{}]/.test(text),
  redirect: (text) =>
    text === '' || text.startsWith('{') || isInteger(text, 300, 399) || isInteger(text, 401, 401),
  path: (text) => text.startsWith('/'),
  pair: (text) => text === '' || text.includes('='),
  cipher: (text) => ciphers.has(text),
  curve: (text) => curves.has(text),
  // Plugins bring modules.
  module: (text) => /^[a-z][\w.-]*$/i.test(text),
  'request-field': (text) => !text.startsWith('?'),
  'negated-field': (text) => /^!./.test(text),
  field: (text) => !text.startsWith('!'),
  directive: (text) => /^[a-z]\w*$/.test(text) && !/^(?:first|last|before|after)$/.test(text),
  'response-name': (text) => text.startsWith('@'),
}

/** In words, by the kind's name with spaces. */
export const descriptions: Record<string, string> = {
  duration: 'a duration such as `30s` or `1h30m`',
  level: '`debug`, `info`, `warn`, `error`, `panic` or `fatal`',
  email: 'an email address',
  upstream: 'an upstream such as `10.0.0.1:8080`',
  size: 'a size such as `10MiB`',
  status: 'a status such as `404` or `5xx`',
  code: 'a status such as `404`',
  redirect: 'a status from 300 to 399',
  path: 'a path that starts with `/`',
  pair: '`key=value`',
  cipher: 'a cipher suite of Go',
  curve: 'a curve such as `x25519`',
  module: 'the name of a module',
  late: '',
  'request field': 'the name of a header',
  'negated field': '`!` and the name of a header',
  field: 'the name of a header',
  directive: 'the name of a directive',
  'response name': 'a response matcher, which starts with `@`',
}
