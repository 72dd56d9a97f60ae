import type { LineRange } from './fence-meta.ts'
import { splitKeepingEnds } from './split.ts'
import { TextMap } from './text-map.ts'

/**
 * A snippet in diff form is checked as it reads after the change: lines marked `del={…}` are left out, and so are `-`
 * lines, while `+` and the space before unchanged lines are dropped.
 */
export function afterChange(body: TextMap, del: readonly LineRange[]): TextMap {
  if (del.length === 0) return body
  const kept = splitKeepingEnds(body.text).filter(
    (_, i) => !del.some(({ from, to }) => i + 1 >= from && i + 1 <= to),
  )
  return TextMap.ranges(body.text, kept).over(body)
}

const sign = /^[+-](?![+-]{2} )/

/** Whether every line carries a diff's first column, and at least one line is added or removed. */
export function hasDiffColumn(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return (
    lines.length > 1 && lines.some((line) => /^\+/.test(line)) && lines.every((line) => /^[ +-]/.test(line))
  )
}

/** The `+` side of a text whose every line has a diff's first column. */
export function plusSide(body: TextMap): TextMap {
  const ranges: { start: number; end: number }[] = []
  for (const { start, end } of splitKeepingEnds(body.text)) {
    const first = body.text[start]
    if (first === '-' && sign.test(body.text.slice(start, start + 5))) continue
    ranges.push({ start: first === '+' || first === ' ' ? start + 1 : start, end })
  }
  return TextMap.ranges(body.text, ranges).over(body)
}
