import { relative, sep } from 'node:path'
import { compareCommands, type Evidence, versionOn } from './changed-since-test.ts'
import { type History, readBlobs, readHistory, repositoryRoot, type Version } from './git-history.ts'

export interface TestedPage {
  /** The file, absolute. */
  file: string
  text: string
  /** `YYYY-MM-DD`. */
  tested: string
}

export interface EvidenceReader {
  /** The newest commit that touched a file. */
  newest(file: string): Version | undefined
  /** For each tested page whether its commands and config are still what was tested. */
  read(pages: readonly TestedPage[]): Map<string, Evidence>
}

/** Reads the history below a folder: one git process, and a second for the texts of pages that changed since their test. */
export function openEvidence(folder: string): EvidenceReader {
  const root = repositoryRoot(folder)
  const history: History | undefined = root === undefined ? undefined : readHistory(folder)
  const versionsOf = (file: string) =>
    (root === undefined ? undefined : history?.get(relative(root, file).split(sep).join('/'))) ?? []
  return {
    newest: (file) => versionsOf(file)[0],
    read(pages) {
      const changed = pages.flatMap((page) => {
        const [newest] = versionsOf(page.file)
        const then = versionOn(versionsOf(page.file), page.tested)
        return newest && then && newest.blob !== then.blob ? [{ page, newest, then }] : []
      })
      const texts = readBlobs(
        folder,
        changed.map(({ then }) => then.blob),
      )
      const evidence = new Map<string, Evidence>(
        pages.map(({ file }) => [file, { state: versionsOf(file).length > 0 ? 'unchanged' : 'unknown' }]),
      )
      for (const { page, newest, then } of changed) {
        const text = texts.get(then.blob)
        evidence.set(
          page.file,
          text === undefined ? { state: 'unknown' } : compareCommands(text, page.text, newest.time),
        )
      }
      return evidence
    },
  }
}
