import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { UsageError } from './command.ts'

/**
 * Builds the site in the working directory with its own Astro: the command alone brings none.
 *
 * @param command for messages @param dist where the build goes; default: the site's own outDir
 * @throws what ends a build, with a message for the user
 */
export async function buildSite(command: string, dist: string | undefined): Promise<void> {
  const { build } = await loadAstro(command)
  await build({ root: process.cwd(), logLevel: 'error', ...(dist === undefined ? {} : { outDir: dist }) })
}

async function loadAstro(command: string): Promise<{ build: (config: object) => Promise<void> }> {
  try {
    const path = createRequire(join(process.cwd(), 'package.json')).resolve('astro')
    return await import(pathToFileURL(path).href)
  } catch {
    throw new UsageError(
      `There is no Astro in this folder; run \`handover ${command}\` where the site is built`,
    )
  }
}
