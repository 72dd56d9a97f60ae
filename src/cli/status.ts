import { resolve } from 'node:path'
import { displayWidth } from '../checker/diagnostics/width.ts'
import { type RunbookStatus, readStatus } from '../evidence/status.ts'
import { readArguments } from './arguments.ts'
import { type Streams, UsageError } from './command.ts'

const usage = `handover status [FOLDER]

  What is known of each runbook, one table for each owner: when it was edited, when it was tested, and whether its commands
  and config changed since (from git). FOLDER is the content folder (default: content).

  --format FORMAT          text, json (default: text)
  --help

  Exit code: 0, or 2 for wrong usage
`

/** `handover status`. */
export default async function runStatus(argv: string[], streams: Streams): Promise<number> {
  const { values, positionals } = readArguments(argv, {
    format: { type: 'string', default: 'text' },
    help: { type: 'boolean', short: 'h' },
  })
  if (values.help) {
    streams.out(usage)
    return 0
  }
  if (values.format !== 'text' && values.format !== 'json') {
    throw new UsageError(`Unknown format \`${values.format}\`, expected text or json`)
  }
  const status = await read(positionals[0] ?? 'content')
  streams.out(
    values.format === 'json'
      ? `${JSON.stringify({ version: 1, runbooks: status }, undefined, 2)}\n`
      : renderStatus(status),
  )
  return 0
}

async function read(folder: string): Promise<RunbookStatus[]> {
  try {
    const root = process.cwd()
    return (await readStatus(resolve(folder))).map((status) => ({
      ...status,
      file: status.file.replace(`${root}/`, ''),
    }))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    throw new UsageError(`There is no folder \`${folder}/runbooks\`; name the content folder`)
  }
}

export function renderStatus(status: readonly RunbookStatus[]): string {
  if (status.length === 0) return 'No runbooks.\n'
  const owners = [...new Set(status.map(({ owner }) => owner))]
  const tables = owners.map((owner) => {
    const rows = status.filter((row) => row.owner === owner)
    const cells = rows.map((row) => [row.id, row.edited ?? '-', row.tested ?? 'never', commandsOf(row)])
    return `${owner ?? 'without an owner'}\n${renderTable([['runbook', 'edited', 'tested', 'commands and config'], ...cells])}`
  })
  const troubled = status.filter(
    (row) => row.tested === undefined || row.commands?.state === 'changed' || row.broken,
  )
  return `${tables.join('\n')}\n${status.length} runbooks, ${troubled.length} to look at\n`
}

function commandsOf({ tested, commands, broken }: RunbookStatus): string {
  if (broken) return `BROKEN: ${broken}`
  if (tested === undefined || commands === undefined) return 'never tested'
  if (commands.state === 'unknown') return 'no history to compare with'
  if (commands.state === 'unchanged') return 'unchanged since tested'
  const where = commands.headings.length > 0 ? `: ${commands.headings.join('; ')}` : ''
  return `changed ${commands.day}${where}`
}

function renderTable(rows: string[][]): string {
  const widths = rows.reduce<number[]>(
    (most, row) => row.map((cell, i) => Math.max(most[i] ?? 0, displayWidth(cell))),
    [],
  )
  return rows
    .map((row) =>
      `  ${row.map((cell, i) => cell + ' '.repeat((widths[i] ?? 0) - displayWidth(cell))).join('  ')}`.trimEnd(),
    )
    .join('\n')
    .concat('\n')
}
