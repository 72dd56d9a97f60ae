import type { Evidence } from './changed-since-test.ts'
import { dayOf, readHistory } from './git-history.ts'
import { openEvidence } from './read-evidence.ts'
import { readRunbookFiles } from './runbook-files.ts'

/** One runbook, by evidence: when it was edited, when somebody tested it, and whether what they tested is what is there. */
export interface RunbookStatus {
  id: string
  file: string
  title: string
  /** A team's id; runbooks without one come last. */
  owner: string | undefined
  /** `YYYY-MM-DD`, UTC; `undefined` without a history. */
  edited: string | undefined
  tested: string | undefined
  commands: Evidence | undefined
  broken: string | undefined
}

/** The status of each runbook below a content folder, in the order of owners, then files. Two git processes in all. */
export async function readStatus(folder: string): Promise<RunbookStatus[]> {
  const runbooks = readRunbookFiles(folder)
  const evidence = openEvidence(folder, await readHistory(folder))
  const commands = evidence.read(
    runbooks.flatMap(({ file, text, tested }) => (tested === undefined ? [] : [{ file, text, tested }])),
  )
  return runbooks
    .map(({ id, file, title, owner, tested, broken }): RunbookStatus => {
      const newest = evidence.newest(file)
      const edited = newest && dayOf(newest)
      return { id, file, title, owner, edited, tested, commands: commands.get(file), broken }
    })
    .sort((a, b) => compare(a.owner ?? '\uFFFF', b.owner ?? '\uFFFF') || compare(a.file, b.file))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
