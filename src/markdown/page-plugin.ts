/**
 * The one visitor over a page's Markdown tree: it notes headings, links, images, snippets and components with their
 * places in the file, and puts finished HTML where code blocks, images and placeholders were.
 *
 * Used both by our own renderer and, for pages with an `import`, inside Astro's MDX integration.
 */
import GithubSlugger from 'github-slugger'
import type { MdastPluginDefinition } from 'satteri'
import { attributes, escapeHtml } from '../lib/html.ts'
import type { ImageSize } from '../lib/image-size.ts'
import { type QuoteNode, toCallout } from './callouts.ts'
import { blockKind, renderCodeBlock, renderText } from './code-block.ts'
import { parseFenceMeta } from './fence-meta.ts'
import { isFileName, uniqueName } from './file-names.ts'
import type { PageNotes, Range } from './page-notes.ts'
import { findPlaceholders } from './placeholders.ts'
import type { Tools } from './tools.ts'

/** What is known of one page before it is rendered. */
export interface PageFacts {
  /** Names that its front matter declares under `variables`. */
  variables: ReadonlySet<string>
  /** Gives an address as a browser needs it: base path, another page's file name turned into its URL. */
  resolveHref: (href: string) => string
  /** The size of an image in the public folder, by its address as written. */
  imageSize: (src: string) => ImageSize | undefined
  /** Address of a titled snippet as a raw file. */
  fileUrl: (name: string) => string | undefined
  /** Blocks keep their places in the file: the page was tested, and what changed since will be marked. */
  findable: boolean
  /** What the checker made of the snippet whose fence opens on a line (from 1). */
  checked: (line: number) => { language?: string | undefined; status: string } | undefined
}

export interface PagePluginOptions extends PageFacts {
  tools: Tools
  /** HTML of an image in place of Markdown's own; left out, images stay as they are. */
  renderImage?: (image: { src: string; alt: string; title?: string | undefined }) => string
  /** Puts finished HTML into the tree. */
  emit: (html: string, inline: boolean) => unknown
  /** Characters in the file before the parser's first: 1 with a byte order mark. */
  shift: number
}

type Positioned = {
  position?:
    | { start: { offset?: number | undefined; line: number }; end: { offset?: number | undefined } }
    | undefined
}
type JsxNode = Positioned & {
  type: string
  name: string | null
  children: unknown[]
  attributes: { type: string; name?: string; value?: unknown }[]
}

export function createPagePlugin(notes: PageNotes, options: PagePluginOptions): MdastPluginDefinition {
  const { tools, variables, resolveHref, imageSize, shift } = options
  const slugger = new GithubSlugger()
  const fileNames = new Set<string>()
  let steps = 0
  let depth = 1
  const range = (node: Positioned): Range => ({
    start: (node.position?.start.offset ?? 0) + shift,
    end: (node.position?.end.offset ?? 0) + shift,
  })
  const anchor = (text: string): string => {
    const id = slugger.slug(text) || slugger.slug('section')
    notes.ids.push(id)
    return id
  }
  const visitJsx = (node: JsxNode): unknown => {
    const name = node.name ?? ''
    let replacement: unknown
    const text = (key: string) => {
      const found = node.attributes.find((attribute) => attribute.name === key)
      return typeof found?.value === 'string' ? found.value : undefined
    }
    if (/^[A-Z]/.test(name) && !notes.components.has(name)) notes.components.set(name, range(node))
    if (name === 'Steps') steps = 0
    const title = text('title')
    const id = text('id')
    if (name === 'Step') {
      steps++
      if (title !== undefined) {
        const anchorId = id ?? anchor(title)
        notes.headings.push({ depth: Math.min(6, depth + 1), id: anchorId, text: title, step: steps })
        const extra = [
          { type: 'mdxJsxAttribute', name: 'number', value: String(steps) },
          { type: 'mdxJsxAttribute', name: 'depth', value: String(Math.min(6, depth + 1)) },
          ...(id ? [] : [{ type: 'mdxJsxAttribute', name: 'id', value: anchorId }]),
        ]
        replacement = {
          type: node.type,
          name,
          attributes: [...node.attributes, ...extra],
          children: node.children,
        }
      }
    }
    if (id !== undefined) notes.ids.push(id)
    const href = text('href')
    if (href !== undefined) notes.links.push({ href, ...range(node) })
    if (href !== undefined) replacement = withAttribute(node, 'href', resolveHref(href))
    const src = name === 'img' ? text('src') : undefined
    if (src !== undefined) notes.images.push({ src, alt: text('alt') ?? '', ...range(node) })
    if (src?.startsWith('/'))
      replacement = withSize(withAttribute(node, 'src', resolveHref(src)), imageSize(src))
    return replacement
  }
  const plugin = {
    name: 'handover',
    options: { position: true },
    heading(node, ctx) {
      const text = ctx.textContent(node)
      depth = node.depth
      const id = anchor(text)
      notes.headings.push({ depth, id, text })
      ctx.setProperty(node, 'data', { ...node.data, hProperties: { id } })
    },
    code(node) {
      const tag = (node.lang ?? '').toLowerCase()
      const meta = parseFenceMeta(node.meta ?? '')
      const line = node.position?.start.line ?? 1
      const file =
        isFileName(meta.title) && blockKind(tag, meta.title) === 'file'
          ? uniqueName(meta.title, fileNames)
          : undefined
      const checked = options.checked(line)
      notes.snippets.push({
        tag,
        code: node.value,
        meta: node.meta ?? '',
        title: meta.title,
        file,
        line,
        heading: notes.headings.at(-1)?.id,
        checked: checked && { language: checked.language, status: checked.status },
      })
      const diagram = tag === 'mermaid' ? tools.renderDiagram(node.value, meta.title) : undefined
      if (diagram !== undefined) return options.emit(diagram, false) as never
      const html = renderCodeBlock(
        {
          tag,
          code: node.value,
          meta,
          variables,
          fileUrl: file === undefined ? undefined : options.fileUrl(file),
          line: options.findable ? line : undefined,
          checked,
        },
        tools.tokenizer(tag),
      )
      return options.emit(html, false) as never
    },
    link(node, ctx) {
      notes.links.push({ href: node.url, ...range(node) })
      const url = resolveHref(node.url)
      if (url !== node.url) ctx.setProperty(node, 'url', url)
    },
    definition(node, ctx) {
      notes.links.push({ href: node.url, ...range(node) })
      const url = resolveHref(node.url)
      if (url !== node.url) ctx.setProperty(node, 'url', url)
    },
    image(node) {
      const image = { src: node.url, alt: node.alt ?? '', title: node.title ?? undefined }
      notes.images.push({ src: image.src, alt: image.alt, ...range(node) })
      if (options.renderImage) return options.emit(options.renderImage(image), true) as never
      return imageSize(image.src) && (options.emit(plainImage(image, options), true) as never)
    },
    html(node, ctx) {
      const html = node.value.replace(
        htmlAttribute,
        (whole, before: string, name: string, text: string, at: number) => {
          const value = text.replaceAll('&amp;', '&')
          const start = range(node).start + at + before.length
          const found = { start, end: start + whole.length - before.length }
          const kind = name.toLowerCase()
          if (kind === 'href') notes.links.push({ href: value, ...found })
          else if (kind === 'src') notes.images.push({ src: value, alt: '', ...found })
          else notes.ids.push(value)
          const isOurs = kind === 'href' || (kind === 'src' && value.startsWith('/'))
          if (!isOurs) return whole
          const size = kind === 'src' && isUnsizedImage(node.value, at) ? imageSize(value) : undefined
          return `${before}${name}="${escapeHtml(resolveHref(value))}"${attributes({ ...size })}`
        },
      )
      if (html !== node.value) ctx.setProperty(node, 'value', html)
    },
    mdxJsxFlowElement: visitJsx as never,
    mdxJsxTextElement: visitJsx as never,
    mdxFlowExpression(node) {
      notes.expressions.push({ code: node.value, ...range(node) })
    },
    mdxTextExpression(node) {
      notes.expressions.push({ code: node.value, ...range(node) })
    },
    mdxjsEsm(node) {
      notes.modules.push(node.value)
    },
    blockquote(node) {
      const alert = toCallout(node as QuoteNode)
      if (alert) notes.components.set(alert.name, range(node))
      return alert as never
    },
  } satisfies MdastPluginDefinition
  if (variables.size === 0) return plugin
  return {
    ...plugin,
    inlineCode(node) {
      const found = findPlaceholders(node.value, variables)
      if (found.length === 0) return undefined
      return options.emit(`<code>${renderText(node.value, variables)}</code>`, true) as never
    },
  } as MdastPluginDefinition
}

function withSize(node: JsxNode, size: ImageSize | undefined): JsxNode {
  if (!size || node.attributes.some(({ name }) => name === 'width' || name === 'height')) return node
  const sides = Object.entries(size).map(([name, value]) => ({
    type: 'mdxJsxAttribute',
    name,
    value: String(value),
  }))
  return { ...node, attributes: [...node.attributes, ...sides] }
}

/** Whether an attribute stands in an `<img>` that does not say its own size. */
function isUnsizedImage(html: string, at: number): boolean {
  const tag = html.slice(html.lastIndexOf('<', at), html.indexOf('>', at))
  return /^<img\s/i.test(tag) && !/\s(?:width|height)\s*=/i.test(tag)
}

function withAttribute(node: JsxNode, name: string, value: string): JsxNode {
  const { type, children } = node
  const attributes = node.attributes.map((found) => (found.name === name ? { ...found, value } : found))
  return { type, name: node.name, attributes, children }
}

/** In the HTML of a Markdown file; its quotes are both of one kind. */
const htmlAttribute = /(\s)(id|name|href|src)\s*=\s*["']([^"']*)["']/gi

/** An `<img>` as Markdown would make it, with its size where it is known. */
export function plainImage(
  { src, alt, title }: { src: string; alt: string; title?: string | undefined },
  { resolveHref, imageSize }: Pick<PageFacts, 'resolveHref' | 'imageSize'>,
): string {
  return `<img${attributes({ src: resolveHref(src), alt, title, ...imageSize(src), loading: 'lazy', decoding: 'async' })}>`
}
