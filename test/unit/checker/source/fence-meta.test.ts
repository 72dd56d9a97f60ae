import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseFenceMeta } from '../../../../src/checker/source/fence-meta.ts'

test('every word of the notation is read', () => {
  const meta = parseFenceMeta(
    'title="/etc/nginx/conf.d/site.conf" {3-5,7} ins={7} del={6} wrap nowrap collapse={1-9} on="fw1" undo="step 7" danger="a \\"b\\""',
  )
  assert.equal(meta.title, '/etc/nginx/conf.d/site.conf')
  assert.deepEqual(meta.marks, [
    { from: 3, to: 5 },
    { from: 7, to: 7 },
  ])
  assert.deepEqual(meta.ins, [{ from: 7, to: 7 }])
  assert.deepEqual(meta.del, [{ from: 6, to: 6 }])
  assert.deepEqual(meta.collapse, [{ from: 1, to: 9 }])
  assert.deepEqual([meta.wrap, meta.nowrap], [true, true])
  assert.equal(meta.on, 'fw1')
  assert.equal(meta.undo, 'step 7')
  assert.equal(meta.danger, 'a "b"')
})

test('a reason may be missing, a name may not be made up', () => {
  assert.equal(parseFenceMeta('skip').skip, '')
  assert.equal(parseFenceMeta("skip='it is a sketch'").skip, 'it is a sketch')
  assert.equal(parseFenceMeta('danger').danger, '')
  assert.equal(parseFenceMeta('subtitle="x"').title, undefined)
  assert.equal(parseFenceMeta('fails=json/syntax').fails, 'json/syntax')
})

test('what other tools write is left alone, with its place', () => {
  const meta = parseFenceMeta('{ .numberLines startFrom="2" } =foo __proto__="x" {0,a,9-3}')
  assert.deepEqual(meta.marks, [])
  assert.equal(({} as Record<string, unknown>).x, undefined)
  for (const { start, end } of meta.words) assert.ok(start < end)
})

test('no meta is no words', () => {
  assert.deepEqual(parseFenceMeta(null), { marks: [], ins: [], del: [], collapse: [], words: [] })
})
