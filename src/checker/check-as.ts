import type { Diagnostic } from './diagnostics/diagnostic.ts'
import { languageById } from './identify.ts'
import type { LanguageEntry } from './languages/index.ts'
import type { ParseResult } from './languages/language.ts'
import { LanguageFault, loadLanguage, parseText } from './parse-text.ts'
import type { Report } from './report.ts'
import { TextMap } from './source/text-map.ts'

/** Told of every parse before it starts, so that one that never ends can be named. */
export type Watch = (language: string, line: number) => void

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

/** Parses a text as one language, and what is embedded in it each as its own. A failing language is a fault in `report`. */
export async function checkAs(
  entry: LanguageEntry,
  map: TextMap,
  place: Placement,
  report: Report,
  watch?: Watch,
  depth = 0,
): Promise<Outcome> {
  const line = report.line(map.outer(0, 0).start)
  watch?.(entry.id, line)
  let result: ParseResult
  try {
    result = await parseText(entry, { text: map.text, ...place })
  } catch (error) {
    if (!(error instanceof LanguageFault)) throw error
    report.faults.push({ file: report.file, line, language: entry.id, message: error.message })
    return { status: 'unchecked', diagnostics: [] }
  }
  const language = await loadLanguage(entry)
  const diagnostics = result.problems.map((problem) => report.diagnostic(language, problem, map))
  for (const { language: id, ranges } of depth < deepestEmbedding ? (result.embedded ?? []) : []) {
    const inner = languageById(id)
    if (!inner) continue
    const innerMap = TextMap.ranges(map.text, ranges).over(map)
    const outcome = await checkAs(inner, innerMap, { whole: false }, report, watch, depth + 1)
    diagnostics.push(...outcome.diagnostics)
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
