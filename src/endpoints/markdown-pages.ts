import { splitFrontMatter } from '../collections/front-matter.ts'
import { resolveTarget } from '../collections/hrefs.ts'
import type { Page, Post, Runbook } from '../collections/types.ts'
import { absolute, type Endpoint, type EndpointContext, types } from './endpoint.ts'
import { plainMarkdown } from './plain-markdown.ts'

/** `/runbooks/<id>.md` and `/posts/<id>.md`: what `curl` shows when there is no browser. */
export function markdownPages(context: EndpointContext): Endpoint[] {
  const { runbooks, posts } = context.site
  const pages = [...runbooks, ...posts]
  const addresses = new Map(pages.map(({ kind, id, markdownUrl }) => [`${kind}s/${id}`, markdownUrl]))
  return pages.map((page) => ({
    path: `${page.kind}s/${page.id}.md`,
    type: types.markdown,
    body: () => markdownPage(page, context, addresses),
  }))
}

/** @param addresses of pages as Markdown, by path: links between pages stay among them. */
export function markdownPage(
  page: Runbook | Post,
  context: EndpointContext,
  addresses: ReadonlyMap<string, string>,
): string {
  const text = context.source(page)
  const body = text.slice(splitFrontMatter(text)?.bodyStart ?? 0)
  const format = page.source.endsWith('.md') ? 'md' : 'mdx'
  const facts = page.kind === 'runbook' ? runbookFacts(page, context) : postFacts(page)
  const address = absolute(context.info, page.url)
  const head = [
    `# ${page.title}`,
    ...(page.description ? [page.description] : []),
    [...facts, `- page: ${address}`].join('\n'),
    ...(page.kind === 'runbook' ? variableTable(page) : []),
  ]
  return `${head.join('\n\n')}\n\n${plainMarkdown(body, format, (href) => absoluteHref(href, page, context, addresses))}`
}

function runbookFacts(page: Runbook, { info }: EndpointContext): string[] {
  const { severity, time, service, owner, escalation, alerts, prerequisites, tested, broken } = page
  const fact = (name: string, value: string | undefined) => (value ? [`- ${name}: ${value}`] : [])
  return [
    ...(broken ? [`- **BROKEN, do not use: ${broken}**`] : []),
    ...fact('severity', severity?.toString()),
    ...fact('time', time),
    ...fact('service', service && `${service.name} (${absolute(info, service.url)})`),
    ...fact('owner', owner && `${owner.name}, ${owner.contact}`),
    ...escalation.flatMap(({ who, contact, after }) =>
      fact('escalate', `${who}, ${contact}${after ? `, after ${after}` : ''}`),
    ),
    ...fact('alerts', alerts.map(({ name }) => name).join(', ')),
    ...prerequisites.flatMap((item) => fact('have ready', item)),
    ...fact(
      'tested',
      tested &&
        `${tested.date}${tested.by ? ` by ${tested.by}` : ''}${tested.with.length > 0 ? `, with ${tested.with.map(({ name, version }) => `${name} ${version}`).join(', ')}` : ''}`,
    ),
  ]
}

function postFacts({ date, updated, authors, series }: Post): string[] {
  return [
    `- date: ${date}${updated ? `, updated ${updated}` : ''}`,
    ...(authors.length > 0 ? [`- by: ${authors.map(({ name }) => name).join(', ')}`] : []),
    ...(series ? [`- series: ${series.name}, part ${series.part}`] : []),
  ]
}

function variableTable({ variables }: Runbook): string[] {
  if (variables.length === 0) return []
  const rows = variables.map(
    ({ name, description, sample }) => `- \`<${name}>\`: ${description}, for example \`${sample}\``,
  )
  return [`Fill in before you copy:\n\n${rows.join('\n')}`]
}

function absoluteHref(
  href: string,
  page: Page,
  { info, urls }: EndpointContext,
  addresses: ReadonlyMap<string, string>,
): string {
  if (href.startsWith('#')) return href
  const folder = page.source.slice(0, page.source.indexOf(`/${page.kind}s/`))
  const target = resolveTarget(href, { source: page.source, folder, path: `${page.kind}s/${page.id}`, urls })
  if (target.kind === 'external') return href
  return absolute(info, addresses.get(target.path) ?? target.href)
}
