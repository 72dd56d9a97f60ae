import type { Shape } from './shape.ts'

/** Every key of a format, and what the mappings are called that take it. */
export type Vocabulary = ReadonlyMap<string, readonly string[]>

/** The keys of a shape and of all shapes in it. */
export function vocabularyOf(root: Shape): Vocabulary {
  const names = new Map<string, Set<string>>()
  const seen = new Set<Shape>()
  const open: Shape[] = [root]
  for (let shape = open.pop(); shape; shape = open.pop()) {
    if (seen.has(shape)) continue
    seen.add(shape)
    if (shape.is === 'later') open.push(shape.of())
    else if (shape.is === 'either') open.push(...shape.of)
    else if (shape.is === 'list' || shape.is === 'map') open.push(shape.of)
    else if (shape.is === 'object') {
      for (const [key, inner] of Object.entries(shape.keys)) {
        names.set(key, (names.get(key) ?? new Set()).add(shape.name))
        open.push(inner)
      }
      if (shape.others) open.push(shape.others.of)
    }
  }
  return new Map(Array.from(names, ([name, places]) => [name, [...places].sort()]))
}

/** "a route, a receiver or …": a few places, for a message. */
export function inWords(places: readonly string[]): string {
  const shown = places.slice(0, 3)
  if (places.length > 3) return `${shown.join(', ')}, …`
  return shown.length === 1 ? (shown[0] as string) : `${shown.slice(0, -1).join(', ')} or ${shown.at(-1)}`
}
