import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { editDistance, suggest } from '../../../../src/checker/languages/suggest.ts'

test('a slip leads to the name that was meant', () => {
  const names = ['server_name', 'listen', 'location', 'ssl_certificate', 'ssl_certificate_key', 'root']
  assert.equal(suggest('sever_name', names), 'server_name')
  assert.equal(suggest('lisetn', names), 'listen')
  assert.equal(suggest('Listen', names), 'listen')
  assert.equal(suggest('ssl-certificate', names), 'ssl_certificate')
  assert.equal(suggest('rot', names), undefined)
})

test('a known name, a far name and a number are left alone', () => {
  assert.equal(suggest('listen', ['listen', 'listens']), undefined)
  assert.equal(suggest('brotli_static', ['gzip_static', 'listen']), undefined)
  assert.equal(suggest('ipv6', ['ipv4']), undefined)
  assert.equal(suggest('', ['a']), undefined)
  assert.equal(suggest('a'.repeat(10_000), ['a'.repeat(10_001)]), undefined)
})

test('of equally near names the one with the same start is meant', () => {
  assert.equal(suggest('proxy_bufer', ['poxy_buffer', 'proxy_buffer', 'proxy_buffers']), 'proxy_buffer')
})

test('the banded distance is the plain one up to its limit', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9 })
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 4 }), (a, b, limit) => {
      assert.equal(editDistance(a, b, limit), Math.min(plainDistance(a, b), limit + 1))
    }),
    { numRuns: 2000, seed: 1 },
  )
})

/** Optimal string alignment by the book. */
function plainDistance(a: string, b: string): number {
  const d = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  )
  const at = (i: number, j: number) => d[i]?.[j] ?? 0
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      let least = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + same)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, at(i - 2, j - 2) + 1)
      ;(d[i] as number[])[j] = least
    }
  }
  return at(a.length, b.length)
}
