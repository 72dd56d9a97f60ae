/**
 * The Astro integration: options in, Astro's hooks, injected routes. Thin glue; the work is in the folders beside.
 *
 *     import handover from 'handover'
 *     export default defineConfig({ site: 'https://ops.example.com', integrations: [handover({ title: 'Ops' })] })
 */
import { existsSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import sitemap from '@astrojs/sitemap'
import type { AstroIntegration } from 'astro'
import { book } from './book/integration.ts'
import { bundle } from './bundle/integration.ts'
import { type Session, startSession } from './collections/session.ts'
import { createSiteLoader, type Site } from './collections/site.ts'
import { endpoints } from './endpoints/integration.ts'
import { astroConfig, userComponents } from './integration/astro-config.ts'
import { serveContent } from './integration/dev-server.ts'
import { markBuildDone, markBuildStart } from './integration/interrupted-build.ts'
import { createReporter } from './integration/report.ts'
import { siteInfo, siteSettings } from './integration/settings.ts'
import { toolbarEntry } from './integration/toolbar.ts'
import { virtualModules } from './integration/virtual-modules.ts'
import { createStockPlugin } from './markdown/stock-plugin.ts'
import { createToolbox } from './markdown/tools.ts'
import { offline } from './offline/integration.ts'
import { type HandoverOptions, parseOptions } from './options.ts'
import { routes } from './routes.ts'
import { search } from './search/integration.ts'

export type { HandoverOptions } from './options.ts'

export default function handover(given: HandoverOptions): AstroIntegration {
  const options = parseOptions(given)
  const toolbox = createToolbox(options.languages)
  let command = 'build'
  let root = ''
  let cacheDir = ''
  let session: Session | undefined
  let loaded: Site | undefined
  let ownRoutes: RegExp[] = []
  const factsOf = (file: URL | undefined) => {
    const path = file?.href.replace(pathToFileURL(root).href, '').replace(/^\//, '')
    return path === undefined ? undefined : loaded?.stockFacts.get(decodeURI(path))
  }
  return {
    name: 'handover',
    hooks: {
      'astro:config:setup': (setup) => {
        const { config } = setup
        command = setup.command
        const info = siteInfo(config, options, command === 'dev')
        const modules = virtualModules(info, userComponents(config, options.components))
        setup.updateConfig(
          astroConfig(
            config,
            [modules],
            createStockPlugin(() => toolbox, factsOf),
          ),
        )
        // In this order: each reads what the ones before have written.
        setup.updateConfig({
          integrations: [
            sitemap({ filter: (page) => !/\/alerts\//.test(page) }),
            endpoints(info),
            ...(options.search
              ? [search({ base: info.base, lang: info.lang, synonyms: options.synonyms })]
              : []),
            offline({ base: info.base, ...options.offline }),
            bundle({ base: info.base, synonyms: options.synonyms }),
            book(info),
          ],
        })
        if (command === 'dev') setup.addDevToolbarApp(toolbarEntry())
        for (const { pattern, file } of routes) {
          if (existsSync(new URL(`.${pattern}`, config.publicDir)) && pattern !== '/') continue
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
        root = fileURLToPath(config.root)
        cacheDir = fileURLToPath(config.cacheDir)
        const settings = siteSettings(config, options, command, () => ownRoutes)
        const report = createReporter(settings, logger)
        session = startSession(createSiteLoader(settings), (site) => {
          loaded = site
          report(site)
        })
      },
      'astro:server:setup': (setup) => {
        if (session) serveContent(setup, session, root, options.content)
      },
      'astro:build:start': async () => {
        // Without collections no loader has reported anything.
        if (session) session.report(await session.site())
        markBuildStart(cacheDir)
      },
      'astro:build:done': () => markBuildDone(cacheDir),
    },
  }
}
