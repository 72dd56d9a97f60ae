/**
 * The files the browser fetches, shared by the writer in `index/` and the reader here.
 *
 * `catalog` has a fixed name and is small; it names the folder of its build, in which everything else lies, so that files
 * of two builds never mix: `<build>/terms-<n>` maps terms to postings, `<build>/page-<n>` holds one page's text.
 *
 * A section is counted from 0 over the whole site: page 0's head (title, description, alerts, tags), its sections, page 1's
 * head, and so on.
 */

import type { PageKind, Synonyms } from '../records.ts'
import { isStopWord } from './stopwords.ts'
import { isTerm, isVolatile } from './tokens.ts'

export interface CatalogPage {
  url: string
  kind: PageKind
  title: string
  /** Sections without the head. */
  sections: number
  service?: string
  severity?: number
  alerts?: string[]
}

export interface Catalog {
  version: 1
  /** Folder of this build's files, beside the catalog. */
  build: string
  /** In order of URL. */
  pages: CatalogPage[]
  /** The first term of each shard, in order. */
  bounds: string[]
  synonyms: Synonyms
  /** Whether all prose is in the terms, for a place where Pagefind cannot run. */
  prose: boolean
}

/** Pagefind's names of the pages, in the catalog's order: `<build>/prose`. */
export type ProseIds = string[]

export type Shard = Record<string, string>

export interface PageText {
  description: string
  sections: { id: string; heading: string; text: string; code: string[] }[]
}

/** Where in a section a term stands. */
export const FIELD = { code: 1, prose: 2, heading: 4 } as const

export interface Posting {
  section: number
  /** Bits of FIELD. */
  fields: number
}

/** Stands for the postings of a term that is nearly everywhere, and so not worth its bytes. */
export const EVERYWHERE = '*'

/**
 * From how many sections on a word is so frequent that neighbours of its kind are indexed as a pair, `refused while`:
 * a log line may be made of frequent words alone, and only their order tells pages apart.
 */
export function frequentFrom(sections: number): number {
  return Math.max(50, sections * 0.01)
}

/** The words of a line whose neighbourhood counts: neither numbers nor times nor words that tell nothing. */
export function pairWords(words: string[]): string[] {
  return words.filter(
    (word) => isTerm(word) && !isStopWord(word) && !isVolatile(word) && !/^[\d.:/,%-]+$/.test(word),
  )
}

export function pairTerm(first: string, second: string): string {
  return `${first} ${second}`
}

/** A posting is the distance to the one before in base 36, then a capital for its fields. */
export function encodePostings(postings: Posting[]): string {
  let last = 0
  return postings
    .map(({ section, fields }) => {
      const distance = (section - last).toString(36)
      last = section
      return distance + String.fromCharCode(64 + fields)
    })
    .join('')
}

export function decodePostings(text: string): Posting[] {
  if (text === EVERYWHERE) return []
  let section = 0
  return Array.from(text.matchAll(/([\da-z]+)([A-G])/g), ([, distance = '', fields = '']) => {
    section += Number.parseInt(distance, 36)
    return { section, fields: fields.charCodeAt(0) - 64 }
  })
}

/** The page a section belongs to, by the number of its first section. */
export function sectionStarts(pages: { sections: number }[]): number[] {
  const starts: number[] = []
  let next = 0
  for (const page of pages) {
    starts.push(next)
    next += page.sections + 1
  }
  starts.push(next)
  return starts
}

/** The index of the last entry of a sorted list that is not after `value`; -1 when all are. */
export function lastNotAfter<T extends string | number>(sorted: T[], value: T): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] as T) <= value) low = middle + 1
    else high = middle
  }
  return low - 1
}
