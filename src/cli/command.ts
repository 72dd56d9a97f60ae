/** Where a command's output goes. */
export interface Streams {
  out: (text: string) => void
  err: (text: string) => void
}

/** A subcommand. The result is the exit code: 0 clean, 1 problems, 2 usage, 3 our fault. */
export type Command = (argv: string[], streams: Streams) => Promise<number>

/** The command was called in a way it cannot be: exit 2, with the message and no stack trace. */
export class UsageError extends Error {}
