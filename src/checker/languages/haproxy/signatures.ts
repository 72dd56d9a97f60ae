import {
  aclNames,
  availability,
  converters,
  fetches,
  newerConverters,
  newerFetches,
  stickyFetches,
} from './samples-vocabulary.ts'

/** What a sample may be. `any` fits everything. */
export type SampleType = 'any' | 'bool' | 'int' | 'addr' | 'ipv4' | 'ipv6' | 'str' | 'bin' | 'meth'

/** One argument in parentheses: kinds of `sample-arguments.ts` and literals of which it has to fit one. */
export interface Parameter {
  choices: string[]
  optional: boolean
}

export interface Signature {
  /** What a converter takes; `any` of a fetch. */
  takes: SampleType
  gives: SampleType
  /** Letters of the places where a fetch may stand; '' everywhere. */
  places: string
  parameters: Parameter[]
  /** A name of a newer version, whose arguments are not known. */
  open: boolean
}

/** Rows of two leading cells, arguments and names; a line that is indented deeper goes on with its names. */
function readTable(table: string): { cells: [string, string]; parameters: Parameter[]; names: string[] }[] {
  const rows: ReturnType<typeof readTable> = []
  for (const line of table.split('\n').filter((row) => row !== '')) {
    if (line.startsWith('     ')) {
      rows.at(-1)?.names.push(...line.trim().split(' '))
      continue
    }
    const [first, second, args, names] = line.trim().split(/\s{2,}/)
    if (!first || !second || !args || !names) throw new Error(`Not four columns: ${line}`)
    rows.push({ cells: [first, second], parameters: readParameters(args), names: names.split(' ') })
  }
  return rows
}

function readParameters(text: string): Parameter[] {
  if (text === '-') return []
  return text.split(' ').map((word) => {
    const optional = word.endsWith('?')
    return { choices: (optional ? word.slice(0, -1) : word).split('|'), optional }
  })
}

const open: Signature = { takes: 'any', gives: 'any', places: '', parameters: [], open: true }
const words = (text: string) => text.trim().split(/\s+/)

export const fetchSignatures = new Map<string, Signature>(words(newerFetches).map((name) => [name, open]))
for (const { cells, parameters, names } of readTable(fetches)) addFetch(cells, parameters, names)
for (const { cells, parameters, names } of readTable(stickyFetches))
  for (const counter of '012')
    addFetch(
      cells,
      parameters,
      names.map((name) => `sc${counter}_${name}`),
    )

function addFetch([gives, place]: [string, string], parameters: Parameter[], names: string[]) {
  const places = availability[place]
  if (places === undefined) throw new Error(`No availability ${place}`)
  const signature: Signature = {
    takes: 'any',
    gives: gives as SampleType,
    places,
    parameters,
    open: false,
  }
  for (const name of names) fetchSignatures.set(name, signature)
}

export const converterSignatures = new Map<string, Signature>(
  words(newerConverters).map((name) => [name, open]),
)
for (const {
  cells: [takes, gives],
  parameters,
  names,
} of readTable(converters)) {
  for (const name of names)
    converterSignatures.set(name, {
      takes: takes as SampleType,
      gives: gives as SampleType,
      places: '',
      parameters,
      open: false,
    })
}

/** Names that only an ACL knows, as the fetch they stand for and the way it is matched. */
export const aclMatches = new Map<string, { fetch: string; method: string }>()
for (const line of aclNames.replaceAll(/\n {6,}/g, ' ').split('\n')) {
  const [method, ...names] = words(line)
  for (const entry of names) {
    const [name = '', fetch = name] = entry.split('=')
    aclMatches.set(name, { fetch, method: method as string })
  }
}
/** Every name that may begin an ACL. */
export const aclFetches = new Set([...fetchSignatures.keys(), ...aclMatches.keys()])

/** To which types a sample of a type can be made (`sample_casts` of HAProxy, the same in 2.6 and 3.0). */
const casts: Record<SampleType, string> = {
  any: 'any bool int addr ipv4 ipv6 str bin meth',
  bool: 'any bool int str bin',
  int: 'any bool int addr ipv4 ipv6 str bin',
  addr: 'any addr',
  ipv4: 'any int addr ipv4 ipv6 str bin',
  ipv6: 'any addr ipv4 ipv6 str bin',
  str: 'any bool int addr ipv4 ipv6 str bin meth',
  bin: 'any str bin meth',
  meth: 'any str bin meth',
}

export function canCast(from: SampleType, to: SampleType): boolean {
  return casts[from].split(' ').includes(to)
}
