import assert from 'node:assert/strict'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { retiredServiceWorker, serviceWorker, type WorkerScope } from '../../../src/offline/service-worker.ts'
import { type OfflineOptions, writeOfflineFiles } from '../../../src/offline/write-offline-files.ts'
import { FakeBrowser, origin } from './fake-browser.ts'

const base = '/docs/'

/** Writes a build as the generator does and returns what a host would serve, and a start of its worker. */
async function deploy(files: Record<string, string>, options: Partial<OfflineOptions> = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'handover-offline-'))
  try {
    for (const [path, body] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true })
      await writeFile(join(folder, path), body)
    }
    await writeOfflineFiles({
      folder,
      base,
      enabled: true,
      built: new Date('2026-11-20T21:04:00Z'),
      ...options,
    })
    const site = new Map<string, string>()
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue
      const path = join(entry.parentPath, entry.name)
      const url = base + path.slice(folder.length + 1).replace(/(^|\/)index\.html$/, '$1')
      site.set(url, await readFile(path, 'utf8'))
    }
    const build = JSON.parse(site.get(`${base}offline/build.json`) ?? '{}').build as string
    return { site, build, run: (scope: WorkerScope) => serviceWorker(scope, { build, base, patience: 20 }) }
  } finally {
    await rm(folder, { recursive: true })
  }
}

const pages = {
  'index.html': 'home',
  'runbooks/a/index.html': 'runbook a',
  'runbooks/b/index.html': 'runbook b',
  'posts/p/index.html': 'post p',
  '_astro/page.HASH1.css': 'css 1',
  'pagefind/pagefind-entry.json': 'entry 1',
}

async function visited(files: Record<string, string> = pages) {
  const browser = new FakeBrowser()
  const first = await deploy(files)
  browser.site = first.site
  browser.start(first.run)
  await browser.install()
  return { browser, first }
}

const body = async (response: Response | undefined) => `${response?.status} ${await response?.text()}`

test('after one visit, every shape of an address is answered without a network', async () => {
  const { browser } = await visited()
  browser.network = 'down'
  for (const shape of [
    'runbooks/a/',
    'runbooks/a',
    'runbooks/a/index.html',
    'runbooks/a/?instance=db3',
    'runbooks/a.html',
  ]) {
    assert.equal(await body(await browser.request(base + shape)), '200 runbook a', shape)
  }
  assert.equal(await body(await browser.request(base)), '200 home')
  assert.equal(await body(await browser.request(`${base}_astro/page.HASH1.css`, 'no-cors')), '200 css 1')
  assert.equal(await browser.request('/elsewhere/'), undefined)
  assert.equal(await browser.request(`${base}sw.js`, 'no-cors'), undefined)
})

test('a page that is not kept gets a page that says so, a file gets an error', async () => {
  const { browser } = await visited()
  browser.network = 'down'
  const page = await browser.request(`${base}posts/p/`)
  assert.equal(page?.status, 503)
  assert.match((await page?.text()) ?? '', /not in the offline copy.*href="\/docs\/runbooks\/"/s)
  assert.equal((await browser.request(`${base}x.json`, 'cors'))?.type, 'error')
})

test('posts are kept when the reader asks, and by the next build too', async () => {
  const { browser } = await visited()
  assert.equal((await browser.message('keep-posts')).posts, true)
  const second = await deploy({ ...pages, 'posts/q/index.html': 'post q' })
  browser.site = second.site
  browser.start(second.run)
  await browser.install()
  browser.network = 'down'
  assert.equal(await body(await browser.request(`${base}posts/q/`)), '200 post q')
})

test('with a network the newest page is shown; a slow or broken one is not waited for', async () => {
  const { browser } = await visited()
  browser.site.set(`${base}runbooks/a/`, 'newer a')
  assert.equal(await body(await browser.request(`${base}runbooks/a/`)), '200 newer a')
  assert.equal((await browser.message('status')).offline, false)
  for (const network of ['slow', 'broken', 'down'] as const) {
    browser.network = network
    assert.equal(
      await body(await browser.request(`${base}runbooks/a/`, 'navigate', network)),
      '200 runbook a',
      network,
    )
    const status = await browser.message('status', network)
    assert.deepEqual([status.offline, status.built], [true, '2026-11-20T21:04:00.000Z'])
  }
})

test('a page or a file that the browser evicted comes from the network, and is missing alone without one', async () => {
  const { browser, first } = await visited()
  const copy = browser.caches.stored.get(`handover ${base} ${first.build}`)
  for (const path of ['runbooks/a/', '_astro/page.HASH1.css']) copy?.delete(`${origin}${base}${path}`)
  assert.equal(await body(await browser.request(`${base}runbooks/a/`)), '200 runbook a')
  assert.equal(await body(await browser.request(`${base}_astro/page.HASH1.css`, 'no-cors')), '200 css 1')
  browser.network = 'down'
  assert.equal((await browser.request(`${base}runbooks/a/`))?.status, 503)
  assert.equal(await body(await browser.request(`${base}runbooks/b/`)), '200 runbook b')
})

test('a copy that the browser deleted, as Safari does after a week, is filled again at the next visit', async () => {
  const { browser, first } = await visited()
  browser.caches.stored.clear()
  browser.start(first.run)
  assert.equal((await browser.message('status')).complete, false)
  assert.equal(await body(await browser.request(`${base}runbooks/a/`)), '200 runbook a')
  assert.equal((await browser.message('status')).complete, true)
  browser.network = 'down'
  assert.equal(await body(await browser.request(`${base}runbooks/b/`)), '200 runbook b')
})

test('a copy that cannot be filled again is not tried at every page', async () => {
  const { browser, first } = await visited()
  browser.caches.stored.clear()
  browser.caches.quota = 0
  browser.start(first.run)
  for (let visit = 0; visit < 3; visit++) await browser.request(`${base}runbooks/a/`)
  const lists = browser.requests.filter((path) => path === `${base}offline/${first.build}.json`)
  assert.equal(lists.length, 2)
})

test('a clock that jumps back does not keep old pages', async (t) => {
  const { browser } = await visited()
  browser.network = 'down'
  await browser.request(`${base}runbooks/a/`)
  t.mock.method(Date, 'now', () => 0)
  browser.elapsed += 31_000
  browser.network = 'up'
  browser.site.set(`${base}runbooks/a/`, 'newer a')
  assert.equal(await body(await browser.request(`${base}runbooks/a/`)), '200 newer a')
})

test('what has been taken off the site is gone with a network, and its copy answers without one', async () => {
  const { browser } = await visited()
  browser.site.delete(`${base}runbooks/a/`)
  assert.equal((await browser.request(`${base}runbooks/a/`))?.status, 404)
  browser.network = 'down'
  assert.equal(await body(await browser.request(`${base}runbooks/a/`)), '200 runbook a')
})

test('a site that moved to another base path is not answered by the copy of the old one', async () => {
  const { browser, first } = await visited()
  browser.site = new Map([['/new/runbooks/a/', 'moved']])
  browser.start(first.run)
  assert.equal(await browser.request('/new/runbooks/a/'), undefined)
  assert.equal((await browser.request(`${base}runbooks/a/`))?.status, 404)
})

test('two tabs of two builds each get the files of their own', async () => {
  const { browser } = await visited()
  const second = await deploy({ 'index.html': 'home', '_astro/page.HASH2.css': 'css 2' })
  browser.site = second.site
  browser.start(second.run)
  await browser.install()
  browser.network = 'down'
  assert.equal(
    await body(await browser.request(`${base}_astro/page.HASH1.css`, 'no-cors', 'old')),
    '200 css 1',
  )
  assert.equal(
    await body(await browser.request(`${base}_astro/page.HASH2.css`, 'no-cors', 'new')),
    '200 css 2',
  )
  await browser.request(base, 'navigate', 'new')
  assert.equal((await browser.message('status', 'new')).offline, true)
  assert.equal((await browser.message('status', 'old')).offline, false)
})

test('nothing of another origin is answered or kept, and nothing that is not of the build', async () => {
  const { browser } = await visited()
  assert.equal(await browser.request('https://cdn.example.net/x.js', 'no-cors'), undefined)
  browser.site.set(`${base}later.html`, 'not in the list')
  await browser.request(`${base}later.html`)
  const urls = [...browser.caches.stored.values()].flatMap((copy) => [...copy.keys()])
  assert.ok(urls.length > 0)
  assert.ok(urls.every((url) => url.startsWith(`${origin}${base}`)))
  assert.ok(!urls.includes(`${origin}${base}later.html`))
})

test('a new build fetches only what changed, and the files of the build before stay for open pages', async () => {
  const { browser, first } = await visited()
  const { '_astro/page.HASH1.css': _, ...rest } = pages
  const second = await deploy({ ...rest, 'runbooks/a/index.html': 'a2', '_astro/page.HASH2.css': 'css 2' })
  assert.notEqual(second.build, first.build)
  browser.site = second.site
  browser.requests.length = 0
  browser.start(second.run)
  await browser.install()
  assert.deepEqual(browser.requests.sort(), [
    `${base}_astro/page.HASH2.css`,
    `${base}offline/${second.build}.json`,
    `${base}runbooks/a/`,
  ])
  browser.network = 'down'
  assert.equal(await body(await browser.request(`${base}runbooks/a/`)), '200 a2')
  assert.equal(await body(await browser.request(`${base}_astro/page.HASH1.css`, 'no-cors')), '200 css 1')

  const third = await deploy({ ...rest, 'runbooks/a/index.html': 'a3' })
  browser.site = third.site
  browser.network = 'up'
  browser.start(third.run)
  await browser.install()
  assert.deepEqual(
    (await browser.caches.keys()).map((name) => name.split(' ').at(-1)),
    [second.build, third.build],
  )
})

test('a copy that cannot be completed is dropped and the one before it goes on', async (t) => {
  const changed = { ...pages, 'runbooks/a/index.html': 'a2', 'runbooks/b/index.html': 'b2' }
  const failures: Record<string, (browser: FakeBrowser, build: string) => void> = {
    'a file is missing': (browser) => browser.site.delete(`${base}runbooks/b/`),
    'the disk is full': (browser) => {
      browser.caches.quota = 3
    },
    'the network goes down half way': (browser) => {
      browser.answersLeft = 2
    },
    'a portal answers in place of the site': (browser) => {
      browser.portal = '<h1>Welcome to the hotel</h1>'
    },
    'another build is deployed in between': (browser) => {
      browser.site.set(`${base}runbooks/b/`, 'b3')
      browser.site.set(`${base}offline/build.json`, '{"build":"other"}')
    },
  }
  for (const [name, fail] of Object.entries(failures)) {
    await t.test(name, async () => {
      const { browser, first } = await visited()
      const second = await deploy(changed)
      browser.site = second.site
      fail(browser, second.build)
      browser.start(second.run)
      await assert.rejects(browser.dispatch('install'))
      assert.deepEqual(await browser.caches.keys(), [`handover ${base} ${first.build}`])
      browser.start(first.run)
      browser.network = 'down'
      assert.equal(await body(await browser.request(`${base}runbooks/a/`)), '200 runbook a')
    })
  }
})

test('wherever the disk fills up, there is the whole old copy or the whole new one', async () => {
  const changed = { ...pages, 'runbooks/a/index.html': 'a2', 'runbooks/b/index.html': 'b2' }
  const second = await deploy(changed)
  let failed = 0
  for (let quota = 0; ; quota++) {
    const { browser, first } = await visited()
    browser.site = second.site
    browser.caches.quota = quota
    browser.start(second.run)
    const isInstalled = await browser.install().then(
      () => true,
      () => false,
    )
    if (!isInstalled) browser.start(first.run)
    browser.network = 'down'
    const shown = [
      await body(await browser.request(`${base}runbooks/a/`)),
      await body(await browser.request(`${base}runbooks/b/`)),
    ]
    assert.deepEqual(shown, isInstalled ? ['200 a2', '200 b2'] : ['200 runbook a', '200 runbook b'])
    if (isInstalled) break
    failed++
  }
  assert.ok(failed > 4)
})

test('a host that changes files on their way is told from a newer build', async () => {
  const browser = new FakeBrowser()
  const first = await deploy(pages)
  browser.site = first.site
  browser.site.set(`${base}runbooks/a/`, 'runbook a<!-- injected -->')
  browser.start(first.run)
  await browser.install()
  assert.equal((await browser.message('status')).complete, true)
})

test('the reader can remove it, and a release that is retired removes the copies of its own base only', async () => {
  const { browser } = await visited()
  await browser.caches.open('handover /other/ 1234')
  await browser.message('remove')
  assert.ok(browser.unregistered)
  assert.deepEqual(await browser.caches.keys(), ['handover /other/ 1234'])

  const { browser: second } = await visited()
  await second.caches.open('handover /other/ 1234')
  second.start((scope) => retiredServiceWorker(scope, { base }))
  await second.install()
  assert.deepEqual(await second.caches.keys(), ['handover /other/ 1234'])
  assert.ok(second.unregistered)
})

test('sw.js stands alone as a script and is the same for the same content', async () => {
  const later = { built: new Date('2027-01-01T00:00:00Z') }
  const [first, second] = [await deploy(pages), await deploy(pages, later)]
  const script = first.site.get(`${base}sw.js`) ?? ''
  assert.equal(script, second.site.get(`${base}sw.js`))
  const types: string[] = []
  new Function('self', script)({ location: { origin }, addEventListener: (type: string) => types.push(type) })
  assert.deepEqual(types, ['install', 'activate', 'fetch', 'message'])
  const off = await deploy(pages, { enabled: false })
  assert.match(off.site.get(`${base}sw.js`) ?? '', /unregister/)
})

test('a copy larger than allowed ends the build with its size', async () => {
  await assert.rejects(deploy(pages, { largest: 10 }), /0\.0 MB.*offline\.largest/)
})
