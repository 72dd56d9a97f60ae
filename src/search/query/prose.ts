/**
 * What to ask Pagefind, which wants every word it knows to be on the page: first all, then less.
 * The caller stops at the first that finds something.
 */

import type { Query, QueryTerm } from './read.ts'

/** Searches for one query at most; each costs some 20 ms. */
const MOST = 4
/** A score from which a log line, or a name, counts as found. */
const FOUND_LINE = 0.75
const FOUND_NAME = 0.9

export function proseQueries(query: Query): string[] {
  const { terms, cleaned } = query
  if (terms.length === 0) return []
  if (!cleaned.log) {
    const words = terms.map(({ text }) => text)
    const typed = cleaned.text.trim()
    const meant = terms.flatMap((term) => term.meanings.map((meaning) => without(terms, term, meaning)))
    const shorter = [words.length - 1, 4, 3]
      .filter((count) => count > 1 && count < words.length)
      .map((count) => longest(words, count).join(' '))
    return [...new Set([typed, ...meant, ...shorter])].slice(0, meant.length + MOST)
  }
  const run = longestRun(query)
  const all = terms.map(({ text }) => text)
  const tries = [all, run, longest(run, 4), longest(all, 3)]
  return [...new Set(tries.filter((words) => words.length > 0).map((words) => words.join(' ')))].slice(
    0,
    MOST,
  )
}

/** Whether several of the queries mean the same, so that all are asked, rather than fewer words each time. */
export function meaningQueries(query: Query): number {
  return query.cleaned.log ? 1 : 1 + query.terms.reduce((sum, { meanings }) => sum + meanings.length, 0)
}

function without(terms: QueryTerm[], replaced: QueryTerm, meaning: string[]): string {
  const same = (term: QueryTerm) => term.meanings.includes(meaning)
  const rest = terms.filter((term) => term !== replaced && !same(term)).map(({ text }) => text)
  return [...rest, ...meaning].join(' ')
}

/** Whether Pagefind may know more: not of a log line that was found, nor of names of machines that stand somewhere. */
export function needsProse({ cleaned, terms }: Query, best: number): boolean {
  if (cleaned.log) return best < FOUND_LINE
  return best < FOUND_NAME || terms.some(({ parts, raw }) => parts.length < 2 && !/[\d_$-]/.test(raw))
}

/** The most words that stand together, with nothing skipped between them. */
function longestRun({ terms, cleaned }: Query): string[] {
  let best: QueryTerm[] = []
  let run: QueryTerm[] = []
  for (const term of terms) {
    const last = run.at(-1)
    if (last && cleaned.skipped.some(({ start, end }) => start >= last.end && end <= term.start)) run = []
    run = [...run, term]
    if (run.length > best.length) best = run
  }
  return best.map(({ text }) => text)
}

/** The `count` longest words, in their order. */
function longest(words: string[], count: number): string[] {
  const kept = new Set([...words].sort((a, b) => b.length - a.length).slice(0, count))
  return words.filter((word) => kept.has(word))
}
