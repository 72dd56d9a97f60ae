import assert from 'node:assert/strict'
import { test } from 'node:test'
import { embed } from '../../../../src/checker/languages/schema/embed.ts'
import { get } from '../../../../src/checker/languages/tree.ts'
import { parseYaml } from '../../../../src/checker/languages/yaml/document.ts'

/** The text that the ranges of an embedded scalar make. */
function textOf(yaml: string): string | undefined {
  const [document] = parseYaml({ text: yaml, whole: true }).documents
  const embedded = embed(get(document?.root, 'a'), 'sh', yaml)
  return embedded?.ranges.map(({ start, end }) => yaml.slice(start, end)).join('')
}

test('a scalar is embedded as its reader joins its lines', () => {
  assert.equal(textOf('a: echo b\n'), 'echo b')
  assert.equal(textOf('a: " b "\n'), ' b ')
  assert.equal(textOf('a: |\n  b\n    c\n\n  d\n'), 'b\n  c\n\nd\n')
  assert.equal(textOf('a: >\n  b\n  c\n\n  d\n    e\n  f\n'), 'b c\n\nd\n  e\nf\n')
  assert.equal(textOf('a: b\n  && c\n\n  d\n'), 'b && c\nd')
  assert.equal(textOf("a: 'b\n  c'\n"), 'b c')
})

test('what is escaped or no text is not embedded', () => {
  assert.equal(textOf('a: "b\\n"\n'), undefined)
  assert.equal(textOf("a: 'it''s'\n"), undefined)
  assert.equal(textOf('a: 1\n'), undefined)
})
