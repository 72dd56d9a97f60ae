import type { Word } from '../text.ts'

/** The words of a service, at spaces; what stands in braces is one, without them. `open` is a brace that does not close. */
export function readWords(text: string, offset: number): { words: Word[]; open?: Word } {
  const words: Word[] = []
  let i = 0
  while (i < text.length) {
    if (/\s/.test(text[i] as string)) {
      i++
      continue
    }
    const start = i
    const isGroup = text[i] === '{'
    let depth = 0
    for (; i < text.length; i++) {
      const unit = text[i] as string
      if (isGroup && unit === '{') depth++
      if (isGroup && unit === '}' && --depth === 0) {
        i++
        break
      }
      if (depth === 0 && /\s/.test(unit)) break
    }
    if (depth > 0) return { words, open: { text: '{', start: offset + start, end: offset + start + 1 } }
    const inner = isGroup ? text.slice(start + 1, i - 1).trim() : text.slice(start, i)
    words.push({ text: inner, start: offset + start, end: offset + i })
  }
  return { words }
}
