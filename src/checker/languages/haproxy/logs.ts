import { suggest } from '../suggest.ts'
import { oneOf } from '../text.ts'
import { type Finding, invalid, missing } from './findings.ts'
import type { KeywordCheck } from './keyword-check.ts'
import { nowhere, valueChecks } from './kinds.ts'
import type { Word } from './lines.ts'
import { isOpaque } from './values.ts'

/** `log` lines and log formats (manual, sections 4.2 and 8). */
const facilities = new Set(
  'kern user mail daemon auth syslog lpr news uucp cron auth2 ftp ntp audit alert cron2 local0 local1 local2 local3 local4 local5 local6 local7'.split(
    ' ',
  ),
)
export const levels = new Set('emerg alert crit err warning notice info debug'.split(' '))
const logFormats = /^(?:local|rfc3164|rfc5424|priority|short|timed|iso|raw)$/

/** What stands between the address of a `log` line and its facility, with one value each. */
const logOptions: Record<string, (word: Word) => Finding | undefined> = {
  len: (word) => valueChecks['~80..65535']?.(word, 'log', nowhere),
  format: (word) =>
    logFormats.test(word.text) ? undefined : invalid(word, 'log', '`local`, `rfc3164`, `rfc5424`, `raw`, …'),
  sample: (word) =>
    /^[1-9]\d*(?:-\d+)?(?:,[1-9]\d*(?:-\d+)?)*:[1-9]\d*$/.test(word.text)
      ? undefined
      : invalid(word, 'log', 'ranges and a size such as `1,3-4:5`'),
  profile: () => undefined,
}

export const log: KeywordCheck = (keyword, args, scope) => {
  const [target, ...rest] = args
  if (!target) return missing(keyword, 'an address or `global`')
  if (target.text === 'global')
    return scope.section === 'global'
      ? invalid(target, 'log', 'an address')
      : rest[0] && invalid(rest[0], 'log', 'nothing after `global`')
  const found = valueChecks['log-address']?.(target, 'log', scope)
  if (found && found.code !== 'loose-value') return found
  if (target.text.startsWith('ring@'))
    scope.used.push({ kind: 'ring', name: target.text.slice(5), word: target })
  let i = 0
  for (; Object.hasOwn(logOptions, rest[i]?.text ?? ''); i += 2) {
    const option = rest[i] as Word
    const next = rest[i + 1]
    if (!next) return missing(option, 'a value')
    const fault = isOpaque(next.text) ? undefined : logOptions[option.text]?.(next)
    if (fault) return fault
  }
  const [facility, ...wanted] = rest.slice(i)
  if (!facility) return missing(target, 'a facility such as `local0`')
  if (!facilities.has(facility.text) && !isOpaque(facility.text)) {
    const near = suggest(facility.text, facilities)
    return invalid(facility, 'log', oneOf(facilities, 4), near && `did you mean \`${near}\`?`)
  }
  if (wanted[2]) return invalid(wanted[2], 'log', 'at most two levels')
  const wrong = wanted.find(({ text }) => !levels.has(text) && !isOpaque(text))
  return wrong ? invalid(wrong, 'log', oneOf(levels, 8)) : found
}

/** A back end ignores its formats unread; that of an identifier is made of the request alone. */
export const format =
  (places: string): KeywordCheck =>
  (keyword, [first], scope) =>
    scope.section === 'backend'
      ? undefined
      : first && valueChecks.format?.(first, keyword.text, { ...scope, places })
