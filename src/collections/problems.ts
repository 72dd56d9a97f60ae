/** One finding in a content file, of the same shape as a diagnostic of the snippet checker, so that both print alike. */
export interface ContentProblem {
  /** Relative to the project's root, with `/` as separator. */
  file: string
  /** From 1. */
  line: number
  /** From 1, in UTF-16 units. */
  column: number
  endLine: number
  endColumn: number
  severity: 'error' | 'warning'
  /** `content/kebab-name`, permanent. */
  code: string
  message: string
  help?: string | undefined
}

/** A finding in one text, before its offsets are turned into lines. */
export interface TextProblem {
  /** UTF-16 offset into the file's text. */
  start: number
  /** Exclusive. */
  end: number
  severity?: 'error' | 'warning' | undefined
  code: string
  message: string
  help?: string | undefined
}

export function locate(file: string, text: string, problem: TextProblem): ContentProblem {
  const from = positionAt(text, problem.start)
  const to = positionAt(text, Math.max(problem.start, problem.end))
  return {
    file,
    line: from.line,
    column: from.column,
    endLine: to.line,
    endColumn: to.column,
    severity: problem.severity ?? 'error',
    code: problem.code,
    message: problem.message,
    help: problem.help,
  }
}

/** Line and column, both from 1, of a UTF-16 offset. */
export function positionAt(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, Math.max(0, Math.min(offset, text.length)))
  const line = before.split('\n').length
  return { line, column: before.length - (before.lastIndexOf('\n') + 1) + 1 }
}

/** UTF-16 offset of a line and column, both from 1. */
export function offsetAt(text: string, line: number, column: number): number {
  let start = 0
  for (let i = 1; i < line; i++) {
    const end = text.indexOf('\n', start)
    if (end === -1) break
    start = end + 1
  }
  return Math.min(text.length, start + column - 1)
}

export function sortProblems(problems: ContentProblem[]): ContentProblem[] {
  return problems.toSorted(
    (a, b) =>
      (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
      a.line - b.line ||
      a.column - b.column ||
      (a.code < b.code ? -1 : 1),
  )
}

/** Ends a build: the message holds all that a person needs, so there is no stack. */
export class ContentError extends Error {
  override name = 'ContentError'
  override stack = ''
  readonly problems: ContentProblem[]
  constructor(message: string, problems: ContentProblem[]) {
    super(message)
    this.problems = problems
  }
}
