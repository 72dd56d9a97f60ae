import { readArguments } from './arguments.ts'
import { buildSite } from './build-site.ts'
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
  const { requestBundle } = await import('../bundle/integration.ts')
  const request = requestBundle(values.out)
  try {
    await buildSite('bundle', values.dist)
  } catch (error) {
    if (error instanceof UsageError) throw error
    streams.err(`${(error as Error).message.trim()}\n`)
    return 1
  }
  if (request.size === undefined) throw new UsageError('The Astro config of this folder has no handover()')
  streams.out(`${values.out}: ${(request.size / 1e6).toFixed(1)} MB; open its index.html\n`)
  return 0
}
