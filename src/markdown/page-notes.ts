import type { Heading, Snippet } from '../collections/types.ts'

/** A range in the file, in UTF-16 units, end exclusive. */
export interface Range {
  start: number
  end: number
}

export interface PageLink extends Range {
  /** As written. */
  href: string
}

export interface PageImage extends Range {
  src: string
  alt: string
}

/** What was found on a page. */
export interface PageNotes {
  headings: Heading[]
  /** Every anchor, those of headings included. */
  ids: string[]
  links: PageLink[]
  images: PageImage[]
  snippets: Snippet[]
  /** Components and where each is used first. */
  components: Map<string, Range>
  /** `{…}` in prose. */
  expressions: (Range & { code: string })[]
  /** `import` and `export` lines. */
  modules: string[]
}

export function createNotes(): PageNotes {
  return {
    headings: [],
    ids: [],
    links: [],
    images: [],
    snippets: [],
    components: new Map(),
    expressions: [],
    modules: [],
  }
}
