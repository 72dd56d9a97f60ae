import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { currentSession } from '../collections/session.ts'
import { createUrls } from '../collections/urls.ts'
import type { SiteInfo } from '../integration/site-info.ts'
import type { EndpointContext } from './endpoint.ts'
import { siteEndpoints, writeEndpoints } from './index.ts'

/** Writes the endpoints after a build, and answers them in dev from the content as it is then. */
export function endpoints(info: SiteInfo): AstroIntegration {
  let root = ''
  const context = async (): Promise<EndpointContext> => {
    const session = currentSession()
    return {
      site: await session.site(),
      info,
      urls: createUrls(info),
      pageFile: ({ body }) => session.readPage(body.digest),
      source: (page) => readFileSync(join(root, page.source), 'utf8'),
    }
  }
  return {
    name: 'handover/endpoints',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root)
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(async (request, response, next) => {
          const path = ownPath(request.url ?? '', info.base)
          if (path === undefined || !/\.\w+$|\/files\//.test(path)) return next()
          try {
            const found = siteEndpoints(await context()).find((endpoint) => endpoint.path === path)
            if (!found) return next()
            response.setHeader('Content-Type', found.type)
            response.end(await found.body())
          } catch (error) {
            next(error)
          }
        })
      },
      'astro:build:done': async ({ dir }) => writeEndpoints(fileURLToPath(dir), await context()),
    },
  }
}

/** The decoded path below the base; `undefined` for an address that is not ours. */
function ownPath(url: string, base: string): string | undefined {
  try {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname)
    return path.startsWith(base) ? path.slice(base.length) : path.replace(/^\//, '')
  } catch {
    return undefined
  }
}
