import { relative } from 'node:path'
import { compareCommands, type Evidence, versionOn } from './changed-since-test.ts'
import { readBlobs, readHistory, repositoryRoot, type Version } from './git-history.ts'
import { type RunbookFile, readRunbookFiles } from './runbook-files.ts'

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
export function readStatus(folder: string): RunbookStatus[] {
  const runbooks = readRunbookFiles(folder)
  const root = repositoryRoot(folder)
  const history = root === undefined ? undefined : readHistory(folder)
  const versionsOf = (file: string) => (root === undefined ? [] : (history?.get(relative(root, file)) ?? []))
  const tested = testedVersions(runbooks, versionsOf)
  const texts = readBlobs(
    folder,
    Array.from(tested.values(), ({ blob }) => blob),
  )
  return runbooks
    .map((runbook): RunbookStatus => {
      const { id, file, title, owner, broken } = runbook
      const [newest] = versionsOf(file)
      const text = texts.get(tested.get(file)?.blob ?? '')
      return {
        id,
        file,
        title,
        owner,
        edited: newest && new Date(newest.time * 1000).toISOString().slice(0, 10),
        tested: runbook.tested,
        commands:
          runbook.tested === undefined
            ? undefined
            : text === undefined || newest === undefined
              ? { state: 'unknown' }
              : compareCommands(text, runbook.text, newest.time),
        broken,
      }
    })
    .sort((a, b) => compare(a.owner ?? '\uFFFF', b.owner ?? '\uFFFF') || compare(a.file, b.file))
}

function testedVersions(
  runbooks: RunbookFile[],
  versionsOf: (file: string) => readonly Version[],
): Map<string, Version> {
  const versions = new Map<string, Version>()
  for (const { file, tested } of runbooks) {
    const version = tested === undefined ? undefined : versionOn(versionsOf(file), tested)
    if (version) versions.set(file, version)
  }
  return versions
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
