import { didYouMean, suggest } from '../suggest.ts'
import { quote } from '../text.ts'
import { get, type Mapping, type Node, type Scalar, text } from '../tree.ts'
import type { Report } from './codes.ts'
import { isIdentifier } from './values.ts'

/**
 * The jobs of a workflow among themselves: names, `needs`, circles.
 *
 * @param whole in an excerpt other jobs may be left out: then only a near miss of a job that is there is wrong
 */
export function checkJobs(jobs: Mapping, whole: boolean, report: Report): void {
  const names = jobs.entries.map(({ name }) => name)
  for (const { key, name, value, merged } of jobs.entries) {
    if (merged) continue
    checkName(key, name, 'a job', report)
    for (const need of needsOf(value)) {
      const id = String(need.value)
      if (names.includes(id)) continue
      const near = suggest(id, names)
      if (!whole && near === undefined) continue
      report({
        code: 'undefined-reference',
        start: need.start,
        end: need.end,
        message: `Unexpected job ${quote(id)} in \`needs\`, expected one of this workflow`,
        help: near && didYouMean(near),
      })
    }
  }
  findCircle(jobs, report)
}

/** The jobs that a job waits for, where they are written out. */
export function needsOf(job: Node): Scalar[] {
  const needs = get(job, 'needs')
  const items = needs?.kind === 'sequence' ? needs.items : needs ? [needs] : []
  return items.filter((item): item is Scalar => text(item) !== undefined && !/[<>{}$]/.test(text(item) ?? ''))
}

/** The first circle, told at the job that closes it. */
function findCircle(jobs: Mapping, report: Report): void {
  const byName = new Map(jobs.entries.map((each) => [each.name, each]))
  const done = new Set<string>()
  for (const first of byName.keys()) {
    const path: string[] = []
    const open = [{ name: first, needs: needsOf(byName.get(first)?.value as Node) }]
    path.push(first)
    while (open.length > 0) {
      const top = open.at(-1) as (typeof open)[number]
      const need = top.needs.shift()
      if (!need) {
        done.add(top.name)
        open.pop()
        path.pop()
        continue
      }
      const name = String(need.value)
      const start = path.indexOf(name)
      if (start >= 0) {
        const circle = [...path.slice(start), name].map((each) => quote(each)).join(' needs ')
        report({
          code: 'cyclic-needs',
          start: need.start,
          end: need.end,
          message: `Unexpected circle of jobs, expected an order: ${circle}`,
        })
        return
      }
      const job = byName.get(name)
      if (!job || done.has(name)) continue
      path.push(name)
      open.push({ name, needs: needsOf(job.value) })
    }
  }
}

export function checkName(place: Node, name: string, what: string, report: Report): void {
  if (isIdentifier(name) || /[<>{}$….]{2}|[<>{}$…]/.test(name)) return
  report({
    code: 'bad-name',
    start: place.start,
    end: place.end,
    message: `Unexpected name ${quote(name)} of ${what}, expected letters, digits, \`-\` and \`_\`, a letter or \`_\` first`,
  })
}

/** The ids of a job's steps; told twice is wrong. */
export function stepIds(steps: Node | undefined, report: Report): string[] {
  const ids: string[] = []
  for (const item of steps?.kind === 'sequence' ? steps.items : []) {
    const parallel = get(item, 'parallel')
    const id = get(item, 'id')
    const name = text(id)
    if (parallel) ids.push(...stepIds(parallel, report))
    if (!id || name === undefined || /\$\{\{/.test(name)) continue
    checkName(id, name, 'a step', report)
    if (ids.includes(name))
      report({
        code: 'duplicate-key',
        start: id.start,
        end: id.end,
        message: `Unexpected second step ${quote(name)}, expected each \`id\` once in a job`,
      })
    ids.push(name)
  }
  return ids
}
