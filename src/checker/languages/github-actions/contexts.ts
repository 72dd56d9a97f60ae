/**
 * Which names an expression may use, and where (docs.github.com/actions/reference/workflows-and-actions/contexts, "Context
 * availability", and …/expressions).
 */

/** The properties of a context that has a fixed set of them. */
export const contexts: Record<string, readonly string[] | undefined> = {
  env: undefined,
  github:
    words(`action action_path action_ref action_repository action_status actor actor_id api_url artifact_cache_size_limit
    base_ref env event event_name event_path graphql_url head_ref job job_workflow_sha output path ref ref_name ref_protected
    ref_type repository repository_id repository_owner repository_owner_id repository_visibility repositoryUrl retention_days
    run_attempt run_id run_number secret_source server_url sha state step_summary token triggering_actor workflow workflow_ref
    workflow_sha workspace`),
  inputs: undefined,
  job: words(
    'check_run_id container services status workflow_file_path workflow_ref workflow_repository workflow_sha',
  ),
  jobs: undefined,
  matrix: undefined,
  needs: undefined,
  runner: words('arch debug environment name os temp tool_cache workspace'),
  secrets: undefined,
  steps: undefined,
  strategy: words('fail-fast job-index job-total max-parallel'),
  vars: undefined,
}

/** What stands after the name of a step or job: `steps.build.outputs`. */
export const members: Record<string, readonly string[] | undefined> = {
  steps: ['outputs', 'outcome', 'conclusion'],
  needs: ['outputs', 'result'],
  jobs: ['outputs', 'result'],
}

/** How many arguments a function takes, as `[fewest, most]`. */
export const functions: Record<string, readonly [number, number]> = {
  contains: [2, 2],
  startsWith: [2, 2],
  endsWith: [2, 2],
  format: [1, 255],
  join: [1, 2],
  toJSON: [1, 1],
  fromJSON: [1, 1],
  case: [3, 255],
  hashFiles: [1, 255],
  success: [0, 0],
  always: [0, 0],
  cancelled: [0, 0],
  failure: [0, 0],
}
/** In a job's `if`, these take names of jobs. */
export const ofJobs = ['success', 'failure']
const anywhere = ['contains', 'startsWith', 'endsWith', 'format', 'join', 'toJSON', 'fromJSON', 'case']
const status = ['success', 'always', 'cancelled', 'failure']

/** A place in the file where an expression may stand. */
export interface Place {
  contexts: readonly string[]
  functions: readonly string[]
  /** The whole value is an expression, with or without the braces. */
  condition?: 'job' | 'step'
}

/** Places by key, `*` for any other key and for the items of a list; `null` where no expression may stand. */
export type Places = Place | null | Branch
export interface Branch {
  [key: string]: Places
}

export function isPlace(places: Places): places is Place {
  return places !== null && Array.isArray(places.contexts)
}

function place(names: string, extra: readonly string[] = [], condition?: Place['condition']): Place {
  return { contexts: words(names), functions: [...anywhere, ...extra], ...(condition && { condition }) }
}

const inWorkflow = 'github inputs vars'
const beforeJob = `${inWorkflow} needs`
const ofJob = `${beforeJob} strategy matrix`
const onRunner = `${ofJob} job runner env steps`
const withSecrets = `${onRunner} secrets`

const job = place(ofJob)
const step = place(withSecrets, ['hashFiles'])
const stepIf = place(onRunner, ['hashFiles', ...status], 'step')
const container = { '*': job, credentials: place(`${ofJob} env secrets`), env: place(withSecrets) }

export const stepPlaces: Branch = {
  name: step,
  id: null,
  if: stepIf,
  uses: null,
  run: step,
  with: step,
  env: step,
  'working-directory': step,
  'continue-on-error': step,
  'timeout-minutes': step,
}

export const jobPlaces: Branch = {
  name: job,
  needs: null,
  if: place(beforeJob, status, 'job'),
  permissions: null,
  'runs-on': job,
  concurrency: job,
  strategy: place(beforeJob),
  'timeout-minutes': job,
  'continue-on-error': job,
  container,
  services: { '*': container },
  env: place(`${ofJob} secrets`),
  environment: { '*': job, url: place(onRunner) },
  outputs: place(withSecrets),
  defaults: { run: place(`${ofJob} env`) },
  steps: { '*': stepPlaces },
  uses: null,
  with: job,
  secrets: place(`${ofJob} secrets`),
}

export const workflowPlaces: Branch = {
  name: null,
  'run-name': place(inWorkflow),
  on: {
    '*': null,
    workflow_call: {
      inputs: { '*': { '*': null, description: {}, default: place(inWorkflow) } },
      outputs: { '*': { '*': null, description: {}, value: place(`${inWorkflow} jobs`) } },
    },
    workflow_dispatch: {},
  },
  permissions: null,
  concurrency: place(inWorkflow),
  env: place(`${inWorkflow} secrets`),
  defaults: null,
  jobs: { '*': jobPlaces },
}

const inAction = 'github inputs strategy matrix steps job runner env'
const actionStep = place(inAction, ['hashFiles'])
export const actionPlaces: Branch = {
  outputs: { '*': { description: {}, value: place(inAction) } },
  runs: {
    steps: {
      '*': {
        name: actionStep,
        id: null,
        if: place(inAction, ['hashFiles', ...status], 'step'),
        uses: null,
        run: actionStep,
        shell: actionStep,
        with: actionStep,
        env: actionStep,
        'working-directory': actionStep,
        'continue-on-error': actionStep,
      },
    },
    args: place('inputs'),
    env: place('inputs'),
  },
}

function words(text: string): string[] {
  return text.split(/\s+/)
}
