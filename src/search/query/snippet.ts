/** The stretch of a line that is shown, with the ranges to mark. */

export interface Snippet {
  text: string
  /** UTF-16 ranges of `text`, in order, not overlapping. */
  marks: [number, number][]
}

const LENGTH = 180
const BEFORE = 50

/** Cuts `line` round its marks at blanks; `marks` are ranges of the line, in order. */
export function cutSnippet(line: string, marks: [number, number][]): Snippet {
  const indent = line.length - line.trimStart().length
  const stop = line.trimEnd().length
  const first = marks[0]?.[0] ?? indent
  let from = indent
  let to = stop
  if (stop - indent > LENGTH) {
    from = first - BEFORE > indent ? blankAfter(line, first - BEFORE, first) : indent
    to = Math.min(stop, blankBefore(line, from + LENGTH, first))
  }
  const lead = from > indent ? '… ' : ''
  const tail = to < stop ? ' …' : ''
  const shift = lead.length - from
  return {
    text: lead + line.slice(from, to) + tail,
    marks: marks
      .filter(([start, end]) => start >= from && start < to && end > from)
      .map(([start, end]) => [start + shift, Math.min(end, to) + shift]),
  }
}

function blankAfter(line: string, at: number, limit: number): number {
  const blank = line.slice(at, limit).search(/\s\S/)
  return blank < 0 ? at : at + blank + 1
}

function blankBefore(line: string, at: number, limit: number): number {
  const blank = line.slice(limit, at).search(/\s\S*$/)
  return at >= line.length || blank < 1 ? Math.min(at, line.length) : limit + blank
}
