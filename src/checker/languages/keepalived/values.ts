import { isAddress, isPort } from '../values.ts'
import type { Kind } from '../vocabulary.ts'

const schedulers = new Set('rr wrr lc wlc lblc sh mh dh fo ovf lblcr sed nq twos'.split(' '))
const bools = new Set(['on', 'off', 'true', 'false', 'yes', 'no'])

const isSeconds: Kind = (word) => /^\d{1,9}(?:\.\d{0,9})?$|^\.\d{1,9}$/.test(word)

/** Values as keepalived.conf(5) describes them, under "PARAMETER SYNTAX" and at each keyword. */
export const kinds: Record<string, Kind> = {
  number: (word) => /^\+?\d{1,10}$/.test(word),
  integer: (word) => /^[-+]?\d{1,10}$/.test(word),
  seconds: isSeconds,
  interval: (word) => isSeconds(word) && Number(word) >= 0.01 && Number(word) <= 255,
  bool: (word) => bools.has(word),
  port: isPort,
  address: (word) => isAddress(word.replace(/%[\w.-]{1,15}$/, '')),
  scheduler: (word) => schedulers.has(word),
  digest: (word) => /^[\da-fA-F]{32}$/.test(word),
  status: (word) => /^[1-5]\d\d(?:-[1-5]\d\d)?$/.test(word),
}

/** Words that stand for a value: a parameter of keepalived, or a blank that an author left. */
export function isOpaque(word: string): boolean {
  return /[$~]|<[^<>]*>|x{3,}|\{\{|\.\.\.|…|^\(/i.test(word.length > 500 ? word.slice(0, 500) : word)
}
