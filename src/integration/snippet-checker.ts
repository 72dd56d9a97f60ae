import { checkText } from '../checker/check-text.ts'
import type { SiteSettings } from '../collections/site-settings.ts'
import { checkerKey } from './renderer-key.ts'

/** The snippet checker as the loading of content calls it. @param worst with `warning` no finding ends a build. */
export function createSnippetChecker(worst: 'error' | 'warning'): NonNullable<SiteSettings['checker']> {
  return {
    key: `${worst} ${checkerKey()}`,
    async check(files) {
      const reports = await Promise.all(files.map(({ path, text }) => checkText(text, { path })))
      const fault = reports.flatMap(({ faults }) => faults)[0]
      if (fault) {
        throw new Error(
          `The checker failed on ${fault.file}:${fault.line} (${fault.language ?? 'unknown'}): ${fault.message}`,
        )
      }
      return {
        diagnostics: reports.flatMap(({ diagnostics }) =>
          diagnostics.map((d) => (worst === 'warning' ? { ...d, severity: 'warning' as const } : d)),
        ),
        snippets: reports.flatMap(({ snippets }) => snippets),
      }
    },
  }
}
