/** YAML with positions: front matter, and the files of services, teams and authors. */
import type { z } from 'astro/zod'
import { isMap, isNode, isPair, isScalar, type Node, type Pair, parseDocument } from 'yaml'
import { nearest } from '../lib/nearest.ts'
import type { TextProblem } from './problems.ts'

export interface FrontMatter {
  /** The YAML between the fences. */
  yaml: string
  /** UTF-16 offset of `yaml` in the file. */
  start: number
  /** UTF-16 offset of the first character after the closing fence's line. */
  bodyStart: number
}

/** @returns `undefined` when the text does not start with a front matter that is closed. */
export function splitFrontMatter(text: string): FrontMatter | undefined {
  const open = /^\uFEFF?---[ \t]*(?:\r?\n|$)/.exec(text)
  if (!open) return undefined
  const close = /^---[ \t]*(?:\r?\n|$)/gm
  close.lastIndex = open[0].length
  const end = close.exec(text)
  if (!end) return undefined
  return {
    yaml: text.slice(open[0].length, end.index),
    start: open[0].length,
    bodyStart: end.index + end[0].length,
  }
}

/** UTF-16 range in the file of the value at a path, or of its key, or of the nearest that is there. */
export type RangeOf = (path: readonly PropertyKey[], part?: 'key') => { start: number; end: number }

export interface Parsed<T> {
  data: T | undefined
  problems: TextProblem[]
  rangeOf: RangeOf
}

/** Deeper nesting than any front matter has, and than the YAML library survives on every Node. */
const deepest = 50

/**
 * Parses and validates; bad input is a problem, never a throw.
 *
 * @param offset where `yaml` starts in its file, in UTF-16 units.
 */
export function parseYaml<S extends z.ZodType>(yaml: string, offset: number, schema: S): Parsed<z.output<S>> {
  const whole = {
    start: offset,
    end: offset + (yaml.indexOf('\n') === -1 ? yaml.length : yaml.indexOf('\n')),
  }
  const fail = (problem: TextProblem): Parsed<z.output<S>> => ({
    data: undefined,
    problems: [problem],
    rangeOf: () => whole,
  })
  const depth = nesting(yaml)
  if (depth > deepest) {
    return fail({
      ...whole,
      code: 'content/front-matter',
      message: `Unexpected nesting of ${depth} levels in YAML`,
    })
  }
  const document = parseDocument(yaml, { prettyErrors: false, uniqueKeys: true, schema: 'core' })
  const error = document.errors[0]
  if (error) {
    const [start, end] = error.pos
    return fail({
      start: offset + start,
      end: offset + Math.max(end, start + 1),
      code: 'content/front-matter',
      message: `Unexpected YAML: ${firstLine(error.message)}`,
      help: 'put a value that holds `: `, `#` or starts with a bracket or a quote between quotes',
    })
  }
  const rangeOf: RangeOf = (path, part) => rangeIn(document.contents, path, offset, part) ?? whole
  let value: unknown
  try {
    value = document.toJS({ maxAliasCount: 20 }) ?? {}
  } catch (cause) {
    return fail({
      ...whole,
      code: 'content/front-matter',
      message: `Unexpected YAML: ${firstLine(String(cause))}`,
    })
  }
  const result = schema.safeParse(value)
  if (result.success) return { data: result.data, problems: [], rangeOf }
  const problems = result.error.issues.flatMap((issue) => explain(issue, value, schema, rangeOf))
  return { data: undefined, problems, rangeOf }
}

function firstLine(message: string): string {
  return (message.split('\n')[0] ?? message).replace(/^Error: /, '').replace(/[.:]$/, '')
}

/** An upper bound of how deep flow collections and indentation go, without parsing. */
function nesting(yaml: string): number {
  let open = 0
  let most = 0
  for (const character of yaml) {
    if (character === '[' || character === '{') most = Math.max(most, ++open)
    else if (character === ']' || character === '}') open--
  }
  const dashes = Math.max(0, ...(yaml.match(/^[\s-]*- /gm) ?? []).map((m) => m.split('-').length - 1))
  return most + dashes
}

function rangeIn(root: unknown, path: readonly PropertyKey[], offset: number, part?: 'key') {
  let found: Node | undefined
  let node: unknown = root
  for (const [index, key] of path.entries()) {
    if (isMap(node)) {
      const pair: Pair | undefined = node.items.find(
        (item) => isScalar(item.key) && String(item.key.value) === String(key),
      )
      if (!pair) break
      if (isNode(pair.key)) found = pair.key
      node = pair.value
    } else {
      node = (node as { items?: unknown[] } | undefined)?.items?.[Number(key)]
      if (isPair(node)) node = node.value
    }
    if (isNode(node) && !(part === 'key' && index === path.length - 1)) found = node
  }
  const range = found?.range
  return range ? { start: offset + range[0], end: offset + range[1] } : undefined
}

function explain(
  issue: z.core.$ZodIssue,
  value: unknown,
  schema: z.ZodType,
  rangeOf: RangeOf,
): TextProblem[] {
  const name = issue.path.map(String).join('.')
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const known = keysOf(schema, issue.path)
      const near = nearest(key, known)
      return {
        ...rangeOf([...issue.path, key], 'key'),
        code: 'content/unknown-key',
        message: `Unexpected key \`${[...issue.path, key].map(String).join('.')}\``,
        help: near ? `did you mean \`${near}\`?` : `known here: ${known.map((k) => `\`${k}\``).join(', ')}`,
      }
    })
  }
  const actual = issue.path.reduce<unknown>(
    (at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key],
    value,
  )
  const range = rangeOf(issue.path)
  if (actual === undefined || actual === null) {
    return [
      {
        ...range,
        code: 'content/missing-key',
        message: `Missing \`${name}\`, expected ${expectation(issue)}`,
        help: `add a line \`${name}: …\``,
      },
    ]
  }
  return [
    {
      ...range,
      code: 'content/wrong-value',
      message: `Unexpected ${shown(actual)} for \`${name}\`, expected ${expectation(issue)}`,
    },
  ]
}

function expectation(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') {
    return (
      {
        string: 'text',
        array: 'a list',
        object: 'keys and values',
        record: 'keys and values',
        boolean: '`true` or `false`',
      }[issue.expected as string] ?? `a ${issue.expected}`
    )
  }
  if (issue.code === 'invalid_union') return `one of ${unionValues(issue)}`
  if (issue.code === 'invalid_format' && issue.format === 'date') return 'a date as `YYYY-MM-DD`'
  if (issue.code === 'invalid_format' && issue.format === 'url')
    return 'an address such as `https://example.com/`'
  if (issue.code === 'invalid_format' && issue.format === 'regex')
    return `text that matches \`${issue.pattern}\``
  if (issue.code === 'invalid_key') return 'a name of letters, digits, `_` and `-`'
  if (issue.code === 'too_small')
    return issue.origin === 'string' ? 'text that is not empty' : `at least ${issue.minimum}`
  return issue.message.charAt(0).toLowerCase() + issue.message.slice(1)
}

function unionValues(issue: z.core.$ZodIssueInvalidUnion): string {
  const values = issue.errors.flat().flatMap((inner) => (inner.code === 'invalid_value' ? inner.values : []))
  return values.length > 0 ? values.map((value) => `\`${String(value)}\``).join(', ') : 'the known forms'
}

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value))
  return `\`${text.length > 60 ? `${text.slice(0, 57)}…` : text}\``
}

/** The keys that an object schema has at a path, for suggestions. */
function keysOf(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let at: unknown = schema
  for (const key of path) at = step(unwrap(at), key)
  const shape = (unwrap(at) as { shape?: Record<string, unknown> } | undefined)?.shape
  return shape ? Object.keys(shape) : []
}

type Def = { innerType?: unknown; shape?: Record<string, unknown>; valueType?: unknown; element?: unknown }

function unwrap(schema: unknown): unknown {
  const inner = (schema as { def?: Def } | undefined)?.def?.innerType
  return inner ? unwrap(inner) : schema
}

function step(schema: unknown, key: PropertyKey): unknown {
  const def = (schema as { def?: Def } | undefined)?.def
  return def?.shape?.[String(key)] ?? def?.valueType ?? def?.element
}
