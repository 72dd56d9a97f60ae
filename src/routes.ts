/** The site's pages: one pattern, one file in routes/. Injected, so that a site that installs the package has them too. */
export const routes: { pattern: string; file: string }[] = [
  '/',
  '/404',
  '/favicon.svg',
  '/runbooks',
  '/runbooks/by/[key]/[value]',
  '/runbooks/[...id]',
  '/posts',
  '/posts/[...id]',
  '/services',
  '/services/[id]',
  '/alerts',
  '/alerts/[name]',
  '/series',
  '/series/[name]',
  '/tags',
  '/tags/[tag]',
  '/authors',
  '/authors/[id]',
  '/checks',
  '/checks/[...id]',
].map((pattern) => ({ pattern, file: fileOf(pattern) }))

/** `/posts` is the list in posts/index.astro, `/posts/[...id]` a file of that name. */
function fileOf(pattern: string): string {
  const path = pattern.slice(1)
  if (path === 'favicon.svg') return `${path}.ts`
  if (path === '' || (!path.includes('/') && path !== '404')) return `${path}/index.astro`.replace(/^\//, '')
  return `${path}.astro`
}
