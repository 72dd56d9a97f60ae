import type { Embedded } from '../language.ts'
import type { Node } from '../tree.ts'
import { embed } from './embed.ts'

type Range = { start: number; end: number }

/** A stretch that a tool fills in, and what stands for it: the first word inside, which leaves the script a script. */
export interface Blank extends Range {
  inner: Range
}

/** A script in a scalar as a text of its language, with the stretches that something else fills in stood for. */
export function embedScript(
  node: Node | undefined,
  language: string,
  source: string,
  blanks: readonly Blank[],
): Embedded | undefined {
  const embedded = embed(node, language, source)
  if (!embedded) return undefined
  const ranges: Range[] = []
  let next = 0
  for (let { start, end } of embedded.ranges) {
    for (let blank = blanks[next]; blank && blank.start < end; blank = blanks[next]) {
      if (blank.start > start) ranges.push({ start, end: blank.start })
      if (blank.start >= start) ranges.push(firstWord(source, blank.inner))
      start = Math.min(Math.max(start, blank.end), end)
      if (blank.end > end) break
      next++
    }
    if (start < end) ranges.push({ start, end })
  }
  return { language, ranges }
}

function firstWord(source: string, { start, end }: Range): Range {
  const word = /\w+/.exec(source.slice(start, end))
  return word
    ? { start: start + word.index, end: start + word.index + word[0].length }
    : { start, end: start }
}

/** Verb-Noun commands, variables and operators of PowerShell, and cmd's `%VAR%`: no shell of ours. */
export function looksLikeWindows(script: string): boolean {
  return /\$env:|\b[A-Z][a-z]+-[A-Z]\w+|^\s*\$\w+\s*=|%\w+%|\bif\s*\(|\bforeach\s*\(|\s-(?:eq|ne|match)\b.*\{|@['"]$|\\\w+\\|`\s*$/m.test(
    script,
  )
}
