/** What is expected and what a machine answers: folded on a phone, beside or below its command where there is room. */
import { expect, kitchenSink, layoutShift, test } from './site.ts'

const seen = "The shared address beside the node's own"

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with a script' : 'without a script', () => {
    test.use({ javaScriptEnabled })

    test('on a phone they open at a press, and what else to do stands open', async ({ page }) => {
      await page.setViewportSize({ width: 390, height: 844 })
      await page.goto(kitchenSink('runbooks/everything/'))
      if (javaScriptEnabled) expect(await layoutShift(page)).toBe(0)
      await expect(page.getByText(seen)).toBeHidden()
      await expect(page.getByText('Go on with step 2 on both')).toBeVisible()
      await page.locator('summary', { hasText: 'on one node only' }).press('Enter')
      await expect(page.getByText(seen)).toBeVisible()
      const answer = page.getByText('12042')
      await expect(answer).toBeHidden()
      await page.getByText('Output, 5 lines').click()
      await expect(answer).toBeVisible()
    })

    test('on a wide screen both are there, and a short command has them at its side', async ({ page }) => {
      await page.goto(kitchenSink('runbooks/everything/'))
      await expect(page.getByText(seen)).toBeVisible()
      await expect(page.getByText('12042')).toBeVisible()
      await expect(page.getByText('Output, 5 lines')).toBeHidden()
      const step = page.locator('.step', { hasText: 'Ask for its state' })
      const command = await step.locator('.block').boundingBox()
      const expected = await step.locator('.expected').boundingBox()
      expect(expected?.y).toBe(command?.y)
      expect(expected?.x).toBeGreaterThan((command?.x ?? 0) + (command?.width ?? 0))
    })
  })
}

test('a console table keeps its columns, and scrolls in its own box', async ({ page }) => {
  await page.goto(kitchenSink('runbooks/everything/'))
  const table = page.locator('.block--nowrap')
  const heights = await table
    .locator('.output')
    .evaluateAll((lines) => lines.map((line) => line.getClientRects().length))
  expect(new Set(heights)).toEqual(new Set([1]))
  const box = table.locator('.block-answer pre')
  expect(await box.evaluate((pre) => pre.scrollWidth > pre.clientWidth)).toBe(true)
  await expect(box).toHaveAttribute('tabindex', '0')
})

test('on paper nothing is folded', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(kitchenSink('runbooks/everything/'))
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByText(seen)).toBeVisible()
  await expect(page.getByText('12042')).toBeVisible()
})
