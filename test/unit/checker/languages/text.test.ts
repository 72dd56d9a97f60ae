import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  blank,
  byteToOffset,
  lineColumnToOffset,
  oneOf,
  quote,
  splitLines,
  splitWords,
  tooDeepAt,
} from '../../../../src/checker/languages/text.ts'

test('lines keep their places with every line end', () => {
  const text = 'a\r\nb\rc\n\n'
  assert.deepEqual(
    splitLines(text).map((line) => line.text),
    ['a', 'b', 'c', '', ''],
  )
  for (const { text: line, start, end } of splitLines(text)) assert.equal(text.slice(start, end), line)
})

test('words keep their places', () => {
  assert.deepEqual(splitWords(' a\tbc ', 10), [
    { text: 'a', start: 11, end: 12 },
    { text: 'bc', start: 13, end: 15 },
  ])
})

test('quoted text stays on one line, harmless and short', () => {
  assert.equal(quote('a\nb\u001b[31m'), '`a b[31m`')
  assert.equal(quote('x'.repeat(50), 3), '`xxx…`')
  assert.equal(oneOf(['a', 'b', 'c']), '`a`, `b` or `c`')
  assert.equal(oneOf(['a', 'b', 'c'], 2), '`a`, `b`, …')
})

test('blanking keeps length and line ends', () => {
  assert.equal(blank('ab\r\ncd', 1, 5), 'a \r\n d')
})

test('bytes and line-column pairs become UTF-16 offsets', () => {
  const text = 'aé😀\nb'
  const offset = byteToOffset(text)
  assert.deepEqual([0, 1, 3, 7, 8, 9, 99].map(offset), [0, 1, 2, 4, 5, 6, 6])
  const at = lineColumnToOffset(text)
  assert.equal(at(2, 1), 5)
  assert.equal(at(99, 99), 6)
  assert.equal(at(1, 99), 5)
})

test('every byte offset of a character start maps to that character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      const offset = byteToOffset(text)
      let unit = 0
      for (const character of text) {
        assert.equal(offset(Buffer.byteLength(text.slice(0, unit))), unit)
        unit += character.length
      }
    }),
    { numRuns: 500, seed: 1 },
  )
})

test('deep nesting is found where it becomes too deep', () => {
  assert.equal(tooDeepAt('[[[', 2), 2)
  assert.equal(tooDeepAt('[][][]', 1), -1)
})
