import { parse, TomlError } from 'smol-toml'
import { defineLanguage, type Problem } from './language.ts'
import { lineColumnToOffset, quote } from './text.ts'

type Code =
  | 'syntax'
  | 'unclosed'
  | 'bad-value'
  | 'bad-escape'
  | 'missing-comma'
  | 'redefined'
  | 'duplicate-key'

/** Each costs a pass over the text. */
const MAX_ALTERNATIVES = 20

/**
 * The parser stops at the first error. Where an excerpt gives a key two values one below the other, the second is
 * taken for an alternative, blanked out and the rest parsed again.
 */
export default defineLanguage({
  id: 'toml',
  name: 'TOML',
  versions: 'TOML 1.0 and 1.1 (toml.io)',
  codes: {
    syntax: { severity: 'error', summary: 'The text is not valid TOML.' },
    unclosed: { severity: 'error', summary: 'A text, list or table is opened and never closed.' },
    'bad-value': {
      severity: 'error',
      summary: 'What stands after `=` is no value, mostly a text without quotes.',
    },
    'bad-escape': { severity: 'error', summary: 'A backslash in double quotes starts no known escape.' },
    'missing-comma': { severity: 'error', summary: 'Two items follow each other without a comma.' },
    redefined: { severity: 'error', summary: 'A key or table is defined twice, which every reader refuses.' },
    'duplicate-key': {
      severity: 'warning',
      summary: 'An excerpt gives a key two values, one below the other.',
    },
  },
  parse({ text, whole }) {
    const problems: Problem<Code>[] = []
    // `limit = 5 (or 10)` is a note to the reader.
    let rest = text.startsWith('\ufeff') ? ` ${text.slice(1)}` : text
    if (!whole)
      rest = rest.replace(/(?<== *\S{1,60} +)\(or [^()\n]{1,80}\)(?= *$)/gm, (note) =>
        ' '.repeat(note.length),
      )
    for (let round = 0; round <= MAX_ALTERNATIVES; round++) {
      try {
        parse(rest, { integersAsBigInt: 'asNeeded' })
        return { problems: [...problems, ...wrongDates(text)] }
      } catch (error) {
        if (!(error instanceof TomlError)) throw error
        const offset = lineColumnToOffset(rest)(error.line, error.column)
        const problem = explain(
          error.message.replace(/^Invalid TOML document: |\n[\s\S]*$/g, ''),
          text,
          offset,
        )
        const line = lineOf(text, problem.start)
        const alternative =
          !whole && problem.code === 'redefined' && isAlternative(text, line.start, problem.start)
        if (!alternative) return { problems: [...problems, problem] }
        problems.push({
          ...problem,
          code: 'duplicate-key',
          help: 'write the alternatives in blocks of their own: this one cannot be pasted',
        })
        rest = rest.slice(0, line.start) + ' '.repeat(line.end - line.start) + rest.slice(line.end)
      }
    }
    return { problems }
  },
})

/** The parser's words (smol-toml 1.9) in ours. */
function explain(message: string, text: string, offset: number): Problem<Code> {
  const start = Math.min(offset, Math.max(0, text.length - 1))
  const line = lineOf(text, start)
  const word = /^(?:"[^"\n]*"?|[^\s,\]}#]+|.)/u.exec(text.slice(start, line.end))?.[0] ?? ''
  const at = (
    code: Code,
    said: string,
    help?: string,
    from = start,
    end = start + word.length,
  ): Problem<Code> => ({
    code,
    start: from,
    end: Math.min(text.length, Math.max(end, from + 1)),
    message: said,
    ...(help && { help }),
  })
  const shown = word ? quote(word) : 'end of the line'
  if (/redefine/.test(message))
    return at(
      'redefined',
      `Unexpected second definition of ${quote(keyOf(text.slice(line.start, line.end)))}, expected each key and table once`,
      'keep one of them; `[[name]]` makes a list of tables',
    )
  if (/escape/.test(message)) {
    const escaped = text[start] === '\\' ? start : start - 1
    return at(
      'bad-escape',
      `Unexpected escape ${quote(text.slice(escaped, escaped + 2))} in double quotes, expected one of \`\\n\`, \`\\t\`, \`\\"\`, \`\\\\\`, …`,
      'write `\\\\` for a backslash, or use single quotes, where it is an ordinary character',
      escaped,
      escaped + 2,
    )
  }
  if (/unfinished string|control characters/.test(message)) {
    if (/control/.test(message) && !/[\r\n]/.test(text[start] ?? '\n'))
      return at('syntax', 'Unexpected control character in a text, expected an escape such as `\\t`')
    const open = /unfinished/.test(message) ? start : openingQuote(text, line.start, start)
    return at(
      'unclosed',
      `Unexpected end of the line inside quotes, expected \`${text[open]}\` to close the text`,
      'a text over several lines stands in three quotes',
      open,
      line.end,
    )
  }
  if (
    /unfinished array|table array declaration|end of key$/.test(message) &&
    /^\s*\[|\[/.test(text.slice(line.start, line.end))
  )
    return /\[\s*\]|\.\s*\]/.test(text.slice(line.start, line.end))
      ? at('syntax', `Unexpected ${shown} in the name of a table, expected a key`)
      : at('unclosed', 'Unexpected end of the line, expected `]`', undefined, start, line.end)
  if (/expected comma/.test(message))
    return word === '' || start >= text.trimEnd().length
      ? at('unclosed', 'Unexpected end of the text, expected a closing bracket')
      : at('missing-comma', `Unexpected ${shown}, expected \`,\` before it or a closing bracket`)
  if (/followed by an end-of-line/.test(message))
    return at(
      'syntax',
      `Unexpected ${shown} after the value, expected the end of the line`,
      'one `key = value` a line; a text needs quotes round all of it',
    )
  if (/cannot find end of key|illegal character in key|unexpected end of key|empty bare key/.test(message)) {
    const whole = text.slice(line.start, line.end)
    const colon = /^\s*[\w."-]+\s*:/.test(whole)
    return at(
      'syntax',
      `Unexpected ${quote(whole.trim())}, expected \`key = value\` or \`[table]\``,
      colon ? 'TOML writes `=` where YAML writes `:`' : undefined,
      line.start + whole.length - whole.trimStart().length,
      line.end,
    )
  }
  if (/invalid value|numeric|zero/.test(message)) {
    const from = valueStart(text, line.start, start)
    const value = text.slice(from, line.end).replace(/\s*(?:#.*)?$/, '')
    return at(
      'bad-value',
      value
        ? `Unexpected ${quote(value)}, expected a text in quotes, a number, a date, \`true\` or \`false\``
        : 'Unexpected end of the line after `=`, expected a value',
      /^[a-z]/i.test(value) ? 'put quotes round a text' : undefined,
      from,
      from + value.length,
    )
  }
  return at('syntax', `Unexpected ${shown} in TOML: ${message}`)
}

/** Dates of the right form that no calendar has; the parser takes them for what they would be a month later. */
function wrongDates(text: string): Problem<Code>[] {
  const problems: Problem<Code>[] = []
  for (const match of text.matchAll(/^[ \t]*[\w."-]+[ \t]*=[ \t]*(\d{4})-(\d\d)-(\d\d)(?=[ \tT#\r\n]|$)/gm)) {
    const [all, year, month, day] = match
    const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
    if (date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day)) continue
    const end = match.index + all.length
    problems.push({
      code: 'bad-value',
      start: end - 10,
      end,
      message: `Unexpected date \`${year}-${month}-${day}\`, expected a day that exists`,
    })
  }
  return problems
}

function lineOf(text: string, offset: number): { start: number; end: number } {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  const newline = text.indexOf('\n', offset)
  const end = newline < 0 ? text.length : newline
  return { start, end: text[end - 1] === '\r' && end > start ? end - 1 : end }
}

const keyOf = (line: string) => line.replace(/^\s+|\s*(?:=.*)?$/gs, '')

/** Whether the nearest line above that says anything sets the same key. */
function isAlternative(text: string, lineStart: number, offset: number): boolean {
  const key = keyOf(text.slice(lineStart, lineOf(text, offset).end))
  for (let end = lineStart - 1; end > 0; ) {
    const start = text.lastIndexOf('\n', end - 1) + 1
    const line = text.slice(start, end).trim()
    if (line && !line.startsWith('#')) return !line.startsWith('[') && keyOf(line) === key
    end = start - 1
  }
  return false
}

function openingQuote(text: string, lineStart: number, offset: number): number {
  const line = text.slice(lineStart, offset)
  const found = Math.max(line.lastIndexOf('"'), line.lastIndexOf("'"))
  return found < 0 ? offset : lineStart + found
}

/** The start of the value that an offset lies in: after the last `=`, `,` or `[` of its line. */
function valueStart(text: string, lineStart: number, offset: number): number {
  const before = /[\w.:+-]*$/.exec(text.slice(Math.max(lineStart, offset - 200), offset))?.[0] ?? ''
  return offset - before.length
}
