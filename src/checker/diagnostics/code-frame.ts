import type { LineMap } from '../source/line-map.ts'
import type { Diagnostic, Range } from './diagnostic.ts'
import { printable } from './printable.ts'
import { characterWidth, displayWidth } from './width.ts'

/** Lines are cut to this many cells round what is marked. */
const widest = 110
const tabWidth = 4

interface Mark {
  line: number
  from: number
  to: number
  sign: '^' | '-'
  message: string
}

/**
 * The lines a diagnostic is about, with the marks under them:
 *
 *        |
 *     40 |     image: api:1.4
 *        |     ----- first set here
 *     41 |     ports: ["8080:8080"]
 *     42 |     image: api:1.5
 *        |     ^^^^^
 *
 * At most one line between two marked ones is shown; a longer gap is `...`. Tabs are shown as four cells, control
 * characters as stand-ins, and the marks stand under the characters they mean, wide and combining ones included.
 */
export function codeFrame(diagnostic: Diagnostic, lines: LineMap): string[] {
  const marks = [toMark(diagnostic, '^', '', lines)]
  for (const related of diagnostic.related ?? []) marks.push(toMark(related, '-', related.message, lines))
  marks.sort((a, b) => a.line - b.line || a.from - b.from)
  const gutter = String(Math.max(...marks.map(({ line }) => line))).length
  const empty = `${' '.repeat(gutter)} |`
  const out = [empty]
  let last = 0
  for (const [i, mark] of marks.entries()) {
    if (mark.line !== last) {
      if (last && mark.line - last === 2)
        out.push(numbered(last + 1, cut(lines.line(last + 1), 0, 0).text, gutter))
      else if (last && mark.line - last > 2) out.push('...')
      const same = marks.slice(i).filter(({ line }) => line === mark.line)
      const from = Math.min(...same.map((each) => each.from))
      out.push(numbered(mark.line, cut(lines.line(mark.line), from, from).text, gutter))
      last = mark.line
    }
    const first = marks.find(({ line }) => line === mark.line) as Mark
    const { before, under } = cut(lines.line(mark.line), first.from, mark.from, mark.to)
    const note = mark.message ? ` ${printable(mark.message)}` : ''
    out.push(`${empty} ${' '.repeat(before)}${mark.sign.repeat(Math.max(under, 1))}${note}`)
  }
  return out.map((line) => line.trimEnd())
}

function toMark(range: Range, sign: '^' | '-', message: string, lines: LineMap): Mark {
  const from = range.column - 1
  const to = range.endLine === range.line ? range.endColumn - 1 : lines.line(range.line).length
  return { line: range.line, from, to: Math.max(to, from), sign, message }
}

function numbered(line: number, text: string, gutter: number): string {
  return `${String(line).padStart(gutter)} | ${text}`
}

/** A line as shown: what is left of it when it is long, where a mark starts in it, and how wide the mark is. */
function cut(
  line: string,
  anchor: number,
  from: number,
  to = from,
): { text: string; before: number; under: number } {
  const head = show(line.slice(0, anchor))
  let start = 0
  if (displayWidth(head) > widest - 30) {
    // Keep some of what stands before the mark, in whole characters.
    start = Math.max(0, anchor - 40)
    while (start < anchor && isLowSurrogate(line, start)) start++
  }
  const shown = show(line.slice(start, start + widest * 2))
  const lead = start > 0 ? '…' : ''
  const kept = limit(shown, widest - lead.length)
  const before = displayWidth(lead) + displayWidth(show(line.slice(start, from)))
  const room = widest + 1 - before
  const under = Math.min(
    displayWidth(show(line.slice(from, Math.min(to, from + widest * 2)))),
    Math.max(room, 1),
  )
  return { text: lead + kept, before, under }
}

function isLowSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit >= 0xdc00 && unit <= 0xdfff
}

function limit(text: string, width: number): string {
  let used = 0
  let kept = ''
  for (const character of text) {
    used += characterWidth(character)
    if (used > width) return `${kept}…`
    kept += character
  }
  return kept
}

function show(text: string): string {
  return printable(text.replaceAll('\t', ' '.repeat(tabWidth)))
}
