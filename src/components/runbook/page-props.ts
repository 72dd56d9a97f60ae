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
  related: RelatedRunbook[]
  /** The alert at whose address the runbook is shown. */
  alert?: string
}

export interface RelatedRunbook extends PageLink {
  alerts: string[]
  /** Of another service: its name. */
  service?: string | undefined
}

/** More would be a list to read, and nobody reads one now. */
const mostRelated = 6

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
    related: relatedTo(page, all),
  }
}

/**
 * Where to look when this is not the right page: runbooks it links to and that link to it, then those of its service, then
 * those of the services that it depends on. None that must not be used.
 */
function relatedTo(page: Runbook, all: Runbook[]): RelatedRunbook[] {
  const near = [
    ...(linkedRunbooks(all).get(page.id) ?? []),
    ...[page.service, ...page.dependsOn].flatMap((service) => byService(all).get(service?.id ?? '-') ?? []),
  ]
  return [...new Set(near)]
    .filter(({ id, broken }) => id !== page.id && broken === undefined)
    .slice(0, mostRelated)
    .map(({ kind, id, url, title, alerts, service }) => ({
      ...{ kind, id, url, title },
      alerts: alerts.map(({ name }) => name),
      service: service?.id === page.service?.id ? undefined : service?.name,
    }))
}

const links = new WeakMap<Runbook[], Map<string, Runbook[]>>()

/** By id, each runbook that a runbook links to or is linked from. */
function linkedRunbooks(all: Runbook[]): Map<string, Runbook[]> {
  const found = links.get(all)
  if (found) return found
  const pages = new Map(all.map((page) => [page.id, page]))
  const linked = new Map<string, Runbook[]>()
  const add = (id: string, page: Runbook) => linked.set(id, [...(linked.get(id) ?? []), page])
  for (const page of all) {
    for (const { kind, id } of page.linkedFrom) {
      const from = kind === 'runbook' ? pages.get(id) : undefined
      if (!from) continue
      add(page.id, from)
      add(from.id, page)
    }
  }
  links.set(all, linked)
  return linked
}

function linkTo(page: Runbook | undefined): PageLink | undefined {
  return page && { kind: page.kind, id: page.id, url: page.url, title: page.title }
}
