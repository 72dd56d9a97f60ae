import type { Diagnostic } from './diagnostics/diagnostic.ts'
import type { LanguageEntry } from './languages/index.ts'
import type { ParseResult } from './languages/language.ts'
import { parseText } from './parse-text.ts'
import type { Report } from './report.ts'
import { LanguageFault, type Session } from './session.ts'
import { TextMap } from './source/text-map.ts'

export interface Outcome {
  status: 'ok' | 'error' | 'unchecked'
  context?: string
  diagnostics: Diagnostic[]
}

/** Where a text stands: see `Source`. */
export interface Placement {
  whole: boolean
  path?: string | undefined
}

/** How deep one language may lie in another before the rest is left alone. */
const deepestEmbedding = 4

/**
 * Parses a text as one language, and what is embedded in it each as its own. A language that fails is a fault in the
 * report, and what it was to check is unchecked.
 */
export function checkAs(
  entry: LanguageEntry,
  map: TextMap,
  place: Placement,
  report: Report,
  session: Session,
  depth = 0,
): Outcome {
  const unchecked: Outcome = { status: 'unchecked', diagnostics: [] }
  let result: ParseResult | undefined
  try {
    result = parseText(entry, { text: map.text, ...place }, session)
    if (!result) return unchecked
  } catch (error) {
    if (!(error instanceof LanguageFault)) throw error
    const line = report.line(map.outer(0, 0).start)
    report.faults.push({ file: report.file, line, language: entry.id, message: error.message })
    return unchecked
  }
  const language = result.problems.length > 0 ? session.language(entry) : undefined
  const diagnostics = result.problems.flatMap((problem) =>
    language ? [report.diagnostic(language, problem, map)] : [],
  )
  const embedded = depth < deepestEmbedding ? (result.embedded ?? []) : []
  for (const { language: id, path, ranges, unread } of embedded) {
    const innerMap = TextMap.ranges(map.text, ranges).over(map)
    const inner =
      id === undefined ? session.registry.identify('', path, innerMap.text) : session.registry.byId(id)
    if (!inner) continue
    // What is all of a file in a finer language is all of it in the format below, too.
    const [range] = ranges
    const whole = place.whole && ranges.length === 1 && range?.start === 0 && range.end === map.text.length
    const found = checkAs(inner, innerMap, { whole, path }, report, session, depth + 1).diagnostics
    diagnostics.push(...(unread ? found.map((each) => ({ ...each, severity: 'warning' as const })) : found))
  }
  return {
    status: hasError(diagnostics) ? 'error' : 'ok',
    diagnostics,
    ...(result.context === undefined ? {} : { context: result.context }),
  }
}

export function hasError(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error')
}
