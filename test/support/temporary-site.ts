import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after } from 'node:test'
import { createSiteLoader, type Site, type SiteLoader } from '../../src/collections/site.ts'
import type { SiteSettings } from '../../src/collections/site-settings.ts'
import { parseOptions } from '../../src/options.ts'

export interface TemporarySite {
  root: string
  loader: SiteLoader
  /** Adds, replaces or, with `undefined`, removes files. */
  write(files: Record<string, string | Uint8Array | undefined>): void
  load(): Promise<Site>
  /** A loader with an empty memory over the same cache, as another process has it. */
  restart(): void
}

/** A site in a folder of its own, removed when the test file is done. Paths are relative to the project's root. */
export function temporarySite(
  files: Record<string, string | Uint8Array>,
  overrides: Partial<SiteSettings> = {},
): TemporarySite {
  const root = mkdtempSync(join(tmpdir(), 'handover-site-'))
  after(() => rmSync(root, { recursive: true, force: true }))
  const settings: SiteSettings = {
    root,
    cacheDir: join(root, 'cache'),
    publicDir: join(root, 'public'),
    base: '/',
    trailingSlash: true,
    options: parseOptions({ title: 'Test' }),
    dev: false,
    rendererKey: 'test',
    ownRoutes: () => [],
    problems: [],
    ...overrides,
  }
  const site: TemporarySite = {
    root,
    loader: createSiteLoader(settings),
    write(changes) {
      for (const [path, content] of Object.entries(changes)) {
        const file = join(root, path)
        mkdirSync(dirname(file), { recursive: true })
        if (content === undefined) rmSync(file, { force: true })
        else writeFileSync(file, content)
      }
    },
    load: () => site.loader.load(),
    restart() {
      site.loader = createSiteLoader(settings)
    },
  }
  site.write(files)
  return site
}

/** A page with a title and this text. */
export function page(body: string, frontMatter = ''): string {
  return `---\ntitle: Page\n${frontMatter}---\n\n${body}\n`
}
