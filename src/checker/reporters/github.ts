import type { CheckResult } from '../check.ts'
import { printable } from '../diagnostics/printable.ts'
import { summary } from './text.ts'

/**
 * Workflow commands, which GitHub shows beside the lines of a change. It shows ten errors and ten warnings of a step,
 * so errors come first and the total is printed as plain text.
 */
export function renderGithub(result: CheckResult): string {
  const ordered = [...result.diagnostics].sort((a, b) => rank(a.severity) - rank(b.severity))
  const lines = ordered.map(({ file, line, column, endLine, endColumn, severity, code, message, help }) => {
    // A range over several lines must not carry columns.
    const place =
      line === endLine
        ? `line=${line},col=${column},endColumn=${Math.max(endColumn, column)}`
        : `line=${line},endLine=${endLine}`
    const text = help === undefined ? message : `${message} (${help})`
    return `::${severity} file=${property(file)},${place},title=${property(code)}::${data(text)}`
  })
  for (const { file, line, language, message } of result.faults) {
    lines.push(
      `::error file=${property(file)},line=${line},title=handover failed::${data(`${language ?? ''}: ${message}`)}`,
    )
  }
  return `${[...lines, summary(result)].join('\n')}\n`
}

function rank(severity: string): number {
  return severity === 'error' ? 0 : 1
}

/** The escapes of GitHub's own toolkit, after everything unprintable is gone. */
function data(text: string): string {
  return printable(text).replaceAll('%', '%25')
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
