/** Terms of all pages and where they stand, cut into shards of about equal size. */

import {
  EVERYWHERE,
  encodePostings,
  FIELD,
  frequentFrom,
  type Posting,
  pairTerm,
  pairWords,
  type Shard,
} from '../query/format.ts'
import { isStopWord } from '../query/stopwords.ts'
import { isTerm, isVolatile, type Token, termsOf, tokens } from '../query/tokens.ts'
import type { PageRecord } from '../records.ts'

/** UTF-16 units of terms and postings in one shard: about 2 KB after compression. */
const SHARD_SIZE = 4000
/** A term in more sections than this and in more than one of ten is not worth its bytes. */
const COMMON = 400
const COMMON_SHARE = 0.1

export interface TermsOptions {
  /** Index every word of prose too, not only identifiers. */
  prose: boolean
}

export interface TermIndex {
  shards: Shard[]
  bounds: string[]
}

export function buildTerms(pages: PageRecord[], options: TermsOptions): TermIndex {
  const postings = new Map<string, Posting[]>()
  let section = 0
  for (const page of pages) {
    const head: [string, number][] = [
      [
        [page.title, ...(page.alerts ?? []), ...(page.tags ?? []), page.service ?? ''].join('\n'),
        FIELD.heading,
      ],
      [page.description ?? '', FIELD.prose],
    ]
    addSection(postings, section++, head, true)
    for (const { heading, text, quoted = '', code } of page.sections) {
      const parts: [string, number][] = [
        [heading, FIELD.heading],
        [text, FIELD.prose],
        [quoted, FIELD.code],
        [code.join('\n'), FIELD.code],
      ]
      addSection(postings, section++, parts, options.prose)
    }
  }
  addPairs(postings, pages, section)
  return cut(postings, section)
}

function addSection(
  index: Map<string, Posting[]>,
  section: number,
  texts: [string, number][],
  prose: boolean,
) {
  const fields = new Map<string, number>()
  for (const [text, field] of texts) {
    for (const token of tokens(text)) {
      if (field === FIELD.prose && !prose && !isIdentifier(token, text)) continue
      const { whole, segments, parts } = termsOf(token.text)
      if (isVolatile(whole)) continue
      for (const term of [whole, ...segments, ...parts]) fields.set(term, (fields.get(term) ?? 0) | field)
    }
  }
  for (const [term, bits] of fields) {
    if (!isTerm(term) || isStopWord(term) || isVolatile(term)) continue
    const list = index.get(term)
    if (list) list.push({ section, fields: bits })
    else index.set(term, [{ section, fields: bits }])
  }
}

/** Neighbouring words of code, where both are frequent: `frequentFrom` says why. */
function addPairs(index: Map<string, Posting[]>, pages: PageRecord[], sections: number) {
  const least = frequentFrom(sections)
  const isFrequent = (word: string) => (index.get(word)?.length ?? 0) >= least
  const pairs = new Map<string, Posting[]>()
  let section = 0
  for (const { sections: parts } of pages) {
    section++
    for (const { code } of parts) {
      for (const line of code.flatMap((block) => block.split('\n'))) {
        const words = pairWords(tokens(line).map(({ text }) => text.toLowerCase()))
        for (let at = 1; at < words.length; at++) {
          const [first, second] = [words[at - 1] ?? '', words[at] ?? '']
          if (!isFrequent(first) || !isFrequent(second)) continue
          const term = pairTerm(first, second)
          const list = pairs.get(term)
          if (!list) pairs.set(term, [{ section, fields: FIELD.code }])
          else if (list.at(-1)?.section !== section) list.push({ section, fields: FIELD.code })
        }
      }
      section++
    }
  }
  for (const [term, list] of pairs) index.set(term, list)
}

/** A name of a machine's world rather than a word of a sentence. */
function isIdentifier({ text, start }: Token, whole: string): boolean {
  return /[\d_./:@-]|\p{Ll}\p{Lu}/u.test(text) || /[-$/.~]/.test(whole[start - 1] ?? '')
}

function cut(postings: Map<string, Posting[]>, sections: number): TermIndex {
  const shards: Shard[] = []
  const bounds: string[] = []
  const common = Math.max(COMMON, sections * COMMON_SHARE)
  let size = SHARD_SIZE
  for (const term of [...postings.keys()].sort()) {
    const list = postings.get(term) ?? []
    const text = list.length > common ? EVERYWHERE : encodePostings(list)
    if (size >= SHARD_SIZE) {
      shards.push(Object.create(null))
      bounds.push(term)
      size = 0
    }
    const shard = shards.at(-1) as Shard
    shard[term] = text
    size += term.length + text.length + 6
  }
  return { shards, bounds }
}
