import type { Alias, Pair, YAMLMap, YAMLSeq, Node as YamlNode, Scalar as YamlScalar } from 'yaml'
import type { Problem } from '../language.ts'
import type { Entry, Node, Scalar } from '../tree.ts'
import type { YamlCode } from './messages.ts'

interface Limits {
  whole: boolean
  /** Nodes that all aliases written out may come to. */
  maxNodes: number
}

interface Anchored {
  /** Undefined while the node is being read: an alias inside its own anchor. */
  node?: Node
  size: number
}

/** Turns the library's nodes into ours, resolving aliases and merges and finding what the library lets pass. */
export function toTree(
  yaml: typeof import('yaml'),
  contents: YamlNode | null,
  text: string,
  { whole, maxNodes }: Limits,
) {
  const problems: Problem<YamlCode>[] = []
  const anchors = new Map<string, Anchored>()
  let size = 0
  let bomb = false

  function convert(node: YamlNode | null | undefined, place: number): Node {
    if (!node) return { kind: 'scalar', value: null, style: 'none', start: place, end: place }
    if (yaml.isAlias(node)) return resolve(node)
    size++
    const before = size
    const anchor = 'anchor' in node ? node.anchor : undefined
    const anchored: Anchored = { size: 0 }
    if (anchor) anchors.set(anchor, anchored)
    const tree = yaml.isMap(node)
      ? mapping(node)
      : yaml.isSeq(node)
        ? sequence(node)
        : scalar(node as YamlScalar)
    if (anchor) Object.assign(anchored, { node: tree, size: size - before + 1 })
    return tree
  }

  function resolve(alias: Alias): Node {
    const [start, end] = rangeOf(alias)
    const target = anchors.get(alias.source)
    if (target?.node) {
      size += target.size
      if (size > maxNodes && !bomb) {
        bomb = true
        problems.push({
          code: 'alias-bomb',
          start,
          end,
          message: `Unexpected alias \`*${alias.source}\`, expected at most ${maxNodes} nodes with all aliases written out`,
        })
      }
      if (!bomb) return target.node
    } else if (whole || target || !/^\w/.test(alias.source)) {
      // An excerpt may use an anchor that it does not show, but nobody calls one `.example.com`.
      problems.push({
        code: 'undefined-alias',
        start,
        end,
        message: target
          ? `Unexpected alias \`*${alias.source}\` inside \`&${alias.source}\` itself`
          : `Unexpected alias \`*${alias.source}\`, expected an anchor \`&${alias.source}\` above it`,
        help: 'quote the value if the star is meant as an ordinary character',
      })
    }
    return { kind: 'scalar', value: null, style: 'plain', unknown: true, start, end }
  }

  function scalar(node: YamlScalar): Scalar {
    const [start, end] = rangeOf(node)
    const type = node.type ?? 'PLAIN'
    const style =
      type === 'PLAIN' ? (end === start ? 'none' : 'plain') : type.startsWith('BLOCK') ? 'block' : 'quoted'
    const value = node.value as Scalar['value']
    return {
      kind: 'scalar',
      value: typeof value === 'object' && value !== null ? String(node.source) : value,
      style,
      start,
      end,
      ...(style === 'plain' && { source: node.source ?? '' }),
      ...(node.tag && { tag: node.tag }),
      ...(style === 'block' && { lines: blockLines(text, start, end) }),
    }
  }

  function sequence(node: YAMLSeq): Node {
    const [start, end] = rangeOf(node)
    let place = start
    const items = (node.items as (YamlNode | Pair | null)[]).map((item) => {
      // `[a: b]` holds a pair, which is a mapping of one entry.
      const tree = yaml.isPair(item)
        ? pairAsMapping(item as Pair<YamlNode, YamlNode>, place)
        : convert(item as YamlNode | null, place)
      place = tree.end
      return tree
    })
    return { kind: 'sequence', items, start, end, ...(node.tag && { tag: node.tag }) }
  }

  function pairAsMapping(pair: Pair<YamlNode, YamlNode>, place: number): Node {
    const key = convert(pair.key, place)
    const value = convert(pair.value, key.end)
    return {
      kind: 'mapping',
      entries: [{ key, name: nameOf(key, text), value }],
      start: key.start,
      end: value.end,
    }
  }

  function mapping(node: YAMLMap): Node {
    const [start, end] = rangeOf(node)
    const entries: Entry[] = []
    const merged: Entry[] = []
    const seen = new Map<string, Entry>()
    let place = start
    for (const pair of node.items as Pair<YamlNode | null, YamlNode | null>[]) {
      const key = convert(pair.key, place)
      const value = convert(pair.value, key.end)
      place = value.end
      if (key.kind !== 'scalar') complexKey(key, start, end)
      if (key.kind === 'scalar' && key.style === 'plain' && key.value === '<<') {
        for (const source of value.kind === 'sequence' ? value.items : [value])
          if (source.kind === 'mapping')
            for (const entry of source.entries) merged.push({ ...entry, merged: true })
        size += merged.length
        continue
      }
      const entry: Entry = { key, name: nameOf(key, text), value }
      // A key that is an alias or a template is not known well enough to be called a duplicate.
      if (key.kind === 'scalar' && !key.unknown) {
        const identity = `${typeof key.value} ${entry.name}`
        const first = seen.get(identity)
        if (first) duplicate(entry, first)
        else seen.set(identity, entry)
      }
      entries.push(entry)
    }
    if (merged.length > 0) {
      const own = new Set(entries.map(({ name }) => name))
      for (const entry of merged) {
        if (own.has(entry.name)) continue
        own.add(entry.name)
        entries.push(entry)
      }
    }
    return { kind: 'mapping', entries, start, end, ...(node.tag && { tag: node.tag }) }
  }

  function duplicate(entry: Entry, first: Entry) {
    problems.push({
      code: 'duplicate-key',
      start: entry.key.start,
      end: entry.key.end,
      message: `Unexpected second key \`${entry.name.replaceAll('`', "'")}\`, expected each key once in a mapping`,
      help: 'readers either refuse it or keep the last one without a word',
      related: [{ start: first.key.start, end: first.key.end, message: 'first set here' }],
    })
  }

  /** YAML allows any node as a key; the readers behind the tools (PyYAML, go-yaml into maps) do not. */
  function complexKey(key: Node, start: number, end: number) {
    if (/\?\s*$/.test(text.slice(Math.max(0, key.start - 20), key.start))) return
    const template = text[start] === '{' && text[key.start] === '{'
    const shown = text.slice(template ? start : key.start, template ? end : key.end)
    problems.push({
      code: 'complex-key',
      start: template ? start : key.start,
      end: template ? end : key.end,
      message: `Unexpected \`${shown.length > 40 ? `${shown.slice(0, 39)}…` : shown}\` as a key, expected text`,
      help: template
        ? 'a value that starts with `{{` needs quotes: `"{{ name }}"`'
        : 'readers of YAML take only text, numbers and true or false as keys',
    })
  }

  const root = contents ? convert(contents, 0) : null
  return { root: bomb ? null : root, problems }
}

function rangeOf(node: YamlNode): [start: number, end: number] {
  const [start, end] = node.range ?? [0, 0]
  return [start, end]
}

function nameOf(key: Node, text: string): string {
  if (key.kind !== 'scalar') return text.slice(key.start, key.end)
  if (typeof key.value === 'string') return key.value
  return key.style === 'plain' ? text.slice(key.start, key.end) : String(key.value)
}

/** The lines of a block scalar from its header at `start` on, each without the block's indentation. */
function blockLines(text: string, start: number, end: number): { start: number; end: number }[] {
  const header = text.indexOf('\n', start)
  if (header < 0 || header >= end) return []
  const lines: { start: number; end: number }[] = []
  let indent = -1
  for (let from = header + 1; from < end; ) {
    const newline = text.indexOf('\n', from)
    const to = newline < 0 || newline >= end ? end : newline + 1
    const own = /^ */.exec(text.slice(from, to))?.[0].length ?? 0
    const blank = text.slice(from, to).trim() === ''
    if (indent < 0 && !blank) indent = own
    const cut = blank ? Math.min(own, Math.max(indent, 0)) : Math.min(own, indent)
    lines.push({ start: from + cut, end: to })
    from = to
  }
  return lines
}
