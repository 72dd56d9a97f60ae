import type { Page } from '../collections/types.ts'
import { absolute, type Endpoint, type EndpointContext, types } from './endpoint.ts'

/** `/llms.txt` (llmstxt.org), `/pages.json` and `/robots.txt`: the site's contents for machines. */
export function machineLists(context: EndpointContext): Endpoint[] {
  return [
    { path: 'llms.txt', type: types.text, body: () => llmsTxt(context) },
    { path: 'pages.json', type: types.json, body: () => pagesJson(context) },
    ...robots(context),
  ]
}

function llmsTxt({ site, info }: EndpointContext): string {
  const list = (title: string, pages: readonly Page[]) =>
    pages.length === 0
      ? []
      : [
          `## ${title}`,
          '',
          ...pages.map(
            ({ title, markdownUrl, description }) =>
              `- [${title.replace(/[[\]]/g, '\\$&')}](${absolute(info, markdownUrl)})${description ? `: ${description}` : ''}`,
          ),
          '',
        ]
  return [
    `# ${info.title}`,
    '',
    ...(info.description ? [`> ${info.description}`, ''] : []),
    ...list('Runbooks', site.runbooks),
    ...list('Posts', site.posts),
  ].join('\n')
}

/** One object a page, by address. Only fields that have a value. */
function pagesJson({ site, info }: EndpointContext): string {
  const common = (page: Page) => ({
    kind: page.kind,
    id: page.id,
    url: absolute(info, page.url),
    markdown: absolute(info, page.markdownUrl),
    title: page.title,
    description: page.description || undefined,
    tags: page.tags.map(({ name }) => name),
    changed: page.changed?.date,
    files: page.files.map(({ path, url }) => ({ path, url: absolute(info, url) })),
  })
  const runbooks = site.runbooks.map((page) => ({
    ...common(page),
    service: page.service?.id,
    owner: page.owner?.id,
    severity: page.severity,
    alerts: page.alerts.map(({ name, url }) => ({ name, url: absolute(info, url) })),
    tested: page.tested && {
      ...page.tested,
      with: Object.fromEntries(page.tested.with.map(({ name, version }) => [name, version])),
    },
    broken: page.broken,
  }))
  const posts = site.posts.map((page) => ({
    ...common(page),
    date: page.date,
    updated: page.updated,
    authors: page.authors.map(({ id }) => id),
    series: page.series && { name: page.series.name, part: page.series.part },
  }))
  const pages = [...runbooks, ...posts].sort((a, b) => (a.url < b.url ? -1 : 1))
  return `${JSON.stringify({ version: 1, title: info.title, pages }, undefined, 1)}\n`
}

function robots({ info }: EndpointContext): Endpoint[] {
  if (info.address === undefined) return []
  const body = () => `User-agent: *\nAllow: /\nSitemap: ${absolute(info, `${info.base}sitemap-index.xml`)}\n`
  return [{ path: 'robots.txt', type: types.text, body }]
}
