import { splitLines, type Word } from '../text.ts'

export type Statement = { words: Word[] } | { open: { start: number; end: number }; unspaced: boolean }

/**
 * The words of each line that says something. Quotes of both kinds keep spaces; a closing one ends its word, and what
 * follows it without a space is a fault (`unspaced`), as is one that never comes. `#` is a comment at the start only.
 */
export function readStatements(text: string): Statement[] {
  const statements: Statement[] = []
  for (const line of splitLines(text)) {
    const body = line.text.trim()
    if (body === '' || body.startsWith('#')) continue
    statements.push(readWords(line.text, line.start))
  }
  return statements
}

function readWords(line: string, offset: number): Statement {
  const words: Word[] = []
  let i = 0
  while (i < line.length) {
    if (/\s/.test(line[i] as string)) {
      i++
      continue
    }
    const start = i
    let text = ''
    while (i < line.length && !/\s/.test(line[i] as string)) {
      const unit = line[i] as string
      if (unit !== '"' && unit !== "'") {
        text += unit
        i++
        continue
      }
      const quoted = readQuoted(line, i)
      if (!quoted) return { open: { start: offset + i, end: offset + i + 1 }, unspaced: false }
      text += quoted.text
      if (quoted.end < line.length && !/\s/.test(line[quoted.end] as string))
        return { open: { start: offset + quoted.end - 1, end: offset + quoted.end }, unspaced: true }
      i = quoted.end
    }
    words.push({ text, start: offset + start, end: offset + i })
  }
  return { words }
}

/** `end` is behind the closing quote. */
function readQuoted(line: string, at: number): { text: string; end: number } | undefined {
  const quote = line[at]
  let text = ''
  for (let i = at + 1; i < line.length; i++) {
    const unit = line[i] as string
    if (unit === quote) return { text, end: i + 1 }
    const escaped = unit === '\\' && i + 1 < line.length && (quote === '"' || line[i + 1] === "'")
    if (escaped) i++
    text += line[i]
  }
  return undefined
}
