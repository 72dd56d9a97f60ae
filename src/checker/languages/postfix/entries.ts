import { type Line, splitLines } from '../text.ts'

/** A logical line: it goes on while lines begin with space. */
export interface Entry {
  /** As long as in the file: comments between its lines are blanked out. */
  text: string
  start: number
}

export interface Entries {
  entries: Entry[]
  /** Lines that begin with space and go on with nothing. */
  stray: Line[]
}

/** Comments begin with `#`, after space too, and do not end a logical line; neither do empty lines. */
export function readEntries(text: string): Entries {
  const entries: Entry[] = []
  const stray: Line[] = []
  let end = 0
  for (const line of splitLines(text)) {
    const body = line.text.trim()
    if (body === '' || body.startsWith('#')) continue
    const entry = entries.at(-1)
    if (!/^\s/.test(line.text)) {
      entries.push({ text: line.text, start: line.start })
      end = line.end
    } else if (entry) {
      const gap = text.slice(end, line.start)
      entry.text += gap.replace(/[^\r\n]/g, ' ') + line.text
      end = line.end
    } else stray.push({ text: body, start: line.start + line.text.indexOf(body), end: line.end })
  }
  return { entries, stray }
}
