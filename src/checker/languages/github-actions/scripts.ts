import type { Embedded } from '../language.ts'
import { embedScript, looksLikeWindows } from '../schema/script.ts'
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

/** A step's script, with the expressions in it stood for. */
export function script(node: Node | undefined, language: string, source: string): Embedded | undefined {
  const blanks = [...findExpressions(source, node?.start ?? 0, node?.end ?? 0)]
  return blanks.some(({ end }) => end < 0) ? undefined : embedScript(node, language, source, blanks)
}
