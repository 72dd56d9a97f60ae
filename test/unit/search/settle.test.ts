import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keepPlaces, keyOf, standIn } from '../../../src/search/client/settle.ts'
import type { Group, Result } from '../../../src/search/query/merge.ts'

const result = (group: Group, anchor: string, more: Partial<Result> = {}): Result => ({
  group,
  page: 0,
  url: '/runbooks/x/',
  anchor,
  kind: 'runbook',
  title: 'X',
  nameMarks: [],
  heading: '',
  matched: '',
  score: 1,
  ...more,
})
const anchors = (results: Result[]) => results.map(({ group, anchor }) => `${group}:${anchor}`)

test('under the reader’s hand rows stay, are filled in, and what is found later goes to the end of its group', () => {
  const shown = [result('alerts', 'a'), result('code', 'b'), result('code', 'c'), result('prose', 'd')]
  const better = [
    result('alerts', 'a', { description: 'what it is about' }),
    result('code', 'c'),
    result('code', 'n'),
    result('prose', 'm'),
    result('prose', 'd'),
  ]
  const kept = keepPlaces(shown, better)
  assert.deepEqual(anchors(kept), ['alerts:a', 'code:b', 'code:c', 'code:n', 'prose:d', 'prose:m'])
  assert.equal(kept[0]?.description, 'what it is about')
})

test('until a query is answered in full, rows of the one before stand in, but never for alerts and titles', () => {
  const shown = [result('alerts', 'old'), result('code', 'old'), result('prose', 'old')]
  assert.deepEqual(anchors(standIn(shown, [result('code', 'new')])), ['code:new', 'prose:old'])
  assert.deepEqual(anchors(standIn(shown, [result('alerts', 'new')])), [
    'alerts:new',
    'code:old',
    'prose:old',
  ])
})

test('two alerts of one page are two rows', () => {
  assert.notEqual(
    keyOf(result('alerts', '', { alert: 'One' })),
    keyOf(result('alerts', '', { alert: 'Other' })),
  )
})
