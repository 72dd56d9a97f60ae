/** The values of a page: what has to be filled, what is filled, and whether it fits. */

/** One entry of `variables` in a runbook's front matter. */
export interface Variable {
  name: string
  description: string
  /** An example, shown until a value is set. Never filled in by itself. */
  sample: string
  /** A regular expression the whole value has to match. */
  pattern?: string | undefined
  /** Masked on the page, left out of the address and of every export. */
  secret?: boolean | undefined
}

export type Values = ReadonlyMap<string, string>

/** Longer values are cut: an alert's label is at most this long in Prometheus' default limits, and a box shows less. */
const longestValue = 1024

/** A value as it may be put into a command: one line, no control characters. */
export function cleanValue(value: string): string {
  return value
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, longestValue)
}

/** Why a value is refused, or `undefined` when it fits. An empty value is not set rather than wrong. */
export function refusal(variable: Variable, value: string): string | undefined {
  if (value === '' || variable.pattern === undefined) return undefined
  const pattern = compile(variable.pattern)
  if (pattern === undefined || pattern.test(value)) return undefined
  return `does not look like ${variable.sample}`
}

function compile(pattern: string): RegExp | undefined {
  try {
    return new RegExp(`^(?:${pattern})$`, 'u')
  } catch {
    return undefined
  }
}

export interface Progress {
  set: number
  total: number
  /** Names without a value, or with one that is refused, in the order of the page. */
  open: string[]
}

/** How far the values of a page are filled. */
export function progress(variables: readonly Variable[], values: Values): Progress {
  const open = variables
    .filter((variable) => {
      const value = values.get(variable.name) ?? ''
      return value === '' || refusal(variable, value) !== undefined
    })
    .map(({ name }) => name)
  return { set: variables.length - open.length, total: variables.length, open }
}

/** A text with each declared `<name>` replaced by its value; names without a value stay as they are. */
export function fill(text: string, variables: readonly Variable[], values: Values): string {
  const known = new Set(variables.map(({ name }) => name))
  return text.replace(/<([A-Za-z][\w.-]*)>/g, (placeholder, name: string) =>
    known.has(name) ? values.get(name) || placeholder : placeholder,
  )
}

/** The declared names whose `<name>` still stands in a text, each once, in order. */
export function openPlaceholders(text: string, variables: readonly Variable[]): string[] {
  const known = new Set(variables.map(({ name }) => name))
  const names = Array.from(text.matchAll(/<([A-Za-z][\w.-]*)>/g), (match) => match[1] as string)
  return [...new Set(names)].filter((name) => known.has(name))
}
