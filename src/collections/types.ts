/** The views that routes, layouts and components show: plain data, so that a page is a function of its props. */

import type { Evidence } from '../evidence/changed-since-test.ts'
import type { TextPart } from '../lib/link-parts.ts'

/** `YYYY-MM-DD`, in UTC. */
export type Day = string

export type PageKind = 'runbook' | 'post' | 'check'

export interface Heading {
  /** 1 to 6; a `<Step>` has the depth that its place among the headings gives it. */
  depth: number
  /** The anchor, unique on its page. */
  id: string
  text: string
  /** For a `<Step>`: its number in its `<Steps>`, from 1. */
  step?: number | undefined
}

/** A fenced code block with a file name in its `title`, offered as a raw file. */
export interface FileLink {
  /** Last part of the path in the title, unique on its page: `site.conf`. */
  name: string
  /** The path as written in the title: `/etc/nginx/conf.d/site.conf`. */
  path: string
  url: string
}

/** One fenced code block as it is shown. */
export interface Snippet {
  /** The fence's tag, lower case, or an empty string. */
  tag: string
  /** The text between the fences, placeholders as written. */
  code: string
  /** The words after the tag. */
  meta: string
  title?: string | undefined
  /** Set when it is offered as a raw file. */
  file?: string | undefined
  /** Line of the opening fence in the file, from 1. */
  line: number
  /** The nearest heading above it. */
  heading?: string | undefined
  /** What the checker took it for, and what became of it; absent when snippets are not checked. */
  checked?: { language?: string | undefined; status: string } | undefined
}

/** As little of a page as a link to it needs. */
export interface PageLink {
  kind: PageKind
  id: string
  url: string
  title: string
}

export interface TagLink {
  name: string
  url: string
}

export interface TeamLink {
  id: string
  name: string
  contact: string
}

export interface ServiceLink {
  id: string
  name: string
  url: string
}

export interface AuthorLink {
  id: string
  name: string
  url: string
}

/** The last commit that touched a file; without git, the file's own date and no commit. */
export interface Change {
  date: Day
  commit?: string | undefined
}

/** What `Body.astro` needs to show a page's text. */
export interface BodyRef {
  collection: 'runbooks' | 'posts' | 'checks'
  id: string
  /** The file, relative to the project's root. */
  source: string
  /** Names the rendered HTML in the cache: another text has another digest. */
  digest: string
  /** Digest of the images beside the page that it shows. */
  images?: string | undefined
  /** A page with an `import` of its own is compiled by Astro's MDX integration and not by us. */
  stock: boolean
}

export interface Page extends PageLink {
  description: string
  tags: TagLink[]
  draft: boolean
  /** The file, relative to the project's root, with `/` as separator. */
  source: string
  /** Where to edit it, when the option `editUrl` is set. */
  editUrl?: string | undefined
  /** Its history where the repository is hosted, when that is known. */
  historyUrl?: string | undefined
  /** The page as plain Markdown. */
  markdownUrl: string
  headings: Heading[]
  files: FileLink[]
  /** Pages that link to this one. */
  linkedFrom: PageLink[]
  /** Words of prose, code not counted. */
  words: number
  changed?: Change | undefined
  redirectFrom: string[]
  body: BodyRef
}

export interface Variable {
  name: string
  description: string
  sample: string
  /** A regular expression for the whole value, as in HTML's `pattern`. */
  pattern?: string | undefined
  secret: boolean
}

export interface Runbook extends Page {
  kind: 'runbook'
  service?: ServiceLink | undefined
  /** The page's own `owner`, else the service's. */
  owner?: TeamLink | undefined
  /** The service's, when there is one. */
  escalation: Contact[]
  alerts: { name: string; url: string }[]
  /** 1 is the worst. */
  severity?: 1 | 2 | 3 | 4 | undefined
  time?: string | undefined
  prerequisites: string[]
  variables: Variable[]
  tested?: { date: Day; by?: string | undefined; with: { name: string; version: string }[] } | undefined
  /** Of a tested runbook: whether its commands and config are still what was tested, from git. */
  commands?: Evidence | undefined
  /** Why the runbook must not be used, links left out. */
  broken?: string | undefined
  /** The same, in pieces, with the links that lead on. */
  brokenParts: TextPart[]
  /** The service's. */
  dashboards: { label: string; url: string }[]
  /** Services that the runbook's needs. */
  dependsOn: ServiceLink[]
}

export interface Post extends Page {
  kind: 'post'
  date: Day
  updated?: Day | undefined
  authors: AuthorLink[]
  series?: { name: string; part: number; url: string } | undefined
}

/** A page under `/checks/`: what the checker reports for one snippet language. */
export interface Check extends Page {
  kind: 'check'
}

export interface Contact {
  who: string
  contact: string
  after?: string | undefined
}

export interface Service extends ServiceLink {
  description: string
  owner?: TeamLink | undefined
  escalation: Contact[]
  dashboards: { label: string; url: string }[]
  dependsOn: ServiceLink[]
}

export interface Team extends TeamLink {
  description: string
}

export interface Author extends AuthorLink {
  team?: TeamLink | undefined
  bio: string
  /** The author's own site. */
  site?: string | undefined
}
