import { isPrefix } from '../values.ts'

const localFamilies = /^(?:unix|abns|abnsz|fd|sockpair|rhttp|ring|stdout|stderr|backend)(?:@|$)|^\//
const families = /^(?:(?:quic|stream|dgram|tcp|udp|mptcp)\d?\+?)?(?:(?:ipv|udp|tcp|quic|mptcp)[46]?)?@/

/**
 * Whether what stands before the port of an address can be no host: HAProxy takes it apart at the last colon (manual,
 * section 11.1, "Address formats"). Names are left alone, since only the machine itself knows them.
 */
export function badHost(address: string): boolean {
  if (localFamilies.test(address)) return false
  const bare = address.replace(families, '')
  const colon = bare.lastIndexOf(':')
  const host = colon < 0 || bare.endsWith(']') ? bare : bare.slice(0, colon)
  if (host === '' || host === '*') return false
  if (/[[\]]/.test(host))
    return !/^\[[\da-fA-F:.]+(?:%[\w.-]+)?\]$/.test(host) || !isPrefix(host.slice(1, -1).replace(/%.*$/, ''))
  if (host.includes(':') && !/^[\d.:*]+$/.test(host) && !/^[\da-f:]+$/i.test(host)) return false
  if (host.includes(':')) return !isPrefix(host.replace(/%.*$/, '')) && !isPrefix(bare.replace(/%.*$/, ''))
  // Short forms such as `127.1` are addresses, a group above 255 in a full one is not.
  if (/^[\d.]+$/.test(host) && host.includes('.')) {
    const groups = host.split('.')
    return (
      groups.length > 4 ||
      groups.some((group) => group === '') ||
      (groups.length === 4 && groups.some((group) => Number(group) > 255))
    )
  }
  return !/^[\w.-]+$/.test(host)
}
