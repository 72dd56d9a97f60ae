import { expectAccessible, expectAccessibleInForcedColors } from './axe.ts'
import { kitchenSink, onePage, pagesOf, test } from './site.ts'

test('every page of a site with everything, light and dark', async ({ page }) => {
  test.setTimeout(300_000)
  for (const path of pagesOf('KITCHEN_SINK')) await expectAccessible(page, kitchenSink(path))
})

test('every page of a site with one page, light and dark', async ({ page }) => {
  test.setTimeout(300_000)
  for (const path of pagesOf('ONE_PAGE')) await expectAccessible(page, onePage(path))
})

test('in forced colours', async ({ page }) => {
  for (const path of ['', 'runbooks/everything/', 'runbooks/']) {
    await expectAccessibleInForcedColors(page, kitchenSink(path))
  }
})
