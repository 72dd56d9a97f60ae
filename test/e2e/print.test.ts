import { expect, kitchenSink, test } from './site.ts'

test('a runbook prints as a card: facts, ticks, a line for the time, every tab, no chrome', async ({
  page,
}) => {
  await page.goto(kitchenSink('runbooks/everything/'))
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('banner')).toBeHidden()
  await expect(page.getByRole('contentinfo')).toBeHidden()
  await expect(page.getByRole('navigation', { name: 'Contents' })).toBeHidden()
  await expect(page.locator('.block-copy').first()).toBeHidden()
  await expect(page.getByText('Replace after 2027-09-14')).toBeVisible()
  await expect(page.getByText('VrrpStateFlapping')).toBeVisible()
  await expect(page.getByText('apt-get install')).toBeVisible()
  await expect(page.getByText('dnf upgrade keepalived')).toBeVisible()
  const after = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element, '::after').content)
  expect(await after('.step-head')).toContain('UTC')
  expect(await after('.article')).toContain('Done by')
  expect(await after('.prose a[href^="https://keepalived"]')).toContain(
    'https://keepalived.example.org/manual/',
  )
  expect(await after('.prose a[href="/runbooks/short/"]')).toContain('/runbooks/short/')
  await expect(page.locator('.block--file .block-path').first()).toBeVisible()
  expect(await after('.block-path')).toBe('none')
  // Of a configuration file, the lines that the author marked.
  const file = page.locator('.block--file', { hasText: 'keepalived.conf' })
  await expect(file.getByText('nopreempt')).toBeVisible()
  await expect(file.getByText('virtual_router_id')).toBeHidden()
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
    'rgb(255, 255, 255)',
  )
})

test('values are printed, and what is not set is a blank to fill', async ({ page }) => {
  await page.goto(kitchenSink('runbooks/night/#instance=wrk1'))
  await expect(page.locator('var.set').first()).toHaveText('wrk1')
  await page.emulateMedia({ media: 'print' })
  const blank = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element, '::after').width)
  expect(Number.parseFloat(await blank('var[data-name="queue"]'))).toBeGreaterThan(40)
  expect(await blank('var[data-name="instance"]')).toBe('auto')
  await expect(page.getByText('0 of 3 set')).toBeHidden()
})

test('a step and a command are never cut by the end of a page', async ({ page }) => {
  await page.goto(kitchenSink('runbooks/everything/'))
  await page.emulateMedia({ media: 'print' })
  for (const selector of ['.step', '.block--console', '.line', '.expected']) {
    const inside = await page
      .locator(selector)
      .evaluateAll((all) => all.map((element) => getComputedStyle(element).breakInside))
    expect(new Set(inside), selector).toEqual(new Set(['avoid']))
  }
})

test('paper is white in the dark too', async ({ page }) => {
  await page.goto(kitchenSink('posts/first/'))
  await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'dark'))
  await page.emulateMedia({ media: 'print' })
  expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe('rgb(0, 0, 0)')
})
