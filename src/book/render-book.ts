/** The whole book as one HTML text that fetches nothing: cover, contents, index of alerts, cards. */
import { escapeHtml } from '../lib/html.ts'
import { cardId } from './card.ts'

export interface BookCard {
  number: number
  title: string
  severity?: number | undefined
  alerts: string[]
  broken?: string | undefined
  tested?: string | undefined
  /** What `renderCard` made. */
  html: string
}

export interface Book {
  lang: string
  title: string
  organisation?: string | undefined
  /** Where the site is found, when that is known. */
  address?: string | undefined
  /** `2026-11-20 21:04 UTC`. */
  built: string
  /** Of the repository, and whether there were changes that no commit has; undefined without git. */
  commit?: string | undefined
  /** In the order of the cards. */
  chapters: { title: string; cards: BookCard[] }[]
  /** All stylesheets, as one text. */
  styles: string
}

/** @param pages where each card begins, by its id; without it, cards are named by their numbers only */
export function renderBook(book: Book, pages: ReadonlyMap<string, number> = new Map()): string {
  const cards = book.chapters.flatMap((chapter) => chapter.cards)
  const origin = [`Built ${book.built}`, book.commit && `from ${book.commit}`].filter(Boolean).join(' ')
  const foot = [book.title, origin].join(' · ')
  return `<!doctype html>
<html lang="${escapeHtml(book.lang)}">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(book.title)}: the runbooks</title>
<style>
${book.styles}
@page { @bottom-left { content: ${cssString(foot)} } @bottom-right { content: counter(page) ' / ' counter(pages) } }
@page :first { @bottom-left { content: none } @bottom-right { content: none } }
</style>
</head>
<body class="book">
<header class="book-cover">
${book.organisation ? `<p>${escapeHtml(book.organisation)}</p>` : ''}
<h1>${escapeHtml(book.title)}</h1>
<p class="book-what">${cards.length} runbook${cards.length === 1 ? '' : 's'}</p>
<p>${escapeHtml(origin)}${book.address ? `<br>The same, kept up to date: ${escapeHtml(book.address)}` : ''}</p>
<p class="book-blanks">Printed on<i></i> by<i></i> kept at<i></i></p>
</header>
<main>
<nav class="book-contents" aria-labelledby="contents"><h2 id="contents">Contents</h2>
${book.chapters.map((chapter) => renderChapter(chapter, pages)).join('\n')}
</nav>
${renderIndex(cards, pages)}
${cards.map(({ html }) => withPages(html, pages)).join('\n')}
</main>
</body>
</html>
`
}

function renderChapter(
  { title, cards }: Book['chapters'][number],
  pages: ReadonlyMap<string, number>,
): string {
  const rows = cards.map(({ number, title, severity, tested, broken }) => {
    const state = broken ? 'do not use' : tested ? `tested ${tested}` : 'never tested'
    const words = [severity && `SEV ${severity}`, state].filter(Boolean).join(', ')
    return row(number, `${escapeHtml(title)} <small>${words}</small>`, pages)
  })
  return `<section><h3>${escapeHtml(title)}</h3><ol role="list">${rows.join('')}</ol></section>`
}

/** Alerts by name: what is at hand in the night. */
function renderIndex(cards: BookCard[], pages: ReadonlyMap<string, number>): string {
  const alerts = cards.flatMap(({ number, title, alerts }) => alerts.map((name) => ({ name, number, title })))
  if (alerts.length === 0) return ''
  const rows = alerts
    .sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1))
    .map(({ name, number, title }) =>
      row(number, `<code>${escapeHtml(name)}</code> <small>${escapeHtml(title)}</small>`, pages),
    )
  return `<nav class="book-contents" aria-labelledby="alerts"><h2 id="alerts">Alerts</h2><ol role="list">${rows.join('')}</ol></nav>`
}

function row(number: number, html: string, pages: ReadonlyMap<string, number>): string {
  const page = pages.get(cardId(number))
  return `<li><a href="#${cardId(number)}"><b>${number}</b><span>${html}</span>${page === undefined ? '' : `<i>page ${page}</i>`}</a></li>`
}

/** Links from card to card name the page too. */
function withPages(html: string, pages: ReadonlyMap<string, number>): string {
  return html.replace(/ data-card="(\d+)"/g, (whole, number: string) => {
    const page = pages.get(cardId(Number(number)))
    return page === undefined ? whole : `${whole} data-page="${page}"`
  })
}

function cssString(text: string): string {
  return `'${text.replace(/['\\\n<]/g, (character) => `\\${character.charCodeAt(0).toString(16)} `)}'`
}
