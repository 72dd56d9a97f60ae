/** Puts both indexes into the folder of a build. */

import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { PageRecord, Synonyms } from '../records.ts'
import { buildIndex, type IndexFiles } from './build.ts'
import { buildPagefind } from './pagefind.ts'

export interface WriteOptions {
  /** Of the texts, a BCP 47 tag; Pagefind stems words by it. */
  language?: string
  synonyms?: Synonyms
}

/** Writes `search/` and `pagefind/` below `folder`, in place of what was there. */
export async function writeSearch(
  folder: string,
  records: PageRecord[],
  { language = 'en', synonyms = {} }: WriteOptions = {},
): Promise<{ pages: number; bytes: number }> {
  const { files: pagefind, ids } = await buildPagefind(records, language)
  const index = buildIndex(records, { synonyms, pagefindIds: ids })
  const files = new Map<string, string | Uint8Array>([
    ...Array.from(pagefind, ([path, content]) => [`pagefind/${path}`, content] as const),
    ...Array.from(index, ([name, content]) => [`search/${name}.json`, content] as const),
  ])
  await writeFiles(folder, files)
  const bytes = [...files.values()].reduce((sum, content) => sum + Buffer.byteLength(content), 0)
  return { pages: records.length, bytes }
}

/**
 * Writes `search/` for a site that is opened from disk: scripts, since a page there may not fetch, and all prose in the
 * index, since Pagefind cannot run.
 */
export async function writeSearchFromDisk(
  folder: string,
  records: PageRecord[],
  synonyms: Synonyms = {},
): Promise<void> {
  const index = buildIndex(records, { synonyms, prose: true })
  await writeFiles(
    folder,
    new Map(Array.from(asScripts(index), ([path, content]) => [`search/${path}`, content])),
  )
}

/** Each file as a classic script that hands its content to the client: `handoverSearch(name, content)`. */
export function asScripts(index: IndexFiles): Map<string, string> {
  return new Map(
    Array.from(index, ([name, json]) => [`${name}.js`, `handoverSearch(${JSON.stringify(name)},${json})\n`]),
  )
}

async function writeFiles(folder: string, files: Map<string, string | Uint8Array>): Promise<void> {
  for (const root of new Set([...files.keys()].map((path) => path.split('/')[0] ?? ''))) {
    await rm(join(folder, root), { recursive: true, force: true })
  }
  const folders = new Set([...files.keys()].map((path) => dirname(join(folder, path))))
  for (const path of folders) await mkdir(path, { recursive: true })
  for (const [path, content] of files) await writeFile(join(folder, path), content)
}
