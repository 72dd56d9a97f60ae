import assert from 'node:assert/strict'
import { test } from 'node:test'
import { advise } from '../../../src/search/query/advice.ts'
import type { Weighted } from '../../../src/search/query/candidates.ts'
import { readQuery } from '../../../src/search/query/read.ts'

/** Terms with the number of sections that hold each. */
function terms(counts: Record<string, number>): Weighted[] {
  const query = readQuery(Object.keys(counts).join(' '), new Map(), false)
  return query.terms.map((term) => {
    const sections = counts[term.text] ?? 0
    return { term, sections, weight: sections > 0 ? 1 / sections : 1, everywhere: false }
  })
}
const nowhere = () => false

test('words that stand nowhere are named, and the rest is offered when it finds something', async () => {
  const advice = await advise(terms({ qqzzy: 0, victim: 2 }), nowhere, async (query) => query === 'victim')
  assert.deepEqual(advice, { unknown: ['qqzzy'], instead: 'victim' })
})

test('of words that never stand together the commonest goes first, until something is found', async () => {
  const tried: string[] = []
  const advice = await advise(terms({ server: 50, redis: 3, quorum: 1 }), nowhere, async (query) => {
    tried.push(query)
    return query === 'quorum'
  })
  assert.deepEqual(tried, ['redis quorum', 'quorum'])
  assert.deepEqual(advice, { unknown: [], instead: 'quorum' })
})

test('what finds nothing is not offered', async () => {
  const advice = await advise(terms({ alpha: 1, beta: 1 }), nowhere, async () => false)
  assert.deepEqual(advice, { unknown: [] })
  assert.deepEqual(await advise(terms({ qqzzy: 0 }), nowhere, async () => true), { unknown: ['qqzzy'] })
})
