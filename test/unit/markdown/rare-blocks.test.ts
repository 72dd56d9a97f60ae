import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderCodeBlock } from '../../../src/markdown/code-block.ts'
import { parseFenceMeta } from '../../../src/markdown/fence-meta.ts'
import { hasRareBlocks } from '../../../src/markdown/rare-blocks.ts'

const block = (tag: string, code: string, meta = '') =>
  renderCodeBlock({ tag, code, meta: parseFenceMeta(meta), variables: new Set() }, undefined)

test('plain blocks, single commands and scripts are not rare', () => {
  const script = block('bash', '#!/bin/sh\nuptime\ndate')
  assert.equal(hasRareBlocks(block('yaml', 'a: 1') + block('console', '$ uptime\nup') + script), false)
  assert.equal(hasRareBlocks(block('console', '$ uptime') + block('console', '$ date')), false)
})

test('danger, folds, diffs, what scrolls and what is wrong on purpose are', () => {
  for (const meta of [
    'danger="all"',
    'fails="yaml/syntax"',
    'collapse={1-2}',
    'ins={1}',
    'del={2}',
    'nowrap',
  ]) {
    assert.equal(hasRareBlocks(block('yaml', 'a: 1\nb: 2', meta)), true, meta)
  }
})

test('so is a session of two commands', () => {
  assert.equal(hasRareBlocks(block('console', '$ uptime\nup\n$ date')), true)
})

test('so is a long answer', () => {
  assert.equal(hasRareBlocks(block('console', '$ uptime\n1\n2\n3')), false)
  assert.equal(hasRareBlocks(block('console', '$ uptime\n1\n2\n3\n4')), true)
})
