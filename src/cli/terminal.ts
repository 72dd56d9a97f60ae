import type { Streams } from './command.ts'

/** Whether to colour: `--color`/`--no-color`, then NO_COLOR and FORCE_COLOR (no-color.org, force-color.org), then what the output is. */
export function wantsColor(flag: boolean | undefined): boolean {
  if (flag !== undefined) return flag
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env
  if (NO_COLOR) return false
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false'
  return process.stdout.isTTY === true && TERM !== 'dumb'
}

/** One line that counts up on a terminal; nothing in a pipe. */
export class Progress {
  private readonly streams: Streams
  private readonly enabled: boolean
  private last = 0

  constructor(streams: Streams, enabled: boolean) {
    this.streams = streams
    this.enabled = enabled
  }

  show(done: number, total: number): void {
    // Often enough to be alive, seldom enough to cost nothing.
    const now = Date.now()
    if (!this.enabled || now - this.last < 80) return
    this.last = now
    this.streams.err(`\r\u001b[2KChecking ${done + 1} of ${total}`)
  }

  clear(): void {
    if (this.enabled && this.last > 0) this.streams.err('\r\u001b[2K')
  }
}
