/** Every internal link, anchor and image of the content, checked from its source. External ones are never fetched. */
import { existsSync } from 'node:fs'
import { join, posix } from 'node:path'
import { slug } from 'github-slugger'
import { nearest } from '../lib/nearest.ts'
import type { ContentFile } from './files.ts'
import { resolveTarget, trim } from './hrefs.ts'
import { isLocalImage, kindOf, type LinkSource } from './load-pages.ts'
import { type ContentProblem, locate } from './problems.ts'
import type { Item } from './references.ts'
import type { RawData } from './schemas.ts'
import type { SiteSettings } from './site-settings.ts'
import type { Urls } from './urls.ts'

/** Pages and files that every site has. */
const always = [
  '',
  'posts',
  'runbooks',
  'services',
  'tags',
  'series',
  'authors',
  'alerts',
  'checks',
  'rss.xml',
  'sitemap-index.xml',
  'llms.txt',
  'pages.json',
  '404.html',
]

/** Every address of the site without base and slashes at the ends; with the anchors, where they are known. */
export function addressesOf(
  files: ContentFile[],
  pages: LinkSource[],
  items: Item[],
): Map<string, Set<string> | undefined> {
  const addresses = new Map<string, Set<string> | undefined>(always.map((path) => [path, undefined]))
  for (const { collection, id } of files) {
    if (collection === 'teams') continue
    addresses.set(`${collection}/${id}`, undefined)
    if (collection in kindOf) addresses.set(`${collection}/${id}.md`, undefined)
  }
  for (const { file, record } of pages) {
    const path = `${file.collection}/${file.id}`
    if (!record.stock) addresses.set(path, new Set(record.notes.ids))
    for (const { name } of record.files) addresses.set(`${path}/files/${name}`, undefined)
  }
  for (const { data } of items) {
    const { tags, alerts, series, redirectFrom } = data as Partial<RawData['runbooks'] & RawData['posts']>
    for (const tag of tags ?? []) addresses.set(`tags/${slug(tag)}`, undefined)
    for (const alert of alerts ?? []) addresses.set(`alerts/${alert}`, undefined)
    if (series) addresses.set(`series/${slug(series.name)}`, undefined)
    for (const path of redirectFrom ?? []) addresses.set(trim(path), undefined)
  }
  return addresses
}

export function checkLinks(
  files: ContentFile[],
  pages: LinkSource[],
  items: Item[],
  urls: Urls,
  settings: SiteSettings,
): ContentProblem[] {
  const { links: strictness } = settings.options.checks
  if (strictness === 'off') return []
  const addresses = addressesOf(files, pages, items)
  const own = settings.ownRoutes()
  const exists = (path: string) =>
    addresses.has(path) ||
    own.some((route) => route.test(`/${path}`) || route.test(`/${path}/`)) ||
    existsSync(join(settings.publicDir, path))
  const problems: ContentProblem[] = []
  for (const { file, record } of pages) {
    const place = {
      source: file.path,
      folder: settings.options.content,
      path: `${file.collection}/${file.id}`,
      urls,
    }
    const report = (
      range: { start: number; end: number },
      code: string,
      message: string,
      help: string | undefined,
    ) => problems.push(locate(file.path, file.text, { ...range, severity: strictness, code, message, help }))
    for (const link of record.notes.links) {
      const target = resolveTarget(link.href, place)
      if (target.kind === 'external') continue
      if (!exists(target.path)) {
        report(
          link,
          'content/dead-link',
          `Unexpected link to \`${link.href}\`, which is no page of this site`,
          suggestPage(target.path, addresses),
        )
        continue
      }
      const anchors = addresses.get(target.path)
      if (target.anchor === undefined || !anchors || anchors.has(target.anchor) || target.anchor === 'top')
        continue
      const near = nearest(target.anchor, anchors)
      const help = near ? `did you mean \`#${near}\`?` : anchorsHelp(anchors)
      report(
        link,
        'content/dead-anchor',
        `Unexpected anchor \`#${target.anchor}\`, which is not on \`/${target.path}/\``,
        help,
      )
    }
    for (const image of record.notes.images) {
      if (/^(https?:)?\/\//i.test(image.src)) {
        report(
          image,
          'content/remote-image',
          `Unexpected image \`${image.src}\` of another site, which the page's policy blocks`,
          'put a copy beside the page',
        )
        continue
      }
      const path = imagePath(image.src, file.path, settings)
      if (path === undefined || existsSync(path)) continue
      const where = isLocalImage(image.src) ? 'beside the page' : 'in the public folder'
      report(
        image,
        'content/missing-image',
        `Unexpected image \`${image.src}\`, which is not there`,
        `put it ${where}, or correct the path`,
      )
    }
  }
  return problems
}

function imagePath(src: string, source: string, settings: SiteSettings): string | undefined {
  const path = src.replace(/[?#].*$/, '')
  if (isLocalImage(src)) return join(settings.root, posix.join(posix.dirname(source), safeDecode(path)))
  return path.startsWith('/') && !path.startsWith('//')
    ? join(settings.publicDir, safeDecode(path))
    : undefined
}

function safeDecode(path: string): string {
  try {
    return decodeURI(path)
  } catch {
    return path
  }
}

/** The page that was likely meant: the same last part elsewhere, else the nearest spelling. */
function suggestPage(path: string, addresses: Map<string, unknown>): string | undefined {
  const last = path.split('/').at(-1) ?? ''
  const pages = [...addresses.keys()]
  const sameName = last === '' ? undefined : pages.find((page) => page === last || page.endsWith(`/${last}`))
  const found = sameName ?? nearest(path, pages)
  return found === undefined ? undefined : `did you mean \`/${found}${/\.\w+$/.test(found) ? '' : '/'}\`?`
}

function anchorsHelp(anchors: Set<string>): string {
  if (anchors.size === 0) return 'the page has no headings'
  const some = [...anchors].slice(0, 5).map((id) => `\`#${id}\``)
  return `the page has ${some.join(', ')}${anchors.size > 5 ? ' …' : ''}`
}

/** Internal pages that a page links to, without base and slashes, each once. */
export function linkedPages({ file, record }: LinkSource, settings: SiteSettings, urls: Urls): string[] {
  const place = {
    source: file.path,
    folder: settings.options.content,
    path: `${file.collection}/${file.id}`,
    urls,
  }
  const paths = record.notes.links.flatMap(({ href }) => {
    const target = resolveTarget(href, place)
    return target.kind === 'internal' && target.path !== place.path ? [target.path] : []
  })
  return [...new Set(paths)].filter((path) =>
    Object.keys(kindOf).some((collection) => path.startsWith(`${collection}/`)),
  )
}
