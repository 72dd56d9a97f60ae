/**
 * The text as rsyslogd's parser gets it: lines without the white space at their ends, and joined with the next where
 * they end in a backslash.
 */

export interface Joined {
  text: string
  /** The offset in the author's text. */
  origin(offset: number): number
}

const blanks = ' \t\r\f\v'

export function joinLines(text: string): Joined {
  const parts: string[] = []
  /** Where each part begins, here and in the author's text. */
  const here: number[] = []
  const there: number[] = []
  let length = 0
  const add = (part: string, at: number) => {
    if (part === '') return
    parts.push(part)
    here.push(length)
    there.push(at)
    length += part.length
  }
  let goesOn = false
  for (let start = 0; start <= text.length; ) {
    const newline = text.indexOf('\n', start)
    const lineEnd = newline < 0 ? text.length : newline
    let first = start
    let end = lineEnd
    if (goesOn) while (first < end && blanks.includes(text[first] as string)) first++
    while (end > first && blanks.includes(text[end - 1] as string)) end--
    goesOn = end > first && text[end - 1] === '\\' && newline >= 0
    add(text.slice(first, goesOn ? end - 1 : end), first)
    if (!goesOn && newline >= 0) add('\n', newline)
    start = lineEnd + 1
  }
  return { text: parts.join(''), origin: (offset) => toOrigin(offset, here, there, length, text.length) }
}

function toOrigin(offset: number, here: number[], there: number[], length: number, whole: number): number {
  if (offset >= length) return whole
  let low = 0
  let high = here.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((here[middle] as number) <= offset) low = middle
    else high = middle - 1
  }
  return (there[low] ?? 0) + offset - (here[low] ?? 0)
}
