/**
 * The words after a fence's tag: ```` ```nginx title="/etc/nginx/conf.d/site.conf" {3-5} ins={7} skip="reason" ````.
 *
 * Pure and without imports, since the renderer reads the same words. A word that is not in the notation is left
 * alone: other tools put theirs there too.
 */

export interface FenceMeta {
  title?: string
  /** Why the snippet is not checked; the empty string when no reason is given. */
  skip?: string
  /** The code that must appear: `nginx/unclosed-block`. */
  fails?: string
  /** What the command destroys; the empty string when it is only marked as dangerous. */
  danger?: string
  /** Where to type it. */
  on?: string
  /** The step that takes it back. */
  undo?: string
  wrap?: boolean
  /** Wide output keeps its columns and scrolls. */
  nowrap?: boolean
  /** Lines, from 1, of the `{3-5}` form, and of `ins`, `del`, `collapse`. */
  marks: LineRange[]
  ins: LineRange[]
  del: LineRange[]
  collapse: LineRange[]
  /** Every word as written, in order, the ones above included: a reader of its own words finds them here. */
  words: FenceWord[]
}

/** Line numbers from 1, both inclusive. */
export interface LineRange {
  from: number
  to: number
}

export interface FenceWord {
  name: string
  /** Without its quotes or braces; `undefined` for a bare word. */
  value?: string
  /** UTF-16 offsets into the info string's meta part. */
  start: number
  end: number
}

const text = ['title', 'skip', 'fails', 'danger', 'on', 'undo'] as const
const lines = ['marks', 'ins', 'del', 'collapse'] as const

// A name with an optional value in double quotes, single quotes, braces or bare; or braces alone; or any other word.
const word =
  /([A-Za-z][\w:.-]*)=(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|\{([^}]*)\}|([^\s"'{}]*))|\{([^}]*)\}|([^\s{]+)|\{/g

export function parseFenceMeta(meta: string | null | undefined): FenceMeta {
  const result: FenceMeta = { marks: [], ins: [], del: [], collapse: [], words: [] }
  for (const match of (meta ?? '').matchAll(word)) {
    const [all, name, double, single, braces, bare, marks] = match
    const quoted = double ?? single
    const value = quoted !== undefined ? quoted.replace(/\\(["'\\])/g, '$1') : (braces ?? bare)
    const place = { start: match.index, end: match.index + all.length }
    if (name === undefined) {
      if (marks !== undefined) result.marks.push(...parseLineRanges(marks))
      else if (all === 'wrap' || all === 'nowrap') result[all] = true
      else if (all === 'skip' || all === 'danger') result[all] ??= ''
      result.words.push({
        name: marks === undefined ? all : '',
        ...(marks === undefined ? {} : { value: marks }),
        ...place,
      })
      continue
    }
    result.words.push({ name, value: value ?? '', ...place })
    for (const key of text) if (key === name && result[key] === undefined) result[key] = value ?? ''
    for (const key of lines)
      if (key === name || (key === 'marks' && name === 'mark'))
        result[key].push(...parseLineRanges(value ?? ''))
    if (name === 'wrap') result.wrap = value !== 'false'
  }
  return result
}

/** No snippet is longer; a range to the end of a screenful of digits must cost nothing. */
const lastLine = 100_000

/** `3-5,7` as ranges; parts that are no line numbers are left out. */
export function parseLineRanges(value: string): LineRange[] {
  const ranges: LineRange[] = []
  for (const part of value.split(',')) {
    const match = /^\s*(\d+)\s*(?:-\s*(\d+)\s*)?$/.exec(part)
    if (!match) continue
    const from = Number(match[1])
    const to = Math.min(Number(match[2] ?? match[1]), lastLine)
    if (from >= 1 && to >= from) ranges.push({ from, to })
  }
  return ranges
}
