/**
 * The words after a fence's tag (DESIGN.md, fence notation), as far as they change what is shown:
 *
 *     nginx title="/etc/nginx/conf.d/site.conf" {3-5} ins={7} del={6} wrap collapse={1-9} danger="…" on="fw1" undo="…"
 *
 * `skip` and `fails` belong to the checker; they are read here only to be shown.
 */
export interface FenceMeta {
  title?: string | undefined
  on?: string | undefined
  undo?: string | undefined
  danger?: string | undefined
  skip?: string | undefined
  fails?: string | undefined
  wrap: boolean
  /** Line numbers from 1. */
  mark: Set<number>
  ins: Set<number>
  del: Set<number>
  /** Ranges of lines that are folded away, in order, both ends included. */
  collapse: [number, number][]
}

const texts = ['title', 'on', 'undo', 'danger', 'skip', 'fails'] as const
const word = /([A-Za-z_-]+)?(?:(=)?\{([^}]*)\}|="([^"]*)"|='([^']*)'|=([^\s"'{}]+))|([A-Za-z_-]+)/g

export function parseFenceMeta(meta: string): FenceMeta {
  const result: FenceMeta = { wrap: false, mark: new Set(), ins: new Set(), del: new Set(), collapse: [] }
  for (const match of meta.matchAll(word)) {
    const [, name, , braces, double, single, bare, flag] = match
    const value = double ?? single ?? bare
    if (braces !== undefined) {
      const ranges = parseRanges(braces)
      if (name === 'ins' || name === 'del') addAll(result[name], ranges)
      else if (name === 'collapse') result.collapse.push(...ranges)
      else if (name === undefined || name === 'mark') addAll(result.mark, ranges)
    } else if (name !== undefined && value !== undefined) {
      const key = texts.find((text) => text === name)
      if (key) result[key] = value
    } else if (flag === 'wrap') result.wrap = true
    else if (flag === 'danger') result.danger = ''
  }
  result.collapse.sort((a, b) => a[0] - b[0])
  return result
}

/** `3-5, 8` is `[[3, 5], [8, 8]]`; anything else is left out. */
function parseRanges(text: string): [number, number][] {
  return [...text.matchAll(/(\d+)(?:\s*-\s*(\d+))?/g)]
    .map(([, from, to]): [number, number] => [Number(from), Math.min(Number(to ?? from), 100_000)])
    .filter(([from, to]) => from > 0 && from <= to)
}

function addAll(set: Set<number>, ranges: [number, number][]): void {
  for (const [from, to] of ranges) for (let line = from; line <= to; line++) set.add(line)
}
