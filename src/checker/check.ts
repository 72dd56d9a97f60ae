import { stat } from 'node:fs/promises'
import { relative, sep } from 'node:path'
import { checkText } from './check-text.ts'
import { type Diagnostic, sortDiagnostics } from './diagnostics/diagnostic.ts'
import type { Fault, SnippetReport } from './report.ts'
import { findPages, readText } from './source/files.ts'

export interface CheckOptions {
  /** Files and folders; folders are searched for `.md` and `.mdx`. */
  paths: string[]
  /** The files are config files in this language, not pages. */
  language?: string
  /** Paths in the result are relative to it; default the working directory. */
  root?: string
}

export interface CheckResult {
  /** How many files were looked at. */
  files: number
  snippets: SnippetReport[]
  /** Sorted by file, line, column and code. */
  diagnostics: Diagnostic[]
  /** Failures of the checker itself. */
  faults: Fault[]
  /** The texts of the files that have diagnostics, for a reporter's code frames. */
  texts: Map<string, string>
}

/** Checks files and folders. Whatever is wrong with a file is a diagnostic, and the run goes on. */
export async function check(options: CheckOptions): Promise<CheckResult> {
  const root = options.root ?? process.cwd()
  const result: CheckResult = { files: 0, snippets: [], diagnostics: [], faults: [], texts: new Map() }
  for (const path of await listFiles(options.paths, options.language !== undefined)) {
    const file = relative(root, path).split(sep).join('/') || path
    result.files++
    const read = await readText(path)
    if ('refusal' in read) {
      result.diagnostics.push({
        file,
        line: 1,
        column: 1,
        endLine: 1,
        endColumn: 1,
        severity: 'error',
        ...read.refusal,
      })
      continue
    }
    const { language } = options
    const report = await checkText(read.text, { path: file, ...(language === undefined ? {} : { language }) })
    result.snippets.push(...report.snippets)
    result.diagnostics.push(...report.diagnostics)
    result.faults.push(...report.faults)
    if (report.diagnostics.length > 0) result.texts.set(file, read.text)
  }
  sortDiagnostics(result.diagnostics)
  return result
}

async function listFiles(paths: string[], asFiles: boolean): Promise<string[]> {
  const files = new Set<string>()
  for (const path of paths) {
    const isFolder =
      !asFiles &&
      (await stat(path).then(
        (info) => info.isDirectory(),
        () => false,
      ))
    for (const file of isFolder ? await findPages(path) : [path]) files.add(file)
  }
  return [...files]
}
