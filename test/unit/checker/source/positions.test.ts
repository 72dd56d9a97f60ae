import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readPage } from '../../../../src/checker/source/snippets.ts'
import { type GeneratedPage, pages } from '../../../support/pages.ts'

/** `npm run test:positions` looks at 100,000. */
const runs = Number(process.env.POSITIONS_RUNS ?? 2000)

test(`every place in the code of ${runs} generated pages leads to the same characters in the file`, () => {
  fc.assert(fc.property(pages, assertPlaces), { numRuns: runs, ...(runs === 2000 ? { seed: 7 } : {}) })
})

function assertPlaces({ text, format, marks, complete }: GeneratedPage): void {
  const { snippets, mdxError } = readPage(text, format)
  if (complete) assert.equal(mdxError, undefined)
  let found = 0
  for (const { body, start, end, fence } of snippets) {
    assert.ok(0 <= start && start <= end && end <= text.length)
    if (fence) assert.ok(text.slice(start).startsWith(fence.marker))
    let at = 0
    for (const piece of body.pieces) {
      assert.equal(piece.start, at)
      at = piece.end
      const inside = body.text.slice(piece.start, piece.end)
      const outside = text.slice(piece.from, piece.to)
      // What does not match unit by unit is what an indent left of a tab.
      if (inside !== outside) assert.match(`${inside}|${outside}`, /^ +\|\t?$/)
    }
    assert.equal(at, body.text.length)
    for (const match of body.text.matchAll(/mark\dx\dx/g)) {
      const place = body.outer(match.index, match.index + match[0].length)
      assert.equal(text.slice(place.start, place.end), match[0])
      found++
    }
  }
  if (complete) assert.equal(found, marks.length)
  else assert.ok(found <= marks.length)
}
