/** Three real things that one might paste into the search box, taken from the site's own runbooks. */
import type { Runbook, Snippet } from '../collections/types.ts'
import { splitConsole } from './console.ts'

/** An alert's name, a file's path and a line that says what went wrong, worst runbook first. */
export function searchExamples(runbooks: Runbook[], snippetsOf: (digest: string) => Snippet[]): string[] {
  const alert = runbooks.flatMap(({ alerts }) => alerts).at(0)?.name
  const path = runbooks
    .flatMap(({ files }) => files)
    .find(({ path }) => path.startsWith('/') && path.length < 48)?.path
  return [alert, path, firstOutput(runbooks, snippetsOf)].filter((example) => example !== undefined)
}

/** A line that says what went wrong, as one would copy it; else any line of output that is a sentence. */
function firstOutput(runbooks: Runbook[], snippetsOf: (digest: string) => Snippet[]): string | undefined {
  let other: string | undefined
  for (const { body } of runbooks) {
    if (body.stock) continue
    for (const { tag, code } of snippetsOf(body.digest)) {
      for (const line of outputOf(tag, code)) {
        if (!looksLikeMessage(line)) continue
        if (failure.test(line)) return line
        other ??= line
      }
    }
  }
  return other
}

const failure =
  /\b(?:error|fail(?:ed|ure)?|fatal|refused|denied|timed? ?out|cannot|unable|no space|too many)\b/i

/** Prompts and commands are not what a log says. */
function outputOf(tag: string, code: string): string[] {
  if (tag === 'text') return code.split('\n').map((line) => line.trim())
  if (tag !== 'console') return []
  return splitConsole(code)
    .filter(({ kind }) => kind === 'output')
    .map(({ text }) => text.trim())
}

/** Words with spaces between, not the columns of a table; short enough for a phone. */
function looksLikeMessage(line: string): boolean {
  return line.length >= 16 && line.length <= 72 && /^\S+( \S+){2,}$/.test(line) && /[a-z]{4}/.test(line)
}
