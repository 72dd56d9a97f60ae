/** Reads what was typed or pasted into terms to look up. */

import type { Synonyms } from '../records.ts'
import { type Cleaned, clean } from './clean.ts'
import { isStopWord } from './stopwords.ts'
import { isTerm, type Terms, termsOf, tokens } from './tokens.ts'

export interface QueryTerm extends Terms {
  /** As typed, without and with the signs before it. */
  text: string
  raw: string
  /** UTF-16 offsets into the input. */
  start: number
  end: number
  /** Still being typed: anything that begins so counts. */
  prefix: boolean
  /** What the site declares to mean the same, each as words that must all be there. */
  meanings: string[][]
}

export interface Query {
  input: string
  cleaned: Cleaned
  terms: QueryTerm[]
  /** All words in their order, those that tell nothing included, identifiers in parts. */
  words: string[]
  /** All tokens in their order, whole and in lower case. */
  sequence: string[]
}

/** Most terms that are looked up; of a longer paste the longest words and all identifiers are taken. */
const MOST_TERMS = 18

/** Both directions of what a site declares, from a phrase in lower case to the phrases that mean the same. */
export type SynonymTable = Map<string, string[][]>

export function synonymTable(synonyms: Synonyms): SynonymTable {
  const table: SynonymTable = new Map()
  const phrase = (text: string) => tokens(text).map((token) => token.text.toLowerCase())
  const add = (from: string[], to: string[]) => {
    const key = from.join(' ')
    const known = table.get(key) ?? []
    if (key !== '' && to.length > 0) table.set(key, [...known, to])
  }
  for (const [word, meant] of Object.entries(synonyms)) {
    for (const meaning of [meant].flat()) {
      add(phrase(word), phrase(meaning))
      add(phrase(meaning), phrase(word))
    }
  }
  return table
}

/** `typing` is false for a query that is complete, such as one pasted or restored. */
export function readQuery(input: string, synonyms: SynonymTable = new Map(), typing = true): Query {
  const cleaned = clean(input)
  const all = tokens(cleaned.text).map((token): QueryTerm => {
    const open = typing && !cleaned.log && token.end === input.length
    return { ...token, ...termsOf(token.text), prefix: open, meanings: [] }
  })
  // A program's message is meant as it stands.
  if (!cleaned.log) attachMeanings(all, synonyms)
  const usable = all.filter((term) => isTerm(term.whole) || term.prefix)
  const telling = usable.filter((term) => !isStopWord(term.whole) || (term.prefix && usable.length === 1))
  const chosen = telling.length > 0 ? telling : usable
  return {
    input,
    cleaned,
    terms: fewest(unique(chosen)),
    words: all.flatMap(({ parts }) => parts),
    sequence: all.map(({ whole }) => whole),
  }
}

/** A phrase of several words that has a meaning becomes one of its first word; the rest still counts by itself. */
function attachMeanings(terms: QueryTerm[], synonyms: SynonymTable): void {
  if (synonyms.size === 0) return
  for (const index of terms.keys()) {
    for (let length = 1; length <= 5 && index + length <= terms.length; length++) {
      const key = terms.slice(index, index + length)
      const meanings = synonyms.get(key.map(({ whole }) => whole).join(' '))
      for (const part of meanings ? key : []) part.meanings.push(...(meanings ?? []))
    }
  }
}

function unique(terms: QueryTerm[]): QueryTerm[] {
  const seen = new Set<string>()
  return terms.filter((term) => !seen.has(term.whole) && seen.add(term.whole))
}

function fewest(terms: QueryTerm[]): QueryTerm[] {
  if (terms.length <= MOST_TERMS) return terms
  const worth = (term: QueryTerm) => term.parts.length * 8 + term.whole.length
  const kept = new Set([...terms].sort((a, b) => worth(b) - worth(a)).slice(0, MOST_TERMS))
  return terms.filter((term) => kept.has(term))
}
