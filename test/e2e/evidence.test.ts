/** A site with a history: what is not as it was tested is marked, in the panel and in the text. */
import { execFileSync } from 'node:child_process'
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSite } from '../support/build-site.ts'
import { type StaticServer, serveFolder } from '../support/static-server.ts'
import { expectAccessible } from './axe.ts'
import { expect, test } from './site.ts'

const fixture = join(import.meta.dirname, '../fixtures/sites/kitchen-sink')
// Inside of this package, whose name the site's configuration imports.
const folder = join(import.meta.dirname, '../../test-results/evidence-site')
let server: StaticServer

test.describe.configure({ mode: 'serial' })
test.setTimeout(120_000)

test.beforeAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  for (const part of ['content', 'src', 'astro.config.mjs'])
    cpSync(join(fixture, part), join(folder, part), { recursive: true })
  git(['init', '-q'])
  commit('2026-09-10T00:00:00Z')
  edit('everything.mdx', (text) =>
    text
      .replace('priority 150', 'priority 140')
      .replace('stop keepalived\n```', 'stop keepalived.service\n```')
      .replace('sudo dnf upgrade keepalived', ''),
  )
  commit('2026-10-02T00:00:00Z')
  edit('everything.mdx', (text) => text.replace('Run it on both.', 'Run it on both nodes.'))
  edit('old.mdx', (text) =>
    text.replace('the page on moving the address', '[the new page](./everything.mdx)'),
  )
  commit('2026-10-09T00:00:00Z')
  await buildSite(folder)
  server = await serveFolder(join(folder, 'dist'))
})
test.afterAll(async () => {
  await server?.close()
  rmSync(folder, { recursive: true, force: true })
})

function git(args: string[], date = '2026-09-10T00:00:00Z') {
  const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'commit.gpgsign=false']
  const env = { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date }
  execFileSync('git', ['-C', folder, ...identity, ...args], { stdio: 'pipe', env })
}

function commit(date: string) {
  git(['add', 'content', 'src', 'astro.config.mjs'])
  git(['commit', '-qm', 'x'], date)
}

function edit(name: string, change: (text: string) => string) {
  const file = join(folder, 'content/runbooks', name)
  writeFileSync(file, change(readFileSync(file, 'utf8')))
}

test('the panel lists the changes, and each leads to its block', async ({ page }) => {
  await page.goto(`${server.url}runbooks/everything/`)
  const panel = page.getByRole('complementary')
  await expect(panel).toContainText('Commands changed 2026-10-02')
  await expect(panel).toContainText('Flapping a block is gone')
  await panel.getByRole('link', { name: 'Stop keepalived' }).click()
  const note = page.locator('.change-note:target')
  await expect(note).toHaveText('Changed 2026-10-02, after the test: 1 line new, 1 line gone')
  await expect(note).toBeInViewport()
  await expect(page.locator('.line-changed')).toHaveText([/priority 140/, /keepalived\.service/])
  await expect(panel).toContainText('A bar in the margin')
})

test('what is as it was tested has neither bars nor a legend', async ({ page }) => {
  await page.goto(`${server.url}runbooks/old/`)
  await expect(page.getByRole('complementary')).toContainText('Commands unchanged since')
  await expect(page.locator('.change-note, .line-changed, [data-line]')).toHaveCount(0)
  await expect(page.getByRole('complementary')).not.toContainText('A bar in the margin')
})

test('a page that must not be used leads to the one that may, and back', async ({ page }) => {
  await page.goto(`${server.url}runbooks/old/`)
  await page.getByRole('note').first().getByRole('link', { name: 'the new page' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Move the shared address to the other node',
  )
  const panel = page.getByRole('complementary')
  await expect(panel.getByRole('link', { name: 'Firewall pair', exact: true })).toHaveAttribute(
    'href',
    'https://grafana.example.org/d/edge',
  )
  await expect(panel.getByRole('link', { name: 'Plain Markdown' })).toBeVisible()
  // Never one that is broken.
  await expect(panel.getByRole('link', { name: 'Replace a node' })).toHaveCount(0)
})

test('with bars and a legend the page is accessible', async ({ page }) => {
  await expectAccessible(page, `${server.url}runbooks/everything/`)
})

test('on paper the bars are there too', async ({ page }) => {
  await page.goto(`${server.url}runbooks/everything/`)
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('.change-note').first()).toBeVisible()
  await expect(page.locator('.dashboards a')).toBeVisible()
})
