/**
 * Kinds of values of the Kubernetes API (kubernetes.io/docs/concepts/overview/working-with-objects/names, …/labels, and the
 * validation that the API server applies). kubectl reads YAML 1.1, so `yes` and `y` without quotes are no text.
 */
import type { Shape } from '../schema/shape.ts'
import type { Scalar } from '../tree.ts'

/** Blanks in capitals, `YOUR-APP`, such as `myApp`, and the run of x that the engine puts for one. */
const isBlank = (text: string) =>
  /^(?:[A-Z][A-Z0-9_.-]+|(?:my|your|some|example)[A-Z][A-Za-z]*|x+)$/.test(text) ||
  /xxx|XXX|[<>[\]{}$%…]|\.\.\./.test(text)

const isText = ({ style, value }: Scalar) =>
  typeof value === 'string' && !(style === 'plain' && /^(?:y|n|yes|no|on|off)$/i.test(value))

export const string: Shape = {
  is: 'scalar',
  of: 'string',
  expected: 'text, in quotes',
  test: (_, node) => isText(node),
}

/** Text of a form; a blank to fill in passes. */
function name(expected: string, longest: number, pattern: RegExp): Shape {
  return {
    is: 'scalar',
    of: 'string',
    expected,
    test: (text, node) => isText(node) && (isBlank(text) || (text.length <= longest && pattern.test(text))),
  }
}

const LABEL = '[a-z0-9](?:[-a-z0-9]*[a-z0-9])?'

/** RFC 1123 labels joined by dots: the name of most objects. */
export const subdomain = name(
  'a name of lower-case letters, digits, `-` and `.` that starts and ends with a letter or digit',
  253,
  new RegExp(`^${LABEL}(?:\\.${LABEL})*$`),
)
/** One RFC 1123 label: containers, volumes, namespaces. */
export const label = name(
  'a name of at most 63 lower-case letters, digits and `-` that starts and ends with a letter or digit',
  63,
  new RegExp(`^${LABEL}$`),
)
/** RFC 1035, for what becomes a name in DNS: Services. */
export const dnsLabel = name(
  'a name of at most 63 lower-case letters, digits and `-` that starts with a letter',
  63,
  /^[a-z](?:[-a-z0-9]*[a-z0-9])?$/,
)
/** Roles and their bindings may be called nearly anything. */
export const pathSegment = name('a name without `/` and `%`', 253, /^(?!\.{1,2}$)[^/%]+$/)
export const portName = name(
  'a name of at most 15 lower-case letters, digits and `-`, with a letter among them',
  15,
  /^(?=.*[a-z])(?!.*--)[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$/,
)
/** The value of a label. */
export const labelValue = name(
  'at most 63 letters, digits, `-`, `_` and `.` that start and end with a letter or digit',
  63,
  /^(?:[A-Za-z0-9](?:[-A-Za-z0-9_.]*[A-Za-z0-9])?)?$/,
)

function whole(expected: string, min: number, max: number): Shape {
  return {
    is: 'scalar',
    of: 'integer',
    expected,
    test: (_, { style, value }) => style !== 'quoted' && Number(value) >= min && Number(value) <= max,
  }
}

/** The API refuses a number in quotes. */
export const integer = whole('a whole number, without quotes', -Infinity, Infinity)
export const count = whole('a whole number of at least 0, without quotes', 0, Infinity)
export const positive = whole('a whole number of at least 1, without quotes', 1, Infinity)
/** 0 stands for none, or for one that the API server chooses. */
export const portOrZero = whole('a port up to 65535, without quotes', 0, 65535)
export const port = whole('a port from 1 to 65535, without quotes', 1, 65535)

/** A port by its number or its name; 0 stands for the default. */
export const portOrName: Shape = {
  is: 'scalar',
  of: 'text',
  expected: 'a port from 1 to 65535, or the name of one with at most 15 lower-case letters, digits and `-`',
  test: (text, { value }) =>
    typeof value === 'number'
      ? Number.isInteger(value) && value >= 0 && value <= 65535
      : isBlank(text) ||
        (/^(?=.*[a-z])(?!.*--)[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$/.test(text) && text.length <= 15),
}

/** A whole number, or so many per cent in quotes or without. */
export const countOrPercentage: Shape = {
  is: 'scalar',
  of: 'text',
  expected: 'a whole number, or a percentage such as `25%`',
  test: (text, { value }) =>
    (typeof value === 'number' && Number.isInteger(value)) || isBlank(text) || /^\d+%$/.test(text),
}

const QUANTITY = /^([+-]?(?:\d+\.?\d*|\.\d+))([eE][+-]?\d+|[numkMGTPE]|[KMGTPE]i)?$/
const FACTORS: Record<string, number> = {
  n: 1e-9,
  u: 1e-6,
  m: 1e-3,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  P: 1e15,
  E: 1e18,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
  Pi: 2 ** 50,
  Ei: 2 ** 60,
}

/** What a quantity comes to (kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity), or undefined. */
export function readQuantity(text: string): number | undefined {
  const found = QUANTITY.exec(text)
  if (!found) return undefined
  const [, number, suffix = ''] = found
  return /^[eE][+-]?\d/.test(suffix) ? Number(`${number}${suffix}`) : Number(number) * (FACTORS[suffix] ?? 1)
}

export const quantity: Shape = {
  is: 'scalar',
  of: 'text',
  expected: 'a quantity such as `500m` or `1Gi`',
  test: (text) => isBlank(text) || readQuantity(text) !== undefined,
}
