import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addressOf } from '../../../src/search/query/address.ts'

const result = { url: '/runbooks/x/', anchor: 'step-1' }

test('a result leads to its section below the base path', () => {
  const place = { base: '/docs/', indexFile: false }
  assert.equal(addressOf(result, place), '/docs/runbooks/x/#step-1')
  assert.equal(addressOf({ ...result, anchor: '' }, place), '/docs/runbooks/x/')
  assert.equal(addressOf({ ...result, anchor: 'größe' }, place), '/docs/runbooks/x/#gr%C3%B6%C3%9Fe')
})

test('from disk a folder names its file', () => {
  assert.equal(addressOf(result, { base: '../', indexFile: true }), '../runbooks/x/index.html#step-1')
})
