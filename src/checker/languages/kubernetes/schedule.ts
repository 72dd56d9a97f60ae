/**
 * The schedule of a CronJob: five fields, or a macro. It is read by a library of Go's own, which takes more than cron in
 * some places (`?`, `5/15`) and less in others: Sunday is 0 and never 7 (pkg.go.dev/github.com/robfig/cron/v3).
 */
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const DAYS = 'sun mon tue wed thu fri sat'.split(' ')
const FIELDS = [
  { name: 'minute', min: 0, max: 59, names: [] as string[] },
  { name: 'hour', min: 0, max: 23, names: [] },
  { name: 'day of month', min: 1, max: 31, names: [] },
  { name: 'month', min: 1, max: 12, names: MONTHS },
  { name: 'day of week', min: 0, max: 6, names: DAYS },
]
const MACROS = /^@(?:yearly|annually|monthly|weekly|daily|midnight|hourly)$/

/** What is wrong, and where in the text, or undefined. */
export function checkSchedule(
  text: string,
): { start: number; end: number; message: string; help?: string } | undefined {
  const all = { start: 0, end: text.length }
  if (text.startsWith('@')) {
    if (MACROS.test(text) || /^@every (?:\d+(?:\.\d+)?(?:ns|us|µs|ms|s|m|h))+$/.test(text)) return undefined
    return {
      ...all,
      message: `Unexpected schedule \`${text}\`, expected \`@hourly\`, \`@daily\`, \`@weekly\`, \`@monthly\`, \`@yearly\` or \`@every\` with a duration`,
    }
  }
  if (/^(?:CRON_)?TZ=/.test(text))
    return { ...all, message: 'Unexpected time zone in a schedule', help: 'it belongs in `timeZone:`' }
  const words = [...text.matchAll(/\S+/g)]
  if (words.length !== 5)
    return {
      ...all,
      message: `Unexpected schedule of ${words.length} fields, expected 5: minute, hour, day of month, month, day of week`,
      help: words.length === 6 ? 'Kubernetes has no field for seconds' : undefined,
    } as { start: number; end: number; message: string }
  for (const [index, field] of FIELDS.entries()) {
    const word = words[index] as RegExpExecArray
    const wrong = word[0].split(',').find((part) => !isPart(part, field))
    if (wrong === undefined) continue
    const start = word.index
    const shown = word[0].replaceAll('`', "'")
    return {
      start,
      end: start + word[0].length,
      message: `Unexpected \`${shown}\` as the ${field.name}, expected ${field.min}–${field.max}, \`*\`, a list, a range or a step such as \`*/5\``,
      ...(field.names === DAYS && /7/.test(wrong) && { help: 'Sunday is `0`' }),
      ...(/^H/.test(wrong) && { help: '`H` is Jenkins’ own' }),
    }
  }
  return undefined
}

function isPart(part: string, { min, max, names }: (typeof FIELDS)[number]): boolean {
  const found = /^(?:[*?]|([A-Za-z0-9]+)(?:-([A-Za-z0-9]+))?)(?:\/(\d{1,4}))?$/.exec(part)
  if (!found) return false
  const [, low, high, step] = found
  const value = (word: string) => {
    const index = names.indexOf(word.toLowerCase())
    return index >= 0 ? index + min : /^\d{1,4}$/.test(word) ? Number(word) : Number.NaN
  }
  const isIn = (word: string) => value(word) >= min && value(word) <= max
  if (step !== undefined && Number(step) === 0) return false
  if (low === undefined) return true
  return isIn(low) && (high === undefined || (isIn(high) && value(low) <= value(high)))
}
