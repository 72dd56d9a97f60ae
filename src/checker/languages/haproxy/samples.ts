import { didYouMean, suggest } from '../suggest.ts'
import { quote } from '../text.ts'
import { aclNames, converters, fetches, stickyFetches } from './samples-vocabulary.ts'

/**
 * Sample expressions: a fetch, then converters, each with arguments in parentheses (manual, section 7).
 *
 *     req.hdr(host),lower,map(/etc/haproxy/hosts.map,default)
 */

export interface SampleFault {
  /** Offsets in the expression. */
  start: number
  end: number
  code: 'invalid-sample'
  message: string
  help?: string
}

/** Name to the most arguments it takes; Infinity where that is not known. */
type Counts = Map<string, number>

/** Names that take two or more. */
const fewest: Counts = new Map()

function readCounts(table: string): Counts {
  const counts: Counts = new Map()
  let least = 0
  let most = Number.POSITIVE_INFINITY
  for (const word of table.trim().split(/\s+/)) {
    const range = /^(\d+)\.\.(\d+)$/.exec(word)
    if (range || word === '?') {
      least = Number(range?.[1] ?? 0)
      most = Number(range?.[2] ?? Number.POSITIVE_INFINITY)
    } else {
      counts.set(word, most)
      if (least > 1) fewest.set(word, least)
    }
  }
  return counts
}

const fetchCounts = readCounts(fetches)
for (const name of stickyFetches.trim().split(/\s+/))
  for (const counter of '012') fetchCounts.set(`sc${counter}_${name}`, 1)
const converterCounts = readCounts(converters)
const aclCounts: Counts = new Map([
  ...fetchCounts,
  ...aclNames
    .trim()
    .split(/\s+/)
    .map((name) => [name, Number.POSITIVE_INFINITY] as const),
])

const isBlank = (text: string) => /<[^<>]*>|\$\{|\{\{|xxx|\.\.\.|…/.test(text.slice(0, 400))

/** The first fault of an expression; `inAcl` also knows `path_beg` and its like. */
export function findSampleFault(expression: string, inAcl = false): SampleFault | undefined {
  let at = 0
  let names = inAcl ? aclCounts : fetchCounts
  let what = 'sample fetch'
  while (at <= expression.length) {
    const part = readPart(expression, at)
    if ('message' in part) return part
    const fault = checkPart(part, names, what)
    if (fault) return fault
    if (part.end >= expression.length) return undefined
    if (expression[part.end] !== ',') {
      return {
        code: 'invalid-sample',
        start: part.end,
        end: part.end + 1,
        message: `Unexpected ${quote(expression.slice(part.end))} in a sample expression, expected \`,\``,
      }
    }
    at = part.end + 1
    // HAProxy skips commas that follow one another, and one at the end.
    while (expression[at] === ',') at += 1
    if (at >= expression.length) return undefined
    names = converterCounts
    what = 'converter'
  }
  return undefined
}

/** What HAProxy refuses without an argument; a table, a back end or a front end it takes from the section. */
const needsArgument =
  /^(?:var|set-var|unset-var|http_auth|http_auth_group|capture-req|capture-res|capture\.re[qs]\.hdr|sc_(?!trackers)\w+|map(?:_\w+)?|regsub|field|word|bytes|add_item|iif|hmac|strcmp|(?:req\.|res\.)?payload(?:_lv)?)$/

const numericArguments = /^(?:int|(?:req\.|res\.)?payload|capture\.re[qs]\.hdr|capture-re[qs])$/

interface Part {
  name: string
  start: number
  nameEnd: number
  end: number
  args: number | undefined
  /** Between the parentheses. */
  inner: string
}

/** `name` or `name(args)`; parentheses inside quotes do not count, a backslash takes the next character. */
function readPart(expression: string, start: number): Part | SampleFault {
  let i = start
  while (i < expression.length && expression[i] !== '(' && expression[i] !== ',') i += 1
  const nameEnd = i
  const name = expression.slice(start, nameEnd)
  if (expression[i] !== '(') return { name, start, nameEnd, end: i, args: undefined, inner: '' }
  let args = 1
  let quoteMark = ''
  for (i += 1; i < expression.length; i++) {
    const character = expression[i] as string
    if (quoteMark) {
      if (character === quoteMark) quoteMark = ''
      else if (character === '\\' && quoteMark === '"') i += 1
    } else if (character === '"' || character === "'") quoteMark = character
    else if (character === '\\') i += 1
    else if (character === ',') args += 1
    else if (character === ')') {
      const inner = expression.slice(nameEnd + 1, i)
      return { name, start, nameEnd, end: i + 1, args: inner.trim() === '' ? 0 : args, inner }
    }
  }
  return {
    code: 'invalid-sample',
    start: nameEnd,
    end: nameEnd + 1,
    message: `Unexpected end of ${quote(name)}, expected \`)\` for this \`(\``,
  }
}

function checkPart(
  { name, start, nameEnd, args, inner }: Part,
  names: Counts,
  what: string,
): SampleFault | undefined {
  if (isBlank(name) || name.startsWith('lua.')) return undefined
  const most = names.get(name)
  if (most !== undefined && needsArgument.test(name) && !args) {
    return {
      code: 'invalid-sample',
      start,
      end: nameEnd,
      message: `Unexpected end of ${quote(name)}, expected its arguments in parentheses`,
    }
  }
  if (most === undefined) {
    const near = suggest(name, names.keys())
    // Names of newer versions are words with dots and underscores; anything else is none.
    if (!near && /^[a-z][a-z0-9]*(?:[._+-][a-z0-9]+)+$/.test(name)) return undefined
    return {
      code: 'invalid-sample',
      start,
      end: Math.max(nameEnd, start + 1),
      message:
        name === ''
          ? `Unexpected empty ${what}, expected a name`
          : `Unexpected ${what} ${quote(name)}, expected a known one`,
      ...(near ? { help: didYouMean(near) } : {}),
    }
  }
  if (/^sc_\w+$/.test(name) && args && !/^\s*\d+\s*(?:,|$)/.test(inner) && !isBlank(inner)) {
    return {
      code: 'invalid-sample',
      start,
      end: nameEnd,
      message: `Unexpected argument ${quote(inner)} of ${quote(name)}, expected the number of a counter`,
    }
  }
  if (numericArguments.test(name) && args !== undefined && !/^[-+\d, ]*$/.test(inner) && !isBlank(inner)) {
    return {
      code: 'invalid-sample',
      start,
      end: nameEnd,
      message: `Unexpected argument ${quote(inner)} of ${quote(name)}, expected numbers`,
    }
  }
  const least = fewest.get(name) ?? 0
  if (args !== undefined && args < least && !isBlank(inner)) {
    return {
      code: 'invalid-sample',
      start,
      end: nameEnd,
      message: `Unexpected number of arguments of ${quote(name)}, expected at least ${least}`,
    }
  }
  const regsubFlags = name === 'regsub' && args === 3 ? inner.slice(inner.lastIndexOf(',') + 1) : ''
  if (!/^(['"]?)[gi]*\1$/.test(regsubFlags) && !isBlank(regsubFlags)) {
    return {
      code: 'invalid-sample',
      start,
      end: nameEnd,
      message: `Unexpected flags ${quote(regsubFlags)} of \`regsub\`, expected \`g\`, \`i\` or both`,
    }
  }
  if (args !== undefined && args > most && !name.startsWith('debug')) {
    return {
      code: 'invalid-sample',
      start,
      end: nameEnd,
      message: `Unexpected number of arguments of ${quote(name)}, expected ${most === 0 ? 'none' : `at most ${most}`}`,
    }
  }
  return undefined
}

const variables = new Set(
  `o B CC CS H HM HP HPO HQ HU HV ID ST T TR Ta Tc Td Th Ti Tl Tq Tr Ts Tt Tu Tw U ac b bc bi bp bq ci cp f fc fi fp ft hr hrl hs hsl
  lc ms p pid r rc rt s sc si sp sq sslc sslv t tr trg trl ts tsc OG`.split(/\s+/),
)

/** Log formats: `%name`, `%{flags}name` and `%[sample]` (section 8.2.6). */
export function findFormatFault(format: string): SampleFault | undefined {
  for (let i = 0; i < format.length; i++) {
    if (format[i] !== '%') continue
    if (format[i + 1] === '%') {
      i += 1
      continue
    }
    const start = i
    i += 1
    const named = /^\([\w-]{0,60}(?::\w{1,10})?\)/.exec(format.slice(i, i + 80))
    if (named) i += named[0].length
    if (format[i] === '{') {
      const close = format.indexOf('}', i)
      if (close < 0)
        return {
          code: 'invalid-sample',
          start,
          end: start + 2,
          message: 'Unexpected end of a log format, expected `}`',
        }
      i = close + 1
      if (!/[A-Za-z[]/.test(format[i] ?? '')) {
        return {
          code: 'invalid-sample',
          start,
          end: i,
          message: `Unexpected end of ${quote(format.slice(start, i))} in a log format, expected a variable or \`[\``,
        }
      }
    }
    if (format[i] === '[') {
      const close = endOfSample(format, i)
      if (close < 0)
        return {
          code: 'invalid-sample',
          start,
          end: start + 2,
          message: 'Unexpected end of a log format, expected `]` for this `%[`',
        }
      const fault = findSampleFault(format.slice(i + 1, close).trim())
      if (fault) return { ...fault, start: start + 2, end: close }
      i = close
      continue
    }
    const name = /^[A-Za-z]{1,8}/.exec(format.slice(i, i + 8))?.[0]
    if (!name) continue
    if (!variables.has(name)) {
      return {
        code: 'invalid-sample',
        start,
        end: i + name.length,
        message: `Unexpected variable ${quote(`%${name}`)} in a log format, expected a known one`,
      }
    }
    i += name.length - 1
  }
  return undefined
}

/** The `]` that ends a sample: arguments in parentheses, and quotes in them, may hold one of their own. */
function endOfSample(format: string, open: number): number {
  let inside = false
  let quoteMark = ''
  for (let i = open + 1; i < format.length; i++) {
    const character = format[i] as string
    if (quoteMark) {
      if (character === quoteMark) quoteMark = ''
    } else if (inside && (character === '"' || character === "'")) quoteMark = character
    else if (character === '\\') i += 1
    else if (character === '(') inside = true
    else if (character === ')') inside = false
    else if (character === ']' && !inside) return i
  }
  return -1
}
