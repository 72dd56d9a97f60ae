/** This repository's own site: built, then every page looked at. */
import { join } from 'node:path'
import { buildSite } from '../support/build-site.ts'
import { type StaticServer, serveFolder } from '../support/static-server.ts'
import { expectAccessible } from './axe.ts'
import { expect, pagesIn, test } from './site.ts'

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
  for (const path of pagesIn(join(root, 'dist'))) await expectAccessible(page, server.url + path)
})

test('no page is wider than a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  for (const path of pagesIn(join(root, 'dist'))) {
    await page.goto(server.url + path)
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(over, `${path} is wider than the screen by`).toBeLessThanOrEqual(0)
  }
})
