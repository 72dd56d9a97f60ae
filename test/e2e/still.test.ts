/** What scripts put on a runbook after it was painted moves nothing, however late they come. */
import type { Page } from '@playwright/test'
import { expect, kitchenSink, layoutShift, test } from './site.ts'

/** Scripts come half a second after the page. */
async function lateScripts(page: Page) {
  await page.route(/\.js$/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 500))
    await route.continue()
  })
}

for (const width of [390, 768, 1440]) {
  test.describe(`${width} pixels wide`, () => {
    test.use({ viewport: { width, height: 900 } })

    test('the labels of an alert', async ({ page }) => {
      await lateScripts(page)
      const labels = 'severity=critical&job=node&alertname=QueueGrows&cluster=a-long-name-of-a-cluster'
      await page.goto(kitchenSink(`runbooks/night/?${labels}`))
      await expect(page.getByText('From the alert: severity=critical')).toBeVisible()
      expect(await layoutShift(page)).toBe(0)
    })

    test('values that the alert brings', async ({ page }) => {
      await lateScripts(page)
      await page.goto(kitchenSink('runbooks/night/?instance=wrk12&queue=tickets'))
      await expect(page.getByRole('textbox', { name: /^instance/ })).toHaveValue('wrk12')
      expect(await layoutShift(page)).toBe(0)
    })

    test('a run from before: ticked, skipped and noted', async ({ page }) => {
      await page.addInitScript(() => {
        const at = '2026-11-20T03:12:07.000Z'
        const steps = {
          'look-at-the-queue': { state: 'done', at },
          'ask-the-worker': { state: 'skipped', at, note: 'It did not answer.' },
          'see-it-empty': { note: 'Two lines\nof a note.' },
        }
        localStorage.setItem(
          'handover:run:/runbooks/night/',
          JSON.stringify({ version: 1, startedAt: at, steps }),
        )
      })
      await lateScripts(page)
      await page.goto(kitchenSink('runbooks/night/'))
      await expect(page.getByRole('checkbox', { name: 'Done: Look at the queue' })).toBeChecked()
      expect(await layoutShift(page)).toBe(0)
      await page.getByRole('button', { name: 'Your note on: Ask the worker' }).click()
      await expect(page.getByRole('textbox', { name: 'Note on: Ask the worker' })).toHaveValue(
        'It did not answer.',
      )
    })
  })
}
