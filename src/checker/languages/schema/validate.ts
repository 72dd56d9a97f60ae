import type { CodeInfo, Problem } from '../language.ts'
import { didYouMean, editDistance, nearest, suggest } from '../suggest.ts'
import { oneOf, quote } from '../text.ts'
import type { Mapping, Node, Scalar } from '../tree.ts'
import type { ObjectShape, ScalarKind, Shape } from './shape.ts'
import { inWords, type Vocabulary } from './vocabulary.ts'

/** What a check against a shape reports; a language spreads these into its own `codes`. */
export const shapeCodes = {
  'unknown-key': {
    severity: 'error',
    summary: 'A key is a near miss of one that belongs there, or one that the tool refuses.',
  },
  'wrong-type': {
    severity: 'error',
    summary: 'A list, mapping or value stands where another of these is expected.',
  },
  'invalid-value': { severity: 'error', summary: 'A value is none that the key takes.' },
  'missing-key': { severity: 'error', summary: 'A key that has to be there is not.' },
} as const satisfies Record<string, CodeInfo>

export type ShapeCode = keyof typeof shapeCodes

/** For formats whose reader refuses every key that it does not know. */
export const strictCodes = {
  ...shapeCodes,
  'misplaced-key': { severity: 'error', summary: 'A key is known, and belongs to another part of the file.' },
  'conflicting-keys': { severity: 'error', summary: 'Two keys stand together that exclude each other.' },
} as const satisfies Record<string, CodeInfo>

export type StrictCode = keyof typeof strictCodes

/** Deeper parts are taken as they are. */
const deepest = 60

/** For strict readers whose tables have no keys that exclude each other. */
export const misplacedCodes = {
  ...shapeCodes,
  'misplaced-key': strictCodes['misplaced-key'],
} as const satisfies Record<string, CodeInfo>

interface Options {
  /** Every object is closed: see `ObjectShape`. */
  closed?: boolean | undefined
}

interface StrictOptions extends Options {
  vocabulary: Vocabulary
  /** A key that has to be there needs a value as well. */
  whole?: boolean | undefined
  /** An empty value is refused wherever a shape does not take `nothing`; or only where it stands for a scalar. */
  refusesNull?: boolean | 'scalars' | undefined
}

/** The problems of a tree against a shape, in the order of the text. */
export function validate(root: Node, shape: Shape, options: Options = {}): Problem<ShapeCode>[] {
  const problems: Problem<ShapeCode>[] = []
  // Without a vocabulary none of the strict codes is reported.
  check(root, shape, { ...options, report: (problem) => problems.push(problem as Problem<ShapeCode>) }, 0)
  return problems
}

/**
 * As `validate`, for readers that refuse every unknown key: a name that belongs elsewhere is misplaced, slips of short
 * names count, and groups of keys are checked. A name that is nowhere in the vocabulary is still left alone, unless the
 * object is closed.
 */
export function validateStrictly(root: Node, shape: Shape, options: StrictOptions): Problem<StrictCode>[] {
  const problems: Problem<StrictCode>[] = []
  check(root, shape, { ...options, report: (problem) => problems.push(problem) }, 0)
  return problems
}

/** As `validateStrictly`, for tables without `exclusive` and `needed`. */
export function validateMisplaced(
  root: Node,
  shape: Shape,
  options: StrictOptions,
): Problem<keyof typeof misplacedCodes>[] {
  return validateStrictly(root, shape, options) as Problem<keyof typeof misplacedCodes>[]
}

interface Context extends Options, Partial<StrictOptions> {
  report: (problem: Problem<StrictCode>) => void
}

function check(node: Node, shape: Shape, context: Context, depth: number): void {
  if (depth > deepest) return
  if (
    context.refusesNull &&
    isNull(node) &&
    !takesNull(shape) &&
    (context.refusesNull === true || shape.is === 'scalar' || shape.is === 'enum')
  ) {
    context.report({
      code: 'wrong-type',
      start: node.start,
      end: node.end,
      message: `Unexpected empty value, expected ${expectation(shape, node)}`,
    })
    return
  }
  if (isOpen(node)) return
  if (shape.is === 'later') check(node, shape.of(node), context, depth)
  else if (shape.is === 'either') checkEither(node, shape.of, context, depth)
  else if (!takes(shape, node)) wrongType(node, shape, context)
  else if (shape.is === 'list' && node.kind === 'sequence') {
    for (const item of node.items) check(item, shape.of, context, depth + 1)
  } else if (shape.is === 'map' && node.kind === 'mapping') {
    for (const { value, merged } of node.entries) if (!merged) check(value, shape.of, context, depth + 1)
  } else if (shape.is === 'object' && node.kind === 'mapping') checkObject(node, shape, context, depth)
  else if ((shape.is === 'scalar' || shape.is === 'enum') && node.kind === 'scalar')
    checkScalar(node, shape, context)
}

/** The first of the alternatives that takes this kind of node speaks for all. */
function checkEither(node: Node, shapes: readonly Shape[], context: Context, depth: number): void {
  const fitting = shapes.filter((shape) => takes(shape, node))
  if (fitting.length === 0) wrongType(node, { is: 'either', of: shapes }, context)
  let fewest: Problem<StrictCode>[] | undefined
  for (const shape of fitting) {
    const found: Problem<StrictCode>[] = []
    check(node, shape, { ...context, report: (problem) => found.push(problem) }, depth)
    if (found.length === 0) return
    if (fewest === undefined || found.length < fewest.length) fewest = found
  }
  for (const problem of fewest ?? []) context.report(problem)
}

function checkObject(node: Mapping, shape: ObjectShape, context: Context, depth: number): void {
  const names = Object.keys(shape.keys)
  const present = new Set(node.entries.map(({ name }) => name))
  /** Names that are there, misspelt. */
  const meant = new Set<string>()
  for (const { key, name, value, merged } of node.entries) {
    if (merged) continue
    const known = Object.hasOwn(shape.keys, name) ? shape.keys[name] : undefined
    if (known) check(value, known, context, depth + 1)
    else if (shape.others?.pattern.test(name)) check(value, shape.others.of, context, depth + 1)
    else {
      const places = context.vocabulary?.get(name)
      if (places) {
        const near = suggest(name, names)
        context.report({
          code: 'misplaced-key',
          start: key.start,
          end: key.end,
          message: `Unexpected key ${quote(name)} in ${shape.name}`,
          help:
            near !== undefined && !present.has(near) ? didYouMean(near) : `it belongs in ${inWords(places)}`,
        })
        continue
      }
      const isClosed = (context.closed || shape.closed) && isName(key, name)
      const isStrict = isClosed || context.vocabulary !== undefined
      const near = isStrict ? (nearest(name, names) ?? nearShort(name, names)) : suggest(name, names)
      const isTaken = near !== undefined && present.has(near)
      // In an open set a near miss beside the name itself is a key of its own, of a newer version.
      if (!isClosed && (near === undefined || (isTaken && !isStrict))) continue
      if (near !== undefined) meant.add(near)
      context.report({
        code: 'unknown-key',
        start: key.start,
        end: key.end,
        message: `Unexpected key ${quote(name)} in ${shape.name}, expected a known one`,
        help: near === undefined || isTaken ? undefined : didYouMean(near),
      })
    }
  }
  for (const name of shape.required) {
    const found = present.has(name) ? node.entries.find((entry) => entry.name === name) : undefined
    if (found ? !(context.whole && isEmpty(found.value)) : meant.has(name)) continue
    const place = found?.key ?? node.entries[0]?.key ?? node
    context.report({
      code: 'missing-key',
      start: place.start,
      end: place.end,
      message: `Missing ${found ? 'value of' : 'key'} \`${name}\` in ${shape.name}`,
    })
  }
  if (context.vocabulary) checkGroups(node, shape, context)
}

function checkGroups(node: Mapping, shape: ObjectShape, { report, whole }: Context): void {
  const has = (name: string) =>
    node.entries.some((entry) => entry.name === name && !(whole && isEmpty(entry.value)))
  for (const group of shape.exclusive ?? []) {
    const [first, second] = node.entries.filter(({ name }) => group.includes(name))
    if (!first || !second || first.name === second.name) continue
    report({
      code: 'conflicting-keys',
      start: second.key.start,
      end: second.key.end,
      message: `Unexpected key \`${second.name}\` beside \`${first.name}\` in ${shape.name}, expected only one of them`,
      related: [{ start: first.key.start, end: first.key.end, message: 'the other one' }],
    })
  }
  for (const group of shape.needed ?? []) {
    if (group.some(has)) continue
    const place = node.entries[0]?.key ?? node
    report({
      code: 'missing-key',
      start: place.start,
      end: place.end,
      message: `Missing key in ${shape.name}, expected ${oneOf(group)}`,
    })
  }
}

/** Not a blank that stands for a name, nor a sign that something was left out. */
function isName(key: Node, name: string): boolean {
  return (
    key.kind === 'scalar' &&
    !key.unknown &&
    /^[A-Za-z_$][\w./-]*$/.test(name) &&
    !/^(?:x+|X+|etc)$/.test(name)
  )
}

/** A key that is refused anyway may be the slip of a short name too, which is too near to many others elsewhere. */
function nearShort(name: string, names: readonly string[]): string | undefined {
  if (name.length > 4) return undefined
  return names.find((known) => known.length > 1 && editDistance(name, known, 1) === 1)
}

function checkScalar(node: Scalar, shape: Extract<Shape, { is: 'scalar' | 'enum' }>, context: Context): void {
  const value = node.style === 'plain' && node.source !== undefined ? node.source : String(node.value)
  if (shape.is === 'enum') {
    const values = shape.ignoreCase ? shape.values.map((each) => each.toLowerCase()) : shape.values
    if (values.includes(shape.ignoreCase ? value.toLowerCase() : value)) return
    const near = suggest(value, shape.values)
    if (near === undefined && shape.growing && !/[\s,]/.test(value)) return
    context.report({
      code: 'invalid-value',
      start: node.start,
      end: node.end,
      message: `Unexpected value ${quote(value)}, expected ${oneOf(shape.values)}`,
      help: near === undefined ? undefined : didYouMean(near),
    })
    return
  }
  const isOfKind = shape.of === 'text' || ofKind[shape.of](node)
  if (isOfKind && (shape.test === undefined || shape.test(value, node))) return
  context.report({
    code: 'invalid-value',
    start: node.start,
    end: node.end,
    message: `Unexpected value ${quote(value)}, expected ${shape.expected}`,
  })
}

const ofKind: Record<Exclude<ScalarKind, 'text'>, (node: Scalar) => boolean> = {
  string: ({ value }) => typeof value === 'string',
  number: isNumber,
  integer: (node) => isNumber(node) && Number.isInteger(Number(node.value)),
  boolean: isBoolean,
  'bare boolean': (node) => isBoolean(node) && node.style !== 'quoted',
  null: isNull,
}

/** YAML 1.1 readers take these as well, and quoted ones where a tool converts them. */
function isBoolean({ value }: Scalar): boolean {
  return (
    typeof value === 'boolean' || (typeof value === 'string' && /^(?:true|false|yes|no|on|off)$/i.test(value))
  )
}

function isNumber({ value }: Scalar): boolean {
  return (
    typeof value === 'number' ||
    typeof value === 'bigint' ||
    (typeof value === 'string' && /^[+-]?\d[\d_]*(?:\.\d+)?$/.test(value))
  )
}

function isNull(node: Node): boolean {
  if (node.kind !== 'scalar' || node.unknown || node.tag !== undefined) return false
  return node.style === 'none' || node.value === null
}

function takesNull(shape: Shape): boolean {
  if (shape.is === 'later') return takesNull(shape.of())
  if (shape.is === 'either') return shape.of.some(takesNull)
  return shape.is === 'any' || (shape.is === 'scalar' && shape.of === 'null')
}

function isEmpty(node: Node): boolean {
  return node.kind === 'scalar' && node.style === 'none'
}

/** Nothing is written, an alias to elsewhere, a tag with a meaning of its own, or a blank that something fills in later. */
function isOpen(node: Node): boolean {
  if (node.tag !== undefined) return true
  if (node.kind !== 'scalar') return false
  if (node.style === 'none' || node.unknown || node.value === null) return true
  return (
    typeof node.value === 'string' &&
    /\{\{|\{%|<%|\$\{|\$\[\[|\$[A-Za-z_(]|<[\w .:/-]+>|^[A-Z]+(?:_[A-Z]+)+$|^(?:\.{2,}|…)$/.test(node.value)
  )
}

function takes(shape: Shape, node: Node): boolean {
  if (shape.is === 'later') return takes(shape.of(node), node)
  if (shape.is === 'either') return shape.of.some((each) => takes(each, node))
  if (shape.is === 'any') return true
  if (shape.is === 'list') return node.kind === 'sequence'
  if (shape.is === 'map' || shape.is === 'object') return node.kind === 'mapping'
  return node.kind === 'scalar'
}

function wrongType(node: Node, shape: Shape, context: Context): void {
  const found =
    node.kind === 'scalar'
      ? `value ${quote(String(node.value))}`
      : node.kind === 'sequence'
        ? 'list'
        : 'mapping'
  context.report({
    code: 'wrong-type',
    start: node.start,
    end: node.kind === 'scalar' ? node.end : Math.min(node.end, firstEnd(node)),
    message: `Unexpected ${found}, expected ${expectation(shape, node)}`,
  })
}

/** A finding on a whole list is shown at its first part. */
function firstEnd(node: Exclude<Node, Scalar>): number {
  const first = node.kind === 'sequence' ? node.items[0] : node.entries[0]?.key
  return first?.end ?? node.end
}

function expectation(shape: Shape, node: Node): string {
  if (shape.is === 'later') return expectation(shape.of(node), node)
  if (shape.is === 'list') return 'a list'
  if (shape.is === 'map') return 'a mapping'
  if (shape.is === 'object') return `${shape.name}, a mapping`
  if (shape.is === 'either') return [...new Set(shape.of.map((each) => expectation(each, node)))].join(' or ')
  if (shape.is === 'enum') return oneOf(shape.values)
  return shape.is === 'scalar' ? shape.expected : 'anything'
}
