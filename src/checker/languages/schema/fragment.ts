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

export interface Fitted<Code extends string = ShapeCode> {
  problems: Problem<Code>[]
  context?: string | undefined
}

type Check<Code extends string> = (root: Node, shape: Shape) => Problem<Code>[]

/**
 * Checks a text against the first of the contexts that makes it valid; if none does, against the one it knows most keys of.
 *
 * @param contexts the file itself first
 * @param check `validateStrictly` with its vocabulary, for readers that are strict
 */
export function fit(root: Node, contexts: readonly Context[], whole: boolean): Fitted
export function fit<Code extends string>(
  root: Node,
  contexts: readonly Context[],
  whole: boolean,
  check: Check<Code>,
): Fitted<Code>
export function fit(
  root: Node,
  contexts: readonly Context[],
  whole: boolean,
  check: Check<string> = validate,
): Fitted<string> {
  const [file] = contexts
  if (whole && file) return { problems: check(root, file.shape) }
  let best: (Fitted<string> & { known: number }) | undefined
  for (const { name, shape } of contexts) {
    const known = knownKeys(root, shape)
    const problems = check(root, shape)
    if (problems.length === 0 && known > 0) return { problems, context: name }
    if (best === undefined || known > best.known) best = { problems, context: name, known }
  }
  // Nothing it knows: something else than was thought, and not ours to judge.
  return best === undefined || best.known === 0 ? { problems: [] } : best
}

/** Something is left out, or was and is blanked now: what is missing may have been there. */
export function isExcerpt(text: string): boolean {
  return /\.\.\.|…|^[ \t]+$|# *(?:snip|truncated|omitted|etc)\b/m.test(text)
}

/** How many keys of the top level the shape knows. */
function knownKeys(root: Node, shape: Shape): number {
  if (shape.is === 'later') return knownKeys(root, shape.of(root))
  if (shape.is === 'either') return Math.max(...shape.of.map((each) => knownKeys(root, each)))
  if (shape.is === 'list' && root.kind === 'sequence')
    return Math.max(0, ...root.items.map((item) => knownKeys(item, shape.of)))
  if (shape.is === 'map' && root.kind === 'mapping')
    return Math.max(0, ...root.entries.map(({ value }) => knownKeys(value, shape.of)))
  if (shape.is !== 'object' || root.kind !== 'mapping') return 0
  return root.entries.filter(({ name }) => Object.hasOwn(shape.keys, name)).length
}
