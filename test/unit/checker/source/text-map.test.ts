import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { TextMap, TextMapBuilder } from '../../../../src/checker/source/text-map.ts'

test('a sample leads to its placeholder as a whole', () => {
  const map = new TextMapBuilder().add('ip ', 0, 3).replace('10.0.0.1', 3, 8).add(' dev', 8, 12).build()
  assert.equal(map.text, 'ip 10.0.0.1 dev')
  assert.deepEqual(map.outer(5, 7), { start: 3, end: 8 })
  assert.deepEqual(map.outer(0, 2), { start: 0, end: 2 })
  assert.deepEqual(map.outer(12, 15), { start: 9, end: 12 })
  assert.deepEqual(map.outer(15, 15), { start: 12, end: 12 })
})

test('a stretch of the same length can stand for another as a whole', () => {
  const map = new TextMapBuilder().replace('abc', 0, 3).build()
  assert.deepEqual(map.outer(1, 2), { start: 0, end: 3 })
})

test('a map over a map leads to where both lead', () => {
  const text = fc.string({ minLength: 1, maxLength: 30 })
  const cuts = fc.array(fc.tuple(fc.nat(30), fc.nat(30)), { maxLength: 5 })
  const ranges = (pairs: [number, number][], length: number) =>
    pairs.map(([a, b]) => ({ start: Math.min(a, b, length), end: Math.min(Math.max(a, b), length) }))
  fc.assert(
    fc.property(text, cuts, cuts, (outer, first, second) => {
      const under = TextMap.ranges(outer, ranges(first, outer.length))
      const inner = TextMap.ranges(under.text, ranges(second, under.text.length))
      const joined = inner.over(under)
      for (let i = 0; i < inner.text.length; i++) {
        const { start, end } = joined.outer(i, i + 1)
        assert.equal(outer.slice(start, end), inner.text[i])
      }
    }),
    { numRuns: 1000, seed: 3 },
  )
})
