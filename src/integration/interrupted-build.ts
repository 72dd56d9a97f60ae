/**
 * A build that ends early leaves copies of new pages beside the list of old ones, and Astro's next incremental build
 * would publish a page that no source has. A mark stands in the cache while a build runs; a build that finds one forgets
 * what Astro kept.
 */
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const mark = 'handover-build-runs'

/** @param cacheDir Astro's, absolute. */
export function markBuildStart(cacheDir: string): void {
  mkdirSync(cacheDir, { recursive: true })
  if (existsSync(join(cacheDir, mark))) rmSync(join(cacheDir, 'incremental-build.json'), { force: true })
  writeFileSync(join(cacheDir, mark), '')
}

export function markBuildDone(cacheDir: string): void {
  rmSync(join(cacheDir, mark), { force: true })
}
