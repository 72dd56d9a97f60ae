/** The offline copy in a real browser; its rules are tested in test/unit/offline. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { retiredServiceWorker } from '../../src/offline/service-worker.ts'
import { serveFolder } from '../support/static-server.ts'
import { expect, test } from './site.ts'

const caches = () => globalThis.caches.keys()

/** A worker is active once its copy is whole. */
async function copyIsKept(page: Page): Promise<void> {
  const state = () =>
    navigator.serviceWorker.getRegistration().then((registration) => registration?.active?.state)
  await expect.poll(() => page.evaluate(state), { timeout: 30_000 }).toBe('activated')
}

test('a copy is kept at the first visit below a base path, shown with its date, and removed on request', async ({
  page,
  trouble,
}) => {
  const server = await serveFolder(process.env.ONE_PAGE_DIST ?? '', '/docs/')
  await page.goto(server.url)
  await copyIsKept(page)
  const panel = page.getByRole('contentinfo').locator('details')
  await panel.locator('summary').click()
  await expect(panel).toContainText(
    /\(0\.\d MB\) are kept in this browser, as built \d{4}-\d\d-\d\d \d\d:\d\d UTC/,
  )
  await server.close()
  await page.goto(`${server.url}runbooks/`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Runbooks')
  await expect(page.getByText(/No network\. This is the copy built/)).toBeVisible()
  await page.getByRole('contentinfo').locator('details summary').click()
  await page.getByRole('button', { name: 'Remove the copy' }).click()
  await expect(page.getByText('Removed. It stays so')).toBeVisible()
  expect(await page.evaluate(caches)).toEqual([])
  trouble.length = 0
})

test('a release that is retired takes the worker and the copy away in one visit', async ({ page }) => {
  const folder = await mkdtemp(join(tmpdir(), 'handover-retired-'))
  await cp(process.env.ONE_PAGE_DIST ?? '', folder, { recursive: true })
  const server = await serveFolder(folder, '/docs/')
  await page.goto(server.url)
  await copyIsKept(page)
  await writeFile(join(folder, 'sw.js'), `(${retiredServiceWorker})(self, {"base":"/docs/"})`)
  await page.goto(`${server.url}runbooks/`)
  await expect.poll(() => page.evaluate(caches), { timeout: 30_000 }).toEqual([])
  await server.close()
  await rm(folder, { recursive: true })
})

test('nothing of another host is in the list, and every file of it is there', async ({ request }) => {
  const dist = process.env.ONE_PAGE_DIST ?? ''
  const { build } = JSON.parse(await readFile(join(dist, 'offline/build.json'), 'utf8'))
  const list = JSON.parse(await readFile(join(dist, `offline/${build}.json`), 'utf8'))
  const server = await serveFolder(dist, '/docs/')
  for (const [path] of [...list.groups.core, ...list.groups.posts]) {
    expect((await request.get(server.url + path)).ok(), path).toBe(true)
  }
  await server.close()
})
