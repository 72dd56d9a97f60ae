/** What chooses messages in the old form: `facility.priority` and `:property, comparison, "value"`. */
import { didYouMean, suggest } from '../suggest.ts'
import { quote } from '../text.ts'
import { isBlank } from '../values.ts'
import type { Report } from './finding.ts'
import type { Token } from './lexer.ts'
import { checkProperty } from './properties.ts'
import { facilities, filterOperations, priorities } from './vocabulary/names.ts'

interface Fault {
  /** Offsets into the selector. */
  start: number
  end: number
  message: string
  help?: string | undefined
}

export function checkSelector(report: Report, { text, start }: Token): void {
  const fault = faultOfSelector(text)
  if (fault)
    report.add('selector', { start: start + fault.start, end: start + fault.end }, fault.message, fault.help)
}

/** `auth,authpriv.*;mail.!=info`, as far as a blank. */
export function faultOfSelector(selector: string): Fault | undefined {
  const whole = /^[^ \t]*/.exec(selector)?.[0] ?? ''
  for (let at = 0; at < whole.length; ) {
    const dot = whole.indexOf('.', at)
    const first = dot < 0 ? whole.length : dot + 1
    let end = first
    while (end < whole.length && !',;'.includes(whole[end] as string)) end++
    const fault = faultOfPriority(whole.slice(first, end), first, end) ?? faultOfFacilities(whole, at, dot)
    if (fault) return fault
    at = end
    while (at < whole.length && ',;'.includes(whole[at] as string)) at++
    if (at >= whole.length && at > end)
      return {
        start: end,
        end: at,
        message: `Unexpected \`${whole[end]}\` at the end of a selector, expected \`facility.priority\` after it`,
      }
  }
  return undefined
}

function faultOfPriority(written: string, start: number, end: number): Fault | undefined {
  const priority = written.replace(/^!?=?/, '')
  if (
    priority === '*' ||
    /^\d/.test(priority) ||
    priorities.includes(priority.toLowerCase()) ||
    isBlank(priority)
  )
    return undefined
  const near = suggest(priority, priorities)
  return {
    start: Math.max(end - priority.length, start),
    end,
    message: `Unexpected priority ${quote(priority)}, expected one such as \`info\`, \`err\`, \`none\` or \`*\``,
    help: near && didYouMean(near),
  }
}

function faultOfFacilities(whole: string, from: number, dot: number): Fault | undefined {
  for (let at = from; at < dot; ) {
    let end = at
    while (end < dot && !',;'.includes(whole[end] as string)) end++
    const name = whole.slice(at, end)
    if (
      !name.startsWith('*') &&
      !facilities.includes(name.toLowerCase()) &&
      !/^\d/.test(name) &&
      !isBlank(name)
    ) {
      const near = suggest(name, facilities)
      return {
        start: at,
        end,
        message: `Unexpected facility ${quote(name)}, expected one such as \`auth\`, \`mail\`, \`local0\` or \`*\``,
        help: near && didYouMean(near),
      }
    }
    at = end
    if (whole[at] === ';') return undefined
    while (whole[at] === ',') at++
  }
  return undefined
}

/** `:property, [!]comparison, "value"` */
export function checkFilter(report: Report, { text, start }: Token): void {
  const [whole = '', property = '', , written = ''] = /^:([^, ]*)( *, *!?)([a-z]*)/i.exec(text) ?? []
  checkProperty(report, property, { start: start + 1, end: start + 1 + property.length })
  if (filterOperations.includes(written.toLowerCase())) return
  const at = start + whole.length - written.length
  const near = suggest(written, filterOperations)
  report.add(
    'unknown-name',
    { start: at, end: at + written.length },
    `Unexpected comparison ${quote(written)}, expected \`contains\`, \`isequal\`, \`startswith\`, \`regex\` or \`ereregex\``,
    near && didYouMean(near),
  )
}
