import assert from 'node:assert/strict'
import { test } from 'node:test'
import { blockNeeds } from '../../../src/markdown/block-needs.ts'
import { renderCodeBlock } from '../../../src/markdown/code-block.ts'
import { parseFenceMeta } from '../../../src/markdown/fence-meta.ts'

const block = (tag: string, code: string, meta = '') =>
  renderCodeBlock({ tag, code, meta: parseFenceMeta(meta), variables: new Set() }, undefined)

test('plain blocks need nothing', () => {
  assert.deepEqual(blockNeeds(block('yaml', 'a: 1') + block('console', '$ uptime\nup')), {
    parts: false,
    commands: false,
  })
})

test('danger, folds, diffs and what is wrong on purpose need their styles', () => {
  for (const meta of ['danger="all"', 'fails="yaml/syntax"', 'collapse={1-2}', 'ins={1}', 'del={2}']) {
    assert.equal(blockNeeds(block('yaml', 'a: 1\nb: 2', meta)).parts, true, meta)
  }
})

test('two commands are copied one by one, a script is not', () => {
  assert.equal(blockNeeds(block('console', '$ uptime\nup\n$ date')).commands, true)
  assert.equal(blockNeeds(block('bash', 'uptime\ndate')).commands, true)
  assert.equal(blockNeeds(block('bash', '#!/bin/sh\nuptime\ndate')).commands, false)
  assert.equal(blockNeeds(block('console', '$ uptime') + block('console', '$ date')).commands, false)
})
