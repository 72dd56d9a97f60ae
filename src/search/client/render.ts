/** The list of results, and what stands above and below it. The markup is described in ../../components/search/README.md. */

import { addressOf, type Place } from '../query/address.ts'
import type { Advice } from '../query/advice.ts'
import { GROUPS, type Group, type Result } from '../query/merge.ts'
import type { Query } from '../query/read.ts'
import { element, marked } from './elements.ts'
import type { Answer, Choices } from './engine.ts'
import { patch } from './patch.ts'
import { keyOf } from './settle.ts'

/** Shows an answer. What has not changed since the one before, rows above all, stays the element it was. */
export function showAnswer(list: Element, { query, results, advice }: Answer, place: Place): void {
  const groups = GROUPS.map((group) => ({ group, hits: results.filter((result) => result.group === group) }))
  const filled = groups.filter(({ hits }) => hits.length > 0)
  const nothing = advice && renderNothing(query, advice, place.base)
  const nodes = patch(list, [
    ...renderReading(query).map((node) => ({ stamp: node.outerHTML, make: () => node })),
    ...filled.map(({ group }) => ({
      stamp: group,
      make: () => element('section', { class: 'search-group', 'data-group': group }),
    })),
    ...(nothing ? [{ stamp: nothing.outerHTML, make: () => nothing }] : []),
  ])
  const sections = nodes.filter((node) => node.matches('.search-group'))
  for (const [index, { group, hits }] of filled.entries())
    showGroup(sections[index] as Element, group, hits, place)
}

function showGroup(section: Element, group: Group, hits: Result[], place: Place): void {
  const name = nameOf(group, hits)
  const heading = () => element('h2', {}, name, ' ', element('span', {}, String(hits.length)))
  const [, list] = patch(section, [
    { stamp: `${name} ${hits.length}`, make: heading },
    { stamp: 'rows', make: () => element('ul', { role: 'list' }) },
  ])
  const rows = patch(
    list as Element,
    hits.map((hit) => ({
      stamp: JSON.stringify({ ...hit, score: 0, description: '' }),
      make: () => renderHit(hit, place),
    })),
  )
  for (const [index, { description }] of hits.entries()) {
    const about = rows[index]?.querySelector('.hit-about > span')
    if (about && description) about.textContent = description
  }
}

function nameOf(group: Group, hits: Result[]): string {
  if (group === 'code') return 'Commands and output'
  if (group === 'prose') return 'Prose'
  const alerts = hits.filter(({ alert }) => alert !== undefined).length
  return alerts === hits.length ? 'Alerts' : alerts === 0 ? 'Titles' : 'Alerts and titles'
}

function renderHit(result: Result, place: Place): HTMLElement {
  const { alert, title, nameMarks, heading, snippet, group, severity, kind, service } = result
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
  const opens = alert === undefined ? [] : ['Opens ', element('b', {}, title), '. ']
  const text =
    group === 'alerts'
      ? element('p', { class: 'hit-about' }, ...opens, element('span'))
      : snippet &&
        element('p', group === 'code' ? { class: 'hit-code' } : {}, ...marked(snippet.text, snippet.marks))
  return element('li', { class: 'hit', 'data-key': keyOf(result) }, link, ' ', badge, text)
}

/** How the query was read, when something of it was left out, and the query with that part faint. */
function renderReading({ input, cleaned, terms }: Query): HTMLElement[] {
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

function renderNothing(query: Query, advice: Advice, base: string): HTMLElement {
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
  if (advice.unfiltered) {
    node.append(
      ' Without the filters there is something: ',
      element('button', { type: 'button', 'data-unfilter': '' }, 'search everywhere'),
      ', or',
    )
  } else if (advice.instead !== undefined) {
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

export function renderFilters({ kinds, services }: Choices): HTMLElement | undefined {
  const choice = (label: string, name: string, values: string[]) =>
    values.length > 1 &&
    element(
      'label',
      {},
      `${label} `,
      element(
        'select',
        { name },
        element('option', { value: '' }, 'all'),
        ...values.map((value) => element('option', { value }, value)),
      ),
    )
  const kind = choice('Kind', 'kind', kinds)
  const service = choice('Service', 'service', services)
  return kind || service ? element('div', { class: 'search-filters' }, kind, service) : undefined
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
