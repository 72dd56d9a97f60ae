/**
 * The one place where the integration (Node), the loader (Vite) and the pages (the build's chunks) meet.
 *
 * Astro evaluates these three as separate copies of a module, so what they share hangs on the global object.
 */
import type { Site, SiteLoader } from './site.ts'

export interface Session {
  /** The loaded content; loaded once until `invalidate` is called. */
  site(): Promise<Site>
  invalidate(): void
  readPage: SiteLoader['readPage']
  /** What to do with problems: a build throws, a dev server shows them. */
  report(site: Site): void
}

const key = Symbol.for('handover')
const shared = globalThis as { [key]?: Session }

export function startSession(loader: SiteLoader, report: Session['report']): Session {
  let site: Promise<Site> | undefined
  const session: Session = {
    site() {
      site ??= loader.load()
      return site
    },
    invalidate() {
      site = undefined
    },
    readPage: loader.readPage,
    report,
  }
  shared[key] = session
  return session
}

/** @throws when the integration is not in the Astro config. */
export function currentSession(): Session {
  const session = shared[key]
  if (!session) throw new Error('handover() is missing from `integrations` in the Astro config')
  return session
}
