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
  return `${escapeInvisible(JSON.stringify(object, null, 2))}\n`
}

/** As JSON escapes, so that a terminal that shows the object is safe and a program reads the same text. */
function escapeInvisible(json: string): string {
  return json.replace(
    /[\u007f-\u009f\u2028\u2029\p{Bidi_Control}]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
