import { isInteger, isIpv4, isPrefix } from '../values.ts'

/** A network, or the first numbers of an IPv4 address. */
export function isAddressPart(text: string): boolean {
  if (isPrefix(text)) return true
  const [, address = '', mask] = /^([\d.]+?)(?:\.|\/([\d.]+))?$/.exec(text) ?? []
  const octets = address.split('.')
  if (octets.length > 4 || !octets.every((octet) => isInteger(octet, 0, 255))) return false
  return mask === undefined || isInteger(mask, 0, 32) || isIpv4(mask)
}
