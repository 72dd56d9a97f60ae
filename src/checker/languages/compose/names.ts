import type { Problem } from '../language.ts'
import { quote } from '../text.ts'
import { get, type Node, type Scalar } from '../tree.ts'

const SECTIONS = {
  services: 'service',
  networks: 'network',
  volumes: 'volume',
  secrets: 'secret',
  configs: 'config',
}
/** `$$`, `$NAME`, `${NAME}` and `${NAME:-default}`; the braces may hold more of the same. */
const VARIABLE = /\$(?:\$|[A-Za-z_]\w*|\{[A-Za-z_]\w*(?:\}|:?[-?+]))/y
/** Parts nested deeper are taken as they are. */
const DEEPEST = 60

/** Names of services and all else that is declared: letters, digits, `.`, `_` and `-`. */
export function invalidNames(root: Node): Problem<'invalid-value'>[] {
  return Object.entries(SECTIONS).flatMap(([section, what]) => {
    const node = get(root, section)
    if (node?.kind !== 'mapping') return []
    return node.entries.flatMap(({ key, name, merged }): Problem<'invalid-value'>[] => {
      if (merged || /^[\w.-]+$/.test(name) || /[<>{}$%…]|\.\.\.|^x-/.test(name) || key.kind !== 'scalar')
        return []
      return [
        {
          code: 'invalid-value',
          start: key.start,
          end: key.end,
          message: `Unexpected name ${quote(name)} of a ${what}, expected letters, digits, \`.\`, \`_\` and \`-\``,
        },
      ]
    })
  })
}

/** A `$` in a value that starts no variable. Compose refuses the file; a dollar sign itself is written `$$`. */
export function invalidVariables(root: Node, source: string): Problem<'interpolation'>[] {
  const problems: Problem<'interpolation'>[] = []
  const seen = new Set<Node>()
  const visit = (node: Node, depth: number) => {
    if (depth > DEEPEST || seen.has(node)) return
    seen.add(node)
    if (node.kind === 'sequence') for (const item of node.items) visit(item, depth + 1)
    else if (node.kind === 'mapping') for (const { value } of node.entries) visit(value, depth + 1)
    else problems.push(...inScalar(node, source))
  }
  for (const section of Object.keys(SECTIONS)) {
    const node = get(root, section)
    if (node) visit(node, 0)
  }
  return problems
}

function inScalar(node: Scalar, source: string): Problem<'interpolation'>[] {
  if (typeof node.value !== 'string' || !node.value.includes('$') || /\{\{|\{%|<%/.test(node.value)) return []
  const text = source.slice(node.start, node.end)
  for (let at = text.indexOf('$'); at >= 0; at = text.indexOf('$', at)) {
    VARIABLE.lastIndex = at
    if (VARIABLE.test(text)) {
      at = VARIABLE.lastIndex
      continue
    }
    // `$<name>` and `$…` are blanks of the page.
    if (/^\$(?:<|…|\.\.\.)/.test(text.slice(at, at + 4))) return []
    const start = node.start + at
    return [
      {
        code: 'interpolation',
        start,
        end: Math.min(start + 2, node.end),
        message: `Unexpected ${quote(text.slice(at, at + 2))} in a value, expected a variable such as \`\${NAME}\``,
        help: 'write `$$` where a dollar sign is meant',
      },
    ]
  }
  return []
}
