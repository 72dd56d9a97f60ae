/** Runs `astro build` in a folder, with this repository's own Astro. */
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'

const astro = join(import.meta.dirname, '../../node_modules/astro/bin/astro.mjs')

/** @throws with what was printed, when the build fails. */
export async function buildSite(folder: string): Promise<void> {
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' }
  try {
    await promisify(execFile)(process.execPath, [astro, 'build'], { cwd: folder, env, maxBuffer: 1e8 })
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string }
    throw new Error(`The build of ${folder} failed:\n${stdout}\n${stderr}`, { cause: error })
  }
}
