import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { buildTime } from '../lib/today.ts'
import { writeOfflineFiles } from './write-offline-files.ts'

export interface OfflineSettings {
  base: string
  enabled: boolean
  largest: number
}

/** The last step of a build: lists what the others have written. */
export function offline({ base, enabled, largest }: OfflineSettings): AstroIntegration {
  return {
    name: 'handover/offline',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const size = await writeOfflineFiles({
          folder: fileURLToPath(dir),
          base,
          enabled,
          largest,
          built: buildTime(),
        })
        if (enabled) logger.info(`the copy for use without a network is ${(size.core / 1e6).toFixed(1)} MB`)
      },
    },
  }
}
