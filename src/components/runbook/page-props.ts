/** What a runbook's page shows, gathered where the whole list is at hand; the page itself asks for nothing. */
import type { Nav } from '../../collections/queries.ts'
import type { PageLink, Runbook } from '../../collections/types.ts'
import { type TestState, testState } from '../../lib/test-state.ts'
import { today } from '../../lib/today.ts'

export interface RunbookProps {
  nav: Nav
  page: Runbook
  state: TestState
  previous?: PageLink | undefined
  next?: PageLink | undefined
  /** The alert at whose address the runbook is shown. */
  alert?: string
}

const known = new WeakMap<Runbook[], Map<string, Runbook[]>>()

/** Grouped once for a list: this is asked for each page of it. */
function byService(all: Runbook[]): Map<string, Runbook[]> {
  const groups = known.get(all) ?? new Map<string, Runbook[]>()
  if (!known.has(all)) {
    known.set(all, groups)
    for (const runbook of all) {
      const id = runbook.service?.id ?? ''
      const group = groups.get(id)
      if (group) group.push(runbook)
      else groups.set(id, [runbook])
    }
  }
  return groups
}

/** @param all every runbook, in the order in which neighbours are taken: those of the same service. */
export function runbookProps(page: Runbook, all: Runbook[]): Omit<RunbookProps, 'nav'> {
  const siblings = (page.service && byService(all).get(page.service.id)) ?? []
  const at = siblings.findIndex(({ id }) => id === page.id)
  return {
    page,
    state: testState(page.tested?.date, today()),
    previous: linkTo(siblings[at - 1]),
    next: at < 0 ? undefined : linkTo(siblings[at + 1]),
  }
}

function linkTo(page: Runbook | undefined): PageLink | undefined {
  return page && { kind: page.kind, id: page.id, url: page.url, title: page.title }
}
