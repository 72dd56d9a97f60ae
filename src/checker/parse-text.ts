import type { LanguageEntry } from './languages/index.ts'
import type { Language, ParseResult, Problem, Source } from './languages/language.ts'
import { LanguageFault, type Session } from './session.ts'
import { type Mask, type Masked, maskExcerpt } from './source/excerpt.ts'

const everyMask: Mask[] = ['ellipsis', 'placeholders', 'templates']

/**
 * Parses a text as it stands; only where that finds errors and the text shows that it is an excerpt, again with the
 * excerpt's marks blanked out. The attempt with the fewest errors counts, the earlier one where they are equal, so
 * a mask can never make a good text bad. `undefined` while the session lacks something.
 *
 * @throws {LanguageFault}
 */
export function parseText(entry: LanguageEntry, source: Source, session: Session): ParseResult | undefined {
  let best = session.parse(entry, source)
  if (!best || best.problems.length === 0) return best
  const language = session.language(entry)
  if (!language) return undefined
  assertContract(language, best, source.text.length)
  // Nothing is left out of a whole file and no blank left in it; it may still be a template.
  const masks = (entry.masks ?? everyMask).filter((mask) => !source.whole || mask === 'templates')
  for (const fill of ['x', '1'] as const) {
    if (masks.length === 0 || countErrors(language, best) === 0) break
    const masked = maskExcerpt(source.text, masks, fill, (path) => session.registry.byPath(path) === entry)
    if (!masked) break
    const result = session.parse(entry, { ...source, text: masked.text })
    if (!result) return undefined
    assertContract(language, result, masked.text.length)
    const attempt = outsideMasks(result, masked)
    if (countErrors(language, attempt) < countErrors(language, best)) best = attempt
  }
  return best
}

/** Only declared codes, only places within the text. */
function assertContract(language: Language, { problems }: ParseResult, length: number): void {
  for (const problem of problems) {
    if (!Object.hasOwn(language.codes, problem.code)) {
      throw new LanguageFault(language.id, `reported \`${problem.code}\`, which it does not declare`)
    }
    for (const { start, end } of [problem, ...(problem.related ?? [])]) {
      if (start >= 0 && start <= end && end <= length) continue
      throw new LanguageFault(language.id, `reported ${start}–${end} in a text of ${length} units`)
    }
  }
}

function countErrors(language: Language, { problems }: ParseResult): number {
  return problems.filter(({ code }) => language.codes[code]?.severity === 'error').length
}

/** What is reported inside a blank is about the blank. */
function outsideMasks(result: ParseResult, { ranges }: Masked): ParseResult {
  const inside = ({ start, end }: Problem) => {
    let low = 0
    let high = ranges.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((ranges[middle]?.start ?? 0) <= start) low = middle
      else high = middle - 1
    }
    const range = ranges[low]
    return range !== undefined && start >= range.start && end <= range.end && end > start
  }
  return { ...result, problems: result.problems.filter((problem) => !inside(problem)) }
}
