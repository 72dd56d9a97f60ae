import assert from 'node:assert/strict'
import { test } from 'node:test'
import json from '../../../../src/checker/languages/json/index.ts'
import { parseJson } from '../../../../src/checker/languages/json/reader.ts'
import { toValue } from '../../../../src/checker/languages/tree.ts'

const strict = { comments: false, trailingCommas: false, json5: false, excerpt: false }
const codes = (text: string, whole = false) => {
  const result = json.parse({ text, whole })
  assert.ok('problems' in result)
  return result.problems.map(({ code }) => code)
}

test('reads what JSON.parse reads', () => {
  for (const text of ['{"a":[1,-2.5e3,true,null,"\\u00e9\\n"]}', '[]', ' "x" ', '0', '{"a":{"b":{}}}']) {
    const { roots, problems } = parseJson(text, strict)
    assert.deepEqual(problems, [])
    assert.ok(roots[0])
    assert.deepEqual(JSON.parse(JSON.stringify(toValue(roots[0]))), JSON.parse(text))
  }
})

test('refuses in a whole file what JSON.parse refuses', () => {
  for (const text of [
    '',
    '{',
    '{"a":1,}',
    '[1 2]',
    '01',
    '.5',
    "{'a':1}",
    '{a:1}',
    '"\t"',
    '"\\x"',
    '{} {}',
    '// c\n{}',
    'nul',
    'NaN',
  ])
    assert.notDeepEqual(codes(text, true), [], text)
})

test('accepts in an excerpt what pages do to JSON', () => {
  for (const text of [
    '{\n  ...\n  "a": 1\n}',
    '{\n  "a": 1,\n  ...\n}',
    '{\n  "a": 1\n  ...\n  "b": 2\n}',
    '{ "predictions": [...] }',
    '{ "a": {...}, "b": … }',
    '...\n"a": 1,\n"b": [2],\n...',
    '"a": 1,\n"b": 2,',
    '{"a": 1}\n{"a": 2}',
    '{"a": 1},\n{"a": 2}',
    '// why\n{ "a": 1 } // end',
    `{ "token": <your-token>, "n": ${'$'}{N}, "x": {{ x }}, "y": YOUR_VALUE }`,
    '{% raw %}\n{ "a": 1 }\n{% endraw %}',
    'GET /_search\n{ "query": {} }',
    '',
  ])
    assert.deepEqual(codes(text), [], text)
})

test('still finds the slips in an excerpt', () => {
  for (const [text, code] of [
    ['{\n  "a": 1,\n}', 'trailing-comma'],
    ['{\n  "a": 1\n  "b": 2\n}', 'missing-comma'],
    ['{\n  "a" {}\n}', 'syntax'],
    ['{ "a": [1, 2 }', 'unclosed'],
    ['{ "a": 1 }}', 'syntax'],
    ['{ "a": "x }', 'unclosed'],
    ['{ "a": True }', 'syntax'],
    ['{ "a": 1, b: 2 }', 'unquoted'],
    ['{ "path": "C:\\Program" }', 'bad-string'],
  ] as const)
    assert.deepEqual(codes(text), [code], text)
})

test('deep nesting is a finding and no overflow', () => {
  assert.deepEqual(codes('['.repeat(200_000)), ['too-deep'])
  assert.deepEqual(codes('{"a":'.repeat(200_000)), ['too-deep'])
})
