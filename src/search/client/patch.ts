/** Brings a list of elements to what it should hold, leaving alone what is there already. */

/** An element with what it was made from: two of the same stamp look the same. */
export interface Stamped {
  stamp: string
  make(): HTMLElement
}

const stamps = new WeakMap<Element, string>()

/** @returns the elements that now stand in `parent`, in order */
export function patch(parent: Element, wanted: Stamped[]): Element[] {
  const old = new Map<string, Element>()
  for (const child of parent.children) {
    const stamp = stamps.get(child)
    if (stamp !== undefined) old.set(stamp, child)
  }
  const nodes = wanted.map(({ stamp, make }) => {
    const node = old.get(stamp) ?? make()
    old.delete(stamp)
    stamps.set(node, stamp)
    return node
  })
  const kept = new Set(nodes)
  for (const child of [...parent.children]) if (!kept.has(child)) child.remove()
  for (const [index, node] of nodes.entries()) {
    if (parent.children[index] !== node) parent.insertBefore(node, parent.children[index] ?? null)
  }
  return nodes
}
