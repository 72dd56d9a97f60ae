import assert from 'node:assert/strict'
import { test } from 'node:test'
import json from '../../src/checker/languages/json.ts'

test('a trailing comma in JSON is found at the comma', async () => {
  const { problems } = await json.parse({ text: '{"a": 1,}', whole: true })
  assert.equal(problems[0]?.code, 'syntax')
})
