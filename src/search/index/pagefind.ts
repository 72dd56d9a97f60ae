/** Pagefind's index of all pages, from small HTML of our own, so that no built page has to be read back. */

import { gunzipSync } from 'node:zlib'
import * as pagefind from 'pagefind'
import type { PageRecord } from '../records.ts'

export interface PagefindIndex {
  /** Path under `pagefind/`, to content; in a fixed order. */
  files: Map<string, Uint8Array>
  /** A page's URL to the name by which Pagefind answers, so that the browser need not fetch a fragment to learn it. */
  ids: Map<string, string>
}

/** Pagefind adds its own user interfaces; ours needs none of them. */
const UNUSED = /^pagefind-(?!entry).*\.(?:js|css)$|^playground\//

/** What Pagefind writes before the JSON of its fragments. */
const SIGNATURE = 'pagefind_dcd'

export async function buildPagefind(records: PageRecord[], language = 'en'): Promise<PagefindIndex> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: language })
  if (!index) throw new Error(`Pagefind could not start: ${errors.join('; ')}`)
  try {
    // One after another and in order: Pagefind numbers pages as they come, and the bytes must not depend on luck.
    for (const record of [...records].sort((a, b) => (a.url < b.url ? -1 : 1))) {
      const added = await index.addHTMLFile({ url: record.url, content: pageHtml(record, language) })
      if (added.errors.length > 0)
        throw new Error(`Pagefind refused ${record.url}: ${added.errors.join('; ')}`)
    }
    const { files, errors: failed } = await index.getFiles()
    if (failed.length > 0) throw new Error(`Pagefind could not write its index: ${failed.join('; ')}`)
    const wanted = files.filter(({ path }) => !UNUSED.test(path)).sort((a, b) => (a.path < b.path ? -1 : 1))
    return { files: new Map(wanted.map(({ path, content }) => [path, content])), ids: idsOf(wanted) }
  } finally {
    await index.deleteIndex()
    await pagefind.close()
  }
}

/** Fragments are named after the id of their page, or hold several under their ids. */
function idsOf(files: { path: string; content: Uint8Array }[]): Map<string, string> {
  const ids = new Map<string, string>()
  for (const { path, content } of files) {
    const name = /^fragment\/(.+)\.pf_fragment$/.exec(path)?.[1]
    if (name === undefined) continue
    const fragment = JSON.parse(gunzipSync(content).toString().slice(SIGNATURE.length))
    const pages: [string, { url: string }][] =
      'url' in fragment ? [[name, fragment]] : Object.entries(fragment)
    for (const [id, { url }] of pages) ids.set(url, id)
  }
  return ids
}

export function pageHtml(
  { title, description, kind, service, sections, alerts }: PageRecord,
  language: string,
): string {
  const filters = [`kind:${kind}`, ...(service ? [`service:${service}`] : [])].map(
    (filter) => `<span data-pagefind-filter="${escapeHtml(filter)}"></span>`,
  )
  const body = sections.map(({ id, heading, text, code }) =>
    [
      heading && `<h2${id ? ` id="${escapeHtml(id)}"` : ''}>${escapeHtml(heading)}</h2>`,
      ...text.split('\n').map((block) => block.trim() && `<p>${escapeHtml(block)}</p>`),
      ...code.map((block) => `<pre>${escapeHtml(block)}</pre>`),
    ].join(''),
  )
  return [
    `<!doctype html><html lang="${escapeHtml(language)}"><body data-pagefind-body>`,
    `<h1>${escapeHtml(title)}</h1>`,
    ...filters,
    ...[description, alerts?.join(' ')].map((line) => line && `<p>${escapeHtml(line)}</p>`),
    ...body,
    '</body></html>',
  ].join('\n')
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
