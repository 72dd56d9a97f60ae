import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { codeFrame } from '../../../../src/checker/diagnostics/code-frame.ts'
import { displayWidth } from '../../../../src/checker/diagnostics/width.ts'
import { LineMap } from '../../../../src/checker/source/line-map.ts'

function frame(text: string, start: number, end: number, related: [number, number, string][] = []): string {
  const lines = new LineMap(text)
  const range = (from: number, to: number) => {
    const a = lines.place(from)
    const b = lines.place(to)
    return { line: a.line, column: a.column, endLine: b.line, endColumn: b.column }
  }
  return codeFrame(
    {
      file: 'a.md',
      severity: 'error',
      code: 'a/b',
      message: 'm',
      ...range(start, end),
      related: related.map(([from, to, message]) => ({ ...range(from, to), message })),
    },
    lines,
  ).join('\n')
}

test('the mark stands under what is marked', () => {
  assert.equal(frame('key: value\n', 5, 10), '  |\n1 | key: value\n  |      ^^^^^')
  assert.equal(frame('\tkey', 1, 4), '  |\n1 |     key\n  |     ^^^')
  assert.equal(frame('漢字: x', 4, 5), '  |\n1 | 漢字: x\n  |       ^')
  assert.equal(frame('e\u0301: x', 4, 5), '  |\n1 | e\u0301: x\n  |    ^')
  assert.equal(frame('', 0, 0), '  |\n1 |\n  | ^')
  assert.equal(frame('a\n\nb', 3, 4), '  |\n3 | b\n  | ^')
})

test('a range over lines is marked on its first line', () => {
  assert.equal(frame('ab\ncd\n', 1, 5), '  |\n1 | ab\n  |  ^')
})

test('related places have their own marks, in the order of the file', () => {
  assert.equal(
    frame('a: 1\nb: 2\na: 3\n', 10, 11, [[0, 1, 'first set here']]),
    ['  |', '1 | a: 1', '  | - first set here', '2 | b: 2', '3 | a: 3', '  | ^'].join('\n'),
  )
  assert.match(frame('a\n\n\n\n\na\n', 6, 7, [[0, 1, 'here']]), /\n\.\.\.\n6 \| a/)
})

test('a long line is cut round the mark', () => {
  const shown = frame(`${'x'.repeat(5000)}HERE${'y'.repeat(5000)}`, 5000, 5004).split('\n')
  assert.ok(shown.every((line) => displayWidth(line) < 120))
  const [, code = '', mark = ''] = shown
  assert.equal(code.slice(mark.indexOf('^'), mark.lastIndexOf('^') + 1), 'HERE')
})

test('no text breaks a frame', () => {
  const piece = fc.constantFrom(
    'a',
    '\t',
    '漢',
    '😀',
    'e\u0301',
    '\n',
    '\r\n',
    '\u001b[31m',
    '\0',
    '\u202E',
    'x'.repeat(200),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), fc.nat(100), fc.nat(50), (pieces, at, length) => {
      const text = pieces.join('')
      const start = Math.min(at, text.length)
      const shown = frame(text, start, Math.min(start + length, text.length))
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there.
      assert.doesNotMatch(shown, /[\x00-\x09\x0b-\x1f\u202a-\u202e]/)
      assert.match(shown, /\^/)
      for (const line of shown.split('\n')) assert.ok(displayWidth(line) < 240)
    }),
    { numRuns: 500, seed: 11 },
  )
})
