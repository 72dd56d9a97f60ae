/** The two engines measured: ours, and Pagefind alone over the same pages. Both count what they fetch. */

import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { buildIndex } from '../../../src/search/index/build.ts'
import { buildPagefind } from '../../../src/search/index/pagefind.ts'
import type { Catalog } from '../../../src/search/query/format.ts'
import { merge } from '../../../src/search/query/merge.ts'
import { meaningQueries, needsProse, proseQueries } from '../../../src/search/query/prose.ts'
import { Searcher } from '../../../src/search/query/searcher.ts'
import type { PageRecord } from '../../../src/search/records.ts'

export interface Answer {
  /** Distinct pages in the order they are listed. */
  urls: string[]
  /** Bytes a browser without a cache fetches for this query, once the engine runs. */
  bytes: number
  /** Processor time in ms. */
  ms: number
  /** The part of the identifier index alone, which is what the reader sees first. */
  own: { bytes: number; ms: number }
}

export interface Engine {
  name: string
  /** Bytes fetched once, before the first query. */
  start: number
  search(query: string): Promise<Answer>
}

export interface Engines {
  ours: Engine
  pagefind: Engine
  /** Whole sizes in bytes, compressed. */
  sizes: { terms: number; pages: number; shards: number; pagefind: number }
}

const ORIGIN = 'http://pagefind.test/'

interface Pagefind {
  createInstance(options: object): {
    init(): Promise<void>
    search(query: string): Promise<{ results: { id: string; data(): Promise<{ url: string }> }[] }>
  }
}

export async function openEngines(pages: PageRecord[]): Promise<Engines> {
  const { files, ids } = await buildPagefind(pages)
  const fetched = new Set<string>()
  const pagefind = await loadPagefind(files, fetched)
  const index = buildIndex(pages, { pagefindIds: ids })
  const zipped = new Map([...index].map(([name, text]) => [name, gzipSync(text).length]))
  const size = (pattern: RegExp) =>
    [...zipped].reduce((sum, [name, bytes]) => sum + (pattern.test(name) ? bytes : 0), 0)

  const pagefindStart = [...files].reduce(
    (sum, [path, { length }]) => sum + (/^wasm\.en|pf_meta$|entry/.test(path) ? length : 0),
    gzipSync(files.get('pagefind.js') ?? new Uint8Array()).length,
  )
  const instance = () => pagefind.createInstance({ basePath: ORIGIN, baseUrl: '/', noWorker: true })
  const pagefindBytes = () =>
    [...fetched].reduce(
      (sum, path) => sum + (/^(?:index|fragment)\//.test(path) ? (files.get(path)?.length ?? 0) : 0),
      0,
    )

  const plain: Engine = {
    name: 'Pagefind alone',
    start: pagefindStart,
    async search(query) {
      const engine = instance()
      await engine.init()
      fetched.clear()
      const before = process.cpuUsage()
      const { results } = await engine.search(query)
      const found = await Promise.all(results.slice(0, 10).map((result) => result.data()))
      return {
        urls: found.map(({ url }) => url),
        bytes: pagefindBytes(),
        ms: spent(before),
        own: { bytes: 0, ms: 0 },
      }
    },
  }

  const catalog = JSON.parse(index.get('catalog') ?? '') as Catalog
  const ours: Engine = {
    name: 'Handover',
    start: zipped.get('catalog') ?? 0,
    async search(input) {
      let bytes = 0
      const searcher = new Searcher(catalog, async (name) => {
        if (!name.endsWith('/prose')) bytes += zipped.get(name) ?? 0
        return JSON.parse(index.get(name) ?? 'null')
      })
      const engine = instance()
      await engine.init()
      fetched.clear()
      const before = process.cpuUsage()
      const query = searcher.read(input)
      const { results, terms } = await searcher.sections(query)
      const own = { bytes, ms: spent(before) }
      const ids: string[] = []
      const asked = needsProse(query, results[0]?.score ?? 0) ? proseQueries(query) : []
      for (const [at, words] of asked.entries()) {
        if (at >= meaningQueries(query) && ids.length > 0) break
        ids.push(...(await engine.search(words)).results.slice(0, 8).map(({ id }) => id))
      }
      const prose = ids.length > 0 ? await searcher.prose(query, terms, [...new Set(ids)]) : []
      const list = merge(searcher.titles(query), results, prose)
      return {
        urls: [...new Set(list.map(({ url }) => url))],
        own,
        bytes: bytes + pagefindBytes(),
        ms: spent(before),
      }
    },
  }
  const whole = [...files.values()].reduce((sum, { length }) => sum + length, 0)
  return {
    ours,
    pagefind: plain,
    sizes: {
      terms: size(/\/terms-/),
      pages: size(/\/page-/),
      shards: catalog.bounds.length,
      pagefind: whole,
    },
  }
}

function spent(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** Pagefind's own browser code, given just enough of a browser. */
async function loadPagefind(files: Map<string, Uint8Array>, fetched: Set<string>): Promise<Pagefind> {
  const path = join(mkdtempSync(join(tmpdir(), 'handover-bench-')), 'pagefind.mjs')
  writeFileSync(path, files.get('pagefind.js') ?? '')
  const html = { getAttribute: () => 'en' }
  Object.assign(globalThis, {
    window: globalThis,
    location: new URL(ORIGIN),
    document: { querySelector: () => html, currentScript: null },
  })
  globalThis.fetch = async (address) => {
    const name = new URL(String(address), ORIGIN).pathname.slice(1)
    fetched.add(name)
    const content = files.get(name)
    // A browser has undone the compression that a server adds; Pagefind undoes its own.
    return content ? new Response(Buffer.from(content)) : new Response('', { status: 404 })
  }
  return (await import(pathToFileURL(path).href)) as Pagefind
}
