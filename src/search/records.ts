/** What the build knows of one page, handed to the index builders. Text is plain: no markup, entities decoded. */

export type PageKind = 'runbook' | 'post' | 'service' | 'check' | 'page'

export interface SectionRecord {
  /** The heading's anchor; empty for what stands before the first heading. */
  id: string
  /** The heading's text; empty for what stands before the first heading. */
  heading: string
  /** Prose, inline code included, blocks parted by a line feed. */
  text: string
  /** The inline code of the text once more, a stretch a line: often a message or a command in a sentence or a table. */
  quoted?: string | undefined
  /** The text of each code block, output included, as a reader sees it. */
  code: string[]
}

export interface PageRecord {
  /** Path from the site's root, without the base path: `/runbooks/vrrp-failover/`. Unique. */
  url: string
  kind: PageKind
  title: string
  description?: string | undefined
  /** The service's id. */
  service?: string | undefined
  alerts?: string[] | undefined
  tags?: string[] | undefined
  /** 1 (worst) to 4. */
  severity?: number | undefined
  sections: SectionRecord[]
}

/** Words a site declares to mean the same: `{ oom: 'out of memory' }`; several meanings in an array. */
export type Synonyms = Record<string, string | string[]>
