import type { Block, Word } from '../braces/tree.ts'

/**
 * The usage lines of `vocabulary.ts` and their reader: a sequence of words, optional groups and blocks.
 *
 *     <quoted> [versions unlimited|<integer:1..9>] [size <size>] {addresses} <type>...
 *
 * Optional groups that stand side by side may come in any order, as in BIND; `...` repeats a word, also no time.
 */

/** A kind of value: whether a word is one, and what a message calls it. */
export interface Kind {
  accepts: (word: Word) => boolean
  description: string
}

type Node =
  | { type: 'term'; literals: string[]; kinds: Kind[]; expected: string[]; repeats: boolean }
  | { type: 'group'; nodes: Node[] }
  | { type: 'block'; name: string }

export interface Usage {
  nodes: Node[]
}

export interface Statement extends Usage {
  name: string
  contexts: ReadonlySet<string>
  once: boolean
}

export type Fault =
  | { fault: 'missing'; expected: string[] }
  | { fault: 'surplus'; item: Word | Block }
  | { fault: 'value'; item: Word | Block; expected: string[] }

/** Each block of a statement with the name that its usage line gives it. */
export type Blocks = { name: string; block: Block }[]

const readRows = (table: string) =>
  table
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s{2,}/))

/** The usages of each list of `entries.ts`. */
export function readEntries(table: string, kindOf: (name: string) => Kind): Map<string, Usage[]> {
  const lists = new Map<string, Usage[]>()
  for (const [name, usage, ...rest] of readRows(table)) {
    if (!name || !usage || rest.length > 0) throw new Error(`Not two columns: ${name}`)
    lists.set(name, [...(lists.get(name) ?? []), { nodes: readNodes(usage, kindOf) }])
  }
  return lists
}

export function readStatements(
  table: string,
  groups: Record<string, string>,
  kindOf: (name: string) => Kind,
): Statement[] {
  return readRows(table).map(([first, usage, where, ...rest]) => {
    if (!first || !usage || !where || rest.length > 0) throw new Error(`Not three columns: ${first}`)
    const once = first.endsWith('!')
    const contexts = where
      .split(' ')
      .flatMap((word) => (word.startsWith('@') ? (groups[word.slice(1)] ?? '').split(' ') : [word]))
    return {
      name: once ? first.slice(0, -1) : first,
      nodes: usage === '-' ? [] : readNodes(usage, kindOf),
      contexts: new Set(contexts),
      once,
    }
  })
}

function readNodes(usage: string, kindOf: (name: string) => Kind): Node[] {
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
      const repeats = token.endsWith('...')
      const parts = (repeats ? token.slice(0, -3) : token).split('|')
      const kinds = parts.filter((part) => part.startsWith('<')).map((part) => kindOf(part.slice(1, -1)))
      const literals = parts.filter((part) => !part.startsWith('<'))
      top.push({
        type: 'term',
        literals,
        kinds,
        expected: [...literals.map((word) => `\`${word}\``), ...kinds.map((kind) => kind.description)],
        repeats,
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

export interface Match {
  blocks: Blocks
  /** How many items fit. */
  read: number
  fault?: Fault
}

/** The usage that the items fit, or else the one that they follow furthest. */
export function bestMatch<Row extends Usage>(
  rows: readonly Row[],
  items: readonly (Word | Block)[],
): (Match & { row: Row }) | undefined {
  let best: (Match & { row: Row }) | undefined
  for (const row of rows) {
    const match = { row, ...matchItems(row, items) }
    if (!match.fault) return match
    if (!best || match.read > best.read) best = match
  }
  return best
}

/** Reads the items of a statement against its usage. */
function matchItems({ nodes }: Usage, items: readonly (Word | Block)[]): Match {
  const blocks: Blocks = []
  let at = 0

  const fits = (node: Node, item: Word | Block | undefined): boolean => {
    if (!item) return false
    if (node.type === 'block') return 'statements' in item
    if (node.type === 'group') return node.nodes[0] !== undefined && fits(node.nodes[0], item)
    if ('statements' in item) return false
    const folded = item.text.toLowerCase()
    return (!item.quoted && node.literals.includes(folded)) || node.kinds.some((kind) => kind.accepts(item))
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
      if (node.type === 'term' && node.repeats) {
        while (fits(node, items[at])) at += 1
        if (items[at])
          return { fault: 'value', item: items[at] as Word | Block, expected: describeNode(node) }
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
  // Groups may start with the same word: the one whose second word fits too is meant.
  const pick = (run: readonly Node[]) => {
    const candidates = run.filter((node) => fits(node, items[at]))
    return (
      candidates.find(
        (node) => node.type === 'group' && node.nodes[1] && fits(node.nodes[1], items[at + 1]),
      ) ?? candidates[0]
    )
  }

  const fault = read(nodes)
  if (fault) return { blocks, read: at, fault }
  const extra = items[at]
  return extra ? { blocks, read: at, fault: { fault: 'surplus', item: extra } } : { blocks, read: at }
}

function describeNode(node: Node): string[] {
  return node.type === 'term' ? node.expected : ['a block in braces']
}
