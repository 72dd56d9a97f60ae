/**
 * Queries of each class, drawn from the text of the pages. A query counts only when exactly one page of the corpus holds
 * the text it was drawn from, and that page is the expected one; no index is asked.
 */

import type { PageRecord } from '../../../src/search/records.ts'
import { prefixed, vary } from './log-lines.ts'
import type { Random } from './random.ts'

export interface Case {
  query: string
  /** URL of the only page that holds what was asked for. */
  expected: string
}

export interface QueryClass {
  name: string
  /** Where the expected page must be first and within five, in per cent; undefined for no target. */
  first?: number
  five: number
  cases: Case[]
}

interface Text {
  url: string
  page: PageRecord
  /** Everything a reader sees. */
  all: string
  prose: string[]
  code: string[]
}

const STOP =
  /^(?:the|and|for|that|this|with|from|are|was|not|you|your|can|will|has|have|should|into|then|when|which|must|its|all|any|our|out)$/

export function queryClasses(pages: PageRecord[], random: Random, count: number): QueryClass[] {
  const texts = random.shuffled(pages.map(textOf))
  const draw = (pattern: RegExp, part: (text: Text) => string[] = ({ code }) => code) =>
    drawUnique(texts, count, (text) => random.shuffled(matches(part(text), pattern)))
  const some = (cases: Case[], change: (query: string, index: number) => string): Case[] =>
    cases.map(({ query, expected }, index) => ({ query: change(query, index), expected }))
  const lines = logCases(texts, count, random)
  return [
    { name: 'words', first: 90, five: 97, cases: wordCases(texts, count, random) },
    { name: 'alert name', first: 90, five: 97, cases: alertCases(texts, count, (name) => name) },
    {
      name: 'last words of an alert',
      first: 90,
      five: 97,
      cases: alertCases(texts, count, lastWords(random)),
    },
    { name: 'metric', first: 90, five: 97, cases: draw(/(?<![\w.$/-])[a-z]+(?:_[a-z\d]+){2,}(?![\w.=/-])/g) },
    {
      name: 'dotted key',
      first: 90,
      five: 97,
      cases: draw(/(?<![\w./@$-])[a-z][\w-]*(?:\.[a-z][\w-]*){2,}(?![\w./@-])/g),
    },
    {
      name: 'path or file name',
      first: 90,
      five: 97,
      cases: some(draw(/(?<![\w./:$~-])(?:\/[\w.-]+){2,}\/[\w-]+\.[a-z]{2,5}(?![\w./-])/g), (path, index) =>
        index % 2 === 0 ? path : uniqueName(path, texts),
      ),
    },
    { name: 'flag', first: 90, five: 97, cases: draw(/(?<=[\s"'])--[a-z][a-z\d]*(?:-[a-z\d]+)+(?![\w-])/g) },
    {
      name: 'environment variable',
      first: 90,
      five: 97,
      cases: draw(/(?<![\w.-])[A-Z][A-Z\d]*(?:_[A-Z\d]+)+(?![\w-])/g),
    },
    {
      name: 'IP:port',
      first: 90,
      five: 97,
      cases: draw(/(?<![\w.-])\d{1,3}(?:\.\d{1,3}){3}:\d{2,5}(?![\w.])/g),
    },
    { name: 'log line with its prefix', five: 97, cases: some(lines, (line) => prefixed(line, random)) },
    {
      name: 'the same, other numbers',
      five: 85,
      cases: some(lines, (line) => prefixed(vary(line, random), random)),
    },
  ]
}

function textOf(page: PageRecord): Text {
  const prose = page.sections.flatMap(({ heading, text }) => [heading, ...text.split('\n')]).filter(Boolean)
  const code = page.sections.flatMap((section) => section.code)
  const all = [page.title, page.description ?? '', ...(page.alerts ?? []), ...prose, ...code].join('\n')
  return { url: page.url, page, all, prose, code }
}

function matches(parts: string[], pattern: RegExp): string[] {
  return [...new Set(parts.flatMap((part) => part.match(pattern) ?? []))]
}

/** The first text of each page, in the given order, that no other page holds. */
function drawUnique(texts: Text[], count: number, candidates: (text: Text) => string[]): Case[] {
  const cases: Case[] = []
  for (const text of texts) {
    if (cases.length === count) break
    const query = candidates(text)
      .slice(0, 12)
      .find((candidate) => holders(texts, candidate) === 1)
    if (query !== undefined) cases.push({ query, expected: text.url })
  }
  return cases
}

function holders(texts: Text[], query: string): number {
  const lower = query.toLowerCase()
  return texts.reduce((sum, text) => sum + (lowerOf(text).includes(lower) ? 1 : 0), 0)
}

const lowered = new WeakMap<Text, string>()
function lowerOf(text: Text): string {
  const known = lowered.get(text) ?? text.all.toLowerCase()
  lowered.set(text, known)
  return known
}

const wordSets = new WeakMap<Text, Set<string>>()
function wordsOf(text: Text): Set<string> {
  const known = wordSets.get(text) ?? new Set(lowerOf(text).match(/[a-z]+/g))
  wordSets.set(text, known)
  return known
}

/** Three or four words of one sentence, in their order, that only this page has together. */
function wordCases(texts: Text[], count: number, random: Random): Case[] {
  const cases: Case[] = []
  for (const text of texts) {
    if (cases.length === count) break
    for (const sentence of random
      .shuffled(text.prose.flatMap((block) => block.split(/[.!?:]\s/)))
      .slice(0, 6)) {
      const words = [...new Set(sentence.match(/(?<![\w`/.-])[a-zA-Z][a-z]{2,}(?![\w`/(=-])/g) ?? [])]
        .map((word) => word.toLowerCase())
        .filter((word) => !STOP.test(word))
      if (words.length < 5) continue
      const taken = new Set(random.shuffled(words).slice(0, random.int(3, 4)))
      const query = words.filter((word) => taken.has(word))
      const pages = texts.filter((other) => query.every((word) => wordsOf(other).has(word)))
      if (pages.length !== 1) continue
      cases.push({ query: query.join(' '), expected: text.url })
      break
    }
  }
  return cases
}

/** Alert names that one page declares, and whose asked form ends the name of no other alert. */
function alertCases(texts: Text[], count: number, form: (name: string) => string): Case[] {
  const all = texts.flatMap(({ page, url }) => (page.alerts ?? []).map((name) => ({ name, url })))
  const plain = (name: string) => name.replace(/\s/g, '').toLowerCase()
  return all
    .map(({ name, url }) => ({ query: form(name), expected: url }))
    .filter(
      ({ query }) =>
        query !== '' && all.filter(({ name }) => plain(name).includes(plain(query))).length === 1,
    )
    .slice(0, count)
}

function lastWords(random: Random): (name: string) => string {
  return (name) => {
    const words = name.match(/[A-Z]+(?![a-z])|[A-Z][a-z\d]+/g) ?? []
    if (words.length < 3) return ''
    const last = words.slice(-random.int(2, words.length - 1))
    return random.next() < 0.5 ? last.join('') : last.join(' ').toLowerCase()
  }
}

/** The file name alone, where only one page holds it. */
function uniqueName(path: string, texts: Text[]): string {
  const name = path.split('/').at(-1) ?? path
  return holders(texts, name) === 1 ? name : path
}

const TELLING =
  /error|fail|warn|refus|timed? ?out|denied|cannot|unable|could not|not found|lost|unreachable|invalid|exceed|missing|killed|stale/i

/** Lines of output that tell of trouble, in one page only even with all numbers alike. */
function logCases(texts: Text[], count: number, random: Random): Case[] {
  const shape = (line: string) => line.replace(/\d+/g, '#').trim()
  const owners = new Map<string, Set<string>>()
  for (const { url, all } of texts) {
    for (const line of all.split('\n')) {
      const key = shape(line)
      const known = owners.get(key)
      if (known) known.add(url)
      else owners.set(key, new Set([url]))
    }
  }
  const cases: Case[] = []
  for (const text of texts) {
    if (cases.length === count) break
    const lines = text.code.flatMap((block) => block.split('\n')).map((line) => line.trim())
    const good = lines.filter(
      (line) =>
        line.length >= 30 &&
        line.length < 300 &&
        TELLING.test(line) &&
        (line.match(/(?<!\S)[A-Za-z]{3,}/g)?.length ?? 0) >= 5 &&
        !/^(?:[#$/*-]|\/\/)/.test(line) &&
        owners.get(shape(line))?.size === 1,
    )
    const line = random.shuffled(good)[0]
    if (line !== undefined) cases.push({ query: line, expected: text.url })
  }
  return cases
}
