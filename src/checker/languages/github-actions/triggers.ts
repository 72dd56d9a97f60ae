/**
 * What may stand under `on:` (docs.github.com/actions, "Events that trigger workflows" and "Workflow syntax").
 *
 * One event a line: its name, its activity types (`-` for none, `any` for those the sender chooses), its filters.
 */
import {
  any,
  either,
  grouped,
  list,
  map,
  nameOf,
  nothing,
  object,
  oneOf,
  type Shape,
  text,
} from '../schema/shape.ts'
import { flag, line } from './values.ts'

const table = `
branch_protection_rule       created,edited,deleted
check_run                    created,rerequested,completed,requested_action
check_suite                  completed
create                       -
delete                       -
deployment                   -
deployment_status            -
discussion                   created,edited,deleted,transferred,pinned,unpinned,labeled,unlabeled,locked,unlocked,category_changed,answered,unanswered
discussion_comment           created,edited,deleted
fork                         -
gollum                       -
image_version                created,ready,deleted                                             names versions
issue_comment                created,edited,deleted
issues                       opened,edited,deleted,transferred,pinned,unpinned,closed,reopened,assigned,unassigned,labeled,unlabeled,locked,unlocked,milestoned,demilestoned,field_added,field_removed,typed,untyped
label                        created,edited,deleted
merge_group                  checks_requested                                                  branches branches-ignore
milestone                    created,closed,opened,edited,deleted
page_build                   -
project                      created,closed,reopened,edited,deleted
project_card                 created,moved,converted,edited,deleted
project_column               created,updated,moved,deleted
public                       -
pull_request                 @pull                                                             branches branches-ignore paths paths-ignore
pull_request_comment         created,edited,deleted
pull_request_review          submitted,edited,dismissed
pull_request_review_comment  created,edited,deleted
pull_request_target          @pull                                                             branches branches-ignore paths paths-ignore
push                         -                                                                 branches branches-ignore tags tags-ignore paths paths-ignore
registry_package             published,updated
release                      published,unpublished,created,edited,deleted,prereleased,released
repository_dispatch          any
status                       -
watch                        started
workflow_run                 completed,requested,in_progress                                   workflows branches branches-ignore
`

const pull =
  'assigned,unassigned,labeled,unlabeled,opened,edited,closed,reopened,synchronize,converted_to_draft,locked,unlocked,enqueued,dequeued,milestoned,demilestoned,ready_for_review,review_requested,review_request_removed,auto_merge_enabled,auto_merge_disabled,stacked'

const oneOrMore = (shape: Shape) => either(shape, list(shape))

function event(name: string, types: string, filters: string[]): [string, Shape] {
  const keys: Record<string, Shape> = Object.fromEntries(filters.map((filter) => [filter, oneOrMore(text)]))
  if (types === 'any') keys.types = oneOrMore(text)
  else if (types !== '-') keys.types = oneOrMore(oneOf(...types.replace('@pull', pull).split(',')))
  const exclusive = filters
    .filter((filter) => keys[`${filter}-ignore`])
    .map((filter) => [filter, `${filter}-ignore`])
  return [name, either(grouped(object(`the event \`${name}\``, keys), { exclusive }), nothing)]
}

const filtered = Object.fromEntries(
  table
    .trim()
    .split('\n')
    .map((line) => line.split(/\s+/))
    .map(([name = '', types = '-', ...filters]) => event(name, types, filters)),
)

const input = { description: line, required: flag, deprecationMessage: text }
const dispatchInput = object('an input', {
  ...input,
  default: any,
  type: oneOf('string', 'boolean', 'number', 'choice', 'environment'),
  options: list(text),
})
const callInput = object('an input', {
  ...input,
  default: any,
  'type!': oneOf('string', 'boolean', 'number'),
})

const events: Record<string, Shape> = {
  ...filtered,
  schedule: list(object('a schedule', { 'cron!': text, timezone: text })),
  workflow_dispatch: either(object('the event `workflow_dispatch`', { inputs: map(dispatchInput) }), nothing),
  workflow_call: either(
    object('the event `workflow_call`', {
      inputs: map(callInput),
      secrets: map(either(object('a secret', { description: line, required: flag }), nothing)),
      outputs: map(object('an output', { description: line, 'value!': text })),
    }),
    nothing,
  ),
}

const name = nameOf(...Object.keys(events))
export const triggers: Shape = either(name, list(name), object('the triggers', events))
