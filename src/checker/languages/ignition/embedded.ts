import type { Embedded } from '../language.ts'
import { get, type Node, text } from '../tree.ts'

/** The contents of units and drop-ins, as systemd units of their names. JSON writes line breaks as escapes. */
export function findUnits(root: Node, source: string): Embedded[] {
  const units = get(get(root, 'systemd'), 'units')
  return (units?.kind === 'sequence' ? units.items : []).flatMap((unit) => {
    const name = text(get(unit, 'name')) ?? ''
    const dropins = get(unit, 'dropins')
    return [
      ...contents(unit, name, source),
      ...(dropins?.kind === 'sequence' ? dropins.items : []).flatMap((dropin) =>
        contents(dropin, `${name}.d/${text(get(dropin, 'name')) ?? ''}`, source),
      ),
    ]
  })
}

function contents(holder: Node, path: string, source: string): Embedded[] {
  const node = get(holder, 'contents')
  const value = text(node)
  if (node?.kind !== 'scalar' || node.style !== 'quoted' || !value) return []
  const ranges = unescaped(source, node.start + 1, node.end - 1)
  return [{ language: 'systemd', path, ranges }]
}

/** The parts of a string of JSON between `start` and `end`, each escape standing for its character. */
function unescaped(source: string, start: number, end: number): Embedded['ranges'] {
  const ranges: Embedded['ranges'] = []
  let from = start
  for (let at = start; at < end; at++) {
    if (source[at] !== '\\') continue
    if (at > from) ranges.push({ start: from, end: at })
    const length = source[at + 1] === 'u' ? 6 : 2
    const stop = Math.min(at + length, end)
    ranges.push({ start: at, end: stop, text: JSON.parse(`"${source.slice(at, stop)}"`) as string })
    from = stop
    at = stop - 1
  }
  if (end > from) ranges.push({ start: from, end })
  return ranges
}
