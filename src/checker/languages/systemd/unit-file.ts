/**
 * The line syntax that unit files, networkd files and systemd's own configuration share: systemd.syntax(7).
 *
 * A backslash at the end of a line joins the next one, and comment lines in between are dropped. Joined text keeps its
 * length: backslash, line end and dropped comments become spaces, so an offset into a value is an offset into the file.
 */
import { splitLines } from '../text.ts'

export interface Assignment {
  key: string
  keyStart: number
  /** Trimmed. Joined lines are one line here, of the same length as in the file. */
  value: string
  valueStart: number
}

export interface Section {
  /** Undefined for what comes before the first header. */
  name: string | undefined
  start: number
  end: number
  assignments: Assignment[]
}

export type LineFault = {
  start: number
  end: number
  kind: 'header' | 'no-equals' | 'no-key' | 'separator'
}

export interface UnitFile {
  sections: Section[]
  faults: LineFault[]
}

export function readUnitFile(text: string): UnitFile {
  const sections: Section[] = [{ name: undefined, start: 0, end: 0, assignments: [] }]
  const faults: LineFault[] = []
  for (const { start, joined } of logicalLines(text)) {
    const lead = joined.length - joined.trimStart().length
    const line = joined.trim()
    if (line === '') continue
    const at = start + lead
    if (line.startsWith('[')) {
      if (!line.endsWith(']') || line.length < 3) {
        faults.push({ start: at, end: at + line.length, kind: 'header' })
        const name = line.slice(1).match(/^[A-Za-z0-9-]+/)?.[0]
        sections.push({ name: name ?? '?', start: at, end: at + line.length, assignments: [] })
      } else {
        sections.push({ name: line.slice(1, -1), start: at, end: at + line.length, assignments: [] })
      }
      continue
    }
    const equals = line.indexOf('=')
    const key = line.slice(0, Math.max(equals, 0)).trimEnd()
    if (equals < 0) {
      const separator = /^[A-Z][A-Za-z0-9]*\s*:\s/.exec(line)
      faults.push({ start: at, end: at + line.length, kind: separator ? 'separator' : 'no-equals' })
    } else if (key === '') {
      faults.push({ start: at, end: at + 1, kind: 'no-key' })
    } else {
      const raw = line.slice(equals + 1)
      const value = raw.trimStart()
      const valueStart = at + equals + 1 + (raw.length - value.length)
      sections.at(-1)?.assignments.push({ key, keyStart: at, value, valueStart })
    }
  }
  return { sections, faults }
}

function* logicalLines(text: string): Generator<{ start: number; joined: string }> {
  let start = -1
  let end = 0
  let parts: string[] = []
  for (const line of splitLines(text)) {
    const trimmed = line.text.trimStart()
    const comment = trimmed.startsWith('#') || trimmed.startsWith(';')
    if (start < 0) {
      if (comment) continue
      start = line.start
      end = line.start
    }
    parts.push(' '.repeat(line.start - end))
    end = line.end
    if (comment) {
      parts.push(' '.repeat(line.text.length))
      continue
    }
    if (endsWithBackslash(line.text)) {
      parts.push(line.text.slice(0, -1), ' ')
      continue
    }
    parts.push(line.text)
    yield { start, joined: parts.join('') }
    start = -1
    parts = []
  }
  if (start >= 0) yield { start, joined: parts.join('') }
}

/** An even number of backslashes is an escaped backslash. */
function endsWithBackslash(line: string): boolean {
  let count = 0
  for (let i = line.length - 1; i >= 0 && line[i] === '\\'; i--) count++
  return count % 2 === 1
}

/** The words of a value, parted at white space outside quotes. `open` is where a quote was opened and never closed. */
export function splitValue(value: string): { words: { text: string; start: number }[]; open: number } {
  const words: { text: string; start: number }[] = []
  let word = -1
  let quote = ''
  let opened = -1
  for (let i = 0; i <= value.length; i++) {
    const unit = value[i] ?? ' '
    if (quote !== '') {
      if (i === value.length) return { words, open: opened }
      if (unit === '\\') i++
      else if (unit === quote) quote = ''
    } else if (unit === ' ' || unit === '\t') {
      if (word >= 0) words.push({ text: value.slice(word, i), start: word })
      word = -1
    } else {
      if (word < 0) word = i
      if (unit === '\\') i++
      else if (unit === '"' || unit === "'") {
        quote = unit
        opened = i
      }
    }
  }
  if (word >= 0) words.push({ text: value.slice(word), start: word })
  return { words, open: -1 }
}
