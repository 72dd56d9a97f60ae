import { isIpv4, isIpv6, isPrefix } from '../values.ts'

/** What an address may have behind its host, by where it stands (manual, section 11.1, "Address formats"). */
const forms = {
  /** A listener: a port or a range of them has to be there; several addresses parted by commas. */
  bind: { port: 'required', range: true, offset: false },
  /** A server: without a port, or with one that is added to the client's, it connects to the client's. */
  server: { port: 'allowed', range: false, offset: true },
  port: { port: 'required', range: false, offset: false },
  source: { port: 'allowed', range: true, offset: false },
  host: { port: 'allowed', range: false, offset: false },
  log: { port: 'allowed', range: false, offset: false },
} as const

export type Address = keyof typeof forms

export interface AddressFault {
  /** In words, what is expected. */
  expected: string
  /** HAProxy takes it and ignores the end. */
  accepted?: boolean
}

const localFamily = /^(?:unix|uxst|uxdg|abnsz?|fd|sockpair|rhttp|rev|socket)@|^\//
const logTarget = /^(?:ring|backend)@|^(?:stdout|stderr)$/
const families =
  /^(?:(?:quic|stream|dgram|tcp|udp|mptcp)\d?\+)?(?:(?:ipv|udp|tcp|quic|mptcp)[46]|ip|udp|tcp)?@|^(?:stream|dgram)\+/

/** What is wrong with an address. Names of hosts are left alone, since only the machine itself knows them. */
export function findAddressFault(text: string, form: Address): AddressFault | undefined {
  if (form !== 'bind') return findOneFault(text, form)
  for (const address of text.split(',')) {
    const fault = findOneFault(address, form)
    if (fault) return fault
  }
  return undefined
}

function findOneFault(text: string, form: Address): AddressFault | undefined {
  if (localFamily.test(text.replace(/^(?:stream|dgram)\+/, '')) || (form === 'log' && logTarget.test(text)))
    return undefined
  const { port: need, range, offset } = forms[form]
  const bare = text.replace(families, '')
  const colon = bare.endsWith(']') ? -1 : bare.lastIndexOf(':')
  const host = colon < 0 ? bare : bare.slice(0, colon)
  const port = colon < 0 ? '' : bare.slice(colon + 1)
  if (port === '' && need === 'required')
    return { expected: form === 'bind' ? 'an address with a port, such as `:443`' : 'an address with a port' }
  const portFault = findPortFault(port, need === 'required' ? 1 : 0, range, offset)
  if (portFault && !portFault.accepted) return portFault
  return isHost(host) ? portFault : { expected: 'an IP address or a host name before the port' }
}

function findPortFault(
  port: string,
  least: number,
  range: boolean,
  offset: boolean,
): AddressFault | undefined {
  if (port === '') return undefined
  const expected = `a port from ${least} to 65535`
  const match = /^([-+]?)(\d+)(?:-(\d*))?(.*)$/.exec(port)
  if (!match) return { expected }
  const [, sign, first = '', last, rest] = match
  if (sign) return offset ? undefined : { expected }
  if (last !== undefined && !range) return { expected: `${expected}, no range` }
  const numbers = [Number(first), Number(last ?? first)]
  if (
    numbers.some((number) => number < least || number > 65535) ||
    (numbers[0] as number) > (numbers[1] as number)
  )
    return { expected }
  return rest === '' ? undefined : { expected, accepted: true }
}

function isHost(host: string): boolean {
  if (host === '' || host === '*') return true
  const bracketed = /^\[(.*)\]$/.exec(host)?.[1]
  if (bracketed !== undefined) return isIpv6(bracketed.replace(/%[\w.-]+$/, '')) || bracketed === ''
  if (host.includes(':')) return isIpv6(host.replace(/%[\w.-]+$/, ''))
  if (/^[\d.]+$/.test(host)) return isIpv4OrShort(host)
  return /^[\w.-]+$/.test(host)
}

/** An address, or a network with a length or an IPv4 mask; a host name, which HAProxy looks up. */
export function isNetwork(text: string): boolean {
  if (isPrefix(text)) return true
  const [host = '', mask, ...rest] = text.split('/')
  if (
    rest.length > 0 ||
    (mask !== undefined && !isIpv4(mask) && !(/^\d{1,2}$/.test(mask) && Number(mask) <= 32))
  )
    return false
  if (/^[\d.]+$/.test(host)) return isIpv4OrShort(host)
  return /^(?:localhost|(?=.*[a-z])[\w-]+(?:\.[\w-]+)+)$/i.test(host)
}

/** Short forms such as `127.1` are addresses too, as inet_aton(3) has them. */
export function isIpv4OrShort(host: string): boolean {
  if (isIpv4(host)) return true
  const parts = host.split('.')
  if (parts.length > 4 || parts.some((part) => !/^\d+$/.test(part))) return false
  return parts.every((part, i) => Number(part) < (i < parts.length - 1 ? 256 : 256 ** (5 - parts.length)))
}
