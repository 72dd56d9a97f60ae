import { parse } from 'py-ast'
import { defineLanguage, type Problem } from '../language.ts'
import { withUnixLines } from '../line-ends.ts'
import { lineColumnToOffset, quote, tooDeepAt } from '../text.ts'
import { asFile, type Excerpt, withBodies } from './excerpt.ts'
import { semanticErrors } from './semantics.ts'

export type PythonCode =
  | 'syntax'
  | 'unclosed'
  | 'indent'
  | 'missing-colon'
  | 'python-2'
  | 'outside'
  | 'bad-literal'
  | 'incomplete'
  | 'too-deep'

/** The parser recurses about twenty calls for each bracket. */
const MAX_DEPTH = 100

/** An excerpt may start indented, and may be an interpreter's session with `>>> `. */
export default defineLanguage({
  id: 'python',
  name: 'Python',
  versions: 'Python 3.8–3.14, docs.python.org/3/reference',
  command: 'python3 -m py_compile',
  codes: {
    syntax: { severity: 'error', summary: 'The text is not valid Python.' },
    unclosed: { severity: 'error', summary: 'A bracket or text is opened and never closed.' },
    indent: {
      severity: 'error',
      summary: 'A line is indented so that it belongs to nothing, or a block is missing.',
    },
    'missing-colon': { severity: 'error', summary: 'A statement that begins a block lacks its colon.' },
    'python-2': {
      severity: 'warning',
      summary: 'The text is Python 2, which no supported interpreter reads.',
    },
    outside: {
      severity: 'error',
      summary: '`return`, `break`, `continue`, `yield` or `await` stands where it cannot.',
    },
    'bad-literal': {
      severity: 'error',
      summary: 'A number is written in a way that Python 3 does not know.',
    },
    incomplete: {
      severity: 'error',
      summary: 'A `try` has neither `except` nor `finally`, or a parameter comes twice.',
    },
    'too-deep': { severity: 'error', summary: 'The nesting is deeper than the checker follows.' },
  },
  parse: ({ text, whole }) => withUnixLines(text, (unix) => check(unix, whole)),
})

function check(original: string, whole: boolean): { problems: Problem<PythonCode>[] } {
  if (whole) return { problems: problemsOf({ text: original, added: 0 }, original, true) }
  const file = asFile(original)
  const problems = problemsOf(file, original, false)
  if (problems.length === 0) return { problems }
  const elsewhere = problemsOf(withBodies(file), original, false)
  return { problems: elsewhere.length === 0 ? [] : problems }
}

function problemsOf({ text, added }: Excerpt, original: string, whole: boolean): Problem<PythonCode>[] {
  const deep = tooDeepAt(text, MAX_DEPTH)
  if (deep >= 0) return [tooDeep(deep - added, original)]
  let problems: Problem<PythonCode>[]
  try {
    problems = semanticErrors(parse(text), text, whole)
  } catch (error) {
    if (error instanceof RangeError) problems = [tooDeep(0, text)]
    else problems = [explain(error as Error & { lineno?: number; col_offset?: number }, text)]
  }
  const clip = (offset: number) => Math.min(original.length, Math.max(0, offset - added))
  return problems.map((problem) => ({ ...problem, start: clip(problem.start), end: clip(problem.end) }))
}

function tooDeep(start: number, text: string): Problem<PythonCode> {
  const from = Math.max(0, start)
  return {
    code: 'too-deep',
    start: from,
    end: Math.min(text.length, from + 1),
    message: `Unexpected nesting of more than ${MAX_DEPTH} levels in Python`,
  }
}

function explain(error: Error & { lineno?: number; col_offset?: number }, text: string): Problem<PythonCode> {
  const message = error.message.replace(/ at line \d+(?:, column \d+)?$/, '')
  const line = error.lineno ?? Number(/line (\d+)/.exec(error.message)?.[1] ?? 1)
  const offsetOf = lineColumnToOffset(text)
  const lineStart = offsetOf(line, 1)
  const lineEnd = endOfLine(text, lineStart)
  const offset = error.col_offset === undefined ? lineStart : offsetOf(line, error.col_offset + 1)
  const start = Math.min(offset, Math.max(0, text.length - 1))
  const source = text.slice(lineStart, lineEnd)
  const word =
    /^(?:"[^"\n]*"?|'[^'\n]*'?|[\w.]+|[^\s\w])/.exec(text.slice(start, Math.min(lineEnd, start + 60)))?.[0] ??
    ''
  const shown = word ? quote(word) : 'end of the line'
  const at = (
    code: PythonCode,
    said: string,
    help?: string,
    from = start,
    end = from + Math.max(1, word.length),
  ): Problem<PythonCode> => ({
    code,
    start: from,
    end: Math.min(text.length, Math.max(from, end)),
    message: said,
    ...(help && { help }),
  })
  const python2 =
    /^\s*(print\s+[^\s(=.,[]|print\s*>>|exec\s+["'\w]|raise\s+\w+\s*,|except\s+[\w.]+\s*,\s*\w+\s*:)/.exec(
      source,
    )
  if (python2) {
    const from = lineStart + source.length - source.trimStart().length
    return at(
      'python-2',
      `Unexpected ${quote(source.trim())}, expected Python 3`,
      'in Python 3 `print` is a function: `print(…)`; `except A as e:`',
      from,
      lineEnd,
    )
  }
  const wanted = /^Expected '(.+?)'/.exec(message)?.[1]
  if (/[Uu]nterminated/.test(message)) {
    const from = lineStart + Math.max(0, source.search(/["']/))
    return at(
      'unclosed',
      'Unexpected end of the text inside quotes, expected the closing quote',
      undefined,
      from,
      lineEnd,
    )
  }
  if (/indent/i.test(message))
    return at(
      'indent',
      /unexpected/i.test(message) || !/:\s*(?:#.*)?$/.test(text.slice(0, lineStart).trimEnd().slice(-300))
        ? `Unexpected indentation of ${quote(source.trim())}, expected the column of the block above`
        : `Unexpected ${quote(source.trim() || 'end of the text')}, expected an indented block`,
      undefined,
      lineStart + source.length - source.trimStart().length,
      lineEnd,
    )
  if (wanted === ':') return at('missing-colon', `Unexpected ${shown}, expected \`:\` before the block`)
  if (wanted && /^[)\]}]$/.test(wanted)) {
    const ended = text.slice(offset).trim() === ''
    const open =
      ended || /^\s*$/.test(text.slice(lineStart, start)) ? openerOf(text, start, wanted) : undefined
    if (open !== undefined)
      return at(
        'unclosed',
        `Unexpected ${ended ? 'end of the text' : shown}, expected \`${wanted}\` to close what is opened here`,
        undefined,
        open,
        open + 1,
      )
    return at('syntax', `Unexpected ${shown}, expected \`,\` or \`${wanted}\``)
  }
  return at(
    'syntax',
    `Unexpected ${shown} in Python${/^(?:invalid syntax|Unexpected token)/.test(message) ? '' : `: ${message.replaceAll("'", '`')}`}`,
  )
}

/** The last opening bracket before an offset that is not closed; strings and comments are not looked at. */
function openerOf(text: string, offset: number, close: string): number | undefined {
  const open = { ')': '(', ']': '[', '}': '{' }[close] as string
  let depth = 0
  for (let at = offset - 1; at >= 0 && at > offset - 20_000; at--) {
    if (text[at] === close) depth++
    else if (text[at] === open && depth-- === 0) return at
  }
  return undefined
}

function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset)
  return end < 0 ? text.length : end
}
