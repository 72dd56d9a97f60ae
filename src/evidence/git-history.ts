import { spawnSync } from 'node:child_process'

/** One state of a file, as a commit left it. */
export interface Version {
  commit: string
  /** Committer's time, in seconds since 1970, UTC. */
  time: number
  /** The object that holds the text. */
  blob: string
}

/** Versions of each file, newest first, by its present path relative to the folder's repository root. */
export type History = ReadonlyMap<string, readonly Version[]>

const largestOutput = 1024 * 1024 * 1024

/**
 * Reads the history of everything below a folder in one git process, following renames.
 *
 * `undefined` where there is no git, no repository, no commit, or only part of the history (a shallow clone): then
 * nothing can be said, and nothing is guessed.
 */
export function readHistory(folder: string): History | undefined {
  if (git(folder, ['rev-parse', '--is-shallow-repository'])?.toString().trim() !== 'false') return undefined
  const log = git(folder, ['log', '--raw', '--no-abbrev', '-M', '-z', '--format=%x01%H %ct', '--', '.'])
  return log && parseLog(log.toString('utf8'))
}

/** The absolute path of the work tree that holds a folder. */
export function repositoryRoot(folder: string): string | undefined {
  return git(folder, ['rev-parse', '--show-toplevel'])?.toString().trim()
}

/**
 * Reads the text of several blobs in one git process. One that is missing is left out.
 */
export function readBlobs(folder: string, blobs: readonly string[]): Map<string, string> {
  const texts = new Map<string, string>()
  if (blobs.length === 0) return texts
  const output = git(folder, ['cat-file', '--batch'], `${[...new Set(blobs)].join('\n')}\n`)
  for (let at = 0; output && at < output.length; ) {
    const end = output.indexOf(0x0a, at)
    const [blob, type, size] = output.toString('utf8', at, end).split(' ')
    at = end + 1
    if (blob === undefined || type !== 'blob') continue
    texts.set(blob, output.toString('utf8', at, at + Number(size)))
    at += Number(size) + 1
  }
  return texts
}

/**
 * Reads `git log --raw -z`: `\x01<commit> <time>`, then `:<modes> <old> <new> <status>` and one path, or two for a rename,
 * each ended by NUL. The newest commit comes first, so a rename tells the name that older commits use.
 */
function parseLog(log: string): History {
  const history = new Map<string, Version[]>()
  const presentName = new Map<string, string>()
  let commit = ''
  let time = 0
  const fields = log.split('\0')
  for (let i = 0; i < fields.length; i++) {
    const field = (fields[i] as string).trimStart()
    if (field.startsWith('\x01')) {
      const [hash, seconds] = field.slice(1).split(' ')
      commit = hash as string
      time = Number(seconds)
    } else if (field.startsWith(':')) {
      const [, , , blob, status] = field.split(' ') as [string, string, string, string, string]
      const isRename = status.startsWith('R') || status.startsWith('C')
      const old = fields[++i] as string
      const path = isRename ? (fields[++i] as string) : old
      const present = presentName.get(path) ?? path
      if (status.startsWith('R')) presentName.set(old, present)
      if (status === 'D') continue
      const versions = history.get(present) ?? []
      history.set(present, [...versions, { commit, time, blob }])
    }
  }
  return history
}

function git(folder: string, args: string[], input?: string): Buffer | undefined {
  const { status, stdout } = spawnSync('git', ['-C', folder, ...args], {
    maxBuffer: largestOutput,
    stdio: ['pipe', 'pipe', 'ignore'],
    ...(input === undefined ? {} : { input }),
  })
  return status === 0 ? stdout : undefined
}
