/** Where a result leads. */

import type { Result } from './merge.ts'

export interface Place {
  /** The site's root as a browser needs it, with a slash at its end: `/docs/`, or `../` in a copy opened from disk. */
  base: string
  /** Folders need `index.html` where no server adds it. */
  indexFile: boolean
}

export function addressOf(
  { url, anchor }: Pick<Result, 'url' | 'anchor'>,
  { base, indexFile }: Place,
): string {
  const path = base + url.replace(/^\//, '') + (indexFile && url.endsWith('/') ? 'index.html' : '')
  return anchor === '' ? path : `${path}#${encodeURIComponent(anchor)}`
}
