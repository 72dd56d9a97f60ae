import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from './site.ts'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** All rules of WCAG 2.2 AA in light, and those of colour again in dark. */
export async function expectAccessible(page: Page, url: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await page.goto(url)
  expect.soft(await findings(new AxeBuilder({ page }).withTags(rules)), `${url}, light`).toEqual([])
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  expect
    .soft(await findings(new AxeBuilder({ page }).withRules(['color-contrast'])), `${url}, dark`)
    .toEqual([])
}

/** All rules but those of colours, which the reader's system chooses. */
export async function expectAccessibleInForcedColors(page: Page, url: string): Promise<void> {
  await page.emulateMedia({ forcedColors: 'active' })
  await page.goto(url)
  expect(
    await findings(new AxeBuilder({ page }).withTags(rules).disableRules(['color-contrast'])),
    url,
  ).toEqual([])
}

/** All rules of WCAG 2.2 AA on the page as it stands. */
export async function expectNoFindings(page: Page, state: string): Promise<void> {
  expect(await findings(new AxeBuilder({ page }).withTags(rules)), state).toEqual([])
}

async function findings(builder: AxeBuilder): Promise<string[]> {
  // In legacy mode axe opens no second page for each analysis; our pages have no frames.
  const { violations } = await builder.setLegacyMode().analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 120)} ${node.failureSummary}`),
  )
}
