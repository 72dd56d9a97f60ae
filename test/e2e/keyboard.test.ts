import type { Page } from '@playwright/test'
import { expect, kitchenSink, test } from './site.ts'

/** Presses Tab through the page and tells of each stop whether it can be seen. */
async function hiddenStops(page: Page, most = 120): Promise<string[]> {
  const hidden: string[] = []
  for (let i = 0; i < most; i++) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(() => {
      const at = document.activeElement
      if (!at || at === document.body) return undefined
      const box = at.getBoundingClientRect()
      const seen = (x: number, y: number) => {
        const top = document.elementFromPoint(x, y)
        return Boolean(top && (at.contains(top) || top.contains(at) || top.closest('label')?.contains(at)))
      }
      const inset = Math.min(3, box.width / 2, box.height / 2)
      const corners = [
        [box.left + inset, box.top + inset],
        [box.right - inset, box.bottom - inset],
        [(box.left + box.right) / 2, (box.top + box.bottom) / 2],
      ] as const
      return { name: `${at.outerHTML.slice(0, 90)}`, seen: corners.some(([x, y]) => seen(x, y)) }
    })
    if (!stop) break
    if (!stop.seen) hidden.push(stop.name)
  }
  return hidden
}

test('the skip link leads past the header', async ({ page }) => {
  await page.goto(kitchenSink('runbooks/everything/'))
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Skip to the text' })
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
})

for (const [width, height] of [
  [320, 256],
  [390, 844],
  [1440, 900],
] as const) {
  test(`focus is never hidden at ${width} by ${height}, forwards and through a sticky header`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height })
    await page.goto(kitchenSink('runbooks/everything/'))
    expect(await hiddenStops(page)).toEqual([])
  })
}

test.describe('on a touch screen', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } })

  test('controls are 44 px, and no target anywhere is below 24', async ({ page }) => {
    for (const path of ['', 'runbooks/', 'runbooks/everything/', 'posts/first/', 'services/edge/']) {
      await page.goto(kitchenSink(path))
      const small = await page
        .locator(
          'button:not(.command-copy):visible, summary:visible, input:visible, nav a:visible, .chip:visible, .button:visible',
        )
        .evaluateAll((all) =>
          all.flatMap((element) => {
            const { width, height } = (element.closest('label') ?? element).getBoundingClientRect()
            // The tick's hit area is wider than its box (steps in content.css).
            const slack = element.classList.contains('step-tick') ? 20 : 0
            return height + slack < 43.5 || width + slack < 24
              ? [`${Math.round(width)} x ${Math.round(height)} ${element.outerHTML.slice(0, 80)}`]
              : []
          }),
        )
      expect(small, path).toEqual([])
    }
  })
})
