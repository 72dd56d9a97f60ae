/**
 * Names of hosts with ranges: `web[01:20].example.com`, `db-[a:f]`, `node[0:10:2]:2222`. Written after
 * docs.ansible.com/ansible/latest/inventory_guide/intro_inventory.html#adding-ranges-of-hosts.
 */
import { quote } from '../text.ts'
import { isBlank } from '../values.ts'
import type { Finding } from './codes.ts'

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** What is wrong with a host name that stands at `start`. */
export function checkHost(name: string, start: number): Finding | undefined {
  if (isBlank(name)) return undefined
  const place = { start, end: start + name.length }
  // `[2001:db8::1]:22` is an address with a port, not a range.
  if (/^\[[\da-fA-F:.]*::?[\da-fA-F:.]*\]:\d+$/.test(name) && !/^\[\w*:\w*\]/.test(name)) return undefined
  for (let from = 0; ; ) {
    const open = name.indexOf('[', from)
    if (open < 0) return undefined
    const close = name.indexOf(']', open)
    if (close < 0)
      return {
        code: 'host-pattern',
        ...place,
        message: `Unexpected end of host ${quote(name)}, expected \`]\` to close the range`,
      }
    const fault = checkRange(name.slice(open + 1, close))
    if (fault) return { ...fault, start: start + open, end: start + close + 1 }
    from = close + 1
  }
}

function checkRange(range: string): Pick<Finding, 'code' | 'message' | 'help'> | undefined {
  const shown = quote(`[${range}]`)
  const wrong = (expected: string, help?: string) => ({
    code: 'host-pattern' as const,
    message: `Unexpected range ${shown} in a host name, expected ${expected}`,
    help,
  })
  const bounds = range.split(':')
  if (bounds.length < 2 || bounds.length > 3)
    return wrong(
      '`[begin:end]` or `[begin:end:step]`',
      bounds[0]?.includes('-') ? 'write `:` for `-`' : undefined,
    )
  const [written = '', last = '', step = '1'] = bounds
  const first = written === '' ? '0' : written
  if (last === '') return wrong('an end after the `:`')
  if (!/^\d+$/.test(step) || Number(step) === 0) return wrong('a step of at least 1')
  if (first.startsWith('0') && first.length > 1 && first.length !== last.length)
    return wrong(
      'as many digits at both ends',
      `write \`[${first}:${last.padStart(first.length, '0')}]\`, or leave out the leading zero`,
    )
  if (/^[A-Za-z]$/.test(first) && /^[A-Za-z]$/.test(last))
    return LETTERS.indexOf(first) > LETTERS.indexOf(last) ? wrong('a begin before the end') : undefined
  if (!/^\d+$/.test(first) || !/^\d+$/.test(last)) return wrong('two numbers or two letters')
  if (Number(first) > Number(last))
    return {
      code: 'empty-range',
      message: `Unexpected range ${shown}, which holds no host since it ends before it starts`,
    }
  return undefined
}
