/**
 * A night on call: a log line is pasted, the runbook opens, the server dies, values are filled, commands copied, steps
 * ticked, the log exported. Once by mouse and once by keyboard alone, on a phone and on a wide screen.
 */
import type { Page } from '@playwright/test'
import { serveFolder } from '../support/static-server.ts'
import { expectNoFindings } from './axe.ts'
import { expect, test } from './site.ts'

const logLine =
  'Nov 21 03:11:52 wrk7 queue-worker[2211]: \u001b[31mERROR\u001b[0m channel error: delivery acknowledgement timed out, consumer_timeout 900000 ms'
const secret = 'hunter2'
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText())

for (const { hand, width } of [
  { hand: 'mouse', width: 390 },
  { hand: 'mouse', width: 1440 },
  { hand: 'keyboard', width: 390 },
  { hand: 'keyboard', width: 1440 },
]) {
  test(`the whole night, by ${hand}, at ${width} pixels`, async ({ page, trouble }) => {
    test.setTimeout(180_000)
    await page.setViewportSize({ width, height: 844 })
    const server = await serveFolder(process.env.KITCHEN_SINK_DIST ?? '')
    const press = (
      name: string | RegExp,
      role: 'button' | 'checkbox' = 'button',
      within = page.locator('main'),
    ) => pressOn(hand, within.getByRole(role, { name }).first())

    await test.step('the first visit keeps a copy', async () => {
      await page.goto(server.url)
      await expect
        .poll(
          () => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active?.state),
          { timeout: 30_000 },
        )
        .toBe('activated')
    })

    await test.step('the pasted line leads to the runbook', async () => {
      await page.keyboard.press('/')
      const field = page.getByRole('dialog').getByRole('textbox')
      await expect(field).toBeFocused()
      await page.evaluate((text) => navigator.clipboard.writeText(text), logLine)
      await page.keyboard.press('ControlOrMeta+v')
      const first = page.getByRole('dialog').locator('.hit a').first()
      await expect(first).toContainText('The queue does not empty')
      await expectNoFindings(page, 'as it stands')
      if (hand === 'keyboard') await page.keyboard.press('Enter')
      else await first.click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('The queue does not empty')
    })

    await server.close()
    // From here the browser reports each request that reaches no server.
    trouble.length = 0

    await test.step('without a server, an alert opens its runbook with its labels filled in', async () => {
      await page.goto(`${server.url}alerts/QueueGrows/?instance=wrk7&severity=critical`)
      await expect(page.getByRole('status').filter({ hasText: 'No network' })).toBeVisible()
      await expect(page.getByText('From the alert: severity=critical')).toBeVisible()
      await expect(page.getByLabel(/^instance/)).toHaveValue('wrk7')
      expect(new URL(page.url()).search).toBe('?severity=critical')
      await expectNoFindings(page, 'as it stands')
    })

    await test.step('search goes on without a server, to another runbook and back', async () => {
      const alert = page.url()
      await page.keyboard.press('/')
      const field = page.getByRole('dialog').getByRole('textbox')
      await expect(field).toBeFocused()
      await field.fill('vrrp')
      const first = page.getByRole('dialog').locator('.hit a').first()
      await expect(first).toBeVisible()
      const title = (await first.textContent()) ?? ''
      if (hand === 'keyboard') await page.keyboard.press('Enter')
      else await first.click()
      await expect(page).not.toHaveURL(alert)
      await expect(page.locator('main')).toContainText(title)
      await page.goBack()
      await expect(page.getByLabel(/^instance/)).toHaveValue('wrk7')
    })

    await test.step('a command with a blank in it is refused, and asks for the blank', async () => {
      await page.evaluate(() => navigator.clipboard.writeText('before'))
      await press('Copy', 'button', page.locator('.block').filter({ hasText: 'consumers --host' }))
      await expect(page.getByText('Not copied: set token first')).toBeVisible()
      await expect(page.getByLabel(/^token/)).toBeFocused()
      expect(await clipboard(page)).toBe('before')
    })

    await test.step('two values are filled, and the secret is shown nowhere', async () => {
      await page.keyboard.type(secret)
      await page.keyboard.press('Enter')
      const refused = page.locator('.block').filter({ hasText: 'consumers --host' })
      await expect(refused.getByRole('button', { name: 'Copy' }).first()).toBeFocused()
      await page.getByLabel(/^queue/).focus()
      await page.keyboard.type('tickets')
      await expect(page.locator('[data-progress]')).toHaveText('3 of 3 set')
      expect(page.url()).toContain('queue=tickets')
      expect(page.url()).not.toContain(secret)
      expect(await page.locator('main').textContent()).not.toContain(secret)
      expect(await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))).not.toContain(
        secret,
      )
    })

    await test.step('three commands are copied, the dangerous one with two presses', async () => {
      await press('Copy', 'button', page.locator('.block').filter({ hasText: 'consumers --host' }))
      await expect.poll(() => clipboard(page)).toBe(`queuectl --token ${secret} consumers --host wrk7`)
      const danger = page.locator('.block--danger')
      await press('Unlock copy', 'button', danger)
      expect(await clipboard(page)).toContain('consumers')
      await press('Press again to copy', 'button', danger)
      await expect.poll(() => clipboard(page)).toBe(`queuectl --token ${secret} drop --host wrk7 tickets`)
      await press(/^copy systemctl is-active/i, 'button')
      await expect.poll(() => clipboard(page)).toBe('systemctl is-active queue-worker')
      await expectNoFindings(page, 'as it stands')
    })

    await test.step('five steps are ticked, one with a note', async () => {
      await press(/^Note on: Look at the queue/)
      await page.keyboard.type(`1042 ready, tried ${secret}`)
      for (const title of ['Look at', 'Ask the', 'Drain', 'Start', 'See it']) {
        await press(new RegExp(`^Done: ${title}`), 'checkbox')
      }
      await expect(page.locator('[data-run-state]')).toContainText('5 of 5 steps ended')
      await expectNoFindings(page, 'as it stands')
    })

    await test.step('the log holds times and values, and no secret', async () => {
      await press('Copy log')
      await expect.poll(() => clipboard(page)).toMatch(/^# The queue does not empty/)
      const log = await clipboard(page)
      expect(log.match(/^- \[x\] \d\. .+, done \d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC$/gm)).toHaveLength(5)
      expect(log).toContain('- instance: `wrk7`')
      expect(log).toContain('- token: set, secret')
      expect(log).toContain('> 1042 ready, tried (secret)')
      expect(log).not.toContain(secret)
    })

    await test.step('ticks outlive the page, and are cleared with two presses', async () => {
      await page.reload()
      await expect(page.locator('[data-run-state]')).toContainText('5 of 5 steps ended')
      await press('Clear run')
      await press('Press again to clear')
      await expect(page.locator('[data-run-state]')).toContainText('Not started')
    })
    trouble.splice(
      0,
      trouble.length,
      ...trouble.filter((text) => !/ERR_CONNECTION_REFUSED|status of 503/.test(text)),
    )
  })
}

/** By keyboard a control is reached as Tab would reach it, and pressed with the space bar. */
async function pressOn(hand: string, control: ReturnType<Page['locator']>): Promise<void> {
  if (hand === 'mouse') return control.click()
  await control.focus()
  await expect(control).toBeFocused()
  await control.press('Space')
}
