/** The views that pages get, and what a second run takes from the first. */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { page, temporarySite } from '../../support/temporary-site.ts'

const files = {
  'content/services/web.yaml':
    'name: Web\nowner: ops\nescalation: [{ who: Ops, contact: ops@example.com }]\n',
  'content/teams/ops.yaml': 'name: Operations\ncontact: ops@example.com\n',
  'content/authors/kim.yaml': 'name: Kim\nteam: ops\n',
  'content/runbooks/web/reload.mdx': page(
    '## Why\n\n<Steps>\n<Step title="Reload it">\n\n```nginx title="/etc/nginx/a.conf"\nserver {}\n```\n\n</Step>\n</Steps>',
    'service: web\nalerts: [WebDown]\nvariables:\n  host: { description: The host, sample: web1 }\n',
  ),
  'content/posts/one.md': page(
    'See [the runbook](../runbooks/web/reload.mdx#reload-it).',
    'description: One\ndate: 2026-01-02\nauthors: [kim]\ntags: [Web Servers]\nseries: { name: Hand over, part: 1 }\n',
  ),
  'content/posts/draft.md': page('', 'description: Draft\ndate: 2026-01-03\ndraft: true\n'),
}

test('a runbook knows its service, owner, escalation, files, headings and who links to it', async () => {
  const { runbooks, problems } = await temporarySite(files).load()
  assert.deepEqual(problems, [])
  const [runbook] = runbooks
  assert.ok(runbook)
  assert.equal(runbook.url, '/runbooks/web/reload/')
  assert.deepEqual(runbook.service, { id: 'web', name: 'Web', url: '/services/web/' })
  assert.equal(runbook.owner?.name, 'Operations')
  assert.deepEqual(runbook.escalation, [{ who: 'Ops', contact: 'ops@example.com' }])
  assert.deepEqual(runbook.alerts, [{ name: 'WebDown', url: '/alerts/WebDown/' }])
  assert.deepEqual(runbook.headings, [
    { depth: 2, id: 'why', text: 'Why' },
    { depth: 3, id: 'reload-it', text: 'Reload it', step: 1 },
  ])
  assert.deepEqual(runbook.files, [
    { name: 'a.conf', path: '/etc/nginx/a.conf', url: '/runbooks/web/reload/files/a.conf' },
  ])
  assert.deepEqual(runbook.linkedFrom, [{ kind: 'post', id: 'one', url: '/posts/one/', title: 'Page' }])
  assert.deepEqual(runbook.variables, [
    { name: 'host', description: 'The host', sample: 'web1', secret: false },
  ])
})

test('a post knows its authors, tags and series; a draft is left out of a build and shown in development', async () => {
  const { posts } = await temporarySite(files).load()
  assert.deepEqual(
    posts.map(({ id }) => id),
    ['one'],
  )
  assert.deepEqual(posts[0]?.authors, [{ id: 'kim', name: 'Kim', url: '/authors/kim/' }])
  assert.deepEqual(posts[0]?.tags, [{ name: 'Web Servers', url: '/tags/web-servers/' }])
  assert.deepEqual(posts[0]?.series, { name: 'Hand over', part: 1, url: '/series/hand-over/' })
  const development = await temporarySite(files, { dev: true }).load()
  assert.deepEqual(
    development.posts.map(({ id }) => id),
    ['draft', 'one'],
  )
})

test('base path and missing trailing slashes reach every address, also those in texts', async () => {
  const site = temporarySite(files, { base: '/docs/', trailingSlash: false })
  const { runbooks, posts } = await site.load()
  assert.equal(runbooks[0]?.url, '/docs/runbooks/web/reload')
  assert.equal(runbooks[0]?.files[0]?.url, '/docs/runbooks/web/reload/files/a.conf')
  const { html } = site.loader.readPage(posts[0]?.body.digest ?? '')
  assert.match(html, /href="\/docs\/runbooks\/web\/reload#reload-it"/)
})

test('what did not change is not rendered again, and the outcome is the same', async () => {
  const checked: string[][] = []
  const checker = {
    key: 'a',
    check: async (inputs: { path: string }[]) => {
      checked.push(inputs.map(({ path }) => path))
      return { diagnostics: [], snippets: [] }
    },
  }
  const site = temporarySite(files, { checker })
  const first = await site.load()
  site.restart()
  const second = await site.load()
  assert.deepEqual(second, first)
  site.write({ 'content/posts/one.md': `${files['content/posts/one.md']}\nMore.\n` })
  site.restart()
  const third = await site.load()
  assert.notEqual(third.posts[0]?.body.digest, first.posts[0]?.body.digest)
  assert.deepEqual(checked.slice(1), [['content/posts/one.md']])
  assert.equal(checked[0]?.length, 3)
})

test('pages that are gone leave the cache, and a torn page file is written again', async () => {
  const site = temporarySite(files)
  const { runbooks } = await site.load()
  const pages = () => readdirSync(join(site.root, 'cache/pages')).length
  assert.equal(pages(), 3)
  const digest = runbooks[0]?.body.digest
  site.write({
    'content/posts/draft.md': undefined,
    'cache/index.json': undefined,
    [`cache/pages/${digest}.json`]: '{"ht',
  })
  site.restart()
  await site.load()
  assert.equal(pages(), 2)
  assert.match(site.loader.readPage(digest ?? '').html, /<!--hv:\d+-->/)
})

test('problems of an unchanged page are reported by every run', async () => {
  const site = temporarySite({
    'content/runbooks/a.mdx': page('{'),
    'content/runbooks/b.mdx': page('[x](/gone/)'),
  })
  const first = await site.load()
  site.restart()
  assert.deepEqual((await site.load()).problems, first.problems)
  assert.equal(first.problems.length, 2)
})

test('in development a page with an error stays as it was, in a build it is gone', async () => {
  for (const dev of [true, false]) {
    const site = temporarySite({ 'content/runbooks/a.mdx': page('good') }, { dev })
    const first = await site.load()
    site.write({ 'content/runbooks/a.mdx': page('bad {') })
    const second = await site.load()
    assert.equal(second.problems.length, 1)
    assert.deepEqual(
      second.runbooks.map(({ body }) => body),
      dev ? first.runbooks.map(({ body }) => body) : [],
    )
  }
})

test('the day of a change comes from git, in one call, and from the file where there is no git', async () => {
  const site = temporarySite({ 'content/runbooks/a.mdx': page('a'), 'content/runbooks/ü b.mdx': page('b') })
  const today = new Date().toISOString().slice(0, 10)
  assert.deepEqual((await site.load()).runbooks[0]?.changed, { date: today })
  const git = (...args: string[]) =>
    execFileSync('git', args, {
      cwd: site.root,
      env: { ...process.env, GIT_COMMITTER_DATE: '2026-02-03T12:00:00Z' },
    })
  git('init', '-q')
  git('add', 'content')
  git('-c', 'user.name=t', '-c', 'user.email=t@example.com', 'commit', '-qm', 'Add')
  const { runbooks } = await site.load()
  assert.deepEqual(
    runbooks.map(({ changed }) => changed?.date),
    ['2026-02-03', '2026-02-03'],
  )
  assert.match(runbooks[0]?.changed?.commit ?? '', /^[0-9a-f]{7,}$/)
})
