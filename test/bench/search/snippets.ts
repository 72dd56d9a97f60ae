/**
 * Pages made of published code blocks: a file of JSON lines with `repo`, `path`, `line`, `lang`, `code` and `ctx` (the
 * text before the block). Not part of this repository; give its path to `npm run bench:search`.
 */

import { readFileSync } from 'node:fs'
import type { PageRecord } from '../../../src/search/records.ts'

interface Snippet {
  repo: string
  path: string
  line: number
  code: string
  ctx: string
}

/** The text before a block is cut at this length, within a word. */
const CUT = 155

export function snippetPages(path: string): PageRecord[] {
  const pages = new Map<string, PageRecord>()
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line === '') continue
    const { repo, path: file, line: at, code, ctx } = JSON.parse(line) as Snippet
    const url = `/${repo}/${file.replace(/\.\w+$/, '')}/`.toLowerCase()
    const page = pages.get(url) ?? newPage(url, repo, file)
    pages.set(url, page)
    page.sections.push({
      id: `line-${at}`,
      heading: '',
      text: ctx.length < CUT ? ctx : ctx.replace(/\s*\S*$/, ''),
      code: [code],
    })
  }
  return [...pages.values()]
}

function newPage(url: string, repo: string, file: string): PageRecord {
  const names = file.replace(/\.\w+$/, '').split('/')
  const name = /^(?:README|index|_index)$/i.test(names.at(-1) ?? '')
    ? (names.at(-2) ?? repo)
    : (names.at(-1) ?? repo)
  const alert = /(?:^|\/)alerts\//.test(file) && /^(?:[A-Z][a-z]+){2,}/.test(name) ? [name] : []
  return {
    url,
    kind: alert.length > 0 ? 'runbook' : 'post',
    title: alert.length > 0 ? name : name.replace(/[-_]+/g, ' '),
    service: repo.split('/')[1],
    alerts: alert,
    sections: [],
  }
}
