import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Endpoint, EndpointContext } from './endpoint.ts'
import { feed } from './feed.ts'
import { headersFile, policyOf } from './headers.ts'
import { machineLists } from './machine-lists.ts'
import { markdownPages } from './markdown-pages.ts'
import { redirects } from './redirects.ts'
import { snippetFiles } from './snippet-files.ts'

export type { Endpoint, EndpointContext } from './endpoint.ts'

export function siteEndpoints(context: EndpointContext): Endpoint[] {
  return [markdownPages, snippetFiles, feed, machineLists, redirects].flatMap((endpoints) =>
    endpoints(context),
  )
}

/**
 * Writes every endpoint into the finished build, and the files that hosts read. What is already there, from `public/` or
 * from a page, stays: an author's own `robots.txt` wins.
 *
 * @param folder the build's folder, which is the base path
 */
export async function writeEndpoints(folder: string, context: EndpointContext): Promise<void> {
  const folders = new Set<string>()
  for (const { path, body } of siteEndpoints(context)) {
    const file = join(folder, path)
    if (existsSync(file)) continue
    const parent = dirname(file)
    if (!folders.has(parent)) mkdirSync(parent, { recursive: true })
    folders.add(parent)
    // One small file after the other: waiting for each costs more than writing it.
    writeFileSync(file, await body())
  }
  await writeNew(join(folder, '.nojekyll'), '')
  const home = await readFile(join(folder, 'index.html'), 'utf8').catch(() => '')
  await writeNew(join(folder, '_headers'), headersFile(context.info.base, policyOf(home)))
}

async function writeNew(file: string, text: string): Promise<void> {
  if (!existsSync(file)) await writeFile(file, text)
}
