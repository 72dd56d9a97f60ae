/** Elements from data. Text goes in as text nodes and never as markup. */

type Child = Node | string | false | undefined | null

export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, string | undefined> = {},
  ...children: Child[]
): HTMLElementTagNameMap[Name] {
  const node = document.createElement(name)
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined) node.setAttribute(key, value)
  node.append(...children.filter((child): child is Node | string => Boolean(child)))
  return node
}

/** Text with ranges marked; `ranges` are in order and do not overlap. */
export function marked(text: string, ranges: [number, number][]): (Node | string)[] {
  const nodes: (Node | string)[] = []
  let from = 0
  for (const [start, end] of ranges) {
    if (start < from || end <= start) continue
    nodes.push(text.slice(from, start), element('mark', {}, text.slice(start, end)))
    from = end
  }
  nodes.push(text.slice(from))
  return nodes.filter((node) => node !== '')
}
