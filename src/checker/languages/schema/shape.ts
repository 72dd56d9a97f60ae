import type { Node, Scalar } from '../tree.ts'

/**
 * What a configuration written in YAML or JSON may hold, as data: the tables of Compose, Kubernetes, Prometheus and others
 * are written in these few words, so that a reader can hold them against the tool's own reference.
 */

export type Shape =
  | { is: 'any' }
  | { is: 'scalar'; expected: string; test?: Test | undefined; of: ScalarKind }
  /** `growing`: newer versions add values, so that only a near miss of a known one is wrong. */
  | { is: 'enum'; values: readonly string[]; ignoreCase?: boolean; growing?: boolean }
  | { is: 'list'; of: Shape }
  | { is: 'map'; of: Shape }
  | ObjectShape
  | { is: 'either'; of: readonly Shape[] }
  /** For shapes that hold themselves, and for those that depend on what is there: a step with `run` or with `uses`. */
  | { is: 'later'; of: (node?: Node) => Shape }

/**
 * `text` also takes numbers and booleans, as the readers of most formats do where a string is expected; `string` does not.
 */
export type ScalarKind = 'text' | 'string' | 'number' | 'integer' | 'boolean' | 'bare boolean' | 'null'

/** Whether a value is right, by its text (as written where it stands without quotes) and where need be by its node. */
export type Test = (text: string, node: Scalar) => boolean

export interface ObjectShape {
  is: 'object'
  /** What it is called in a message: `a service`. */
  name: string
  keys: Readonly<Record<string, Shape>>
  required: readonly string[]
  /** Keys that are not listed and match are of this shape: `x-…`. */
  others?: { pattern: RegExp; of: Shape } | undefined
  /** The tool refuses every key that is not listed. */
  closed?: boolean | undefined
  /** Of each of these groups at most one key may be there. Only `validateStrictly` looks at it. */
  exclusive?: readonly (readonly string[])[] | undefined
  /** Of each of these groups at least one key has to be there. Only `validateStrictly` looks at it. */
  needed?: readonly (readonly string[])[] | undefined
}

export const any: Shape = { is: 'any' }
export const text: Shape = { is: 'scalar', of: 'text', expected: 'text' }
/** For readers that refuse an unquoted number or boolean where they want text. */
export const string: Shape = { is: 'scalar', of: 'string', expected: 'text, in quotes' }
export const number: Shape = { is: 'scalar', of: 'number', expected: 'a number' }
export const integer: Shape = { is: 'scalar', of: 'integer', expected: 'a whole number' }
export const boolean: Shape = { is: 'scalar', of: 'boolean', expected: '`true` or `false`' }

/** For readers that take a quoted `"true"` for text. */
export const bareBoolean: Shape = {
  is: 'scalar',
  of: 'bare boolean',
  expected: '`true` or `false`, without quotes',
}

/** `key:` with nothing after it, or `null`, where that is more than an oversight. */
export const nothing: Shape = { is: 'scalar', of: 'null', expected: 'nothing' }

/** Text of a form. @param expected how a message names it: `a duration such as 30s` */
export function form(expected: string, test: RegExp | Test): Shape {
  return {
    is: 'scalar',
    of: 'text',
    expected,
    test: test instanceof RegExp ? (value) => test.test(value) : test,
  }
}

export function oneOf(...values: string[]): Shape {
  return { is: 'enum', values }
}

/** One of these names or of those to come. */
export function nameOf(...values: string[]): Shape {
  return { is: 'enum', values, growing: true }
}

export function list(of: Shape): Shape {
  return { is: 'list', of }
}

/** A mapping whose keys are names that the author chooses. */
export function map(of: Shape): Shape {
  return { is: 'map', of }
}

export function either(...of: Shape[]): Shape {
  return { is: 'either', of }
}

export function later(of: (node?: Node) => Shape): Shape {
  return { is: 'later', of }
}

/** A mapping with these keys. A key that ends in `!` has to be there. */
export function object(
  name: string,
  keys: Readonly<Record<string, Shape>>,
  others?: { pattern: RegExp; of: Shape },
): ObjectShape {
  const entries = Object.entries(keys)
  return {
    is: 'object',
    name,
    keys: Object.fromEntries(entries.map(([key, shape]) => [key.replace(/!$/, ''), shape])),
    required: entries.filter(([key]) => key.endsWith('!')).map(([key]) => key.slice(0, -1)),
    others,
  }
}

/** A mapping in which the tool refuses every key that is not listed, near a known one or not. */
export function closed(shape: ObjectShape): ObjectShape {
  return { ...shape, closed: true }
}

/** A shape with groups of keys that exclude each other, or that need one of them. */
export function grouped(
  shape: ObjectShape,
  { exclusive, needed }: Pick<ObjectShape, 'exclusive' | 'needed'>,
): ObjectShape {
  return { ...shape, exclusive, needed }
}

/** The same mapping where only a part of it is shown: nothing has to be there. */
export function part(shape: ObjectShape): ObjectShape {
  return { ...shape, required: [], needed: undefined }
}
