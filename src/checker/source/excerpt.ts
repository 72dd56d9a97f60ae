/**
 * Published snippets are excerpts. These masks blank out what an author cut or left for the reader to fill in, at the
 * same length, so that every offset stays right. They are used only after a text failed as it stands.
 */

export type Mask = 'ellipsis' | 'placeholders' | 'templates'

export interface Masked {
  text: string
  /** What was blanked out, in order. */
  ranges: { start: number; end: number }[]
}

// `...`, `[...]`, `(...)`, `<...>`, `{...}`, `…`, `. . .`, `•••`, `⋮`, with words between or after: `... more rules ...`.
const dots = String.raw`(?:\.{2,}|…|(?:\. ){2,}\.|•{2,}|·{2,}|⋮|\u22ef)`
const bracketed = String.raw`[[({<]{1,2}\s*${dots}(?:[^\]\n)}>]{0,60}${dots})?\s*[\])}>]{1,2}`
const comment = String.raw`(?:#|//|--|;|%|/\*|<!--)?`
const ellipsisLine = new RegExp(
  String.raw`^[ \t]*${comment}[ \t]*(?:${bracketed}|${dots})(?:[ \t]*[^\n]{0,80}?[ \t]*${dots})?[ \t]*(?:,|;|\*/|-->|[\w ]{0,60})?[ \t]*$`,
)
/** A column of dots: `.` alone on its line, twice or more in a row. */
const dotLine = /^[ \t]*[.:][ \t]*$/
const dashedEllipsis = new RegExp(String.raw`^[ \t]*[-*][ \t]+(?:${bracketed}|${dots})[ \t]*$`)
const inlineEllipsis = new RegExp(`${bracketed}|${dots}`, 'g')

const placeholders = [
  /<[A-Za-z_][\w .:/@,'|()-]{0,60}>/g,
  /<<[A-Za-z_][\w .:/@,'-]{0,60}>>/g,
  /\$\{[A-Za-z_][^}\n]{0,60}\}/g,
  /\$\([A-Za-z_][\w.]{0,60}\)/g,
  /@[A-Z][A-Z0-9_]{1,60}@/g,
  /%[A-Z][A-Z0-9_]{1,60}%/g,
]

/** What reference pages write round a line that may be left out: `[ timeout: <duration> | default = 10s ]`. */
const optionalLine =
  /^[ \t]*\[[ \t]*(?:-[ \t]+)?[^\n\][]{0,80}<[A-Za-z_][^\n\][]{0,160}\][ \t]*(?:#[^\n]*)?$/gm

/** A number at the end of a line that refers to the text below: `(1)`, `<2>`, `③`. */
const callout = /(?<=\S)[ \t]+(?:\(\d{1,2}\)|<\d{1,2}>|[\u2460-\u2473\u2776-\u277f])[ \t]*$/gm

const templates = new Map([
  ['{{', '}}'],
  ['{%', '%}'],
  ['{#', '#}'],
  ['<%', '%>'],
])
const longestTemplate = 2000

/** The path of a file alone on its line, which is how a page heads the next of several files in one block. */
const pathLine = /^[ \t]*((?:~?\/|\.\/)?[\w@.-]+(?:\/[\w@.-]+)*\.?[\w-]+):?[ \t]*$/

/**
 * `undefined` when the text shows no sign of being an excerpt. `fill` (one unit) stands for a value; `isOwnPath` says
 * whether a path is one of the text's own language.
 */
export function maskExcerpt(
  text: string,
  masks: readonly Mask[],
  fill: 'x' | '1',
  isOwnPath: (path: string) => boolean = () => false,
): Masked | undefined {
  const ranges: { start: number; end: number; fill: string }[] = []
  if (masks.includes('templates')) findTemplates(text, ranges, fill)
  if (masks.includes('ellipsis')) findEllipsis(text, ranges, fill, isOwnPath)
  if (masks.includes('placeholders')) {
    for (const pattern of [...placeholders, optionalLine, callout]) {
      const by = pattern === optionalLine || pattern === callout ? ' ' : fill
      for (const match of text.matchAll(pattern)) {
        ranges.push({ start: match.index, end: match.index + match[0].length, fill: by })
      }
    }
  }
  if (ranges.length === 0) return undefined
  return blankOut(text, ranges)
}

function findEllipsis(
  text: string,
  ranges: { start: number; end: number; fill: string }[],
  fill: string,
  isOwnPath: (path: string) => boolean,
): void {
  const lines = text.split('\n')
  let start = 0
  let dotted: { start: number; end: number }[] = []
  const endColumn = () => {
    if (dotted.length > 1) for (const range of dotted) ranges.push({ ...range, fill: ' ' })
    dotted = []
  }
  for (const raw of lines) {
    const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw
    const end = start + line.length
    if (dotLine.test(line)) dotted.push({ start, end })
    else if (line.trim() !== '') endColumn()
    const path = line.length <= 200 ? pathLine.exec(line)?.[1] : undefined
    if (path?.includes('.') && isOwnPath(path)) ranges.push({ start, end, fill: ' ' })
    else if (line.length <= 200 && (ellipsisLine.test(line) || dashedEllipsis.test(line)))
      ranges.push({ start, end, fill: ' ' })
    else if (line.length <= 2000) {
      for (const match of line.matchAll(inlineEllipsis)) {
        ranges.push({ start: start + match.index, end: start + match.index + match[0].length, fill })
      }
    }
    start += raw.length + 1
  }
  endColumn()
}

/** A tag alone on its line is a statement and leaves nothing; one beside other text is a value. */
function findTemplates(
  text: string,
  ranges: { start: number; end: number; fill: string }[],
  fill: string,
): void {
  // Where each kind closes next, so that a text full of openings is searched once.
  const closes = new Map<string, number>()
  for (let start = 0; start < text.length - 1; start++) {
    const unit = text[start]
    if (unit !== '{' && unit !== '<') continue
    const close = templates.get(text.slice(start, start + 2))
    if (!close) continue
    let end = closes.get(close) ?? -1
    if (end !== Number.POSITIVE_INFINITY && end < start + 2) {
      end = text.indexOf(close, start + 2)
      if (end < 0) end = Number.POSITIVE_INFINITY
      closes.set(close, end)
    }
    if (end - start > longestTemplate) continue
    const silent = close === '%}' || close === '#}' || isAlone(text, start, end + 2)
    ranges.push({ start, end: end + 2, fill: silent ? ' ' : fill })
    start = end + 1
  }
}

function isAlone(text: string, start: number, end: number): boolean {
  let before = start - 1
  while (before >= 0 && (text[before] === ' ' || text[before] === '\t')) before--
  let after = end
  while (after < text.length && (text[after] === ' ' || text[after] === '\t' || text[after] === '\r')) after++
  return (before < 0 || text[before] === '\n') && (after === text.length || text[after] === '\n')
}

function blankOut(text: string, ranges: { start: number; end: number; fill: string }[]): Masked {
  ranges.sort((a, b) => a.start - b.start || b.end - a.end)
  const parts: string[] = []
  const merged: { start: number; end: number }[] = []
  let at = 0
  for (const { start, end, fill } of ranges) {
    const from = Math.max(start, at)
    if (end <= from) continue
    parts.push(text.slice(at, from), text.slice(from, end).replace(/[^\r\n]/g, fill))
    merged.push({ start: from, end })
    at = end
  }
  parts.push(text.slice(at))
  return { text: parts.join(''), ranges: merged }
}
