import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expectNoFindings } from './axe.ts'
import { expect, test } from './site.ts'

const site = (path = '') => (process.env.SEARCH ?? '') + path
const field = (page: Page) => page.getByRole('dialog').locator('textarea')
const rows = (page: Page) => page.getByRole('dialog').locator('.hit')
const status = (page: Page) => page.getByRole('dialog').getByRole('status')

const LINE =
  'Jan  3 11:00:00 gw7 Keepalived_vrrp[4242]: (VI_1) Received advert from 10.1.1.1 with lower priority 50, ours 90, forcing new election'

async function openSearch(page: Page, path = 'runbooks/') {
  await page.goto(site(path))
  await page.keyboard.press('/')
  await expect(field(page)).toBeFocused()
}

/** What the page marks as found, as text. */
const found = (page: Page) =>
  page.evaluate(() => Array.from(CSS.highlights.get('found') ?? [], (range) => range.toString()).join())

test('nothing of search is fetched before it is asked for, and then only the catalog', async ({ page }) => {
  const fetched: string[] = []
  page.on('request', (request) => {
    const path = new URL(request.url()).pathname
    if (/\/(?:search|pagefind)\//.test(path)) fetched.push(path)
  })
  await page.goto(site('runbooks/'))
  await page.waitForLoadState('networkidle')
  expect(fetched).toEqual([])
  await page.keyboard.press('Control+k')
  await expect(field(page)).toBeFocused()
  await expect.poll(() => fetched).toEqual(['/kb/search/catalog.json'])
})

test('Enter that comes before the answer waits for it', async ({ page }) => {
  await page.route('**/search/**', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 300))
    await route.continue()
  })
  await openSearch(page)
  await page.keyboard.insertText('SHOP_HEAP_SIZE')
  await page.keyboard.press('Enter')
  expect(await rows(page).count()).toBe(0)
  await expect(page).toHaveURL(site('runbooks/memory/#give-it-more'))
})

test('under the hand no row moves when more is found', async ({ page }) => {
  let letProse = () => {}
  const held = new Promise<void>((resolve) => {
    letProse = resolve
  })
  await page.route('**/pagefind/**', async (route) => {
    await held
    await route.continue()
  })
  await openSearch(page)
  await page.keyboard.insertText('memory')
  await expect(rows(page).first()).toBeVisible()
  const before = await rows(page).evaluateAll((all) => all.map((row) => (row as HTMLElement).dataset.key))
  await page.keyboard.press('ArrowDown')
  await expect(rows(page).first().getByRole('link')).toBeFocused()
  letProse()
  await expect(status(page)).toContainText('result')
  await expect(rows(page).first().getByRole('link')).toBeFocused()
  const after = await rows(page).evaluateAll((all) => all.map((row) => (row as HTMLElement).dataset.key))
  const places = before.map((key) => after.indexOf(key))
  expect(places).toEqual([...places].sort((a, b) => a - b))
  expect(places).not.toContain(-1)
})

test('an alert is found by its last words, and Enter opens its runbook', async ({ page }) => {
  await openSearch(page)
  await page.keyboard.type('split br')
  await expect(rows(page).first()).toContainText('VrrpSplitBrain')
  await expect(rows(page).first()).toHaveAttribute('aria-current', 'true')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(site('runbooks/split-brain/'))
})

test('a pasted log line leads to the line, which is marked', async ({ page }) => {
  await openSearch(page)
  await field(page).fill(LINE)
  await expect(page.getByText('Read as a Keepalived_vrrp log line')).toBeVisible()
  await expect(page.getByRole('dialog').getByRole('heading', { name: 'Commands and output' })).toBeVisible()
  await expect(rows(page).first().locator('mark').first()).toHaveText('Keepalived_vrrp')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(site('runbooks/split-brain/#what-each-node-says'))
  await expect.poll(() => found(page)).toMatch(/^Keepalived_vrrp\[79\].*forcing new election$/)
})

test('a result on the page itself closes the dialog and is marked in its own section', async ({ page }) => {
  await openSearch(page, 'runbooks/split-brain/')
  await field(page).fill('priority 150')
  await rows(page).filter({ hasText: 'Look at the configuration' }).getByRole('link').click()
  await expect(field(page)).toBeHidden()
  await expect(page).toHaveURL(site('runbooks/split-brain/#look-at-the-configuration'))
  await expect.poll(() => found(page)).toBe('priority 150')
})

test('the keyboard goes from the field into the list and back', async ({ page }) => {
  await openSearch(page)
  await page.keyboard.type('memory')
  await expect(status(page)).toContainText('results')
  await page.keyboard.press('ArrowDown')
  await expect(rows(page).nth(0).getByRole('link')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(rows(page).nth(1).getByRole('link')).toBeFocused()
  await expect(rows(page).nth(1)).toHaveAttribute('aria-current', 'true')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await expect(field(page)).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.type('x')
  await expect(field(page)).toHaveValue('memoryx')
  await page.keyboard.press('Escape')
  await expect(field(page)).toBeHidden()
})

test('on a phone the page behind is not painted, and takes the focus back', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(site('runbooks/'))
  const link = page.locator('main').getByRole('link').first()
  await link.focus()
  for (const close of ['Escape', 'button']) {
    await page.keyboard.press('/')
    await expect(field(page)).toBeFocused()
    await expect(page.locator('main')).toHaveCSS('visibility', 'hidden')
    if (close === 'Escape') await page.keyboard.press('Escape')
    else await page.getByRole('button', { name: 'Close search' }).click()
    await expect(link).toBeFocused()
    await expect(link).toBeVisible()
  }
})

test('prose comes from Pagefind, under the policy that hosts send as a header', async ({ page }) => {
  const headers = readFileSync(join(process.env.SEARCH_DIST ?? '', '_headers'), 'utf8')
  const policy = /Content-Security-Policy: (.*)/.exec(headers)?.[1] ?? ''
  expect(policy).toContain('script-src')
  await page.route('**/*', async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': policy } })
  })
  await openSearch(page)
  await field(page).fill('victims named journal')
  await expect(page.getByRole('dialog').getByRole('heading', { name: 'Prose' })).toBeVisible()
  await expect(rows(page).first()).toContainText('Who was killed')
})

test('filters narrow by kind and by service', async ({ page }) => {
  await openSearch(page)
  await field(page).fill('memory')
  await expect(rows(page).first()).toBeVisible()
  await page.getByRole('combobox', { name: 'Service' }).selectOption('edge')
  await expect(page.getByText('Nothing was found')).toBeVisible()
  await page.getByRole('combobox', { name: 'Service' }).selectOption('shop')
  await expect(rows(page).first()).toContainText('ShopMemoryLow')
  await page.getByRole('combobox', { name: 'Kind' }).selectOption('post')
  await expect(page.getByText('Nothing was found')).toBeVisible()
})

test('when the filters hide it all, one press takes them off', async ({ page }) => {
  await openSearch(page)
  await field(page).fill('memory')
  await page.getByRole('combobox', { name: 'Service' }).selectOption('edge')
  await page.getByRole('button', { name: 'search everywhere' }).click()
  await expect(rows(page).first()).toContainText('ShopMemoryLow')
  await expect(page.getByRole('combobox', { name: 'Service' })).toHaveValue('')
})

test('when nothing is found, it says which words to drop', async ({ page }) => {
  await openSearch(page)
  await field(page).fill('qqzzy victim')
  await expect(page.getByRole('dialog')).toContainText(/No page has qqzzy|Who was killed/)
  await field(page).fill('qqzzy xxwwv')
  await expect(page.getByText('No page has qqzzy, xxwwv.')).toBeVisible()
})

test('what a site declares to mean the same is found', async ({ page }) => {
  await openSearch(page)
  await page.keyboard.type('oom')
  await expect(rows(page).first()).toContainText('memory')
})

test('recent searches are kept in this browser and can be forgotten', async ({ page }) => {
  await openSearch(page)
  await page.keyboard.type('SHOP_HEAP_SIZE')
  await expect(rows(page).first()).toContainText('Give it more')
  await rows(page).first().getByRole('link').click()
  await expect(page).toHaveURL(site('runbooks/memory/#give-it-more'))
  await page.waitForLoadState('load')
  await page.keyboard.press('/')
  const recent = page.getByRole('dialog').getByRole('button', { name: 'SHOP_HEAP_SIZE' })
  await recent.click()
  await expect(field(page)).toHaveValue('SHOP_HEAP_SIZE')
  await field(page).fill('')
  await page.getByRole('button', { name: 'Forget these' }).click()
  await expect(recent).toBeHidden()
  expect(await page.evaluate(() => localStorage.getItem('handover:recent-searches'))).toBeNull()
})

test('markup in a title is shown as text', async ({ page }) => {
  await openSearch(page)
  await field(page).fill('hostile gibberish')
  await expect(rows(page).first()).toContainText(
    'What <img src=x onerror="document.title=1"> does in a title',
  )
  expect(await page.locator('.search-results img').count()).toBe(0)
})

test('the dialog is accessible, empty, with results and without', async ({ page }) => {
  await openSearch(page)
  await expectNoFindings(page, 'empty')
  await field(page).fill(LINE)
  await expect(status(page)).toContainText('result')
  await expectNoFindings(page, 'results')
  await field(page).fill('qqzzy xxwwv')
  await expect(status(page)).toContainText('Nothing found')
  await expectNoFindings(page, 'nothing')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the box leads to the lists', async ({ page }) => {
    await page.goto(site())
    await page.getByRole('searchbox').fill('memory')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/kb\/runbooks\/(?:\?|$)/)
    await page.getByRole('link', { name: 'Search' }).click()
    await expect(page).toHaveURL(site('runbooks/'))
  })
})
