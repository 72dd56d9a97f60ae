import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Book, renderBook } from '../../../src/book/render-book.ts'

const card = { number: 1, title: 'A & B', alerts: ['HostDown'], html: '<article id="card-1"></article>' }
const book: Book = {
  lang: 'en',
  title: "Ops' <book>",
  built: '2026-11-20 21:04 UTC',
  commit: 'a41c9e2',
  chapters: [
    {
      title: 'Edge',
      cards: [
        { ...card, severity: 2, tested: '2026-09-14' },
        { number: 2, title: 'Old', alerts: [], broken: 'gone', html: '<a href="#card-1" data-card="1">' },
      ],
    },
  ],
  styles: 'p{}',
}

test('contents, alerts and links name cards, and pages once those are known', () => {
  const plain = renderBook(book)
  assert.match(plain, /<b>1<\/b><span>A &amp; B <small>SEV 2, tested 2026-09-14<\/small><\/span><\/a>/)
  assert.match(plain, /<span>Old <small>do not use<\/small><\/span>/)
  assert.match(plain, /<code>HostDown<\/code> <small>A &amp; B<\/small>/)
  assert.doesNotMatch(plain, /<i>page|data-page/)
  const paged = renderBook(
    book,
    new Map([
      ['card-1', 4],
      ['card-2', 9],
    ]),
  )
  assert.equal(paged.match(/<i>page 4<\/i>/g)?.length, 2)
  assert.equal(paged.match(/<i>page 9<\/i>/g)?.length, 1)
  assert.match(paged, /data-card="1" data-page="4"/)
})

test('the foot of each page says what was printed, whatever is in the title', () => {
  const html = renderBook(book)
  assert.match(
    html,
    /@bottom-left { content: 'Ops\\27 {2}\\3c book> · Built 2026-11-20 21:04 UTC from a41c9e2' }/,
  )
  assert.match(html, /<h1>Ops(?:'|&#39;) &lt;book&gt;<\/h1>/)
})

test('without alerts there is no index of them', () => {
  assert.doesNotMatch(
    renderBook({ ...book, chapters: [{ title: 'x', cards: [{ ...card, alerts: [] }] }] }),
    /id="alerts"/,
  )
})
