import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  findExpressions,
  parseExpression,
} from '../../../../src/checker/languages/github-actions/expression.ts'

/** The examples of GitHub's own page on expressions, and what its parser says of others. */

const parse = (text: string) => parseExpression(text, 0, text.length)

test('takes what GitHub documents', () => {
  for (const text of [
    "github.ref == 'refs/heads/main' && !cancelled()",
    "'It''s open source!'",
    '-9.2 < 711 || 0xff >= -2.99e-2',
    'null == false',
    "contains(github.event.issue.labels.*.name, 'bug')",
    "format('{{Hello {0} {1}!}}', 'Mona', 'the')",
    `fromJSON('["push", "pull_request"]')[0]`,
    "steps.test-1['outputs'].exit_code != 0",
    "(github.event_name == 'push') && (env.A || env['B'])",
    'hashFiles()',
    '\n  github.ref\n  == \n  env.MAIN',
  ])
    assert.equal(parse(text).fault, undefined, text)
})

test('finds the first fault, where it is', () => {
  const faults: [string, number, number][] = [
    ['a == "b"', 5, 6],
    ['a = b', 2, 3],
    ['a & b', 2, 3],
    ['a +b', 2, 3],
    ["a == 'b", 5, 6],
    ['(a', 0, 1],
    ['f(a, )', 5, 6],
    ['f(a', 1, 2],
    ['a b', 2, 3],
    ['a.', 2, 2],
    ['a[1', 1, 2],
    ['&& a', 0, 2],
    ['', 0, 0],
  ]
  for (const [text, start, end] of faults) {
    const { fault } = parse(text)
    assert.deepEqual(fault && [fault.start, fault.end], [start, end], text)
  }
})

test('tells contexts with their path, and functions with the number of their arguments', () => {
  const { uses } = parse("format('{0}', steps.build.outputs['tag'], matrix[env.X].y)")
  assert.deepEqual(
    uses.map(({ name, args, path }) => [name, args ?? path.map((step) => step.name).join('.')]),
    [
      ['steps', 'build.outputs.tag'],
      ['matrix', ''],
      ['env', 'X'],
      ['format', 3],
    ],
  )
})

test('an expression ends at the first braces outside of a string', () => {
  const text = "a ${{ '}}' }} b ${{ c }} ${{ d"
  const found = [...findExpressions(text, 0, text.length)]
  assert.deepEqual(
    found.map(({ start, end }) => (end < 0 ? 'open' : text.slice(start, end))),
    ["${{ '}}' }}", '${{ c }}', 'open'],
  )
})

test('deep and long ones end', () => {
  assert.equal(parse(`${'('.repeat(100_000)}a`).fault, undefined)
  assert.equal(parse(`${'!'.repeat(100_000)}a`).fault, undefined)
  assert.equal(parse(`a${'.a'.repeat(100_000)}`).fault, undefined)
})
