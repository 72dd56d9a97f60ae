/** The kinds of values in a netplan file. */
import { text as anyText, either, form, list, map, nothing, type Shape } from '../schema/shape.ts'
import { isAddress, isIpv4, isIpv6, isPrefix } from '../values.ts'

/** Free text; nothing after the colon is the empty text. */
export const text = either(anyText, nothing)
export const texts = list(text)
/** The name of a device that the file defines. */
export const device = anyText
export const pairs = map(text)

export const boolean = form('`true` or `false`', /^(?:true|on|yes|y|false|off|no|n)$/i)
/** Nothing is 0. */
export const count = either(form('a whole number', /^\+?\d{1,10}$/), nothing)

export function upTo(most: number, least = 0): Shape {
  const number = form(`a number from ${least} to ${most}`, (value) => {
    return /^\+?\d{1,10}$/.test(value) && Number(value) >= least && Number(value) <= most
  })
  return least === 0 ? either(number, nothing) : number
}

export const ipv4 = form('an IPv4 address', isIpv4)
export const ipv6 = form('an IPv6 address', isIpv6)
export const address = form('an IP address', isAddress)
export const prefix = form('an IP address, with a prefix length or without', (value) => isPrefix(value))
/** What follows the digits of the prefix length netplan reads over. */
export const junkAfterPrefix = /(?<=\/\d{1,3})\D.*$/
export const isInterfaceAddress = (value: string) => isPrefix(value.replace(junkAfterPrefix, ''), true)
export const interfaceAddress = form(
  'an IP address with a prefix length, such as `192.0.2.10/24`',
  isInterfaceAddress,
)
export const destination = form(
  '`default` or an IP address, with a prefix length or without',
  (value) => value === 'default' || isPrefix(value),
)

const six = /^(?:[0-9a-fA-F]{2}:){5}[0-9a-fA-F]{2}$/
export const mac = form(
  'a MAC address such as `52:54:00:6b:3c:58`',
  (value) => six.test(value) || /^(?:[0-9a-fA-F]{2}:){19}[0-9a-fA-F]{2}$/.test(value),
)
/** NetworkManager takes these words as well. */
export const ownMac = form(
  'a MAC address such as `52:54:00:6b:3c:58`',
  (value) => six.test(value) || /^(?:permanent|random|stable|preserve)$/.test(value),
)

export const isWireguardKey = (value: string) => /^[A-Za-z0-9+/]{43}=$/.test(value) || value.startsWith('/')
export const wireguardKey = form(
  'a key of WireGuard (44 characters of base64) or an absolute path',
  isWireguardKey,
)
export const endpoint = form(
  '`address:port`',
  (value) =>
    /^(?:\[[0-9a-fA-F:.%\w]+\]|[^:[\]\s]+):\d{1,5}$/.test(value) && Number(value.split(':').at(-1)) <= 65535,
)
