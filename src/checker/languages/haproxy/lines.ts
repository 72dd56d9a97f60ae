import { splitLines } from '../text.ts'

/** One word of a line, without its quotes and escapes. Offsets are of the written word, in the whole text. */
export interface Word {
  text: string
  start: number
  end: number
  quoted: boolean
}

export interface ConfigLine {
  words: Word[]
  start: number
  end: number
  /** Offset of a quote that the line does not close. */
  openQuote?: number
}

/**
 * Lines as HAProxy reads them (manual, section 2.2): words parted by spaces, `\` before a space, a quote, `#` or `\` takes
 * it as it is, `"…"` and `'…'` may stand anywhere in a word, `#` comments from anywhere outside quotes.
 */
export function readLines(text: string): ConfigLine[] {
  return splitLines(text).map(({ text: line, start, end }) => ({ ...readWords(line, start), start, end }))
}

function readWords(line: string, offset: number): { words: Word[]; openQuote?: number } {
  const words: Word[] = []
  let word: Word | undefined
  let i = 0
  const add = (text: string, width: number) => {
    word ??= { text: '', start: offset + i, end: 0, quoted: false }
    word.text += text
    i += width
    word.end = offset + i
  }
  while (i < line.length) {
    const character = line[i] as string
    if (character === ' ' || character === '\t') {
      if (word) words.push(word)
      word = undefined
      i += 1
    } else if (character === '#') break
    else if (character === '\\') add(escaped(line[i + 1] ?? ''), 2)
    else if (character === '"' || character === "'") {
      const close = endOfQuote(line, i)
      if (close < 0) return { words, openQuote: offset + i }
      add(line.slice(i + 1, close).replaceAll('\\"', '"'), close + 1 - i)
      if (word) word.quoted = true
    } else add(character, 1)
  }
  if (word) {
    word.end = Math.min(word.end, offset + line.length)
    words.push(word)
  }
  return { words }
}

/** Before any other character the backslash stays: `\.` of a regular expression needs no second one. */
function escaped(character: string): string {
  return ` \\#"'`.includes(character) ? character : `\\${character}`
}

/** Inside `'…'` nothing is special, inside `"…"` a backslash is. */
function endOfQuote(line: string, open: number): number {
  if (line[open] === "'") return line.indexOf("'", open + 1)
  for (let i = open + 1; i < line.length; i++) {
    if (line[i] === '\\') i += 1
    else if (line[i] === '"') return i
  }
  return -1
}
