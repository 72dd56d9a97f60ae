import assert from 'node:assert/strict'
import { test } from 'node:test'
import { at, get, toValue } from '../../../../src/checker/languages/tree.ts'
import { parseYaml } from '../../../../src/checker/languages/yaml/document.ts'

const fragment = (text: string) => parseYaml({ text, whole: false })

test('a node knows its place', () => {
  const text = 'services:\n  web:\n    image: nginx:1.29\n'
  const { documents, problems } = fragment(text)
  assert.deepEqual(problems, [])
  const root = documents[0]?.root
  assert.ok(root)
  const { node, entry } = at(root, ['services', 'web', 'image'])
  assert.equal(text.slice(node.start, node.end), 'nginx:1.29')
  assert.equal(entry && text.slice(entry.key.start, entry.key.end), 'image')
})

test('merge keys are merged, own keys win, and __proto__ is a key like any other', () => {
  const { documents } = fragment('base: &base {a: 1, b: 2}\nuse:\n  <<: *base\n  b: 3\n__proto__: {x: 1}\n')
  const root = documents[0]?.root
  assert.ok(root)
  assert.equal(
    JSON.stringify(toValue(root)),
    '{"base":{"a":1,"b":2},"use":{"b":3,"a":1},"__proto__":{"x":1}}',
  )
  assert.equal(get(get(root, 'use'), 'b')?.kind, 'scalar')
})

test('an excerpt that runs out into shallower levels is valid, and its places are those of the text', () => {
  const text = '...\n      volumeMounts:\n      - name: spiffe\n  volumes:\n  - name: spiffe\n'
  const { documents, problems } = fragment(text)
  assert.deepEqual(problems, [])
  const volumes = get(documents[0]?.root, 'volumes')
  assert.equal(volumes && text.slice(volumes.start, volumes.end).trim(), '- name: spiffe')
  assert.equal(parseYaml({ text: text.slice(4), whole: true }).problems.length, 1)
})

test('an undefined alias is an error in a whole file only, unless it cannot be a name', () => {
  assert.deepEqual(fragment('a: *base\n').problems, [])
  assert.equal(parseYaml({ text: 'a: *base\n', whole: true }).problems[0]?.code, 'undefined-alias')
  assert.equal(fragment('- *.example.com\n').problems[0]?.code, 'undefined-alias')
})

test('nesting, alias bombs and many keys end soon', () => {
  for (const text of [
    '['.repeat(20_000),
    '{a: '.repeat(20_000),
    '- '.repeat(20_000),
    `${'? '.repeat(5000)}x`,
  ]) {
    const { problems } = fragment(text)
    assert.equal(problems[0]?.code, 'too-deep', text.slice(0, 10))
  }
  const bomb = Array.from({ length: 30 }, (_, n) =>
    `a${n}: &a${n} [${`*a${n - 1}, `.repeat(9)}]`.replaceAll('*a-1', 'x'),
  )
  assert.equal(fragment(bomb.join('\n')).problems[0]?.code, 'alias-bomb')
  const keys = Array.from({ length: 20_000 }, (_, n) => `key${n}: 1`).join('\n')
  assert.deepEqual(fragment(keys).problems, [])
})

test('block scalars give the ranges of their lines', () => {
  const text = 'run: |\n  echo a\n\n    echo b\nnext: 1\n'
  const { documents } = fragment(text)
  const node = get(documents[0]?.root, 'run')
  assert.ok(node?.kind === 'scalar')
  assert.equal((node.lines ?? []).map(({ start, end }) => text.slice(start, end)).join(''), node.value)
})
