import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { languages } from '../../../src/checker/languages/index.ts'
import { Session } from '../../../src/checker/session.ts'
import { findFiles, measureFiles } from './files.ts'
import { Oracle } from './oracle.ts'
import { loadSnippets, measureSnippets } from './snippets.ts'
import { measureSpeed } from './speed.ts'

/** `npm run bench:agreement`: see README.md beside this. */

const { values } = parseArgs({
  options: {
    corpus: { type: 'string' },
    lang: { type: 'string' },
    also: { type: 'string', multiple: true, default: [] },
    oracle: { type: 'string' },
    breaks: { type: 'string', default: '3' },
    sample: { type: 'string', default: '400' },
    show: { type: 'string', default: '0' },
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

const snippetRows = await measureSnippets(corpus, session, (format) => {
  if (chosen) return chosen.includes(format)
  return true
})
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
const known = new Set(languages.map(({ id }) => id))
const oracle = new Oracle(
  process.env.HANDOVER_VERDICTS ?? `${root}node_modules/.cache/handover/verdicts.jsonl`,
  values.oracle,
)
const fileRows = []
for (const [language, paths] of findFiles(corpus, also)) {
  if (!known.has(language) || (chosen && !chosen.includes(language))) continue
  const row = await measureFiles(language, paths, oracle, session, {
    breaks: Number(values.breaks),
    sample: Number(values.sample),
  })
  fileRows.push(row)
  rest.push(...row.disagreements.slice(0, show).map((line) => `${language}: ${line}`))
}
print(
  [
    'files',
    'files',
    'accepted',
    'false alarms',
    '%',
    'refused',
    'caught',
    'broken',
    'caught',
    '%',
    'near',
    'faults',
  ],
  fileRows.map((row) => [
    row.language,
    row.files,
    row.accepted,
    row.falseAlarms,
    percent(row.falseAlarms, row.accepted),
    row.refused,
    row.refusedCaught,
    row.broken,
    row.caught,
    percent(row.caught, row.broken),
    row.near,
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
