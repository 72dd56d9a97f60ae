import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
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

/** Now, unless a reproducible build says otherwise (reproducible-builds.org/specs/source-date-epoch). */
function buildTime(): Date {
  const epoch = process.env.SOURCE_DATE_EPOCH
  return epoch !== undefined && /^\d+$/.test(epoch) ? new Date(Number(epoch) * 1000) : new Date()
}
