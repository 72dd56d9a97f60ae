import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Post, Runbook } from '../../../src/collections/types.ts'
import { createUrls } from '../../../src/collections/urls.ts'
import type { EndpointContext } from '../../../src/endpoints/endpoint.ts'
import { headersFile, policyOf } from '../../../src/endpoints/headers.ts'
import { siteEndpoints } from '../../../src/endpoints/index.ts'

const urls = createUrls({ base: '/docs/', trailingSlash: true })
const page = {
  description: 'Move it.',
  tags: [{ name: 'vrrp', url: urls.tag('vrrp') }],
  draft: false,
  headings: [],
  linkedFrom: [],
  words: 2,
  redirectFrom: [],
  files: [],
}
const runbook = {
  ...page,
  kind: 'runbook',
  id: 'fail-over',
  url: urls.entry('runbook', 'fail-over'),
  markdownUrl: urls.markdown('runbook', 'fail-over'),
  title: 'Fail "over" & <back>',
  source: 'content/runbooks/fail-over.mdx',
  severity: 2,
  alerts: [{ name: 'NoMaster', url: urls.alert('NoMaster') }],
  escalation: [{ who: 'On call', contact: '+44 20 7946 0121' }],
  prerequisites: ['root'],
  variables: [{ name: 'vip', description: 'The address', sample: '192.0.2.10', secret: false }],
  files: [{ name: 'a.conf', path: '/etc/a.conf', url: urls.snippet('runbook', 'fail-over', 'a.conf') }],
  redirectFrom: ['/old/place/', '/old.html'],
} as unknown as Runbook
const post = {
  ...page,
  kind: 'post',
  id: 'why',
  url: urls.entry('post', 'why'),
  markdownUrl: urls.markdown('post', 'why'),
  title: 'Why',
  source: 'content/posts/why.md',
  date: '2026-11-01',
  authors: [],
} as unknown as Post

const context = {
  site: { runbooks: [runbook], posts: [post] },
  info: {
    title: 'Ops',
    description: 'Pages',
    lang: 'en',
    base: '/docs/',
    address: 'https://ops.example.org/docs/',
  },
  urls,
  pageFile: () => ({
    html: '<p>See <a href="/docs/runbooks/fail-over/?a=1&amp;b=2">it</a></p><!--hv:0--><button>Copy</button>',
    placed: [],
    snippets: [{ file: 'a.conf', code: 'listen 1;\n' }],
  }),
  source: ({ source }: { source: string }) =>
    `---\ntitle: x\n---\n\nSee [why](../posts/why.md) and [it](/runbooks/fail-over/#a).\n${source.endsWith('.md') ? '{ < }\n' : ''}`,
} as unknown as EndpointContext

const endpoints = siteEndpoints(context)
const body = async (path: string) =>
  (await endpoints.find((endpoint) => endpoint.path === path)?.body()) ?? ''

test('a page as Markdown says what it is and links to Markdown', async () => {
  assert.equal(
    await body('runbooks/fail-over.md'),
    `# Fail "over" & <back>

Move it.

- severity: 2
- escalate: On call, +44 20 7946 0121
- alerts: NoMaster
- have ready: root
- page: https://ops.example.org/docs/runbooks/fail-over/

Fill in before you copy:

- \`<vip>\`: The address, for example \`192.0.2.10\`

See [why](https://ops.example.org/docs/posts/why.md) and [it](https://ops.example.org/docs/runbooks/fail-over.md).
`,
  )
  assert.match(await body('posts/why.md'), /\{ < \}/)
})

test('a snippet is served as its file', async () => {
  assert.equal(await body('runbooks/fail-over/files/a.conf'), 'listen 1;\n')
})

test('old addresses lead on, as pages and as a file for hosts', async () => {
  assert.equal(
    await body('_redirects'),
    `/docs/old/place /docs/runbooks/fail-over/ 301
/docs/old/place/ /docs/runbooks/fail-over/ 301
/docs/old.html /docs/runbooks/fail-over/ 301
`,
  )
  assert.match(
    await body('old/place/index.html'),
    /url=\/docs\/runbooks\/fail-over\/"[\s\S]*Fail &quot;over&quot; &amp; &lt;back&gt;/,
  )
  assert.ok(endpoints.some(({ path }) => path === 'old.html'))
})

test('the feed is whole, well formed and has absolute addresses', async () => {
  const feed = await body('rss.xml')
  assert.match(feed, /<link>https:\/\/ops\.example\.org\/docs\/posts\/why\/<\/link>/)
  assert.match(feed, /https:\/\/ops\.example\.org\/docs\/runbooks\/fail-over\/\?a=1/)
  assert.ok(!feed.includes('Copy'))
})

test('pages.json and llms.txt name every page', async () => {
  const { pages } = JSON.parse(await body('pages.json'))
  assert.deepEqual(
    pages.map(({ kind, id, markdown }: Record<string, string>) => [kind, id, markdown]),
    [
      ['post', 'why', 'https://ops.example.org/docs/posts/why.md'],
      ['runbook', 'fail-over', 'https://ops.example.org/docs/runbooks/fail-over.md'],
    ],
  )
  assert.match(await body('llms.txt'), /^# Ops\n\n> Pages\n\n## Runbooks\n\n- \[Fail "over" & <back>\]\(/)
})

test('headers carry the policy of the pages, and only hashed files are immutable', () => {
  const html = `<meta http-equiv="content-security-policy" content="default-src &#39;none&#39;; script-src 'self';">`
  const headers = headersFile('/docs/', policyOf(html))
  assert.match(
    headers,
    /Content-Security-Policy: default-src 'none'; script-src 'self'; frame-ancestors 'none'\n/,
  )
  assert.equal(headers.match(/immutable/g)?.length, 1)
  assert.match(headers, /\/docs\/_astro\/\*\n[^/]*immutable/)
})
