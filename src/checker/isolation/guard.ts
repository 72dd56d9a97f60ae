import { Script } from 'node:vm'

/** The call was stopped by its limit. */
export class TimeLimit extends Error {}

const caller = new Script(`globalThis[Symbol.for('handover.guarded')]()`)
const key = Symbol.for('handover.guarded')

/**
 * Calls a synchronous function and stops it after `limit` milliseconds, in whatever loop it is. Calls do not nest.
 *
 * `vm` is the one place where Node lets synchronous code be interrupted; the function itself runs in the current realm.
 *
 * @throws {TimeLimit} and whatever the function throws.
 */
export function guarded<T>(run: () => T, limit: number): T {
  const holder = globalThis as unknown as Record<symbol, (() => T) | undefined>
  holder[key] = run
  try {
    return caller.runInThisContext({ timeout: limit }) as T
  } catch (error) {
    if ((error as NodeJS.ErrnoException)?.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT')
      throw new TimeLimit('stopped')
    throw error
  } finally {
    holder[key] = undefined
  }
}
