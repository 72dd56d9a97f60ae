/** The first view: what a browser fetches until a page has loaded, compressed as a server would (gzip -9, 1 KB = 1000 bytes). */
import { gzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { expect, kitchenSink, test } from './site.ts'

async function weigh(page: Page, url: string): Promise<{ total: number; parts: string[] }> {
  const bodies: Promise<{ name: string; size: number }>[] = []
  page.on('response', (response) => {
    const type = response.request().resourceType()
    if (!['document', 'stylesheet', 'script', 'font'].includes(type)) return
    bodies.push(
      response.body().then((body) => ({ name: response.url(), size: gzipSync(body, { level: 9 }).length })),
    )
  })
  await page.goto(url, { waitUntil: 'networkidle' })
  const parts = await Promise.all(bodies)
  return {
    total: parts.reduce((sum, { size }) => sum + size, 0),
    parts: parts.map(({ name, size }) => `${size} ${name}`),
  }
}

test('the reference page is at most 14 KB', async ({ page }) => {
  const { total, parts } = await weigh(page, kitchenSink('posts/reference/'))
  expect(total, parts.join('\n')).toBeLessThan(14_000)
})

test('a runbook with every component is at most 30 KB, the home page and the lists 12', async ({
  page,
  context,
}) => {
  const { total, parts } = await weigh(page, kitchenSink('runbooks/everything/'))
  expect(total, parts.join('\n')).toBeLessThan(30_000)
  for (const path of ['', 'runbooks/']) {
    const other = await context.newPage()
    const { total, parts } = await weigh(other, kitchenSink(path))
    expect(total, parts.join('\n')).toBeLessThan(12_000)
  }
})
