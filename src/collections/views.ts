/** Validated content to the views that pages show: names become links, dates and addresses are filled in. */
import type { z } from 'astro/zod'
import type { Evidence } from '../evidence/changed-since-test.ts'
import { fileUrl, historyAddress } from '../lib/file-urls.ts'
import { linkParts } from '../lib/link-parts.ts'
import { resolveTarget } from './hrefs.ts'
import { kindOf, type LoadedPage } from './load-pages.ts'
import type { Item } from './references.ts'
import type { authorSchema, postSchema, runbookSchema, serviceSchema, teamSchema } from './schemas.ts'
import type { SiteSettings } from './site-settings.ts'
import type {
  Author,
  Change,
  Check,
  Page,
  Post,
  Runbook,
  Service,
  ServiceLink,
  Team,
  TeamLink,
} from './types.ts'
import type { Urls } from './urls.ts'

export interface Views {
  runbooks: Runbook[]
  posts: Post[]
  checks: Check[]
  services: Service[]
  teams: Team[]
  authors: Author[]
}

export interface ViewContext {
  settings: SiteSettings
  urls: Urls
  changeOf: (file: string) => Change | undefined
  /** Digest of the images beside a file that it shows. */
  imagesOf: (file: string) => string | undefined
  linkedFrom: (path: string) => LoadedPage[]
  /** For tested pages, by file. */
  evidence: ReadonlyMap<string, Evidence>
}

export function createViews(pages: LoadedPage[], items: Item[], context: ViewContext): Views {
  const { urls } = context
  const of = <T>(collection: string) =>
    items
      .filter(({ file }) => file.collection === collection)
      .map(({ file, data }) => ({ id: file.id, data: data as T }))
  const teams: Team[] = of<z.output<typeof teamSchema>>('teams').map(({ id, data }) => ({
    id,
    name: data.name,
    contact: data.contact,
    description: data.description ?? '',
  }))
  const team = (id: string | undefined): TeamLink | undefined => {
    const found = teams.find((candidate) => candidate.id === id)
    return found && { id: found.id, name: found.name, contact: found.contact }
  }
  const rawServices = of<z.output<typeof serviceSchema>>('services')
  const serviceLink = (id: string | undefined): ServiceLink | undefined => {
    const found = rawServices.find((candidate) => candidate.id === id)
    return found && { id: found.id, name: found.data.name, url: urls.service(found.id) }
  }
  const services: Service[] = rawServices.map(({ id, data }) => ({
    id,
    name: data.name,
    url: urls.service(id),
    description: data.description ?? '',
    owner: team(data.owner),
    escalation: data.escalation,
    dashboards: data.dashboards,
    dependsOn: data.dependsOn.flatMap((other) => serviceLink(other) ?? []),
  }))
  const authors: Author[] = of<z.output<typeof authorSchema>>('authors').map(({ id, data }) => ({
    id,
    name: data.name,
    url: urls.author(id),
    team: team(data.team),
    bio: data.bio ?? '',
    site: data.url,
  }))
  const byKind = (collection: string) => pages.filter(({ file }) => file.collection === collection)
  const runbooks = byKind('runbooks').map((page): Runbook => {
    const data = page.record.data as z.output<typeof runbookSchema>
    const service = services.find(({ id }) => id === data.service)
    return {
      ...pageView(page, context),
      kind: 'runbook',
      service: serviceLink(data.service),
      owner: team(data.owner) ?? service?.owner,
      escalation: service?.escalation ?? [],
      alerts: data.alerts.map((name) => ({ name, url: urls.alert(name) })),
      severity: data.severity,
      time: data.time,
      prerequisites: data.prerequisites,
      variables: Object.entries(data.variables).map(([name, variable]) => ({ name, ...variable })),
      tested: data.tested && {
        date: data.tested.date,
        by: authors.find(({ id }) => id === data.tested?.by)?.name ?? data.tested.by,
        with: Object.entries(data.tested.with).map(([name, version]) => ({ name, version })),
      },
      commands: context.evidence.get(page.file.path),
      ...brokenView(page, data.broken, context),
      dashboards: service?.dashboards ?? [],
      dependsOn: service?.dependsOn ?? [],
    }
  })
  const posts = byKind('posts').map((page): Post => {
    const data = page.record.data as z.output<typeof postSchema>
    return {
      ...pageView(page, context),
      kind: 'post',
      date: data.date,
      updated: data.updated,
      authors: data.authors.flatMap((id) => {
        const found = authors.find((author) => author.id === id)
        return found ? [{ id, name: found.name, url: found.url }] : []
      }),
      series: data.series && { ...data.series, url: urls.series(data.series.name) },
    }
  })
  const checks = byKind('checks').map((page): Check => ({ ...pageView(page, context), kind: 'check' }))
  return { runbooks, posts, checks, services, teams, authors }
}

function brokenView(
  { file }: LoadedPage,
  broken: string | undefined,
  { settings, urls }: ViewContext,
): Pick<Runbook, 'broken' | 'brokenParts'> {
  const path = `${file.collection}/${file.id}`
  const place = { source: file.path, folder: settings.options.content, path, urls }
  const brokenParts = linkParts(broken ?? '').map(({ text, href }) => {
    const target = href === undefined ? undefined : resolveTarget(href, place)
    return target?.kind === 'internal' ? { text, href: target.href } : { text, href }
  })
  return { broken: broken && brokenParts.map(({ text }) => text).join(''), brokenParts }
}

function pageView(page: LoadedPage, { settings, urls, changeOf, imagesOf, linkedFrom }: ViewContext): Page {
  const { file, record } = page
  const kind = kindOf[file.collection]
  const data = record.data as {
    title: string
    description?: string
    tags: string[]
    draft: boolean
    redirectFrom: string[]
  }
  const { editUrl, historyUrl } = settings.options
  return {
    kind,
    id: file.id,
    url: urls.entry(kind, file.id),
    title: data.title,
    description: data.description ?? '',
    tags: data.tags.map((name) => ({ name, url: urls.tag(name) })),
    draft: data.draft,
    source: file.path,
    editUrl: fileUrl(editUrl, file.path),
    historyUrl: fileUrl(historyUrl ?? historyAddress(editUrl), file.path),
    markdownUrl: urls.markdown(kind, file.id),
    headings: record.notes.headings,
    files: record.files.map(({ name, path }) => ({ name, path, url: urls.snippet(kind, file.id, name) })),
    linkedFrom: linkedFrom(`${file.collection}/${file.id}`).map(({ file, record }) => {
      const kind = kindOf[file.collection]
      return { kind, id: file.id, url: urls.entry(kind, file.id), title: String(record.data.title) }
    }),
    words: record.words,
    changed: changeOf(file.path),
    redirectFrom: data.redirectFrom,
    body: {
      collection: file.collection,
      id: file.id,
      source: file.path,
      digest: record.digest,
      images: imagesOf(file.path),
      stock: record.stock,
    },
  }
}
