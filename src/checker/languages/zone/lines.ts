/** One word of an entry. Offsets are UTF-16, of the word with its quotes. */
export interface Word {
  text: string
  start: number
  end: number
  quoted: boolean
}

/** One entry: a record or a directive, which parentheses may spread over several lines. */
export interface Entry {
  words: Word[]
  /** Nothing stands before the first word on its line, so that it is the owner. */
  startsWithOwner: boolean
}

export interface LineFault {
  code: 'unclosed-quote' | 'unbalanced-parenthesis'
  start: number
  message: string
  /** Where it was noticed. */
  noticed?: number
}

/**
 * Entries of a zone file, RFC 1035 section 5.1: `;` comments, `( … )` lets an entry go on over line ends, `"…"` holds
 * spaces and ends on its line, a backslash takes the next character.
 */
export function readEntries(text: string): { entries: Entry[]; faults: LineFault[] } {
  const entries: Entry[] = []
  const faults: LineFault[] = []
  const open: number[] = []
  let entry: Entry | undefined
  let lineStart = true
  let i = 0
  const word = (start: number, end: number, from: number, to: number, quoted: boolean) => {
    entry ??= { words: [], startsWithOwner: lineStart }
    if (entry.words.length === 0 && entries.at(-1) !== entry) entries.push(entry)
    entry.words.push({ text: text.slice(from, to), start, end, quoted })
    lineStart = false
  }
  while (i < text.length) {
    const character = text[i] as string
    if (character === '\n' || character === '\r') {
      i += 1
      if (open.length === 0) {
        entry = undefined
        lineStart = true
      }
    } else if (character === ' ' || character === '\t') {
      i += 1
      lineStart = false
    } else if (character === ';') {
      while (i < text.length && text[i] !== '\n') i += 1
    } else if (character === '(') {
      open.push(i)
      i += 1
      lineStart = false
    } else if (character === ')') {
      if (open.pop() === undefined) {
        faults.push({
          code: 'unbalanced-parenthesis',
          start: i,
          message: 'Unexpected `)`, expected a `(` before it',
        })
      }
      i += 1
    } else if (character === '"') {
      const close = endOfQuote(text, i)
      if (text[close] !== '"') {
        faults.push({
          code: 'unclosed-quote',
          start: i,
          message: 'Unexpected end of line, expected the quote that closes this one',
          noticed: close,
        })
        word(i, close, i + 1, close, true)
        i = close
      } else {
        word(i, close + 1, i + 1, close, true)
        i = close + 1
      }
    } else {
      const end = endOfWord(text, i)
      word(i, end, i, end, false)
      i = end
    }
  }
  for (const start of open.slice(0, 1)) {
    faults.push({
      code: 'unbalanced-parenthesis',
      start,
      message: 'Unexpected end of file, expected a `)` for this `(`',
      noticed: text.length,
    })
  }
  return { entries, faults }
}

function endOfQuote(text: string, start: number): number {
  let i = start + 1
  while (i < text.length && text[i] !== '"' && text[i] !== '\n')
    i += text[i] === '\\' && text[i + 1] !== '\n' ? 2 : 1
  return Math.min(i, text.length)
}

/** `key="value"` of service parameters is one word. */
function endOfWord(text: string, start: number): number {
  let i = start
  while (i < text.length) {
    const character = text[i] as string
    if (character === '"' && text[i - 1] === '=') {
      const close = endOfQuote(text, i)
      if (text[close] !== '"') break
      i = close + 1
    } else if (/[\s;()"]/.test(character)) break
    else i += character === '\\' && text[i + 1] !== '\n' ? 2 : 1
  }
  return Math.min(Math.max(i, start + 1), text.length)
}
