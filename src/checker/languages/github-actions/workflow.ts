/**
 * The keys of a workflow file (docs.github.com/actions/reference/workflows-and-actions/workflow-syntax) and of a
 * composite action (…/metadata-syntax), as of November 2026.
 */
import {
  any,
  either,
  form,
  grouped,
  later,
  list,
  map,
  nameOf,
  object,
  oneOf,
  type Shape,
  text,
} from '../schema/shape.ts'
import { entry, type Node } from '../tree.ts'
import { triggers } from './triggers.ts'
import { flag, line, looseFlag, minutes, shell } from './values.ts'

const texts = list(text)
const oneOrMore = either(text, texts)
const variables = map(line)

const access = oneOf('read', 'write', 'none')
const permissions = either(
  oneOf('read-all', 'write-all'),
  object('the permissions', {
    actions: access,
    'artifact-metadata': access,
    attestations: access,
    checks: access,
    'code-quality': access,
    contents: access,
    'copilot-requests': oneOf('write', 'none'),
    deployments: access,
    discussions: access,
    drives: access,
    'id-token': oneOf('write', 'none'),
    issues: access,
    models: oneOf('read', 'none'),
    packages: access,
    pages: access,
    'pull-requests': access,
    'repository-projects': access,
    'security-events': access,
    statuses: access,
    'vulnerability-alerts': oneOf('read', 'none'),
  }),
)

const concurrency = either(
  line,
  object('a concurrency group', {
    'group!': text,
    'cancel-in-progress': flag,
    queue: oneOf('single', 'max'),
  }),
)

const defaults = object('the defaults', {
  run: object('the defaults of `run`', { shell, 'working-directory': text }),
})

const common = { name: line, id: text, if: any, env: variables, 'continue-on-error': flag }
const inJob = { 'timeout-minutes': minutes, background: flag }
const running = { ...common, run: line, shell, 'working-directory': line }
const using = { ...common, uses: text, with: map(line) }
// The other's key is told as a conflict of the two.
const exclusive = [['run', 'uses']]
const runStep = grouped(object('a step that runs a script', { ...running, ...inJob, uses: any }), {
  exclusive,
})
const useStep = object('a step that uses an action', { ...using, ...inJob })
const waiting = { name: line, id: text, 'continue-on-error': flag }
const waitStep = object('a step that waits', { ...waiting, wait: oneOrMore })
const waitAllStep = object('a step that waits', { ...waiting, 'wait-all': flag })
const cancelStep = object('a step that cancels another', { ...waiting, cancel: text })
const parallelStep = object('a group of parallel steps', { parallel: later(() => list(step)) })
const openStep = object('a step', { ...running, ...using, ...inJob })
const kinds: [string, Shape][] = [
  ['run', runStep],
  ['uses', useStep],
  ['wait', waitStep],
  ['wait-all', waitAllStep],
  ['cancel', cancelStep],
  ['parallel', parallelStep],
]

/** What a step may hold is told by the first of these keys that it has. */
export const step: Shape = later((node) => kinds.find(([key]) => entry(node, key))?.[1] ?? openStep)
export const steps = list(step)
export const isStep = (node: Node) => kinds.some(([key]) => entry(node, key))

/** Runners of GitHub's own. Others are called as their owner likes, `ubuntu-latest-m` among them. */
const hosted =
  'ubuntu-latest ubuntu-slim ubuntu-26.04 ubuntu-24.04 ubuntu-22.04 ubuntu-24.04-arm ubuntu-22.04-arm windows-latest windows-2025 windows-2022 windows-11-arm macos-latest macos-26 macos-15 macos-14 macos-15-intel macos-latest-large macos-latest-xlarge self-hosted'.split(
    ' ',
  )
const runner = nameOf(...hosted)
const label: Shape = later((node) =>
  node?.kind === 'scalar' && hosted.some((name) => String(node.value).startsWith(`${name}-`)) ? text : runner,
)
const labels = either(label, list(label))

const container = {
  image: text,
  credentials: object('credentials', { username: text, password: text }),
  env: variables,
  ports: list(text),
  volumes: texts,
  options: text,
}

const matrixList = list(map(any))
const strategy = object('a strategy', {
  'fail-fast': flag,
  'max-parallel': form('a whole number', /^\d+$/),
  matrix: either(
    text,
    object('a matrix', { include: matrixList, exclude: matrixList }, { pattern: /^/, of: list(any) }),
  ),
})

const anyJob = {
  name: line,
  needs: oneOrMore,
  if: any,
  permissions,
  concurrency,
  strategy,
}
const ownJob = {
  ...anyJob,
  'timeout-minutes': minutes,
  'cancel-timeout-minutes': minutes,
  'continue-on-error': flag,
  container: either(line, object('a container', container)),
  services: map(either(text, object('a service', { ...container, entrypoint: text, command: text }))),
  env: variables,
  environment: either(line, object('an environment', { 'name!': text, url: text, deployment: flag })),
  outputs: variables,
  defaults,
  snapshot: either(text, object('a snapshot', { 'image-name!': text, if: any, version: text })),
  steps,
}
const runsOn = either(label, list(label), object('a runner', { group: text, labels }))

const callingJob = object('a job that calls a workflow', {
  ...anyJob,
  uses: text,
  with: map(line),
  secrets: either(oneOf('inherit'), map(line)),
})
const job = object('a job', { ...ownJob, 'runs-on': runsOn })
const completeJob = object('a job', { ...ownJob, 'runs-on!': runsOn })
const calls = (node: Node | undefined) => entry(node, 'uses') !== undefined

/** An excerpt may leave out where a job runs; a file may not. */
export const someJob: Shape = later((node) => (calls(node) ? callingJob : job))
const wholeJob: Shape = later((node) => (calls(node) ? callingJob : completeJob))
export const jobs = map(someJob)

const top = { name: line, 'run-name': line, permissions, env: variables, defaults, concurrency }
export const workflow = object('a workflow', { ...top, 'on!': triggers, 'jobs!': map(wholeJob) })
export const workflowExcerpt = object('a workflow', { ...top, on: triggers, jobs })

const compositeRun = grouped(
  object('a step of a composite action', { ...running, 'shell!': shell, uses: any }),
  { exclusive },
)
const compositeUse = object('a step of a composite action', using)
const compositeStep: Shape = later((node) => (entry(node, 'run') ? compositeRun : compositeUse))
const runtime = nameOf('composite', 'docker', 'node12', 'node16', 'node20', 'node24')
const hooks = { 'pre-if': any, 'post-if': any }
const javaScript = object('a JavaScript action', {
  'using!': runtime,
  'main!': text,
  pre: text,
  post: text,
  ...hooks,
})
const docker = object('a Docker action', {
  'using!': runtime,
  'image!': text,
  entrypoint: text,
  args: texts,
  env: variables,
  'pre-entrypoint': text,
  'post-entrypoint': text,
  ...hooks,
})
const composite = object('a composite action', { 'using!': runtime, 'steps!': list(compositeStep) })
const runs: Shape = later((node) =>
  entry(node, 'image') ? docker : entry(node, 'main') ? javaScript : composite,
)

const anyAction = {
  author: text,
  description: text,
  inputs: map(
    object('an input', { description: text, required: looseFlag, default: any, deprecationMessage: text }),
  ),
  outputs: map(object('an output', { description: text, value: text })),
  'runs!': runs,
  branding: object('the branding', {
    icon: text,
    color: oneOf('white', 'black', 'yellow', 'blue', 'green', 'orange', 'red', 'purple', 'gray-dark'),
  }),
}
export const action = object('an action', { 'name!': text, ...anyAction })
export const actionExcerpt = object('an action', { name: text, ...anyAction })

/** Every shape, those included that are chosen by what is there. */
export const workflowParts = either(workflow, completeJob, callingJob, ...kinds.map(([, shape]) => shape))
export const actionParts = either(action, javaScript, docker, composite, compositeRun, compositeUse)
