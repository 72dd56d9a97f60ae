import { relative, sep } from 'node:path'
import { compareCommands, type Evidence, sameCommands, versionOn } from './changed-since-test.ts'
import { type History, readBlobs, type Version } from './git-history.ts'

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

/**
 * What the history of a folder says of its pages; one more git process reads the texts of those that changed since their
 * test. Nothing is said of a test where only a part of the history is there.
 */
export function openEvidence(folder: string, history: History | undefined): EvidenceReader {
  const versionsOf = (file: string) =>
    history?.versions.get(relative(folder, file).split(sep).join('/')) ?? []
  return {
    newest: (file) => versionsOf(file)[0],
    read(pages) {
      if (!history?.isWhole) return new Map(pages.map(({ file }) => [file, { state: 'unknown' }]))
      const changed = pages.flatMap((page) => {
        const versions = versionsOf(page.file)
        const then = versionOn(versions, page.tested)
        const since = then ? versions.slice(0, versions.indexOf(then)) : []
        return then && since.some(({ blob }) => blob !== then.blob) ? [{ page, since, then }] : []
      })
      const texts = readBlobs(
        folder,
        changed.flatMap(({ since, then }) => [then, ...since].map(({ blob }) => blob)),
      )
      const evidence = new Map<string, Evidence>(
        pages.map(({ file }) => [file, { state: versionsOf(file).length > 0 ? 'unchanged' : 'unknown' }]),
      )
      for (const { page, since, then } of changed) {
        const text = texts.get(then.blob)
        const found: Evidence =
          text === undefined
            ? { state: 'unknown' }
            : compareCommands(text, page.text, lastChange(since, texts, page.text))
        evidence.set(page.file, found)
      }
      return evidence
    },
  }
}

/**
 * When the commands of a page became what they are: later commits have changed its prose only.
 *
 * @param since versions after the test, newest first, at least one
 */
function lastChange(since: readonly Version[], texts: ReadonlyMap<string, string>, today: string): number {
  const older = since.findIndex(({ blob }) => !sameCommands(texts.get(blob) ?? '', today))
  return (since[older < 0 ? since.length - 1 : Math.max(0, older - 1)] as Version).time
}
