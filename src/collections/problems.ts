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

/**
 * All problems of a run as one text for a terminal: position, message, the line itself, what to do.
 *
 * @param read the text of a file, or `undefined` where it cannot be shown.
 */
export function formatProblems(
  problems: ContentProblem[],
  read: (file: string) => string | undefined,
): string {
  const blocks = sortProblems(problems).map((problem) => {
    const { file, line, column, severity, message, code, help } = problem
    const frame = frameOf(problem, read(file))
    return [
      `${clean(file)}:${line}:${column}: ${severity}: ${clean(message)} [${code}]`,
      ...frame,
      ...(help ? [`  = help: ${clean(help)}`] : []),
    ].join('\n')
  })
  const count = (severity: string) => problems.filter((p) => p.severity === severity).length
  const total = [plural(count('error'), 'error'), plural(count('warning'), 'warning')]
    .filter(Boolean)
    .join(', ')
  return `${blocks.join('\n\n')}\n\n${total}`
}

function plural(n: number, word: string): string {
  return n === 0 ? '' : `${n} ${word}${n === 1 ? '' : 's'}`
}

function frameOf({ line, column, endLine, endColumn }: ContentProblem, text: string | undefined): string[] {
  const source = text?.split(/\r?\n/)[line - 1]
  if (source === undefined || source.trim() === '') return []
  const from = Math.max(0, Math.min(column - 1, source.length) - 60)
  const shown = clean(source.slice(from, from + 100).replaceAll('\t', ' '))
  const end = endLine === line ? endColumn : source.length + 1
  const width = Math.max(1, Math.min(end - column, shown.length - (column - 1 - from)))
  const gutter = String(line)
  const blank = ' '.repeat(gutter.length)
  return [
    `${blank} |`,
    `${gutter} | ${shown}`,
    `${blank} | ${' '.repeat(Math.max(0, column - 1 - from))}${'^'.repeat(width)}`,
  ]
}

/** No control character of a document reaches a terminal. */
function clean(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to take out
  return text.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, '�')
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
