import { splitLines, splitWords, type Word } from '../text.ts'

/** A line, with those that a backslash joins to it. */
export interface InterfacesLine {
  keyword: Word
  /** What stands behind the keyword, as written. */
  value: Word
  /** The value's words, without the backslashes that join lines. */
  words: Word[]
}

export function readInterfacesLines(text: string): InterfacesLine[] {
  const lines: InterfacesLine[] = []
  const physical = splitLines(text)
  for (let i = 0; i < physical.length; i++) {
    const from = physical[i]?.start ?? 0
    while (physical[i]?.text.endsWith('\\') && i + 1 < physical.length) i++
    const words = splitWords(text.slice(from, physical[i]?.end), from).filter(({ text }) => text !== '\\')
    const [keyword, ...rest] = words
    if (!keyword || keyword.text.startsWith('#')) continue
    const start = rest[0]?.start ?? keyword.end
    const end = rest.at(-1)?.end ?? start
    lines.push({ keyword, value: { text: text.slice(start, end), start, end }, words: rest })
  }
  return lines
}
