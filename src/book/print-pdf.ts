import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { targetPages } from './pdf-pages.ts'

/** Milliseconds; hundreds of runbooks take a few seconds. */
const patience = 300_000

/**
 * Prints a book, with the page on which each target begins wherever the text names it.
 *
 * CSS cannot ask for another element's page in any browser of today, so the book is printed, the pages are read from the
 * PDF and put in, and it is printed again until the pages printed are those that the text names. A book that never
 * settles goes without numbers rather than with wrong ones.
 *
 * @param render the book's HTML, with these pages
 */
export async function printPdf(
  browser: string,
  render: (pages: ReadonlyMap<string, number>) => string,
): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'handover-book-'))
  try {
    let pages: ReadonlyMap<string, number> = new Map()
    for (let tries = 0; tries < 4; tries++) {
      const pdf = await print(browser, render(pages), folder)
      const found = targetPages(pdf)
      if (isSame(found, pages)) return pdf
      pages = found
    }
    return await print(browser, render(new Map()), folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function print(browser: string, html: string, folder: string): Promise<Buffer> {
  const page = join(folder, 'book.html')
  const out = join(folder, 'book.pdf')
  await writeFile(page, html)
  const options = [
    '--headless',
    '--disable-gpu',
    '--disable-extensions',
    '--no-first-run',
    '--no-pdf-header-footer',
    '--generate-pdf-document-outline',
    `--user-data-dir=${join(folder, 'profile')}`,
    `--print-to-pdf=${out}`,
    // Chromium refuses its sandbox to root; the page is our own and runs no script.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ]
  await promisify(execFile)(browser, [...options, pathToFileURL(page).href], {
    timeout: patience,
    maxBuffer: 1e8,
  })
  return readFile(out)
}

function isSame(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean {
  return a.size === b.size && [...a].every(([name, page]) => b.get(name) === page)
}
