import type { Embedded } from '../language.ts'
import { embed, embedFile } from '../schema/embed.ts'
import { get, type Node, text } from '../tree.ts'

/** The files that a cloud-config writes, each in the language of its path, and its commands as the scripts they become. */
export function findEmbedded(root: Node, source: string): Embedded[] {
  const files = get(root, 'write_files')
  return [
    ...(files?.kind === 'sequence' ? files.items : []).flatMap((file) => writtenFile(file, source)),
    ...script(get(root, 'runcmd'), source),
    ...script(get(root, 'bootcmd'), source),
  ]
}

/** What is encoded is not on the page as it will be in the file. */
function writtenFile(file: Node, source: string): Embedded[] {
  const path = text(get(file, 'path'))
  const isPlain = /^(?:text\/plain)?$/.test(text(get(file, 'encoding')) ?? '')
  return path === undefined || !isPlain ? [] : embedFile(get(file, 'content'), path, source)
}

/**
 * The commands of a list, one after another, as cloud-init writes them into one script: a loop may begin in one and end
 * in another. If one of them is not on the page as it will be in the script, none is checked.
 */
function script(list: Node | undefined, source: string): Embedded[] {
  if (list?.kind !== 'sequence') return []
  const ranges: Embedded['ranges'] = []
  for (const item of list.items) {
    // A program with its arguments, which is quoted by cloud-init.
    if (item.kind === 'sequence') continue
    const line = embed(item, 'sh', source)
    if (!line || item.kind !== 'scalar' || item.tag) return []
    const folded =
      item.style === 'block' ? source[item.start] !== '|' : source.slice(item.start, item.end).includes('\n')
    if (folded) return []
    ranges.push(...line.ranges)
    const newline = source.indexOf('\n', item.end)
    if (item.style !== 'block' && newline >= 0) ranges.push({ start: newline, end: newline + 1 })
  }
  return ranges.length === 0 ? [] : [{ language: 'sh', ranges }]
}
