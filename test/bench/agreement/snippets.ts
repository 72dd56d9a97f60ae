import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkText } from '../../../src/checker/check-text.ts'
import type { Session } from '../../../src/checker/session.ts'

export interface Snippet {
  id: string
  repo: string
  path: string
  line: number
  info: string
  lang: string
  code: string
  closed: boolean
}

interface KnownError {
  id: string
  format: string
  fence?: number
  line?: number
  what: string
}

/** How the published snippets of one format did. */
export interface SnippetRow {
  format: string
  blocks: number
  /** Those that were parsed as some language. */
  checked: number
  falseAlarms: number
  warnings: number
  genuine: number
  found: number
  rightLine: number
  faults: number
  disagreements: string[]
}

const formats: Record<string, string> = {
  yml: 'yaml',
  sh: 'shell',
  bash: 'shell',
  shell: 'shell',
  docker: 'dockerfile',
  terraform: 'hcl',
  terminal: 'console',
}

export function loadSnippets(corpus: string): Snippet[] {
  return readLines<Snippet>(join(corpus, 'snippets.jsonl'))
}

/** Every tagged snippet as a page of its own; errors on those that are no known mistakes are false alarms. */
export async function measureSnippets(
  corpus: string,
  session: Session,
  only: (format: string) => boolean,
): Promise<SnippetRow[]> {
  const rows = new Map<string, SnippetRow>()
  const known = new Map(
    readLines<KnownError>(join(corpus, 'known-errors.jsonl')).map((error) => [error.id, error]),
  )
  const labels = readLines<{ id: string; class?: string }>(join(corpus, 'labels.jsonl'))
  const genuine = new Set(labels.filter((label) => label.class === 'genuine').map(({ id }) => id))
  for (const snippet of loadSnippets(corpus)) {
    const error = known.get(snippet.id)
    const format = error?.format ?? formats[snippet.lang] ?? (snippet.lang || 'untagged')
    if (!only(format)) continue
    const row = rows.get(format) ?? emptyRow(format)
    rows.set(format, row)
    const { page, offset } = asPage(snippet, format === 'markdown-fence')
    const report = await checkText(page, { path: 'page.md' }, session)
    row.faults += report.faults.length
    const errors = report.diagnostics.filter(({ severity }) => severity === 'error')
    row.blocks++
    if (report.snippets[0]?.status !== 'unchecked') row.checked++
    const place = `${snippet.repo} ${snippet.path}:${snippet.line} (${snippet.id})`
    if (error || genuine.has(snippet.id)) {
      row.genuine++
      if (errors.length === 0) row.disagreements.push(`missed ${place}: ${error?.what ?? 'labelled genuine'}`)
      else row.found++
      const expected =
        error?.line !== undefined && error.fence !== undefined ? error.line - error.fence + offset : undefined
      if (
        expected === undefined
          ? errors.length > 0
          : errors.some(({ line, endLine }) => line - 1 <= expected && expected <= endLine + 1)
      )
        row.rightLine++
      else if (errors.length > 0)
        row.disagreements.push(
          `far ${place}: expected line ${expected}, we said ${errors[0]?.line}: ${errors[0]?.message}`,
        )
    } else if (errors[0]) {
      row.falseAlarms++
      row.disagreements.push(
        `false alarm ${place}: ${errors[0].line - offset}: ${errors[0].message} [${errors[0].code}]`,
      )
    } else if (report.diagnostics[0]) {
      row.warnings++
      row.disagreements.push(
        `warning ${place}: ${report.diagnostics[0].message} [${report.diagnostics[0].code}]`,
      )
    }
  }
  return [...rows.values()].sort((a, b) => b.blocks - a.blocks)
}

/** A page with the snippet on it; a broken fence is put back as it was. `offset` is the fence's line. */
export function asPage({ info, code, closed }: Snippet, broken = false): { page: string; offset: number } {
  const longest = Math.max(2, ...(code.match(/`{3,}/g) ?? []).map((run) => run.length))
  const fence = broken ? (/^`{3}$/m.test(code) ? '````' : '```') : '`'.repeat(longest + 1)
  const words = info.includes('`') ? '' : info
  return { page: `${fence}${words}\n${code}\n${broken && !closed ? '' : `${fence}\n`}`, offset: 1 }
}

function emptyRow(format: string): SnippetRow {
  return {
    format,
    blocks: 0,
    checked: 0,
    falseAlarms: 0,
    warnings: 0,
    genuine: 0,
    found: 0,
    rightLine: 0,
    faults: 0,
    disagreements: [],
  }
}

function readLines<T>(file: string): T[] {
  if (!existsSync(file)) return []
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T)
}
