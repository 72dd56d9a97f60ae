/** Numbers and names of named.conf in a form that can be compared. */

const seconds: Record<string, number> = { w: 604800, d: 86400, h: 3600, m: 60, s: 1 }

/** A time in seconds: `3600`, `1h30m`, or as ISO 8601 has it (`P1DT2H`); `undefined` for anything else. */
export function secondsOf(text: string): number | undefined {
  if (/^P/i.test(text)) return isoSecondsOf(text)
  if (/^\d{1,10}$/.test(text)) return fitting(Number(text))
  if (text.length > 60 || !/^(?:\d{1,10}[wdhms])+$/i.test(text)) return undefined
  const parts = [...text.toLowerCase().matchAll(/(\d+)([wdhms])/g)]
  return fitting(parts.reduce((sum, [, count, unit]) => sum + Number(count) * (seconds[unit ?? ''] ?? 0), 0))
}

/** BIND counts a year as 365 days and a month as 31. */
function isoSecondsOf(text: string): number | undefined {
  if (text.length > 60) return undefined
  const weeks = /^P(\d{1,10})W$/i.exec(text)
  if (weeks) return Math.min(Number(weeks[1]) * 604800, 4294967295)
  const parts = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/i.exec(text)
  if (!parts || /[PT]$/i.test(text)) return undefined
  const units = [365 * 86400, 31 * 86400, 86400, 3600, 60, 1]
  return Math.min(
    units.reduce((sum, unit, index) => sum + unit * Number(parts[index + 1] ?? 0), 0),
    4294967295,
  )
}

const fitting = (number: number) => (number <= 4294967295 ? number : undefined)

/** A size in bytes, with `k`, `m` or `g` behind it. BIND takes a minus for a size that is very large. */
export function sizeOf(text: string): number | undefined {
  const [, minus, number, unit] = /^(-?)(\d{1,18})([kmg])?$/i.exec(text) ?? []
  if (number === undefined) return undefined
  if (minus !== '') return 2 ** 64 - Number(number)
  return Number(number) * 1024 ** (unit ? ' kmg'.indexOf(unit.toLowerCase()) : 0)
}

/** A name that may stand in the DNS: labels of at most 63 characters, none empty, 255 in all. */
export function isDomain(text: string): boolean {
  if (text === '.') return true
  const name = text.replace(/\\(?:\d{3}|.)/g, 'x')
  const labels = name.replace(/\.$/, '').split('.')
  return name.length <= 255 && labels.every((label) => label.length > 0 && label.length < 64)
}

/** A name to compare: lower case, without its last dot. */
export const canonical = (name: string) => (name === '.' ? name : name.toLowerCase().replace(/\.$/, ''))
