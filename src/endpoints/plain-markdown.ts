import { markdownToMdast, mdxToMdast } from 'satteri'

/**
 * A page's text as plain Markdown, for a terminal and for machines.
 *
 * The author's Markdown stays as it was written, character for character. Only what MDX adds is replaced: a component by
 * the words that a reader of the page sees (a step's number and title, a callout's kind), imports and comments by nothing.
 *
 *     <Step title="Stop it">      ### 1. Stop it
 *
 *       Text of the step.    →    Text of the step.
 *     </Step>
 */
export function plainMarkdown(
  body: string,
  format: 'md' | 'mdx',
  absolute: (href: string) => string,
): string {
  const tree = (format === 'md' ? markdownToMdast : mdxToMdast)(body, { position: true } as object) as Node
  const export_ = new Exporter(body, absolute)
  export_.visit(tree, { depth: 1, step: 0, cut: 0 })
  return export_.text()
}

interface Node {
  type: string
  name?: string | null
  value?: string
  url?: string
  depth?: number
  attributes?: { type: string; name?: string; value?: unknown }[]
  position?: { start: Point; end: Point }
  children?: Node[]
}

interface Point {
  line: number
  column: number
  offset?: number
}

interface Edit {
  start: number
  end: number
  text: string
}

/** What a component gives its children. */
interface Scope {
  /** Depth of the heading above. */
  depth: number
  /** The number of the last step. */
  step: number
  /** How many columns of indentation the components around have added. */
  cut: number
}

class Exporter {
  private readonly edits: Edit[] = []
  /** Columns to take off the start of a line, by its number from 1. */
  private readonly cuts = new Map<number, number>()
  /** Lines to be quoted, by number. */
  private readonly quoted = new Map<number, number>()
  private readonly body: string
  private readonly absolute: (href: string) => string

  constructor(body: string, absolute: (href: string) => string) {
    this.body = body
    this.absolute = absolute
  }

  visit(node: Node, scope: Scope): void {
    if (node.type === 'heading') scope.depth = node.depth ?? scope.depth
    const inner = this.replace(node, scope)
    for (const child of node.children ?? []) this.visit(child, inner)
    if (inner !== scope && node.name !== 'Step') scope.step = inner.step
  }

  text(): string {
    const marked = this.lineEdits()
    const edits = [...this.edits, ...marked].sort((a, b) => a.start - b.start || a.end - b.end)
    let text = ''
    let at = 0
    for (const edit of edits) {
      if (edit.start < at) continue
      text += this.body.slice(at, edit.start) + edit.text
      at = edit.end
    }
    return `${tidy(text + this.body.slice(at)).trim()}\n`
  }

  /** Notes the edits of one node and returns the scope of its children. */
  private replace(node: Node, scope: Scope): Scope {
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition') this.replaceAddress(node)
    if (node.type === 'code' && node.position) {
      this.edits.push({
        start: offset(node.position.start),
        end: offset(node.position.start),
        text: verbatim,
      })
      this.edits.push({ start: offset(node.position.end), end: offset(node.position.end), text: verbatim })
    }
    if (node.type === 'yaml' || node.type === 'mdxjsEsm' || /^mdx(?:Flow|Text)Expression$/.test(node.type)) {
      this.edit(node, isComment(node) ? '' : node.type.endsWith('Expression') ? undefined : '')
    }
    if (!node.type.startsWith('mdxJsx') || !isComponent(node)) return scope
    const words = wordsOf(node, scope)
    const first = node.children?.[0]?.position
    const last = node.children?.at(-1)?.position
    if (node.position === undefined) return scope
    const { start, end } = node.position
    if (first === undefined || last === undefined) {
      this.edit(node, words.before.trim())
      return scope
    }
    const isBlock = first.start.line > start.line
    const isInline = node.type === 'mdxJsxTextElement'
    const gap = isInline && words.before === '' ? '' : '\n\n'
    this.edits.push({
      start: offset(start),
      end: offset(first.start) - indentBefore(this.body, first.start),
      text: (isInline ? gap : '') + words.before + (words.quote && !isBlock ? '> ' : ''),
    })
    this.edits.push({ start: offset(last.end), end: offset(end), text: gap })
    const added = isBlock ? Math.max(0, first.start.column - start.column) : 0
    const inner = { ...scope, cut: scope.cut + added, depth: words.depth ?? scope.depth }
    if (node.name === 'Steps') inner.step = 0
    if (node.name === 'Step') scope.step += 1
    for (let line = first.start.line; line <= last.end.line; line++) {
      if (isBlock && inner.cut > 0) this.cuts.set(line, inner.cut)
      if (words.quote && (isBlock || line > first.start.line))
        this.quoted.set(line, (this.quoted.get(line) ?? 0) + 1)
    }
    return inner
  }

  private edit(node: Node, text: string | undefined): void {
    if (text === undefined || node.position === undefined) return
    this.edits.push({ start: offset(node.position.start), end: offset(node.position.end), text })
  }

  private replaceAddress(node: Node): void {
    if (!node.url || node.position === undefined) return
    const start = offset(node.position.start)
    const source = this.body.slice(start, offset(node.position.end))
    const at = source.lastIndexOf(node.url)
    const address = this.absolute(node.url)
    if (at < 0 || address === node.url) return
    this.edits.push({ start: start + at, end: start + at + node.url.length, text: address })
  }

  private lineEdits(): Edit[] {
    const edits: Edit[] = []
    let start = 0
    for (const [index, line] of this.body.split('\n').entries()) {
      const cut = Math.min(this.cuts.get(index + 1) ?? 0, /^[ \t]*/.exec(line)?.[0].length ?? 0)
      const marks = '> '.repeat(this.quoted.get(index + 1) ?? 0)
      const quote = line.trim() === '' ? marks.trimEnd() : marks
      if (cut > 0 || quote) edits.push({ start, end: start + cut, text: quote })
      start += line.length + 1
    }
    return edits
  }
}

/** Stands around code while blank lines are tidied: a code point that text may not use. */
const verbatim = '\uFFFF'

/** Takes out the white space that removed tags leave, and leaves code as it is. */
function tidy(text: string): string {
  return text
    .split(verbatim)
    .map((part, index) =>
      index % 2 === 1 ? part : part.replace(/^[ \t]+$/gm, '').replace(/\n{3,}/g, '\n\n'),
    )
    .join('')
}

/** What stands for a component: words before its children, the depth of its heading, and whether it is a quote. */
function wordsOf(node: Node, scope: Scope): { before: string; depth?: number; quote?: boolean } {
  const attribute = (name: string) => {
    const value = node.attributes?.find((found) => found.name === name)?.value
    return typeof value === 'string' && value !== '' ? value : undefined
  }
  const title = attribute('title')
  switch (node.name) {
    case 'Note':
    case 'Tip':
    case 'Warning':
    case 'Danger':
      return { before: `> **${node.name}${title ? `: ${title}` : ''}**\n>\n`, quote: true }
    case 'Step': {
      const depth = Math.min(scope.depth + 1, 6)
      return { before: `${'#'.repeat(depth)} ${scope.step + 1}. ${title ?? 'Step'}\n\n`, depth }
    }
    case 'Tab':
      return { before: `**${attribute('label') ?? 'Tab'}**\n\n` }
    case 'Expected': {
      const where = [attribute('where'), attribute('within') && `within ${attribute('within')}`].filter(
        Boolean,
      )
      return { before: `**You should see${where.length > 0 ? ` (${where.join(', ')})` : ''}:**\n\n` }
    }
    case 'Otherwise':
      return { before: `**Otherwise, ${attribute('symptom') ?? 'if you see something else'}:** ` }
    case 'Decision':
      return { before: `**${attribute('question') ?? title ?? 'Decide'}**\n\n` }
    case 'Branch':
      return { before: `**${attribute('answer') ?? 'Then'}:** ` }
    case 'Var':
      return { before: `<${attribute('name') ?? ''}>` }
    default:
      return { before: '' }
  }
}

/** HTML elements are Markdown too and stay. */
function isComponent(node: Node): boolean {
  return !node.name || /^[A-Z]|\./.test(node.name)
}

function isComment(node: Node): boolean {
  return /^\s*\/\*[\s\S]*\*\/\s*$/.test(node.value ?? '')
}

/** How many columns of white space stand before a child on its line; none when the child does not begin its line. */
function indentBefore(body: string, point: Point): number {
  const lineStart = offset(point) - (point.column - 1)
  return /^[ \t]*$/.test(body.slice(lineStart, offset(point))) ? point.column - 1 : 0
}

function offset(point: Point): number {
  return point.offset ?? 0
}
