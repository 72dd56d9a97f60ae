import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRecent, serviceState, testState, yearsAfter } from '../../../src/lib/test-state.ts'

const today = '2026-11-20'

test('a test counts for twelve months, to the day', () => {
  assert.equal(isRecent('2025-11-21', today), true)
  assert.equal(isRecent('2025-11-20', today), false)
  assert.equal(testState('2025-11-21', today).level, 'good')
  assert.equal(testState('2025-11-20', today).level, 'old')
  assert.equal(testState(undefined, today).level, 'never')
})

test('a year after a leap day is the first of March', () => {
  assert.equal(yearsAfter('2028-02-29', 1), '2029-03-01')
  assert.equal(yearsAfter('2026-09-14', 1), '2027-09-14')
})

test('a service is as good as its worst runbook', () => {
  assert.deepEqual(serviceState([], today), { level: 'never', words: 'No runbook' })
  assert.equal(serviceState([undefined, '2024-01-01'], today).level, 'never')
  assert.deepEqual(serviceState(['2026-09-14', undefined], today), {
    level: 'old',
    words: '1 of 2 tested in 12 months',
  })
  assert.deepEqual(serviceState(['2026-09-14', '2026-03-02'], today), {
    level: 'good',
    words: 'All tested, oldest 2026-03-02',
  })
})
