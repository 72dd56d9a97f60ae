import type { CheckResult } from '../check.ts'
import { codeFrame } from '../diagnostics/code-frame.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { printable } from '../diagnostics/printable.ts'
import { LineMap } from '../source/line-map.ts'
import type { ReportContext } from './reporter.ts'

/** For people: each finding with its lines, then one line that counts. */
export function renderText(result: CheckResult, { color = false, site = '' }: ReportContext): string {
  const paint = color ? painted : plain
  const maps = new Map<string, LineMap>()
  const blocks = result.diagnostics.map((diagnostic) => {
    const text = result.texts.get(diagnostic.file)
    if (text !== undefined && !maps.has(diagnostic.file)) maps.set(diagnostic.file, new LineMap(text))
    return renderDiagnostic(diagnostic, maps.get(diagnostic.file), { paint, site })
  })
  for (const { file, line, language, message } of result.faults) {
    const place = `${printable(file)}:${line}:1`
    const what = language ? `the check of ${language} failed: ` : ''
    blocks.push(
      `${paint(place, 'bold')}: ${paint('fault', 'red')}: ${what}${printable(message)}\n  = help: this is a bug in handover, not in your page; please report it with the snippet`,
    )
  }
  return [...blocks, summary(result)].join('\n\n').concat('\n')
}

type Style = 'bold' | 'red' | 'yellow' | 'blue' | 'dim'
type Paint = (text: string, style: Style) => string

const plain: Paint = (text) => text
const codes: Record<Style, number> = { bold: 1, dim: 2, red: 31, yellow: 33, blue: 34 }
const painted: Paint = (text, style) => `\u001b[${codes[style]}m${text}\u001b[0m`

/** One diagnostic as the terminal, the overlay and the goldens show it. */
export function renderDiagnostic(
  diagnostic: Diagnostic,
  lines: LineMap | undefined,
  { paint = plain, site = '' }: { paint?: Paint; site?: string } = {},
): string {
  const { file, line, column, severity, code, message, help } = diagnostic
  const style = severity === 'error' ? 'red' : 'yellow'
  const place = paint(`${printable(file)}:${line}:${column}`, 'bold')
  const out = [`${place}: ${paint(severity, style)}: ${printable(message)} [${code}]`]
  const frame = lines ? codeFrame(diagnostic, lines) : ['  |']
  const indent = ' '.repeat((frame[0] ?? '').indexOf('|'))
  if (lines) for (const row of frame) out.push(row.replace(/[\^]+$/, (mark) => paint(mark, style)))
  if (help) out.push(`${indent}= ${paint('help', 'blue')}: ${printable(help)}`)
  out.push(`${indent}= ${paint('docs', 'blue')}: ${site}${docsPath(code)}`)
  return out.join('\n')
}

/** Where a code is explained on a site, below its base. */
export function docsPath(code: string): string {
  const [group, name] = code.split('/')
  return `/checks/${group}/#${name}`
}

/** "3 errors and 1 warning in 12 files; 40 snippets: 30 ok, 3 wrong, 2 skipped, 5 not checked". */
export function summary({ files, snippets, diagnostics, faults }: CheckResult): string {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length
  const warnings = diagnostics.length - errors
  const count = (status: string) => snippets.filter((snippet) => snippet.status === status).length
  const parts = [
    [count('ok'), 'ok'],
    [count('error'), 'wrong'],
    [count('expected-failure'), 'wrong on purpose'],
    [count('skipped'), 'skipped'],
    [count('unchecked'), 'not checked'],
  ] as const
  const found = [
    errors > 0 ? plural(errors, 'error') : '',
    warnings > 0 ? plural(warnings, 'warning') : '',
    faults.length > 0 ? `${plural(faults.length, 'failure')} of the check itself` : '',
  ].filter((part) => part !== '')
  const list = parts.filter(([number]) => number > 0).map(([number, what]) => `${number} ${what}`)
  const detail = list.length > 0 ? `: ${list.join(', ')}` : ''
  return `${found.length > 0 ? found.join(', ') : 'No problems'} in ${plural(files, 'file')}; ${plural(snippets.length, 'snippet')}${detail}`
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`
}
