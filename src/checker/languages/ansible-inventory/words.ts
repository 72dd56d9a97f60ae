import type { Word } from '../text.ts'

/** The words of a host line, what quotes and backslashes leave of them, and where a comment started inside of a word. */
export interface Split {
  words: (Word & { value: string })[]
  /** Offset of the quote that is never closed. */
  unclosed?: number
  /** Offset of a `#` directly behind a word: what follows is lost. */
  comment?: number
}

/** Splits like Python's `shlex` in POSIX mode with comments, which Ansible uses. */
export function splitShell(line: string, offset: number): Split {
  const words: Split['words'] = []
  let at = 0
  while (at < line.length) {
    if (/\s/.test(line[at] as string)) {
      at++
      continue
    }
    if (line[at] === '#') break
    const start = at
    let value = ''
    let comment: number | undefined
    while (at < line.length && !/\s/.test(line[at] as string)) {
      const character = line[at] as string
      if (character === '#') {
        comment = offset + at
        break
      }
      if (character === '\\') {
        if (at + 1 >= line.length) return { words, unclosed: offset + at }
        value += line[at + 1]
        at += 2
      } else if (character === '"' || character === "'") {
        const quoted = character === '"' ? /"((?:[^"\\]|\\[\s\S])*)"/y : /'([^']*)'/y
        quoted.lastIndex = at
        const found = quoted.exec(line)
        if (!found) return { words, unclosed: offset + at }
        value += character === '"' ? (found[1] ?? '').replace(/\\(["\\])/g, '$1') : (found[1] ?? '')
        at += found[0].length
      } else {
        value += character
        at++
      }
    }
    words.push({ text: line.slice(start, at), value, start: offset + start, end: offset + at })
    if (comment !== undefined) return { words, comment }
  }
  return { words }
}
