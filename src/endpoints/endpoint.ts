import type { PageFile } from '../collections/page-cache.ts'
import type { Site } from '../collections/site.ts'
import type { Page } from '../collections/types.ts'
import type { Urls } from '../collections/urls.ts'
import type { SiteInfo } from '../integration/site-info.ts'

/** One address and what is served there. */
export interface Endpoint {
  /** Without the base path and decoded: `runbooks/disk-filling.md`. */
  path: string
  /** A media type with its charset. */
  type: string
  body: () => string | Promise<string>
}

/** What endpoints are made from. */
export interface EndpointContext {
  site: Site
  info: SiteInfo
  urls: Urls
  /** A page's HTML and snippets, from the cache. */
  pageFile: (page: Page) => PageFile
  /** A page's file as its author wrote it. */
  source: (page: Page) => string
}

export const types = {
  html: 'text/html; charset=utf-8',
  json: 'application/json; charset=utf-8',
  markdown: 'text/markdown; charset=utf-8',
  rss: 'application/rss+xml; charset=utf-8',
  text: 'text/plain; charset=utf-8',
}

/** An address of this site with its origin: machines and feeds read it somewhere else. */
export function absolute(info: SiteInfo, url: string): string {
  return info.address === undefined ? url : new URL(url, info.address).href
}
