import type { Severity } from '../languages/language.ts'

/** A stretch of a file. Lines and columns count from 1, columns in UTF-16 units; the end is exclusive. */
export interface Range {
  line: number
  column: number
  endLine: number
  endColumn: number
}

/** One finding in one file, as every reporter gets it. */
export interface Diagnostic extends Range {
  /** As given to the checker, with `/` as separator. */
  file: string
  severity: Severity
  /** `language/kebab-name`; permanent. */
  code: string
  /** One line that stands alone. */
  message: string
  help?: string
  related?: (Range & { message: string })[]
}

/** By file, line, column and code: the same findings print the same bytes. */
export function sortDiagnostics<T extends Diagnostic>(diagnostics: T[]): T[] {
  return diagnostics.sort(
    (a, b) =>
      compare(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      compare(a.code, b.code) ||
      compare(a.message, b.message),
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
