import type { LanguageEntry } from './languages/index.ts'
import type { Language, ParseResult, Problem, Source } from './languages/language.ts'
import { type Mask, type Masked, maskExcerpt } from './source/excerpt.ts'

/** A language module threw, or reported something outside its own contract: our bug, never the author's. */
export class LanguageFault extends Error {
  readonly language: string

  constructor(language: string, message: string, cause?: unknown) {
    super(message, { cause })
    this.name = 'LanguageFault'
    this.language = language
  }
}

const everyMask: Mask[] = ['ellipsis', 'placeholders', 'templates']
const loaded = new Map<string, Promise<Language>>()

export function loadLanguage(entry: LanguageEntry): Promise<Language> {
  let language = loaded.get(entry.id)
  if (!language) {
    language = entry.load().then((module) => module.default)
    loaded.set(entry.id, language)
  }
  return language
}

/**
 * Parses a text as it stands; only where that finds errors and the text shows that it is an excerpt, again with the
 * excerpt's marks blanked out. The attempt with the fewest errors counts, the earlier one where they are equal, so
 * a mask can never make a good text bad.
 *
 * @throws {LanguageFault}
 */
export async function parseText(entry: LanguageEntry, source: Source): Promise<ParseResult> {
  const language = await loadLanguage(entry).catch((error: unknown) => {
    throw new LanguageFault(entry.id, `the module could not be loaded: ${(error as Error).message}`, error)
  })
  let best = await parseOnce(language, source)
  const masks = entry.masks ?? everyMask
  if (masks.length === 0) return best
  for (const fill of ['x', '1'] as const) {
    if (countErrors(language, best) === 0) return best
    const masked = maskExcerpt(source.text, masks, fill)
    if (!masked) return best
    const attempt = outsideMasks(await parseOnce(language, { ...source, text: masked.text }), masked)
    if (countErrors(language, attempt) < countErrors(language, best)) best = attempt
  }
  return best
}

async function parseOnce(language: Language, source: Source): Promise<ParseResult> {
  let result: ParseResult
  try {
    result = await language.parse(source)
  } catch (error) {
    throw new LanguageFault(language.id, (error as Error)?.message ?? String(error), error)
  }
  for (const problem of result.problems) assertWithin(language, problem, source.text.length)
  return result
}

function assertWithin(language: Language, problem: Problem, length: number): void {
  if (!Object.hasOwn(language.codes, problem.code)) {
    throw new LanguageFault(language.id, `reported \`${problem.code}\`, which it does not declare`)
  }
  for (const { start, end } of [problem, ...(problem.related ?? [])]) {
    if (!(start >= 0 && start <= end && end <= length)) {
      throw new LanguageFault(language.id, `reported ${start}–${end} in a text of ${length} units`)
    }
  }
}

function countErrors(language: Language, result: ParseResult): number {
  return result.problems.filter((problem) => language.codes[problem.code]?.severity === 'error').length
}

/** What is reported inside a blank is about the blank. */
function outsideMasks(result: ParseResult, { ranges }: Masked): ParseResult {
  const inside = ({ start, end }: Problem) =>
    ranges.some((range) => start >= range.start && end <= range.end && end > start)
  return { ...result, problems: result.problems.filter((problem) => !inside(problem)) }
}
