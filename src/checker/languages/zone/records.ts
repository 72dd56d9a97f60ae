import type { Problem } from '../language.ts'
import { suggest } from '../suggest.ts'
import { quote } from '../text.ts'
import { isBlank, isInteger, isIpv4, isIpv6, phrase } from '../values.ts'
import { type Directive, readVocabulary } from '../vocabulary.ts'
import { expand } from './generate.ts'
import { descriptions, isTtl, isType, kinds, nameFault } from './kinds.ts'
import { type Entry, readEntries, type Word } from './lines.ts'
import { locationFault } from './location.ts'
import { parameterFault } from './service-parameters.ts'
import { recordTypes } from './vocabulary.ts'

type Code =
  | 'missing-ttl'
  | 'host-name'
  | 'address-as-name'
  | 'undefined-name'
  | 'unknown-type'
  | 'unknown-directive'
  | 'invalid-name'
  | 'invalid-value'
  | 'argument-count'
  | 'conflict'

export const vocabulary = readVocabulary({ table: recordTypes, kinds, ignoreCase: true })

interface State {
  /** Of the entry before, which a line that starts with space goes on with. */
  owner: string | undefined
  origin: string
  /** First CNAME of each name, and first other record. */
  aliases: Map<string, Word>
  others: Map<string, Word>
  soa: Word | undefined
  apex: string | undefined
  /** Names with an address, and the name servers of the apex. */
  addresses: Set<string>
  servers: { word: Word; name: string }[]
  /** Names below the apex that have name servers of their own: what is below is another zone's. */
  cuts: Set<string>
  /** Names whose subtree a DNAME puts elsewhere. */
  redirected: Map<string, Word>
  /** Characters of templates that `$GENERATE` may still write out. */
  generation: number
  /** A TTL that records without one of their own take. */
  hasTtl: boolean
}

export function checkEntries(entries: readonly Entry[], whole: boolean): Problem<Code>[] {
  const problems: Problem<Code>[] = []
  const state: State = {
    owner: undefined,
    origin: '',
    aliases: new Map(),
    others: new Map(),
    soa: undefined,
    apex: undefined,
    addresses: new Set(),
    servers: [],
    cuts: new Set(),
    redirected: new Map(),
    generation: 4_000_000,
    // A default that comes later shows that this is the beginning of a file.
    hasTtl: !entries.some(({ words }) => words[0]?.text.toUpperCase() === '$TTL'),
  }
  for (const entry of entries) {
    const [first] = entry.words
    // `...` alone on its line stands for records that are left out.
    if (!first || (entry.words.length <= 2 && /^(?:\.{3,}|…)$/.test(first.text))) continue
    const found =
      first.text.startsWith('$') && !first.quoted && !isBlank(first.text)
        ? checkDirective(first, entry.words.slice(1), state)
        : checkRecord(entry, state)
    if (found) problems.push(found)
  }
  const includes = entries.some(({ words }) => /^\$INCLUDE$/i.test(words[0]?.text ?? ''))
  return whole && !includes && state.generation > 0
    ? [...problems, ...missingServers(state), ...missingAddresses(state)]
    : problems
}

/** A zone has name servers of its own, not only of what it gives away. */
function missingServers({ soa, apex, servers, cuts }: State): Problem<Code>[] {
  if (!soa || servers.length > 0 || cuts.size === 0) return []
  // Where nothing says what `@` is, a full name may be the same.
  const mayBeApex = (name: string) => (apex === '' ? name.split('.').length > 2 : name === '')
  if ([...cuts].some(mayBeApex)) return []
  return [
    problem(
      'undefined-name',
      soa,
      'Unexpected zone without name servers, expected an `NS` record of the name that has the SOA',
    ),
  ]
}

/** A name server inside the zone needs an address in it, its own or one that a wildcard gives it. */
function missingAddresses({ servers, apex, addresses, cuts, redirected }: State): Problem<Code>[] {
  return servers.flatMap(({ word, name }) => {
    // Without an `$ORIGIN` nothing says which absolute names are inside.
    const inside =
      !word.text.endsWith('.') || (apex !== undefined && apex.length > 1 && `.${name}`.endsWith(`.${apex}`))
    const dname = inside
      ? parentsOf(name)
          .map((parent) => redirected.get(parent))
          .find((type) => type)
      : undefined
    if (dname)
      return [
        {
          ...problem(
            'conflict',
            word,
            `Unexpected name server ${quote(word.text)} below a DNAME, expected one outside of it`,
          ),
          related: [{ start: dname.start, end: dname.end, message: 'the DNAME' }],
        },
      ]
    if (!inside || addresses.has(name) || isBlank(name)) return []
    if (parentsOf(name).some((parent) => cuts.has(parent) || addresses.has(`*.${parent}`))) return []
    if (cuts.has(name)) return []
    return [
      problem(
        'undefined-name',
        word,
        `Unexpected name server ${quote(word.text)} without an address, expected an \`A\` or \`AAAA\` record of it`,
      ),
    ]
  })
}

/** `a.b.c.` is in `b.c.` and `c.`; names are at most 255 characters long. */
function parentsOf(name: string): string[] {
  const labels = name.slice(-255).split('.')
  return labels.slice(1, -1).map((_, i) => labels.slice(i + 1).join('.'))
}

const problem = (
  code: Code,
  { start, end }: { start: number; end: number },
  message: string,
): Problem<Code> => ({ code, start, end, message })

const invalid = (word: Word, where: string, expected: string) =>
  problem('invalid-value', word, `Unexpected ${quote(word.text)} in \`${where}\`, expected ${expected}`)

const directives = ['$TTL', '$ORIGIN', '$INCLUDE', '$GENERATE']

function checkDirective(name: Word, args: readonly Word[], state: State): Problem<Code> | undefined {
  const upper = name.text.toUpperCase()
  const [first, ...rest] = args
  if (!directives.includes(upper)) {
    const near = suggest(upper, directives)
    return {
      ...problem(
        'unknown-directive',
        name,
        `Unexpected ${quote(name.text)}, expected \`$TTL\`, \`$ORIGIN\`, \`$INCLUDE\` or \`$GENERATE\``,
      ),
      help: near && `did you mean \`${near}\`?`,
    }
  }
  if (!first)
    return problem('argument-count', name, `Unexpected end of ${quote(name.text)}, expected an argument`)
  if (isBlank(first.text) && !/^\$\{[+-]?\d/.test(first.text)) return undefined
  const surplus =
    upper === '$TTL' || upper === '$ORIGIN' ? rest[0] : upper === '$INCLUDE' ? rest[1] : undefined
  if (surplus)
    return problem(
      'argument-count',
      surplus,
      `Unexpected ${quote(surplus.text)} after ${quote(name.text)}, expected the end of the line`,
    )
  if (upper === '$TTL') state.hasTtl = true
  if (upper === '$TTL')
    return isTtl(first.text) ? undefined : invalid(first, '$TTL', 'seconds, or a time such as `1h`')
  if (upper === '$ORIGIN') {
    const fault = nameFault(first.text)
    state.origin = first.text.endsWith('.') ? first.text : absolute(first.text, state.origin)
    return fault
      ? problem('invalid-name', first, `Unexpected name ${quote(first.text)}, expected ${fault}`)
      : undefined
  }
  if (upper === '$GENERATE') return checkGenerate(name, first, rest, state)
  return undefined
}

/** The largest `int` of BIND, which reads a range with `sscanf`. */
const largestInt = 2_147_483_647

/** `$GENERATE from-to[/step] owner [ttl] [class] type data`: a record for each number, the data one word. */
function checkGenerate(
  name: Word,
  range: Word,
  [owner, ...fields]: readonly Word[],
  state: State,
): Problem<Code> | undefined {
  const bounds = /^(\d{1,10})-(\d{1,10})(?:\/(\d{1,10}))?$/.exec(range.text)
  const [first, last, step] = [1, 2, 3].map((group) => Number(bounds?.[group] ?? 1)) as [
    number,
    number,
    number,
  ]
  if (!bounds || first > last || last > largestInt || step < 1 || step > largestInt)
    return invalid(range, '$GENERATE', 'a range such as `1-10`')
  const { type, data, ttl, fault } = splitFields(fields)
  if (fault) return fault
  if (owner && type && !ttl && !state.hasTtl) return missingTtl(type)
  if (!owner || !type)
    return problem('argument-count', name, 'Unexpected end of `$GENERATE`, expected a name, a type and data')
  const [template, surplus] = data
  if (!template)
    return problem('argument-count', type, `Unexpected end of ${quote(type.text)}, expected its data`)
  if (surplus)
    return problem(
      'argument-count',
      surplus,
      `Unexpected ${quote(surplus.text)} in \`$GENERATE\`, expected the data as one word, in quotes where it has spaces`,
    )
  const words = [owner, template]
  // A placeholder of the shell's form stands for a template.
  if (words.some(({ text }) => /\$\{[A-Za-z_]/.test(text) || isBlank(text.replaceAll('${', ''))))
    return undefined
  const broken = words.find(({ text }) => expand(text, 0) === undefined)
  if (broken)
    return invalid(broken, '$GENERATE', '`$`, alone or with an offset, a width and a base in braces after it')
  const constant = words.every(({ text }) => !text.includes('$'))
  const earlier = state.owner
  for (let number = first; number <= (constant ? first : last); number += step) {
    const found = checkGenerated(number, owner, type, template, state)
    state.owner = earlier
    if (found) return { ...found, help: `\`$GENERATE\` makes this of the number ${number}` }
    state.generation -= owner.text.length + template.text.length + 10
    // A range too long to write out is looked at where it begins and ends.
    if (state.generation <= 0 && number + step <= last)
      number += Math.floor((last - number) / step - 1) * step
  }
  return undefined
}

function checkGenerated(
  number: number,
  owner: Word,
  type: Word,
  template: Word,
  state: State,
): Problem<Code> | undefined {
  const name = expand(owner.text, number) ?? ''
  const fault = nameFault(name)
  if (fault) return problem('invalid-name', owner, `Unexpected name ${quote(name)}, expected ${fault}`)
  state.owner = absolute(name, state.origin)
  const { entries } = readEntries(` ${(expand(template.text, number) ?? '').replaceAll('\\"', '"')}`)
  const words = entries.flatMap((entry) => entry.words)
  return checkTyped(
    type,
    words.map((word) => ({ ...word, start: template.start, end: template.end })),
    state,
  )
}

interface Fields {
  type: Word | undefined
  data: readonly Word[]
  ttl: boolean
  fault?: Problem<Code>
}

/** `[ttl] [class] type data`, the first two in any order. */
function splitFields(words: readonly Word[]): Fields {
  let i = 0
  let ttl = false
  let classed = false
  for (; i < words.length; i++) {
    const word = words[i] as Word
    if (!classed && /^(?:IN|CH|HS|CLASS\d+)$/i.test(word.text)) classed = true
    else if (!ttl && isTtl(word.text) && !vocabulary.find(word.text).length) ttl = true
    else break
  }
  const type = words[i]
  if (!type) return { type: undefined, data: [], ttl }
  if (isBlank(type.text)) return { type, data: words.slice(i + 1), ttl }
  if (vocabulary.find(type.text).length === 0 && !isType(type.text)) {
    const near = suggest(type.text, vocabulary.names)
    return {
      type,
      data: [],
      ttl,
      fault: {
        ...problem(
          'unknown-type',
          type,
          `Unexpected ${quote(type.text)}, expected a record type such as \`A\` or \`MX\``,
        ),
        help: near && `did you mean \`${near}\`?`,
      },
    }
  }
  return { type, data: words.slice(i + 1), ttl }
}

function checkRecord({ words, startsWithOwner }: Entry, state: State): Problem<Code> | undefined {
  const owner = startsWithOwner ? words[0] : undefined
  if (owner) {
    state.owner = absolute(owner.text, state.origin)
    const fault = isBlank(owner.text) ? undefined : nameFault(owner.text)
    if (fault)
      return problem('invalid-name', owner, `Unexpected name ${quote(owner.text)}, expected ${fault}`)
  }
  const { type, data, ttl, fault } = splitFields(owner ? words.slice(1) : words)
  if (fault) return fault
  const last = words.at(-1) as Word
  if (!type)
    return problem(
      'argument-count',
      last,
      `Unexpected end of line after ${quote(last.text)}, expected a record type`,
    )
  if (isBlank(type.text)) return undefined
  const kind = type.text.toUpperCase()
  if (kind === 'SOA' && state.owner === undefined) {
    return problem(
      'invalid-name',
      type,
      'Unexpected SOA without a name before it, expected `@` or the name of the zone',
    )
  }
  if (kind === 'SOA') state.apex ??= state.owner
  const lacksTtl = !ttl && !state.hasTtl && kind !== 'SOA'
  state.hasTtl ||= ttl || kind === 'SOA' || lacksTtl
  const found = checkTyped(type, data, state)
  if (found) return found
  if (lacksTtl) return missingTtl(type)
  if (
    owner &&
    kind === 'NSEC3' &&
    !isBlank(owner.text) &&
    !/^(?:(?:[\da-v]{8})*(?:[\da-v]{2}|[\da-v]{4,5}|[\da-v]{7,8})(?:\.|$)|@$)/i.test(owner.text)
  )
    return problem(
      'invalid-name',
      owner,
      `Unexpected owner ${quote(owner.text)} of NSEC3, expected a hash in base 32`,
    )
  return owner && /^(?:A|AAAA|MX)$/.test(kind) ? checkHostName(owner) : undefined
}

const missingTtl = (type: Word) =>
  problem(
    'missing-ttl',
    type,
    'Unexpected record before `$TTL`, expected a time to live: no default stands before it',
  )

/** Notes what a record of `state.owner` gives the zone, and checks its data. */
function checkTyped(type: Word, data: readonly Word[], state: State): Problem<Code> | undefined {
  const kind = type.text.toUpperCase()
  const [target] = data
  if (kind === 'DNAME' && state.owner !== undefined) state.redirected.set(state.owner, type)
  if (kind === 'A' || kind === 'AAAA') state.addresses.add(state.owner ?? '')
  if (kind === 'NS' && target && state.apex !== undefined) {
    if (state.owner !== state.apex) state.cuts.add(state.owner ?? '')
    else if (target.text !== '\\#')
      state.servers.push({ word: target, name: absolute(target.text, state.origin) })
  }
  return checkData(type, data) ?? checkConflict(type, state)
}

/** RFC 952 and 1123: hosts have letters, digits and hyphens. `named` refuses others in a primary zone by default. */
function checkHostName(owner: Word): Problem<Code> | undefined {
  if (
    owner.text === '@' ||
    /^(?:\*\.)?[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*\.?$/i.test(owner.text) ||
    owner.text === '*' ||
    isBlank(owner.text) ||
    owner.text.length > 255
  )
    return undefined
  return problem(
    'host-name',
    owner,
    `Unexpected characters in the host name ${quote(owner.text)}, expected letters, digits and hyphens`,
  )
}

function checkData(type: Word, data: readonly Word[]): Problem<Code> | undefined {
  if (data[0]?.text === '\\#') return checkUnknownData(type, data)
  const [row] = vocabulary.find(type.text)
  if (!row)
    return problem(
      'argument-count',
      type,
      `Unexpected data of ${quote(type.text)}, expected the form \`\\# length hex\``,
    )
  const fault = vocabulary.fault(
    row,
    data.map(({ text }) => text),
    isBlank,
  )
  if (fault?.fault === 'missing')
    return problem(
      'argument-count',
      { start: type.start, end: data.at(-1)?.end ?? type.end },
      `Unexpected end of ${quote(type.text)}, expected ${fault.min} ${fault.min === 1 ? 'field' : 'fields'}${fault.expected ? `; missing: ${phrase(fault.expected, descriptions)}` : ''}`,
    )
  if (fault?.fault === 'surplus') {
    const texts = data.slice(0, fault.max).map(({ text }) => text)
    const earlier = vocabulary.fault(row, texts, isBlank)
    // A word too many further up moves all others: it is the one that does not fit.
    if (earlier?.fault === 'value')
      return invalid(data[earlier.index] as Word, row.name, phrase(earlier.expected, descriptions))
    const word = data[fault.index] as Word
    return problem(
      'argument-count',
      word,
      `Unexpected ${quote(word.text)} after the data of \`${row.name}\`, expected the end of the line`,
    )
  }
  if (fault) {
    const word = data[fault.index] as Word
    return invalid(word, row.name, phrase(fault.expected, descriptions))
  }
  return checkQuotes(row, data) ?? checkTail(row, data) ?? checkMeaning(row.name, data)
}

/** Only strings may stand in quotes. */
function checkQuotes(row: Directive, data: readonly Word[]): Problem<Code> | undefined {
  if (row.terms.some(({ kinds }) => kinds.includes('service'))) return undefined
  const index = data.findIndex(({ quoted }, i) => {
    const term = row.terms[Math.min(i, row.terms.length - 1)]
    return quoted && term && !term.kinds.some((kind) => /^(?:string|substitution|any)$/.test(kind))
  })
  const word = data[index]
  return word && invalid(word, row.name, 'it without quotes')
}

/** Words of Base64 or hexadecimal digits at the end of a record are one value. */
function checkTail(row: Directive, data: readonly Word[]): Problem<Code> | undefined {
  const from = row.terms.length - 1
  const [kind] = row.terms[from]?.repeated ? (row.terms[from]?.kinds ?? []) : []
  const words = data.slice(from)
  if (words.length === 0 || words.some(({ text }) => isBlank(text))) return undefined
  const joined = words.map(({ text }) => text).join('')
  const last = words.at(-1) as Word
  if (kind === 'base64' && !(joined.length % 4 === 0 && /^[A-Za-z0-9+/]+={0,2}$/.test(joined)))
    return invalid(last, row.name, 'Base64 in groups of four, with nothing behind a `=`')
  if (kind === 'hex' && joined.length % 2 !== 0)
    return invalid(last, row.name, 'an even number of hexadecimal digits')
  const octets = digestOctets[row.name]?.(data.map(({ text }) => text))
  return octets !== undefined && joined.length !== 2 * octets
    ? invalid(words[0] as Word, row.name, `${2 * octets} hexadecimal digits for this type of digest`)
    : undefined
}

const delegation = ([, , type = '']: readonly string[]) => ({ 1: 20, 2: 32, 3: 32, 4: 48 })[type]

/** How many octets the digest of a record has, as its earlier fields say. */
const digestOctets: Record<string, (data: readonly string[]) => number | undefined> = {
  DS: delegation,
  CDS: delegation,
  DLV: delegation,
  TA: delegation,
  SSHFP: ([, type = '']) => ({ 1: 20, 2: 32 })[type],
  ZONEMD: ([, , type = '']) => ({ 1: 48, 2: 64 })[type],
}

/** RFC 3597: any type may be written as a length and that many octets. */
function checkUnknownData(type: Word, [, length, ...hex]: readonly Word[]): Problem<Code> | undefined {
  if (!length || !isInteger(length.text, 0, 65535))
    return problem(
      'argument-count',
      length ?? type,
      `Unexpected data of ${quote(type.text)}, expected a length after \`\\#\``,
    )
  const digits = hex.map(({ text }) => text).join('')
  if (!/^[\da-fA-F]*$/.test(digits) || digits.length !== 2 * Number(length.text))
    return invalid(length, type.text.toUpperCase(), `as many octets as the length says`)
  return undefined
}

function checkMeaning(type: string, data: readonly Word[]): Problem<Code> | undefined {
  const text = (index: number) => data[index]?.text ?? ''
  const gateway =
    type === 'IPSECKEY'
      ? gatewayFault(type, data, 1, 3)
      : type === 'AMTRELAY'
        ? gatewayFault(type, data, 2, 3)
        : undefined
  if (gateway) return gateway
  if (type === 'LOC' || type === 'SVCB' || type === 'HTTPS') return checkParts(type, data)
  if (type === 'NS' && /^\d{1,3}(?:\.\d{1,3}){3}$/.test(text(0)))
    return {
      ...problem(
        'address-as-name',
        data[0] as Word,
        `Unexpected address ${quote(text(0))} in \`NS\`, expected the name of a server`,
      ),
      help: 'give the address to that name with an `A` record',
    }
  const tooLong = data.find((word) => (type === 'TXT' || type === 'SPF') && octets(word.text) > 255)
  return tooLong && invalid(tooLong, type, 'strings of at most 255 characters, several of them if need be')
}

const gateways: Record<string, { fits: (word: string) => boolean; expected: string }> = {
  0: { fits: (word) => word === '.', expected: '`.` for no gateway' },
  1: { fits: isIpv4, expected: 'an IPv4 address' },
  2: { fits: isIpv6, expected: 'an IPv6 address' },
  3: { fits: (word) => nameFault(word) === undefined, expected: 'a domain name' },
}

/** The gateway of IPSECKEY and AMTRELAY is what the type before it says. */
function gatewayFault(
  type: string,
  data: readonly Word[],
  typeAt: number,
  at: number,
): Problem<Code> | undefined {
  const rule = gateways[data[typeAt]?.text ?? '']
  const word = data[at]
  if (!rule) return undefined
  if (!word)
    return problem(
      'argument-count',
      data.at(-1) as Word,
      `Unexpected end of \`${type}\`, expected ${rule.expected}`,
    )
  if (!isBlank(word.text) && !rule.fits(word.text)) return invalid(word, type, rule.expected)
  const needsKey = type === 'IPSECKEY'
  return needsKey && data.length === 4
    ? problem('argument-count', word, 'Unexpected end of `IPSECKEY`, expected a key in Base64')
    : undefined
}

/** Data whose words depend on each other; a placeholder among them may stand for any. */
function checkParts(type: string, data: readonly Word[]): Problem<Code> | undefined {
  const words = data.map(({ text }) => text)
  if (words.some(isBlank)) return undefined
  const skipped = type === 'LOC' ? 0 : 2
  const fault = type === 'LOC' ? locationFault(words) : parameterFault(words.slice(skipped))
  if (!fault) return undefined
  const last = data.at(-1) as Word
  const word = data[fault.index + skipped]
  return word
    ? invalid(word, type, fault.expected)
    : problem('argument-count', last, `Unexpected end of \`${type}\`, expected ${fault.expected}`)
}

function octets(text: string): number {
  return Buffer.byteLength(text.replace(/\\(?:\d{3}|.)/gs, 'x'))
}

function absolute(name: string, origin: string): string {
  if (name === '@') return origin.toLowerCase()
  const suffix = origin === '.' ? '' : origin
  return (name.endsWith('.') ? name : `${name}.${suffix}`).toLowerCase()
}

/** A name with a CNAME has nothing else (RFC 1034, section 3.6.2), and a zone one SOA. */
function checkConflict(type: Word, state: State): Problem<Code> | undefined {
  const kind = type.text.toUpperCase()
  const { owner } = state
  if (owner === undefined || isBlank(owner) || /^(?:RRSIG|NSEC|KEY)$/.test(kind)) return undefined
  const earlier =
    kind === 'CNAME' ? (state.aliases.get(owner) ?? state.others.get(owner)) : state.aliases.get(owner)
  if (earlier) {
    return {
      ...problem(
        'conflict',
        type,
        kind === 'CNAME' && earlier.text.toUpperCase() === 'CNAME'
          ? 'Unexpected second CNAME for one name, expected one'
          : 'Unexpected other record beside a CNAME, expected the CNAME alone',
      ),
      related: [{ start: earlier.start, end: earlier.end, message: 'the earlier record of this name' }],
    }
  }
  if (kind === 'SOA') {
    const first = state.soa
    state.soa = type
    if (first)
      return {
        ...problem('conflict', type, 'Unexpected second SOA, expected one in a zone'),
        related: [{ start: first.start, end: first.end, message: 'the first one' }],
      }
  }
  const map = kind === 'CNAME' ? state.aliases : state.others
  if (!map.has(owner)) map.set(owner, type)
  return undefined
}
