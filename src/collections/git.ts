/** When each file was changed last: one call of git for the whole site. */
import { execFile } from 'node:child_process'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { Change } from './types.ts'

/** @returns the last commit of each file under the folder, by path relative to `root`; empty where there is no git. */
export function readGitChanges(root: string, folder: string): Promise<Map<string, Change>> {
  const args = [
    '-c',
    'core.quotePath=off',
    'log',
    '--format=%x01%h%x09%cd%x09%D',
    '--date=format-local:%Y-%m-%d',
    '--name-only',
    '--no-renames',
    '--relative',
    '--',
    folder,
  ]
  return new Promise((resolve) => {
    execFile(
      'git',
      args,
      { cwd: root, env: { ...process.env, TZ: 'UTC', LC_ALL: 'C' }, maxBuffer: 1 << 30 },
      (error, stdout) => {
        resolve(error ? new Map() : parseGitLog(stdout))
      },
    )
  })
}

/** The newest commit comes first. At the edge of a shallow clone every file looks new: such dates are left out. */
export function parseGitLog(log: string): Map<string, Change> {
  const changes = new Map<string, Change>()
  const unknown = new Set<string>()
  for (const block of log.split('\u0001').slice(1)) {
    const [head = '', ...files] = block.split('\n')
    const [commit = '', date = '', refs = ''] = head.split('\t')
    for (const file of files) {
      if (file === '' || changes.has(file) || unknown.has(file)) continue
      if (/(^|, )grafted(,|$)/.test(refs)) unknown.add(file)
      else changes.set(file, { date, commit })
    }
  }
  return changes
}

/** For a file that git does not know. */
export function fileChange(root: string, file: string): Change {
  return { date: statSync(join(root, file)).mtime.toISOString().slice(0, 10) }
}
