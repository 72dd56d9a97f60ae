/** The identifier index as files: deterministic, and named after their content. */

import { createHash } from 'node:crypto'
import type { Catalog, CatalogPage, PageText, ProseIds, Shard } from '../query/format.ts'
import type { PageRecord, Synonyms } from '../records.ts'
import { buildTerms } from './terms.ts'

export interface IndexOptions {
  synonyms?: Synonyms
  /**
   * Index all prose in the terms too. For a site opened from disk, where Pagefind cannot fetch its files;
   * about doubles the index.
   */
  prose?: boolean
  /** Pagefind's names of the pages, by URL. */
  pagefindIds?: Map<string, string>
}

/** Names without extension, to JSON text; in a fixed order. */
export type IndexFiles = Map<string, string>

export const CATALOG = 'catalog'

export function buildIndex(records: PageRecord[], options: IndexOptions = {}): IndexFiles {
  const pages = [...records].sort((a, b) => (a.url < b.url ? -1 : 1))
  const prose = options.prose ?? false
  const { shards, bounds } = buildTerms(pages, { prose })
  const parts = new Map<string, string>()
  for (const [index, shard] of shards.entries())
    parts.set(`terms-${index}`, JSON.stringify(shard satisfies Shard))
  for (const [index, page] of pages.entries()) parts.set(`page-${index}`, JSON.stringify(pageText(page)))
  if (options.pagefindIds) {
    const ids = pages.map(({ url }) => options.pagefindIds?.get(url) ?? '')
    parts.set('prose', JSON.stringify(ids satisfies ProseIds))
  }

  const catalog: Omit<Catalog, 'build'> = {
    version: 1,
    pages: pages.map(catalogPage),
    bounds,
    synonyms: options.synonyms ?? {},
    prose,
  }
  const hash = createHash('sha256').update(JSON.stringify(catalog))
  for (const [name, text] of parts) hash.update(name).update(text)
  const build = hash.digest('hex').slice(0, 12)

  const files: IndexFiles = new Map([[CATALOG, JSON.stringify({ ...catalog, build })]])
  for (const [name, text] of parts) files.set(`${build}/${name}`, text)
  return files
}

function catalogPage({ url, kind, title, sections, service, severity, alerts }: PageRecord): CatalogPage {
  return {
    url,
    kind,
    title,
    sections: sections.length,
    ...(service !== undefined && { service }),
    ...(severity !== undefined && { severity }),
    ...(alerts !== undefined && alerts.length > 0 && { alerts }),
  }
}

function pageText({ description, sections }: PageRecord): PageText {
  return {
    description: description ?? '',
    sections: sections.map(({ id, heading, text, code }) => ({ id, heading, text, code })),
  }
}
