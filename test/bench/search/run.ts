/**
 * Measures search: `npm run bench:search [-- FILE] [--seed=N] [--missed]`. Over pages it generates, or over published code blocks in FILE (see
 * `snippets.ts`). Prints for each class of queries how often the expected page is first and within five.
 */

import { openEngines } from './engines.ts'
import { generatePages } from './generate.ts'
import { queryClasses } from './queries.ts'
import { seeded } from './random.ts'
import { snippetPages } from './snippets.ts'

const PAGES = 1000
const PER_CLASS = 60

const args = process.argv.slice(2)
const verbose = args.includes('--missed')
const file = args.find((arg) => !arg.startsWith('--'))
const seed = Number(args.find((arg) => arg.startsWith('--seed='))?.slice('--seed='.length) ?? 1)
const pages = file ? snippetPages(file) : generatePages(PAGES, seeded(seed))
const classes = queryClasses(pages, seeded(seed + 1), PER_CLASS)
const { ours, pagefind, sizes } = await openEngines(pages)

const kb = (bytes: number) => `${(bytes / 1000).toFixed(1)} KB`
const percent = (part: number, whole: number) => (whole === 0 ? '-' : `${Math.round((100 * part) / whole)} %`)
const rows = [
  [
    'class',
    'n',
    'first',
    'in five',
    'Pagefind: first',
    'in five',
    'index: bytes',
    'ms',
    'all: bytes',
    'ms',
    'Pagefind: bytes',
    'ms',
    '',
  ],
]
const missed: string[] = []

for (const { name, cases, first: firstTarget, five: fiveTarget } of classes) {
  const totals = [ours, pagefind].map(() => ({ first: 0, five: 0, bytes: 0, ms: 0, ownBytes: 0, ownMs: 0 }))
  for (const { query, expected } of cases) {
    for (const [index, engine] of [ours, pagefind].entries()) {
      const total = totals[index]
      if (!total) continue
      const { urls, bytes, ms, own } = await engine.search(query)
      const rank = urls.indexOf(expected)
      total.first += rank === 0 ? 1 : 0
      total.five += rank >= 0 && rank < 5 ? 1 : 0
      total.bytes += bytes
      total.ms += ms
      total.ownBytes += own.bytes
      total.ownMs += own.ms
      if (index === 0 && rank !== 0)
        missed.push(`${name}: ${rank + 1 || 'none'} · ${query} · ${expected} · ${urls[0]}`)
    }
  }
  const [a, b] = totals
  const n = cases.length
  if (!a || !b) continue
  const met = 100 * a.first >= (firstTarget ?? 0) * n && 100 * a.five >= fiveTarget * n
  rows.push([
    name,
    String(n),
    percent(a.first, n),
    percent(a.five, n),
    percent(b.first, n),
    percent(b.five, n),
    kb(a.ownBytes / n),
    (a.ownMs / n).toFixed(1),
    kb(a.bytes / n),
    (a.ms / n).toFixed(1),
    kb(b.bytes / n),
    (b.ms / n).toFixed(1),
    met ? '' : 'below target',
  ])
}

const sections = pages.reduce((sum, page) => sum + page.sections.length, 0)
console.log(`${pages.length} pages, ${sections} sections, ${file ? 'published code blocks' : 'generated'}\n`)
const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length))) ?? []
for (const row of rows) {
  console.log(
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  )
}
console.log(`
Fetched once, on focus: ${kb(ours.start)} (titles and alerts); with the first prose: ${kb(pagefind.start)} (Pagefind itself).
Bytes a query are compressed and without a cache: shards of the index, page texts for snippets, Pagefind's chunks.
On the server: ${sizes.shards} shards ${kb(sizes.terms)}, page texts ${kb(sizes.pages)}, Pagefind ${kb(sizes.pagefind)}. ms is processor time on this machine.`)
if (verbose) console.log(`\nNot first:\n${missed.join('\n')}`)
