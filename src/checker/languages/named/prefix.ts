import { isIpv4, isIpv6 } from '../values.ts'

/** The eight groups of an IPv6 address. */
export function ipv6Groups(text: string): number[] | undefined {
  const plain = text.replace(/%.*$/, '')
  if (!isIpv6(plain)) return undefined
  const dotted = /[\d.]+$/.exec(plain)?.[0] ?? ''
  const bytes = isIpv4(dotted) ? dotted.split('.').map(Number) : undefined
  const last = bytes?.map((byte) => byte.toString(16).padStart(2, '0')).join('')
  const hex = last ? `${plain.slice(0, -dotted.length)}${last.slice(0, 4)}:${last.slice(4)}` : plain
  const [head = '', tail] = hex.split('::')
  const groups = (part: string) =>
    part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16))
  const [front, back] = [groups(head), groups(tail ?? '')]
  return tail === undefined ? front : [...front, ...Array(8 - front.length - back.length).fill(0), ...back]
}
