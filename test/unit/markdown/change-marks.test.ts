import assert from 'node:assert/strict'
import { test } from 'node:test'
import { changeMarks, markChanges } from '../../../src/markdown/change-marks.ts'
import { renderCodeBlock } from '../../../src/markdown/code-block.ts'
import { parseFenceMeta } from '../../../src/markdown/fence-meta.ts'

const block = (code: string, line: number, meta = '') =>
  renderCodeBlock({ tag: 'yaml', code, line, meta: parseFenceMeta(meta), variables: new Set() }, undefined)

const marks = changeMarks({
  state: 'changed',
  day: '2026-10-02',
  headings: [],
  changes: [
    { lines: [], removed: 4 },
    { line: 9, lines: [2, 3], removed: 1 },
  ],
})

test('a changed block has words before it and its lines marked, folds and marks included', () => {
  const html = markChanges(block('a: 1\nb: 2\nc: 3\nd: 4', 9, '{2} collapse={3-4}'), marks)
  assert.match(
    html,
    /^<p class="change-note" id="changed-2">Changed 2026-10-02, after the test: 2 lines new, 1 line gone<\/p><figure class="block block--text block--changed" data-lang/,
  )
  assert.deepEqual(
    [...html.matchAll(/class="line line-changed">(.)/g)].map(([, letter]) => letter),
    ['b', 'c'],
  )
})

test('without a change nothing is left of the places', () => {
  const plain = renderCodeBlock(
    { tag: 'yaml', code: 'a: 1', meta: parseFenceMeta(''), variables: new Set() },
    undefined,
  )
  assert.equal(markChanges(block('a: 1', 5), marks), plain)
  assert.equal(changeMarks({ state: 'unchanged' }).size, 0)
  assert.equal(markChanges('<p> data-line="9"</p>', marks), '<p> data-line="9"</p>')
})
