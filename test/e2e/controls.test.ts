import { expect, kitchenSink, layoutShift, test } from './site.ts'

const clipboard = () => navigator.clipboard.readText()

test('the scheme follows the system, is chosen, and stays chosen from the first paint', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.goto(kitchenSink())
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  const dark = await background()
  const button = page.getByRole('banner').getByRole('button')
  await expect(button).toHaveAccessibleName('Colour scheme: system')
  await page.getByRole('contentinfo').getByRole('button', { name: 'Light' }).click()
  await expect(button).toHaveAccessibleName('Colour scheme: light')
  expect(await background()).not.toBe(dark)
  await page.goto(kitchenSink('runbooks/short/'), { waitUntil: 'commit' })
  await page.locator('body').waitFor({ state: 'attached' })
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('light')
  await expect(button).toHaveAccessibleName('Colour scheme: light')
  await page.getByRole('contentinfo').getByRole('button', { name: 'As the system' }).click()
  expect(await background()).toBe(dark)
})

test('a console block gives its commands, without prompts and output', async ({ page }) => {
  await page.goto(kitchenSink('runbooks/everything/'))
  await page.getByRole('textbox', { name: /^vip/ }).fill('192.0.2.10')
  await page.getByRole('textbox', { name: /^interface/ }).fill('eth0')
  await page.locator('.block--console').first().getByRole('button', { name: 'Copy', exact: true }).click()
  expect(await page.evaluate(clipboard)).toBe(
    'ip -br -4 addr show dev eth0\nsystemctl is-active \\\n  keepalived',
  )
})

test('a file is copied whole, folded lines with it, a diff as its new side', async ({ page }) => {
  await page.goto(kitchenSink('runbooks/everything/'))
  const file = page.locator('.block--file', { hasText: 'compose.yaml' })
  await file.getByRole('button', { name: 'Copy', exact: true }).click()
  const text = await page.evaluate(clipboard)
  expect(text).toContain('image: nginx:1.27\n    restart: unless-stopped\n    logging:\n')
  expect(text).not.toContain('nginx:1.26')
  expect(text.endsWith('- "8080:80"')).toBe(true)
})

test('a dangerous block takes two presses, and locks itself again', async ({ page }) => {
  await page.goto(kitchenSink('runbooks/everything/'))
  await page.evaluate(() => navigator.clipboard.writeText('before'))
  const block = page.locator('.block--danger')
  const unlock = block.getByRole('button', { name: 'Unlock copy' })
  await page.clock.install()
  await unlock.click()
  expect(await page.evaluate(clipboard)).toBe('before')
  await expect(block).toContainText('Locks again in 5 s')
  await page.clock.runFor(5_000)
  await expect(unlock).toBeVisible()
  await unlock.click()
  await block.getByRole('button', { name: 'Cancel' }).click()
  await expect(unlock).toBeFocused()
  await unlock.press('Enter')
  await block.getByRole('button', { name: 'Press again to copy' }).press('Enter')
  await expect(block).toContainText('Copied')
  expect(await page.evaluate(clipboard)).toBe('sudo systemctl stop keepalived')
})

test('a choice of tab goes to every group of its name, to the next visit, and moves nothing', async ({
  page,
}) => {
  await page.goto(kitchenSink('runbooks/everything/'))
  const rocky = page.getByRole('radio', { name: 'Rocky' })
  await rocky.first().check()
  await expect(rocky.nth(1)).toBeChecked()
  await page.goto(kitchenSink())
  await page.goto(kitchenSink('runbooks/everything/#files'))
  await expect(rocky.first()).toBeChecked()
  await expect(page.getByText('dnf upgrade keepalived')).toBeVisible()
  expect(await layoutShift(page)).toBeLessThan(0.001)
  await rocky.first().press('ArrowLeft')
  await expect(page.getByRole('radio', { name: 'Debian' }).nth(1)).toBeChecked()
})

test('filters are combined in the address, and Back undoes one', async ({ page }) => {
  await page.goto(kitchenSink('runbooks/'))
  const filters = page.getByRole('navigation', { name: 'Filters' })
  const shown = page.locator('tbody tr:visible')
  await expect(shown).toHaveCount(5)
  await filters.getByRole('link', { name: /^failover/ }).click()
  await expect(shown).toHaveCount(2)
  await filters.getByRole('link', { name: /^SEV 2/ }).click()
  await expect(shown).toHaveCount(1)
  await expect(page).toHaveURL(kitchenSink('runbooks/?tag=failover&severity=2'))
  await page.goBack()
  await expect(shown).toHaveCount(2)
  await page.getByRole('link', { name: 'Remove the filter tag failover' }).click()
  await expect(shown).toHaveCount(5)
})

test('an address with a choice shows its list at once: nothing moves after it is painted', async ({
  page,
}) => {
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    // The script comes late, as it does by a slow line.
    await page.route('**/*Filters*.js', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 400))
      await route.continue()
    })
    await page.goto(kitchenSink('runbooks/?severity=2'))
    await expect(page.locator('.runbooks tbody tr:visible')).toHaveCount(1)
    expect(await layoutShift(page)).toBeLessThan(0.001)
  }
})

test('an address with a choice shows the whole list when its script never comes', async ({
  page,
  trouble,
}) => {
  await page.route('**/*Filters*.js', (route) => route.abort())
  await page.goto(kitchenSink('runbooks/?severity=2'))
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  trouble.length = 0
})

test('a choice on the page of one filter goes on with both', async ({ page }) => {
  await page.goto(kitchenSink('runbooks/by/severity/2/'))
  await page
    .getByRole('navigation', { name: 'Filters' })
    .getByRole('link', { name: /^never/ })
    .click()
  await expect(page).toHaveURL(kitchenSink('runbooks/?severity=2&tested=never'))
  await expect(page.locator('tbody tr:visible')).toHaveCount(0)
})

test('the search box opens by slash and by Ctrl-K, and what is typed at home goes along', async ({
  page,
}) => {
  await page.goto(kitchenSink('runbooks/short/'))
  await page.keyboard.press('/')
  const field = page.getByRole('dialog').locator('textarea')
  await expect(field).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(field).toBeHidden()
  await page.keyboard.press('Control+k')
  await expect(field).toBeFocused()
  await page.goto(kitchenSink())
  await expect(page.getByRole('searchbox')).toBeFocused()
  await page.keyboard.type('v')
  await expect(field).toBeFocused()
  await expect(field).toHaveValue('v')
})
