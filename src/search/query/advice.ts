/** What to say when nothing was found: which words no page has, and what to search for instead. */

import type { Weighted } from './candidates.ts'
import type { Query } from './read.ts'

export interface Advice {
  /** Words that stand nowhere. */
  unknown: string[]
  /** A shorter query that may find something; undefined when there is nothing to drop. */
  instead?: string | undefined
}

/** `known` are words the prose index has although the identifier index has not. */
export function advise(query: Query, terms: Weighted[], known: (word: string) => boolean): Advice {
  const has = ({ term, sections, everywhere }: Weighted) => sections > 0 || everywhere || known(term.text)
  const unknown = terms.filter((one) => !has(one)).map(({ term }) => term.text)
  const rest = terms.filter(has)
  if (unknown.length === 0 && rest.length > 1) {
    // All words are somewhere, but never together: drop the one that is told of most rarely.
    const rarest = rest.reduce((a, b) => (b.weight > a.weight ? b : a))
    return { unknown, instead: joined(rest.filter((one) => one !== rarest)) }
  }
  const instead = joined(rest)
  return { unknown, instead: instead === '' || instead === query.input.trim() ? undefined : instead }
}

function joined(terms: Weighted[]): string {
  return terms.map(({ term }) => term.text).join(' ')
}
