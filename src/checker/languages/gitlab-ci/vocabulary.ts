/** The keywords of `.gitlab-ci.yml` (docs.gitlab.com/ci/yaml, GitLab 18). */
import {
  any,
  either,
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
import { copies, count, duration, flag, pattern, retries } from './values.ts'

const texts = list(text)
const oneOrMore = either(text, texts)
/** Lists may hold lists, which anchors and `!reference` bring in. */
const nested: Shape = list(later(() => either(text, nested)))
const script = either(text, nested)
const scalars = map(text)
const variables = map(
  either(text, object('a variable', { value: text, description: text, options: texts, expand: flag })),
)

const pullPolicy = oneOf('always', 'never', 'if-not-present')
const image = {
  'name!': text,
  entrypoint: oneOrMore,
  docker: object('the options of the Docker executor', { platform: text, user: text }),
  kubernetes: object('the options of the Kubernetes executor', { user: text }),
  pull_policy: either(pullPolicy, list(pullPolicy)),
}
const service = object('a service', { ...image, command: script, alias: text, variables: scalars })

const fileList = oneOrMore
const reports = Object.fromEntries(
  `accessibility annotations api_fuzzing browser_performance cluster_image_scanning codequality container_scanning
  coverage_fuzzing cyclonedx dast dependency_scanning dotenv junit license_management license_scanning load_performance lsif
  metrics performance repository_xray requirements requirements_v2 sast secret_detection terraform`
    .split(/\s+/)
    .map((name) => [name, fileList]),
)
const artifacts = object('the artifacts', {
  paths: nested,
  exclude: nested,
  expose_as: text,
  name: text,
  untracked: flag,
  when: oneOf('on_success', 'on_failure', 'always'),
  access: oneOf('none', 'developer', 'maintainer', 'all'),
  public: flag,
  expire_in: duration,
  reports: object('the reports', {
    ...reports,
    coverage_report: object('a coverage report', {
      coverage_format: oneOf('cobertura', 'jacoco'),
      path: text,
    }),
  }),
})

const cacheItem = object('a cache', {
  key: either(text, object('the key of a cache', { files: texts, files_commits: texts, prefix: text })),
  paths: nested,
  policy: oneOf('pull-push', 'pull', 'push'),
  unprotect: flag,
  untracked: flag,
  when: oneOf('on_success', 'on_failure', 'always'),
  fallback_keys: texts,
})
const cache = either(cacheItem, list(cacheItem))

const changes = either(nested, object('`changes`', { 'paths!': nested, compare_to: text }))
const exists = either(nested, object('`exists`', { 'paths!': nested, project: text, ref: text }))
const condition = { if: text, changes, exists }
const when = oneOf('on_success', 'on_failure', 'always', 'never', 'manual', 'delayed')
const allowFailure = either(flag, object('`allow_failure`', { 'exit_codes!': either(count, list(count)) }))
const matrix = either(copies, object('`parallel`', { 'matrix!': list(map(either(text, texts))) }))

const needed = object('a needed job', {
  job: text,
  artifacts: flag,
  optional: flag,
  parallel: matrix,
  pipeline: text,
  project: text,
  ref: text,
})
const needs = list(later(() => either(text, needed, nested)))

export const rule = object('a rule', {
  ...condition,
  variables: scalars,
  when,
  start_in: duration,
  allow_failure: allowFailure,
  needs,
  interruptible: flag,
})
/** Rules come from elsewhere as text or lists as well. */
const rulesOf = (shape: Shape): Shape => list(later(() => either(shape, nested, list(shape))))

const includeRule = object('a rule of `include`', { ...condition, when: oneOf('never', 'always') })
const inputs = map(any)
const included = object('an included file', {
  local: text,
  remote: text,
  integrity: text,
  template: text,
  component: text,
  project: text,
  ref: text,
  file: oneOrMore,
  artifact: text,
  job: text,
  rules: rulesOf(includeRule),
  inputs,
})
export const include = either(text, included, list(either(text, included)))

const failures = oneOf(
  ...`always unknown_failure script_failure api_failure stuck_or_timeout_failure runner_system_failure runner_unsupported
  stale_schedule job_execution_timeout archived_failure unmet_prerequisites scheduler_failure data_integrity_failure
  runner_provisioning_timeout`.split(/\s+/),
)
const retry = either(
  retries,
  object('`retry`', {
    max: retries,
    when: either(failures, list(failures)),
    exit_codes: either(count, list(count)),
  }),
)

const filter = either(
  text,
  texts,
  object('a filter', {
    refs: texts,
    kubernetes: oneOf('active'),
    variables: texts,
    changes: texts,
  }),
)

const environment = either(
  text,
  object('an environment', {
    name: text,
    url: text,
    on_stop: text,
    action: oneOf('start', 'prepare', 'stop', 'verify', 'access'),
    auto_stop_in: duration,
    deployment_tier: oneOf('production', 'staging', 'testing', 'development', 'other'),
    kubernetes: object('the Kubernetes side of an environment', {
      agent: text,
      namespace: text,
      flux_resource_path: text,
      managed_resources: object('`managed_resources`', { enabled: flag }),
      dashboard: object('`dashboard`', { namespace: text, flux_resource_path: text }),
    }),
  }),
)

const link = object('a link', {
  'name!': text,
  'url!': text,
  filepath: text,
  link_type: oneOf('runbook', 'package', 'image', 'other'),
})
const release = object('a release', {
  'tag_name!': text,
  tag_message: text,
  'description!': text,
  name: text,
  ref: text,
  milestones: oneOrMore,
  released_at: text,
  assets: object('the assets', { 'links!': list(link) }),
})

const trigger = either(
  text,
  object('a trigger', {
    project: text,
    branch: text,
    include: either(text, included, list(either(text, included))),
    strategy: oneOf('depend', 'mirror'),
    inputs,
    forward: object('`forward`', { yaml_variables: flag, pipeline_variables: flag }),
  }),
)

const secret = object('a secret', {
  vault: either(
    text,
    object('a secret of Vault', {
      'engine!': object('the engine', { 'name!': text, 'path!': text }),
      'path!': text,
      'field!': text,
    }),
  ),
  gcp_secret_manager: object('a secret of Google Cloud', { 'name!': text, version: text }),
  azure_key_vault: object('a secret of Azure', { 'name!': text, version: text }),
  aws_secrets_manager: either(
    text,
    object('a secret of AWS', {
      'secret_id!': text,
      version_id: text,
      version_stage: text,
      region: text,
      role_arn: text,
      role_session_name: text,
      field: text,
    }),
  ),
  akeyless: any,
  gitlab_secrets_manager: any,
  file: flag,
  token: text,
})
const tokens = map(object('an ID token', { 'aud!': oneOrMore }))

const inputKeys = {
  type: oneOf('string', 'number', 'boolean', 'array'),
  description: text,
  options: any,
  regex: text,
  default: any,
  rules: any,
}
const input = object('an input', inputKeys)
const jobInput = object('an input of a job', { ...inputKeys, 'default!': any })

const shared = {
  image: either(text, object('an image', image)),
  services: list(either(text, service)),
  before_script: script,
  after_script: script,
  hooks: object('the hooks', { pre_get_sources_script: script }),
  cache,
  artifacts,
  retry,
  timeout: duration,
  interruptible: flag,
  tags: nested,
  id_tokens: tokens,
  identity: nameOf('google_cloud'),
}
const inherited = oneOf(...Object.keys(shared))

const jobKeys = {
  ...shared,
  script,
  run: list(any),
  stage: text,
  rules: rulesOf(rule),
  only: filter,
  except: filter,
  extends: oneOrMore,
  needs,
  dependencies: nested,
  variables,
  when,
  start_in: duration,
  manual_confirmation: text,
  allow_failure: allowFailure,
  environment,
  release,
  coverage: pattern,
  parallel: matrix,
  resource_group: text,
  trigger,
  inherit: object('`inherit`', {
    default: either(flag, list(inherited)),
    variables: either(flag, texts),
  }),
  inputs: map(jobInput),
  secrets: map(secret),
  publish: text,
  pages: either(flag, object('the pages', { path_prefix: text, expire_in: duration, publish: text })),
  dast_configuration: object('the DAST configuration', { site_profile: text, scanner_profile: text }),
}

const exclusive = [
  ['script', 'run'],
  ['rules', 'only'],
  ['rules', 'except'],
]
const anyJob = object('a job', jobKeys)
export const job = grouped(anyJob, { exclusive })
/** Of a file that includes no other one: there the job has to say what it does. */
export const completeJob = grouped(anyJob, {
  exclusive,
  needed: [['script', 'run', 'trigger', 'extends']],
})

const autoCancel = object('`auto_cancel`', {
  on_job_failure: oneOf('none', 'all'),
  on_new_commit: oneOf('conservative', 'interruptible', 'none'),
})
const workflow = object('the workflow', {
  name: text,
  auto_cancel: autoCancel,
  rules: rulesOf(
    object('a rule of the workflow', {
      ...condition,
      variables: scalars,
      when: oneOf('always', 'never'),
      auto_cancel: autoCancel,
    }),
  ),
})

const spec = object('the header', {
  inputs: map(input),
  component: texts,
  include: any,
  description: text,
})

/** The keys of the top level that are no jobs. */
export const globals: Readonly<Record<string, Shape>> = {
  spec,
  default: object('the defaults', shared),
  include,
  stages: nested,
  variables,
  workflow,
  image: shared.image,
  services: shared.services,
  before_script: script,
  after_script: script,
  cache,
}

export const isKeyword = (name: string) => Object.hasOwn(jobKeys, name)
/** Every shape, for the list of all keys. */
export const parts = either(object('a pipeline', globals), anyJob)
