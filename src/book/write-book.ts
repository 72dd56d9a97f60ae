import { existsSync, readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { Runbook } from '../collections/types.ts'
import { mapTags } from '../lib/html-tags.ts'
import { renderCard } from './card.ts'
import { findBrowser } from './find-browser.ts'
import { printPdf } from './print-pdf.ts'
import { type Book, renderBook } from './render-book.ts'

export interface BookOptions {
  /** The folder of the finished build. */
  built: string
  /** The project's folder. */
  root: string
  /** The site's base path, with a slash at both ends. */
  base: string
  /** A file that ends in `.html` or `.pdf`. */
  out: string
  runbooks: readonly Runbook[]
  about: Pick<Book, 'lang' | 'title' | 'organisation' | 'address' | 'built' | 'commit'>
}

export interface WrittenBook {
  file: string
  /** Why it is HTML although a PDF was asked for. */
  trouble?: string | undefined
  cards: number
  bytes: number
}

/** Writes all runbooks of a build as one file; as HTML when a PDF is asked for and no browser is there. */
export async function writeBook(options: BookOptions): Promise<WrittenBook> {
  const { out, root } = options
  const book = readBook(options)
  const printed = out.endsWith('.pdf') ? await tryToPrint(book, root) : undefined
  const trouble = typeof printed === 'string' ? printed : undefined
  const file = trouble === undefined ? out : out.replace(/\.pdf$/, '.html')
  const content = typeof printed === 'object' ? printed : renderBook(book)
  await writeFile(file, content)
  const cards = book.chapters.reduce((sum, chapter) => sum + chapter.cards.length, 0)
  return { file, cards, bytes: Buffer.byteLength(content), trouble }
}

/** @returns the PDF, or why there is none. */
async function tryToPrint(book: Book, root: string): Promise<Buffer | string> {
  const browser = findBrowser(root)
  if (browser === undefined) return 'No Chromium or Chrome was found for a PDF'
  try {
    return await printPdf(browser, (pages) => renderBook(book, pages))
  } catch (error) {
    const [reason] = (error as Error).message.split('\n')
    return `${browser} did not print the PDF: ${reason}`
  }
}

function readBook({ built, base, runbooks, about }: BookOptions): Book {
  const sorted = [...runbooks].sort(byChapter)
  const numbers = new Map<string, number>()
  for (const [at, { url, alerts }] of sorted.entries()) {
    for (const path of [url, ...alerts.map((alert) => alert.url)]) numbers.set(withoutSlash(path), at + 1)
  }
  const styles = new Set<string>()
  const inline = (path: string) => dataAddress(built, base, path)
  const cardAt = (path: string) => numbers.get(withoutSlash(path))
  const origin = about.address && new URL(about.address).origin
  const chapters: Book['chapters'] = []
  for (const [at, runbook] of sorted.entries()) {
    const page = readPage(built, runbook.url.slice(base.length))
    for (const address of stylesheets(page)) styles.add(address)
    const { title, severity, broken, tested, alerts, service } = runbook
    const name = service?.name ?? 'Without a service'
    if (chapters.at(-1)?.title !== name) chapters.push({ title: name, cards: [] })
    chapters.at(-1)?.cards.push({
      ...{ number: at + 1, title, severity, broken, tested: tested?.date },
      alerts: alerts.map((alert) => alert.name),
      html: renderCard(page, { number: at + 1, cardAt, origin, inline }),
    })
  }
  return { ...about, chapters, styles: bookStyles(built, base, styles) }
}

/** By service, then worst first, then by title. */
function byChapter(a: Runbook, b: Runbook): number {
  return (
    Number(a.service === undefined) - Number(b.service === undefined) ||
    (a.service?.name ?? '').localeCompare(b.service?.name ?? '', 'en') ||
    (a.severity ?? 9) - (b.severity ?? 9) ||
    a.title.localeCompare(b.title, 'en')
  )
}

function readPage(built: string, path: string): string {
  const decoded = decodeURI(path).replace(/\/$/, '')
  const file = [join(built, decoded, 'index.html'), join(built, `${decoded}.html`)].find((name) =>
    existsSync(name),
  )
  if (file === undefined) throw new Error(`The build holds no page \`${path}\``)
  return readFileSync(file, 'utf8')
}

function stylesheets(html: string): string[] {
  const found: string[] = []
  mapTags(html, (tag, name) => {
    const [, href] = /\shref="([^"]*)"/.exec(tag) ?? []
    if (name === 'link' && /\srel="stylesheet"/.test(tag) && href !== undefined) found.push(href)
    return tag
  })
  return found
}

/** What a page brings for paper is all that a book has: on a screen it looks as it will when printed. */
function bookStyles(built: string, base: string, addresses: Set<string>): string {
  const own = readFileSync(new URL('../../src/book/book.css', import.meta.url), 'utf8')
  const texts = Array.from(addresses, (address) =>
    readFileSync(join(built, address.slice(base.length)), 'utf8').replace(/@media print\b/g, '@media all'),
  )
  return [...texts, own].join('\n').replaceAll('</style', '')
}

const imageTypes: Record<string, string> = {
  '.avif': 'image/avif',
  '.gif': 'image/gif',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
}

function dataAddress(built: string, base: string, path: string): string | undefined {
  const type = imageTypes[extname(path).toLowerCase()]
  const file = join(built, decodeURI(path.slice(base.length)))
  if (!path.startsWith(base) || type === undefined || !existsSync(file)) return undefined
  return `data:${type};base64,${readFileSync(file).toString('base64')}`
}

function withoutSlash(path: string): string {
  return path.replace(/\/$/, '')
}
