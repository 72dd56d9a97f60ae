/** Fetches the few files that hold the terms of a query, each once. */

import {
  type Catalog,
  decodePostings,
  EVERYWHERE,
  lastNotAfter,
  type PageText,
  type Posting,
  type ProseIds,
  type Shard,
} from './format.ts'

/** Gives the parsed content of a file of the index, by its name without extension. */
export type Load = (name: string) => Promise<unknown>

/** Most shards and terms that the beginning of a word may stand for. */
const PREFIX_SHARDS = 2
const PREFIX_TERMS = 24
/** Shards that are fetched before they are asked for. */
const PREPARED_SHARDS = 3
/** The beginning of a word is looked up from this length on; titles are matched from the first key. */
const PREFIX_LENGTH = 3

export interface Found {
  postings: Posting[]
  /** Too common to tell pages apart. */
  everywhere: boolean
}

export class Shards {
  readonly #load: Load
  readonly #catalog: Catalog
  readonly #shards = new Map<number, Promise<Shard>>()
  readonly #pages = new Map<number, Promise<PageText>>()
  #prose: Promise<ProseIds> | undefined

  constructor(load: Load, catalog: Catalog) {
    this.#load = load
    this.#catalog = catalog
  }

  page(index: number): Promise<PageText> {
    return kept(
      this.#pages,
      index,
      () => this.#load(`${this.#catalog.build}/page-${index}`) as Promise<PageText>,
    )
  }

  /** Pages by Pagefind's names. */
  async prosePages(): Promise<Map<string, number>> {
    this.#prose ??= this.#load(`${this.#catalog.build}/prose`) as Promise<ProseIds>
    this.#prose.catch(() => {
      this.#prose = undefined
    })
    return new Map((await this.#prose).map((id, page) => [id, page]))
  }

  #shard(index: number): Promise<Shard> {
    return kept(
      this.#shards,
      index,
      () => this.#load(`${this.#catalog.build}/terms-${index}`) as Promise<Shard>,
    )
  }

  /** Fetches what `beginning` will ask for once a word of two letters has its third. */
  async prepare(word: string): Promise<void> {
    if (word.length !== PREFIX_LENGTH - 1) return
    const { bounds } = this.#catalog
    const first = Math.max(0, lastNotAfter(bounds, word))
    const last = Math.min(lastNotAfter(bounds, `${word}\uffff`), first + PREPARED_SHARDS - 1)
    for (let index = first; index <= last; index++) await this.#shard(index)
  }

  async lookup(term: string): Promise<Found> {
    const index = lastNotAfter(this.#catalog.bounds, term)
    if (index < 0) return { postings: [], everywhere: false }
    const shard = await this.#shard(index)
    const text = Object.hasOwn(shard, term) ? shard[term] : undefined
    return { postings: text === undefined ? [] : decodePostings(text), everywhere: text === EVERYWHERE }
  }

  /** Terms that begin with `prefix`, rarest of the alphabetically first ones included. */
  async beginning(prefix: string): Promise<Found> {
    if (prefix.length < PREFIX_LENGTH) return this.lookup(prefix)
    const { bounds } = this.#catalog
    const first = Math.max(0, lastNotAfter(bounds, prefix))
    const last = Math.min(Math.max(first, lastNotAfter(bounds, `${prefix}\uffff`)), first + PREFIX_SHARDS - 1)
    const fields = new Map<number, number>()
    let everywhere = false
    let terms = 0
    for (let index = first; index <= last && index < bounds.length; index++) {
      for (const [term, text] of Object.entries(await this.#shard(index))) {
        if (!term.startsWith(prefix) || term.includes(' ') || terms >= PREFIX_TERMS) continue
        terms++
        everywhere ||= text === EVERYWHERE
        for (const posting of decodePostings(text)) {
          fields.set(posting.section, (fields.get(posting.section) ?? 0) | posting.fields)
        }
      }
    }
    return { postings: Array.from(fields, ([section, bits]) => ({ section, fields: bits })), everywhere }
  }
}

/** Remembers a file; one that failed is asked for again next time. */
function kept<T>(known: Map<number, Promise<T>>, key: number, load: () => Promise<T>): Promise<T> {
  const before = known.get(key)
  if (before) return before
  const promise = load()
  known.set(key, promise)
  promise.catch(() => known.delete(key))
  return promise
}
