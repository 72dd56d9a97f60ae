/** Matches one line of a page against a query: which terms it holds, in which order, and where. */

import type { Weighted } from './candidates.ts'
import { ROOT, sameStem } from './stems.ts'
import { type Terms, termsOf, tokens } from './tokens.ts'

export interface LineToken extends Terms {
  start: number
  end: number
  lower: string
}

export interface Line {
  text: string
  lower: string
  readonly tokens: LineToken[]
}

export interface TermHit {
  /** 0 to 1: how much of the term is there. */
  share: number
  /** Index of the first token that matched; -1 when several together did. */
  token: number
  marks: [number, number][]
}

const ALIKE = 0.98
const SUBSTRING = 0.97
const PARTS_IN_ONE = 0.92
const SAME_MEANING = 0.95
const SAME_STEM = 0.9
const PARTS_APART = 0.8

/** Cutting a line into tokens costs; most lines of a page are asked only whether they hold a word at all. */
export function readLine(text: string): Line {
  let cut: LineToken[] | undefined
  return {
    text,
    lower: text.toLowerCase(),
    get tokens() {
      cut ??= tokens(text).map(({ text: token, start, end }) => ({
        ...termsOf(token),
        start,
        end,
        lower: token.toLowerCase(),
      }))
      return cut
    },
  }
}

/** Beginnings of words, one of which a line must hold to match any of the terms. */
export function needlesOf(terms: Weighted[]): string[] {
  const words = terms.flatMap(({ term }) => {
    const telling = term.parts.filter((part) => part.length > 2)
    return [...(telling.length > 0 ? telling : [term.whole]), ...term.meanings.flat()]
  })
  return [...new Set(words.map((word) => word.slice(0, ROOT)))]
}

export function matchTerm(line: Line, { term }: Weighted): TermHit | undefined {
  let best: TermHit | undefined
  for (const [index, token] of line.tokens.entries()) {
    const hit = matchToken(token, term.whole, term.parts, term.prefix)
    if (!hit) continue
    // Letter for letter as asked, signs and capitals included.
    const share =
      hit.share === 1 && !line.text.startsWith(term.raw, token.end - term.raw.length) ? ALIKE : hit.share
    if (share > (best?.share ?? 0)) best = { share, token: index, marks: [hit.mark] }
    if (best?.share === 1) return best
  }
  for (const meaning of term.meanings) {
    const marks = allWords(line, meaning)
    if (marks && SAME_MEANING > (best?.share ?? 0)) best = { share: SAME_MEANING, token: -1, marks }
  }
  if (!best && term.parts.length > 1) best = partsApart(line, term.parts)
  return best
}

function matchToken(
  token: LineToken,
  whole: string,
  parts: string[],
  prefix: boolean,
): { share: number; mark: [number, number] } | undefined {
  const mark = (from: number, length: number): [number, number] => [
    token.start + from,
    token.start + from + length,
  ]
  const { lower } = token
  if (lower === whole || token.segments.includes(whole) || token.parts.includes(whole)) {
    return { share: 1, mark: mark(wordAt(lower, whole), whole.length) }
  }
  if (prefix && (lower.startsWith(whole) || token.parts.some((part) => part.startsWith(whole)))) {
    return { share: 1, mark: mark(Math.max(0, lower.indexOf(whole)), whole.length) }
  }
  if (whole.length > 3 && lower.includes(whole))
    return { share: SUBSTRING, mark: mark(lower.indexOf(whole), whole.length) }
  if (parts.length === 1) {
    const same = token.parts.find((part) => sameStem(part, whole))
    return same ? { share: SAME_STEM, mark: mark(lower.indexOf(same), same.length) } : undefined
  }
  if (parts.length > token.parts.length) return undefined
  const from = token.parts.findIndex((_, at) =>
    parts.every((part, index) => token.parts[at + index] === part),
  )
  return from < 0 ? undefined : { share: PARTS_IN_ONE, mark: [token.start, token.end] }
}

function wordAt(lower: string, whole: string): number {
  return Math.max(0, lower.indexOf(whole))
}

function allWords(line: Line, words: string[]): [number, number][] | undefined {
  const marks: [number, number][] = []
  for (const word of words) {
    const token = line.tokens.find(({ lower, parts }) => lower === word || parts.includes(word))
    if (!token) return undefined
    marks.push([token.start, token.end])
  }
  return marks
}

function partsApart(line: Line, parts: string[]): TermHit | undefined {
  const telling = parts.filter((part) => part.length > 1)
  const marks: [number, number][] = []
  for (const part of telling) {
    const token = line.tokens.find((one) => one.parts.includes(part))
    if (token) marks.push([token.start, token.end])
  }
  const share = marks.length / Math.max(1, telling.length)
  return share > 0.5 ? { share: PARTS_APART * share ** 2, token: -1, marks } : undefined
}
