import type { Problem } from '../language.ts'
import type { Node } from '../tree.ts'
import type { Shape } from './shape.ts'
import { type ShapeCode, validate } from './validate.ts'

/** A place in a file where a fragment may come from. */
export interface Context {
  /** In the tool's own words: `services`, `a service`. Absent for the file itself. */
  name?: string | undefined
  shape: Shape
}

export interface Fitted {
  problems: Problem<ShapeCode>[]
  context?: string | undefined
}

/**
 * Checks a text against the first of the contexts that makes it valid; if none does, against the one it knows most keys of.
 *
 * @param contexts the file itself first
 */
export function fit(root: Node, contexts: readonly Context[], whole: boolean): Fitted {
  const [file] = contexts
  if (whole && file) return { problems: validate(root, file.shape) }
  let best: (Fitted & { known: number }) | undefined
  for (const { name, shape } of contexts) {
    const known = knownKeys(root, shape)
    const problems = validate(root, shape)
    if (problems.length === 0 && known > 0) return { problems, context: name }
    if (best === undefined || known > best.known) best = { problems, context: name, known }
  }
  // Nothing it knows: something else than was thought, and not ours to judge.
  return best === undefined || best.known === 0 ? { problems: [] } : best
}

/** How many keys of the top level the shape knows. */
function knownKeys(root: Node, shape: Shape): number {
  if (shape.is === 'later') return knownKeys(root, shape.of())
  if (shape.is === 'either') return Math.max(...shape.of.map((each) => knownKeys(root, each)))
  if (shape.is === 'list' && root.kind === 'sequence')
    return Math.max(0, ...root.items.map((item) => knownKeys(item, shape.of)))
  if (shape.is === 'map' && root.kind === 'mapping')
    return Math.max(0, ...root.entries.map(({ value }) => knownKeys(value, shape.of)))
  if (shape.is !== 'object' || root.kind !== 'mapping') return 0
  return root.entries.filter(({ name }) => Object.hasOwn(shape.keys, name)).length
}
