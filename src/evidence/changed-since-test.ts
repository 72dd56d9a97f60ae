import { readPage } from '../checker/source/snippets.ts'
import type { Version } from './git-history.ts'

/** What can be said of a tested page's commands and config. */
export type Evidence =
  /** Every command and config is as it was when the page was tested. */
  | { state: 'unchanged' }
  | { state: 'changed'; day: string; headings: string[] }
  /** There is no history to compare with. */
  | { state: 'unknown' }

/** The version that was current at the end of a day (UTC), which is what somebody who tested on that day had before them. */
export function versionOn(versions: readonly Version[], day: string): Version | undefined {
  const end = Date.parse(`${day}T23:59:59Z`) / 1000
  return versions.find(({ time }) => time <= end) ?? versions.at(-1)
}

/**
 * Compares the commands and config of a page as it was tested with those of today. Prose, output and the order of the
 * page do not count.
 *
 * @param tested the page's text when it was tested
 * @param changedAt seconds since 1970 of the newest commit that touched the page
 */
export function compareCommands(tested: string, today: string, changedAt: number): Evidence {
  const before = new Map<string, number>()
  for (const { key } of commandsOf(tested)) before.set(key, (before.get(key) ?? 0) + 1)
  const headings = new Set<string>()
  let added = 0
  for (const { key, heading } of commandsOf(today)) {
    const left = before.get(key) ?? 0
    if (left > 0) before.set(key, left - 1)
    else {
      added++
      if (heading) headings.add(heading)
    }
  }
  const removed = [...before.values()].reduce((sum, count) => sum + count, 0)
  if (added + removed === 0) return { state: 'unchanged' }
  const day = new Date(changedAt * 1000).toISOString().slice(0, 10)
  return { state: 'changed', day, headings: [...headings] }
}

const prose = new Set(['', 'text', 'txt', 'plain', 'plaintext', 'output', 'log', 'mermaid'])

/** The blocks that a reader types or installs, as comparable text, each with the step or heading above it. */
function commandsOf(text: string): { key: string; heading: string | undefined }[] {
  const headings = Array.from(
    text.matchAll(/^#{1,6} +(.+?) *#*$|<Step\b[^>]*?\btitle=(?:"([^"]*)"|'([^']*)')/gm),
    ({ index, 1: heading, 2: double, 3: single }) => ({ index, title: heading ?? double ?? single ?? '' }),
  )
  return readPage(text, 'mdx').snippets.flatMap(({ tag, body, meta, start }) => {
    if (prose.has(tag) && meta.title === undefined) return []
    const code = tag === 'console' ? typedLines(body.text) : body.text.trimEnd()
    if (code === '') return []
    const heading = headings.findLast(({ index }) => index < start)?.title
    return [{ key: `${tag}\0${meta.title ?? ''}\0${code}`, heading }]
  })
}

/** The lines of a console session behind a prompt, and the ones that continue them. */
function typedLines(session: string): string {
  let goesOn = false
  const typed = session.split('\n').filter((line) => {
    const isTyped = goesOn || /^(?:\S{0,80}[$#%]|>) /.test(line)
    goesOn = isTyped && line.endsWith('\\')
    return isTyped
  })
  return typed.join('\n')
}
