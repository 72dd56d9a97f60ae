/** Three real things that one might paste into the search box, taken from the site's own runbooks. */
import type { Runbook, Snippet } from '../collections/types.ts'
import { splitConsole } from '../markdown/console.ts'

/** An alert's name, a file's path and a line of output, worst runbook first. */
export function searchExamples(runbooks: Runbook[], snippetsOf: (digest: string) => Snippet[]): string[] {
  const alert = runbooks.flatMap(({ alerts }) => alerts).at(0)?.name
  const path = runbooks
    .flatMap(({ files }) => files)
    .find(({ path }) => path.startsWith('/') && path.length < 48)?.path
  return [alert, path, firstOutput(runbooks, snippetsOf)].filter((example) => example !== undefined)
}

function firstOutput(runbooks: Runbook[], snippetsOf: (digest: string) => Snippet[]): string | undefined {
  for (const { body } of runbooks) {
    if (body.stock) continue
    for (const { tag, code } of snippetsOf(body.digest)) {
      if (tag !== 'console') continue
      const line = splitConsole(code).find(({ kind, text }) => kind === 'output' && looksLikeMessage(text))
      if (line) return line.text.trim()
    }
  }
  return undefined
}

/** Words with spaces between, not the columns of a table. */
function looksLikeMessage(text: string): boolean {
  const line = text.trim()
  return line.length >= 16 && line.length <= 56 && /^\S+( \S+)+$/.test(line) && /[a-z]{4}/.test(line)
}
