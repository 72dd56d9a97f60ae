import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findBrokenFence } from '../../../../src/checker/source/broken-fences.ts'
import { LineMap } from '../../../../src/checker/source/line-map.ts'
import { readPage } from '../../../../src/checker/source/snippets.ts'

/** The first broken fence of a page: its code and the line it stands on. */
function broken(text: string): string | undefined {
  const lines = new LineMap(text)
  for (const snippet of readPage(text, 'markdown').snippets) {
    const found = findBrokenFence(snippet, lines)
    if (found) return `${lines.place(found.start).line} ${found.code}`
  }
  return undefined
}

test('each way to break a fence', () => {
  assert.equal(broken('a\n\n```sh\nls\n\nmore text\n'), '3 markdown/unclosed-fence')
  assert.equal(broken('````sh\nls\n```\n\ntext\n'), '3 markdown/fence-length')
  assert.equal(broken('```sh\nls\n``\n\ntext\n\n```sh\nls\n```\n'), '3 markdown/fence-length')
  assert.equal(broken('```sh\nls\n~~~\n\ntext\n'), '3 markdown/fence-length')
  assert.equal(broken('```sh\nls```\n\ntext\n\n```sh\nls\n```\n'), '2 markdown/glued-fence')
  assert.equal(broken('```sh\nls\n\ntext\n\n```sh\nls\n```\n'), '6 markdown/nested-fence')
  assert.equal(broken('- ```sh\n  ls\n\ntext\n'), '1 markdown/unclosed-fence')
})

test('fences that show fences are right', () => {
  assert.equal(broken('````md\n```sh\nls\n```\n````\n'), undefined)
  assert.equal(broken('~~~md\n```sh\nls\n```\n~~~\n'), undefined)
  assert.equal(broken('```sh\necho "```"\n```\n'), undefined)
  assert.equal(broken('    ```sh\n'), undefined)
})
