import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkText } from '../../src/checker/check-text.ts'
import { sortDiagnostics } from '../../src/checker/diagnostics/diagnostic.ts'
import { languages } from '../../src/checker/languages/index.ts'
import type { TextReport } from '../../src/checker/report.ts'
import { renderDiagnostic } from '../../src/checker/reporters/text.ts'
import { LineMap } from '../../src/checker/source/line-map.ts'

const root = new URL('../fixtures/languages/', import.meta.url).pathname

/** `npm run test:update` sets it: goldens are written and not compared. */
export const updating = process.env.UPDATE_GOLDENS === '1'

const only = process.env.ONLY?.split(',')

/** The languages under test: `ONLY=nginx,haproxy npm run test:unit` runs the suites of these alone. */
export const chosen = languages.filter(({ id }) => !only || only.includes(id))

/** The pages under test/fixtures/languages/<id>/<kind>/, by name. */
export function fixtures(id: string, kind: 'ok' | 'bad'): { name: string; path: string; text: string }[] {
  const folder = join(root, id, kind)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => /\.mdx?$/.test(name))
    .sort()
    .map((name) => ({ name, path: join(folder, name), text: readFileSync(join(folder, name), 'utf8') }))
}

export function fixtureLanguages(): string[] {
  return existsSync(root) ? readdirSync(root).sort() : []
}

/** What the checker prints for a page, and how it came to it. */
export async function render(name: string, text: string): Promise<{ report: TextReport; output: string }> {
  const report = await checkText(text, { path: name })
  const lines = new LineMap(text)
  const output = sortDiagnostics([...report.diagnostics])
    .map((diagnostic) => `${renderDiagnostic(diagnostic, lines)}\n`)
    .join('\n')
  return { report, output }
}

export function golden(path: string): string {
  return path.replace(/\.mdx?$/, '.txt')
}

export function readGolden(path: string): string | undefined {
  return existsSync(golden(path)) ? readFileSync(golden(path), 'utf8') : undefined
}

export function writeGolden(path: string, output: string): void {
  if (readGolden(path) !== output) writeFileSync(golden(path), output)
}
