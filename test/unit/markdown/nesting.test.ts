/** Pages that would end the process are refused before they reach the native parser; large honest ones are not. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findDeepNesting } from '../../../src/markdown/nesting.ts'

const repeat = (text: string, times = 20_000) => text.repeat(times)
const deepList = Array.from({ length: 2000 }, (_, level) => `${' '.repeat(level * 2)}- a`).join('\n')

test('quotes, lists, brackets, operators and HTML without an end', () => {
  for (const text of [
    `${repeat('> ')}a`,
    deepList,
    `{${repeat('(')}1${repeat(')')}}`,
    `{${repeat('{')}`,
    `{1${repeat('+1')}}`,
  ]) {
    assert.equal(findDeepNesting(`a\n\n${text}`, 'mdx')?.code, 'content/too-deep', text.slice(0, 20))
  }
  assert.equal(findDeepNesting(repeat('<div>'), 'md')?.code, 'content/too-deep')
})

test('much text, many brackets in code, many elements side by side', () => {
  const log = `\`\`\`text\n${repeat('[{( error\n')}\`\`\`\n\n`
  for (const text of [
    log + log,
    repeat('[a](b) {1}\n'),
    repeat('<b>x</b> <br> '),
    repeat('> one\n\n'),
    '{/* note */}\n'.repeat(5000),
  ]) {
    assert.equal(findDeepNesting(text, 'mdx'), undefined, text.slice(0, 20))
    assert.equal(findDeepNesting(text, 'md'), undefined, text.slice(0, 20))
  }
})
