import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type CardContext, renderCard } from '../../../src/book/card.ts'

const context: CardContext = {
  number: 2,
  cardAt: (path) => ({ '/runbooks/a/': 1, '/runbooks/b/': 2 })[path],
  origin: 'https://ops.example.org',
  inline: (path) => (path === '/_astro/x.png' ? 'data:image/png;base64,AA' : undefined),
}
const page = (inner: string) =>
  `<html><body><nav></nav><article class="article">${inner}</article></body></html>`
const card = (inner: string, changes: Partial<CardContext> = {}) =>
  renderCard(page(inner), { ...context, ...changes }).replace(/^<article[^>]*>|<\/article>$/g, '')

test('the card is the article, with an id', () => {
  assert.equal(
    renderCard(page('<p>x</p>'), context),
    '<article id="card-2" class="article"><p>x</p></article>',
  )
  assert.throws(() => renderCard('<p>x</p>', context))
})

test('what needs a script, leads elsewhere or loads something is left out', () => {
  assert.equal(
    card(
      'a<link rel="stylesheet" href="/x.css"><script src="/x.js"></script><button class="print needs-js">P</button>' +
        '<nav class="contents"><ol><li>1</ol></nav><details class="fold"><summary>S</summary>b</details>',
    ),
    'a<details open class="fold"><summary>S</summary>b</details>',
  )
})

test('ids and what names them are the own of each card', () => {
  assert.equal(
    card(
      '<h2 id="values">V</h2><section aria-labelledby="values x"><label for="v"></label><path d="" marker-end="url(#m)">',
    ),
    '<h2 id="card-2-values">V</h2><section aria-labelledby="card-2-values card-2-x"><label for="card-2-v"></label><path d="" marker-end="url(#card-2-m)">',
  )
})

test('links lead to cards, to places on them, or to the site with its whole address', () => {
  const link = (href: string, changes?: Partial<CardContext>) => card(`<a href="${href}">`, changes)
  assert.equal(link('#s'), '<a href="#card-2-s">')
  assert.equal(link('/runbooks/a/#s'), '<a href="#card-1-s" data-card="1">')
  assert.equal(link('/runbooks/b/'), '<a href="#card-2">')
  assert.equal(link('/posts/x/'), '<a href="https://ops.example.org/posts/x/">')
  assert.equal(link('/posts/x/', { origin: undefined }), '<a>')
  assert.equal(link('https://example.net/'), '<a href="https://example.net/">')
  assert.equal(link('tel:+44'), '<a href="tel:+44">')
})

test('boxes are for a pencil', () => {
  assert.equal(
    card('<input class="step-tick" type="checkbox"><input type="checkbox" checked><input type="radio">'),
    '<i class="step-tick"></i><i class="book-box"></i>',
  )
})

test('images are in the file; one from elsewhere is named', () => {
  assert.equal(
    card('<img src="/_astro/x.png" srcset="/y 2x" loading="lazy" alt="A">'),
    '<img src="data:image/png;base64,AA" alt="A">',
  )
  assert.equal(card('<img src="https://example.net/x.png" alt="A">'), '<em>A: https://example.net/x.png</em>')
})
