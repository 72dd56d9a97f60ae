/** The list of results, and what stands above and below it. The markup is described in ../../components/search/README.md. */

import { addressOf, type Place } from '../query/address.ts'
import type { Advice } from '../query/advice.ts'
import type { Catalog } from '../query/format.ts'
import type { Group, Result } from '../query/merge.ts'
import type { Query } from '../query/read.ts'
import { element, marked } from './elements.ts'

export function renderGroups(results: Result[], catalog: Catalog, place: Place): HTMLElement[] {
  const order: Group[] = ['alerts', 'code', 'prose']
  return order.flatMap((group) => {
    const hits = results.filter((result) => result.group === group)
    if (hits.length === 0) return []
    const list = element('ul', { role: 'list' }, ...hits.map((hit) => renderHit(hit, catalog, place)))
    const heading = element('h2', {}, nameOf(group, hits), ' ', element('span', {}, String(hits.length)))
    return [element('section', { class: 'search-group', 'data-group': group }, heading, list)]
  })
}

function nameOf(group: Group, hits: Result[]): string {
  if (group === 'code') return 'Commands and output'
  if (group === 'prose') return 'Prose'
  const alerts = hits.filter(({ alert }) => alert !== undefined).length
  return alerts === hits.length ? 'Alerts' : alerts === 0 ? 'Titles' : 'Alerts and titles'
}

function renderHit(result: Result, catalog: Catalog, place: Place): HTMLElement {
  const { alert, title, nameMarks, heading, snippet, group, page } = result
  const { severity, kind, service } = catalog.pages[page] ?? { kind: 'page' }
  const link = element(
    'a',
    { href: addressOf(result, place), 'data-matched': result.matched || undefined },
    element('b', {}, ...marked(alert ?? title, nameMarks)),
  )
  const where = heading || [kind, service].filter(Boolean).join(', ')
  const badge =
    group === 'alerts' && severity !== undefined
      ? element(
          'span',
          { class: `tag sev sev-${severity}` },
          element('span', { class: 'visually-hidden' }, 'severity '),
          element('span', { 'aria-hidden': 'true' }, 'SEV '),
          String(severity),
        )
      : element('span', { class: 'hit-place' }, where)
  const text =
    group === 'alerts'
      ? element(
          'p',
          { 'data-description': String(page) },
          ...(alert === undefined ? ['\u00a0'] : ['Opens ', element('b', {}, title), '.']),
        )
      : snippet &&
        element('p', group === 'code' ? { class: 'hit-code' } : {}, ...marked(snippet.text, snippet.marks))
  return element('li', { class: 'hit' }, link, ' ', badge, text)
}

/** How the query was read, when something of it was left out, and the query with that part faint. */
export function renderReading({ input, cleaned, terms }: Query): HTMLElement[] {
  if (cleaned.skipped.length === 0) return []
  const skipped = [...new Set(cleaned.skipped.map(({ why }) => why))].join(', ')
  const reading = cleaned.program
    ? ['Read as a ', element('b', {}, cleaned.program), ' log line. ']
    : [cleaned.log ? 'Read as a log line. ' : '']
  const pieces = [
    ...cleaned.skipped.map(({ start, end }) => ({ start, end, name: 's' as const })),
    ...terms.map(({ start, end }) => ({ start, end, name: 'mark' as const })),
  ].sort((a, b) => a.start - b.start)
  const echo = element('p', { class: 'search-echo', 'aria-hidden': 'true' })
  let from = 0
  for (const { start, end, name } of pieces) {
    if (start < from) continue
    echo.append(input.slice(from, start), element(name, {}, input.slice(start, end)))
    from = end
  }
  echo.append(input.slice(from))
  return [element('p', { class: 'search-read' }, ...reading, `Skipped: ${skipped}.`), echo]
}

export function renderNothing(query: Query, advice: Advice, base: string): HTMLElement {
  const words = query.terms.map(({ text }) => text).join(' ')
  const node = element(
    'p',
    { class: 'search-none' },
    'Nothing was found for ',
    element('b', {}, words || query.input),
    '.',
  )
  if (advice.unknown.length > 0) {
    const names = advice.unknown.slice(0, 6).join(', ')
    node.append(` No page has ${names}.`)
  }
  if (advice.instead !== undefined) {
    node.append(
      ' Search for ',
      element('button', { type: 'button', 'data-query': advice.instead }, advice.instead),
      ' instead, or',
    )
  } else {
    node.append(' Ask the owner:')
  }
  node.append(' ', element('a', { href: `${base}services/` }, 'see all services and who owns them'), '.')
  return node
}

export function renderStart(recent: string[]): HTMLElement[] {
  const hint = element(
    'p',
    { class: 'search-none' },
    'Words, the last words of an alert, a metric, a path, a flag, an address with its port, or a whole line as it was logged.',
  )
  if (recent.length === 0) return [hint]
  const list = element(
    'ul',
    { role: 'list', class: 'search-recent' },
    ...recent.map((query) =>
      element('li', {}, element('button', { type: 'button', 'data-query': query }, query)),
    ),
  )
  const clear = element('button', { type: 'button', 'data-forget': '' }, 'Forget these')
  const heading = element('h2', {}, 'Recent ', element('span', {}, 'in this browser only'))
  return [hint, element('section', { class: 'search-group' }, heading, element('div', {}, list, clear))]
}

export function renderFilters(
  { pages }: Catalog,
  filter: { kind?: string | undefined; service?: string | undefined },
): HTMLElement | undefined {
  const choice = (label: string, name: string, values: string[], chosen: string | undefined) =>
    values.length > 1 &&
    element(
      'label',
      {},
      `${label} `,
      element(
        'select',
        { name },
        element('option', { value: '' }, 'all'),
        ...values.map((value) =>
          element('option', { value, selected: value === chosen ? '' : undefined }, value),
        ),
      ),
    )
  const distinct = (values: (string | undefined)[]) =>
    [...new Set(values.filter((value) => value !== undefined))].sort()
  const kinds = choice('Kind', 'kind', distinct(pages.map(({ kind }) => kind)), filter.kind)
  const services = choice('Service', 'service', distinct(pages.map(({ service }) => service)), filter.service)
  return kinds || services ? element('div', { class: 'search-filters' }, kinds, services) : undefined
}

export function renderFoot(): { foot: HTMLElement; status: HTMLOutputElement } {
  const key = (...names: string[]) => names.map((name) => element('kbd', {}, name))
  const status = element('output', { 'aria-live': 'polite' })
  const foot = element(
    'footer',
    { class: 'search-foot' },
    element('span', {}, ...key('↑', '↓'), ' move'),
    element('span', {}, ...key('↵'), ' open'),
    element('span', {}, ...key('esc'), ' close'),
    status,
  )
  return { foot, status }
}
