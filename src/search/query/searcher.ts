/**
 * The query side in one place. The browser and the measurement use it alike; only how files are fetched differs.
 *
 * `titles` answers at once from memory, `sections` after fetching the shards a query needs, `prose` judges what Pagefind
 * found by the same measure, and `merge` makes one list of them.
 */

import { scoreSections, type Weighted } from './candidates.ts'
import { type Confirmed, confirm, type ReadPage, readPage } from './confirm.ts'
import type { Catalog, CatalogPage, PageText } from './format.ts'
import type { Result } from './merge.ts'
import { type Query, readQuery, type SynonymTable, synonymTable } from './read.ts'
import { type Load, Shards } from './shards.ts'
import { Titles } from './titles.ts'

/** Sections scored by the index, and pages whose text is then read. */
const MOST_SECTIONS = 40
const MOST_PAGES = 8
/** How much the order of Pagefind's answers counts. */
const PAGEFIND_ORDER = 0.03

export interface Filter {
  kind?: string | undefined
  service?: string | undefined
}

export interface Sections {
  results: Result[]
  /** The query's terms with what the index knows of them. */
  terms: Weighted[]
}

/** A page that Pagefind found, in its order. `url` is without base. */
export interface ProsePage {
  url: string
  text: PageText
}

export class Searcher {
  readonly catalog: Catalog
  readonly #shards: Shards
  readonly #titles: Titles
  readonly #synonyms: SynonymTable
  readonly #byUrl: Map<string, number>
  readonly #read = new Map<number, ReadPage>()

  constructor(catalog: Catalog, load: Load) {
    this.catalog = catalog
    this.#shards = new Shards(load, catalog)
    this.#titles = new Titles(catalog.pages)
    this.#synonyms = synonymTable(catalog.synonyms)
    this.#byUrl = new Map(catalog.pages.map(({ url }, index) => [url, index]))
  }

  read(input: string, typing = true): Query {
    return readQuery(input, this.#synonyms, typing)
  }

  titles(query: Query, filter: Filter = {}): Result[] {
    const found: Result[] = []
    for (const { page, alert, score, marks } of this.#titles.match(query)) {
      const entry = this.#page(page)
      if (!fits(entry, filter)) continue
      const { url, title } = entry
      found.push({
        group: 'alerts',
        page,
        url,
        anchor: '',
        title,
        alert,
        nameMarks: marks,
        heading: '',
        matched: '',
        score,
      })
    }
    return found
  }

  /** The description of a page, shown under an alert or a title. */
  async description(page: number): Promise<string> {
    return (await this.#shards.page(page)).description
  }

  async sections(query: Query, filter: Filter = {}): Promise<Sections> {
    const { candidates, terms } = await scoreSections(query, this.catalog, this.#shards, (page) =>
      fits(this.#page(page), filter),
    )
    const pages = [...new Set(candidates.slice(0, MOST_SECTIONS).map(({ page }) => page))].slice(
      0,
      MOST_PAGES,
    )
    const results = await Promise.all(
      pages.map(async (page) => this.#results(page, confirm(query, terms, await this.#text(page)))),
    )
    return { results: results.flat().sort((a, b) => b.score - a.score), terms }
  }

  prose(query: Query, terms: Weighted[], found: ProsePage[], filter: Filter = {}): Result[] {
    return found.flatMap(({ url, text }, rank) => {
      const page = this.#byUrl.get(url)
      if (page === undefined || !fits(this.#page(page), filter)) return []
      const read = this.#read.get(page) ?? readPage(this.#page(page), text)
      const bonus = PAGEFIND_ORDER * (1 - rank / found.length)
      return this.#results(page, confirm(query, terms, read), bonus)
    })
  }

  async #text(page: number): Promise<ReadPage> {
    const known = this.#read.get(page)
    if (known) return known
    const read = readPage(this.#page(page), await this.#shards.page(page))
    this.#read.set(page, read)
    return read
  }

  #page(index: number): CatalogPage {
    const page = this.catalog.pages[index]
    if (!page) throw new RangeError(`The search index names page ${index}, which its catalog does not have`)
    return page
  }

  #results(page: number, confirmed: Confirmed[], bonus = 0): Result[] {
    const { url, title } = this.#page(page)
    return confirmed.slice(0, 3).map(({ anchor, heading, score, code, snippet, matched }) => ({
      group: code ? ('code' as const) : ('prose' as const),
      page,
      url,
      anchor,
      title,
      nameMarks: [],
      heading,
      snippet,
      matched,
      score: score + bonus,
    }))
  }
}

function fits({ kind, service }: CatalogPage, filter: Filter): boolean {
  return (!filter.kind || kind === filter.kind) && (!filter.service || service === filter.service)
}
