/** The whole content of a site, loaded, checked and rendered: what both the collections and the build's other steps read. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import type { Evidence } from '../evidence/changed-since-test.ts'
import { dayOf, type History, readHistory } from '../evidence/git-history.ts'
import { openEvidence } from '../evidence/read-evidence.ts'
import { digest } from '../lib/digest.ts'
import type { PageFacts } from '../markdown/page-plugin.ts'
import { checkAlerts } from './alert-gate.ts'
import { type ContentFile, readContent } from './files.ts'
import { parseYaml } from './front-matter.ts'
import { checkLinks, linkedPages } from './links.ts'
import { createPageLoader, isLocalImage, type LoadedPage } from './load-pages.ts'
import { openPageCache, type PageFile, readPageFile } from './page-cache.ts'
import { type ContentProblem, locate, sortProblems } from './problems.ts'
import { checkReferences, checkUnique, type Item } from './references.ts'
import { schemas } from './schemas.ts'
import type { SiteSettings } from './site-settings.ts'
import type { Change } from './types.ts'
import { createUrls } from './urls.ts'
import { createViews, type Views } from './views.ts'

export interface Site extends Views {
  /** Sorted; errors end a build. */
  problems: ContentProblem[]
  /** Images beside pages, by the page's file: their paths as written. */
  images: Map<string, string[]>
  /** By file, for pages with an `import`, which Astro's own MDX renders. */
  stockFacts: Map<string, PageFacts>
}

export interface SiteLoader {
  load(): Promise<Site>
  /** The rendered HTML, placed components and snippets of a page. */
  readPage(digest: string): PageFile
}

export function createSiteLoader(settings: SiteSettings): SiteLoader {
  const { root, options, dev, cacheDir } = settings
  const urls = createUrls(settings)
  const cache = openPageCache(cacheDir)
  const loader = createPageLoader(settings, urls, cache)
  return {
    readPage: (digest) => readPageFile(cacheDir, digest),
    async load() {
      const reading = readHistory(join(root, options.content))
      const { files, problems } = readContent(root, options.content)
      const loaded = await loader.load(files)
      const data = loadData(files)
      const items = [...data.items, ...loaded.items]
      const isShown = ({ data }: { data: Record<string, unknown> }) => dev || !data.draft
      const pages = loaded.pages.filter(({ record }) => isShown(record))
      const hidden = new Set(items.filter((item) => !isShown(item)).map(({ file }) => file))
      problems.push(...settings.problems, ...loaded.problems, ...data.problems)
      problems.push(...checkReferences(items, options.content), ...checkUnique(items))
      problems.push(
        ...checkLinks(
          files.filter((file) => !hidden.has(file)),
          loaded.sources.filter(({ record }) => isShown(record)),
          items.filter(isShown),
          urls,
          settings,
        ),
      )
      problems.push(...checkAlerts(items.filter(isShown), settings))
      if (!existsSync(join(root, options.content))) problems.push(noContent(options.content))
      cache.save(new Set(files.map(({ path }) => path)))
      const backlinks = collectBacklinks(pages, (page) => linkedPages(page, settings, urls))
      const history = await reading
      const images = localImages(pages)
      const views = createViews(pages, data.items, {
        settings,
        urls,
        changeOf: (file) => lastChange(root, options.content, file, history),
        imagesOf: (file) => digestImages(root, file, images.get(file)),
        linkedFrom: (path) => backlinks.get(path) ?? [],
        evidence: testedEvidence(root, options.content, pages, history),
      })
      const stock = pages.filter(({ record }) => record.stock)
      return {
        ...views,
        problems: sortProblems(problems),
        images,
        stockFacts: new Map(stock.map((page) => [page.file.path, loader.factsOf(page)])),
      }
    },
  }
}

/** From git; without any, from the file; and nothing for what git does not know, such as the edge of a shallow clone. */
function lastChange(
  root: string,
  folder: string,
  file: string,
  history: History | undefined,
): Change | undefined {
  if (!history) return { date: statSync(join(root, file)).mtime.toISOString().slice(0, 10) }
  const newest = history.versions.get(posix.relative(folder, file))?.[0]
  return newest && { date: dayOf(newest), commit: newest.commit }
}

/** For each tested page, by file, whether its commands and config are still what was tested. */
function testedEvidence(
  root: string,
  folder: string,
  pages: LoadedPage[],
  history: History | undefined,
): Map<string, Evidence> {
  const tested = pages.flatMap(({ file, record }) => {
    const { date } = (record.data.tested as { date?: string } | undefined) ?? {}
    return date === undefined ? [] : [{ file: join(root, file.path), text: file.text, tested: date }]
  })
  if (tested.length === 0) return new Map()
  const evidence = openEvidence(join(root, folder), history).read(tested)
  return new Map(Array.from(evidence, ([file, found]) => [file.slice(join(root, '/').length), found]))
}

function loadData(files: ContentFile[]): { items: Item[]; problems: ContentProblem[] } {
  const items: Item[] = []
  const problems: ContentProblem[] = []
  for (const file of files) {
    if (file.format !== 'yaml') continue
    const parsed = parseYaml(file.text, 0, schemas[file.collection])
    if (parsed.data) items.push({ file, data: parsed.data })
    problems.push(...parsed.problems.map((problem) => locate(file.path, file.text, problem)))
  }
  return { items, problems }
}

function collectBacklinks(
  pages: LoadedPage[],
  linked: (page: LoadedPage) => string[],
): Map<string, LoadedPage[]> {
  const backlinks = new Map<string, LoadedPage[]>()
  for (const page of pages) {
    for (const path of linked(page)) {
      const from = backlinks.get(path)
      if (from) from.push(page)
      else backlinks.set(path, [page])
    }
  }
  return backlinks
}

function localImages(pages: LoadedPage[]): Map<string, string[]> {
  const images = new Map<string, string[]>()
  for (const { file, record } of pages) {
    const local = record.notes.images.map(({ src }) => src).filter(isLocalImage)
    if (local.length > 0) images.set(file.path, [...new Set(local)])
  }
  return images
}

/** Changes with the images themselves: a page that shows one has another address for it. */
function digestImages(root: string, file: string, paths: string[] | undefined): string | undefined {
  const bytes = paths?.map((path) => {
    const image = join(root, dirname(file), decodeURI(path))
    return existsSync(image) ? readFileSync(image) : ''
  })
  return bytes && digest(...bytes)
}

function noContent(folder: string): ContentProblem {
  return locate(folder, '', {
    start: 0,
    end: 0,
    code: 'content/no-content',
    message: `Missing folder \`${folder}\`, expected the content there`,
    help: `write your first runbook into \`${folder}/runbooks/first.mdx\``,
  })
}

/** The text of a file for a code frame. */
export function readText(root: string, file: string): string | undefined {
  try {
    return readFileSync(join(root, file), 'utf8')
  } catch {
    return undefined
  }
}
