import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { run } from '../../src/cli/run.ts'

export const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url))

export interface Outcome {
  status: number | null
  stdout: string
  stderr: string
}

/** Calls the command in this process and folder: everything of it but the process itself. */
export async function handover(...args: string[]): Promise<Outcome> {
  const outcome: Outcome = { status: null, stdout: '', stderr: '' }
  outcome.status = await run(args, {
    out: (text) => {
      outcome.stdout += text
    },
    err: (text) => {
      outcome.stderr += text
    },
  })
  return outcome
}

/** Runs the command as a user would, without a terminal. */
export function spawnHandover(args: string[], input = ''): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], { input, encoding: 'utf8' })
  return { status, stdout, stderr }
}
