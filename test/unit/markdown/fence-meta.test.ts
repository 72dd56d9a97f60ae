import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseFenceMeta } from '../../../src/markdown/fence-meta.ts'

test('every word of the fence notation', () => {
  const meta = parseFenceMeta(
    'title="/etc/a b.conf" {1,3-4} ins={7} del={6} wrap collapse={9-12,1-2} danger="it\'s gone" on=\'fw1\' undo="step 7" skip="why" fails="nginx/x"',
  )
  assert.deepEqual(meta, {
    title: '/etc/a b.conf',
    mark: new Set([1, 3, 4]),
    ins: new Set([7]),
    del: new Set([6]),
    wrap: true,
    nowrap: false,
    collapse: [
      [1, 2],
      [9, 12],
    ],
    danger: "it's gone",
    on: 'fw1',
    undo: 'step 7',
    skip: 'why',
    fails: 'nginx/x',
  })
})

test('words that are not ours, and ranges that are none, are left out', () => {
  const empty = { wrap: false, nowrap: false, mark: new Set(), ins: new Set(), del: new Set(), collapse: [] }
  for (const text of ['', 'showLineNumbers foo=bar {}', '{a-b} {0} {5-2} ins={x}'])
    assert.deepEqual(parseFenceMeta(text), empty, text)
})

test('an absurd range costs no memory', () => {
  assert.equal(parseFenceMeta('{1-99999999999}').mark.size, 100_000)
})
