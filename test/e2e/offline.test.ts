/** The offline copy in a real browser; its rules are tested in test/unit/offline. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { retiredServiceWorker } from '../../src/offline/service-worker.ts'
import { serveFolder } from '../support/static-server.ts'
import { expect, kitchenSink, test } from './site.ts'

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

test('a new build takes over without a reload, and an open page goes on with its own', async ({
  page,
  trouble,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'handover-new-build-'))
  await cp(process.env.ONE_PAGE_DIST ?? '', folder, { recursive: true })
  const server = await serveFolder(folder, '/docs/')
  await page.goto(`${server.url}runbooks/`)
  await copyIsKept(page)
  await page.evaluate(() => Object.assign(globalThis, { reading: true }))
  const [old] = await page.evaluate(caches)
  const worker = await readFile(join(folder, 'sw.js'), 'utf8')
  const { build } = JSON.parse(await readFile(join(folder, 'offline/build.json'), 'utf8'))
  const list = await readFile(join(folder, `offline/${build}.json`), 'utf8')
  await writeFile(join(folder, 'offline/next.json'), list.replaceAll(build, 'next'))
  await writeFile(join(folder, 'sw.js'), worker.replaceAll(build, 'next'))
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update())
  await expect.poll(() => page.evaluate(caches), { timeout: 30_000 }).toContain('handover /docs/ next')
  expect(await page.evaluate(() => 'reading' in globalThis)).toBe(true)
  expect(await page.evaluate(caches)).toContain(old)
  await server.close()
  await page.keyboard.press('/')
  await expect(page.getByRole('dialog').getByRole('textbox')).toBeFocused()
  trouble.length = 0
  await rm(folder, { recursive: true })
})

test('a page whose scripts are gone from the host leads to the lists instead of a dead box', async ({
  page,
  trouble,
}) => {
  await page.route('**/_astro/dialog*.js', (route) => route.fulfill({ status: 404 }))
  await page.goto(kitchenSink('posts/'))
  await page.keyboard.press('/')
  await expect(page).toHaveURL(kitchenSink('runbooks/'))
  trouble.length = 0
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
