import type { Embedded } from '../language.ts'
import { embed } from '../schema/embed.ts'
import { type Blank, embedScript, looksLikeWindows } from '../schema/script.ts'
import { get, type Mapping, type Node } from '../tree.ts'

const keys = ['before_script', 'script', 'after_script']

/** The scripts of a job, each as one text: the runner puts the items of a list into one script, a line each. */
export function scriptsOf(job: Mapping, source: string): Embedded[] {
  return keys.flatMap((key) => {
    const node = get(job, key)
    const items = node ? itemsOf(node, node) : undefined
    if (!items || items.length === 0) return []
    if (looksLikeWindows(items.map((item) => (item.kind === 'scalar' ? String(item.value) : '')).join('\n')))
      return []
    const embedded = joined(items, source)
    return embedded ? [embedded] : []
  })
}

/** The scalars of a script in their order; undefined where a part of it stands elsewhere. */
function itemsOf(node: Node, outer: Node): Node[] | undefined {
  if (node.tag !== undefined || node.start < outer.start || node.end > outer.end) return undefined
  if (node.kind === 'mapping') return undefined
  if (node.kind === 'scalar') return node.unknown ? undefined : [node]
  const items: Node[] = []
  for (const item of node.items) {
    const inner = itemsOf(item, node)
    if (!inner) return undefined
    items.push(...inner)
  }
  return items
}

function joined(items: Node[], source: string): Embedded | undefined {
  const ranges: Embedded['ranges'] = []
  for (const item of items) {
    const embedded = embed(item, 'bash', source)
    if (!embedded) return undefined
    const part = embedScript(item, 'bash', source, inputsIn(source, item.start, item.end))
    if (ranges.length > 0) {
      const last = ranges.at(-1) as { start: number; end: number }
      const lineEnd = source.indexOf('\n', last.end)
      // Any line end does; where the text has none, its items cannot be told apart.
      const at = source[last.end - 1] === '\n' ? -1 : lineEnd < 0 ? source.indexOf('\n') : lineEnd
      if (at < 0 && source[last.end - 1] !== '\n') return undefined
      if (at >= 0) ranges.push({ start: at, end: at + 1 })
    }
    ranges.push(...(part?.ranges ?? []))
  }
  return { language: 'bash', ranges }
}

/** `$[[ inputs.name ]]`, filled in before the file is read, and `${{ inputs.name }}`, before the job runs. */
function inputsIn(source: string, start: number, end: number): Blank[] {
  return Array.from(source.slice(start, end).matchAll(/\$\[\[[^\]]*\]\]|\$\{\{[^}]*\}\}/g), (match) => {
    const from = start + match.index
    const to = from + match[0].length
    return { start: from, end: to, inner: { start: from + 3, end: to - 2 } }
  })
}
