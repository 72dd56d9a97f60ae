/**
 * What keeps the list still under a reader's hand.
 *
 * A better answer to the same query may rank anew as long as nobody has reached for the list. From then on what is shown
 * stays where it is, and what is found later goes to the end of its group.
 */

import { GROUPS, type Group, type Result } from '../query/merge.ts'

/** What tells one row from another. */
export function keyOf({ group, url, anchor, alert }: Result): string {
  return `${group} ${url}#${anchor} ${alert ?? ''}`
}

export function keepPlaces(shown: Result[], better: Result[]): Result[] {
  const byKey = new Map(better.map((result) => [keyOf(result), result]))
  const known = new Set(shown.map(keyOf))
  return GROUPS.flatMap((group) => [
    ...inGroup(shown, group).map((result) => byKey.get(keyOf(result)) ?? result),
    ...inGroup(better, group).filter((result) => !known.has(keyOf(result))),
  ])
}

/**
 * Rows of the query before stand in for groups that the new one has no answer for yet, so that the list neither shrinks
 * nor grows with each key. Alerts and titles are complete from the first answer on.
 */
export function standIn(shown: Result[], unfinished: Result[]): Result[] {
  return GROUPS.flatMap((group) => {
    const found = inGroup(unfinished, group)
    return found.length > 0 || group === 'alerts' ? found : inGroup(shown, group)
  })
}

function inGroup(results: Result[], group: Group): Result[] {
  return results.filter((result) => result.group === group)
}
