/**
 * The night in numbers: `npm run bench:night [-- DIST]`, over 1,000 made-up runbooks and the one of the drill, or over the
 * DIST of an earlier run. On a processor throttled six times: what each key costs the page and the worker behind it, and
 * what stands between the page's load and the first copied command, by keyboard.
 *
 * Times are processor time, so that other work on the machine does not count: for the page's thread as the browser
 * throttles it, for the worker's, which it does not throttle, six times what was spent.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { chromium, type Page } from '@playwright/test'
import { findBrowser } from '../../support/browser.ts'
import { installSite } from '../../support/installed-site.ts'
import { serveFolder } from '../../support/static-server.ts'
import { bigSite } from './big-site.ts'
import { openTracer, type Spent } from './tracer.ts'

const PAGES = 1000
const THROTTLE = 6
const DRILL = 'test/fixtures/sites/kitchen-sink/content'
const LINE =
  'Nov 21 03:11:52 wrk7 queue-worker[2211]: ERROR channel error: delivery acknowledgement timed out, consumer_timeout 900000 ms'
const TYPED = ['drain', 'RedisCertif', 'permission denied', '--rotate-lease', 'zookeeper_']

const dist = process.argv[2] ?? (await build())
let bytes = 0
const server = await serveFolder(dist, '/', (body, referrer) => {
  // The copy for use without a network is not something that the reader waits for.
  if (!referrer.endsWith('/sw.js')) bytes += gzipSync(body).length
})
const { executablePath, args } = await findBrowser()
const browser = await chromium.launch({ executablePath, args })
try {
  await keys()
  await drill()
} finally {
  await browser.close()
  await server.close()
}

async function build(): Promise<string> {
  const night = (path: string) => [`content/${path}`, readFileSync(join(DRILL, path), 'utf8')]
  const paths = ['runbooks/night.mdx', 'services/queue.yaml', 'services/edge.yaml', 'teams/network.yaml']
  const site = installSite({ ...bigSite(PAGES), ...Object.fromEntries(paths.map(night)) })
  const { code, output } = await site.build()
  if (code !== 0) throw new Error(output)
  return join(site.root, 'dist')
}

async function open(path = ''): Promise<Page> {
  const page = await browser.newPage({
    viewport: { width: 390, height: 844 },
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: THROTTLE })
  await page.goto(server.url + path)
  await page.waitForLoadState('networkidle')
  return page
}

async function keys(): Promise<void> {
  const page = await open('runbooks/')
  const tracer = await openTracer(browser, page)
  bytes = 0
  await page.keyboard.press('/')
  await page.getByRole('dialog').getByRole('textbox').waitFor()
  await page.waitForTimeout(1500)
  console.log(`On focus: ${kb(bytes)} gzip\n`)
  console.log(`${'key'.padEnd(34)} to the list  longest task   page, all   worker ×6    bytes`)
  const all: Spent[] = []
  for (const text of [...TYPED, LINE]) {
    await page.getByRole('dialog').getByRole('textbox').fill('')
    await page.waitForTimeout(400)
    for (const key of text === LINE ? [LINE] : text) {
      bytes = 0
      const spent = await tracer.during(async () => {
        await page.keyboard.insertText(key)
        await page.waitForTimeout(900)
      })
      all.push(spent)
      print(text === LINE ? 'the pasted line' : `${text.slice(0, 20)} · ${key}`, spent, bytes)
    }
  }
  const worst = (of: (spent: Spent) => number) => Math.max(...all.map(of))
  const sorted = all.map(({ toList }) => toList).sort((a, b) => a - b)
  console.log(
    `\n${all.length} keys: to the list ${sorted[sorted.length >> 1]?.toFixed(0)} ms in the middle, ${worst(({ toList }) => toList).toFixed(0)} at worst; longest task ${worst(({ longest }) => longest).toFixed(0)} ms`,
  )
  await page.context().close()
}

function print(name: string, { toList, longest, page, worker }: Spent, sent: number): void {
  const cell = (value: number, width: number) => `${value.toFixed(0)} ms`.padStart(width)
  console.log(
    `${name.padEnd(34)} ${cell(toList, 11)} ${cell(longest, 13)} ${cell(page, 11)} ${cell(worker * THROTTLE, 11)} ${kb(sent).padStart(8)}`,
  )
}

/** From the load of the home page to the first command on the clipboard, with nothing but keys. */
async function drill(): Promise<void> {
  bytes = 0
  const page = await open()
  await page.evaluate((text) => navigator.clipboard.writeText(text), LINE)
  let presses = 0
  const press = async (key: string) => {
    presses++
    await page.keyboard.press(key)
  }
  const loaded = bytes
  await press('/')
  await page.getByRole('dialog').getByRole('textbox').waitFor()
  await press('ControlOrMeta+v')
  const start = performance.now()
  await page.getByRole('dialog').locator('.hit a').first().waitFor()
  const first = performance.now() - start
  await press('Enter')
  await page.getByRole('heading', { level: 1, name: 'The queue does not empty' }).waitFor()
  await page.waitForLoadState('networkidle')
  const copied = () => page.evaluate(() => navigator.clipboard.readText())
  const focused = () =>
    page.evaluate(() => {
      const on = document.activeElement
      return on?.getAttribute('aria-label') ?? on?.getAttribute('name') ?? on?.textContent?.trim() ?? ''
    })
  const way: string[] = []
  while (!/^copy/i.test(await focused()) && presses < 80) {
    await press('Tab')
    way.push((await focused()).slice(0, 28) || 'a box')
  }
  await press('Space')
  // It has a blank in it, so the blank is asked for.
  for (const key of [...'tickets', 'Enter', 'Space']) await press(key)
  await page.waitForTimeout(300)
  console.log(`\nThe drill: ${presses} key presses from the load to \`${await copied()}\` on the clipboard`)
  console.log(`/ · paste · Enter · Tab to: ${way.join(' · ')} · Space · the value in 7 keys · Enter · Space`)
  console.log(
    `${kb(loaded)} (gzip) for the home page, ${kb(bytes)} up to there; first result ${first.toFixed(0)} ms after the paste (by the clock)`,
  )
  await page.context().close()
}

function kb(count: number): string {
  return `${(count / 1000).toFixed(1)} KB`
}
