import type { CheckResult } from '../check.ts'
import { printable } from '../diagnostics/printable.ts'

/** For programs: one object, `version` 1. Lines and columns count from 1, columns in UTF-16 units. */
export function renderJson({ files, snippets, diagnostics, faults }: CheckResult): string {
  const object = {
    version: 1,
    files,
    snippets: snippets.map(({ file, line, language, tag, status, context, reason }) => ({
      file,
      line,
      language: language ?? null,
      tag,
      status,
      ...(context === undefined ? {} : { context }),
      ...(reason === undefined ? {} : { reason }),
    })),
    diagnostics: diagnostics.map(
      ({ file, line, column, endLine, endColumn, severity, code, message, help, related }) => ({
        file,
        line,
        column,
        endLine,
        endColumn,
        severity,
        code,
        message: printable(message),
        ...(help === undefined ? {} : { help: printable(help) }),
        ...(related === undefined ? {} : { related }),
      }),
    ),
    ...(faults.length > 0 ? { faults } : {}),
  }
  return `${JSON.stringify(object, null, 2)}\n`
}
