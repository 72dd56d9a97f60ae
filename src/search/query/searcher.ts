/**
 * The query side in one place. The browser and the measurement use it alike; only how files are fetched differs.
 *
 * `titles` answers at once from memory, `sections` after fetching the shards a query needs, `prose` judges what Pagefind
 * found by the same measure, and `merge` makes one list of them.
 */

import { scoreSections, type Weighted } from './candidates.ts'
import { type Confirmed, confirm, type ReadPage, readPage } from './confirm.ts'
import type { Catalog, CatalogPage } from './format.ts'
import type { Result } from './merge.ts'
import { type Query, readQuery, type SynonymTable, synonymTable } from './read.ts'
import { type Load, Shards } from './shards.ts'
import { Titles } from './titles.ts'

/** Sections scored by the index, and pages whose text is then read. */
const MOST_SECTIONS = 40
const MOST_PAGES = 8
/** A section that scores less than this share of the best is not worth fetching its page. */
const WORSE = 0.6
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

export class Searcher {
  readonly catalog: Catalog
  readonly #shards: Shards
  readonly #titles: Titles
  readonly #synonyms: SynonymTable
  readonly #read = new Map<number, ReadPage>()
  readonly #descriptions = new Map<number, string>()

  constructor(catalog: Catalog, load: Load) {
    this.catalog = catalog
    this.#shards = new Shards(load, catalog)
    this.#titles = new Titles(catalog.pages)
    this.#synonyms = synonymTable(catalog.synonyms)
  }

  read(input: string, typing = true): Query {
    return readQuery(input, this.#synonyms, typing)
  }

  titles(query: Query, filter: Filter = {}): Result[] {
    const found: Result[] = []
    for (const { page, alert, score, marks } of this.#titles.match(query)) {
      const entry = this.#page(page)
      if (!fits(entry, filter)) continue
      found.push({
        group: 'alerts',
        page,
        anchor: '',
        ...about(entry),
        description: this.#descriptions.get(page),
        alert,
        nameMarks: marks,
        heading: '',
        matched: '',
        score,
      })
    }
    return found
  }

  /** The same alerts and titles with what their pages are about, which has to be fetched. */
  async described(titles: Result[]): Promise<Result[]> {
    return Promise.all(
      titles.map(async (result) => {
        if (result.description !== undefined) return result
        const { description } = await this.#shards.page(result.page)
        this.#descriptions.set(result.page, description)
        return { ...result, description }
      }),
    )
  }

  /** Fetches the shards that the next letters of a word just begun will need. */
  async prepare({ terms }: Query): Promise<void> {
    const open = terms.at(-1)
    if (!open?.prefix) return
    await Promise.all(
      [...new Set([open.whole, open.parts.at(-1) ?? ''])].map((word) => this.#shards.prepare(word)),
    )
  }

  /** @param wanted asked before page texts are fetched: `false` when the query was replaced meanwhile */
  async sections(query: Query, filter: Filter = {}, wanted = () => true): Promise<Sections> {
    const { candidates, terms } = await scoreSections(query, this.catalog, this.#shards, (page) =>
      fits(this.#page(page), filter),
    )
    if (!wanted()) return { results: [], terms }
    const least = (candidates[0]?.score ?? 0) * WORSE
    const near = candidates.slice(0, MOST_SECTIONS).filter(({ score }) => score >= least)
    const pages = [...new Set(near.map(({ page }) => page))].slice(0, MOST_PAGES)
    const results = await Promise.all(
      pages.map(async (page) => this.#results(page, confirm(query, terms, await this.#text(page)))),
    )
    return { results: results.flat().sort((a, b) => b.score - a.score), terms }
  }

  /** Judges the pages that Pagefind found, given by its names and in its order. */
  async prose(query: Query, terms: Weighted[], ids: string[], filter: Filter = {}): Promise<Result[]> {
    const byId = await this.#shards.prosePages()
    const pages = ids
      .map((id) => byId.get(id))
      .filter((page) => page !== undefined && fits(this.#page(page), filter))
      .slice(0, MOST_PAGES)
    const results = pages.map(async (page, rank) => {
      const confirmed = confirm(query, terms, await this.#text(page as number))
      return this.#results(page as number, confirmed, PAGEFIND_ORDER * (1 - rank / pages.length))
    })
    return (await Promise.all(results)).flat()
  }

  async #text(page: number): Promise<ReadPage> {
    const known = this.#read.get(page)
    if (known) return known
    const text = await this.#shards.page(page)
    const read = readPage(this.#page(page), text)
    this.#descriptions.set(page, text.description)
    this.#read.set(page, read)
    return read
  }

  #page(index: number): CatalogPage {
    const page = this.catalog.pages[index]
    if (!page) throw new RangeError(`The search index names page ${index}, which its catalog does not have`)
    return page
  }

  #results(page: number, confirmed: Confirmed[], bonus = 0): Result[] {
    const entry = this.#page(page)
    return confirmed.slice(0, 3).map(({ anchor, heading, score, code, snippet, matched }) => ({
      group: code ? ('code' as const) : ('prose' as const),
      page,
      ...about(entry),
      anchor,
      nameMarks: [],
      heading,
      snippet,
      matched,
      score: score + bonus,
    }))
  }
}

function about({ url, title, kind, service, severity }: CatalogPage) {
  return { url, title, kind, service, severity }
}

function fits({ kind, service }: CatalogPage, filter: Filter): boolean {
  return (!filter.kind || kind === filter.kind) && (!filter.service || service === filter.service)
}
