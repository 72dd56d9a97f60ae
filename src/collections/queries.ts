/**
 * What routes ask for. Read from the loaded content itself: a thousand views need not go through Astro's data store and
 * back for our own pages. A site's own code has them there too, with `getCollection('runbooks')`.
 *
 * A page must be a function of its props: ask in `getStaticPaths`, pass the answer as props through `staticPaths`, and
 * ask for nothing while rendering. Then a warm build knows from the props alone which pages are still right.
 */
import { createHash } from 'node:crypto'
import { site } from 'virtual:handover/site'
import type { CollectionName } from './schemas.ts'
import { currentSession } from './session.ts'
import type { Author, Check, PageLink, Post, Runbook, Service, TagLink, Team } from './types.ts'
import { createUrls } from './urls.ts'
import type { Views } from './views.ts'

export { site }
export const urls = createUrls(site)

async function all<C extends CollectionName>(collection: C): Promise<Views[C]> {
  const site = await currentSession().site()
  return site[collection].slice() as Views[C]
}

const byTitle = <T extends { title: string }>(a: T, b: T) => a.title.localeCompare(b.title, 'en')
const byName = <T extends { name: string }>(a: T, b: T) => a.name.localeCompare(b.name, 'en')

/** Worst severity first, those without one last, then by title. */
export async function runbooks(): Promise<Runbook[]> {
  const found = await all('runbooks')
  return found.sort((a, b) => (a.severity ?? 9) - (b.severity ?? 9) || byTitle(a, b))
}

/** Newest first. */
export async function posts(): Promise<Post[]> {
  const found = await all('posts')
  return found.sort((a, b) => (a.date === b.date ? byTitle(a, b) : a.date < b.date ? 1 : -1))
}

/** By title. */
export async function checks(): Promise<Check[]> {
  return (await all('checks')).sort(byTitle)
}

export async function services(): Promise<Service[]> {
  return (await all('services')).sort(byName)
}

export async function teams(): Promise<Team[]> {
  return (await all('teams')).sort(byName)
}

export async function authors(): Promise<Author[]> {
  return (await all('authors')).sort(byName)
}

export interface AlertPage {
  name: string
  url: string
  runbook: Runbook
}

/** Every alert with its one runbook, by name. */
export async function alerts(): Promise<AlertPage[]> {
  const found = (await runbooks()).flatMap((runbook) =>
    runbook.alerts.map((alert) => ({ ...alert, runbook })),
  )
  return found.sort(byName)
}

export interface TagPage extends TagLink {
  runbooks: Runbook[]
  posts: Post[]
}

/** Tags that differ in case or punctuation only are one; by name. */
export async function tags(): Promise<TagPage[]> {
  const pages = new Map<string, TagPage>()
  const page = (tag: TagLink) => {
    const found = pages.get(tag.url) ?? { ...tag, runbooks: [], posts: [] }
    pages.set(tag.url, found)
    return found
  }
  for (const runbook of await runbooks()) for (const tag of runbook.tags) page(tag).runbooks.push(runbook)
  for (const post of await posts()) for (const tag of post.tags) page(tag).posts.push(post)
  return [...pages.values()].sort(byName)
}

export interface SeriesPage {
  name: string
  url: string
  /** In the order of their parts. */
  posts: Post[]
}

export async function series(): Promise<SeriesPage[]> {
  const pages = new Map<string, SeriesPage>()
  for (const post of await posts()) {
    if (!post.series) continue
    const { name, url } = post.series
    const found = pages.get(url) ?? { name, url, posts: [] }
    found.posts.push(post)
    pages.set(url, found)
  }
  for (const { posts } of pages.values()) posts.sort((a, b) => (a.series?.part ?? 0) - (b.series?.part ?? 0))
  return [...pages.values()].sort(byName)
}

/** For each page of a list, by id, those before and after it. */
export function neighbours(
  pages: PageLink[],
): Map<string, { previous: PageLink | undefined; next: PageLink | undefined }> {
  const links = pages.map(linkTo)
  return new Map(links.map(({ id }, at) => [id, { previous: links[at - 1], next: links[at + 1] }]))
}

/** As little of a page as a link needs: pass this and not the page when only a link is shown. */
export function linkTo({ kind, id, url, title }: PageLink): PageLink {
  return { kind, id, url, title }
}

/** Which of the three main lists have something in them: the header shows only those. */
export interface Nav {
  services: boolean
  runbooks: boolean
  posts: boolean
}

export async function navigation(): Promise<Nav> {
  const site = await currentSession().site()
  return {
    services: site.services.length > 0,
    runbooks: site.runbooks.length > 0,
    posts: site.posts.length > 0,
  }
}

/**
 * For `getStaticPaths`: adds to each path `nav`, which every page shows, and the key under which a warm build finds it
 * unchanged. The key is a digest of the props, so whatever a page shows must come to it through them (or through a
 * module it imports).
 */
export async function staticPaths<P extends Record<string, unknown>>(
  paths: { params: Record<string, string | undefined>; props: P }[],
) {
  const nav = await navigation()
  return paths.map(({ params, props }) => ({
    params,
    props: { ...props, nav },
    cacheKey: createHash('sha256')
      .update(JSON.stringify([props, nav]))
      .digest('hex')
      .slice(0, 24),
  }))
}
