import type { Embedded } from '../language.ts'
import { languageOfScript } from '../shebang.ts'
import type { Node } from '../tree.ts'

/**
 * A scalar's text as a text of another language, or undefined where its characters are not the author's one by one
 * (escapes, doubled quotes) or it is no string at all.
 */
export function embed(node: Node | undefined, language: string, source: string): Embedded | undefined {
  if (node?.kind !== 'scalar' || node.unknown || typeof node.value !== 'string') return undefined
  if (node.style === 'block' && node.lines)
    return { language, ranges: source[node.start] === '>' ? folded(node.lines, source) : node.lines }
  if (node.style === 'plain') return { language, ranges: flowed(node.start, node.end, source) }
  const inner = source.slice(node.start + 1, node.end - 1)
  if (node.style !== 'quoted' || /\\|''/.test(inner)) return undefined
  return { language, ranges: flowed(node.start + 1, node.end - 1, source) }
}

/** A scalar without a mark may run over several lines, which are joined by a blank; a blank line is a line end. */
function flowed(start: number, end: number, source: string): Embedded['ranges'] {
  if (!/[\r\n]/.test(source.slice(start, end))) return [{ start, end }]
  const ranges: Embedded['ranges'] = []
  const line = /[ \t]?[^ \t\r\n][^\r\n]*/y
  let lineEnds = 0
  for (let at = start; at < end; ) {
    line.lastIndex = at
    const match = line.exec(source)
    if (!match) {
      if (source[at] === '\n' && ++lineEnds === 2) ranges.push({ start: at, end: at + 1 })
      at++
      continue
    }
    const stop = Math.min(end, at + match[0].length)
    // After a blank line nothing stands for the line end.
    const from = lineEnds > 1 && /[ \t]/.test(source[at] as string) ? at + 1 : at
    ranges.push({ start: from, end: from + source.slice(from, stop).trimEnd().length })
    at = stop
    lineEnds = 0
  }
  return ranges
}

/**
 * The lines of a `>` scalar as its reader joins them: the space that stands for a line end is the last of the next
 * line's indentation. Blank lines, and lines indented further, keep theirs.
 */
function folded(lines: Embedded['ranges'], source: string): Embedded['ranges'] {
  const isText = (line: { start: number; end: number } | undefined) =>
    line !== undefined && line.end > line.start && !/[ \t\r\n]/.test(source[line.start] as string)
  return lines.map((line, index) => {
    const joinsLast = isText(line) && isText(lines[index - 1]) && source[line.start - 1] === ' '
    const next = lines[index + 1]
    const joinsNext = next && isText(line) && isText(next) && source[next.start - 1] === ' '
    const body = source.slice(line.start, line.end)
    return {
      start: joinsLast ? line.start - 1 : line.start,
      end: joinsNext ? line.start + body.replace(/[\r\n]+$/, '').length : line.end,
    }
  })
}

/** Every mapping of a tree in the order of the text, outer ones first. What aliases share is visited once. */
export function* mappings(root: Node): Generator<Extract<Node, { kind: 'mapping' }>> {
  const seen = new Set<Node>()
  const open: Node[] = [root]
  for (let node = open.pop(); node; node = open.pop()) {
    if (seen.has(node) || node.kind === 'scalar') continue
    seen.add(node)
    if (node.kind === 'mapping') yield node
    const inner = node.kind === 'sequence' ? node.items : node.entries.map(({ value }) => value)
    for (let index = inner.length - 1; index >= 0; index--) open.push(inner[index] as Node)
  }
}

/**
 * A block scalar as the file that is written with it, in the language of its first line or its path. What is folded by `>`
 * is not on the page as it will be in the file.
 */
export function embedFile(content: Node | undefined, path: string, source: string): Embedded[] {
  if (content?.kind !== 'scalar' || content.tag || !content.lines || source[content.start] !== '|') return []
  const written = content.lines.map(({ start, end }) => source.slice(start, end)).join('')
  const language = languageOfScript(written)
  return [{ ...(language === undefined ? { path } : { language, path }), ranges: content.lines }]
}
