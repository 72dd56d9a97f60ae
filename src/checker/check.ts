import { stat } from 'node:fs/promises'
import { relative, resolve, sep } from 'node:path'
import { checkText } from './check-text.ts'
import { type Diagnostic, sortDiagnostics } from './diagnostics/diagnostic.ts'
import { engineCode } from './engine-codes.ts'
import type { CodeInfo } from './languages/language.ts'
import { ParseCache } from './parse-cache.ts'
import { loadRegistry, type Registry } from './registry.ts'
import type { Fault, SnippetReport } from './report.ts'
import { redact } from './secrets.ts'
import { Session } from './session.ts'
import { decode, findPages, type Refusal, readText } from './source/files.ts'

export interface CheckOptions {
  /** Files and folders; folders are searched for `.md`, `.mdx` and `.markdown`. */
  paths: string[]
  /** The files are config files in this language (an id or an alias), not pages. */
  language?: string
  /** Checked after the files, under a name of its own; for standard input. */
  input?: { name: string; bytes: Uint8Array }
  /** Paths in the result are relative to this folder. Default: the working directory. */
  root?: string
  /** A folder in which results are kept, so that a snippet which did not change is not parsed again. */
  cache?: string
  /** Further languages: URLs or names of modules that export `languages: LanguageEntry[]`. */
  modules?: string[]
  /** Milliseconds that one parse may take, in a process of its own, before it counts as our fault. Default 8000. */
  limit?: number
  /** Called before each file. */
  onProgress?: (done: number, total: number, file: string) => void
}

export interface CheckResult {
  /** How many files were looked at. */
  files: number
  /** By file, in the order of the page. */
  snippets: SnippetReport[]
  /** By file, line, column and code. */
  diagnostics: Diagnostic[]
  /** Failures of the checker itself: the rest was checked all the same. */
  faults: Fault[]
  /** The texts of the files that have diagnostics, secrets starred out: what a code frame shows. */
  texts: Map<string, string>
  /** What the codes of the diagnostics mean. */
  codes: Map<string, CodeInfo>
}

/**
 * Checks files and folders: the one function of the checker.
 *
 * Whatever is wrong with a file or a snippet is a diagnostic, and whatever is wrong with the checker is a fault; the
 * rest is checked in both cases. The same input gives the same result.
 *
 * @throws {RangeError} for a language that does not exist.
 */
export async function check(options: CheckOptions): Promise<CheckResult> {
  const { modules = [], limit, root = process.cwd() } = options
  const registry = await loadRegistry(modules)
  const language = options.language === undefined ? undefined : registry.byName(options.language)
  if (options.language !== undefined && !language)
    throw new RangeError(`Unknown language ${options.language}`)
  const cache = options.cache === undefined ? undefined : new ParseCache(options.cache)
  const session = new Session({ registry, modules, ...(cache ? { cache } : {}), ...(limit ? { limit } : {}) })
  const result: CheckResult = {
    files: 0,
    snippets: [],
    diagnostics: [],
    faults: [],
    texts: new Map(),
    codes: new Map(),
  }
  const inputs = await listInputs(options, language !== undefined)
  try {
    for (const { name, read } of inputs) {
      const file = displayPath(root, name)
      options.onProgress?.(result.files, inputs.length, file)
      result.files++
      const content = await read()
      if ('refusal' in content) {
        result.diagnostics.push(refused(file, content.refusal))
        continue
      }
      const report = await checkText(
        content.text,
        { path: file, ...(language ? { language: language.id } : {}) },
        session,
      )
      result.snippets.push(...report.snippets)
      result.diagnostics.push(...report.diagnostics)
      result.faults.push(...report.faults)
      if (report.diagnostics.length > 0) result.texts.set(file, redact(content.text))
    }
  } finally {
    session.stop()
  }
  cache?.save()
  sortDiagnostics(result.diagnostics)
  for (const { code } of result.diagnostics) {
    const info = engineCode(code) ?? (await languageCode(code, registry))
    if (info) result.codes.set(code, info)
  }
  return result
}

async function languageCode(code: string, registry: Registry): Promise<CodeInfo | undefined> {
  const [id = '', name = ''] = code.split('/')
  return (await registry.load(id)).codes[name]
}

interface Input {
  name: string
  read: () => Promise<{ text: string } | { refusal: Refusal }> | { text: string } | { refusal: Refusal }
}

/** Every file once, whatever paths lead to it by name, in the order given; a folder's files are sorted. */
async function listInputs({ paths, input }: CheckOptions, asFiles: boolean): Promise<Input[]> {
  const files = new Map<string, string>()
  for (const path of paths) {
    const isFolder =
      !asFiles &&
      (await stat(path).then(
        (info) => info.isDirectory(),
        () => false,
      ))
    for (const file of isFolder ? await findPages(path) : [path]) files.set(resolve(file), file)
  }
  const inputs: Input[] = [...files.values()].map((file) => ({ name: file, read: () => readText(file) }))
  if (input) inputs.push({ name: input.name, read: () => decode(input.bytes) })
  return inputs
}

/** Relative to the root where it lies below it, with `/` on every system. */
function displayPath(root: string, path: string): string {
  if (path.startsWith('<')) return path
  const below = relative(root, path)
  return (below === '' ? path : below).split(sep).join('/')
}

function refused(file: string, { code, message, help }: Refusal): Diagnostic {
  const start = { line: 1, column: 1, endLine: 1, endColumn: 1 }
  return { file, ...start, severity: 'error', code, message, ...(help === undefined ? {} : { help }) }
}
