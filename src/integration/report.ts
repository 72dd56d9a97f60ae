import type { AstroIntegrationLogger } from 'astro'
import { renderDiagnostic } from '../checker/reporters/text.ts'
import { redact } from '../checker/secrets.ts'
import { LineMap } from '../checker/source/line-map.ts'
import { ContentError, type ContentProblem, sortProblems } from '../collections/problems.ts'
import { readText, type Site } from '../collections/site.ts'
import type { SiteSettings } from '../collections/site-settings.ts'

/** All problems of a run as one text for a terminal, with their lines and, at the end, how many there are. */
export function formatProblems(problems: ContentProblem[], root: string): string {
  const maps = new Map<string, LineMap | undefined>()
  const linesOf = (file: string) => {
    if (!maps.has(file)) {
      const text = readText(root, file)
      maps.set(file, text === undefined ? undefined : new LineMap(redact(text)))
    }
    return maps.get(file)
  }
  const blocks = sortProblems(problems).map(({ help, ...problem }) => {
    const lines = linesOf(problem.file)
    const text = renderDiagnostic(help === undefined ? problem : { ...problem, help }, lines)
    return lines || help === undefined ? text : `${text}\n  = help: ${help}`
  })
  const errors = problems.filter(({ severity }) => severity === 'error').length
  const counts = [plural(errors, 'error'), plural(problems.length - errors, 'warning')].filter(Boolean)
  return `${blocks.join('\n\n')}\n\n${counts.join(', ')}`
}

function plural(n: number, word: string): string {
  return n === 0 ? '' : `${n} ${word}${n === 1 ? '' : 's'}`
}

/** A build ends on the first error with all problems in one message; a dev server prints them and goes on. */
export function createReporter(
  { root, dev }: SiteSettings,
  logger: AstroIntegrationLogger,
): (site: Site) => void {
  let reported: Site | undefined
  return (site) => {
    const { problems } = site
    if (!dev && problems.some(({ severity }) => severity === 'error')) {
      throw new ContentError(`\n${formatProblems(problems, root)}\n`, problems)
    }
    if (reported !== site && problems.length > 0) logger.warn(`\n${formatProblems(problems, root)}`)
    reported = site
  }
}
