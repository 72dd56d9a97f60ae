import type { Block, Word } from '../braces/tree.ts'

/**
 * The usage lines of `vocabulary.ts` and their reader: a sequence of words, optional groups and blocks.
 *
 *     <quoted> [versions unlimited|<integer>] [size <size>] {addresses}
 *
 * Optional groups that stand side by side may come in any order, as in BIND.
 */

export type Kind = (word: Word) => boolean

type Node =
  | { type: 'term'; literals: string[]; kinds: string[]; text: string }
  | { type: 'group'; nodes: Node[] }
  | { type: 'block'; name: string }

export interface Statement {
  name: string
  nodes: Node[]
  contexts: ReadonlySet<string>
  once: boolean
}

export type Fault =
  | { fault: 'missing'; expected: string }
  | { fault: 'surplus'; item: Word | Block }
  | { fault: 'value'; item: Word | Block; expected: string }

/** Each block of a statement with the name that its usage line gives it. */
export type Blocks = { name: string; block: Block }[]

export function readStatements(table: string, groups: Record<string, string>): Statement[] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [first, usage, where, ...rest] = line.trim().split(/\s{2,}/)
      if (!first || !usage || !where || rest.length > 0) throw new Error(`Not three columns: ${line}`)
      const once = first.endsWith('!')
      const contexts = where
        .split(' ')
        .flatMap((word) => (word.startsWith('@') ? (groups[word.slice(1)] ?? '').split(' ') : [word]))
      return {
        name: once ? first.slice(0, -1) : first,
        nodes: usage === '-' ? [] : readNodes(usage),
        contexts: new Set(contexts),
        once,
      }
    })
}

function readNodes(usage: string): Node[] {
  const root: Node[] = []
  const stack = [root]
  for (const [token] of usage.matchAll(/\{[\w.-]*\}|\[|\]|[^\s[\]]+/g)) {
    const top = stack.at(-1) as Node[]
    if (token === '[') {
      const group: Node = { type: 'group', nodes: [] }
      top.push(group)
      stack.push(group.nodes)
    } else if (token === ']') stack.pop()
    else if (token.startsWith('{')) top.push({ type: 'block', name: token.slice(1, -1) })
    else {
      const parts = token.split('|')
      const kinds = parts.filter((part) => part.startsWith('<')).map((part) => part.slice(1, -1))
      const literals = parts.filter((part) => !part.startsWith('<'))
      top.push({
        type: 'term',
        literals,
        kinds,
        text: [...literals.map((word) => `\`${word}\``), ...kinds].join(', '),
      })
    }
  }
  return root
}

/** Whether a statement can have a block at all. */
export function takesBlock({ nodes }: Statement): boolean {
  return nodes.some(
    (node) =>
      node.type === 'block' || (node.type === 'group' && node.nodes.some((inner) => inner.type === 'block')),
  )
}

/** Reads the items of a statement against its usage. */
export function matchItems(
  { nodes }: Statement,
  items: readonly (Word | Block)[],
  kinds: Record<string, Kind>,
): { blocks: Blocks; fault?: Fault } {
  const blocks: Blocks = []
  let at = 0

  const fits = (node: Node, item: Word | Block | undefined): boolean => {
    if (!item) return false
    if (node.type === 'block') return 'statements' in item
    if (node.type === 'group') return node.nodes[0] !== undefined && fits(node.nodes[0], item)
    if ('statements' in item) return false
    const folded = item.text.toLowerCase()
    return (!item.quoted && node.literals.includes(folded)) || node.kinds.some((kind) => kinds[kind]?.(item))
  }
  const read = (list: readonly Node[]): Fault | undefined => {
    for (let i = 0; i < list.length; i++) {
      const node = list[i] as Node
      if (node.type === 'group') {
        // A run of groups: take any that fits, each once, until none does.
        const run: Node[] = []
        while (list[i]?.type === 'group') run.push(list[i++] as Node)
        i -= 1
        for (let found = pick(run); found; found = pick(run)) {
          run.splice(run.indexOf(found), 1)
          const fault = found.type === 'group' ? read(found.nodes) : undefined
          if (fault) return fault
        }
        continue
      }
      const item = items[at]
      if (!fits(node, item))
        return item
          ? { fault: 'value', item, expected: describeNode(node) }
          : { fault: 'missing', expected: describeNode(node) }
      if (node.type === 'block' && item && 'statements' in item) blocks.push({ name: node.name, block: item })
      at += 1
    }
    return undefined
  }
  const pick = (run: readonly Node[]) => run.find((node) => fits(node, items[at]))

  const fault = read(nodes)
  if (fault) return { blocks, fault }
  const extra = items[at]
  return extra ? { blocks, fault: { fault: 'surplus', item: extra } } : { blocks }
}

function describeNode(node: Node): string {
  return node.type === 'term' ? node.text : 'a block in braces'
}
