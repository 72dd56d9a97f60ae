/** What the rules for files, devices and units share. */
import { quote } from '../text.ts'
import { get, type Node, text } from '../tree.ts'
import type { Report } from './rules.ts'
import { isSimplified } from './values.ts'

export function items(node: Node | undefined): readonly Node[] {
  return node?.kind === 'sequence' ? node.items : []
}

/** Reports entries of a list whose `key` is there before. */
export function unique(nodes: readonly Node[], key: string, report: Report): void {
  const seen = new Set<string>()
  for (const node of nodes) {
    const name = get(node, key)
    const value = text(name)
    if (!name || value === undefined || value === '' || isOpen(value)) continue
    if (seen.has(value))
      report('duplicate-entry', name, `Unexpected second \`${key}\` ${quote(value)}, expected each once`)
    seen.add(value)
  }
}

/** @param simplified whether the path must be in its shortest form */
export function checkPath(path: Node | undefined, simplified: boolean, report: Report): void {
  const value = text(path)
  if (!path || value === undefined || isOpen(value)) return
  if (!value.startsWith('/'))
    report('bad-path', path, `Unexpected path ${quote(value)}, expected one that begins with \`/\``)
  else if (simplified && !isSimplified(value))
    report('bad-path', path, `Unexpected path ${quote(value)}, expected it in its shortest form`)
}

/** A blank that is filled in later. */
export function isOpen(value: string): boolean {
  return /\{\{|\$\{|<[\w .:/-]+>|\.\.\.|…/.test(value)
}
