import fc from 'fast-check'
import { readPage } from '../../src/checker/source/snippets.ts'
import { damaged } from '../support/damaged.ts'
import type { Family } from '../support/hostile.ts'
import { fixtures } from '../support/languages.ts'

/** What people wrote in a language: the snippets of its fixtures. */
export function samplesOf(id: string): string[] {
  const texts = [...fixtures(id, 'ok'), ...fixtures(id, 'bad')].flatMap(({ text }) =>
    readPage(text, 'markdown').snippets.map(({ body }) => body.text),
  )
  return texts.length > 0 ? texts : ['a: 1\n']
}

/** Its words and signs, each once. */
export function wordsOf(samples: string[]): string[] {
  const words = samples.flatMap((text) => text.match(/[\p{L}\p{N}_.@%+-]+|[^\s\p{L}\p{N}]/gu) ?? [])
  return [...new Set(words)].filter((word) => word.length < 60)
}

const separators = fc.constantFrom(' ', '  ', '\n', '\n\n', '\r\n', '\t', '', ' ', '\n  ', ' \\\n')

/** Any UTF-16 at all: NUL, controls, halves of surrogate pairs. */
const units = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 })
  .map((codes) => String.fromCharCode(...codes))

const brackets = ['{}', '[]', '()', '<>', '""', "''", '``', '${}', '{{}}', '{%%}', '/**/', '<<EOF\nEOF\n']

/** One text in the language, or nearly so. */
export function texts(samples: string[], words: string[]): fc.Arbitrary<string> {
  const word = fc.constantFrom(...words)
  const lines = fc.constantFrom(...samples.flatMap((text) => text.split('\n')))
  const soup = fc.array(fc.tuple(word, separators), { maxLength: 120 }).map((pairs) => pairs.flat().join(''))
  const shuffled = fc.array(lines, { maxLength: 40 }).map((some) => some.join('\n'))
  const deep = fc
    .tuple(fc.constantFrom(...brackets), word, fc.integer({ min: 1, max: 3000 }), fc.boolean())
    .map(([pair, inner, depth, closed]) => {
      const half = pair.length / 2
      const open = `${inner} ${pair.slice(0, half)}`
      return open.repeat(depth) + (closed ? pair.slice(half).repeat(depth) : '')
    })
  const spoilt = fc
    .tuple(fc.constantFrom(...samples), units, fc.double({ min: 0, max: 1, noNaN: true }))
    .map(([text, noise, at]) => {
      const place = Math.floor(at * text.length)
      return text.slice(0, place) + noise + text.slice(place)
    })
  return fc.oneof(
    { weight: 4, arbitrary: damaged(samples) },
    { weight: 4, arbitrary: soup },
    { weight: 3, arbitrary: shuffled },
    { weight: 2, arbitrary: spoilt },
    { weight: 1, arbitrary: units },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 200 }) },
    { weight: 1, arbitrary: deep },
  )
}

/** A few words of the language that are repeated, nested or made one line of. */
export function families(words: string[]): fc.Arbitrary<Family> {
  const run = fc
    .array(fc.tuple(fc.constantFrom(...words), separators), { minLength: 1, maxLength: 6 })
    .map((pairs) => pairs.flat().join(''))
  return fc
    .record({
      head: fc.oneof(fc.constant(''), run),
      unit: run,
      nest: fc.constantFrom('', '', '', '}', ']', ')'),
    })
    .map(({ head, unit, nest }) => ({
      name: JSON.stringify({ head, unit, nest }),
      head,
      unit: unit || 'a',
      nest,
    }))
}

/** Lines and numbers of a megabyte, and as many unknown names. */
export const megabytes: { name: string; text: () => string }[] = [
  { name: 'one line of words', text: () => 'word '.repeat(200_000) },
  { name: 'one word', text: () => 'a'.repeat(1_000_000) },
  {
    name: 'unknown names',
    text: () => Array.from({ length: 60_000 }, (_, i) => `name${i.toString(36)}x value\n`).join(''),
  },
  { name: 'open braces', text: () => '{'.repeat(100_000) },
]
