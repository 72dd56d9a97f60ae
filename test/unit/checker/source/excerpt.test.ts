import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { maskExcerpt } from '../../../../src/checker/source/excerpt.ts'

const all = ['ellipsis', 'placeholders', 'templates'] as const
const masked = (text: string) => maskExcerpt(text, all, 'x')?.text

test('ellipsis lines of every form are blanked', () => {
  for (const line of [
    '...',
    '[...]',
    '(...)',
    '<...>',
    '{...}',
    '…',
    '. . .',
    '•••',
    '# ...',
    '// ...',
    '  ...  ',
    '- ...',
    '[…]',
    '... more rules ...',
    '/* ... */',
  ]) {
    assert.equal(masked(`a: 1\n${line}\nb: 2`)?.split('\n')[1]?.trim(), '', line)
  }
  assert.equal(masked('a\n.\n.\n.\nb'), 'a\n \n \n \nb')
})

test('an ellipsis inside a line is a value', () => {
  assert.equal(masked('a: {...}'), 'a: xxxxx')
  assert.equal(masked('key = ... # cut'), 'key = xxx # cut')
})

test('placeholders and templates are values, statements are nothing', () => {
  assert.equal(masked('token: <your-token>'), 'token: xxxxxxxxxxxx')
  assert.equal(masked('a: ${VAR}b'), 'a: xxxxxxb')
  assert.equal(masked('port: {{ .Values.port }}'), 'port: xxxxxxxxxxxxxxxxxx')
  assert.equal(masked('{{- if .x }}\na: 1\n{{- end }}')?.trim(), 'a: 1')
  assert.equal(masked('{% for a in b %}x{% endfor %}')?.trim(), 'x')
  assert.equal(masked('<%= a %>'), '        ')
})

test('the notation of reference pages and numbers that refer to the text are nothing', () => {
  assert.equal(masked('a: 1\n[ timeout: <duration> | default = 10s ]')?.trim(), 'a: 1')
  assert.equal(masked('[ - <int>, ... ] # codes')?.trim(), '')
  assert.equal(masked('git reset --hard   (1)')?.trim(), 'git reset --hard')
  assert.equal(masked('git diff <2>\nls')?.replace(/ +$/gm, ''), 'git diff\nls')
})

test('a path of the same language alone on its line heads a file', () => {
  const isOwnPath = (path: string) => path.endsWith('.network')
  const text = 'a=1\n/etc/systemd/network/2.network:\nb=2\n/etc/hosts\n'
  assert.equal(
    maskExcerpt(text, all, 'x', isOwnPath)?.text,
    text.replace('/etc/systemd/network/2.network:', ' '.repeat(31)),
  )
  assert.equal(maskExcerpt('b=2\n/etc/hosts\n', all, 'x', isOwnPath), undefined)
})

test('what shows no cut is not an excerpt', () => {
  assert.equal(masked('a: 1\nb: "1.2.3"\n'), undefined)
  assert.equal(masked('if (a < b && c > d) {}'), undefined)
  assert.equal(masked('{{ open'), undefined)
})

test('length and line ends stay', () => {
  const piece = fc.constantFrom(
    '...',
    '…',
    '<a>',
    '{{',
    '}}',
    '{%',
    '%}',
    '${A}',
    '\n',
    '\r\n',
    ' ',
    'a',
    '•••',
    '[...]',
    '.',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('')
      const result = maskExcerpt(text, all, '1')
      if (!result) return
      assert.equal(result.text.length, text.length)
      for (let i = 0; i < text.length; i++) {
        const inside = result.ranges.some(({ start, end }) => i >= start && i < end)
        if (!inside || '\r\n'.includes(text[i] ?? '')) assert.equal(result.text[i], text[i])
      }
    }),
    { numRuns: 1000, seed: 5 },
  )
})
