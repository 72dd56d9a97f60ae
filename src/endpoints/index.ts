import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
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
  for (const { path, body } of siteEndpoints(context)) {
    const file = join(folder, path)
    if (existsSync(file)) continue
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, await body())
  }
  await writeNew(join(folder, '.nojekyll'), '')
  const home = await readFile(join(folder, 'index.html'), 'utf8').catch(() => '')
  await writeNew(join(folder, '_headers'), headersFile(context.info.base, policyOf(home)))
}

async function writeNew(file: string, text: string): Promise<void> {
  if (!existsSync(file)) await writeFile(file, text)
}
