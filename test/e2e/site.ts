/**
 * What every browser test starts from: addresses of the sites, and a page that counts what must never happen on it:
 * a violation of the policy, an error in a script, a request to another host.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test as base, expect, type Page } from '@playwright/test'

export { expect }

const address = (name: string) => process.env[name] ?? ''
export const kitchenSink = (path = '') => address('KITCHEN_SINK') + path
export const onePage = (path = '') => address('ONE_PAGE') + path

export const test = base.extend<{ trouble: string[] }>({
  trouble: [
    async ({ page }, use) => {
      const trouble: string[] = []
      watch(page, trouble)
      await use(trouble)
      expect(trouble).toEqual([])
    },
    { auto: true },
  ],
})

function watch(page: Page, trouble: string[]) {
  page.on('pageerror', (error) => trouble.push(`error: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error') trouble.push(`console: ${message.text()} ${message.location().url}`)
  })
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url())
    if (protocol.startsWith('http') && hostname !== '127.0.0.1') trouble.push(`request: ${request.url()}`)
  })
}

/** Every page of a site built for these tests, as paths below its base: `''`, `runbooks/short/`, `404.html`. */
export const pagesOf = (site: 'KITCHEN_SINK' | 'ONE_PAGE') => pagesIn(address(`${site}_DIST`))

export function pagesIn(dist: string): string[] {
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter(
      (file) =>
        file.endsWith('.html') && !/http-equiv="refresh"/.test(readFileSync(join(dist, file), 'utf8')),
    )
    .map((file) => file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1'))
    .sort()
}

/** The sum of all layout shifts since the page was opened. */
export async function layoutShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value
        }).observe({ type: 'layout-shift', buffered: true })
        setTimeout(() => resolve(sum), 250)
      }),
  )
}
