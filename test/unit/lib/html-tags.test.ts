import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dropElements, mapTags, splitBefore, tagsOf } from '../../../src/lib/html-tags.ts'

test('tags are found where they stand; quotes, comments and scripts hold none', () => {
  const html = '<p title="a > b">x<!-- <i> --><script>if (a<b) "</p>"</script></P><br>'
  assert.deepEqual(
    Array.from(tagsOf(html), ({ name, closes, start, end }) => [html.slice(start, end), name, closes]),
    [
      ['<p title="a > b">', 'p', false],
      ['<script>', 'script', false],
      ['</script>', 'script', true],
      ['</P>', 'p', true],
      ['<br>', 'br', false],
    ],
  )
})

test('start tags are replaced, and nothing else', () => {
  assert.equal(
    mapTags('<a x><b>1 < 2</b></a>', (tag) => tag.toUpperCase()),
    '<A X><B>1 < 2</b></a>',
  )
})

test('elements go with all that is in them, and void ones alone', () => {
  const drop = (html: string) => dropElements(html, (tag) => tag.includes('no'))
  assert.equal(drop('a<div no><div>x</div><br></div>b<div>c</div>'), 'ab<div>c</div>')
  assert.equal(drop('a<input no>b<p>c</p>'), 'ab<p>c</p>')
  assert.equal(drop('<p no></p><p no>1</p>x'), 'x')
  assert.equal(drop('x<p no>never closed'), 'x')
})

test('a cut is made outside of every element only', () => {
  assert.deepEqual(splitBefore('<p>a<br></p>b<i x>c</i>', '<i x>'), ['<p>a<br></p>b', '<i x>c</i>'])
  assert.deepEqual(splitBefore('<svg><path d=""/></svg><i>c</i>', '<i>'), [
    '<svg><path d=""/></svg>',
    '<i>c</i>',
  ])
  assert.deepEqual(splitBefore('<p><i>c</i></p>', '<i>'), ['<p><i>c</i></p>', ''])
})
