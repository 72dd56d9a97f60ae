/** Pagefind, fetched when the first query needs it. */

interface Pagefind {
  createInstance(options: { basePath: string; baseUrl: string; noWorker: true }): Instance
}

interface Instance {
  init(): Promise<void>
  search(query: string): Promise<{ results: { id: string }[] }>
}

/** Names of pages that are asked for of one search. */
const MOST = 8

export class Prose {
  readonly #base: string
  #engine: Promise<Instance> | undefined

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

  async #start(): Promise<Instance> {
    const pagefind: Pagefind = await import(/* @vite-ignore */ `${this.#base}pagefind/pagefind.js`)
    // It would start a worker of its own; this runs in one already.
    const instance = pagefind.createInstance({
      basePath: `${this.#base}pagefind/`,
      baseUrl: this.#base,
      noWorker: true,
    })
    await instance.init()
    return instance
  }
}
