import { checkText } from '../checker/check-text.ts'
import { ParseCache } from '../checker/parse-cache.ts'
import type { TextReport } from '../checker/report.ts'
import { Session } from '../checker/session.ts'
import type { SiteSettings } from '../collections/site-settings.ts'
import { checkerKey } from './renderer-key.ts'

/**
 * The snippet checker as the loading of content calls it.
 *
 * @param worst with `warning` no finding ends a build
 * @param cacheDir keeps results by content: of a page that changed, only the snippets that did are parsed again
 */
export function createSnippetChecker(
  worst: 'error' | 'warning',
  cacheDir: string,
): NonNullable<SiteSettings['checker']> {
  return {
    key: `${worst} ${checkerKey()}`,
    async check(files) {
      const cache = new ParseCache(cacheDir)
      const session = new Session({ cache })
      const reports: TextReport[] = []
      try {
        for (const { path, text } of files) reports.push(await checkText(text, { path }, session))
        cache.save()
      } finally {
        session.stop()
      }
      const fault = reports.flatMap(({ faults }) => faults)[0]
      if (fault) {
        const place = `${fault.file}:${fault.line}`
        throw new Error(
          `The checker failed on ${place} (${fault.language ?? 'no language'}): ${fault.message}`,
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
