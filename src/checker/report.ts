import type { Diagnostic, Range } from './diagnostics/diagnostic.ts'
import { type EngineCode, engineCode } from './engine-codes.ts'
import type { Language, Problem } from './languages/language.ts'
import { redact } from './secrets.ts'
import { LineMap } from './source/line-map.ts'
import type { TextMap } from './source/text-map.ts'

export type SnippetStatus = 'ok' | 'error' | 'skipped' | 'expected-failure' | 'unchecked'

/** What became of one snippet. */
export interface SnippetReport {
  file: string
  /** Where its opening fence is, from 1. */
  line: number
  /** A language id; absent when the snippet is in no language we know. */
  language?: string
  /** As written, lower case. */
  tag: string
  status: SnippetStatus
  /** The enclosing context in which the fragment is valid. */
  context?: string
  /** The author's reason, of a skipped snippet. */
  reason?: string
}

/** Our own failure, with the place it happened at. */
export interface Fault {
  file: string
  /** Of the snippet, from 1. */
  line: number
  language?: string
  message: string
}

/** Everything found in one text. */
export interface TextReport {
  snippets: SnippetReport[]
  diagnostics: Diagnostic[]
  faults: Fault[]
}

/** Collects what is found in one text, and turns offsets into places. */
export class Report implements TextReport {
  readonly snippets: SnippetReport[] = []
  readonly diagnostics: Diagnostic[] = []
  readonly faults: Fault[] = []
  readonly file: string
  readonly lines: LineMap

  constructor(file: string, text: string) {
    this.file = file
    this.lines = new LineMap(text)
  }

  /** Adds one of the engine's own findings; offsets are into the file. */
  add(
    code: EngineCode,
    { start, end }: { start: number; end: number },
    message: string,
    help?: string,
  ): void {
    const severity = engineCode(code)?.severity ?? 'error'
    this.diagnostics.push({
      file: this.file,
      ...this.range(start, end),
      severity,
      code,
      message: redact(message),
      ...(help === undefined ? {} : { help }),
    })
  }

  /** A language's finding at its place in the file. */
  diagnostic(language: Language, problem: Problem, map: TextMap): Diagnostic {
    const place = (range: { start: number; end: number }) => {
      const { start, end } = map.outer(range.start, range.end)
      return this.range(start, end)
    }
    const related = problem.related?.map((each) => ({ ...place(each), message: redact(each.message) }))
    return {
      file: this.file,
      ...place(problem),
      severity: language.codes[problem.code]?.severity ?? 'error',
      code: `${language.id}/${problem.code}`,
      message: redact(problem.message),
      ...(problem.help === undefined ? {} : { help: redact(problem.help) }),
      ...(related?.length ? { related } : {}),
    }
  }

  line(offset: number): number {
    return this.lines.place(offset).line
  }

  private range(start: number, end: number): Range {
    const from = this.lines.place(start)
    const to = this.lines.place(end)
    return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column }
  }
}
