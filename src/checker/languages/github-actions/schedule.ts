import { quote } from '../text.ts'
import { get, type Node, text } from '../tree.ts'
import type { Report } from './codes.ts'

const fields: { name: string; min: number; max: number; names: string[] }[] = [
  { name: 'minute', min: 0, max: 59, names: [] },
  { name: 'hour', min: 0, max: 23, names: [] },
  { name: 'day of month', min: 1, max: 31, names: [] },
  { name: 'month', min: 1, max: 12, names: 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ') },
  { name: 'day of week', min: 0, max: 7, names: 'sun mon tue wed thu fri sat'.split(' ') },
]

/**
 * `on.schedule`: POSIX cron's five fields with `*`, lists, ranges and steps, and a step from one value on (`20/15`), which
 * cron itself does not take (docs.github.com/actions, "Events that trigger workflows", schedule).
 */
export function checkSchedules(triggers: Node | undefined, report: Report): void {
  const schedules = get(triggers, 'schedule')
  for (const item of schedules?.kind === 'sequence' ? schedules.items : []) {
    const node = get(item, 'cron')
    const value = text(node)
    if (!node || value === undefined || /[<>{}$…]|\.\.\./.test(value)) continue
    const fault = faultOf(value)
    if (fault) report({ code: 'schedule', start: node.start, end: node.end, ...fault })
  }
}

function faultOf(value: string): { message: string; help?: string } | undefined {
  const words = value.trim().split(/\s+/)
  if (value.trim().startsWith('@'))
    return {
      message: `Unexpected ${quote(value)} as a schedule, expected five fields`,
      help: 'GitHub does not know `@daily` and the like',
    }
  if (words.length !== 5)
    return {
      message: `Unexpected ${words.length} ${words.length === 1 ? 'field' : 'fields'} in the schedule ${quote(value)}, expected 5`,
      ...(words.length > 5 && { help: 'there are no seconds and no years' }),
    }
  for (const [index, field] of fields.entries()) {
    const word = words[index] as string
    if (word.split(',').every((item) => isItem(item, field))) continue
    const range = `${field.min}–${field.max === 7 ? 6 : field.max}${field.names.length > 0 ? ` or ${field.names[0]}–${field.names.at(-1)}` : ''}`
    return {
      message: `Unexpected ${quote(word)} as the ${field.name} of a schedule, expected ${range}, \`*\`, a list, a range or a step such as \`*/5\``,
      ...(/[LW?#H]/.test(word) && { help: '`?`, `L`, `W`, `#` and `H` belong to other schedulers' }),
    }
  }
  return undefined
}

function isItem(item: string, { min, max, names }: (typeof fields)[number]): boolean {
  const [, first, last, step] = /^(\*|\w+)(?:-(\w+))?(?:\/(\d+))?$/.exec(item) ?? []
  if (first === undefined || (first === '*' && last !== undefined)) return false
  if (step !== undefined && Number(step) === 0) return false
  const numbers = [first, last]
    .filter((word) => word !== undefined && word !== '*')
    .map((word) => numberOf(String(word), names))
  const [from, to] = numbers
  return (
    numbers.every((value) => value >= min && value <= max) &&
    (from === undefined || to === undefined || from <= to)
  )
}

/** NaN for what is no number and no name. */
function numberOf(word: string, names: string[]): number {
  if (/^\d{1,3}$/.test(word)) return Number(word)
  const index = names.indexOf(word.toLowerCase())
  return index < 0 ? Number.NaN : index + (names.length === 12 ? 1 : 0)
}
