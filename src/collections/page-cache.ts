/**
 * What was rendered before, on disk: an index of all pages, and one file for each page's HTML, named by what is in it.
 *
 *     <cache>/index.json           path → key of the input, notes, digest of the output
 *     <cache>/pages/<digest>.json  HTML, placed components, snippets
 *
 * The index is written last and by renaming, so that a build that was interrupted leaves either the old index or the
 * new one, and every page that it names is complete.
 */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { digest } from '../lib/digest.ts'
import type { Placed } from '../markdown/jsx-runtime.ts'
import type { PageNotes } from '../markdown/page-notes.ts'
import type { ContentProblem } from './problems.ts'
import type { Snippet } from './types.ts'

/** The part of a page that stays out of memory and out of Astro's data store. */
export interface PageFile {
  html: string
  placed: Placed[]
  snippets: Snippet[]
  /** Digest of the file, for a page with an `import`, whose HTML is not here. */
  source?: string | undefined
}

export interface PageRecord {
  /** Digest of all that went in: text, path, renderer, options. */
  key: string
  /** Digest of what came out; names the page file. */
  digest: string
  stock: boolean
  data: Record<string, unknown>
  notes: Pick<PageNotes, 'headings' | 'ids' | 'links' | 'images'>
  files: { name: string; path: string }[]
  words: number
  problems: ContentProblem[]
}

export interface PageCache {
  /** @returns the record of a page whose input is the same, when its file is still there. */
  get(path: string, key: string): PageRecord | undefined
  /** @returns the last record of a page, whatever its input is by now. */
  last(path: string): PageRecord | undefined
  set(path: string, record: Omit<PageRecord, 'digest'>, page: PageFile): PageRecord
  /** Writes the index and removes what no page names. */
  save(paths: ReadonlySet<string>): void
}

const version = 1

export function openPageCache(folder: string): PageCache {
  const pages = join(folder, 'pages')
  mkdirSync(pages, { recursive: true })
  const old = readIndex(folder)
  const present = new Set(readdirSync(pages))
  // A file that the index does not name may be the torn end of an interrupted build: it is written again.
  const stored = new Set(
    [...old.values()].map((record) => `${record.digest}.json`).filter((name) => present.has(name)),
  )
  const records = new Map<string, PageRecord>()
  let changed = false
  return {
    get(path, key) {
      const record = records.get(path) ?? old.get(path)
      if (record?.key !== key || !stored.has(`${record.digest}.json`)) return undefined
      records.set(path, record)
      return record
    },
    last(path) {
      const record = records.get(path) ?? old.get(path)
      return record && stored.has(`${record.digest}.json`) ? record : undefined
    },
    set(path, part, page) {
      const text = JSON.stringify(page)
      const record = { ...part, digest: digest(text) }
      const name = `${record.digest}.json`
      if (!stored.has(name)) writeFileSync(join(pages, name), text)
      stored.add(name)
      records.set(path, record)
      changed = true
      return record
    },
    save(paths) {
      const kept = new Map([...records].filter(([path]) => paths.has(path)))
      if (changed || kept.size !== old.size) writeIndex(folder, kept)
      const names = new Set([...kept.values()].map((record) => `${record.digest}.json`))
      for (const name of readdirSync(pages)) {
        if (names.has(name)) continue
        rmSync(join(pages, name), { force: true })
        stored.delete(name)
      }
    },
  }
}

export function readPageFile(folder: string, name: string): PageFile {
  return JSON.parse(readFileSync(join(folder, 'pages', `${name}.json`), 'utf8')) as PageFile
}

function readIndex(folder: string): Map<string, PageRecord> {
  try {
    const index = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8'))
    return index.version === version ? new Map(Object.entries(index.pages)) : new Map()
  } catch {
    return new Map()
  }
}

function writeIndex(folder: string, records: Map<string, PageRecord>): void {
  const file = join(folder, 'index.json')
  writeFileSync(`${file}.new`, JSON.stringify({ version, pages: Object.fromEntries(records) }))
  renameSync(`${file}.new`, file)
}
