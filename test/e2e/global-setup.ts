/** Builds the small sites of test/fixtures/sites and serves them while the tests run. */
import { join } from 'node:path'
import { buildSite } from '../support/build-site.ts'
import { serveFolder } from '../support/static-server.ts'

const fixtures = join(import.meta.dirname, '../fixtures/sites')

/** Name of the site, its folder, and the base path it is built for. */
const sites = [
  { name: 'KITCHEN_SINK', folder: join(fixtures, 'kitchen-sink') },
  { name: 'ONE_PAGE', folder: join(fixtures, 'one-page'), base: '/docs/' },
  { name: 'SEARCH', folder: join(fixtures, 'search'), base: '/kb/' },
]

export default async function setup() {
  const servers: Awaited<ReturnType<typeof serveFolder>>[] = []
  for (const { name, folder, base = '/' } of sites) {
    await buildSite(folder)
    const server = await serveFolder(join(folder, 'dist'), base)
    servers.push(server)
    process.env[name] = server.url
    process.env[`${name}_DIST`] = join(folder, 'dist')
  }
  return async () => {
    await Promise.all(servers.map((server) => server.close()))
  }
}
