import { defineLanguage, type Embedded, type ParseResult, type Problem } from '../language.ts'
import { fit } from '../schema/fragment.ts'
import { parseAs } from '../schema/parse-as.ts'
import { validateStrictly } from '../schema/validate.ts'
import { vocabularyOf } from '../schema/vocabulary.ts'
import { quote } from '../text.ts'
import { entry, get, type Node } from '../tree.ts'
import { type Code, codes, type Report } from './codes.ts'
import { actionPlaces, jobPlaces, stepPlaces, workflowPlaces } from './contexts.ts'
import { Expressions, type Scope } from './expressions.ts'
import { checkJobs, needsOf, stepIds } from './jobs.ts'
import { checkSchedules } from './schedule.ts'
import { runnerOf, script, shellOf } from './scripts.ts'
import { triggers } from './triggers.ts'
import { checkUses } from './uses.ts'
import * as shapes from './workflow.ts'

const excerpts = [
  { shape: shapes.workflowExcerpt },
  { name: 'jobs', shape: shapes.jobs },
  { name: 'a job', shape: shapes.someJob },
  { name: 'steps', shape: shapes.steps },
  { name: 'a step', shape: shapes.step },
  { name: 'on', shape: triggers },
]
const ofWorkflow = vocabularyOf(shapes.workflowParts)
const ofAction = vocabularyOf(shapes.actionParts)

/** Workflows and action.yml of GitHub Actions, which Forgejo and Gitea read as well. */
export default defineLanguage({
  id: 'github-actions',
  name: 'GitHub Actions workflow',
  versions: 'github.com as of November 2026 (docs.github.com/actions/reference)',
  command: 'actionlint FILE',
  codes,
  parse: (source) =>
    parseAs(source, (root) => new Check(source.text).run(root, source.whole), 'duplicate-key'),
})

/** One document; what is found is brought into the order of the text at the end. */
class Check {
  private readonly text: string
  private readonly problems: Problem<Code>[] = []
  private readonly embedded: Embedded[] = []
  private readonly report: Report = (problem) => this.problems.push(problem)
  private readonly expressions: Expressions
  private isWhole = false

  constructor(text: string) {
    this.text = text
    this.expressions = new Expressions(text, this.report)
  }

  run(root: Node, whole: boolean): ParseResult<Code> {
    let context: string | undefined
    if (entry(root, 'runs') && !entry(root, 'jobs')) this.action(root, whole)
    else {
      this.isWhole = whole || (entry(root, 'on') !== undefined && entry(root, 'jobs') !== undefined)
      const fitted = this.isWhole
        ? {
            problems: validateStrictly(root, shapes.workflow, {
              vocabulary: ofWorkflow,
              whole,
              refusesNull: whole,
            }),
            context: undefined,
          }
        : fit(root, excerpts, false, (node, shape) =>
            validateStrictly(node, shape, { vocabulary: ofWorkflow }),
          )
      context = fitted.context
      this.problems.push(...fitted.problems)
      this.part(root, context, whole)
      if (this.isWhole) this.complete(root, whole)
    }
    this.problems.sort((a, b) => a.start - b.start)
    return { problems: this.problems, embedded: this.embedded, context }
  }

  private part(root: Node, context: string | undefined, whole: boolean): void {
    if (context === 'jobs') this.jobs(root, {}, [], whole)
    else if (context === 'a job') this.job(root, {}, [])
    else if (context === 'steps') this.steps(root, {}, [], 'unknown')
    else if (context === 'a step') this.step(root, {}, [], 'unknown')
    else if (context === undefined) this.workflow(root, whole)
    else this.triggers(root)
  }

  private workflow(root: Node, whole: boolean): void {
    const on = get(root, 'on')
    this.triggers(on)
    const inputs = ['workflow_call', 'workflow_dispatch'].flatMap((event) =>
      names(get(get(on, event), 'inputs')),
    )
    const jobs = get(root, 'jobs')
    const scope = { inputs, jobs: names(jobs) }
    if (root.kind === 'mapping')
      for (const { name, value } of root.entries)
        if (name !== 'jobs' && Object.hasOwn(workflowPlaces, name))
          this.expressions.check(value, workflowPlaces[name] ?? null, scope)
    this.jobs(jobs, scope, [get(root, 'defaults')], whole)
  }

  /** What an excerpt may lack, and a whole workflow may not. */
  private complete(root: Node, whole: boolean): void {
    for (const { key, name, value } of root.kind === 'mapping' ? root.entries : [])
      if (!Object.hasOwn(shapes.workflow.keys, name) && (entry(value, 'runs-on') || entry(value, 'steps')))
        this.report({
          code: 'unknown-key',
          start: key.start,
          end: key.end,
          message: `Unexpected job ${quote(name)} at the top level, expected it indented under \`jobs\``,
        })
    const jobs = get(root, 'jobs')
    for (const { value } of jobs?.kind === 'mapping' ? jobs.entries : []) {
      const steps = get(value, 'steps')
      for (const step of steps?.kind === 'sequence' ? steps.items : []) {
        const [first] = step.kind === 'mapping' ? step.entries : []
        // On a page a step may be no more than its name.
        const isShown = whole || ['with', 'shell', 'working-directory'].some((key) => entry(step, key))
        if (!first || shapes.isStep(step) || !isShown) continue
        this.report({
          code: 'missing-key',
          start: first.key.start,
          end: first.key.end,
          message: 'Missing key `run` or `uses` in a step',
        })
      }
    }
  }

  private triggers(on: Node | undefined): void {
    checkSchedules(on, this.report)
  }

  private jobs(jobs: Node | undefined, scope: Scope, defaults: (Node | undefined)[], whole: boolean): void {
    if (jobs?.kind !== 'mapping') return
    checkJobs(jobs, whole, this.report)
    for (const { value, merged } of jobs.entries) if (!merged) this.job(value, scope, defaults)
  }

  private job(job: Node, outer: Scope, defaults: (Node | undefined)[]): void {
    if (job.kind !== 'mapping') return
    const steps = get(job, 'steps')
    const matrix = get(get(job, 'strategy'), 'matrix')
    const scope = {
      ...outer,
      steps: stepIds(steps, this.report),
      needs: needsOf(job).map(({ value }) => String(value)),
      matrix: matrixNames(matrix),
    }
    for (const { name, value } of job.entries)
      if (name !== 'steps' && Object.hasOwn(jobPlaces, name))
        this.expressions.check(value, jobPlaces[name] ?? null, scope)
    checkUses(get(job, 'uses'), this.isWhole ? 'job' : 'part of a job', this.report)
    this.steps(steps, scope, [get(job, 'defaults'), ...defaults], runnerOf(job))
  }

  private steps(
    steps: Node | undefined,
    scope: Scope,
    defaults: (Node | undefined)[],
    runner: 'unix' | 'unknown',
  ): void {
    if (steps?.kind !== 'sequence') return
    for (const step of steps.items) this.step(step, scope, defaults, runner)
  }

  private step(step: Node, scope: Scope, defaults: (Node | undefined)[], runner: 'unix' | 'unknown'): void {
    this.expressions.check(step, stepPlaces, scope)
    checkUses(get(step, 'uses'), 'step', this.report)
    const shell = shellOf(step, defaults, runner)
    const embedded = shell && script(get(step, 'run'), shell, this.text)
    if (embedded) this.embedded.push(embedded)
    this.steps(get(step, 'parallel'), scope, defaults, runner)
  }

  private action(root: Node, whole: boolean): void {
    const shape = whole ? shapes.action : shapes.actionExcerpt
    this.problems.push(...validateStrictly(root, shape, { vocabulary: ofAction, whole }))
    const steps = get(get(root, 'runs'), 'steps')
    const scope = { inputs: names(get(root, 'inputs')), steps: stepIds(steps, this.report) }
    this.expressions.check(root, actionPlaces, scope)
    for (const step of steps?.kind === 'sequence' ? steps.items : []) {
      checkUses(get(step, 'uses'), 'step', this.report)
      const shell = entry(step, 'shell') && shellOf(step, [], 'unknown')
      const embedded = shell && script(get(step, 'run'), shell, this.text)
      if (embedded) this.embedded.push(embedded)
    }
  }
}

function names(node: Node | undefined): string[] {
  return node?.kind === 'mapping' ? node.entries.map(({ name }) => name) : []
}

/** The axes of a matrix and what `include` adds to them. */
function matrixNames(matrix: Node | undefined): string[] {
  const include = get(matrix, 'include')
  return [...names(matrix), ...(include?.kind === 'sequence' ? include.items.flatMap(names) : [])]
}
