/** The one reader of git: what a site knows of its files' past comes from here, in one process for all of them. */
import { execFile, spawnSync } from 'node:child_process'

/** One state of a file, as a commit left it. */
export interface Version {
  commit: string
  /** Committer's time, in seconds since 1970, UTC. */
  time: number
  /** The object that holds the text. */
  blob: string
}

export interface History {
  /** Versions of each file, newest first, by its present path relative to the folder. */
  versions: ReadonlyMap<string, readonly Version[]>
  /**
   * `false` in a shallow clone. At its edge every file looks new, so what stands there is left out: a file that was
   * changed since has its newest versions, any other has none.
   */
  isWhole: boolean
}

const largestOutput = 1024 * 1024 * 1024

/**
 * Reads the history of everything below a folder in one git process, following renames; `undefined` where there is no
 * git, no repository or no commit.
 */
export function readHistory(folder: string): Promise<History | undefined> {
  const args = ['log', '--raw', '--no-abbrev', '-M', '-z', '--relative', '--format=%x01%H %ct %D', '--', '.']
  const options = { maxBuffer: largestOutput, env: { ...process.env, LC_ALL: 'C' } }
  return new Promise((resolve) => {
    execFile('git', ['-C', folder, ...args], options, (error, log) => {
      resolve(error ? undefined : parseLog(log))
    })
  })
}

/** The day of a version, UTC: `YYYY-MM-DD`. */
export function dayOf({ time }: Version): string {
  return new Date(time * 1000).toISOString().slice(0, 10)
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
 * Reads `git log --raw -z`: `\x01<commit> <time> <refs>`, then `:<modes> <old> <new> <status>` and one path, or two for a
 * rename, each ended by NUL. The newest commit comes first, so a rename tells the name that older commits use.
 */
function parseLog(log: string): History {
  const versions = new Map<string, Version[]>()
  const presentName = new Map<string, string>()
  let commit = ''
  let time = 0
  let isEdge = false
  let isWhole = true
  const fields = log.split('\0')
  for (let i = 0; i < fields.length; i++) {
    const field = (fields[i] as string).trimStart()
    if (field.startsWith('\x01')) {
      const [hash = '', seconds, ...refs] = field.slice(1).split(' ')
      commit = hash
      time = Number(seconds)
      isEdge = refs.join(' ').split(', ').includes('grafted')
      isWhole &&= !isEdge
    } else if (field.startsWith(':')) {
      const [, , , blob, status] = field.split(' ') as [string, string, string, string, string]
      const isRename = status.startsWith('R') || status.startsWith('C')
      const old = fields[++i] as string
      const path = isRename ? (fields[++i] as string) : old
      const present = presentName.get(path) ?? path
      if (status.startsWith('R')) presentName.set(old, present)
      if (status === 'D' || isEdge) continue
      const known = versions.get(present)
      if (known) known.push({ commit, time, blob })
      else versions.set(present, [{ commit, time, blob }])
    }
  }
  return { versions, isWhole }
}

function git(folder: string, args: string[], input: string): Buffer | undefined {
  const { status, stdout } = spawnSync('git', ['-C', folder, ...args], {
    maxBuffer: largestOutput,
    stdio: ['pipe', 'pipe', 'ignore'],
    input,
  })
  return status === 0 ? stdout : undefined
}
