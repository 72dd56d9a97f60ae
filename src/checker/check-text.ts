import type { Diagnostic } from './diagnostics/diagnostic.ts'
import { type EngineCode, engineCode } from './engine-codes.ts'
import { identify, languageById } from './identify.ts'
import type { LanguageEntry } from './languages/index.ts'
import type { ParseResult, Severity } from './languages/language.ts'
import { LanguageFault, loadLanguage, parseText } from './parse-text.ts'
import { LineMap } from './source/line-map.ts'
import { readPage, type Snippet } from './source/snippets.ts'
import { TextMap } from './source/text-map.ts'

export type SnippetStatus = 'ok' | 'error' | 'skipped' | 'expected-failure' | 'unchecked'

/** What became of one snippet. */
export interface SnippetReport {
  file: string
  /** Where its opening fence is, from 1. */
  line: number
  /** A language id; absent when the snippet is not in a language we know. */
  language?: string
  /** As written, lower case. */
  tag: string
  status: SnippetStatus
  /** The enclosing context in which the fragment is valid. */
  context?: string
  /** The author's reason for `skipped`. */
  reason?: string
}

/** Our own failure, with the place it happened at. */
export interface Fault {
  file: string
  line: number
  language?: string
  message: string
}

export interface TextReport {
  snippets: SnippetReport[]
  diagnostics: Diagnostic[]
  faults: Fault[]
}

export interface TextOptions {
  /** Named in every diagnostic, with `/` as separator; `.mdx` is read as MDX. */
  path: string
  /** The text is in this language, and not a page. */
  language?: string
  /** With `language`: the text is a complete file, so that a name which is defined nowhere is an error. */
  whole?: boolean
  /** Called before each parse, for a watchdog. */
  onParse?: (language: string, line: number) => void
}

/** How deep one language may be embedded in another before the rest is left alone. */
const deepestEmbedding = 4

/**
 * Checks one text: a page of Markdown or MDX, or a config file when a language is given.
 *
 * Bad input is a diagnostic. A language that fails on it is a fault, and the rest is still checked.
 */
export async function checkText(text: string, options: TextOptions): Promise<TextReport> {
  const check = new TextCheck(text, options)
  if (options.language === undefined) await check.page()
  else await check.file(options.language, options.whole ?? true)
  return check.report
}

class TextCheck {
  readonly report: TextReport = { snippets: [], diagnostics: [], faults: [] }
  private readonly text: string
  private readonly options: TextOptions
  private readonly lines: LineMap

  constructor(text: string, options: TextOptions) {
    this.text = text
    this.options = options
    this.lines = new LineMap(text)
  }

  async page(): Promise<void> {
    const page = readPage(this.text, /\.mdx$/i.test(this.options.path) ? 'mdx' : 'markdown')
    if (page.mdxError) {
      const { offset, message } = page.mdxError
      this.add('markdown/mdx-syntax', offset, offset, message)
    }
    for (const snippet of page.snippets) await this.snippet(snippet)
  }

  async file(id: string, whole: boolean): Promise<void> {
    const entry = languageById(id)
    if (!entry) throw new Error(`Unknown language ${id}`)
    // A byte order mark belongs to the file, not to the text in it.
    const start = this.text.startsWith('\uFEFF') ? 1 : 0
    const map = TextMap.ranges(this.text, [{ start, end: this.text.length }])
    const outcome = await this.parse(entry, map, whole, this.options.path, 0)
    this.report.snippets.push({
      file: this.options.path,
      line: 1,
      language: entry.id,
      tag: entry.id,
      status: outcome.status,
      ...(outcome.context === undefined ? {} : { context: outcome.context }),
    })
    this.report.diagnostics.push(...outcome.diagnostics)
  }

  private async snippet(snippet: Snippet): Promise<void> {
    const { tag, meta, body } = snippet
    const { line } = this.lines.place(snippet.start)
    const report: SnippetReport = { file: this.options.path, line, tag, status: 'unchecked' }
    this.report.snippets.push(report)
    const { language } = identify(tag, meta.title, body.text)
    if (language) report.language = language.id
    if (meta.skip !== undefined) {
      report.status = 'skipped'
      report.reason = meta.skip
      if (meta.skip.trim() === '') {
        this.add(
          'snippet/skip-without-reason',
          snippet.start,
          this.lines.end(line),
          'Unexpected `skip` without a reason, expected `skip="why it is not checked"`',
        )
      }
      return
    }
    if (!language) return
    const outcome = await this.parse(language, body, false, meta.title, 0)
    report.status = outcome.status
    if (outcome.context !== undefined) report.context = outcome.context
    if (meta.fails === undefined) this.report.diagnostics.push(...outcome.diagnostics)
    else await this.expectFailure(snippet, meta.fails, report, outcome.diagnostics)
  }

  private async expectFailure(
    snippet: Snippet,
    code: string,
    report: SnippetReport,
    found: Diagnostic[],
  ): Promise<void> {
    const { line } = this.lines.place(snippet.start)
    const end = this.lines.end(line)
    report.status = 'expected-failure'
    const [id = '', name = ''] = code.split('/')
    const entry = languageById(id)
    const known = entry
      ? Object.hasOwn((await loadLanguage(entry)).codes, name)
      : engineCode(code) !== undefined
    if (!known) {
      this.add(
        'snippet/unknown-code',
        snippet.start,
        end,
        `Unexpected code \`${code}\` in \`fails\`, expected a code that exists`,
        'the codes are listed by `handover check --list-languages`',
      )
    } else if (!found.some((diagnostic) => diagnostic.code === code)) {
      this.add(
        'snippet/expected-failure',
        snippet.start,
        end,
        `Unexpected success, expected this snippet to be refused with \`${code}\``,
        'remove `fails`, or break the snippet again',
      )
    }
    this.report.diagnostics.push(...found.filter((diagnostic) => diagnostic.code !== code))
  }

  /** Parses a text and what is embedded in it. The status is that of the outer text. */
  private async parse(
    entry: LanguageEntry,
    map: TextMap,
    whole: boolean,
    path: string | undefined,
    depth: number,
  ): Promise<{ status: SnippetStatus; context?: string; diagnostics: Diagnostic[] }> {
    const { line } = this.lines.place(map.outer(0, 0).start)
    this.options.onParse?.(entry.id, line)
    let result: ParseResult
    try {
      result = await parseText(entry, { text: map.text, whole, ...(path === undefined ? {} : { path }) })
    } catch (error) {
      if (!(error instanceof LanguageFault)) throw error
      this.report.faults.push({ file: this.options.path, line, language: entry.id, message: error.message })
      return { status: 'unchecked', diagnostics: [] }
    }
    const { codes } = await loadLanguage(entry)
    const diagnostics = result.problems.map((problem): Diagnostic => {
      const severity = codes[problem.code]?.severity ?? 'error'
      const diagnostic = this.diagnostic(
        `${entry.id}/${problem.code}`,
        severity,
        map.outer(problem.start, problem.end),
        problem.message,
        problem.help,
      )
      if (problem.related?.length) {
        diagnostic.related = problem.related.map(({ start, end, message }) => ({
          ...this.range(map.outer(start, end)),
          message,
        }))
      }
      return diagnostic
    })
    if (depth < deepestEmbedding) {
      for (const embedded of result.embedded ?? []) {
        const inner = languageById(embedded.language)
        if (!inner) continue
        const innerMap = TextMap.ranges(map.text, embedded.ranges).over(map)
        diagnostics.push(...(await this.parse(inner, innerMap, false, undefined, depth + 1)).diagnostics)
      }
    }
    const status = diagnostics.some(({ severity }) => severity === 'error') ? 'error' : 'ok'
    return { status, diagnostics, ...(result.context === undefined ? {} : { context: result.context }) }
  }

  private add(code: EngineCode, start: number, end: number, message: string, help?: string): void {
    const severity = engineCode(code)?.severity ?? 'error'
    this.report.diagnostics.push(this.diagnostic(code, severity, { start, end }, message, help))
  }

  private diagnostic(
    code: string,
    severity: Severity,
    range: { start: number; end: number },
    message: string,
    help: string | undefined,
  ): Diagnostic {
    return {
      file: this.options.path,
      ...this.range(range),
      severity,
      code,
      message,
      ...(help === undefined ? {} : { help }),
    }
  }

  private range({ start, end }: { start: number; end: number }) {
    const from = this.lines.place(start)
    const to = this.lines.place(end)
    return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column }
  }
}
