/** One query from the first answer to the last: titles at once, then the index, then prose. */

import { type Advice, advise } from '../query/advice.ts'
import type { Catalog } from '../query/format.ts'
import { merge, type Result } from '../query/merge.ts'
import { meaningQueries, needsProse, proseQueries } from '../query/prose.ts'
import type { Query } from '../query/read.ts'
import { type Filter, Searcher } from '../query/searcher.ts'
import { loaderFor, MissingFile } from './load.ts'
import { Prose } from './pagefind.ts'

export interface Answer {
  query: Query
  results: Result[]
  /** Whether nothing more will come. */
  done: boolean
  /** When all is done and nothing was found. */
  advice?: Advice | undefined
}

/** The index is waited for this long, in ms, before titles are shown alone: two frames. */
const TITLES_ALONE = 32
/** Pagefind is asked when typing rests for so long, in ms. */
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
  open(): Promise<Searcher> {
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
    const searcher = await this.open()
    if (!current()) return
    const query = searcher.read(input)
    const titles = searcher.titles(query, filter)
    const alone = setTimeout(
      () => current() && show({ query, results: merge(titles, []), done: false }),
      TITLES_ALONE,
    )
    try {
      const { results, terms } =
        input.trim().length < SHORTEST ? { results: [], terms: [] } : await searcher.sections(query, filter)
      clearTimeout(alone)
      if (!current()) return
      const asks =
        searcher.catalog.prose || !needsProse(query, results[0]?.score ?? 0) ? [] : proseQueries(query)
      const own = merge(titles, results)
      const done = asks.length === 0
      const advice = (found: Result[]) => (found.length === 0 ? advise(query, terms, () => false) : undefined)
      show({ query, results: own, done, advice: done ? advice(own) : undefined })
      if (done || input.trim().length < SHORTEST) return

      await new Promise((resolve) => setTimeout(resolve, REST))
      const ids: string[] = []
      for (const [index, words] of asks.entries()) {
        if (!current()) return
        if (index >= meaningQueries(query) && ids.length > 0) break
        ids.push(...(await this.#prose.find(words)))
      }
      const prose = ids.length > 0 ? await searcher.prose(query, terms, [...new Set(ids)], filter) : []
      const all = merge(titles, results, prose)
      const known = all.length === 0 ? await this.#knownWords(searcher, query) : new Set<string>()
      if (!current()) return
      show({
        query,
        results: all,
        done: true,
        advice: all.length === 0 ? advise(query, terms, (word) => known.has(word)) : undefined,
      })
    } catch (error) {
      clearTimeout(alone)
      if (!(error instanceof MissingFile) || !again) throw error
      // The site was built anew since this page was opened; its catalog names the new files.
      this.#searcher = undefined
      if (current()) await this.ask(input, filter, show, false)
    }
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
