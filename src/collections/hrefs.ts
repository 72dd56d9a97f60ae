/** What a link in a text leads to. Pure: it knows the site's layout and no other page. */
import { posix } from 'node:path'
import { pageId } from '../lib/page-id.ts'
import type { Urls } from './urls.ts'

export type Target =
  /** Another site, mail, phone: never fetched. */
  | { kind: 'external' }
  /** A place on this site; `path` without base and without slashes at the ends. */
  | { kind: 'internal'; path: string; anchor: string | undefined; href: string }

/** Where a page stands: its file and its address. */
export interface Place {
  /** The file, relative to the project's root. */
  source: string
  /** The content folder, relative to the project's root. */
  folder: string
  /** The page's address without base and without slashes at the ends: `runbooks/reload-nginx`. */
  path: string
  urls: Urls
}

/**
 *     /runbooks/x/#a        from the site's root, without the base path
 *     ./other.mdx#a         a content file: its page
 *     ../posts/y/           from this page's address, as a browser does
 *     #a                    this page
 */
export function resolveTarget(href: string, place: Place): Target {
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(href)) return { kind: 'external' }
  const [, pathPart = '', query = '', anchorPart] = /^([^?#]*)(\?[^#]*)?(?:#(.*))?$/s.exec(href) ?? []
  const anchor = anchorPart === undefined || anchorPart === '' ? undefined : decode(anchorPart)
  const hash = anchorPart === undefined ? '' : `#${anchorPart}`
  const internal = (path: string, url: string): Target => ({
    kind: 'internal',
    path,
    anchor,
    href: url + query + hash,
  })
  if (pathPart === '') return { kind: 'internal', path: place.path, anchor, href }
  const decoded = decode(pathPart)
  if (!decoded.startsWith('/') && /\.mdx?$/i.test(decoded)) {
    const file = posix.join(posix.dirname(place.source), decoded)
    const inside = file.startsWith(`${place.folder}/`) ? file.slice(place.folder.length + 1) : file
    const [collection = '', ...rest] = inside.split('/')
    const path = `${collection}/${pageId(rest.join('/'))}`
    return internal(path, place.urls.page(path))
  }
  const path = trim(decoded.startsWith('/') ? decoded : posix.join('/', place.path, decoded))
  const isPage = decoded.endsWith('/') || !isFile(path)
  return internal(path, isPage ? place.urls.page(path) : place.urls.file(encodeURI(path)))
}

export function trim(path: string): string {
  return path.replace(/^\/+|\/+$/g, '')
}

/** The last part of a file's address has an extension; a page's has none. */
function isFile(path: string): boolean {
  return /\.[A-Za-z][A-Za-z0-9]{0,5}$/.test(path)
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
