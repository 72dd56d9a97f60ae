import { type TextMap, TextMapBuilder } from './text-map.ts'

/** Front matter's `variables`: each name with its sample value. */
export type Variables = ReadonlyMap<string, string>

/**
 * The samples of `variables: { vip: { description, sample } }`. Front matter that cannot be read has none: whoever
 * renders the page says what is wrong with it.
 */
export function readVariables(frontMatter: string, parse: (text: string) => unknown): Variables {
  const variables = new Map<string, string>()
  let data: unknown
  try {
    data = parse(frontMatter)
  } catch {
    return variables
  }
  const declared = isRecord(data) ? data.variables : undefined
  if (!isRecord(declared)) return variables
  for (const [name, value] of Object.entries(declared)) {
    const sample = isRecord(value) ? value.sample : undefined
    if (typeof sample === 'string' || typeof sample === 'number') variables.set(name, String(sample))
  }
  return variables
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Whether it is worth loading a YAML parser for. */
export function declaresVariables(frontMatter: string): boolean {
  return /^variables[ \t]*:/m.test(frontMatter)
}

/** The text with each declared `<name>` replaced by its sample; an offset in a sample leads to its placeholder. */
export function fillIn(body: TextMap, variables: Variables): TextMap {
  if (variables.size === 0 || !body.text.includes('<')) return body
  const map = new TextMapBuilder()
  let at = 0
  for (const match of body.text.matchAll(/<([A-Za-z_][\w.-]*)>/g)) {
    const sample = variables.get(match[1] ?? '')
    if (sample === undefined) continue
    if (match.index > at) map.add(body.text.slice(at, match.index), at, match.index)
    at = match.index + match[0].length
    map.replace(sample, match.index, at)
  }
  if (at === 0) return body
  if (at < body.text.length) map.add(body.text.slice(at), at, body.text.length)
  return map.build().over(body)
}
