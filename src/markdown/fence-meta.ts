/**
 * The words after a fence's tag, as the renderer wants them: lines as sets, ready to be asked. The notation itself is
 * read in one place, the checker's.
 */
import {
  type FenceMeta as CheckedMeta,
  type LineRange,
  parseFenceMeta as read,
} from '../checker/source/fence-meta.ts'

type Texts = Pick<CheckedMeta, 'title' | 'on' | 'undo' | 'danger' | 'skip' | 'fails'>

export interface FenceMeta extends Texts {
  wrap: boolean
  nowrap: boolean
  /** Line numbers from 1. */
  mark: Set<number>
  ins: Set<number>
  del: Set<number>
  /** Ranges of lines that are folded away, in order, both ends included. */
  collapse: [number, number][]
}

export function parseFenceMeta(meta: string): FenceMeta {
  const { wrap = false, nowrap = false, marks, ins, del, collapse, words: _, ...texts } = read(meta)
  return {
    ...texts,
    wrap,
    nowrap,
    mark: toSet(marks),
    ins: toSet(ins),
    del: toSet(del),
    collapse: collapse.map(({ from, to }): [number, number] => [from, to]).sort((a, b) => a[0] - b[0]),
  }
}

function toSet(ranges: LineRange[]): Set<number> {
  const lines = new Set<number>()
  for (const { from, to } of ranges) for (let line = from; line <= to; line++) lines.add(line)
  return lines
}
