import { LineMap } from '../checker/source/line-map.ts'
import { readPage } from '../checker/source/snippets.ts'
import { splitConsole } from '../lib/console.ts'
import type { Version } from './git-history.ts'

/** What can be said of a tested page's commands and config. */
export type Evidence =
  /** Every command and config is as it was when the page was tested. */
  | { state: 'unchanged' }
  | { state: 'changed'; day: string; headings: string[]; changes: BlockChange[] }
  /** There is no history to compare with. */
  | { state: 'unknown' }

/**
 * A block of commands or config that is not what was tested. What it was is counted and not told: the reason for a change
 * may be that something must not be read any more.
 */
export interface BlockChange {
  /** The step or heading above it. */
  heading?: string | undefined
  /** Where its fence opens in the file, from 1; absent for a block that is gone. */
  line?: number | undefined
  /** Lines of the code, from 1, that the tested block did not have. */
  lines: number[]
  /** How many of its lines are gone. */
  removed: number
}

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
 * @param changedAt seconds since 1970 of the commit since which they are what they are
 */
export function compareCommands(tested: string, today: string, changedAt: number): Evidence {
  const gone = new Map<string, Block[]>()
  for (const block of commandsOf(tested)) gone.set(block.key, [...(gone.get(block.key) ?? []), block])
  const added = commandsOf(today).filter(({ key }) => gone.get(key)?.shift() === undefined)
  const removed = [...gone.values()].flat().sort((a, b) => a.line - b.line)
  if (added.length + removed.length === 0) return { state: 'unchanged' }
  const changes = added.map((block) => changeOf(block, take(removed, block)))
  const headings = new Set(added.flatMap(({ heading }) => heading ?? []))
  return {
    state: 'changed',
    day: new Date(changedAt * 1000).toISOString().slice(0, 10),
    headings: [...headings],
    changes: [
      ...changes,
      ...removed.map(({ heading, typed }) => ({ heading, lines: [], removed: typed.length })),
    ],
  }
}

/** Whether two texts of a page hold the same commands and config. */
export function sameCommands(a: string, b: string): boolean {
  return compareCommands(a, b, 0).state === 'unchanged'
}

interface Block {
  /** Equal for equal commands. */
  key: string
  kind: string
  heading: string | undefined
  line: number
  /** What counts of it, each with its line in the code, from 1. */
  typed: { text: string; line: number }[]
}

const prose = new Set(['', 'text', 'txt', 'plain', 'plaintext', 'output', 'log', 'mermaid'])

/** The blocks that a reader types or installs, as comparable text, each with the step or heading above it. */
function commandsOf(text: string): Block[] {
  const { snippets } = readPage(text, 'mdx')
  const lineMap = new LineMap(text)
  const headings = Array.from(
    text.matchAll(/^#{1,6} +(.+?) *#*$|<Step\b[^>]*?\btitle=(?:"([^"]*)"|'([^']*)')/gm),
    ({ index, 1: heading, 2: double, 3: single }) => ({ index, title: heading ?? double ?? single ?? '' }),
    // A line of code may begin like a heading.
  ).filter(({ index }) => !snippets.some(({ start, end }) => index >= start && index < end))
  return snippets.flatMap(({ tag, body, meta, start }) => {
    if (prose.has(tag) && meta.title === undefined) return []
    const typed = typedLines(tag, body.text.trimEnd())
    const code = typed.map((line) => line.text).join('\n')
    if (code === '') return []
    const heading = headings.findLast(({ index }) => index < start)?.title
    const kind = `${tag}\0${meta.title ?? ''}`
    return [{ key: `${kind}\0${code}`, kind, heading, line: lineMap.place(start).line, typed }]
  })
}

/** Of a console session only what stands behind a prompt: its answers are not the author's to keep. */
function typedLines(tag: string, code: string): Block['typed'] {
  const lines = code.split('\n').map((text, index) => ({ text, line: index + 1 }))
  if (tag !== 'console') return lines
  const session = splitConsole(code)
  return lines.filter((_, index) => session[index]?.kind === 'command')
}

/** What a block of today was when it was tested: one of its kind below the same heading, else the next of its kind. */
function take(removed: Block[], { kind, heading }: Block): Block | undefined {
  const alike = removed.filter((block) => block.kind === kind)
  const found = alike.find((block) => block.heading === heading) ?? alike[0]
  if (found) removed.splice(removed.indexOf(found), 1)
  return found
}

function changeOf({ heading, line, typed }: Block, was: Block | undefined): BlockChange {
  const left = was?.typed.map(({ text }) => text) ?? []
  const lines = typed.flatMap(({ text, line }) => {
    const at = left.indexOf(text)
    if (at < 0) return [line]
    left.splice(at, 1)
    return []
  })
  return { heading, line, lines, removed: left.length }
}
