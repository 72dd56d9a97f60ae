import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addressOf, textDirective } from '../../../src/search/query/address.ts'
import type { Result } from '../../../src/search/query/merge.ts'

const result: Result = {
  group: 'code',
  page: 0,
  url: '/runbooks/x/',
  anchor: 'step-1',
  title: 'X',
  nameMarks: [],
  heading: '',
  matched: 'a-b, c&d',
  score: 1,
}
const place = { base: '/docs/', indexFile: false, textFragments: true }

test('a result leads to its section, with the matched text as a fragment', () => {
  assert.equal(addressOf(result, place), '/docs/runbooks/x/#step-1:~:text=a%2Db%2C%20c%26d')
  assert.equal(addressOf({ ...result, anchor: '' }, place), '/docs/runbooks/x/#:~:text=a%2Db%2C%20c%26d')
  assert.equal(addressOf({ ...result, anchor: '', matched: '' }, place), '/docs/runbooks/x/')
})

test('without text fragments the anchor stands alone, and from disk a folder names its file', () => {
  assert.equal(addressOf(result, { ...place, textFragments: false }), '/docs/runbooks/x/#step-1')
  const disk = { base: '../', indexFile: true, textFragments: false }
  assert.equal(addressOf(result, disk), '../runbooks/x/index.html#step-1')
})

test('a long text is given by its ends', () => {
  const long = Array.from({ length: 40 }, (_, index) => `word${index}`).join(' ')
  assert.equal(textDirective(long), 'word0%20word1%20word2,word37%20word38%20word39')
})
