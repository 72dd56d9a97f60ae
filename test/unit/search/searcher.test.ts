import assert from 'node:assert/strict'
import { test } from 'node:test'
import { merge } from '../../../src/search/query/merge.ts'
import { openSearcher, PAGES } from './pages.ts'

async function find(input: string, options = {}, filter = {}) {
  const { searcher } = openSearcher(PAGES, options)
  const query = searcher.read(input)
  const { results } = await searcher.sections(query, filter)
  return merge(searcher.titles(query, filter), results)
}

test('an alert is found by its name, its last words and its beginning, before anything else', async () => {
  for (const input of ['VRRPSplitBrain', 'vrrpsplitbrain', 'split brain', 'SplitBrain', 'VRRPSpl', 'brain']) {
    const [first] = await find(input)
    assert.equal(first?.alert, 'VRRPSplitBrain', input)
    assert.equal(first?.group, 'alerts')
  }
})

test('a title is found while it is being typed, from the first key', () => {
  const { searcher, asked } = openSearcher()
  for (const input of ['f', 'fa', 'fail ov', 'fail over the vr', 'firewall pair']) {
    assert.equal(searcher.titles(searcher.read(input))[0]?.url, '/runbooks/vrrp-failover/', input)
  }
  assert.deepEqual(asked, [])
})

test('a copied log line with other numbers leads to the line that was printed', async () => {
  const line =
    'Jan  3 11:00:00 gw7 Keepalived_vrrp[99]: (VI_1) Received advert from 10.1.1.1 with lower priority 50'
  const [first] = await find(line)
  assert.equal(first?.anchor, 'no-take-back')
  assert.equal(first?.group, 'code')
  const { text, marks } = first?.snippet ?? { text: '', marks: [] }
  const marked = marks.map(([start, end]) => text.slice(start, end))
  assert.deepEqual(marked, ['Keepalived_vrrp', 'VI_1', 'Received', 'advert', 'lower', 'priority'])
})

test('identifiers are found whole and in parts', async () => {
  const cases: [string, string][] = [
    ['node_memory_MemAvailable_bytes', 'who'],
    ['memtotal_bytes', 'who'],
    ['keepalived.conf', 'find-the-holder'],
    ['/etc/keepalived/keepalived.conf', 'find-the-holder'],
    ['192.0.2.10/32', 'find-the-holder'],
    ['APP_LOG_LEVEL', 'first-week'],
    ['$APP_LOG_LEVEL', 'first-week'],
    ['APP_LOG', 'first-week'],
    ['log_lev', 'first-week'],
  ]
  for (const [input, anchor] of cases) assert.equal((await find(input))[0]?.anchor, anchor, input)
})

test('two words of a title written as one name it, and so does what means the same', async () => {
  const titles = (input: string, options = {}) => {
    const { searcher } = openSearcher(PAGES, options)
    return searcher.titles(searcher.read(input)).map(({ url }) => url)
  }
  assert.deepEqual(titles('failover'), ['/runbooks/vrrp-failover/'])
  assert.deepEqual(titles('firewall failover'), ['/runbooks/vrrp-failover/'])
  assert.deepEqual(titles('fw failover', { synonyms: { fw: 'firewall' } }), ['/runbooks/vrrp-failover/'])
})

test('a message quoted in a sentence is found with other words round it', async () => {
  const quoted = {
    url: '/runbooks/heat/',
    kind: 'runbook' as const,
    title: 'A rack is too hot',
    sections: [
      {
        id: 'a',
        heading: 'A',
        text: 'It says temperature above threshold.',
        quoted: 'temperature above threshold',
        code: [],
      },
    ],
  }
  const { searcher } = openSearcher([...PAGES, quoted])
  const query = searcher.read(
    'kernel: CPU3: Package temperature above threshold, cpu clock throttled (total events = 18)',
  )
  const { results } = await searcher.sections(query)
  assert.equal(merge([], results)[0]?.url, '/runbooks/heat/')
})

test('what a site declares to mean the same is found both ways', async () => {
  const synonyms = { oom: 'out of memory' }
  assert.equal((await find('oom')).length, 0)
  assert.equal((await find('oom', { synonyms }))[0]?.url, '/runbooks/memory/')
})

test('filters hold for every group', async () => {
  assert.ok((await find('vrrp', {}, { kind: 'post' })).every(({ url }) => url.startsWith('/posts/')))
  assert.deepEqual(await find('VRRPSplitBrain', {}, { service: 'shop' }), [])
})

test('prose is found by its words where the index was told to hold it', async () => {
  assert.equal((await find('victim')).length, 0)
  assert.equal((await find('kernel victim', { prose: true }))[0]?.anchor, 'who')
})

test('hostile names are only names', async () => {
  for (const input of [
    '__proto__',
    'constructor',
    'toString',
    '',
    '   ',
    '((((',
    '\u0000',
    '💥',
    'a'.repeat(5000),
  ]) {
    assert.deepEqual(await find(input), [], input)
  }
})
