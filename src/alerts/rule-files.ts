import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type AlertRule, readRules } from './rules.ts'

export interface Rules {
  rules: AlertRule[]
  /** What of the files could not be read, and where. */
  problems: { file: string; line: number; column: number; message: string }[]
  /** Paths of which there is no file. */
  missing: string[]
}

/**
 * Reads rule files, and folders of them: every `.yml` and `.yaml` below, in order.
 *
 * @param paths relative to `root`; rules name their file in the same way
 */
export function readRuleFiles(paths: readonly string[], root = ''): Rules {
  const found: Rules = { rules: [], problems: [], missing: [] }
  for (const path of paths) {
    const files = listFiles(root, path)
    if (files === undefined) found.missing.push(path)
    for (const file of files ?? []) {
      const { rules, problems } = readRules(readFileSync(join(root, file), 'utf8'), file)
      found.rules.push(...rules)
      found.problems.push(...problems.map((problem) => ({ file, ...problem })))
    }
  }
  return found
}

function listFiles(root: string, path: string): string[] | undefined {
  const info = statSync(join(root, path), { throwIfNoEntry: false })
  if (!info?.isDirectory()) return info && [path]
  return readdirSync(join(root, path), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.ya?ml$/.test(name) && statSync(join(root, path, name)).isFile())
    .map((name) => join(path, name))
    .sort()
}
