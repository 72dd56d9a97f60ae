/** Astro's configuration and our options, as the rest of the code needs them. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroConfig } from 'astro'
import { type ContentProblem, locate } from '../collections/problems.ts'
import type { SiteSettings } from '../collections/site-settings.ts'
import type { Options } from '../options.ts'
import { rendererKey } from './renderer-key.ts'
import type { SiteInfo } from './site-info.ts'
import { createSnippetChecker } from './snippet-checker.ts'

export function siteInfo(config: AstroConfig, options: Options, dev: boolean): SiteInfo {
  const base = withSlashes(config.base)
  const { title, description, organisation, lang, search } = options
  const address = config.site ? new URL(base, config.site).href : undefined
  return {
    title,
    description,
    organisation,
    lang,
    search,
    offline: options.offline.enabled && !dev,
    base,
    trailingSlash: hasTrailingSlash(config),
    address,
    ownPolicy: Boolean(config.security?.csp),
    dev,
  }
}

export function siteSettings(
  config: AstroConfig,
  options: Options,
  command: string,
  ownRoutes: () => RegExp[],
): SiteSettings {
  const root = fileURLToPath(config.root)
  const dev = command === 'dev'
  const cacheDir = join(fileURLToPath(config.cacheDir), 'handover', dev ? 'dev' : 'build')
  const { snippets } = options.checks
  return {
    root,
    cacheDir,
    publicDir: fileURLToPath(config.publicDir),
    base: withSlashes(config.base),
    trailingSlash: hasTrailingSlash(config),
    options: { ...options, content: options.content.replace(/^\.\/|\/+$/g, '') },
    dev,
    rendererKey: rendererKey(),
    ownRoutes,
    problems: [
      ...(config.site ? [] : [missingSite(dev)]),
      ...(hasCollections(config) ? [] : [missingCollections(config)]),
    ],
    checker: snippets === 'off' ? undefined : createSnippetChecker(snippets, cacheDir),
  }
}

function withSlashes(base: string): string {
  return `/${base}/`.replace(/\/{2,}/g, '/')
}

function hasTrailingSlash({ trailingSlash, build }: AstroConfig): boolean {
  return trailingSlash !== 'never' && build.format !== 'file'
}

function hasCollections({ srcDir }: AstroConfig): boolean {
  return ['ts', 'mts', 'js', 'mjs'].some((extension) =>
    existsSync(new URL(`content.config.${extension}`, srcDir)),
  )
}

function missingCollections({ root, srcDir }: AstroConfig): ContentProblem {
  const file = `${srcDir.href.replace(root.href, '')}content.config.ts`
  return locate(file, '', {
    start: 0,
    end: 0,
    code: 'content/missing-collections',
    message: 'Missing file, expected it to name the collections',
    help: "write one line into it: `export { collections } from 'handover/content'`",
  })
}

function missingSite(dev: boolean): ContentProblem {
  return locate('astro.config.mjs', '', {
    start: 0,
    end: 0,
    severity: dev ? 'warning' : 'error',
    code: 'content/missing-site',
    message: 'Missing `site`, expected the address that the site will have',
    help: "add a line such as `site: 'https://ops.example.com',` to `defineConfig({ … })`",
  })
}
