import { markdownToMdast, mdxToMdast } from 'satteri'
import { type FenceMeta, parseFenceMeta } from './fence-meta.ts'
import { LineMap } from './line-map.ts'
import { tame } from './tame.ts'
import { type TextMap, TextMapBuilder } from './text-map.ts'

/** A code block of a page, with the way back to the file. */
export interface Snippet {
  /** The first word of the info string, lower case, without the decorations some tools put round it. */
  tag: string
  meta: FenceMeta
  /** The code as the page shows it. */
  body: TextMap
  /** UTF-16 offsets into the file: the whole block, its fences included. */
  start: number
  end: number
  /** `undefined` for a block that is set off by indentation. */
  fence?: Fence
}

export interface Fence {
  /** The opening run: three or more back-ticks or tildes. */
  marker: string
  closed: boolean
}

export type PageFormat = 'markdown' | 'mdx'

export interface Page {
  snippets: Snippet[]
  /** The text between the `---` lines at the top, over the file. */
  frontMatter?: { start: number; end: number }
  /** Why a page could not be read as MDX; its snippets were then found by the rules of Markdown. */
  mdxError?: { message: string; offset: number }
  /** Where a line starts that nests too deep to be read, and was left out. */
  tooDeep?: number
}

interface Node {
  type: string
  value?: string
  lang?: string | null
  meta?: string | null
  position?: { start: { offset?: number; line: number }; end: { offset?: number; line: number } }
  children?: Node[]
}

/**
 * Finds every code block of a page, in document order.
 *
 * Positions are those of `text`, a byte order mark included. A page that is not valid MDX is read as Markdown.
 */
export function readPage(text: string, format: PageFormat): Page {
  const lines = new LineMap(text)
  const page: Page = { snippets: [] }
  // The parser drops a byte order mark, and counts from behind it.
  const shift = text.startsWith('\uFEFF') ? 1 : 0
  const { text: tamed, tooDeep } = tame(text)
  if (tooDeep !== undefined) page.tooDeep = tooDeep
  const tree = parse(shift ? tamed.slice(1) : tamed, format, lines, shift, page)
  visit(tree, (node) => {
    const { start, end } = node.position ?? {}
    if (!start || !end) return
    const from = (start.offset ?? 0) + shift
    const to = (end.offset ?? 0) + shift
    if (node.type === 'yaml') page.frontMatter = inner(text, lines, start.line, end.line)
    if (node.type === 'code') page.snippets.push(readSnippet(node, lines, from, to, start.line, end.line))
  })
  return page
}

function parse(text: string, format: PageFormat, lines: LineMap, shift: number, page: Page): Node {
  if (format === 'mdx') {
    try {
      return mdxToMdast(text, { position: true } as object) as Node
    } catch (error) {
      const [, line, column, message] = /^(\d+):(\d+): ([\s\S]*)$/.exec((error as Error).message) ?? []
      page.mdxError = {
        message: message ?? (error as Error).message,
        offset: line
          ? Math.min(
              lines.start(Number(line)) + Number(column) - 1 + (line === '1' ? shift : 0),
              lines.text.length,
            )
          : 0,
      }
    }
  }
  return markdownToMdast(text, { position: true } as object) as Node
}

/** Document order, without recursion: pages nest as deep as their author likes. */
function visit(root: Node, see: (node: Node) => void): void {
  const stack: Node[] = [root]
  for (let node = stack.pop(); node; node = stack.pop()) {
    see(node)
    const children = node.children ?? []
    for (let i = children.length - 1; i >= 0; i--) stack.push(children[i] as Node)
  }
}

function inner(text: string, lines: LineMap, from: number, to: number): { start: number; end: number } {
  const start = Math.min(lines.start(from + 1), text.length)
  return { start, end: Math.max(start, Math.min(lines.start(to), text.length)) }
}

function readSnippet(
  node: Node,
  lines: LineMap,
  start: number,
  end: number,
  line: number,
  endLine: number,
): Snippet {
  const opening = /^(`{3,}|~{3,})/.exec(lines.text.slice(start, lines.end(line)))?.[1]
  const value = node.value ?? ''
  const info = readInfo(node.lang ?? '', node.meta ?? '')
  const body = mapBody(value, lines, opening ? line + 1 : line)
  const snippet: Snippet = { tag: info.tag, meta: parseFenceMeta(info.meta), body, start, end }
  if (opening)
    snippet.fence = { marker: opening, closed: endLine > line && closes(lines.line(endLine), opening) }
  return snippet
}

function closes(line: string, marker: string): boolean {
  const [, run] = /^[\s>]*(`{3,}|~{3,})[ \t]*$/.exec(line) ?? []
  return run !== undefined && run[0] === marker[0] && run.length >= marker.length
}

/** `yaml`, `YAML`, `{.yaml}`, `yaml{3}`, `yaml,ignore`, `yaml:docker-compose.yml`: people write all of these. */
function readInfo(lang: string, meta: string): { tag: string; meta: string } {
  const [, tag = '', rest = ''] = /^(?:\{?\.)?([^\s{},:=]*)([\s\S]*)$/.exec(lang) ?? []
  if (rest.startsWith('=')) return { tag: '', meta: `${lang} ${meta}` }
  const extra = rest.startsWith('{') ? rest : rest.startsWith(':') ? `title="${rest.slice(1)}"` : ''
  return { tag: tag.toLowerCase(), meta: extra ? `${extra} ${meta}` : meta }
}

/**
 * Each line of a code block is the end of its line in the file, after whatever quotes and lists put in front:
 *
 *     file       `  > - \tfoo`        a list item's indent ate half of the tab,
 *     code           `  foo`          so its rest arrives as spaces: two units for one
 *
 * So lines are matched from their ends, and what is left over at the start stands for the unit before the match.
 */
function mapBody(value: string, lines: LineMap, first: number): TextMap {
  const map = new TextMapBuilder()
  let number = first
  for (let at = 0; at < value.length; number++) {
    const next = lineEnd(value, at)
    const line = value.slice(at, next.end)
    const fileStart = lines.start(number)
    const fileEnd = lines.end(number)
    const same = commonSuffix(line, lines.text, fileStart, fileEnd)
    const left = line.length - same
    if (left > 0) {
      const from = Math.max(fileStart, fileEnd - same - 1)
      map.replace(line.slice(0, left), from, fileEnd - same)
    }
    if (same > 0) map.add(line.slice(left), fileEnd - same, fileEnd)
    if (next.after > next.end) map.add(value.slice(next.end, next.after), fileEnd, lines.start(number + 1))
    at = next.after
  }
  return map.build()
}

function lineEnd(text: string, from: number): { end: number; after: number } {
  let end = from
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++
  const after = text[end] === '\r' && text[end + 1] === '\n' ? end + 2 : Math.min(end + 1, text.length)
  return { end, after }
}

/** How many units of `line` match the file's line from the end; a NUL is shown as U+FFFD. */
function commonSuffix(line: string, file: string, start: number, end: number): number {
  let same = 0
  while (same < line.length && end - same > start) {
    const shown = line[line.length - 1 - same]
    const written = file[end - 1 - same]
    if (shown !== written && !(shown === '\uFFFD' && written === '\0')) break
    same++
  }
  return same
}
