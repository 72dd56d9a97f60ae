/** This repository's own site: built, then every page of its sitemap looked at. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSite } from '../support/build-site.ts'
import { type StaticServer, serveFolder } from '../support/static-server.ts'
import { expectAccessible } from './axe.ts'
import { expect, test } from './site.ts'

const root = join(import.meta.dirname, '../..')
let server: StaticServer

test.describe.configure({ mode: 'serial' })
test.setTimeout(900_000)

test.beforeAll(async () => {
  await buildSite(root)
  server = await serveFolder(join(root, 'dist'))
})
test.afterAll(() => server?.close())

test('every page is accessible, light and dark', async ({ page }) => {
  for (const path of sitemap()) await expectAccessible(page, server.url + path)
})

test('no page is wider than a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  for (const path of sitemap()) {
    await page.goto(server.url + path)
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(over, `${path} is wider than the screen by`).toBeLessThanOrEqual(0)
  }
})

/** Paths of the pages, without the slash at the start. */
function sitemap(): string[] {
  const xml = readFileSync(join(root, 'dist/sitemap-0.xml'), 'utf8')
  return [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => new URL(url).pathname.slice(1))
}
