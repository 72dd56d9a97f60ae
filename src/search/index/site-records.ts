/** The pages of a site as records for the indexes. */

import type { Page, Post, Runbook, Service } from '../../collections/types.ts'
import type { Views } from '../../collections/views.ts'
import type { PageRecord } from '../records.ts'
import { htmlSections } from './html-sections.ts'

export interface RecordSource {
  site: Pick<Views, 'runbooks' | 'posts' | 'checks' | 'services'>
  /** The site's base path, with a slash at both ends. */
  base: string
  /** The HTML of a page's text. */
  html: (page: Page) => string
}

export function siteRecords({ site, base, html }: RecordSource): PageRecord[] {
  const path = (url: string) => `/${url.slice(base.length)}`
  const common = (page: Page) => ({
    url: path(page.url),
    kind: page.kind,
    title: page.title,
    description: page.description,
    tags: page.tags.map(({ name }) => name),
    sections: htmlSections(html(page)),
  })
  return [
    ...site.runbooks.map((page: Runbook) => ({
      ...common(page),
      service: page.service?.id,
      severity: page.severity,
      alerts: page.alerts.map(({ name }) => name),
    })),
    ...site.posts.map((page: Post) => common(page)),
    ...site.checks.map((page: Page) => common(page)),
    ...site.services.map((service) => serviceRecord(service, path(service.url))),
  ]
}

function serviceRecord(service: Service, url: string): PageRecord {
  const { id, name, description, owner, escalation, dashboards, dependsOn } = service
  const people = [
    owner && `Owner: ${owner.name}, ${owner.contact}`,
    ...escalation.map(({ who, contact }) => `${who}, ${contact}`),
  ]
  const links = [
    ...dashboards.map(({ label }) => label),
    ...dependsOn.map((other) => `depends on ${other.name}`),
  ]
  const text = [...people, ...links].filter(Boolean).join('\n')
  return {
    url,
    kind: 'service',
    title: name,
    description,
    service: id,
    sections: [{ id: '', heading: '', text, code: [] }],
  }
}
