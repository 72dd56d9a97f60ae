import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildIndex } from '../../../src/search/index/build.ts'
import { buildPagefind, pageHtml } from '../../../src/search/index/pagefind.ts'
import {
  decodePostings,
  encodePostings,
  lastNotAfter,
  sectionStarts,
} from '../../../src/search/query/format.ts'
import { PAGES } from './pages.ts'

test('the index does not depend on the order of the pages, and its folder changes with its content', () => {
  const files = buildIndex(PAGES)
  assert.deepEqual([...files], [...buildIndex([...PAGES].reverse())])
  const build = (text: string | undefined) => JSON.parse(text ?? '').build
  const changed = buildIndex(PAGES.map((page) => ({ ...page, description: 'other' })))
  assert.notEqual(build(files.get('catalog')), build(changed.get('catalog')))
})

test("Pagefind's files are the same bytes every time, without its user interfaces", async () => {
  const { files: once, ids } = await buildPagefind(PAGES)
  const { files: again } = await buildPagefind([...PAGES].reverse())
  assert.deepEqual([...once.keys()], [...again.keys()])
  for (const [path, content] of once)
    assert.deepEqual(Buffer.from(content), Buffer.from(again.get(path) ?? []), path)
  for (const { url } of PAGES) assert.match(ids.get(url) ?? '', /^en_/)
  assert.ok(once.has('pagefind.js') && once.has('pagefind-entry.json'))
  assert.ok(![...once.keys()].some((path) => path.includes('ui')))
})

test('text of a page stays text in the HTML given to Pagefind', () => {
  const html = pageHtml(
    {
      url: '/x/',
      kind: 'page',
      title: '<img src=x>',
      sections: [{ id: '"><b', heading: 'h', text: '</body>', code: ['<script>'] }],
    },
    'en',
  )
  assert.doesNotMatch(html, /<img|<b>|<script|<b"/)
  assert.equal(html.match(/<\/body>/g)?.length, 1)
})

test('postings survive being written down', () => {
  const postings = [
    { section: 0, fields: 1 },
    { section: 35, fields: 7 },
    { section: 100_000, fields: 4 },
  ]
  assert.deepEqual(decodePostings(encodePostings(postings)), postings)
  assert.deepEqual(decodePostings(''), [])
})

test('sections are counted over heads and pages', () => {
  const starts = sectionStarts([{ sections: 2 }, { sections: 0 }])
  assert.deepEqual(starts, [0, 3, 4])
  assert.deepEqual(
    [0, 2, 3].map((section) => lastNotAfter(starts, section)),
    [0, 0, 1],
  )
  assert.equal(lastNotAfter(['b', 'd'], 'a'), -1)
})
