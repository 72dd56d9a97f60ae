/**
 * Reads the text of the pages that the index proposed, finds the line that fits the query best, and scores it.
 *
 * The index knows sections; this knows lines and order. A term counts fully on the line itself and less the farther away
 * it stands: in the section, in the page's title and alerts, elsewhere on the page.
 */

import type { Weighted } from './candidates.ts'
import type { CatalogPage, PageText } from './format.ts'
import { type Line, matchTerm, needlesOf, readLine, type TermHit } from './lines.ts'
import type { Query } from './read.ts'
import { cutSnippet, type Snippet } from './snippet.ts'

export interface Confirmed {
  /** Both empty for what stands before the first heading. */
  anchor: string
  heading: string
  /** 0 to about 1.05. */
  score: number
  /** Share of the query's weight that the section and the page's head hold, 0 to 1. */
  coverage: number
  code: boolean
  snippet: Snippet
  /** What stands from the first to the last mark on the line, to be marked on arrival. */
  matched: string
}

const NEAR = 0.92
const IN_HEAD = 0.75
const ON_PAGE = 0.45
/** Part of a line's score that depends on the terms being in the query's order. */
const ORDER = 0.2
/** For the numbers of a log line that are equal too. */
const EQUAL_NUMBERS = 0.04

interface ReadSection {
  anchor: string
  heading: Line
  prose: Line[]
  code: Line[]
}

/** A page's text cut into lines of tokens; costs a millisecond, so it is kept. */
export interface ReadPage {
  head: Line[]
  sections: ReadSection[]
}

export function readPage(page: CatalogPage, text: PageText): ReadPage {
  const lines = (block: string) =>
    block
      .split('\n')
      .filter((line) => /\S/.test(line))
      .map(readLine)
  return {
    head: [page.title, ...(page.alerts ?? []), page.service ?? '', text.description].map(readLine),
    sections: text.sections.map((section) => ({
      anchor: section.id,
      heading: readLine(section.heading),
      prose: lines(section.text),
      code: section.code.flatMap(lines),
    })),
  }
}

/** The best place of each section, best first; sections without any of the terms are left out. */
export function confirm(query: Query, used: Weighted[], page: ReadPage): Confirmed[] {
  const total = used.reduce((sum, { weight }) => sum + weight, 0)
  const needles = needlesOf(used)
  const mayMatch = ({ lower }: Line) => needles.some((needle) => lower.includes(needle))
  const inHead = shares(page.head.filter(mayMatch), used)
  const sections = page.sections.map(({ anchor, heading, prose, code }) => {
    const lines = [
      ...code.map((line) => ({ line, code: true })),
      ...prose.map((line) => ({ line, code: false })),
      { line: heading, code: false },
    ]
    const found = lines
      .filter(({ line }) => mayMatch(line))
      .map((one) => ({ ...one, hits: used.map((term) => matchTerm(one.line, term)) }))
    return {
      anchor,
      heading,
      found,
      best: used.map((_, term) => Math.max(0, ...found.map(({ hits }) => hits[term]?.share ?? 0))),
    }
  })
  const onPage = used.map((_, term) => Math.max(0, ...sections.map(({ best }) => best[term] ?? 0)))
  const numbers = query.cleaned.log ? numbersOf(query) : []

  const confirmed: Confirmed[] = []
  for (const { anchor, heading, found, best } of sections) {
    let top: { score: number; index: number } | undefined
    for (const [index, { line, hits }] of found.entries()) {
      if (!hits.some(Boolean)) continue
      const sum = used.reduce((all, { weight }, term) => {
        const far = Math.max(
          (best[term] ?? 0) * NEAR,
          (inHead[term] ?? 0) * IN_HEAD,
          (onPage[term] ?? 0) * ON_PAGE,
        )
        return all + weight * Math.max(hits[term]?.share ?? 0, far)
      }, 0)
      const onLine =
        hits.reduce((all, hit, term) => all + (hit?.share ?? 0) * (used[term]?.weight ?? 0), 0) / total
      const order = 1 - ORDER + ORDER * inOrder(hits) * onLine
      const equal = EQUAL_NUMBERS * equalNumbers(line, numbers)
      const score = (sum / total) * order + equal + onLine * 0.001
      if (score > (top?.score ?? 0)) top = { score, index }
    }
    const at = top && found[top.index]
    if (!top || !at) continue
    const marks = joined(at.hits.flatMap((hit) => hit?.marks ?? []))
    const coverage =
      used.reduce((all, { weight }, term) => all + weight * Math.max(best[term] ?? 0, inHead[term] ?? 0), 0) /
      total
    confirmed.push({
      anchor,
      heading: heading.text,
      score: top.score,
      coverage,
      code: at.code,
      snippet: cutSnippet(at.line.text, marks),
      matched: wholeWords(at.line.text, marks[0]?.[0] ?? 0, marks.at(-1)?.[1] ?? 0),
    })
  }
  return confirmed.sort((a, b) => b.score - a.score)
}

/** Browsers look for text fragments at the bounds of words. */
function wholeWords(text: string, start: number, end: number): string {
  const before = /[\p{L}\p{N}_]*$/u.exec(text.slice(0, start))?.[0].length ?? 0
  const after = /^[\p{L}\p{N}_]*/u.exec(text.slice(end))?.[0].length ?? 0
  return start === end ? '' : text.slice(start - before, end + after)
}

function shares(lines: Line[], terms: Weighted[]): number[] {
  return terms.map((term) => Math.max(0, ...lines.map((line) => matchTerm(line, term)?.share ?? 0)))
}

/** Share of neighbouring query terms that also stand beside each other, or one word apart, on the line. */
function inOrder(hits: (TermHit | undefined)[]): number {
  if (hits.length < 2) return 1
  let pairs = 0
  for (let index = 1; index < hits.length; index++) {
    const distance = (hits[index]?.token ?? -1) - (hits[index - 1]?.token ?? Number.NaN)
    if (distance >= 0 && distance <= 3) pairs++
  }
  return pairs / (hits.length - 1)
}

function numbersOf({ input, cleaned }: Query): string[] {
  const values = cleaned.skipped.filter(
    ({ why }) => why === 'numbers' || why === 'addresses' || why === 'ids',
  )
  return values.map(({ start, end }) => input.slice(start, end))
}

function equalNumbers({ text }: Line, numbers: string[]): number {
  return numbers.length === 0 ? 0 : numbers.filter((value) => text.includes(value)).length / numbers.length
}

/** Sorted, and without overlaps. */
function joined(marks: [number, number][]): [number, number][] {
  const out: [number, number][] = []
  for (const [start, end] of marks.sort((a, b) => a[0] - b[0] || b[1] - a[1])) {
    const last = out.at(-1)
    if (last && start < last[1]) last[1] = Math.max(last[1], end)
    else out.push([start, end])
  }
  return out
}
