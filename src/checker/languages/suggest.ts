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
  const shape = shapeOf(word)
  let best: string | undefined
  let bestDistance = allowed + 1
  let bestPrefix = -1
  let bestAt = 0
  for (const { shape: other, at } of near(word, candidates, allowed)) {
    if (other.name === word) return undefined
    if (lettersApart(shape.letters, other.letters) > 2 * allowed) continue
    const distance = editDistance(shape.folded, other.folded, Math.min(bestDistance, allowed))
    if (distance > allowed || distance > bestDistance) continue
    // A name of three letters is too short to be a slip of a longer word's worth of letters.
    if (distance > 0 && other.name.length < 3) continue
    if (distance > 0 && digits(shape.folded) !== digits(other.folded)) continue
    const prefix = commonPrefix(shape.folded, other.folded)
    const first = prefix === bestPrefix && at < bestAt
    if (distance < bestDistance || prefix > bestPrefix || first) {
      best = other.name
      bestDistance = distance
      bestPrefix = prefix
      bestAt = at
    }
  }
  return best
}

/**
 * Like `suggest`, and a word of three letters is a slip of a name of four: for languages in which a directive's name is
 * the first word of a line and nothing else can stand there.
 */
export function suggestDirective(word: string, names: Iterable<string>): string | undefined {
  const near = suggest(word, names)
  if (near !== undefined || word.length !== 3) return near
  const folded = fold(word)
  const all = [...names]
  if (all.some((name) => fold(name) === folded)) return undefined
  return all.find((name) => name.length === 4 && editDistance(folded, fold(name), 1) === 1)
}

/** What is compared of a name, kept so that a file of unknown names costs no more than its size. */
interface Shape {
  name: string
  folded: string
  /** The set of its letters, one bit each: a slip changes two bits at most. */
  letters: number
}

const shapes = new Map<string, Shape>()

function shapeOf(name: string): Shape {
  let shape = shapes.get(name)
  if (!shape) {
    const folded = fold(name)
    let letters = 0
    for (let i = 0; i < folded.length; i++) letters |= 1 << (folded.charCodeAt(i) & 31)
    shape = { name, folded, letters }
    if (shapes.size >= 50_000) shapes.clear()
    shapes.set(name, shape)
  }
  return shape
}

function lettersApart(a: number, b: number): number {
  let apart = 0
  for (let bits = a ^ b; bits !== 0; bits &= bits - 1) apart++
  return apart
}

interface Candidate {
  shape: Shape
  /** Its place in the list. */
  at: number
}

type List = string[] | Set<string>

/** The lists that were asked last, the latest first. One that is asked again gets an index; others cost a look. */
const recent: { list: List; size: number; byLength?: Candidate[][] }[] = []

/** The candidates of about the word's length, and the word itself. */
function* near(word: string, candidates: Iterable<string>, allowed: number): Iterable<Candidate> {
  const byLength = Array.isArray(candidates) || candidates instanceof Set ? indexOf(candidates) : undefined
  if (byLength) {
    for (let length = word.length - allowed; length <= word.length + allowed; length++)
      yield* byLength[length] ?? []
    return
  }
  let at = 0
  for (const name of candidates) {
    if (Math.abs(name.length - word.length) <= allowed) yield { shape: shapeOf(name), at }
    at++
  }
}

function indexOf(list: List): Candidate[][] | undefined {
  const size = Array.isArray(list) ? list.length : list.size
  const place = recent.findIndex((entry) => entry.list === list && entry.size === size)
  const entry = recent[place]
  if (!entry) {
    recent.unshift({ list, size })
    if (recent.length > 16) recent.pop()
    return undefined
  }
  if (place > 0) {
    recent.splice(place, 1)
    recent.unshift(entry)
  }
  if (!entry.byLength) {
    entry.byLength = []
    let at = 0
    for (const name of list) {
      const candidate = { shape: shapeOf(name), at: at++ }
      const same = entry.byLength[name.length]
      if (same) same.push(candidate)
      else entry.byLength[name.length] = [candidate]
    }
  }
  return entry.byLength
}

/**
 * As `suggest`, for vocabularies without names of three letters or twins that differ in a digit: there `Typ` is a slip
 * of `Type`, and `X1Forwarding` of `X11Forwarding`.
 */
export function nearest(word: string, names: readonly string[]): string | undefined {
  const slip = suggest(word, names)
  if (slip !== undefined || word.length < 3 || word.length > longestWord) return slip
  const { folded, letters } = shapeOf(word)
  let best: Candidate | undefined
  for (const candidate of near(word, names, 1)) {
    const other = candidate.shape
    if (other.name === word) return undefined
    if (lettersApart(letters, other.letters) > 2 || (best && best.at < candidate.at)) continue
    const isSlip =
      word.length === 3 ? other.name.length === 4 : word.length > 5 && digits(folded) !== digits(other.folded)
    if (isSlip && editDistance(folded, other.folded, 1) === 1) best = candidate
  }
  return best?.shape.name
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
