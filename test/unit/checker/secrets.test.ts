import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { checkText } from '../../../src/checker/check-text.ts'
import { render } from '../../../src/checker/reporters/index.ts'
import { findSecrets, redact } from '../../../src/checker/secrets.ts'

// Made here, so that no scanner finds a key in this repository.
const letters = (length: number) =>
  createHash('sha512').update('seed').digest('base64').replace(/\W/g, 'k').slice(0, length)
const token = `${'gh'}p_${letters(36)}`
const key = `-----BEGIN ${'PRIVATE'} KEY-----\n${letters(64)}\n${letters(64)}\n-----END ${'PRIVATE'} KEY-----`

test('a token and a key are found, an example is not', () => {
  assert.equal(findSecrets(`export T=${token}`).length, 1)
  assert.equal(findSecrets(key).length, 1)
  assert.equal(findSecrets('AKIAIOSFODNN7EXAMPLE').length, 0)
  assert.equal(findSecrets(`ghp_${'x'.repeat(36)}`).length, 0)
  assert.equal(findSecrets('-----BEGIN PRIVATE KEY-----\n...\n-----END PRIVATE KEY-----').length, 0)
})

test('redacted text keeps its length and its lines', () => {
  const text = `a ${token} b\n${key}\nc`
  const safe = redact(text)
  assert.equal(safe.length, text.length)
  assert.ok(!safe.includes(letters(20)))
  assert.equal(safe.split('\n').length, text.split('\n').length)
  assert.ok(safe.startsWith('a ghp_'))
})

test('no report shows the secret', async () => {
  const text = `\`\`\`json\n{ "a": "${token}", ${token} }\n\`\`\`\n`
  const report = await checkText(text, { path: 'page.md' })
  assert.ok(report.diagnostics.some(({ code }) => code === 'snippet/secret'))
  const result = { files: 1, ...report, texts: new Map([['page.md', redact(text)]]), codes: new Map() }
  for (const format of ['text', 'json', 'sarif', 'github'] as const) {
    assert.ok(!render(format, result).includes(letters(20)), format)
  }
})
