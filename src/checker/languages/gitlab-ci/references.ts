import type { Problem } from '../language.ts'
import { didYouMean, suggest } from '../suggest.ts'
import { oneOf, quote } from '../text.ts'
import { entry, get, type Node, text } from '../tree.ts'
import { inherited, isFilledIn, type Job, type Name, names, type Pipeline } from './pipeline.ts'

type Report = (problem: Problem<'undefined-reference' | 'cyclic-jobs'>) => void

/** Stages and jobs that a job names and that are not there, and jobs that wait for or extend each other in a circle. */
export function checkReferences(pipeline: Pipeline, whole: boolean, report: Report): void {
  const { jobs, includes } = pipeline
  const mayBeElsewhere = !whole || includes
  const known = [...jobs.keys()]
  for (const job of jobs.values()) {
    checkStage(job, pipeline, report)
    for (const [keyword, { name, place }] of jobsNamed(job)) {
      const named = jobs.get(name)
      if (named && /^(?:needs|dependencies)$/.test(keyword))
        checkOrder(job, named, keyword, place, pipeline, report)
      if (named || isOneOfParallel(name)) continue
      const near = suggest(name, known)
      if (mayBeElsewhere && (near === undefined || near === job.name)) continue
      report({
        code: 'undefined-reference',
        start: place.start,
        end: place.end,
        message: `Unexpected job ${quote(name)} in \`${keyword}\`, which the file does not have`,
        help: near && didYouMean(near),
      })
    }
  }
  findCircle(jobs, (job) => needs(get(job.node, 'needs')), 'needs', report)
  findCircle(jobs, (job) => names(get(job.node, 'extends')), 'extends', report)
}

/** A job waits for what runs before it or beside it. */
function checkOrder(
  job: Job,
  named: Job,
  keyword: string,
  place: Node,
  { jobs, stages = [], complete }: Pipeline,
  report: Report,
): void {
  const own = stages.indexOf(stageOf(job, jobs, complete)?.name ?? '')
  const other = stages.indexOf(stageOf(named, jobs, complete)?.name ?? '')
  if (job.hidden || own < 0 || other <= own) return
  report({
    code: 'undefined-reference',
    start: place.start,
    end: place.end,
    message: `Unexpected job ${quote(named.name)} in \`${keyword}\`, as its stage ${quote(stages[other] as string)} comes later`,
  })
}

/** The stage of a job by itself or by what it extends; undefined where something fills it in or another file says. */
function stageOf(
  job: Job,
  jobs: Pipeline['jobs'],
  complete: boolean,
): { name: string; place?: Node } | undefined {
  const stage = inherited(job, 'stage', jobs)
  if (stage === undefined) return complete ? { name: 'test' } : undefined
  const name = stage === 'unknown' || stage.tag !== undefined ? undefined : text(stage)
  if (name === undefined || isFilledIn(name)) return undefined
  return stage === 'unknown' ? undefined : { name, place: stage }
}

function checkStage(job: Job, { jobs, stages, complete }: Pipeline, report: Report): void {
  const stage = job.hidden ? undefined : stageOf(job, jobs, complete)
  if (!stages || !stage?.place) return
  const { name, place } = stage
  if (!stages.includes(name)) {
    const near = suggest(name, stages)
    report({
      code: 'undefined-reference',
      start: place.start,
      end: place.end,
      message: `Unexpected stage ${quote(name)}, expected ${oneOf(stages.slice(1, -1))}`,
      help: near ? didYouMean(near) : 'declare it under `stages:`',
    })
  }
}

/** Every job that a job names, with the keyword it stands under. */
function jobsNamed(job: Job): [string, Name][] {
  const under = (keyword: string, found: Name[]) => found.map((name): [string, Name] => [keyword, name])
  return [
    ...under('extends', names(get(job.node, 'extends'))),
    ...under('needs', needs(get(job.node, 'needs'))),
    ...under('dependencies', names(get(job.node, 'dependencies'))),
    ...under('on_stop', names(get(get(job.node, 'environment'), 'on_stop'))),
  ]
}

/** What has to be there: not optional, and of this pipeline. */
function needs(node: Node | undefined): Name[] {
  if (!node || node.tag !== undefined || node.kind !== 'sequence') return []
  return node.items.flatMap((item) => {
    if (item.kind !== 'mapping') return item.kind === 'sequence' ? needs(item) : names(item)
    const optional = get(item, 'optional')
    const elsewhere = ['pipeline', 'project'].some((key) => entry(item, key))
    const isOptional = optional?.kind === 'scalar' && optional.value !== false
    return elsewhere || isOptional ? [] : names(get(item, 'job'))
  })
}

/** `test 1/3` and `test: [linux, 18]` name one of the jobs that `parallel` makes. */
function isOneOfParallel(name: string): boolean {
  return /\d+\/\d+$|: \[/.test(name)
}

/** The first circle, told at the name that closes it. */
function findCircle(
  jobs: Pipeline['jobs'],
  next: (job: Job) => Name[],
  keyword: string,
  report: Report,
): void {
  const done = new Set<string>()
  for (const first of jobs.values()) {
    const open = [{ job: first, left: next(first) }]
    const path = [first.name]
    for (let top = open.at(-1); top; top = open.at(-1)) {
      const found = top.left.shift()
      if (!found) {
        done.add(top.job.name)
        open.pop()
        path.pop()
        continue
      }
      const { name, place } = found
      const start = path.indexOf(name)
      if (start >= 0) {
        const circle = [...path.slice(start), name].map((each) => quote(each)).join(` ${keyword} `)
        report({
          code: 'cyclic-jobs',
          start: place.start,
          end: place.end,
          message: `Unexpected circle of jobs, expected an order: ${circle}`,
        })
        return
      }
      const job = jobs.get(name)
      if (!job || done.has(name)) continue
      path.push(name)
      open.push({ job, left: next(job) })
    }
  }
}
