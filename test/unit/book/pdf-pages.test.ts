import assert from 'node:assert/strict'
import { test } from 'node:test'
import { targetPages } from '../../../src/book/pdf-pages.ts'

const pdf = (...objects: string[]) =>
  Buffer.from(`%PDF-1.4\n${objects.map((body, at) => `${at + 1} 0 obj\n${body}\nendobj\n`).join('')}`)

test('targets are found on their pages, through a tree of pages', () => {
  const pages = targetPages(
    pdf(
      '<</Type /Catalog\n/Pages 2 0 R\n/Dests 7 0 R>>',
      '<</Type /Pages\n/Count 3\n/Kids [3 0 R 6 0 R]>>',
      '<</Type /Pages\n/Count 2\n/Parent 2 0 R\n/Kids [5 0 R 4 0 R]>>',
      '<</Type /Page\n/Parent 3 0 R>>',
      '<</Type /Page\n/Parent 3 0 R>>',
      '<</Type /Page\n/Parent 2 0 R>>',
      '<</card-1 [5 0 R /XYZ 6 826 0]\n/card-2#20x [4 0 R /XYZ 6 8 0]\n/card-3 [6 0 R /XYZ 6 8 0]>>',
    ),
  )
  assert.deepEqual(
    [...pages],
    [
      ['card-1', 1],
      ['card-2 x', 2],
      ['card-3', 3],
    ],
  )
})

test('what is no such PDF has none, and a page tree that goes round ends', () => {
  assert.equal(targetPages(Buffer.from('not a PDF')).size, 0)
  assert.equal(targetPages(pdf('<</Type /Catalog\n/Pages 2 0 R>>', '<</Kids [2 0 R]>>')).size, 0)
})
