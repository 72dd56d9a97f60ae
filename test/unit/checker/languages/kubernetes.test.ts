import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkSchedule } from '../../../../src/checker/languages/kubernetes/schedule.ts'
import { readQuantity } from '../../../../src/checker/languages/kubernetes/values.ts'

test('schedules as the library of the CronJob controller reads them', () => {
  for (const right of ['0 3 * * 0', '*/15 2-4,6 ? jan-mar MON', '5/15 * * * *', '@hourly', '@every 1h30m'])
    assert.equal(checkSchedule(right), undefined, right)
  for (const wrong of [
    '0 3 * * 7',
    '0 0 3 * * *',
    '60 * * * *',
    '@reboot',
    'TZ=UTC 0 0 * * *',
    '*/0 * * * *',
    '9-5 * * * *',
  ])
    assert.notEqual(checkSchedule(wrong), undefined, wrong)
  const { start, end } = checkSchedule('0  24 * * *') ?? {}
  assert.deepEqual([start, end], [3, 5])
})

test('quantities', () => {
  assert.equal(readQuantity('500m'), 0.5)
  assert.equal(readQuantity('0.5Gi'), 2 ** 29)
  assert.equal(readQuantity('1e3'), 1000)
  assert.equal(readQuantity('.5'), 0.5)
  for (const wrong of ['1gb', '500MB', '1 Gi', '', 'x', '1K'])
    assert.equal(readQuantity(wrong), undefined, wrong)
})
