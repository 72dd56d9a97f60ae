import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { readArguments } from './arguments.ts'
import { type Streams, UsageError } from './command.ts'

const usage = `handover bundle [--out FOLDER | FILE.zip]

  Builds the site in this folder and writes it as a folder or zip that opens from disk with a double click, search included.

  --out PATH               default: handover-bundle.zip
  --dist FOLDER            where the build itself goes (default: the site's own outDir)
  --help

  Exit code: 0, 1 when the build ends with problems, 2 wrong usage
`

/** `handover bundle`. */
export default async function runBundle(argv: string[], streams: Streams): Promise<number> {
  const { values, positionals } = readArguments(argv, {
    out: { type: 'string', default: 'handover-bundle.zip' },
    dist: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  })
  if (values.help) {
    streams.out(usage)
    return 0
  }
  if (positionals.length > 0)
    throw new UsageError('`handover bundle` takes no path; name the result with `--out`')
  const { build } = await loadAstro()
  const { requestBundle } = await import('../bundle/integration.ts')
  const request = requestBundle(values.out)
  try {
    const outDir = values.dist === undefined ? {} : { outDir: values.dist }
    await build({ root: process.cwd(), logLevel: 'error', ...outDir })
  } catch (error) {
    streams.err(`${(error as Error).message.trim()}\n`)
    return 1
  }
  if (request.size === undefined) throw new UsageError('The Astro config of this folder has no handover()')
  streams.out(`${values.out}: ${(request.size / 1e6).toFixed(1)} MB; open its index.html\n`)
  return 0
}

/** The site's own Astro: the command alone brings none. */
async function loadAstro(): Promise<{ build: (config: object) => Promise<void> }> {
  try {
    const path = createRequire(join(process.cwd(), 'package.json')).resolve('astro')
    return await import(pathToFileURL(path).href)
  } catch {
    throw new UsageError('There is no Astro in this folder; run `handover bundle` where the site is built')
  }
}
