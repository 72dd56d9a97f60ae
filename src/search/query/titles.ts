/** Alerts and titles, matched in memory at every key: the first group of the list, and the answer to the first key. */

import type { CatalogPage } from './format.ts'
import type { Query, QueryTerm } from './read.ts'
import { sameStem } from './stems.ts'
import { isStopWord } from './stopwords.ts'
import { termsOf, tokens } from './tokens.ts'

export interface TitleMatch {
  page: number
  /** The alert that matched, else the title did. */
  alert?: string | undefined
  /** 0 to 1. */
  score: number
  /** Ranges of the alert or the title to mark, UTF-16, in order. */
  marks: [number, number][]
}

interface Word {
  text: string
  start: number
  end: number
}

/** A name cut into its words, each with its place. */
interface Words {
  text: string
  lower: string
  words: Word[]
  /** Neighbours written as one, `failover` for `Fail over`. */
  joined: Word[]
}

interface Entry {
  alerts: Words[]
  title: Words
}

/** A flag, a variable, a path or a metric: it is in a title only if it is there letter by letter. */
const MACHINE_NAME = /^(?:-|\$|\/|~)|_|\w\.\w/

/** Shortest title that counts as quoted in a log line. */
const TITLE_WORDS = 3

export class Titles {
  readonly #entries: Entry[]

  constructor(pages: CatalogPage[]) {
    this.#entries = pages.map(({ title, alerts }) => ({
      title: wordsOf(title),
      alerts: (alerts ?? []).map(wordsOf),
    }))
  }

  match(query: Query): TitleMatch[] {
    const telling = query.terms.flatMap(({ parts, whole }) => (parts.length > 0 ? parts : [whole]))
    if (telling.length === 0) return []
    const asked = {
      words: query.words,
      meanings: new Map(query.terms.map(({ whole, meanings }) => [whole, meanings])),
      open: query.terms.at(-1)?.prefix ?? false,
      input: query.input.trim().toLowerCase(),
    }
    const machine = query.terms.some(({ raw }) => MACHINE_NAME.test(raw))
    const matches: TitleMatch[] = []
    for (const [page, { alerts, title }] of this.#entries.entries()) {
      const literal = (name: Words) => query.terms.every(({ whole }) => name.lower.includes(whole))
      if (machine && ![title, ...alerts].some(literal)) continue
      const found = query.cleaned.log
        ? [...alerts.map((alert) => quoted(alert, query.terms, true)), quoted(title, query.terms, false)]
        : [
            ...alerts.map((alert) => named(alert, asked, true)),
            named(title, { ...asked, words: telling }, false),
          ]
      const best = Math.max(...found.map((one) => one?.score ?? 0))
      if (best === 0) continue
      const index = found.findIndex((one) => one?.score === best)
      const marks = found[index]?.marks ?? []
      matches.push({ page, score: best, marks, alert: alerts[index]?.text })
    }
    return matches.sort((a, b) => b.score - a.score || a.page - b.page)
  }
}

function wordsOf(text: string): Words {
  const words: Words['words'] = []
  for (const token of tokens(text)) {
    let at = token.start
    const { parts } = termsOf(token.text)
    if (parts.length === 1 && isStopWord(parts[0] ?? '')) continue
    for (const part of parts) {
      const start = text.toLowerCase().indexOf(part, at)
      if (start < 0) continue
      at = start + part.length
      words.push({ text: part, start, end: at })
    }
  }
  const neighbours = tokens(text)
  const joined = neighbours.slice(1).map(({ text: second, end }, index) => {
    const { text: first, start } = neighbours[index] as Word
    return { text: (first + second).toLowerCase(), start, end }
  })
  return { text, lower: text.toLowerCase(), words, joined }
}

/** What was typed, as it is compared with one name. */
interface Asked {
  words: string[]
  /** What a site declares to mean the same as a word. */
  meanings: Map<string, string[][]>
  /** Whether the last word is still being typed. */
  open: boolean
  input: string
}

type Matched = { score: number; marks: [number, number][] } | undefined

/** How well what was typed names this alert or title; all of it must be there. */
function named(name: Words, { words: asked, meanings, open, input }: Asked, alert: boolean): Matched {
  const base = alert ? 0.05 : 0
  if (name.lower === input) return { score: 0.95 + base, marks: [[0, name.text.length]] }
  const { words } = name
  const fits = (word: string | undefined, index: number) =>
    word !== undefined &&
    (word === asked[index] || (open && index === asked.length - 1 && word.startsWith(asked[index] ?? '')))
  for (let from = words.length - asked.length; from >= 0; from--) {
    if (!asked.every((_, index) => fits(words[from + index]?.text, index))) continue
    const last = from + asked.length === words.length
    const exact = words[from + asked.length - 1]?.text === asked.at(-1)
    const share = asked.length / words.length
    const score = 0.7 + (last && alert ? 0.08 : 0) + (exact ? 0.04 : 0) + 0.1 * share + base
    return { score, marks: [[words[from]?.start ?? 0, endOf(words[from + asked.length - 1], asked.at(-1))]] }
  }
  if (input.length > 2 && !input.includes(' ')) {
    const at = name.lower.indexOf(input)
    if (at >= 0)
      return {
        score: 0.65 + base + (0.1 * input.length) / name.lower.length,
        marks: [[at, at + input.length]],
      }
  }
  const marks: [number, number][] = []
  for (const index of asked.keys()) {
    const word = asked[index] ?? ''
    const stem = ({ text }: Word) => !alert && sameStem(text, word)
    const found =
      words.find(({ text }) => fits(text, index)) ??
      words.find(stem) ??
      name.joined.find(({ text }) => text === word)
    const meant = found ? [found] : meaningIn(words, meanings.get(word) ?? [])
    if (!meant) return undefined
    for (const one of meant) marks.push([one.start, endOf(one, word)])
  }
  return {
    score: 0.5 + (0.1 * asked.length) / Math.max(words.length, asked.length) + base,
    marks: inOrder(marks),
  }
}

/** The words of the first meaning that is there whole. */
function meaningIn(words: Word[], meanings: string[][]): Word[] | undefined {
  for (const meaning of meanings) {
    const found = meaning.flatMap((part) => words.find(({ text }) => text === part) ?? [])
    if (found.length === meaning.length) return found
  }
  return undefined
}

function endOf(word: Word | undefined, asked: string | undefined): number {
  if (!word) return 0
  return asked !== undefined && word.text.startsWith(asked) ? word.start + asked.length : word.end
}

/** Whether a log line quotes this alert as a word, or all words of this title in their order. */
function quoted(name: Words, terms: QueryTerm[], alert: boolean): Matched {
  const marks: [number, number][] = [[0, name.text.length]]
  if (alert && terms.some(({ whole }) => whole === name.lower)) return { score: 0.95, marks }
  const telling = name.words.filter(({ text }) => !isStopWord(text))
  if (telling.length < TITLE_WORDS) return undefined
  const said = terms.flatMap(({ parts }) => parts)
  const from = said.findIndex((_, at) => telling.every(({ text }, index) => said[at + index] === text))
  return from < 0 ? undefined : { score: alert ? 0.85 : 0.8, marks }
}

function inOrder(marks: [number, number][]): [number, number][] {
  const sorted = marks.sort((a, b) => a[0] - b[0])
  return sorted.filter(([start], index) => index === 0 || start >= (sorted[index - 1]?.[1] ?? 0))
}
