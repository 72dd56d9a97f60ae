/** One ranking out of three sources, in groups of a fixed order: alerts and titles, commands and output, prose. */

import type { PageKind } from '../records.ts'
import type { Snippet } from './snippet.ts'

export type Group = 'alerts' | 'code' | 'prose'

/** In the order of the list. */
export const GROUPS: Group[] = ['alerts', 'code', 'prose']

export interface Result {
  group: Group
  /** Index into the catalog's pages. */
  page: number
  /** The page's path without base, and the section's anchor, empty for the page's top. */
  url: string
  anchor: string
  kind: PageKind
  service?: string | undefined
  severity?: number | undefined
  title: string
  /** In the first group, once the page's text has been read. */
  description?: string | undefined
  /** The alert that matched, in the first group. */
  alert?: string | undefined
  /** Ranges of the alert, else of the title. */
  nameMarks: [number, number][]
  /** The section's heading, empty for the page's top. */
  heading: string
  snippet?: Snippet | undefined
  /** The text to mark on arrival; empty for none. */
  matched: string
  score: number
}

export const MOST: Record<Group, number> = { alerts: 5, code: 6, prose: 6 }

/** Below this share of the best score a result is noise. */
const WORSE = 0.62
/** Code goes before prose only when it fits about as well. */
const CODE_BEFORE_PROSE = 0.88
const LEAST = 0.3
/** Results of one page in one group. */
const PER_PAGE = 2

export function merge(titles: Result[], sections: Result[], prose: Result[] = []): Result[] {
  const found = distinct([...sections, ...prose].sort((a, b) => b.score - a.score))
  const best = found[0]?.score ?? 0
  const bestProse = Math.max(0, ...found.filter(({ group }) => group === 'prose').map(({ score }) => score))
  const least = Math.max(best * WORSE, LEAST)
  const kept = found.filter(
    ({ group, score }) => score >= least && (group === 'prose' || score >= bestProse * CODE_BEFORE_PROSE),
  )
  const group = (name: Group) => kept.filter((result) => result.group === name).slice(0, MOST[name])
  return [...titles.slice(0, MOST.alerts), ...group('code'), ...group('prose')]
}

/** Drops a section that was found twice, and all but the best sections of a page; expects best first. */
function distinct(results: Result[]): Result[] {
  const places = new Set<string>()
  const perPage = new Map<string, number>()
  return results.filter(({ group, page, anchor }) => {
    const place = `${page}#${anchor}`
    const count = perPage.get(`${group}${page}`) ?? 0
    if (places.has(place) || count >= PER_PAGE) return false
    places.add(place)
    perPage.set(`${group}${page}`, count + 1)
    return true
  })
}
