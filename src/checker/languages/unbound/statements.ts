import { type Line, splitLines, type Word } from '../text.ts'

/** `keyword:` and the values behind it on its line. */
export interface Statement {
  /** Without the colon. */
  keyword: Word
  values: Word[]
}

export interface LineFault {
  fault: 'open-quote' | 'no-keyword'
  word: Word
}

/**
 * A line has any number of statements; how many values a keyword takes tells where the next one starts. Words are parted
 * by space, quotes of both kinds keep it and what a backslash hides, and a word that starts with `#` ends the line.
 */
export function readStatements(text: string, arity: (keyword: string) => number | undefined) {
  const statements: Statement[] = []
  const faults: LineFault[] = []
  for (const line of splitLines(text)) {
    const { words, open } = readWords(line)
    if (open) {
      faults.push({ fault: 'open-quote', word: open })
      continue
    }
    let statement: Statement | undefined
    for (const word of words) {
      const most = statement && (arity(statement.keyword.text) ?? Number.POSITIVE_INFINITY)
      if (statement && statement.values.length < (most ?? 0)) {
        statement.values.push(word)
        continue
      }
      const name = /^([\w-]+):/.exec(word.text)?.[1]
      if (name === undefined || line.text[word.start - line.start] === '"') {
        faults.push({ fault: 'no-keyword', word })
        break
      }
      statement = { keyword: { text: name, start: word.start, end: word.start + name.length }, values: [] }
      statements.push(statement)
      const rest = word.text.slice(name.length + 1)
      if (rest !== '')
        statement.values.push({ text: rest, start: word.start + name.length + 1, end: word.end })
    }
  }
  return { statements, faults }
}

/** `open` is the quote that does not close. */
function readWords({ text, start: offset }: Line): { words: Word[]; open?: Word } {
  const words: Word[] = []
  let i = 0
  while (i < text.length) {
    const sign = text[i] as string
    if (/\s/.test(sign)) {
      i++
      continue
    }
    if (sign === '#') break
    const start = i
    if (sign === '"' || sign === "'") {
      let close = i + 1
      while (close < text.length && text[close] !== sign) close += text[close] === '\\' ? 2 : 1
      if (close >= text.length) return { words, open: { text: sign, start: offset + i, end: offset + i + 1 } }
      words.push({ text: text.slice(i + 1, close), start: offset + start, end: offset + close + 1 })
      i = close + 1
      continue
    }
    while (i < text.length && !/[\s"']/.test(text[i] as string)) i++
    words.push({ text: text.slice(start, i), start: offset + start, end: offset + i })
  }
  return { words }
}
