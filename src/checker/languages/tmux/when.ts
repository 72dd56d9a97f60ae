/**
 * When tmux gets to a command: it reads all commands of a file first, which finds wrong names, flags and counts, and runs
 * them then, which finds wrong options, values and keys. Commands of a block are read with the file and run later, those in
 * a string are read later too.
 */
export interface When {
  /** Read while the file loads. */
  read: boolean
  /** Run while the file loads. */
  run: boolean
}

export const now: When = { read: true, run: true }
export const later: When = { read: false, run: false }

export const inBlock = ({ read }: When): When => ({ read, run: false })

/** The commands of a string that a command parses when it runs, as `bind-key` does. */
export const inString = ({ run }: When): When => ({ read: run, run: false })
