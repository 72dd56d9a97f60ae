/** What layouts and queries know of the site; a change of it renders every page anew. */
export interface SiteInfo {
  title: string
  description: string
  organisation?: string | undefined
  lang: string
  /** The base path, with a slash at both ends. */
  base: string
  trailingSlash: boolean
  /** The site's address with the base path, when `site` is set: for canonical links, feeds and cards. */
  address?: string | undefined
  search: boolean
  /** A service worker keeps a copy for use without a network; not in dev. */
  offline: boolean
  /** The site configures Astro's own Content-Security-Policy; ours is left out then. */
  ownPolicy: boolean
  dev: boolean
}
