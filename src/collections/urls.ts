/** Every address of the site is made here, and nowhere else: base path and trailing slash are right by construction. */
import { slug } from 'github-slugger'

export interface UrlSettings {
  /** The base path: `/`, or `/docs/` with a slash at both ends. */
  base: string
  trailingSlash: boolean
}

export type Urls = ReturnType<typeof createUrls>

const folders = { runbook: 'runbooks', post: 'posts', check: 'checks' } as const

export function createUrls({ base, trailingSlash }: UrlSettings) {
  const file = (path: string) => base + path
  const page = (path: string) => (path === '' ? base : file(encodeURI(path) + (trailingSlash ? '/' : '')))
  return {
    /** The address of a file: `/rss.xml`. */
    file,
    /** The address of a page, given its path without slashes at the ends: `runbooks/reload-nginx`. */
    page,
    home: () => page(''),
    list: (kind: keyof typeof folders) => page(folders[kind]),
    entry: (kind: keyof typeof folders, id: string) => page(`${folders[kind]}/${id}`),
    markdown: (kind: keyof typeof folders, id: string) => file(encodeURI(`${folders[kind]}/${id}.md`)),
    snippet: (kind: keyof typeof folders, id: string, name: string) =>
      file(encodeURI(`${folders[kind]}/${id}/files/`) + encodeURIComponent(name)),
    tag: (name: string) => page(`tags/${slug(name)}`),
    series: (name: string) => page(`series/${slug(name)}`),
    author: (id: string) => page(`authors/${id}`),
    service: (id: string) => page(`services/${id}`),
    alert: (name: string) => page(`alerts/${name}`),
  }
}
