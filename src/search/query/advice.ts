/** What to say when nothing was found: which words no page has, and what to search for instead. */

import type { Weighted } from './candidates.ts'

export interface Advice {
  /** Words that stand nowhere. */
  unknown: string[]
  /** A shorter query that finds something; undefined when there is none. */
  instead?: string | undefined
  /** Whether the same query finds something once its filters are taken off. */
  unfiltered?: boolean | undefined
}

/** At most this many shorter queries are tried. */
const MOST = 4

/**
 * @param known words that the prose index has although the identifier index has not
 * @param finds whether a query finds anything
 */
export async function advise(
  terms: Weighted[],
  known: (word: string) => boolean,
  finds: (query: string) => Promise<boolean>,
): Promise<Advice> {
  const has = ({ term, sections, everywhere }: Weighted) => sections > 0 || everywhere || known(term.text)
  const unknown = terms.filter((one) => !has(one)).map(({ term }) => term.text)
  let rest = terms.filter(has)
  for (let tried = 0; tried < MOST && rest.length > 0; tried++) {
    if (rest.length < terms.length) {
      const instead = rest.map(({ term }) => term.text).join(' ')
      if (await finds(instead)) return { unknown, instead }
    }
    // All words are somewhere, but not together: what is told of most often, then what is short, tells least.
    const least = rest.reduce((a, b) => (tells(b) < tells(a) ? b : a))
    rest = rest.filter((one) => one !== least)
  }
  return { unknown }
}

function tells({ term, weight, sections }: Weighted): number {
  return (sections > 0 ? weight : 0) + term.text.length / 100
}
