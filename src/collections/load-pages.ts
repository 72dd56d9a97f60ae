/** Content files to page records: what did not change comes from the cache, the rest is checked and rendered. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { digest } from '../lib/digest.ts'
import { attributes } from '../lib/html.ts'
import { linkParts } from '../lib/link-parts.ts'
import { type PageFacts, plainImage } from '../markdown/page-plugin.ts'
import { renderPage } from '../markdown/render.ts'
import { createToolbox, type Tools } from '../markdown/tools.ts'
import type { ContentFile } from './files.ts'
import { parseYaml, splitFrontMatter } from './front-matter.ts'
import { resolveTarget } from './hrefs.ts'
import { type PageCache, type PageRecord, readPageFile } from './page-cache.ts'
import { type ContentProblem, locate, type TextProblem } from './problems.ts'
import { openPublicImages, type PublicImages } from './public-images.ts'
import type { Item } from './references.ts'
import { type PageCollection, schemas } from './schemas.ts'
import type { CheckOutput, SiteSettings } from './site-settings.ts'
import type { Urls } from './urls.ts'

export const kindOf = { runbooks: 'runbook', posts: 'post', checks: 'check' } as const

export interface LoadedPage {
  file: ContentFile & { collection: PageCollection }
  record: PageRecord
}

/** A page as far as its links are concerned. */
export interface LinkSource {
  file: LoadedPage['file']
  record: Pick<PageRecord, 'notes' | 'files' | 'stock' | 'data'>
}

export interface PageLoader {
  /**
   * `items` are all pages with valid front matter, those included whose text has a problem; `sources` all whose text
   * was rendered, those included that have a problem elsewhere.
   */
  load(
    files: ContentFile[],
  ): Promise<{ pages: LoadedPage[]; items: Item[]; sources: LinkSource[]; problems: ContentProblem[] }>
  /** What Astro's own MDX needs to know of a page with an `import`. */
  factsOf(page: LoadedPage): PageFacts
}

export function createPageLoader(settings: SiteSettings, urls: Urls, cache: PageCache): PageLoader {
  const components = () => availableComponents(settings)
  const toolbox = createToolbox(settings.options.languages)
  // Read anew for each load: in development an image may be replaced.
  let images = openPublicImages(settings.publicDir)
  return {
    async load(files) {
      const known = components()
      const shared = digest(
        settings.rendererKey,
        settings.base,
        settings.trailingSlash,
        settings.options.languages,
        [...(known ?? [])],
        settings.checker?.key ?? '',
      )
      images = openPublicImages(settings.publicDir)
      const work = files
        .filter(isPage)
        .map((file) => ({ file, key: digest(shared, file.path, file.text, images.sizesIn(file.text)) }))
      const missed = work.filter(({ file, key }) => !cache.get(file.path, key))
      const problems: ContentProblem[] = []
      const items: Item[] = []
      const sources: LinkSource[] = []
      const failed = new Set<string>()
      if (missed.length > 0) {
        const tools = await toolbox.prepare(missed.map(({ file }) => file.text))
        const checked = await settings.checker?.check(
          missed.map(({ file }) => ({ path: file.path, text: file.text })),
        )
        const context = {
          settings,
          urls,
          images,
          tools,
          components: known,
          checked: checked && byFile(checked),
        }
        for (const { file, key } of missed) {
          const { data, rendered, problems: found } = loadPage(file, key, context)
          if (rendered && !found.some(({ severity }) => severity === 'error')) {
            cache.set(file.path, rendered.record, rendered.page)
            continue
          }
          failed.add(file.path)
          problems.push(...found)
          if (data) items.push({ file, data })
          if (rendered) sources.push({ file, record: rendered.record })
        }
      }
      const pages = work.flatMap(({ file, key }) => {
        // In development a page with an error is shown as it was, under the error.
        const record = cache.get(file.path, key) ?? (settings.dev ? cache.last(file.path) : undefined)
        return record ? [{ file, record }] : []
      })
      for (const { file, record } of pages) {
        if (failed.has(file.path)) continue
        problems.push(...record.problems)
        items.push({ file, data: record.data })
      }
      return {
        pages,
        items,
        sources: [...pages.filter(({ file }) => !failed.has(file.path)), ...sources],
        problems,
      }
    },
    factsOf({ file, record }) {
      const { snippets } = readPageFile(settings.cacheDir, record.digest)
      const checked = new Map(snippets.map((snippet) => [snippet.line, snippet.checked]))
      const facts = pageFacts(file, record.data, (line) => checked.get(line), { settings, urls, images })
      // Nobody would take the places out again.
      return { ...facts, findable: false }
    },
  }
}

function isPage(file: ContentFile): file is LoadedPage['file'] {
  return file.collection in kindOf
}

interface Context {
  settings: SiteSettings
  urls: Urls
  images: PublicImages
  tools: Tools
  components: ReadonlySet<string> | undefined
  checked: ReturnType<typeof byFile> | undefined
}

function byFile({ diagnostics, snippets }: CheckOutput) {
  return { diagnostics: groupByFile(diagnostics), snippets: groupByFile(snippets) }
}

function groupByFile<T extends { file: string }>(items: T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) groups.set(item.file, [...(groups.get(item.file) ?? []), item])
  return groups
}

function loadPage(file: LoadedPage['file'], key: string, context: Context) {
  const { images: publicImages, tools, components, checked } = context
  const at = (problems: TextProblem[]) => problems.map((problem) => locate(file.path, file.text, problem))
  const front = splitFrontMatter(file.text)
  if (!front) return { data: undefined, problems: at([missingFrontMatter(file.text)]) }
  const parsed = parseYaml(front.yaml, front.start, schemas[file.collection])
  const data = (parsed.data ?? {}) as Record<string, unknown>
  const statuses = new Map(checked?.snippets.get(file.path)?.map((snippet) => [snippet.line, snippet]))
  const facts = pageFacts(file, data, (line) => statuses.get(line), context)
  const rendered = renderPage({
    ...facts,
    text: file.text,
    format: file.format === 'md' ? 'md' : 'mdx',
    frontmatter: data,
    components,
    tools,
    renderImage: (image) => renderImage(image, facts),
  })
  const { notes } = rendered
  for (const { href } of linkParts(String(data.broken ?? '')))
    if (href !== undefined) notes.links.push({ href, ...parsed.rangeOf(['broken']) })
  // The same parser's complaint, in our own words already.
  const diagnostics = (checked?.diagnostics.get(file.path) ?? []).filter(
    ({ code }) => code !== 'markdown/mdx-syntax',
  )
  const problems = [...at([...parsed.problems, ...rendered.problems]), ...diagnostics]
  if (rendered.problems.length > 0) return { data: parsed.data, problems }
  const { headings, ids, links, images, snippets } = notes
  const files = snippets.flatMap((s) => (s.file && s.title ? [{ name: s.file, path: s.title }] : []))
  const words = countWords(file.text.slice(front.bodyStart))
  const record = {
    key,
    stock: rendered.stock,
    data,
    notes: { headings, ids, links, images },
    files,
    words,
    problems,
  }
  const source = rendered.stock ? digest(file.text, publicImages.sizesIn(file.text)) : undefined
  const page = { html: rendered.html, placed: rendered.placed, snippets, source }
  return { data: parsed.data, rendered: { record, page }, problems }
}

/** What the renderer is told of a page, ours and Astro's alike. */
export function pageFacts(
  file: LoadedPage['file'],
  data: Record<string, unknown>,
  checked: PageFacts['checked'],
  { settings, urls, images }: Pick<Context, 'settings' | 'urls' | 'images'>,
): PageFacts {
  const path = `${file.collection}/${file.id}`
  const place = { source: file.path, folder: settings.options.content, path, urls }
  return {
    variables: new Set(Object.keys((data.variables as Record<string, unknown> | undefined) ?? {})),
    resolveHref: (href) => {
      const target = resolveTarget(href, place)
      return target.kind === 'external' ? href : target.href
    },
    imageSize: (src) => images.size(src),
    fileUrl: (name) => urls.snippet(kindOf[file.collection], file.id, name),
    findable: data.tested !== undefined,
    checked,
  }
}

function missingFrontMatter(text: string): TextProblem {
  const opened = /^\uFEFF?---/.test(text)
  return {
    start: 0,
    end: Math.max(1, text.indexOf('\n')),
    code: 'content/front-matter',
    message: opened
      ? 'Unexpected end of file in front matter, expected a closing `---`'
      : 'Missing front matter, expected `---` in the first line',
    help: 'start the file with three lines: `---`, `title: What to do`, `---`',
  }
}

function renderImage(
  image: { src: string; alt: string; title?: string | undefined },
  facts: PageFacts,
): string {
  if (!isLocalImage(image.src)) return plainImage(image, facts)
  const json = JSON.stringify({ src: decodeURI(image.src), alt: image.alt, index: 0 })
  return `<img${attributes({ __ASTRO_IMAGE_: json, title: image.title })}>`
}

/** An image that lies beside the page, which Astro makes smaller; not one in the public folder or on another site. */
export function isLocalImage(src: string): boolean {
  return !/^([a-z][a-z0-9+.-]*:|\/)/i.test(src)
}

function countWords(body: string): number {
  const prose = body.replace(/^([ \t>]*)(`{3,}|~{3,})[\s\S]*?^\1\2/gm, ' ')
  return prose.match(/[\p{L}\p{N}][^\s<>]*/gu)?.length ?? 0
}

/** The names that MDX pages may use without an import, or `undefined` when a module re-exports what cannot be seen. */
function availableComponents({ root, options }: SiteSettings): Set<string> | undefined {
  const own = join(dirname(new URL(import.meta.url).pathname), '../../src/components/content/index.ts')
  const paths = [own, ...(options.components ? [join(root, options.components)] : [])]
  const names = new Set<string>()
  for (const path of paths) {
    if (!existsSync(path)) continue
    const text = readFileSync(path, 'utf8')
    if (/export\s*\*/.test(text)) return undefined
    for (const match of text.matchAll(/export\s*\{([^}]*)\}/g)) {
      for (const part of (match[1] ?? '').split(',')) {
        const name = /(\w+)\s*$/.exec(part)?.[1]
        if (name) names.add(name)
      }
    }
    for (const match of text.matchAll(/export\s+(?:const|function|class)\s+(\w+)/g))
      if (match[1]) names.add(match[1])
  }
  return names
}
