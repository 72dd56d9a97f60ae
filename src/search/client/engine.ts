/** One query from the first answer to the last: titles at once, then the index, then what titles are about, then prose. */

import { type Advice, advise } from '../query/advice.ts'
import type { Weighted } from '../query/candidates.ts'
import type { Catalog } from '../query/format.ts'
import { MOST, merge, type Result } from '../query/merge.ts'
import { meaningQueries, needsProse, proseQueries } from '../query/prose.ts'
import type { Query } from '../query/read.ts'
import { type Filter, Searcher, type Sections } from '../query/searcher.ts'
import { loaderFor } from './load.ts'
import { Prose } from './pagefind.ts'

export interface Answer {
  query: Query
  results: Result[]
  /** Whether nothing more will come. */
  done: boolean
  /** When all is done and nothing was found. */
  advice?: Advice | undefined
}

/** What a reader may narrow the search to; sorted. */
export interface Choices {
  kinds: string[]
  services: string[]
}

/** The index is waited for this long, in ms, before titles are shown alone: a frame. */
const TITLES_ALONE = 16
/** What is fetched only for a query that stands is asked for when typing rests for so long, in ms. */
const REST = 120
const SHORTEST = 2

export class Engine {
  readonly #base: string
  readonly #prose: Prose
  #searcher: Promise<Searcher> | undefined
  #latest = 0

  constructor(base: string) {
    this.#base = base
    this.#prose = new Prose(base)
  }

  /** @throws {MissingFile} when no index was built. */
  async choices(): Promise<Choices> {
    const { pages } = (await this.#open()).catalog
    const distinct = (values: (string | undefined)[]) =>
      [...new Set(values.filter((value) => value !== undefined))].sort()
    return {
      kinds: distinct(pages.map(({ kind }) => kind)),
      services: distinct(pages.map(({ service }) => service)),
    }
  }

  #open(): Promise<Searcher> {
    this.#searcher ??= this.#load()
    this.#searcher.catch(() => {
      this.#searcher = undefined
    })
    return this.#searcher
  }

  async #load(): Promise<Searcher> {
    const load = loaderFor(this.#base)
    return new Searcher((await load('catalog')) as Catalog, load)
  }

  /** Calls `show` with each better answer until the query is replaced by another. */
  async ask(input: string, filter: Filter, show: (answer: Answer) => void, again = true): Promise<void> {
    this.#latest++
    const turn = this.#latest
    const current = () => turn === this.#latest
    let alone: ReturnType<typeof setTimeout> | undefined
    try {
      const searcher = await this.#open()
      if (!current()) return
      const query = searcher.read(input)
      let titles = searcher.titles(query, filter).slice(0, MOST.alerts)
      let sections: Sections = { results: [], terms: [] }
      const tell = (done: boolean, prose: Result[] = [], advice?: Advice) => {
        if (current()) show({ query, results: merge(titles, sections.results, prose), done, advice })
      }
      if (titles.length > 0) alone = setTimeout(tell, TITLES_ALONE, false)
      const isShort = input.trim().length < SHORTEST
      if (!isShort) sections = await searcher.sections(query, filter, current)
      clearTimeout(alone)
      const wantsProse =
        !isShort && !searcher.catalog.prose && needsProse(query, sections.results[0]?.score ?? 0)
      const wantsDescriptions = titles.some(({ description }) => description === undefined)
      const isEmpty = titles.length + sections.results.length === 0
      tell(!wantsProse && !wantsDescriptions && !isEmpty)

      if (current()) await searcher.prepare(query)
      await new Promise((resolve) => setTimeout(resolve, REST))
      if (!current()) return
      const describing = async () => {
        titles = await searcher.described(titles)
        tell(!wantsProse)
      }
      const [prose] = await Promise.all([
        wantsProse ? this.#findProse(searcher, query, sections.terms, filter, current) : [],
        wantsDescriptions && describing(),
      ])
      const isNothing = isEmpty && prose.length === 0 && current()
      const advice = isNothing ? await this.#advise(searcher, query, sections.terms, filter) : undefined
      if (wantsProse || isEmpty) tell(true, prose, advice)
    } catch (error) {
      clearTimeout(alone)
      if (!again) throw error
      // The site was built anew since the catalog came, or the network went and the copy here is of another build:
      // the catalog that is to be had now names files that are to be had too.
      this.#searcher = undefined
      if (current()) await this.ask(input, filter, show, false)
    }
  }

  async #findProse(
    searcher: Searcher,
    query: Query,
    terms: Weighted[],
    filter: Filter,
    current: () => boolean,
  ): Promise<Result[]> {
    const ids = new Set<string>()
    for (const [index, words] of proseQueries(query).entries()) {
      if (!current() || (index >= meaningQueries(query) && ids.size > 0)) break
      for (const id of await this.#prose.find(words)) ids.add(id)
    }
    return ids.size > 0 && current() ? searcher.prose(query, terms, [...ids], filter) : []
  }

  async #advise(searcher: Searcher, query: Query, terms: Weighted[], filter: Filter): Promise<Advice> {
    if ((filter.kind || filter.service) && (await this.#finds(searcher, query.input)))
      return { unknown: [], unfiltered: true }
    const known = await this.#knownWords(searcher, query)
    return advise(
      terms,
      (word) => known.has(word),
      (input) => this.#finds(searcher, input, filter),
    )
  }

  async #finds(searcher: Searcher, input: string, filter: Filter = {}): Promise<boolean> {
    const query = searcher.read(input, false)
    if (searcher.titles(query, filter).length > 0) return true
    const { results, terms } = await searcher.sections(query, filter)
    if (merge([], results).length > 0) return true
    if (searcher.catalog.prose) return false
    return merge([], [], await this.#findProse(searcher, query, terms, filter, () => true)).length > 0
  }

  /** Which of the words stand in some prose, asked only when nothing was found. */
  async #knownWords(searcher: Searcher, { terms }: Query): Promise<Set<string>> {
    const known = new Set<string>()
    for (const { text } of terms.slice(0, 8)) {
      const query = searcher.read(text, false)
      const weights = query.terms.map((term) => ({ term, weight: 1, sections: 0, everywhere: false }))
      if ((await searcher.prose(query, weights, await this.#prose.find(text))).length > 0) known.add(text)
    }
    return known
  }
}
