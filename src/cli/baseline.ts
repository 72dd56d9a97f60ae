import { readFileSync, writeFileSync } from 'node:fs'
import type { CheckResult } from '../checker/check.ts'
import { fingerprints } from '../checker/reporters/sarif.ts'
import { UsageError } from './command.ts'

/** Findings that were there when the file was made. */
interface Baseline {
  version: 1
  /** How many snippets were skipped. */
  skipped: number
  findings: { file: string; code: string; fingerprint: string }[]
}

/**
 * Takes the frozen findings out of the result and writes the file anew: made if it is not there, and never with more in
 * it than before. The result is a line for the user.
 *
 * @throws {UsageError} when the file is no baseline.
 */
export function applyBaseline(result: CheckResult, path: string): string {
  const prints = fingerprints(result.diagnostics, result.texts)
  const skipped = result.snippets.filter(({ status }) => status === 'skipped').length
  const found = result.diagnostics.map(({ file, code }, i) => ({ file, code, fingerprint: prints[i] ?? '' }))
  const before = readBaseline(path)
  if (!before) {
    write(path, { version: 1, skipped, findings: found })
    result.diagnostics = []
    return `Froze ${found.length} findings and ${skipped} skipped snippets in ${path}`
  }
  const known = new Set(before.findings.map(({ fingerprint }) => fingerprint))
  const kept = found.filter(({ fingerprint }) => known.has(fingerprint))
  result.diagnostics = result.diagnostics.filter((_, i) => !known.has(prints[i] ?? ''))
  if (skipped > before.skipped) {
    result.diagnostics.push({
      file: path,
      ...{ line: 1, column: 1, endLine: 1, endColumn: 1 },
      severity: 'error',
      code: 'snippet/more-skips',
      message: `Unexpected ${skipped} skipped snippets, expected at most the ${before.skipped} that were frozen`,
      help: 'check the new snippet, or freeze anew by removing the baseline file',
    })
  }
  const after: Baseline = { version: 1, skipped: Math.min(skipped, before.skipped), findings: kept }
  if (JSON.stringify(after) !== JSON.stringify(before)) write(path, after)
  const fixed = before.findings.length - kept.length
  return `${kept.length} frozen findings in ${path}${fixed > 0 ? `, ${fixed} fixed and removed` : ''}`
}

function readBaseline(path: string): Baseline | undefined {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw new UsageError(`The baseline \`${path}\` could not be read: ${(error as Error).message}`)
  }
  try {
    const data = JSON.parse(text) as Baseline
    if (data.version === 1 && Array.isArray(data.findings)) return data
  } catch {
    // Said below: not JSON and not ours are the same mistake.
  }
  throw new UsageError(`\`${path}\` is not a baseline of handover; remove it to freeze anew`)
}

function write(path: string, baseline: Baseline): void {
  try {
    writeFileSync(path, `${JSON.stringify(baseline, null, 2)}\n`)
  } catch (error) {
    throw new UsageError(`The baseline \`${path}\` could not be written: ${(error as Error).message}`)
  }
}
