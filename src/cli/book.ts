import { relative } from 'node:path'
import { readArguments } from './arguments.ts'
import { buildSite } from './build-site.ts'
import { type Streams, UsageError } from './command.ts'

const usage = `handover book [--out FILE.html | FILE.pdf]

  Builds the site in this folder and writes all its runbooks as one file to print: a cover, contents, an index of alerts
  and a card for each runbook, with blanks to fill in. The file fetches nothing.

  --out FILE               default: handover-book.html; a .pdf takes Chromium or Chrome, an installed one or Playwright's
                           (CHROMIUM_PATH names another)
  --dist FOLDER            where the build itself goes (default: the site's own outDir)
  --help

  Exit code: 0, 1 when the build ends with problems or no browser is there for a PDF, 2 wrong usage
`

/** `handover book`. */
export default async function runBook(argv: string[], streams: Streams): Promise<number> {
  const { values, positionals } = readArguments(argv, {
    out: { type: 'string', default: 'handover-book.html' },
    dist: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  })
  if (values.help) {
    streams.out(usage)
    return 0
  }
  if (positionals.length > 0)
    throw new UsageError('`handover book` takes no path; name the result with `--out`')
  const { out } = values
  if (!/\.(?:html|pdf)$/.test(out))
    throw new UsageError(`Unexpected \`--out ${out}\`, expected a file that ends in .html or .pdf`)
  const { requestBook } = await import('../book/integration.ts')
  const request = requestBook(out)
  try {
    await buildSite('book', values.dist)
  } catch (error) {
    if (error instanceof UsageError) throw error
    streams.err(`${(error as Error).message.trim()}\n`)
    return 1
  }
  const { written } = request
  if (written === undefined) throw new UsageError('The Astro config of this folder has no handover()')
  const file = relative(process.cwd(), written.file)
  const size = `${written.cards} runbook${written.cards === 1 ? '' : 's'}, ${(written.bytes / 1e6).toFixed(1)} MB`
  if (written.trouble !== undefined) {
    streams.err(
      `handover: ${written.trouble}. The book is in ${file} (${size}): print that from any browser, or name one in CHROMIUM_PATH\n`,
    )
    return 1
  }
  streams.out(`${file}: ${size}\n`)
  return 0
}
