import { defineLanguage, type ParseResult } from './language.ts'
import { parseAsJson } from './schema/parse-as.ts'
import { any, form, list, map, object, oneOf, type Shape, string } from './schema/shape.ts'
import { type ShapeCode, shapeCodes, validate } from './schema/validate.ts'
import { entry, get, type Node, text } from './tree.ts'
import { isBlank } from './values.ts'

const RUN_LIST_ITEM =
  /^(?:recipe\[[^\]@[]+(?:@\d+(?:\.\d+){1,2})?\]|role\[[^\]@[]+\]|[^@[\]\s]+(?:@\d+(?:\.\d+){1,2})?)$/
const runList = list(
  form(
    '`recipe[cookbook::recipe]`, `recipe[cookbook@1.0.0]` or `role[name]`',
    (item) => isBlank(item) || RUN_LIST_ITEM.test(item),
  ),
)
const name = form(
  'letters, digits, `-` and `_`',
  (value) => isBlank(value) || /^[\p{L}\p{N}_-]+$/u.test(value),
)
const nodeName = form(
  'letters, digits, `-`, `_`, `:` and `.`',
  (value) => isBlank(value) || /^[\p{L}\p{N}_:.-]+$/u.test(value),
)
const constraint = form(
  'a version such as `1.2.3`, or a constraint such as `~> 1.2`',
  (value) => isBlank(value) || /^(?:(?:<=|>=|~>|<|>|=) *)?\d+\.\d+(?:\.\d+)?$/.test(value),
)
const attributes = map(any)

/** docs.chef.io: "About roles", "About nodes", "About environments", "About data bags". Keys beside these are ignored. */
const kinds: Readonly<Record<string, Shape>> = {
  role: object('a role', {
    name,
    description: string,
    json_class: oneOf('Chef::Role'),
    chef_type: oneOf('role'),
    default_attributes: attributes,
    override_attributes: attributes,
    run_list: runList,
    env_run_lists: map(runList),
  }),
  node: object('a node', {
    name: nodeName,
    chef_environment: name,
    json_class: oneOf('Chef::Node'),
    chef_type: oneOf('node'),
    automatic: attributes,
    normal: attributes,
    default: attributes,
    override: attributes,
    run_list: runList,
    policy_name: string,
    policy_group: string,
  }),
  environment: object('an environment', {
    name,
    description: string,
    cookbook_versions: map(constraint),
    json_class: oneOf('Chef::Environment'),
    chef_type: oneOf('environment'),
    default_attributes: attributes,
    override_attributes: attributes,
  }),
  'data bag item': object('a data bag item', {
    'id!': form('letters, digits, `-`, `_` and `.`', (id) => isBlank(id) || /^[\p{L}\p{N}_.-]+$/u.test(id)),
  }),
  /** Attributes of a node for `chef-client -j`, of any names, with what to run. */
  attributes: { is: 'object', name: 'the attributes of a node', keys: { run_list: runList }, required: [] },
}
const FOLDERS: Readonly<Record<string, string>> = {
  roles: 'role',
  nodes: 'node',
  environments: 'environment',
  data_bags: 'data bag item',
}

/** Roles, nodes, environments and data bag items as JSON. Recipes and everything else of Chef's is Ruby. */
export default defineLanguage({
  id: 'chef',
  name: 'Chef object',
  versions: 'Chef Infra 12–18 (docs.chef.io), run lists as chef-client reads them',
  command: 'knife role from file FILE',
  codes: shapeCodes,
  parse(source): ParseResult<ShapeCode> {
    if (!/^\s*[{[]/.test(source.text))
      return {
        problems: [],
        embedded: [{ language: 'ruby', ranges: [{ start: 0, end: source.text.length }] }],
      }
    return parseAsJson(source, (root) => {
      const kind = kindOf(root, source.path)
      if (kind === undefined) return { problems: [] }
      const shape = kinds[kind] as Shape
      const problems = validate(root, shape)
      return {
        problems: kind === 'attributes' ? problems.filter(({ code }) => code !== 'unknown-key') : problems,
        context: kind,
      }
    })
  },
})

/** By what it says of itself, by the folder it lies in, or by keys that only one kind has. */
function kindOf(root: Node, path = ''): string | undefined {
  if (root.kind !== 'mapping') return undefined
  const said = text(get(root, 'json_class')) ?? text(get(root, 'chef_type'))
  const word = said?.replace(/^Chef::/, '').toLowerCase()
  const near = Object.keys(FOLDERS).find(
    (folder) => word !== undefined && folder.startsWith(word.slice(0, 3)),
  )
  if (said !== undefined && near) return FOLDERS[near]
  const folder = /(?:^|\/)(roles|nodes|environments|data_bags)\/(?:[^/]+\/)*[^/]+\.json$/.exec(path)?.[1]
  if (folder === 'data_bags') return FOLDERS.data_bags
  const isOurs = [
    'run_list',
    'chef_type',
    'default_attributes',
    'override_attributes',
    'cookbook_versions',
  ].some((key) => entry(root, key))
  if (!isOurs) return undefined
  if (folder) return FOLDERS[folder]
  if (entry(root, 'cookbook_versions')) return 'environment'
  if (entry(root, 'default_attributes') || entry(root, 'override_attributes')) return 'role'
  return 'attributes'
}
