/**
 * Lines of a crontab: crontab(5) of Vixie cron as Debian ships it (3.0pl1), and cronie where it takes more.
 *
 *     MAILTO=""
 *     minute hour day-of-month month day-of-week command
 *     @daily command
 *
 * cron reads a field as far as it understands it and skips the rest, so `1-5-7` is `1-5` to it.
 */
import { didYouMean, suggest } from '../suggest.ts'
import { quote, splitLines, type Word } from '../text.ts'
import { isBlank } from '../values.ts'

export type CommonCode = 'field' | 'nickname' | 'syntax' | 'ignored-part' | 'never-runs' | 'percent'
export type Code = CommonCode | 'no-user'

export interface Finding<C extends Code = Code> {
  code: C
  start: number
  end: number
  message: string
  help?: string | undefined
}

interface Field {
  name: string
  min: number
  max: number
  names: string[]
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const days = 'sun mon tue wed thu fri sat sun'.split(' ')
const fields: [Field, Field, Field, Field, Field] = [
  { name: 'minute', min: 0, max: 59, names: [] },
  { name: 'hour', min: 0, max: 23, names: [] },
  { name: 'day of month', min: 1, max: 31, names: [] },
  { name: 'month', min: 1, max: 12, names: months },
  { name: 'day of week', min: 0, max: 7, names: days },
]
const nicknames = ['@reboot', '@yearly', '@annually', '@monthly', '@weekly', '@daily', '@midnight', '@hourly']
const longestMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** `withUser`: the sixth field names a user, as in /etc/crontab and /etc/cron.d. */
export function checkCrontab(
  text: string,
  withUser: false,
): { findings: Finding<CommonCode>[]; entries: number }
export function checkCrontab(text: string, withUser: true): { findings: Finding[]; entries: number }
export function checkCrontab(text: string, withUser: boolean): { findings: Finding[]; entries: number } {
  const findings: Finding[] = []
  let entries = 0
  for (const line of splitLines(text)) {
    const lead = /^[ \t]*/.exec(line.text)?.[0].length ?? 0
    const body = line.text.slice(lead)
    if (body === '' || body.startsWith('#')) continue
    entries++
    if (isAssignment(body)) continue
    findings.push(...checkEntry(body, line.start + lead, withUser))
  }
  return { findings, entries }
}

/** `NAME=value`, blanks round the sign and quotes round either side allowed; a value is needed. */
function isAssignment(body: string): boolean {
  const name = /^(?:"[^"]*"|'[^']*'|[^\s="'][^\s=]*|)[ \t]*=[ \t]*/.exec(body)
  if (!name) return false
  const value = body.slice(name[0].length).trimEnd()
  if (value.startsWith('"') || value.startsWith("'")) {
    return value.length > 1 && value.indexOf(value[0] as string, 1) === value.length - 1
  }
  return value !== ''
}

function checkEntry(body: string, offset: number, withUser: boolean): Finding[] {
  if (body.startsWith('@')) return checkNickname(body, offset, withUser)
  const words = firstWords(body, offset, 6)
  const first = words[0] as Word
  const assignment = /^([A-Za-z_][\w-]*)[ \t]*=/.exec(body)
  if (assignment) {
    const help = /=[ \t]*$/.test(body) ? `an empty value is written \`${assignment[1]}=""\`` : undefined
    const expected = help ? 'a value' : 'a closing quote at its end'
    const end = offset + body.trimEnd().length
    return [
      {
        code: 'syntax',
        start: offset,
        end,
        message: `Unexpected end of the assignment ${quote(body)}, expected ${expected}`,
        help,
      },
    ]
  }
  const findings: Finding[] = []
  for (const [index, field] of fields.entries()) {
    const word = words[index]
    if (!word) {
      const end = offset + body.trimEnd().length
      const known = index === 0 ? undefined : `expected a ${field.name} after it`
      return [
        {
          code: 'syntax',
          start: first.start,
          end,
          message: `Unexpected end of the line after ${quote(body.trimEnd())}, ${known}`,
        },
      ]
    }
    if (isBlank(word.text)) continue
    const finding = checkField(word, field)
    if (finding?.code === 'field') return [finding]
    if (finding) findings.push(finding)
  }
  const [, , day, month, weekday] = words as [Word, Word, Word, Word, Word]
  const never = findNever(day, month, weekday)
  if (never) findings.push(never)
  return [...findings, ...checkCommand(words[5], body, offset, withUser)]
}

function checkNickname(body: string, offset: number, withUser: boolean): Finding[] {
  const words = firstWords(body, offset, 2)
  const { text, start, end } = words[0] as Word
  if (!nicknames.includes(text) && !isBlank(text)) {
    const near = suggest(text, nicknames)
    const message = `Unexpected ${quote(text)}, expected \`@reboot\`, \`@hourly\`, \`@daily\`, \`@weekly\`, \`@monthly\` or \`@yearly\``
    return [{ code: 'nickname', start, end, message, help: near && didYouMean(near) }]
  }
  return checkCommand(words[1], body, offset, withUser)
}

function firstWords(body: string, offset: number, count: number): Word[] {
  const words: Word[] = []
  const word = /[^ \t]+/g
  for (let match = word.exec(body); match && words.length < count; match = word.exec(body)) {
    words.push({ text: match[0], start: offset + match.index, end: offset + match.index + match[0].length })
  }
  return words
}

/** `word` is where the user or the command starts. */
function checkCommand(word: Word | undefined, body: string, offset: number, withUser: boolean): Finding[] {
  const end = offset + body.trimEnd().length
  if (!word) {
    if (!withUser) return []
    return [
      {
        code: 'syntax',
        start: end,
        end,
        message: 'Unexpected end of the line, expected a user and a command',
      },
    ]
  }
  if (word.text.startsWith('*') && !withUser) {
    const help = 'five fields make a time; cron has no seconds'
    return [
      {
        code: 'syntax',
        ...word,
        message: `Unexpected ${quote(word.text)} where the command starts, expected a command`,
        help,
      },
    ]
  }
  const findings: Finding[] = []
  if (withUser) {
    if (word.end >= end) {
      return [
        {
          code: 'syntax',
          start: word.end,
          end: word.end,
          message: `Unexpected end of the line after the user ${quote(word.text)}, expected a command`,
        },
      ]
    }
    if (!/^[A-Za-z_][\w.-]*\$?$/.test(word.text) && !isBlank(word.text)) {
      findings.push({
        code: 'no-user',
        ...word,
        message: `Unexpected ${quote(word.text)} after the time, expected the user to run the command as`,
        help: 'files in /etc/cron.d and /etc/crontab name a user before the command',
      })
    }
  }
  const percent = /(?:^|[^\\])%(?=[A-Za-z])/.exec(body.slice(word.start - offset))
  if (percent) {
    const at = word.start + percent.index + percent[0].length - 1
    findings.push({
      code: 'percent',
      start: at,
      end: at + 1,
      message: 'Unexpected `%` in a command, expected `\\%`',
      help: 'cron ends the command at a bare `%` and feeds the rest to its standard input',
    })
  }
  return findings
}

/** A list of `*`, `5`, `1-5`, each but the single value with a step. */
function checkField({ text, start, end }: Word, { name, min, max, names }: Field): Finding | undefined {
  const range = names.length > 0 ? ` or ${names[0]}–${names[max === 7 ? 6 : 11]}` : ''
  const bad = (): Finding => ({
    code: 'field',
    start,
    end,
    message: `Unexpected ${quote(text)} as the ${name}, expected ${min}–${max}${range}, \`*\`, a list, a range or a step such as \`*/5\``,
    help: helpFor(text),
  })
  const item = /(?:\*|([A-Za-z0-9]+)(?:(-)([A-Za-z0-9]+))?)(?:\/([A-Za-z0-9]*))?/y
  const value = (word: string): number => {
    if (/^\d{1,9}$/.test(word)) return Number(word)
    const index = names.indexOf(word.toLowerCase())
    return index < 0 ? Number.NaN : index + (names === months ? 1 : 0)
  }
  const inRange = (word: string) => value(word) >= min && value(word) <= max
  for (let at = 0; ; ) {
    item.lastIndex = at
    const match = item.exec(text)
    if (!match) return bad()
    const [whole, low, dash, high, step] = match as unknown as [string, string?, string?, string?, string?]
    if (low !== undefined && !inRange(low)) return bad()
    if (high !== undefined && !inRange(high)) return bad()
    if (step !== undefined && (!/^\d{1,9}$/.test(step) || Number(step) === 0 || (low !== undefined && !dash)))
      return bad()
    if (low !== undefined && high !== undefined && value(low) > value(high)) {
      return {
        code: 'never-runs',
        start: start + at,
        end: start + at + whole.length,
        message: `Unexpected range ${quote(whole)} as the ${name}, expected it to run upwards`,
        help: 'cron takes it without a word and never runs the command',
      }
    }
    at += whole.length
    if (at === text.length) return undefined
    if (text[at] === ',') {
      at++
      continue
    }
    if (text[at] === '-' && low !== undefined && !dash) return bad()
    return {
      code: 'ignored-part',
      start: start + at,
      end,
      message: `Unexpected ${quote(text.slice(at))} in the ${name} ${quote(text)}, expected a list, a range or a step`,
      help: 'cron skips what it does not understand after a valid start of a field',
    }
  }
}

function helpFor(text: string): string | undefined {
  if (/^H/.test(text)) return '`H` is Jenkins, not cron'
  if (/[LW?#]/.test(text)) return '`L`, `W`, `#` and `?` belong to Quartz, not to cron'
  if (/^\d+\/\d+$/.test(text)) return 'a step needs a range: `5-59/10` or `*/10`'
  if (/^[A-Za-z]{4,}$/.test(text)) return 'names have three letters: `mon`, `jan`'
  return undefined
}

/** The 31st of a month with 30 days, when nothing else could make the line run. */
function findNever(day: Word, month: Word, weekday: Word): Finding | undefined {
  if (weekday.text !== '*' || !/^\d+(,\d+)*$/.test(day.text)) return undefined
  if (!/^(?:\d+|[A-Za-z]{3})(?:,(?:\d+|[A-Za-z]{3}))*$/.test(month.text)) return undefined
  const first = Math.min(...day.text.split(',').map(Number))
  const lengths = month.text.split(',').map((name) => {
    const number = /^\d/.test(name) ? Number(name) : months.indexOf(name.toLowerCase()) + 1
    return longestMonth[number - 1] ?? 31
  })
  if (first <= Math.max(...lengths)) return undefined
  return {
    code: 'never-runs',
    start: day.start,
    end: month.end,
    message: `Unexpected day ${quote(day.text)} in month ${quote(month.text)}, expected a day that exists`,
    help: 'cron takes it without a word and never runs the command',
  }
}
