import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { builtRecords } from '../search/integration.ts'
import type { Synonyms } from '../search/records.ts'
import { writeBundle } from './write-bundle.ts'

const key = Symbol.for('handover/bundle')
const shared = globalThis as { [key]?: { out: string; size?: number } }

/** Asks the next build in this process for a bundle. @param out a folder or a `.zip`, relative to the working directory */
export function requestBundle(out: string): { out: string; size?: number } {
  shared[key] = { out: resolve(out) }
  return shared[key]
}

/** Writes the bundle at the end of a build, when one was asked for. */
export function bundle({ base, synonyms }: { base: string; synonyms: Synonyms }): AstroIntegration {
  return {
    name: 'handover/bundle',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const request = shared[key]
        if (request === undefined) return
        const built = fileURLToPath(dir)
        const records = await builtRecords(built, base)
        request.size = await writeBundle({ built, base, out: request.out, records, synonyms })
      },
    },
  }
}
