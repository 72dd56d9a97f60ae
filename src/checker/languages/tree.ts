/**
 * The data of a YAML or JSON document with the place of every part of it, so that a schema can be checked and its
 * findings shown at the right characters. Aliases are the node they point to and merge keys are merged already.
 */

/** `start` and `end` are UTF-16 offsets into the text the tree was read from, `end` exclusive. */
interface Place {
  start: number
  end: number
}

export interface Scalar extends Place {
  kind: 'scalar'
  value: string | number | bigint | boolean | null
  /** `none`: nothing is written, as after `key:`. */
  style: 'plain' | 'quoted' | 'block' | 'none'
  /** As written, of a plain scalar: `0644` and `1.10` mean something to some readers. */
  source?: string | undefined
  /** An alias whose anchor is not in the text: the value could be anything. */
  unknown?: boolean | undefined
  /** A YAML tag as written, `!Ref`; absent for most. */
  tag?: string | undefined
  /** Of a block scalar: one range a content line, without the indentation. Their concatenation is the value's text. */
  lines?: Place[] | undefined
}

export interface Mapping extends Place {
  kind: 'mapping'
  entries: Entry[]
  tag?: string | undefined
}

export interface Sequence extends Place {
  kind: 'sequence'
  items: Node[]
  tag?: string | undefined
}

export interface Entry {
  key: Node
  /** The key's text: `80` for both `80:` and `"80":`. */
  name: string
  value: Node
  /** Brought in by a merge key (`<<: *base`); its place is where the base is written. */
  merged?: boolean | undefined
}

export type Node = Scalar | Mapping | Sequence

/** The last entry of that name, as most readers of duplicate keys do; undefined on anything but a mapping. */
export function entry(node: Node | null | undefined, name: string): Entry | undefined {
  if (node?.kind !== 'mapping') return undefined
  for (let index = node.entries.length - 1; index >= 0; index--)
    if (node.entries[index]?.name === name) return node.entries[index]
  return undefined
}

export function get(node: Node | null | undefined, name: string): Node | undefined {
  return entry(node, name)?.value
}

/** The string of a scalar that is one, else undefined. */
export function text(node: Node | null | undefined): string | undefined {
  return node?.kind === 'scalar' && typeof node.value === 'string' ? node.value : undefined
}

/** The node at a path of names and indexes (what a schema validator reports), or the nearest one above it. */
export function at(
  root: Node,
  path: readonly (string | number)[],
): { node: Node; entry?: Entry | undefined } {
  let node = root
  let last: Entry | undefined
  for (const step of path) {
    if (node.kind === 'mapping') {
      const found = entry(node, String(step))
      if (!found) break
      last = found
      node = found.value
    } else if (node.kind === 'sequence' && node.items[Number(step)]) {
      last = undefined
      node = node.items[Number(step)] as Node
    } else break
  }
  return { node, entry: last }
}

/**
 * Plain data, as a schema validator wants it. Objects have no prototype, so a key may be called `__proto__`;
 * what an alias shares is shared here too.
 */
export function toValue(node: Node, seen = new Map<Node, unknown>()): unknown {
  if (node.kind === 'scalar') return node.value
  if (seen.has(node)) return seen.get(node)
  if (node.kind === 'sequence') {
    const list: unknown[] = []
    seen.set(node, list)
    for (const item of node.items) list.push(toValue(item, seen))
    return list
  }
  const object: Record<string, unknown> = Object.create(null)
  seen.set(node, object)
  for (const { name, value } of node.entries) object[name] = toValue(value, seen)
  return object
}
