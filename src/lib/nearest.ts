import { editDistance } from '../checker/languages/suggest.ts'

/**
 * The candidate that a misspelt word was most likely meant to be, or `undefined` when none is near: a third of the
 * letters may differ. Looser than the checker's `suggest`, since what is named here is wrong in any case.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const limit = Math.max(1, Math.floor(word.length / 3))
  let best: string | undefined
  let bestDistance = limit + 1
  for (const candidate of candidates) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase(), bestDistance - 1)
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance]
  }
  return best
}
