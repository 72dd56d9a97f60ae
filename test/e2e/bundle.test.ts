/** The site as a folder that opens from disk: nothing is served. */
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { unzipSync } from 'fflate'
import { expect, test } from './site.ts'

const command = join(import.meta.dirname, '../../lib/cli/main.js')
const site = join(import.meta.dirname, '../fixtures/sites/one-page')
let folder = ''

test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'handover-bundle-'))
  // The build of this fixture is in use by other tests: its own goes elsewhere.
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' }
  for (const out of ['site', 'site.zip']) {
    await promisify(execFile)(
      process.execPath,
      [command, 'bundle', '--out', join(folder, out), '--dist', join(folder, 'dist')],
      {
        cwd: site,
        env,
      },
    )
  }
})
test.afterAll(() => rm(folder, { recursive: true }))

test('every page opens from disk without an error, and links lead to files', async ({ page }) => {
  await page.goto(pathToFileURL(join(folder, 'site/index.html')).href)
  await page.getByRole('banner').getByRole('link', { name: 'Runbooks' }).click()
  expect(page.url()).toMatch(/^file:.*\/runbooks\/index\.html$/)
  await page.locator('main').getByRole('link').first().click()
  expect(page.url()).toMatch(/^file:.*index\.html/)
  expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toContain('Roboto Condensed')
})

test('search works from disk', async ({ page }) => {
  await page.goto(pathToFileURL(join(folder, 'site/runbooks/index.html')).href)
  const title = await page.locator('main').getByRole('link').first().textContent()
  await page.keyboard.press('/')
  await expect(page.getByRole('dialog').getByRole('textbox')).toBeFocused()
  await page.keyboard.type(title ?? '')
  await expect(page.getByRole('dialog').locator('.hit a').first()).toContainText(title ?? '')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/^file:.*index\.html/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title ?? '')
})

test('the zip holds the same in one folder', async () => {
  const names = Object.keys(unzipSync(await readFile(join(folder, 'site.zip'))))
  expect(names).toContain('site/index.html')
  expect(names.every((name) => name.startsWith('site/'))).toBe(true)
})
