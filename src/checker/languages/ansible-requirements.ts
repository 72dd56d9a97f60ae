import { defineLanguage, type Problem } from './language.ts'
import { parseAs } from './schema/parse-as.ts'
import { any, closed, either, form, list, object, oneOf, type Shape, string, text } from './schema/shape.ts'
import { type ShapeCode, shapeCodes, validate } from './schema/validate.ts'
import { quote } from './text.ts'
import { entry, get, type Node, text as textOf } from './tree.ts'
import { isBlank } from './values.ts'

const role = closed(
  object('a role', {
    name: string,
    src: string,
    scm: oneOf('git', 'hg'),
    version: string,
    role: text,
    include: text,
  }),
)
const collection = closed(
  object('a collection', {
    name: string,
    version: string,
    source: text,
    type: oneOf('galaxy', 'url', 'file', 'git', 'dir', 'subdirs'),
    signatures: any,
  }),
)
/** `name[,version[,name]]`, as roles were listed in a text file. */
const roleLine = form('`role`, `role,version` or `role,version,name`', /^[^,\s]*(?:,[^,]*){0,2}$/)
const roles = list(either(roleLine, role))
const file = closed(object('the requirements', { roles, collections: list(either(text, collection)) }))

/** `requirements.yml` of ansible-galaxy: roles and collections, or the older list of roles alone. */
export default defineLanguage({
  id: 'ansible-requirements',
  name: 'Ansible requirements',
  versions: 'ansible-core 2.14–2.19 (docs.ansible.com, galaxy/user_guide), as ansible-lint checks it',
  command: 'ansible-galaxy install -r FILE -p /tmp/roles',
  codes: shapeCodes,
  parse: (source) =>
    parseAs(source, (root) => {
      const shape: Shape = root.kind === 'sequence' ? roles : file
      const problems = validate(root, shape)
      for (const item of items(root.kind === 'sequence' ? root : get(root, 'roles'))) {
        if (item.kind === 'mapping' && !['name', 'src', 'role', 'include'].some((key) => entry(item, key)))
          problems.push(missing(item, '`name` or `src`', 'a role'))
      }
      const collections = items(get(root, 'collections'))
      for (const item of collections) problems.push(...checkSource(item))
      const listed = [...items(root.kind === 'sequence' ? root : get(root, 'roles')), ...collections]
      if (source.whole) problems.push(...listed.flatMap(findEmptyName))
      return { problems: problems.sort((a, b) => a.start - b.start) }
    }),
})

/** In a complete file: a page may leave the name to its reader. */
function findEmptyName(item: Node): Problem<ShapeCode>[] {
  const names = ['name', 'src'].flatMap((key) => entry(item, key) ?? [])
  return names.flatMap(({ key, value }) =>
    value.kind === 'scalar' && value.value === null
      ? [
          {
            code: 'invalid-value',
            start: key.start,
            end: key.end,
            message: `Unexpected end of ${quote(textOf(key) ?? '')}, expected a name`,
          },
        ]
      : [],
  )
}

function items(node: Node | undefined): Node[] {
  return node?.kind === 'sequence' ? node.items : []
}

/** Where a collection comes from: a Galaxy server needs `namespace.name`, everything else an address or a path. */
function checkSource(item: Node): Problem<ShapeCode>[] {
  if (item.kind === 'mapping' && !entry(item, 'name') && !entry(item, 'source'))
    return item.entries.some(({ merged }) => merged) ? [] : [missing(item, '`name`', 'a collection')]
  const type = textOf(get(item, 'type'))
  if (item.kind === 'mapping' && (entry(item, 'source') || (type !== undefined && type !== 'galaxy')))
    return []
  const node = item.kind === 'mapping' ? get(item, 'name') : item
  const name = textOf(node)
  if (!node || name === undefined || isBlank(name) || !/^[\w-]*$|^\w+\.\w*-[\w-]*$/.test(name)) return []
  return [
    {
      code: 'invalid-value',
      start: node.start,
      end: node.end,
      message: `Unexpected collection ${quote(name)}, expected \`namespace.name\` of letters, digits and \`_\``,
      help: name.includes('.') ? undefined : 'a role is listed under `roles:`',
    },
  ]
}

function missing(item: Node, key: string, where: string): Problem<ShapeCode> {
  const first = item.kind === 'mapping' ? (item.entries[0]?.key ?? item) : item
  return {
    code: 'missing-key',
    start: first.start,
    end: first.end,
    message: `Missing key ${key} in ${where}`,
  }
}
