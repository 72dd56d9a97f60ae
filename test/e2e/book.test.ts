/** All runbooks as one file to print, as HTML and as a PDF. */
import { execFile } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { targetPages } from '../../src/book/pdf-pages.ts'
import { findBrowser } from '../support/browser.ts'
import { expectNoFindings } from './axe.ts'
import { expect, test } from './site.ts'

const command = join(import.meta.dirname, '../../lib/cli/main.js')
const site = join(import.meta.dirname, '../fixtures/sites/kitchen-sink')
let folder = ''

test.describe.configure({ mode: 'serial' })
test.setTimeout(180_000)
test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'handover-book-'))
})
test.afterAll(() => rm(folder, { recursive: true }))

async function book(out: string, environment: Record<string, string> = {}) {
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...environment }
  const args = [command, 'book', '--out', join(folder, out), '--dist', join(folder, 'dist')]
  return promisify(execFile)(process.execPath, args, { cwd: site, env })
}

test('one file holds every runbook, fetches nothing and is accessible', async ({ page }) => {
  const { stdout } = await book('book.html')
  expect(stdout).toContain('book.html: 5 runbooks')
  const fetched: string[] = []
  page.on('request', (request) => fetched.push(request.url()))
  await page.goto(pathToFileURL(join(folder, 'book.html')).href)
  expect(fetched.filter((url) => !url.startsWith('data:'))).toHaveLength(1)
  await expect(page.locator('article')).toHaveCount(5)
  // The index leads from an alert to its card; in the contents all cards stand.
  await expect(page.getByRole('navigation', { name: 'Contents' }).getByRole('listitem')).toHaveCount(5)
  await page
    .getByRole('navigation', { name: 'Alerts' })
    .getByRole('link', { name: /VrrpNoMaster/ })
    .click()
  await expect(page.locator('article:target h1')).toHaveText('Move the shared address to the other node')
  const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id))
  expect(ids.length).toBe(new Set(ids).size)
  const dead = await page
    .locator('a[href^="#"]')
    .evaluateAll((links) =>
      links
        .map((link) => link.getAttribute('href') ?? '')
        .filter((href) => !document.getElementById(href.slice(1))),
    )
  expect(dead).toEqual([])
  await expect(page.getByRole('button')).toHaveCount(0)
  await expectNoFindings(page, 'the book')
})

/** Stands for a browser that prints, where only the bundled one is there. */
function printingBrowser(): string {
  const script = fileURLToPath(new URL('../support/print-page.ts', import.meta.url))
  const path = join(folder, 'chromium')
  const lines = [
    '#!/bin/sh',
    '[ "$1" = --version ] && exit 0',
    'unset CHROMIUM_PATH',
    `exec "${process.execPath}" "${script}" "$@"`,
  ]
  writeFileSync(path, `${lines.join('\n')}\n`, { mode: 0o755 })
  return path
}

test('in the PDF the contents name the pages on which the cards are', async () => {
  const { executablePath, isBundled } = await findBrowser()
  await book('book.pdf', { CHROMIUM_PATH: isBundled ? printingBrowser() : executablePath })
  const pdf = readFileSync(join(folder, 'book.pdf'))
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  const pages = targetPages(pdf)
  const cards = [1, 2, 3, 4, 5].map((number) => pages.get(`card-${number}`) ?? 0)
  // Behind the cover, the contents and the alerts; each card begins a page.
  expect(cards[0]).toBe(4)
  expect(cards).toEqual([...new Set(cards)].sort((a, b) => a - b))
})

test('without a browser there is the HTML, and a word on where', async () => {
  const refused = await book('other.pdf', { CHROMIUM_PATH: '/nowhere' }).catch((error) => error)
  expect(refused.code).toBe(1)
  expect(refused.stderr).toMatch(/No Chromium or Chrome was found.*other\.html/)
  expect(existsSync(join(folder, 'other.html'))).toBe(true)
  expect(existsSync(join(folder, 'other.pdf'))).toBe(false)
  // One that starts and cannot print.
  const failed = await book('failed.pdf', { CHROMIUM_PATH: '/bin/true' }).catch((error) => error)
  expect(failed.stderr).toMatch(/\/bin\/true did not print the PDF.*failed\.html/)
})
