import type { Options } from '../options.ts'
import type { ContentProblem } from './problems.ts'

/** A file for the snippet checker. */
export interface CheckInput {
  /** Relative to the project's root, with `/` as separator. */
  path: string
  text: string
}

export interface CheckOutput {
  diagnostics: ContentProblem[]
  snippets: { file: string; line: number; language?: string | undefined; status: string }[]
}

/** What the loading of content needs to know of the site. */
export interface SiteSettings {
  /** The project's root, absolute. */
  root: string
  /** Where rendered pages are kept, absolute. */
  cacheDir: string
  /** The folder copied as it is, absolute. */
  publicDir: string
  base: string
  trailingSlash: boolean
  options: Options
  /** Drafts are shown, and problems do not end the run. */
  dev: boolean
  /** Changes with any code or version that changes what is rendered from the same text. */
  rendererKey: string
  /** Paths that the site's own routes answer, tested without base path and slashes at the ends. */
  ownRoutes: () => RegExp[]
  /** Problems of the configuration, shown with those of the content. */
  problems: ContentProblem[]
  /**
   * The snippet checker: called once a run with the files that changed, before they are rendered.
   * `key` changes with the checker itself.
   */
  checker?: { key: string; check: (files: CheckInput[]) => Promise<CheckOutput> } | undefined
}
