import { readFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { bundledLanguages, createHighlighter } from 'shiki'
import { checkText } from '../../../src/checker/check-text.ts'
import { Session } from '../../../src/checker/session.ts'
import { asPage, type Snippet } from './snippets.ts'

/**
 * CPU seconds for checking `count` snippets and for highlighting the same ones, both with everything loaded. Snippets
 * of one published page stand on one page here too.
 */
export async function measureSpeed(
  snippets: Snippet[],
  count: number,
): Promise<{ check: number; highlight: number }> {
  const chosen = Array.from({ length: count }, (_, i) => snippets[i % snippets.length] as Snippet)
  const session = new Session()
  const pages = asPages(chosen)
  for (const page of pages.slice(0, 200)) await checkText(page, { path: 'page.md' }, session)
  const check = await cpu(async () => {
    for (const page of pages) await checkText(page, { path: 'page.md' }, session)
    session.stop()
    await setTimeout(200)
  })
  const known = (lang: string) => (Object.hasOwn(bundledLanguages, lang) ? lang : 'text')
  const langs = [...new Set(chosen.map(({ lang }) => known(lang)))].filter((lang) => lang !== 'text')
  const highlighter = await createHighlighter({ themes: ['github-light'], langs })
  const paint = ({ code, lang }: Snippet) =>
    highlighter.codeToHtml(code, { lang: known(lang), theme: 'github-light' })
  chosen.slice(0, 200).forEach(paint)
  const highlight = await cpu(async () => {
    for (const snippet of chosen) paint(snippet)
  })
  return { check, highlight }
}

/** Of this process and of those that it started and that have ended. */
async function cpu(run: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage()
  const childrenBefore = childrenCpu()
  await run()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6 + childrenCpu() - childrenBefore
}

/** Seconds of ended children, as Linux counts them (proc_pid_stat(5), in hundredths); elsewhere 0. */
function childrenCpu(): number {
  try {
    const fields = readFileSync('/proc/self/stat', 'utf8')
      .replace(/^.*\) /, '')
      .split(' ')
    return (Number(fields[13]) + Number(fields[14])) / 100
  } catch {
    return 0
  }
}

function asPages(snippets: Snippet[]): string[] {
  const pages: string[] = []
  let last = ''
  for (const snippet of snippets) {
    const place = `${snippet.repo} ${snippet.path}`
    const { page } = asPage(snippet)
    if (place === last) pages[pages.length - 1] += `\n${page}`
    else pages.push(page)
    last = place
  }
  return pages
}
