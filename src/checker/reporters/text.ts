import { codeFrame } from '../diagnostics/code-frame.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { printable } from '../diagnostics/printable.ts'
import type { LineMap } from '../source/line-map.ts'

/** One diagnostic as the terminal, the overlay and the goldens show it, without colour. */
export function renderDiagnostic(diagnostic: Diagnostic, lines: LineMap | undefined): string {
  const { file, line, column, severity, code, message, help } = diagnostic
  const out = [`${printable(file)}:${line}:${column}: ${severity}: ${printable(message)} [${code}]`]
  if (lines) {
    const frame = codeFrame(diagnostic, lines)
    out.push(...frame)
    const indent = ' '.repeat((frame[0] ?? '').indexOf('|'))
    if (help) out.push(`${indent}= help: ${printable(help)}`)
    out.push(`${indent}= docs: ${docsPath(code)}`)
  }
  return out.join('\n')
}

/** Where a code is explained on the site, below its base. */
export function docsPath(code: string): string {
  const [group, name] = code.split('/')
  return `/checks/${group}/#${name}`
}
