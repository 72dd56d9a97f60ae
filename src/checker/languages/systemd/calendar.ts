/**
 * Calendar events, as in `OnCalendar=`: systemd.time(7), "CALENDAR EVENTS".
 *
 *     Mon..Fri *-*-1..7 04:00:00 Europe/Berlin
 *     weekdays date     time     time zone
 */

const shorthands = new Set([
  'minutely',
  'hourly',
  'daily',
  'monthly',
  'weekly',
  'yearly',
  'annually',
  'anually',
  'quarterly',
  'biannually',
  'bi-annually',
  'semiannually',
  'semi-annually',
])

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

/** What is wrong, as a range within the value and what was expected there. */
export interface CalendarFault {
  start: number
  end: number
  expected: string
}

export function findCalendarFault(value: string): CalendarFault | undefined {
  const words = [...value.matchAll(/[^ ]+/g)].map((match) => ({ text: match[0], start: match.index }))
  const fault = (word: { text: string; start: number }, expected: string) => ({
    start: word.start,
    end: word.start + word.text.length,
    expected,
  })
  const last = words.at(-1)
  if (last && words.length > 1 && /^[A-Za-z]/.test(last.text) && !isWeekdays(last.text)) {
    if (!isTimeZone(last.text)) return fault(last, 'a time zone such as `UTC` or `Europe/Berlin`')
    words.pop()
  }
  let [first, ...rest] = words
  if (!first) return { start: 0, end: value.length, expected: 'a calendar event such as `*-*-* 04:00:00`' }
  if (/^@\d+(\.\d+)?$/.test(first.text) && rest.length === 0) return undefined
  if (shorthands.has(first.text.toLowerCase())) {
    return rest[0] ? fault(rest[0], 'nothing or a time zone after a shorthand') : undefined
  }
  if (/^[A-Za-z]/.test(first.text)) {
    if (!isWeekdays(first.text)) {
      return fault(first, '`daily`, `weekly`, a weekday (`Mon..Fri`), a date or a time')
    }
    if (rest.length === 0) return undefined
    ;[first, ...rest] = rest as [typeof first, ...typeof rest]
  }
  if (first.text.includes('T') && rest.length === 0) {
    const at = first.text.indexOf('T')
    rest = [{ text: first.text.slice(at + 1), start: first.start + at + 1 }]
    first = { text: first.text.slice(0, at), start: first.start }
  }
  if (!first.text.includes(':')) {
    if (!isDate(first.text)) return fault(first, 'a date such as `*-*-01` or a time such as `04:00`')
    if (!rest[0]) return undefined
    ;[first, ...rest] = rest as [typeof first, ...typeof rest]
  }
  if (!isTime(first.text)) return fault(first, 'a time such as `04:00`, `*:0/15` or `06,18:00:00`')
  return rest[0] ? fault(rest[0], 'nothing or a time zone after the time') : undefined
}

function isWeekdays(text: string): boolean {
  return text
    .toLowerCase()
    .split(',')
    .every((part, index) => {
      if (part === '') return index > 0
      const ends = part.split(/\.\.|-/)
      const days = ends.map((day) => weekdays.findIndex((name) => name === day || name.slice(0, 3) === day))
      if (days.length > 2 || days.includes(-1)) return false
      return days.length === 1 || (days[0] as number) <= (days[1] as number)
    })
}

/** Year-month-day, month-day or year-month~day counted from the month's end. */
function isDate(text: string): boolean {
  const fromEnd = text.indexOf('~')
  const parts =
    fromEnd < 0 ? text.split('-') : [...text.slice(0, fromEnd).split('-'), text.slice(fromEnd + 1)]
  if (parts.length < 2 || parts.length > 3) return false
  const [day, month, year] = [...parts].reverse() as [string, string, string | undefined]
  return (
    isComponent(day, 1, 31, 0) &&
    isComponent(month, 1, 12, 0) &&
    (year === undefined || isComponent(year, 1970, 2199, 0, true))
  )
}

function isTime(text: string): boolean {
  const parts = text.split(':')
  if (parts.length < 2 || parts.length > 3) return false
  const [hour, minute, second = '0'] = parts as [string, string, string?]
  return isComponent(hour, 0, 23, 0) && isComponent(minute, 0, 59, 0) && isComponent(second, 0, 59, 6)
}

/** `*`, or a list of `5`, `1..5`, `5/10`, `1..5/2`; a year of two digits counts from 1970. */
function isComponent(text: string, min: number, max: number, decimals: number, isYear = false): boolean {
  const number = (digits: string): number => {
    if (!/^\d{1,6}(\.\d{1,6})?$/.test(digits) || (decimals === 0 && digits.includes('.'))) return Number.NaN
    const value = Number(digits)
    return isYear && value < 100 ? value + (value < 70 ? 2000 : 1900) : value
  }
  const inRange = (digits: string) => number(digits) >= min && number(digits) < max + 1
  return text.split(',').every((part) => {
    if (part === '*') return true
    const [range = '', step, ...more] = part.split('/')
    if (more.length > 0) return false
    if (step !== undefined && !(Number(step) > 0 && /^[\d.]+$/.test(step))) return false
    if (range === '*') return true
    const ends = range.split('..')
    if (ends.length > 2 || !ends.every(inRange)) return false
    return ends.length === 1 || number(ends[0] as string) <= number(ends[1] as string)
  })
}

function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z0-9/_+-]+$/.test(name)) return false
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
