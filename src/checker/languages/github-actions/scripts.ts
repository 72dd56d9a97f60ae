import type { Embedded } from '../language.ts'
import { embed } from '../schema/embed.ts'
import { get, type Node, text } from '../tree.ts'
import { findExpressions } from './expression.ts'

const languages: Record<string, string> = { bash: 'bash', sh: 'sh', python: 'python' }

/** What runs a step's script: the step's own shell, else the one that a `defaults` names, else what the runner has. */
export function shellOf(
  step: Node,
  defaults: readonly (Node | undefined)[],
  runner: 'unix' | 'unknown',
): string | undefined {
  const named =
    text(get(step, 'shell')) ?? defaults.map((each) => text(get(get(each, 'run'), 'shell'))).find(Boolean)
  if (named !== undefined) return languages[named.toLowerCase()]
  if (runner === 'unix') return 'bash'
  const script = text(get(step, 'run')) ?? ''
  return looksLikeWindows(script) ? undefined : 'bash'
}

/** `runs-on` of a job; a matrix or a label of the owner's may be anything. */
export function runnerOf(job: Node): 'unix' | 'unknown' {
  const runsOn = get(job, 'runs-on')
  const labels = runsOn?.kind === 'sequence' ? runsOn.items.map((item) => text(item)) : [text(runsOn)]
  return labels.some((label) => /^(?:ubuntu|macos|linux)/i.test(label ?? '')) ? 'unix' : 'unknown'
}

/** Verb-Noun commands, variables and operators of PowerShell, and cmd's `%VAR%`. */
function looksLikeWindows(script: string): boolean {
  return /\$env:|\b[A-Z][a-z]+-[A-Z]\w+|^\s*\$\w+\s*=|%\w+%|\bif\s*\(|\bforeach\s*\(|\s-(?:eq|ne|match)\b.*\{|@['"]$|\\\w+\\|`\s*$/m.test(
    script,
  )
}

/** A script as a text of its language: what GitHub fills in is stood for by the first word of the expression. */
export function script(node: Node | undefined, language: string, source: string): Embedded | undefined {
  const embedded = embed(node, language, source)
  if (!embedded) return undefined
  const ranges: Embedded['ranges'] = []
  const blanks = [...findExpressions(source, node?.start ?? 0, node?.end ?? 0)]
  if (blanks.some(({ end }) => end < 0)) return undefined
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

function firstWord(source: string, { start, end }: { start: number; end: number }) {
  const word = /\w+/.exec(source.slice(start, end))
  return word
    ? { start: start + word.index, end: start + word.index + word[0].length }
    : { start, end: start }
}
