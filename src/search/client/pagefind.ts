/** Pagefind, fetched when the first query needs it. */

interface Pagefind {
  options(options: { baseUrl: string }): Promise<void>
  init(): Promise<void>
  search(query: string): Promise<{ results: { id: string }[] }>
}

/** Names of pages that are asked for of one search. */
const MOST = 8

export class Prose {
  readonly #base: string
  #engine: Promise<Pagefind> | undefined

  constructor(base: string) {
    this.#base = base
  }

  /** Pagefind's names of the pages that hold the words, best first; empty where Pagefind cannot run. */
  async find(words: string): Promise<string[]> {
    this.#engine ??= this.#start()
    try {
      const { results } = await (await this.#engine).search(words)
      return results.slice(0, MOST).map(({ id }) => id)
    } catch {
      // It may come back with the network.
      this.#engine = undefined
      return []
    }
  }

  async #start(): Promise<Pagefind> {
    const engine: Pagefind = await import(/* @vite-ignore */ `${this.#base}pagefind/pagefind.js`)
    await engine.options({ baseUrl: this.#base })
    await engine.init()
    return engine
  }
}
