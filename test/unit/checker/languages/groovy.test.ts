import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkSyntax } from '../../../../src/checker/languages/groovy/syntax.ts'
import { tokenize } from '../../../../src/checker/languages/groovy/tokens.ts'

/** Verdicts of Groovy 2.4's own compiler (phase CONVERSION), as `[text, refused]`. */
const verdicts: [string, boolean][] = [
  ['x = "cost $"', true],
  ['x = "a $1"', true],
  ["x = 'a $1'", false],
  [String.raw`x = 'a \d'`, true],
  [String.raw`x = /a\d/`, false],
  [String.raw`x = 'a \u0041 \$'`, false],
  ['foo(a,)', false],
  ['foo(,a)', true],
  ['x = [1, 2, ]', false],
  ['x = [1 2]', true],
  ['foo("a" "b")', true],
  ['foo(a b)', true],
  ['sh "a" "b"', false],
  ['x = [a: 1 b: 2]', true],
  ['x = [a::1]', true],
  ['x = [:]', false],
  ['foo(a:)', true],
  ['x = 1 +', true],
  ['foo(1 +)', true],
  ['a = = b', true],
  ['a || || b', true],
  ['x = "${a}"', false],
  ['x = "${a + }"', true],
  ["x = 'a\nb'", true],
  ["x = 'a\\\nb'", false],
  ['x = """a', true],
  ['/* a', true],
  ['}', true],
  ['foo { a, b -> a + b }', false],
  ['foo { String a, int b, c = 1 -> a }', false],
  ['def f(String a, int b = 2) { }', false],
  ['for (int i = 0; i < 3; i++) { }', false],
  ['for (int i = 0; i < 3) { }', true],
  ['List<Map<String, int[]>> x = (List) y as Foo', false],
  ['private static final String A = "a", B = "b"', false],
  ['try { } catch (A | B e) { } finally { }', false],
  ['a ? b : c', false],
  ['x*.y ?: z?.w', false],
  ['import static a.b.*', false],
  ['writeFile file: "a", text: "b"', false],
  ['writeFile file "a", text: "b"', true],
  ['writeFile file: "a" text: "b"', true],
  ['take coffee with sugar, milk', false],
  ['if x { }', true],
  ['def = 1', true],
  ['v = 1.2.3', true],
  ['x = a / b / c', false],
  ['x = #', true],
]

test('agrees with the compiler', () => {
  for (const [text, refused] of verdicts) {
    const { tokens, fault } = tokenize(text)
    assert.equal((fault ?? checkSyntax(tokens)) !== undefined, refused, text)
  }
})

test('blames the bracket that the indentation gives away', () => {
  const forgotten = 'a {\n  b {\n    c {\n    d()\n  }\n}\n'
  assert.equal(tokenize(forgotten).fault?.start, forgotten.indexOf('{', forgotten.indexOf('c')))
  const early = 'a {\n  b {\n    d()\n  }}\n  c()\n}\n'
  assert.equal(tokenize(early).fault?.start, early.indexOf('}}') + 1)
})
