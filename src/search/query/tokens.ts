/**
 * Words and identifiers of a text.
 *
 * A token is what stands between blanks, quotes, brackets and `=`; an identifier keeps its dots, slashes, dashes and
 * colons. Its terms are what the index holds: the whole, the segments between `.`, `/`, `:` and `@`, and the parts of
 * each segment (snake_case, kebab-case, camelCase). All in lower case.
 */

export interface Token {
  /** As written, without the signs at its ends. */
  text: string
  /** As written, with the signs before it: `--flag`, `$HOME`. */
  raw: string
  /** UTF-16 offsets into the text, `end` exclusive. */
  start: number
  end: number
}

export interface Terms {
  whole: string
  /** Segments that are neither the whole nor a single part. */
  segments: string[]
  parts: string[]
}

const RUN = /[\p{L}\p{N}_./:@%+~$*\\-]+/gu
const LEAD = /^[./:@%+~$*\\-]+/
const TRAIL = /[./:@%+~$*\\-]+$/
const CAMEL = /(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}(?!s(?!\p{Ll}))\p{Ll})/u

/** Longest token that is looked at; a longer run is data, not a name. */
const LONGEST = 200

export function tokens(text: string): Token[] {
  const found: Token[] = []
  for (const match of text.matchAll(RUN)) {
    const run = match[0]
    if (run.length > LONGEST) continue
    const lead = LEAD.exec(run)?.[0].length ?? 0
    if (lead === run.length) continue
    const inner = run.slice(lead).replace(TRAIL, '')
    const start = match.index + lead
    found.push({ text: inner, raw: run.slice(0, lead) + inner, start, end: start + inner.length })
  }
  return found
}

/** Splits one segment at `_`, `-` and capitals. */
function partsOf(segment: string): string[] {
  return segment
    .split(/[_\-+~%$*\\]+/)
    .flatMap((piece) => piece.split(CAMEL))
    .filter(Boolean)
}

export function termsOf(text: string): Terms {
  const whole = text.toLowerCase()
  const segments: string[] = []
  const parts: string[] = []
  for (const segment of text.split(/[./:@]+/)) {
    if (segment === '') continue
    const pieces = partsOf(segment).map((piece) => piece.toLowerCase())
    if (pieces.length > 1 && segment !== text) segments.push(segment.toLowerCase())
    parts.push(...pieces)
  }
  if (parts.length > 2) {
    const file = /[^/]+\.[^/.]+$/.exec(text)?.[0]
    if (file !== undefined && file !== text) segments.push(file.toLowerCase())
    const address = /([^/@:]+):\d+(?=\/|$)/.exec(text)
    if (address && address[0] !== text) segments.push(address[0].toLowerCase())
    if (address?.[1]?.includes('.')) segments.push(address[1].toLowerCase())
  }
  return { whole, segments, parts }
}

const VOLATILE =
  /^(?:\d{4}-\d\d-\d\d(?:[t ][\d:.z+-]*)?|\d\d?:\d\d:\d\d[\d.,z]*|[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}|(?=[a-f]*\d)(?=\d*[a-f])[\da-f]{12,}|0x[\da-f]{9,}|\d{7,}|sha\d+:[\da-f]+)$/

/** Whether a lower-case term is a time, a long number or a random id: different on every occurrence, so not worth an index entry. */
export function isVolatile(term: string): boolean {
  return VOLATILE.test(term) || (term.length > 48 && !/[./_:-]/.test(term))
}

/** Whether a term is long enough to be looked up; one letter or one digit is everywhere. */
export function isTerm(term: string): boolean {
  return term.length > 1 || term > '\u2e7f'
}
