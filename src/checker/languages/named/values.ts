import type { Word } from '../braces/tree.ts'
import { isBlank, isIpv4, isIpv6 } from '../values.ts'
import type { Kind } from './patterns.ts'

const onText =
  (test: (text: string) => boolean): Kind =>
  (word) =>
    isBlank(word.text) || test(word.text)

const severities = new Set(['critical', 'error', 'warning', 'notice', 'info', 'debug', 'dynamic'])
const facilities = new Set(
  'kern user mail daemon auth syslog lpr news uucp cron authpriv ftp local0 local1 local2 local3 local4 local5 local6 local7'.split(
    ' ',
  ),
)

const isSize = (text: string) => /^\d{1,18}[kKmMgG]?$/.test(text)

/** Values as named.conf(5) names them. */
export const kinds: Record<string, Kind> = {
  string: () => true,
  quoted: (word) => word.quoted || isBlank(word.text),
  integer: onText((text) => /^\d{1,10}$/.test(text)),
  boolean: onText((text) => /^(?:yes|no|true|false|1|0)$/i.test(text)),
  duration: onText(
    (text) =>
      /^unlimited$/i.test(text) ||
      /^\d{1,10}$|^(?:\d{1,10}[wdhms])+$/i.test(text) ||
      /^P(?=.)(?:\d+[YMWD])*(?:T(?:\d+[HMS])+)?$/i.test(text.slice(0, 60)),
  ),
  size: onText(isSize),
  percentage: onText((text) => /^\d{1,3}%$/.test(text)),
  fixed: onText((text) => /^\d{1,5}(?:\.\d{1,2})?$/.test(text)),
  ipv4: onText(isIpv4),
  ipv6: onText((text) => isIpv6(text.replace(/%[\w.-]{1,20}$/, ''))),
  prefix: onText((text) => prefixFault(text) === undefined),
  class: onText((text) => /^(?:IN|CH|CHAOS|HS|HESIOD|ANY)$/i.test(text)),
  severity: onText((text) => severities.has(text.toLowerCase())),
  facility: onText((text) => facilities.has(text.toLowerCase())),
}

/** What is wrong with `address[/length]`, in which an IPv4 address before a length may be cut (`10/8`). */
export function prefixFault(text: string): string | undefined {
  const slash = text.indexOf('/')
  const address = slash < 0 ? text : text.slice(0, slash)
  const length = slash < 0 ? undefined : text.slice(slash + 1)
  if (length !== undefined && !/^\d{1,3}$/.test(length)) return 'a prefix length after `/`'
  if (address.includes(':')) {
    if (!isIpv6(address.replace(/%[\w.-]{1,20}$/, ''))) return 'an IPv6 address'
    return Number(length ?? 0) > 128 ? 'a prefix length up to 128' : undefined
  }
  const parts = address.split('.', 5)
  if (!parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) < 256) || parts.length > 4)
    return 'an IP address'
  if (length === undefined)
    return parts.length === 4 ? undefined : 'four numbers, or a prefix length after a shorter address'
  if (Number(length) > 32) return 'a prefix length up to 32'
  const bits = parts.reduce((sum, part, index) => sum + Number(part) * 2 ** (24 - 8 * index), 0)
  return bits % 2 ** (32 - Number(length)) === 0 ? undefined : `no bits set behind the first ${length}`
}

/** A word that looks like an address and not like the name of an ACL. */
export function looksLikeAddress({ text, quoted }: Word): boolean {
  return !quoted && (/^\d[\d./]*$/.test(text) || (text.includes(':') && /^[\da-fA-F:./%]+$/.test(text)))
}
