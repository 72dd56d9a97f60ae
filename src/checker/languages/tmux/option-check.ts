/** What `set-option` and `set-hook` say of an option. */
import { checkArguments } from '../argument-faults.ts'
import type { Problem } from '../language.ts'
import { didYouMean, suggest } from '../suggest.ts'
import { oneOf, quote } from '../text.ts'
import { isBlank } from '../values.ts'
import type { Directive } from '../vocabulary.ts'
import { hiddenBy } from './check.ts'
import type { Code } from './index.ts'
import { descriptions, options, retired } from './options.ts'
import type { Argument } from './reader.ts'

const withoutIndex = (name: string) => name.replace(/\[\d+\]$/, '')

/** American spellings that tmux takes too. */
const inBritish = (name: string) => name.replace(/-color(s?)$/, '-colour$1')

/** An option by its name or a beginning that only one name has. */
function findOption(bare: string): { rows: readonly Directive[]; ambiguous?: string[] } {
  const rows = options.find(inBritish(bare))
  if (rows.length > 0 || bare === '') return { rows }
  const names = options.names.filter((name) => name.startsWith(bare))
  return names.length === 1 ? { rows: options.find(names[0] as string) } : { rows, ambiguous: names }
}

const isHook = (rows: readonly Directive[]) => rows.some(({ contexts }) => contexts.has('hook'))

export function holdsCommands(name: string): boolean {
  return isHook(findOption(withoutIndex(name)).rows)
}

/** The first fault of an option and its value; `certain` when tmux runs the command in any case, so of any version. */
export function checkOption(
  flags: ReadonlyMap<string, string>,
  name: Argument,
  value: Argument | undefined,
  text: string,
  certain: boolean,
): Problem<Code> | undefined {
  if (name.variable || isBlank(name.text) || name.text.includes('#')) return undefined
  const bare = withoutIndex(name.text)
  const own = bare.startsWith('@')
  const { rows, ambiguous } = findOption(bare)
  if (rows.length === 0 && !own) return reportOption(name, bare, flags, ambiguous, certain)
  const indexed = /\[\d+\]$/.test(name.text)
  if (indexed && !rows.some(({ contexts }) => contexts.has('array')))
    return {
      code: 'invalid-value',
      start: name.start,
      end: name.end,
      message: `Unexpected index of ${quote(bare)}, expected none, as it holds one value only`,
    }
  if (flags.has('u') || flags.has('U')) return undefined
  if (flags.has('o') && flags.has('g') && !flags.has('q') && !own && !indexed)
    return {
      code: 'unknown-flag',
      start: name.start,
      end: name.end,
      message: `Unexpected \`-o\` with ${quote(name.text)}, expected \`-q\` with it, as every option has a global value`,
    }
  if (!value) return checkEmpty(name, rows, text)
  if (own || value.variable || value.block || (flags.has('F') && value.text.includes('#'))) return undefined
  const finding = checkArguments(options, rows, name, [value], descriptions)
  return finding && { ...finding, code: 'invalid-value' }
}

function reportOption(
  { text, start, end }: Argument,
  bare: string,
  flags: ReadonlyMap<string, string>,
  ambiguous: string[] | undefined,
  certain: boolean,
): Problem<Code> | undefined {
  const gone = Object.hasOwn(retired, bare) ? retired[bare] : undefined
  // What an old version takes stands behind a condition.
  if (flags.has('q') || (gone && !certain)) return undefined
  const code = 'unknown-option'
  if (!gone && ambiguous && ambiguous.length > 1) {
    const message = `Unexpected option ${quote(text)}, which could be ${oneOf(ambiguous, 4)}, expected one of them`
    return { code, start, end, message }
  }
  const near = gone ? undefined : suggest(bare, options.names)
  // An option of a later version would have a name of several words.
  if (!gone && !near && /^[a-z]+(?:-[a-z0-9]+)+$/.test(bare)) return undefined
  const message = `Unexpected option ${quote(text)}, expected one that tmux knows`
  return { code, start, end, message, help: gone ?? (near && didYouMean(near)) }
}

/** Without a value a switch is turned over; every other option needs one. */
function checkEmpty(
  { text, start, end }: Argument,
  rows: readonly Directive[],
  whole: string,
): Problem<Code> | undefined {
  const isSwitch = rows.some(({ terms }) =>
    terms.some(
      ({ kinds, literals }) => kinds.includes('flag') || (kinds.length === 0 && literals.length > 0),
    ),
  )
  if (isSwitch) return undefined
  const message = `Unexpected end of the command after ${quote(text)}, expected a value`
  return { code: 'argument-count', start, end, message, help: hiddenBy(whole, end) }
}
