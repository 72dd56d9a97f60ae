import type { Word } from '../braces/tree.ts'
import { isIpv6 } from '../values.ts'
import { any, type Check, type Finding, isOpaque, onOff, options, value } from './finding.ts'
import { hasVariable, isNumber, isSeconds, isSize } from './values.ts'

/** Directives whose first word is an address: `listen`, `server` in an upstream, `resolver`, those that end in `_pass`. */

/** What follows the first colon, or brackets, is the port for nginx, as far as a slash. */
function badPort(text: string): boolean {
  if (text.startsWith('unix:') || hasVariable(text)) return false
  const port = /^(?:\[[^\]]*\]|[^:[\]/]*):([^/]*)/.exec(text)?.[1] ?? (/^\d+$/.test(text) ? text : undefined)
  if (port === undefined) return false
  return (
    !/^\d{1,5}(?:-\d{1,5})?$/.test(port) ||
    port.split('-').some((number) => Number(number) < 1 || Number(number) > 65535)
  )
}

/** Of `[…]`, what is no IPv6 address. */
function badBrackets(text: string): boolean {
  const [, inner] = /^\[([^\]]*)\]/.exec(text) ?? []
  return inner !== undefined && !hasVariable(inner) && !isOpaque(inner) && !isIpv6(inner.replace(/%.*/, ''))
}

/** A slash belongs to the path of a socket only. */
const badHost = (text: string) =>
  text === '' || (text.includes('/') && !/^unix:/i.test(text) && !hasVariable(text) && !isOpaque(text))

const listenTests = {
  backlog: (text: string) => /^-?\d+$/.test(text),
  rcvbuf: isSize,
  sndbuf: isSize,
  setfib: isNumber,
  fastopen: isNumber,
  accept_filter: any,
  ipv6only: onOff,
  so_keepalive: (text: string) => onOff(text) || /^[\dsmh]*:[\dsmh]*:\d*$/.test(text),
  proxy_protocol_timeout: any,
}

export const listen: Check = (args, _, context) => {
  const [address, ...rest] = args as [Word, ...Word[]]
  if (badPort(address.text) && !isOpaque(address.text))
    return value(address, 'listen', 'a port from 1 to 65535')
  if (badBrackets(address.text)) return value(address, 'listen', 'an IPv6 address in the brackets')
  if (badHost(address.text)) return value(address, 'listen', 'a port, an address or `unix:/path`')
  const flags =
    context === 'server'
      ? 'default_server default bind deferred reuseport ssl http2 http3 spdy quic proxy_protocol multipath'
      : 'default_server bind ssl udp reuseport deferred proxy_protocol multipath'
  return options('listen', rest, flags, listenTests)
}

export const upstreamServer: Check = (args, _, context) => {
  const [address, ...rest] = args as [Word, ...Word[]]
  if (/^https?:\/\//.test(address.text)) return value(address, 'server', 'an address without `http://`')
  if (badPort(address.text) && !/^\d+$/.test(address.text) && !isOpaque(address.text))
    return value(address, 'server', 'a port from 1 to 65535')
  if (badBrackets(address.text)) return value(address, 'server', 'an IPv6 address in the brackets')
  if (badHost(address.text)) return value(address, 'server', 'a host, an address or `unix:/path`')
  if (context === 'stream-upstream' && !/:|\$/.test(address.text) && !isOpaque(address.text))
    return value(address, 'server', 'a port after the host')
  return options('server', rest, 'backup down resolve drain check', {
    weight: (text) => isNumber(text) && Number(text) > 0,
    max_conns: isNumber,
    max_fails: isNumber,
    fail_timeout: isSeconds,
    slow_start: isSeconds,
    route: any,
    service: any,
    id: isNumber,
    sid: any,
    port: isNumber,
  })
}

export const proxyPass: Check = ([url], _, context) => {
  if (!url || isOpaque(url.text) || hasVariable(url.text)) return undefined
  if (context === 'stream-server')
    return url.text.includes('://') || badPort(url.text)
      ? value(url, 'proxy_pass', 'a port from 1 to 65535')
      : undefined
  if (!/^https?:\/\//i.test(url.text))
    return value(url, 'proxy_pass', 'a URL that starts with `http://` or `https://`')
  const rest = url.text.replace(/^https?:\/\//i, '')
  if (rest === '') return value(url, 'proxy_pass', 'a host')
  const authority = rest.split('/')[0] ?? ''
  return badPort(authority) ? value(url, 'proxy_pass', 'a port from 1 to 65535') : undefined
}

const resolverOptions = { valid: isSeconds, ipv4: onOff, ipv6: onOff, status_zone: any }

export const resolver: Check = (args) => {
  const [bad] = args.flatMap((word): Finding[] => {
    if (isOpaque(word.text)) return []
    const found = word.text.includes('=')
      ? options('resolver', [word], '', resolverOptions)
      : badHost(word.text) || badBrackets(word.text) || badPort(word.text.replace(/^\d+$/, '$&.'))
        ? value(word, 'resolver', 'an address, alone or with a port')
        : undefined
    return found ? [found] : []
  })
  return bad
}
