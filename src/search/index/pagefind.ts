/** Pagefind's index of all pages, from small HTML of our own, so that no built page has to be read back. */

import * as pagefind from 'pagefind'
import type { PageRecord } from '../records.ts'

/** Path under `pagefind/`, to content. */
export type PagefindFiles = Map<string, Uint8Array>

/** Pagefind adds its own user interfaces; ours needs none of them. */
const UNUSED = /^pagefind-(?!worker|entry).*\.(?:js|css)$|^playground\//

export async function buildPagefind(records: PageRecord[], language = 'en'): Promise<PagefindFiles> {
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
    return new Map(wanted.map(({ path, content }) => [path, content]))
  } finally {
    await index.deleteIndex()
    await pagefind.close()
  }
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
