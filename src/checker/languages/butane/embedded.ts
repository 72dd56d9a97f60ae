import type { Embedded } from '../language.ts'
import { embedFile } from '../schema/embed.ts'
import { get, type Node, text } from '../tree.ts'

/** Files written in the configuration, each in the language of its path, and units and drop-ins by their names. */
export function findEmbedded(root: Node, source: string): Embedded[] {
  const files = items(get(get(root, 'storage'), 'files')).flatMap((file) => {
    const path = text(get(file, 'path'))
    if (path === undefined) return []
    const parts = [get(file, 'contents'), ...items(get(file, 'append'))]
    return parts.flatMap((part) => embedFile(get(part, 'inline'), path, source))
  })
  const units = items(get(get(root, 'systemd'), 'units')).flatMap((unit) => {
    const name = text(get(unit, 'name')) ?? ''
    return [
      ...asUnit(get(unit, 'contents'), name, source),
      ...items(get(unit, 'dropins')).flatMap((dropin) =>
        asUnit(get(dropin, 'contents'), `${name}.d/${text(get(dropin, 'name')) ?? ''}`, source),
      ),
    ]
  })
  return [...files, ...units]
}

function asUnit(contents: Node | undefined, path: string, source: string): Embedded[] {
  return embedFile(contents, path, source).map((found) => ({ ...found, language: 'systemd' }))
}

function items(node: Node | undefined): readonly Node[] {
  return node?.kind === 'sequence' ? node.items : []
}
