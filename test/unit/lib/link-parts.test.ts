import assert from 'node:assert/strict'
import { test } from 'node:test'
import { linkParts } from '../../../src/lib/link-parts.ts'

test('a sentence is text and links, and all of its text stays', () => {
  assert.deepEqual(linkParts('gone, see [the new page](/runbooks/new/) or [b](b.mdx)'), [
    { text: 'gone, see ' },
    { text: 'the new page', href: '/runbooks/new/' },
    { text: ' or ' },
    { text: 'b', href: 'b.mdx' },
  ])
  assert.deepEqual(linkParts('[a] (b) [c]( d )'), [{ text: '[a] (b) [c]( d )' }])
  assert.deepEqual(linkParts(''), [])
})
