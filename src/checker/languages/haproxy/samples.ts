import { didYouMean, suggest } from '../suggest.ts'
import { oneOf, quote } from '../text.ts'
import { describePlace, type Places } from './places.ts'
import { argumentKinds, kindNames } from './sample-arguments.ts'
import {
  aclFetches,
  aclMatches,
  canCast,
  converterSignatures,
  fetchSignatures,
  type Parameter,
  type SampleType,
  type Signature,
} from './signatures.ts'
import { isOpaque } from './values.ts'

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

/** A name in an argument that something else in the file defines. */
export interface NameUse {
  kind: 'table' | 'backend' | 'frontend' | 'userlist' | 'server'
  name: string
}

export interface Sample {
  fault?: SampleFault
  /** Offset behind the expression. */
  end: number
  /** What the expression gives. */
  type: SampleType
  /** Its last name is one of the tables. */
  known: boolean
  /** The way an ACL of this name matches, where the name says so. */
  method?: string
  uses: NameUse[]
}

export interface SampleScope {
  /** Where it is evaluated; '' anywhere. */
  places: Places
  /** Names such as `path_beg` are known too. */
  inAcl?: boolean
  /** It ends before this sign, the `]` of a log format, and not with the text. */
  stop?: string
}

/** Characters of a name, as HAProxy reads them. */
const nameEnd = /[^\w.+:-]|$/g

/** Reads an expression from `start` up to its end or its first fault. */
export function readSample(
  expression: string,
  { places, inAcl = false, stop }: SampleScope,
  begin = 0,
): Sample {
  const sample: Sample = { type: 'any', known: false, uses: [], end: expression.length }
  const fail = (start: number, end: number, message: string, near?: string): Sample => ({
    ...sample,
    fault: {
      code: 'invalid-sample',
      start,
      end: Math.min(Math.max(end, start + 1), Math.max(expression.length, start + 1)),
      message,
      ...(near ? { help: didYouMean(near) } : {}),
    },
  })
  let at = begin
  for (let isFetch = true; ; isFetch = false) {
    const start = at
    nameEnd.lastIndex = at
    const end = nameEnd.exec(expression)?.index ?? expression.length
    const name = expression.slice(at, end)
    // A blank for a name, `<fetch>`, may hold anything.
    if (/[<{$….]/.test(expression[end] ?? '')) {
      const blank = /^[^,\]]*/.exec(expression.slice(end))?.[0] ?? ''
      if (isOpaque(blank))
        return {
          ...sample,
          type: 'any',
          known: false,
          end: stop ? endOf(expression, stop, end) : expression.length,
        }
    }
    const what = isFetch ? 'sample fetch' : 'converter'
    // The name of a Lua function, and a blank for one, take anything.
    const unknown = name.startsWith('lua.') || isOpaque(name)
    const derived = isFetch && inAcl ? aclMatches.get(name) : undefined
    const signature = isFetch ? fetchSignatures.get(derived?.fetch ?? name) : converterSignatures.get(name)
    if (!signature && !unknown) {
      const names = isFetch ? (inAcl ? aclFetches : fetchSignatures.keys()) : converterSignatures.keys()
      const near = suggest(name, names)
      const joined = near ? undefined : splitJoined(name, isFetch)
      if (joined)
        return fail(start, end, `Unexpected ${what} ${quote(name)}, expected \`,\` between ${joined}`)
      // A name of a newer version belongs to a family that is known: `ssl_…`, `req.…`.
      if (near || !isOfFamily(name, isFetch)) {
        const message =
          name === ''
            ? `Unexpected empty ${what}, expected a name`
            : `Unexpected ${what} ${quote(name)}, expected a known one`
        return fail(start, end, message, near)
      }
    }
    const list = readArguments(expression, end)
    if (!list) return fail(end, end + 1, `Unexpected end of ${quote(name)}, expected \`)\` for this \`(\``)
    if (signature && !unknown) {
      if (!isFetch && !canCast(sample.type, signature.takes))
        return fail(
          start,
          end,
          `Unexpected ${quote(name)} after a sample of type \`${sample.type}\`, expected a converter of it`,
        )
      const message = findArgumentFault(name, signature, list.args, sample.uses)
      if (message) return fail(start, end, message)
      if (
        isFetch &&
        places !== '' &&
        signature.places !== '' &&
        ![...places].some((place) => signature.places.includes(place))
      )
        return fail(
          start,
          end,
          `Unexpected ${quote(name)} for ${describePlace(places)}, expected a fetch that is available there`,
        )
      sample.type = signature.gives
      sample.known = !signature.open
      if (derived) sample.method = derived.method
      else delete sample.method
    } else {
      sample.type = 'any'
      sample.known = false
      delete sample.method
    }
    at = list.end
    if (stop !== undefined && expression[at] === stop) return { ...sample, end: at }
    if (at >= expression.length)
      return stop === undefined
        ? sample
        : fail(begin, at, `Unexpected end of a sample expression, expected \`${stop}\``)
    if (expression[at] !== ',')
      return fail(
        at,
        at + 1,
        `Unexpected ${quote(expression.slice(at))} in a sample expression, expected ${stop === undefined ? '`,`' : '`,` or `]`'}`,
      )
    // HAProxy skips commas that follow one another, and one at the end.
    while (expression[at] === ',') at += 1
    if (at >= expression.length) return sample
  }
}

function endOf(expression: string, stop: string, from: number): number {
  const at = expression.indexOf(stop, from)
  return at < 0 ? expression.length : at
}

/**
 * The arguments between parentheses at `at`, without their quotes and escapes, and where they end; undefined without the
 * closing one. There are none without an opening one.
 */
function readArguments(
  expression: string,
  at: number,
): { args: string[] | undefined; end: number } | undefined {
  if (expression[at] !== '(') return { args: undefined, end: at }
  const args: string[] = []
  let text = ''
  let mark = ''
  for (let i = at + 1; i < expression.length; i++) {
    const character = expression[i] as string
    if (character === mark) mark = ''
    else if (mark === '' && (character === '"' || character === "'")) mark = character
    else if (character === '\\' && mark !== "'" && i + 1 < expression.length) {
      const next = expression[i + 1] as string
      if (` \\"'`.includes(next)) text += next
      else if (next === 'n' || next === 'r' || next === 't') text += ' '
      else {
        text += character
        continue
      }
      i += 1
    } else if (mark === '' && (character === ',' || character === ')')) {
      args.push(text)
      text = ''
      if (character === ')') return { args, end: i + 1 }
    } else text += character
  }
  return undefined
}

const families = new Map(
  [fetchSignatures, converterSignatures].map((table) => [
    table,
    new Set([...table.keys()].flatMap((name) => /^[a-z0-9]+[._-]/.exec(name)?.[0] ?? [])),
  ]),
)

function isOfFamily(name: string, isFetch: boolean): boolean {
  const family = /^([a-z0-9]+[._-])[a-z0-9]+(?:[._][a-z0-9]+)*$/.exec(name)?.[1]
  return (
    family !== undefined &&
    families.get(isFetch ? fetchSignatures : converterSignatures)?.has(family) === true
  )
}

/** Two names of the tables are not longer. */
const longestName = 80

/** A fetch or a converter, and a converter whose comma was lost. */
function splitJoined(name: string, isFetch: boolean): string | undefined {
  const names = isFetch ? fetchSignatures : converterSignatures
  if (name.length > longestName) return undefined
  for (let i = 2; i < name.length - 2; i++) {
    const [first, second] = [name.slice(0, i), name.slice(i)]
    if (names.has(first) && converterSignatures.has(second)) return `${quote(first)} and ${quote(second)}`
  }
  return undefined
}

/** What is wrong with the arguments of a name, in words. */
function findArgumentFault(
  name: string,
  { parameters, open }: Signature,
  written: string[] | undefined,
  uses: NameUse[],
): string | undefined {
  if (open) return undefined
  const least = parameters.filter(({ optional }) => !optional).length
  // Without parentheses a first argument that has to be there is empty, in empty ones an only optional one is missing.
  let args = written ?? (least > 0 ? [''] : [])
  if (least === 0 && args.length === 1 && args[0] === '') args = []
  if (args.length > parameters.length)
    return `Unexpected number of arguments of ${quote(name)}, expected ${parameters.length === 0 ? 'none' : `at most ${parameters.length}`}`
  if (args.length < least)
    return written === undefined
      ? `Unexpected end of ${quote(name)}, expected its arguments in parentheses`
      : `Unexpected number of arguments of ${quote(name)}, expected at least ${least}`
  for (const [i, argument] of args.entries()) {
    const parameter = parameters[i] as Parameter
    if (isOpaque(argument)) continue
    const kind = parameter.choices[0] as string
    if (isUse(kind) && (argument !== '' || !parameter.optional)) uses.push({ kind, name: argument })
    if (parameter.choices.some((choice) => argumentKinds[choice]?.(argument) ?? choice === argument)) continue
    return written === undefined
      ? `Unexpected end of ${quote(name)}, expected its arguments in parentheses`
      : `Unexpected argument ${quote(argument)} of ${quote(name)}, expected ${expectationOf(parameter)}`
  }
  return name === 'add_item' && args[1] === '' && (args[2] ?? '') === ''
    ? 'Unexpected end of `add_item`, expected a variable or a suffix'
    : undefined
}

function isUse(kind: string): kind is NameUse['kind'] {
  return (
    kind === 'table' || kind === 'backend' || kind === 'frontend' || kind === 'userlist' || kind === 'server'
  )
}

function expectationOf({ choices }: Parameter): string {
  const [only] = choices
  const known = kindNames[only ?? '']
  return known ?? oneOf(choices.filter((choice) => choice !== ''))
}
