/** What changed since a page was tested, put into its rendered HTML: git knows it, the text alone does not. */
import type { Evidence } from '../evidence/changed-since-test.ts'

/** What is to be marked at the block whose fence opens on a line (from 1) of the file. */
export type ChangeMarks = ReadonlyMap<number, { id: string; words: string; lines: ReadonlySet<number> }>

/** @returns one mark for each block that is there; those that are gone have no place. */
export function changeMarks(evidence: Evidence | undefined): ChangeMarks {
  const marks = new Map<number, { id: string; words: string; lines: Set<number> }>()
  if (evidence?.state !== 'changed') return marks
  for (const [index, change] of evidence.changes.entries()) {
    if (change.line === undefined) continue
    const words = `Changed ${evidence.day}, after the test: ${changeWords(change)}`
    marks.set(change.line, { id: changeId(index), words, lines: new Set(change.lines) })
  }
  return marks
}

/** The anchor of a change, by its place in the list of changes. */
export function changeId(index: number): string {
  return `changed-${index + 1}`
}

/** `2 lines new, 1 line gone`. */
export function changeWords({ lines, removed }: { lines: readonly number[]; removed: number }): string {
  const count = (n: number) => `${n} ${n === 1 ? 'line' : 'lines'}`
  if (lines.length === 0) return `${count(removed)} gone`
  return `${count(lines.length)} new${removed > 0 ? `, ${count(removed)} gone` : ''}`
}

/** Marks blocks and their lines, and takes out the line numbers by which they were found. */
export function markChanges(html: string, marks: ChangeMarks): string {
  return html.replace(
    /<figure class="(block[^"]*)" data-line="(\d+)"([\s\S]*?<\/figure>)/g,
    (_, classes: string, line: string, rest: string) => {
      const mark = marks.get(Number(line))
      if (!mark) return `<figure class="${classes}"${rest}`
      let at = 0
      const marked = rest.replace(/<(?:span|mark|ins|del) class="line\b/g, (tag) =>
        mark.lines.has(++at) ? `${tag} line-changed` : tag,
      )
      return `<p class="change-note" id="${mark.id}">${mark.words}</p><figure class="${classes} block--changed"${marked}`
    },
  )
}
