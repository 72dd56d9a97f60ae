/**
 * The Astro integration: options in, Astro's hooks, injected routes. Thin glue; the work is in the folders beside.
 *
 *     import handover from 'handover'
 *     export default defineConfig({ site: 'https://ops.example.com', integrations: [handover({ title: 'Ops' })] })
 */
import { isAbsolute, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import mdx from '@astrojs/mdx'
import type { AstroConfig, AstroIntegration, AstroIntegrationLogger } from 'astro'
import { ContentError, type ContentProblem, formatProblems, locate } from './collections/problems.ts'
import { startSession } from './collections/session.ts'
import { createSiteLoader, readText, type Site } from './collections/site.ts'
import type { SiteSettings } from './collections/site-settings.ts'
import { type HandoverOptions, type Options, parseOptions } from './options.ts'
import { rendererKey } from './renderer-key.ts'
import { routes } from './routes.ts'
import type { SiteInfo } from './site-info.ts'
import { virtualModules } from './virtual-modules.ts'

export type { HandoverOptions } from './options.ts'

export default function handover(given: HandoverOptions): AstroIntegration {
  const options = parseOptions(given)
  let command = 'build'
  let ownRoutes: RegExp[] = []
  return {
    name: 'handover',
    hooks: {
      'astro:config:setup': (setup) => {
        command = setup.command
        const { config } = setup
        const info = siteInfo(config, options, command === 'dev')
        const components = options.components && resolve(fileURLToPath(config.root), options.components)
        setup.updateConfig({
          integrations: [mdx()],
          markdown: { syntaxHighlight: false },
          experimental: { incrementalBuild: true },
          vite: { plugins: [virtualModules(info, components)] },
        })
        for (const { pattern, file } of routes) {
          setup.injectRoute({
            pattern,
            entrypoint: new URL(`../src/routes/${file}`, import.meta.url),
            prerender: true,
          })
        }
      },
      'astro:routes:resolved': ({ routes: resolved }) => {
        ownRoutes = resolved
          .filter(({ origin }) => origin === 'project')
          .map(({ patternRegex }) => patternRegex)
      },
      'astro:config:done': ({ config, logger }) => {
        if (command === 'preview') return
        const settings = siteSettings(config, options, command, () => ownRoutes)
        startSession(createSiteLoader(settings), createReporter(settings, logger))
      },
    },
  }
}

function siteInfo(config: AstroConfig, options: Options, dev: boolean): SiteInfo {
  const base = withSlashes(config.base)
  const { title, description, organisation, lang, search } = options
  const address = config.site ? new URL(base, config.site).href : undefined
  return {
    title,
    description,
    organisation,
    lang,
    search,
    base,
    trailingSlash: config.trailingSlash !== 'never',
    address,
    dev,
  }
}

function siteSettings(
  config: AstroConfig,
  options: Options,
  command: string,
  ownRoutes: () => RegExp[],
): SiteSettings {
  const root = fileURLToPath(config.root)
  const dev = command === 'dev'
  return {
    root,
    cacheDir: join(fileURLToPath(config.cacheDir), 'handover', dev ? 'dev' : 'build'),
    publicDir: fileURLToPath(config.publicDir),
    base: withSlashes(config.base),
    trailingSlash: config.trailingSlash !== 'never',
    options: isAbsolute(options.content)
      ? options
      : { ...options, content: options.content.replace(/^\.\/|\/+$/g, '') },
    dev,
    rendererKey: rendererKey(),
    ownRoutes,
    problems: config.site ? [] : [missingSite(dev)],
  }
}

function withSlashes(base: string): string {
  return `/${base}/`.replace(/\/{2,}/g, '/')
}

function missingSite(dev: boolean): ContentProblem {
  return locate('astro.config.mjs', '', {
    start: 0,
    end: 0,
    severity: dev ? 'warning' : 'error',
    code: 'config/missing-site',
    message: 'Missing `site`, expected the address that the site will have',
    help: "add a line such as `site: 'https://ops.example.com',` to `defineConfig({ … })`",
  })
}

/** A build ends on the first error with all problems in one message; a dev server prints them and goes on. */
function createReporter({ root, dev }: SiteSettings, logger: AstroIntegrationLogger) {
  let reported: Site | undefined
  return (site: Site) => {
    const { problems } = site
    const failed = !dev && problems.some(({ severity }) => severity === 'error')
    const text = () => formatProblems(problems, (file) => readText(root, file))
    if (failed) throw new ContentError(`\n${text()}\n`, problems)
    if (reported !== site && problems.length > 0) logger.warn(`\n${text()}`)
    reported = site
  }
}
