/** The site's pages: one pattern, one file in routes/. Injected, so that a site that installs the package has them too. */
export const routes: { pattern: string; file: string }[] = [
  { pattern: '/', file: 'index.astro' },
  { pattern: '/runbooks/[...id]', file: 'runbooks/[...id].astro' },
  { pattern: '/posts/[...id]', file: 'posts/[...id].astro' },
]
