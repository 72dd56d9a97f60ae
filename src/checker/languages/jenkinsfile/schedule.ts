import { quote } from '../text.ts'

const fields = [
  { name: 'minute', min: 0, max: 59 },
  { name: 'hour', min: 0, max: 23 },
  { name: 'day of month', min: 1, max: 31 },
  { name: 'month', min: 1, max: 12 },
  { name: 'day of week', min: 0, max: 7 },
]
const aliases = /^@(?:yearly|annually|monthly|weekly|daily|midnight|hourly)$/

/**
 * A schedule of `cron` or `pollSCM`: a line each of five fields, where `H` is a number that Jenkins picks (the help of
 * Jenkins' field "Build periodically"). Gives the first fault as a message.
 */
export function scheduleFault(text: string): { message: string; help?: string } | undefined {
  for (const line of text.split(/\r?\n|\\n/)) {
    const trimmed = line.trim()
    if (trimmed === '' || trimmed.startsWith('#') || /^TZ\s*=/.test(trimmed) || aliases.test(trimmed))
      continue
    const words = trimmed.split(/\s+/)
    if (trimmed.startsWith('@'))
      return {
        message: `Unexpected ${quote(trimmed)} as a schedule, expected \`@hourly\`, \`@daily\`, \`@weekly\`, \`@monthly\`, \`@yearly\` or five fields`,
      }
    if (words.length !== 5)
      return {
        message: `Unexpected ${words.length} ${words.length === 1 ? 'field' : 'fields'} in the schedule ${quote(trimmed)}, expected 5`,
        ...(words.length > 5 && { help: 'Jenkins knows neither seconds nor years' }),
      }
    for (const [index, { name, min, max }] of fields.entries()) {
      const word = words[index] as string
      if (word.split(',').every((item) => isItem(item, min, max))) continue
      return {
        message: `Unexpected ${quote(word)} as the ${name} of a schedule, expected ${min}–${max}, \`*\`, \`H\`, a list, a range or a step such as \`H/15\``,
      }
    }
  }
  return undefined
}

function isItem(item: string, min: number, max: number): boolean {
  const match = /^(?:\*|H(?:\((\d{1,2})-(\d{1,2})\))?|(\d{1,2})(?:-(\d{1,2}))?)(?:\/(\d{1,3}))?$/.exec(item)
  if (!match || Number(match[5] ?? 1) === 0) return false
  const numbers = [match[1] ?? match[3], match[2] ?? match[4]]
    .filter((each) => each !== undefined)
    .map(Number)
  const [from, to] = numbers
  return (
    numbers.every((each) => each >= min && each <= max) &&
    (from === undefined || to === undefined || from <= to)
  )
}
