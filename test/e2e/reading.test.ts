import { expect, kitchenSink, onePage, test } from './site.ts'

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a runbook reads from top to bottom, and what needs a script is absent', async ({ page }) => {
    await page.goto(kitchenSink('runbooks/everything/'))
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'Move the shared address to the other node',
    )
    await expect(page.getByRole('heading', { name: 'Stop keepalived' })).toBeVisible()
    await expect(page.getByText('Two masters: see')).toBeVisible()
    await expect(page.getByRole('complementary')).toContainText('+44 20 7946 0121')
    await expect(page.getByRole('button')).toHaveCount(0)
    await expect(page.getByRole('checkbox', { name: 'Done: Stop keepalived' })).toBeVisible()
  })

  test('tabs are switched', async ({ page }) => {
    await page.goto(kitchenSink('runbooks/everything/'))
    const command = page.getByText('dnf upgrade keepalived')
    await expect(command).toBeHidden()
    await page.getByRole('radio', { name: 'Rocky' }).first().check()
    await expect(command).toBeVisible()
  })

  test('search leads to the list, and each filter is a page of its own', async ({ page }) => {
    await page.goto(kitchenSink('runbooks/everything/'))
    await page.getByRole('link', { name: 'Search' }).click()
    await expect(page).toHaveURL(kitchenSink('runbooks/'))
    await page.getByRole('link', { name: /^SEV 2/ }).click()
    await expect(page).toHaveURL(kitchenSink('runbooks/by/severity/2/'))
    await expect(page.getByRole('row')).toHaveCount(2)
    await page.getByRole('link', { name: 'Remove the filter severity SEV 2' }).click()
    await expect(page).toHaveURL(kitchenSink('runbooks/'))
  })
})

test('an alert has a page of its own with its runbook, and says which address counts', async ({ page }) => {
  await page.goto(kitchenSink('alerts/VrrpNoMaster/'))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Move the shared address to the other node',
  )
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute(
    'href',
    'https://ops.example.org/runbooks/everything/',
  )
})

test('a page that must not be used says so before anything else', async ({ page }) => {
  await page.goto(kitchenSink('runbooks/old/'))
  await expect(page.getByRole('note').first()).toContainText('the nodes are virtual now')
  await page.goto(kitchenSink('runbooks/'))
  await expect(page.getByRole('row', { name: /Replace a node/ })).toContainText('do not use')
})

test('a series knows its parts and neighbours', async ({ page }) => {
  await page.goto(kitchenSink('posts/first/'))
  const series = page.getByRole('navigation', { name: 'Series: Addresses' })
  await expect(series.getByRole('link', { name: /Why we left/ })).toHaveAttribute('aria-current', 'page')
  await page.getByRole('navigation', { name: 'Previous and next' }).getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Testing failover')
})

test('the home page of a site with one page is not empty, under a base path', async ({ page }) => {
  await page.goto(onePage())
  await expect(page.getByRole('searchbox')).toBeVisible()
  await page.getByRole('table').getByRole('link', { name: 'Restart the web server' }).click()
  await expect(page).toHaveURL(onePage('runbooks/restart/'))
  await page.getByRole('main').getByRole('link', { name: 'the list' }).click()
  await expect(page).toHaveURL(onePage('runbooks/'))
  await expect(page.getByRole('navigation', { name: 'Main' }).getByRole('link')).toHaveText(['Runbooks'])
})

test('what is not there offers the search and the lists', async ({ page, trouble }) => {
  const response = await page.goto(kitchenSink('runbooks/no-such-page/'))
  expect(response?.status()).toBe(404)
  await expect(page.getByRole('searchbox')).toBeVisible()
  await expect(page.getByRole('main').getByRole('link', { name: 'Alerts' })).toHaveAttribute(
    'href',
    '/alerts/',
  )
  // The browser reports the 404 itself as an error.
  expect(trouble.splice(0)).toHaveLength(1)
})
