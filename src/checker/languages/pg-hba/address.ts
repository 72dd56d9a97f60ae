/** The address of a record: a network, an address and its mask, a host name or a keyword. */
import type { Problem } from '../language.ts'
import { quote } from '../text.ts'
import { isIpv6 } from '../values.ts'
import type { Code } from './findings.ts'
import type { HbaRecord, HbaWord } from './records.ts'

/** A problem, or how many fields the address takes. */
export function checkAddress(record: HbaRecord): Problem<Code> | 1 | 2 {
  const [word] = record[3] as [HbaWord, ...HbaWord[]]
  if (!word.quoted && /^(?:all|samehost|samenet)$/.test(word.text)) return 1
  const slash = word.text.indexOf('/')
  const host = slash < 0 ? word.text : word.text.slice(0, slash)
  const family = familyOf(host)
  if (slash >= 0) {
    const bits = word.text.slice(slash + 1)
    if (family === undefined)
      return invalid(
        word,
        /^[\d.:]+$/.test(host) ? 'an IP address' : 'a host name without `/`, or an address',
      )
    const most = family === 4 ? 32 : 128
    if (!/^\s*\+?\d+$/.test(bits) || Number(bits) > most)
      return invalid(word, `a prefix of 0 to ${most} bits`)
    return 1
  }
  if (family === undefined) return 1
  const [mask, second] = record[4] ?? []
  if (!mask) {
    const message = `Unexpected end of the record after ${quote(word.text)}, expected a mask`
    return {
      code: 'missing-field',
      start: word.start,
      end: word.end,
      message,
      help: netHelp(word.text, family),
    }
  }
  if (second || familyOf(mask.text) !== family) {
    const message = `Unexpected ${quote((second ?? mask).text)} behind ${quote(word.text)}, expected its mask`
    const { start, end } = second ?? mask
    return { code: 'invalid-value', start, end, message, help: netHelp(word.text, family) }
  }
  return 2
}

function netHelp(address: string, family: 4 | 6): string {
  return `one host is \`${address}/${family === 4 ? 32 : 128}\``
}

function invalid({ text, start, end }: HbaWord, expected: string): Problem<Code> {
  return {
    code: 'invalid-value',
    start,
    end,
    message: `Unexpected address ${quote(text)}, expected ${expected}`,
  }
}

/** Also the short forms of IPv4 addresses that the C library reads, such as `10.1`. */
function familyOf(text: string): 4 | 6 | undefined {
  if (isIpv6(text.replace(/%[\w.-]+$/, ''))) return 6
  const parts = text.split('.', 5)
  if (parts.length > 4 || !parts.every((part) => /^(?:0[xX][\da-fA-F]{1,8}|\d{1,10})$/.test(part)))
    return undefined
  const numbers = parts.map((part) => (/^0[0-7]+$/.test(part) ? Number.parseInt(part, 8) : Number(part)))
  const last = numbers.pop() as number
  return numbers.every((number) => number < 256) && last < 256 ** (4 - numbers.length) ? 4 : undefined
}
