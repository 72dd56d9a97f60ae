/** The filters of the list of runbooks: each value is a plain page of its own, a script may combine them. */
import { slug } from 'github-slugger'
import type { Runbook } from '../collections/types.ts'
import { testState } from './test-state.ts'

export type FilterKey = 'service' | 'severity' | 'tested' | 'tag'

export interface Filter {
  key: FilterKey
  /** As in the address and in a row's data: a service's id, `2`, `never`, a tag. */
  value: string
  label: string
  count: number
}

export const filterKeys: FilterKey[] = ['service', 'severity', 'tested', 'tag']

const testedLabels = { good: 'in 12 months', old: 'longer ago', never: 'never' }
/** Beyond this many, a list of tags helps nobody. */
const mostTags = 24
const testedOrder = ['good', 'old', 'never']

/** What a runbook is found under. */
export function filterValues(
  runbook: Runbook,
  key: FilterKey,
  today: string,
): { value: string; label: string }[] {
  if (key === 'service')
    return runbook.service ? [{ value: runbook.service.id, label: runbook.service.name }] : []
  if (key === 'severity')
    return runbook.severity ? [{ value: `${runbook.severity}`, label: `SEV ${runbook.severity}` }] : []
  if (key === 'tag') return runbook.tags.map(({ name }) => ({ value: name, label: name }))
  const { level } = testState(runbook.tested?.date, today)
  return [{ value: level, label: testedLabels[level] }]
}

/** All filters that leave something, in the order in which they are shown. */
export function runbookFilters(runbooks: Runbook[], today: string): Filter[] {
  return filterKeys.flatMap((key) => {
    const found = new Map<string, Filter>()
    for (const runbook of runbooks) {
      for (const { value, label } of filterValues(runbook, key, today)) {
        const filter = found.get(value) ?? { key, value, label, count: 0 }
        filter.count += 1
        found.set(value, filter)
      }
    }
    const filters = [...found.values()]
    if (key === 'severity') return filters.sort((a, b) => a.value.localeCompare(b.value))
    if (key === 'tested')
      return filters.sort((a, b) => testedOrder.indexOf(a.value) - testedOrder.indexOf(b.value))
    const common = filters.sort((a, b) => b.count - a.count || a.label.localeCompare(b.label))
    return key === 'tag' ? common.slice(0, mostTags) : common
  })
}

/** The page of one filter, without base and slashes at the ends. */
export function filterPath({ key, value }: Pick<Filter, 'key' | 'value'>): string {
  return `runbooks/by/${key}/${slug(value)}`
}

/** As much of a runbook as a row of a list shows. */
export type RunbookRow = Pick<
  Runbook,
  'url' | 'title' | 'severity' | 'service' | 'owner' | 'alerts' | 'time' | 'tested' | 'broken' | 'tags'
>

export function toRow(page: Runbook): RunbookRow {
  const { url, title, severity, service, owner, alerts, time, tested, broken, tags } = page
  return { url, title, severity, service, owner, alerts, time, tested, broken, tags }
}
