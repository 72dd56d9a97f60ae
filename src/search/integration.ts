/** Writes the indexes after a build, and serves those of the last build in dev. */

import { existsSync, readFileSync } from 'node:fs'
import { join, normalize, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { currentSession } from '../collections/session.ts'
import type { Page } from '../collections/types.ts'
import { flattenHtml } from '../markdown/flatten.ts'
import { siteRecords } from './index/site-records.ts'
import { writeSearch } from './index/write.ts'
import type { PageRecord, Synonyms } from './records.ts'

export interface SearchSettings {
  base: string
  lang: string
  synonyms: Synonyms
}

export function search({ base, lang, synonyms }: SearchSettings): AstroIntegration {
  let outDir = ''
  return {
    name: 'handover/search',
    hooks: {
      'astro:config:done': ({ config }) => {
        outDir = fileURLToPath(config.outDir)
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const file = indexFile(outDir, request.url ?? '', base)
          if (file === undefined) return next()
          response.setHeader('Content-Type', typeOf(file))
          response.setHeader('Cache-Control', 'no-cache')
          response.end(readFileSync(file))
        })
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir)
        const records = await builtRecords(folder, base)
        const { pages, bytes } = await writeSearch(folder, records, { language: lang, synonyms })
        logger.info(`the search index holds ${pages} pages in ${(bytes / 1e6).toFixed(1)} MB`)
      },
    },
  }
}

/** The records of the site that was just built into a folder. */
export async function builtRecords(folder: string, base: string): Promise<PageRecord[]> {
  const session = currentSession()
  const html = (page: Page): string => {
    if (page.body.stock) return builtHtml(folder, page.url.slice(base.length))
    const { html, placed } = session.readPage(page.body.digest)
    return flattenHtml(html, placed)
  }
  return siteRecords({ site: await session.site(), base, html })
}

/** A page that Astro's own MDX has rendered is read from the build. */
function builtHtml(folder: string, path: string): string {
  const decoded = decodeURI(path).replace(/\/$/, '')
  const file = [join(folder, decoded, 'index.html'), join(folder, `${decoded}.html`)].find((name) =>
    existsSync(name),
  )
  const html = file === undefined ? '' : readFileSync(file, 'utf8')
  return /<main[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? ''
}

/** The file of the last build that a request asks for; Vite asks with or without the base. */
function indexFile(outDir: string, url: string, base: string): string | undefined {
  const path = url.replace(/[?#].*/, '')
  const below = path.startsWith(base) ? path.slice(base.length) : path.slice(1)
  if (!/^(?:search|pagefind)\//.test(below)) return undefined
  const file = normalize(join(outDir, below))
  const inside =
    file.startsWith(join(outDir, 'search') + sep) || file.startsWith(join(outDir, 'pagefind') + sep)
  return inside && /\.\w+$/.test(file) && existsSync(file) ? file : undefined
}

function typeOf(file: string): string {
  if (file.endsWith('.js')) return 'text/javascript'
  if (file.endsWith('.json')) return 'application/json'
  return 'application/octet-stream'
}
