/** The kinds of values in an Alertmanager configuration. */
import { duration as prometheusDuration } from '../promrules/vocabulary.ts'
import { form, type Shape, text } from '../schema/shape.ts'

export const duration = prometheusDuration

/** `time.ParseDuration` of Go; a bare number is nanoseconds. */
export const goDuration = form(
  'a duration such as `1m30s`',
  /^[+-]?(?:\d+|(?:\d+(?:\.\d*)?(?:ns|us|µs|μs|ms|s|m|h))+)$/,
)

/** The same where a bare number is refused. */
export const unitDuration = form(
  'a duration such as `1m30s`',
  /^[+-]?(?:0|(?:\d+(?:\.\d*)?(?:ns|us|µs|μs|ms|s|m|h))+)$/,
)

/** `url.Parse` of Go with a scheme of HTTP and a host. */
export const url = form(
  'a URL that starts with `http://` or `https://`',
  /^https?:\/\/(?:[^\s/?#@]*@)?(?:\[[0-9a-fA-F:.%\w]+\](?::\d*)?|[^\s/?#@[\]]*:\d*|[^\s/?#@:[\]]+)(?:[/?#].*)?$/i,
)

export const hostAndPort = form('`host:port`', /^(?:(?:\[[^\]]*\]|[^:[\]]*):[^:\s]+)?$/)
export const secret: Shape = text
export const file: Shape = text

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']
const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

export const weekday = range('a weekday or a range such as `monday:friday`', (word) => {
  const at = weekdays.indexOf(word)
  return at < 0 ? undefined : at
})
export const month = range('a month or a range such as `may:august`', (word) => {
  const at = months.indexOf(word)
  return at < 0 ? number(word) : at + 1
})
export const year = range('a year or a range such as `2026:2028`', number)

export const dayOfMonth = form('a day or a range such as `1:15` or `-3:-1`', (value) => {
  const days = value.split(':').map(number)
  const [first = 0, last = first] = days
  if (days.length > 2 || days.some((day) => day === undefined || day === 0 || Math.abs(day) > 31))
    return false
  // A negative day counts from the end of a month of at least 28 days.
  const fromStart = (day: number) => (day < 0 ? 28 + day : day)
  return !(first < 0 && last > 0) && fromStart(first) <= fromStart(last)
})

export const timeOfDay = form(
  'a time such as `09:00`, with two digits each',
  /^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/,
)

export const location = form('a time zone such as `Europe/Berlin`, `UTC` or `Local`', (value) => {
  if (value === 'Local' || value === '') return true
  try {
    new Intl.DateTimeFormat('en', { timeZone: value })
    return true
  } catch {
    return false
  }
})

/** One member, or two parted by a colon of which the first is not after the second. */
function range(expected: string, member: (word: string) => number | undefined): Shape {
  return form(expected, (value) => {
    const members = value.toLowerCase().split(':').map(member)
    const [first, last = first] = members
    return (
      members.length <= 2 && first !== undefined && !members.includes(undefined) && first <= (last as number)
    )
  })
}

function number(word: string): number | undefined {
  return /^[+-]?\d{1,9}$/.test(word) ? Number(word) : undefined
}
