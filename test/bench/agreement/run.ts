import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { languages } from '../../../src/checker/languages/index.ts'
import { Session } from '../../../src/checker/session.ts'
import { type FileRow, measureFiles } from './files.ts'
import { Oracle } from './oracle.ts'
import { findOriginals } from './originals.ts'
import { loadSnippets, measureSnippets } from './snippets.ts'
import { measureSpeed } from './speed.ts'

/** `npm run bench:agreement`: see README.md beside this. */

const { values } = parseArgs({
  options: {
    corpus: { type: 'string' },
    lang: { type: 'string' },
    also: { type: 'string', multiple: true, default: [] },
    tree: { type: 'string', multiple: true, default: [] },
    cases: { type: 'string' },
    oracle: { type: 'string' },
    'oracle-batch': { type: 'string' },
    edits: { type: 'string', default: '300' },
    sample: { type: 'string', default: '150' },
    show: { type: 'string', default: '0' },
    minutes: { type: 'string', default: '0' },
    'no-snippets': { type: 'boolean' },
    'no-speed': { type: 'boolean' },
  },
})

const root = fileURLToPath(new URL('../../../', import.meta.url))
const corpus = values.corpus ?? process.env.HANDOVER_CORPUS ?? `${root}../shared/corpus`
if (!existsSync(corpus)) {
  console.error(`There is no corpus at ${corpus}; name one with --corpus FOLDER or HANDOVER_CORPUS.`)
  process.exit(2)
}
const chosen = values.lang?.split(',')
const session = new Session()
const show = Number(values.show)
const rest: string[] = []

const snippetRows = values['no-snippets']
  ? []
  : await measureSnippets(corpus, session, (format) => !chosen || chosen.includes(format))
print(
  [
    'snippets',
    'blocks',
    'checked',
    'false alarms',
    '%',
    'warnings',
    'known errors',
    'found',
    'right line',
    'faults',
  ],
  snippetRows
    .filter(({ blocks, checked, genuine }) => checked > 0 || genuine > 0 || blocks >= 50)
    .map((row) => [
      row.format,
      row.blocks,
      row.checked,
      row.falseAlarms,
      percent(row.falseAlarms, row.blocks),
      row.warnings,
      row.genuine,
      row.found,
      row.rightLine,
      row.faults,
    ]),
)
for (const { format, disagreements } of snippetRows)
  rest.push(...disagreements.slice(0, show).map((line) => `${format}: ${line}`))

const also = values.also.map((pair) => pair.split('=') as [string, string])
const command = values['oracle-batch'] ?? values.oracle
const oracle = new Oracle(
  process.env.HANDOVER_VERDICTS ?? `${root}node_modules/.cache/handover/verdicts.jsonl`,
  command === undefined ? undefined : { command, batch: values['oracle-batch'] !== undefined },
  Number(values.minutes) * 60_000,
)
const originals = findOriginals({ corpus, also, trees: values.tree }, Number(values.sample))
const fileRows: FileRow[] = []
for (const { id } of languages) {
  if (chosen && !chosen.includes(id)) continue
  const row = await measureFiles(id, originals.get(id) ?? [], {
    oracle,
    session,
    edits: Number(values.edits),
    cases: values.cases,
  })
  fileRows.push(row)
  rest.push(...row.disagreements.slice(0, show).map((line) => `${id}: ${line}`))
}
print(
  [
    ...['files', 'files', 'unjudged', 'flagged', 'accepted', 'false alarms', '%', 'refused', 'caught'],
    ...['cases', 'agreed', 'valid edits', 'flagged', '%', 'broken', 'caught', '%', 'in place', '%', 'faults'],
  ],
  fileRows
    .filter(({ files, cases }) => files + cases > 0)
    .sort((a, b) => (a.language < b.language ? -1 : 1))
    .map((row) => [
      ...[row.language, row.files, row.unjudged, row.flagged],
      ...[
        row.accepted,
        row.falseAlarms,
        percent(row.falseAlarms, row.accepted),
        row.refused,
        row.refusedCaught,
      ],
      ...[row.cases, row.agreed, row.valid, row.validFlagged, percent(row.validFlagged, row.valid)],
      ...[row.broken, row.caught, percent(row.caught, row.broken), row.near, percent(row.near, row.caught)],
      row.faults,
    ]),
)
session.stop()
if (rest.length > 0) console.log(`${rest.join('\n')}\n`)

const snippets = values['no-speed'] || chosen ? [] : loadSnippets(corpus)
if (snippets.length > 0) {
  const { check, highlight } = await measureSpeed(snippets, 10_000)
  console.log(
    `10,000 snippets: ${check.toFixed(1)} s of CPU to check, ${highlight.toFixed(1)} s to highlight, ratio ${(check / highlight).toFixed(2)}`,
  )
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '' : ((100 * part) / whole).toFixed(1)
}

function print(head: string[], rows: (string | number)[][]): void {
  const table = [head, ...rows].map((row) => row.map(String))
  const widths = head.map((_, i) => Math.max(...table.map((row) => (row[i] ?? '').length)))
  const line = (row: string[]) =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  ')
  console.log(`${table.map(line).join('\n')}\n`)
}
