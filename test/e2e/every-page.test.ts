/** What holds on every page: no policy violated, nothing moves, nothing is wider than the screen, links lead somewhere. */
import { expect, kitchenSink, layoutShift, onePage, pagesOf, test } from './site.ts'

const sites = [
  { name: 'KITCHEN_SINK', address: kitchenSink },
  { name: 'ONE_PAGE', address: onePage },
] as const

for (const { name, address } of sites) {
  test(`${name}: has one title, a description of itself, nothing inline, and links that lead somewhere`, async ({
    page,
    request,
  }) => {
    const links = new Set<string>()
    const titles = new Map<string, string>()
    for (const path of pagesOf(name)) {
      await page.goto(address(path))
      await expect(page.getByRole('heading', { level: 1 }), path).toHaveCount(1)
      await expect(
        page.locator('[style], [onclick], style, script:not([src]):not(:empty):not([data-ok])'),
        path,
      ).toHaveCount(await page.locator('head > script:not([src]), .tabs + script').count())
      for (const property of ['og:title', 'og:type', 'og:url', 'og:site_name']) {
        await expect(page.locator(`meta[property="${property}"]`), path).toHaveAttribute('content', /./)
      }
      const canonical = await page.locator('link[rel=canonical]').getAttribute('href')
      const title = await page.title()
      if (titles.has(title)) expect(titles.get(title), `${path}: the title of another page`).toBe(canonical)
      titles.set(title, canonical ?? '')
      for (const href of await page
        .locator('a[href], link[href]')
        .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href))) {
        const url = new URL(href)
        if (url.host === new URL(address()).host) links.add(url.origin + url.pathname)
      }
    }
    const dead = []
    for (const link of links) if ((await request.get(link)).status() !== 200) dead.push(link)
    expect(dead).toEqual([])
  })

  for (const width of [320, 390, 768, 1024, 1440]) {
    test(`${name}: fits ${width} px and nothing moves`, async ({ page }) => {
      await page.setViewportSize({ width, height: 844 })
      for (const path of pagesOf(name)) {
        await page.goto(address(path))
        const over = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        expect(over, `${path} is wider than the screen by`).toBeLessThanOrEqual(0)
        if (width === 390 || width === 1440)
          expect(await layoutShift(page), `${path} moves`).toBeLessThan(0.001)
      }
    })
  }
}
