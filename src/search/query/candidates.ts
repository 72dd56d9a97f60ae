/**
 * Scores sections by the terms they hold: the sum over the query's terms of how telling a term is.
 *
 * A term counts fully where it stands in the section, less where only the page's head or another section has it.
 */

import {
  type Catalog,
  FIELD,
  frequentFrom,
  lastNotAfter,
  pairTerm,
  pairWords,
  sectionStarts,
} from './format.ts'
import type { Query, QueryTerm } from './read.ts'
import type { Found, Shards } from './shards.ts'
import { isStopWord } from './stopwords.ts'
import { isTerm } from './tokens.ts'

export interface Candidate {
  page: number
  /** 0 is the page's head, 1 its first section. */
  section: number
  score: number
}

export interface Weighted {
  term: QueryTerm
  /** How telling the term is. */
  weight: number
  /** Sections that hold the term or anything that means the same. */
  sections: number
  everywhere: boolean
}

export interface Scored {
  candidates: Candidate[]
  terms: Weighted[]
}

const ALL_PARTS = 0.85
const SAME_MEANING = 0.95
const IN_HEAD = 0.8
const IN_PAGE = 0.45
const IN_HEADING = 1.15
const PAIR = 0.8
const MOST_PAIRS = 16
/** How telling a word is that stands in more than one section of ten. */
const COMMON_WEIGHT = 1.2

interface Hit {
  share: number
  fields: number
}

export async function scoreSections(
  query: Query,
  catalog: Catalog,
  shards: Shards,
  wanted: (page: number) => boolean,
): Promise<Scored> {
  const starts = sectionStarts(catalog.pages)
  const total = starts.at(-1) ?? 0
  const hits = await Promise.all(query.terms.map((term) => hitsOf(term, shards, total)))
  const terms = weigh(query, hits, total)
  const pairs = await pairHits(query, hits, shards, total)

  const pages = new Map<number, Set<number>>()
  const found = [...hits.flatMap((term) => [...term.hits.keys()]), ...pairs.keys()]
  for (const section of found) {
    const page = lastNotAfter(starts, section)
    const known = pages.get(page)
    if (known) known.add(section)
    else pages.set(page, new Set([section]))
  }
  const candidates: Candidate[] = []
  for (const [page, sections] of pages) {
    if (!wanted(page)) continue
    const head = starts[page] ?? 0
    const inPage = hits.map((term) =>
      Math.max(0, ...[...sections].map((section) => term.hits.get(section)?.share ?? 0)),
    )
    for (const section of sections) {
      let score = (pairs.get(section) ?? 0) * PAIR
      for (const [index, term] of hits.entries()) {
        const weight = terms[index]?.weight ?? 0
        const hit = term.hits.get(section)
        const inHead = (term.hits.get(head)?.share ?? 0) * IN_HEAD
        const share = Math.max(hit?.share ?? 0, inHead, (inPage[index] ?? 0) * IN_PAGE)
        score += weight * share * (hit && hit.fields & FIELD.heading ? IN_HEADING : 1)
      }
      candidates.push({ page, section: section - head, score })
    }
  }
  candidates.sort((a, b) => b.score - a.score || a.page - b.page || a.section - b.section)
  return { candidates, terms }
}

/** Sections by the weight of neighbouring frequent words that the query has too. */
async function pairHits(
  query: Query,
  hits: TermHits[],
  shards: Shards,
  total: number,
): Promise<Map<number, number>> {
  const least = frequentFrom(total)
  const frequent = new Set(
    query.terms.flatMap(({ whole }, index) =>
      hits[index]?.everywhere || (hits[index]?.hits.size ?? 0) >= least ? [whole] : [],
    ),
  )
  const words = pairWords(query.sequence)
  const names = words.flatMap((second, at) => {
    const first = words[at - 1]
    return first !== undefined && frequent.has(first) && frequent.has(second) ? [pairTerm(first, second)] : []
  })
  const found = await Promise.all([...new Set(names)].slice(0, MOST_PAIRS).map((name) => shards.lookup(name)))
  const sections = new Map<number, number>()
  for (const { postings } of found) {
    const weight = Math.log(1 + total / Math.max(1, postings.length))
    for (const { section } of postings) sections.set(section, (sections.get(section) ?? 0) + weight)
  }
  return sections
}

/** Weights by rarity. What no page has weighs as much as the rarest, but little in a log line, where it is some name. */
function weigh({ terms, cleaned }: Query, hits: TermHits[], total: number): Weighted[] {
  const rarity = hits.map(({ hits: sections }) =>
    sections.size > 0 ? Math.log(1 + total / sections.size) : 0,
  )
  const rarest = Math.max(1, ...rarity)
  return terms.map((term, index) => {
    const { everywhere, hits: sections } = hits[index] as TermHits
    const unknown = everywhere ? COMMON_WEIGHT : rarest * (cleaned.log ? 0.2 : 1)
    return { term, weight: rarity[index] || unknown, sections: sections.size, everywhere }
  })
}

interface TermHits {
  hits: Map<number, Hit>
  everywhere: boolean
}

async function hitsOf(term: QueryTerm, shards: Shards, total: number): Promise<TermHits> {
  const own = (name: string, open: boolean) => (open ? shards.beginning(name) : shards.lookup(name))
  const [whole, meanings] = await Promise.all([
    own(term.whole, term.prefix),
    Promise.all(term.meanings.map((words) => allOf(words, shards))),
  ])
  // Most names are in the index whole; their parts are fetched only for one that is not.
  const parts = whole.postings.length > 0 ? [] : await partHits(term, shards, total)
  const hits = new Map<number, Hit>()
  const add = (section: number, share: number, fields: number) => {
    const before = hits.get(section)
    hits.set(section, { share: Math.max(share, before?.share ?? 0), fields: fields | (before?.fields ?? 0) })
  }
  for (const { section, fields } of whole.postings) add(section, 1, fields)
  for (const [section, { share, fields }] of parts) add(section, share, fields)
  for (const meaning of meanings) for (const [section, fields] of meaning) add(section, SAME_MEANING, fields)
  return { hits, everywhere: whole.everywhere && hits.size === 0 }
}

/** Sections with the parts of an identifier: all of them, or most when none has all. */
async function partHits(term: QueryTerm, shards: Shards, total: number): Promise<Map<number, Hit>> {
  const hits = new Map<number, Hit>()
  const names = [...new Set([...term.segments, ...term.parts])].filter(
    (name) => isTerm(name) && !isStopWord(name),
  )
  if (term.parts.length < 2 || names.length === 0) return hits
  const last = term.parts.at(-1)
  const found = await Promise.all(
    names.map((name) => (term.prefix && name === last ? shards.beginning(name) : shards.lookup(name))),
  )
  const telling = found.filter(({ everywhere }) => !everywhere)
  const weights = telling.map(({ postings }) => Math.log(1 + total / Math.max(1, postings.length)))
  const sum = weights.reduce((all, weight) => all + weight, 0)
  for (const [index, { postings }] of telling.entries()) {
    for (const { section, fields } of postings) {
      const before = hits.get(section)
      const share = (before?.share ?? 0) + (weights[index] ?? 0) / sum
      hits.set(section, { share, fields: fields | (before?.fields ?? 0) })
    }
  }
  // Some parts of a name are weak evidence for it: squared, so that half of a name counts a quarter.
  for (const [section, { share, fields }] of hits) {
    if (share < 0.4) hits.delete(section)
    else hits.set(section, { share: ALL_PARTS * share ** 2, fields })
  }
  return hits
}

async function allOf(words: string[], shards: Shards): Promise<Map<number, number>> {
  const telling = words.filter((word) => isTerm(word) && !isStopWord(word))
  const found = (await Promise.all(telling.map((word) => shards.lookup(word)))).filter(
    ({ everywhere }: Found) => !everywhere,
  )
  const [first, ...rest] = found.map(
    ({ postings }) => new Map(postings.map(({ section, fields }) => [section, fields])),
  )
  const both = [...(first ?? [])].filter(([section]) => rest.every((other) => other.has(section)))
  return new Map(both)
}
