/**
 * Near misses: which known name did the author mean?
 *
 * A name that is near nothing known is left alone, since newer versions and third-party modules exist. So the
 * thresholds are tight: a suggestion here usually becomes an error.
 */

/** Longer words are not typing slips of any name in our tables, and would cost time. */
const longestWord = 64

/**
 * The candidate that `word` is most likely a slip of, or `undefined` when none is near or `word` is itself one.
 *
 * One slip is allowed from 4 letters, two from 8. A slip is a letter too many, too few, another letter, or two
 * neighbours swapped. Case and `-` against `_` cost nothing, at any length. Two names that differ in a digit are two
 * names (`ipv4`, `ipv6`). Of several candidates at the same distance the one that shares the longest start wins, then
 * the first one.
 */
export function suggest(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length === 0 || word.length > longestWord) return undefined
  const allowed = word.length < 4 ? 0 : word.length < 8 ? 1 : 2
  const folded = fold(word)
  let best: string | undefined
  let bestDistance = allowed + 1
  let bestPrefix = -1
  for (const candidate of candidates) {
    if (candidate === word) return undefined
    if (Math.abs(candidate.length - word.length) > allowed) continue
    const other = fold(candidate)
    const distance = editDistance(folded, other, Math.min(bestDistance, allowed))
    if (distance > allowed || distance > bestDistance) continue
    // A name of three letters is too short to be a slip of a longer word's worth of letters.
    if (distance > 0 && candidate.length < 3) continue
    if (distance > 0 && digits(folded) !== digits(other)) continue
    const prefix = commonPrefix(folded, other)
    if (distance < bestDistance || prefix > bestPrefix) {
      best = candidate
      bestDistance = distance
      bestPrefix = prefix
    }
  }
  return best
}

/**
 * As `suggest`, for vocabularies without names of three letters or twins that differ in a digit: there `Typ` is a slip
 * of `Type`, and `X1Forwarding` of `X11Forwarding`.
 */
export function nearest(word: string, names: readonly string[]): string | undefined {
  const near = suggest(word, names)
  if (near !== undefined || word.length < 3 || word.length > longestWord || names.includes(word)) return near
  const folded = fold(word)
  return names.find((name) => {
    const other = fold(name)
    if (word.length === 3) return name.length === 4 && editDistance(folded, other, 1) === 1
    return word.length > 5 && digits(folded) !== digits(other) && editDistance(folded, other, 1) === 1
  })
}

/** The usual `help` of a near miss. */
export function didYouMean(suggestion: string): string {
  return `did you mean \`${suggestion}\`?`
}

/**
 * Damerau-Levenshtein distance (optimal string alignment), or `limit + 1` when it is more than `limit`.
 *
 * Only the diagonal band of width `2 * limit + 1` is computed, so the cost is linear in the length.
 */
export function editDistance(a: string, b: string, limit: number): number {
  const beyond = limit + 1
  if (Math.abs(a.length - b.length) > limit) return beyond
  if (a === b) return 0
  if (limit === 0) return beyond
  let beforeLast: number[] = []
  let last: number[] = Array.from({ length: b.length + 1 }, (_, j) => Math.min(j, beyond))
  for (let i = 1; i <= a.length; i++) {
    const row: number[] = new Array(b.length + 1).fill(beyond)
    row[0] = Math.min(i, beyond)
    const from = Math.max(1, i - limit)
    const to = Math.min(b.length, i + limit)
    let least = i <= limit ? i : beyond
    for (let j = from; j <= to; j++) {
      const same = a[i - 1] === b[j - 1]
      let cost = Math.min(
        (last[j] ?? beyond) + 1,
        (row[j - 1] ?? beyond) + 1,
        (last[j - 1] ?? beyond) + (same ? 0 : 1),
      )
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (beforeLast[j - 2] ?? beyond) + 1)
      }
      row[j] = Math.min(cost, beyond)
      least = Math.min(least, cost)
    }
    if (least > limit) return beyond
    beforeLast = last
    last = row
  }
  return Math.min(last[b.length] ?? beyond, beyond)
}

function fold(word: string): string {
  return word.toLowerCase().replaceAll('_', '-')
}

function digits(word: string): string {
  return word.replace(/\D/g, '')
}

function commonPrefix(a: string, b: string): number {
  let length = 0
  while (length < a.length && a[length] === b[length]) length++
  return length
}
