import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { check } from '../../../src/checker/check.ts'
import { ParseCache } from '../../../src/checker/parse-cache.ts'

const folder = mkdtempSync(join(tmpdir(), 'handover-cache-'))
after(() => rmSync(folder, { recursive: true }))
const source = { text: 'a: 1', whole: false }

test('a result is kept by language, text and place', () => {
  const cache = new ParseCache(folder)
  const problem = { code: 'x', start: 0, end: 1, message: 'm' }
  cache.set('yaml', source, { problems: [] })
  cache.set('toml', source, { problems: [problem], context: 'http' })
  cache.save()
  const again = new ParseCache(folder)
  assert.deepEqual(again.get('yaml', source), { problems: [] })
  assert.deepEqual(again.get('toml', source), { problems: [problem], context: 'http' })
  assert.equal(again.get('yaml', { ...source, whole: true }), undefined)
  assert.equal(again.get('yaml', { ...source, path: 'x' }), undefined)
})

test('what was not asked for stays, a damaged or foreign file is not read', () => {
  const cache = new ParseCache(folder)
  cache.set('json', source, { problems: [] })
  cache.save()
  assert.deepEqual(new ParseCache(folder).get('yaml', source), { problems: [] })
  const file = join(folder, 'handover-checks.json')
  const text = readFileSync(file, 'utf8')
  writeFileSync(file, text.replace(/"stamp":"[^"]*"/, '"stamp":"other"'))
  assert.equal(new ParseCache(folder).get('yaml', source), undefined)
  writeFileSync(file, text.slice(0, 20))
  assert.equal(new ParseCache(folder).get('yaml', source), undefined)
})

test('a check with a cache finds the same, the first time and the second', async () => {
  const page = join(folder, 'page.md')
  writeFileSync(page, '```json\n{ "a": 1, }\n```\n\n```yaml\na: 1\n```\n')
  const plain = await check({ paths: [page], root: folder })
  for (let i = 0; i < 2; i++) {
    const cached = await check({ paths: [page], root: folder, cache: join(folder, 'fresh') })
    assert.deepEqual(cached, plain)
  }
})
