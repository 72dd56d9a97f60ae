/** Where a result leads, with the matched text as a text fragment, which browsers mark and scroll to by themselves. */

import type { Result } from './merge.ts'

export interface Place {
  /** The site's root as a browser needs it, with a slash at its end: `/docs/`, or `../` in a copy opened from disk. */
  base: string
  /** Folders need `index.html` where no server adds it. */
  indexFile: boolean
  /** Whether the browser understands text fragments; one that does not would not find the anchor either. */
  textFragments: boolean
}

/** A longer text is given by its first and last words. */
const LONGEST = 90
const EDGE_WORDS = 3

export function addressOf({ url, anchor, matched }: Result, place: Place): string {
  const path =
    place.base + url.replace(/^\//, '') + (place.indexFile && url.endsWith('/') ? 'index.html' : '')
  const directive = place.textFragments && matched !== '' ? `:~:text=${textDirective(matched)}` : ''
  const hash = anchor === '' && directive === '' ? '' : `#${encodeURIComponent(anchor)}${directive}`
  return path + hash
}

export function textDirective(text: string): string {
  const flat = text.trim().replace(/\s+/g, ' ')
  const words = flat.split(' ')
  if (flat.length <= LONGEST || words.length < 2 * EDGE_WORDS) return encode(flat)
  return `${encode(words.slice(0, EDGE_WORDS).join(' '))},${encode(words.slice(-EDGE_WORDS).join(' '))}`
}

/** The dash and the comma part the pieces of a directive. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(/-/g, '%2D')
}
