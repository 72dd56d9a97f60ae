import { defineLanguage, type Problem } from './language.ts'
import { quote } from './text.ts'

type Code = 'unclosed-quote' | 'after-quote' | 'field-count'

interface Row {
  fields: number
  start: number
  end: number
  elided: boolean
}

/** A blank line ends a table; the next may have other columns. Lines that start with `#` are notes. */
export default defineLanguage({
  id: 'csv',
  name: 'CSV',
  versions: 'RFC 4180, with `;` or tabs between the fields where the first line has them',
  codes: {
    'unclosed-quote': { severity: 'error', summary: 'A quoted field is never closed.' },
    'after-quote': { severity: 'error', summary: 'Text follows the closing quote of a field.' },
    'field-count': { severity: 'warning', summary: 'A line has another number of fields than the first.' },
  },
  parse({ text }) {
    const problems: Problem<Code>[] = []
    const separator = separatorOf(text)
    let first: Row | undefined
    let offset = text.startsWith('\ufeff') ? 1 : 0
    while (offset < text.length) {
      const line = /[^\r\n]*/y
      line.lastIndex = offset
      const shown = line.exec(text)?.[0] ?? ''
      if (shown.trim() === '' || shown.trimStart().startsWith('#')) {
        if (shown.trim() === '') first = undefined
        offset = afterLineEnd(text, offset + shown.length)
        continue
      }
      const row = readRow(text, offset, separator)
      if ('code' in row) {
        problems.push(row)
        return { problems }
      }
      if (!first && !row.elided) first = row
      else if (first && !row.elided && row.fields !== first.fields)
        problems.push({
          code: 'field-count',
          start: row.start,
          end: row.end,
          message: `Unexpected ${row.fields} ${row.fields === 1 ? 'field' : 'fields'}, expected ${first.fields} as in the first line`,
          help: `a field that holds \`${separator === '\t' ? 'a tab' : separator}\` needs double quotes`,
          related: [{ start: first.start, end: first.end, message: `${first.fields} fields here` }],
        })
      offset = afterLineEnd(text, row.end)
    }
    return { problems }
  },
})

function separatorOf(text: string): string {
  const line = text.split('\n', 50).find((each) => each.trim() && !each.startsWith('#')) ?? ''
  return ['\t', ';', ','].find((each) => line.includes(each) && (each !== ';' || !line.includes(','))) ?? ','
}

function afterLineEnd(text: string, offset: number): number {
  if (text[offset] === '\r' && text[offset + 1] === '\n') return offset + 2
  return offset + 1
}

function readRow(text: string, start: number, separator: string): Row | Problem<Code> {
  let fields = 1
  let offset = start
  for (;;) {
    if (text[offset] === '"') {
      const close = closingQuote(text, offset)
      if (close < 0) {
        const end = text.indexOf('\n', offset)
        return {
          code: 'unclosed-quote',
          start: offset,
          end: end < 0 ? text.length : end,
          message: 'Unexpected end of the text inside a quoted field, expected `"`',
        }
      }
      const next = text[close + 1]
      if (next !== undefined && next !== separator && next !== '\n' && next !== '\r')
        return {
          code: 'after-quote',
          start: close + 1,
          end: close + 2,
          message: `Unexpected ${quote(next)} after the closing quote of a field, expected \`${separator}\` or the end of the line`,
          help: 'a quote inside a quoted field is written `""`',
        }
      offset = close + 1
    } else
      while (
        offset < text.length &&
        text[offset] !== separator &&
        text[offset] !== '\n' &&
        text[offset] !== '\r'
      )
        offset++
    if (text[offset] !== separator) break
    fields++
    offset++
  }
  return {
    fields,
    start,
    end: offset,
    elided: /\.\.\.|…/.test(text.slice(start, Math.min(offset, start + 10_000))),
  }
}

function closingQuote(text: string, start: number): number {
  for (let offset = start + 1; offset < text.length; offset++) {
    if (text[offset] !== '"') continue
    if (text[offset + 1] !== '"') return offset
    offset++
  }
  return -1
}
