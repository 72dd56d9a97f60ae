import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileUrl, historyAddress } from '../../../src/lib/file-urls.ts'

test('a path goes to the end, or where it is wanted', () => {
  assert.equal(
    fileUrl('https://git.example.org/edit/main', 'content/a b.mdx'),
    'https://git.example.org/edit/main/content/a%20b.mdx',
  )
  assert.equal(fileUrl('https://git.example.org/{path}?edit', 'a.mdx'), 'https://git.example.org/a.mdx?edit')
  assert.equal(fileUrl(undefined, 'a.mdx'), undefined)
})

test('a history is known of hosts that are known, and guessed of none', () => {
  assert.equal(historyAddress('https://github.com/o/r/edit/main/'), 'https://github.com/o/r/commits/main/')
  assert.equal(
    historyAddress('https://gitlab.example.org/o/r/-/edit/main/'),
    'https://gitlab.example.org/o/r/-/commits/main/',
  )
  assert.equal(
    historyAddress('https://codeberg.org/o/r/_edit/main/'),
    'https://codeberg.org/o/r/commits/branch/main/',
  )
  assert.equal(historyAddress('https://git.example.org/o/edit/main/'), undefined)
  assert.equal(historyAddress(undefined), undefined)
})
