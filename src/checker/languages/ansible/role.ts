/** `meta/main.yml` and `meta/argument_specs.yml` of a role (docs.ansible.com, "Roles", "Role argument validation"). */
import {
  any,
  boolean,
  closed,
  either,
  later,
  list,
  map,
  object,
  oneOf,
  type Shape,
  text,
} from '../schema/shape.ts'
import { entry, type Node } from '../tree.ts'

const texts = either(text, list(text))
const kinds = 'str list dict bool int float path raw jsonarg json bytes bits'.split(' ')

const option: Shape = object('an option', {
  type: oneOf(...kinds),
  description: texts,
  required: boolean,
  default: any,
  choices: list(any),
  elements: oneOf(...kinds),
  options: later(() => map(option)),
  no_log: boolean,
  version_added: text,
  aliases: list(text),
  fallback: any,
  apply_defaults: boolean,
  removed_in_version: text,
  removed_at_date: text,
  removed_from_collection: text,
  deprecated_aliases: list(any),
  context: any,
  mutually_exclusive: list(any),
  required_together: list(any),
  required_one_of: list(any),
  required_if: list(any),
  required_by: any,
})
const argumentSpecs = map(
  object('an entry point', {
    short_description: text,
    description: texts,
    version_added: text,
    author: texts,
    seealso: list(any),
    notes: texts,
    options: map(option),
  }),
)

const galaxyInfo = object('`galaxy_info`', {
  author: texts,
  description: texts,
  company: texts,
  license: texts,
  min_ansible_version: text,
  min_ansible_container_version: text,
  github_branch: text,
  galaxy_tags: list(text),
  issue_tracker_url: text,
  namespace: text,
  role_name: text,
  standalone: boolean,
  platforms: list(object('a platform', { 'name!': text, versions: list(text) })),
})

/** What the reader of a role's meta takes beside these is what every play takes. */
export const meta = closed(
  object('the meta of a role', {
    galaxy_info: galaxyInfo,
    dependencies: list(either(text, map(any))),
    allow_duplicates: boolean,
    argument_specs: argumentSpecs,
    collections: list(text),
    standalone: boolean,
    become: text,
    become_user: text,
    become_method: text,
    connection: text,
    environment: any,
    name: text,
    remote_user: text,
    vars: any,
  }),
)

/** By its name or by what it starts with; a collection has a `meta/runtime.yml` of another kind. */
export function isMeta(root: Node, path: string | undefined): boolean {
  if (path !== undefined && /(?:^|\/)meta\/(?:main|argument_specs)\.ya?ml$/.test(path)) return true
  return entry(root, 'galaxy_info') !== undefined || entry(root, 'argument_specs')?.value.kind === 'mapping'
}
