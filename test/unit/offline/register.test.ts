import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isWanted, refused, register } from '../../../src/components/offline/worker.ts'

const browser = (navigator: object, storage: object = {}) => {
  Object.defineProperty(globalThis, 'navigator', { value: navigator, configurable: true })
  Object.defineProperty(globalThis, 'localStorage', { value: storage, configurable: true })
}

test('the worker’s own file is never taken from a cache', async () => {
  const calls: unknown[] = []
  browser({ serviceWorker: { register: async (...call: unknown[]) => calls.push(call) } })
  await register('/docs/')
  assert.deepEqual(calls, [['/docs/sw.js', { scope: '/docs/', updateViaCache: 'none' }]])
})

test('no copy is made for who saves data or has removed it', () => {
  browser({})
  assert.equal(isWanted(), true)
  browser({ connection: { saveData: true } })
  assert.equal(isWanted(), false)
  browser({}, { [refused]: '1' })
  assert.equal(isWanted(), false)
})
