/** The input of iptables-restore(8): tables, chains and rules in the form of iptables(8). */
import type { Problem } from '../language.ts'
import { faultOf, Stop } from '../stop.ts'
import { didYouMean, suggest } from '../suggest.ts'
import { quote, splitLines, type Word } from '../text.ts'
import { isBlank } from '../values.ts'
import { type Argument, finalCheck } from './final.ts'
import { kindOf, unreachablePort } from './kinds.ts'
import {
  allProtocols,
  commandNames,
  commonOptions,
  companions,
  elementOptions,
  exclusive,
  familyTargets,
  generic,
  listingOptions,
  matches,
  needed,
  type Option,
  type Options,
  portProtocols,
  predecessors,
  protocolMatches,
  shortOptions,
  tables,
  targets,
  verdicts,
} from './vocabulary.ts'

export type Code =
  | 'syntax'
  | 'unknown-option'
  | 'missing-match'
  | 'value'
  | 'unknown-target'
  | 'unknown-match'
  | 'conflict'
  | 'no-commit'
  | 'missing-option'
  | 'port-range'
  | 'undeclared-chain'

export type Finding = Problem<Code>

interface Target {
  word: Word
  table: string | undefined
  /** Whether the chain stood before the rule. */
  declared: boolean
}

export interface Parsed {
  findings: Finding[]
  /** What the text shows: whole tables, or rules alone. */
  context: 'tables' | 'rules' | undefined
}

export function parseRules(text: string, whole: boolean): Parsed {
  const findings: Finding[] = []
  const chains = new Map<string, Set<string>>()
  const jumps: Target[] = []
  let table: string | undefined
  let tableLine: Word | undefined
  let context: Parsed['context']
  let undeclared: Finding[] = []
  let declares = false
  let last: Word = { text: '', start: 0, end: 0 }
  for (const line of splitLines(text)) {
    const lead = line.text.length - line.text.trimStart().length
    const body = line.text.trim()
    if (body === '' || (body.startsWith('#') && !(whole && lead > 0))) continue
    const word: Word = { text: body, start: line.start + lead, end: line.start + lead + body.length }
    last = word
    try {
      if (body.startsWith('*') && (lead === 0 || !whole)) {
        if (tableLine)
          findings.push({
            code: 'no-commit',
            start: word.start,
            end: word.end,
            message: `Unexpected ${quote(body)}, expected \`COMMIT\` for ${quote(tableLine.text)} before it`,
          })
        table = body.slice(1).split(/\s/, 1)[0] ?? ''
        tableLine = word
        context = 'tables'
        if (!Object.hasOwn(tables, table) && !isBlank(table)) {
          const near = suggest(table, Object.keys(tables))
          stop(
            'syntax',
            word,
            `Unexpected table ${quote(table)}, expected \`filter\`, \`nat\`, \`mangle\`, \`raw\` or \`security\``,
            near && didYouMean(`*${near}`),
          )
        }
        chains.set(table, chains.get(table) ?? new Set(Object.hasOwn(tables, table) ? tables[table] : []))
      } else if (body === 'COMMIT') {
        if (whole && line.text !== body)
          stop(
            'syntax',
            { start: line.start, end: line.end },
            'Unexpected space beside `COMMIT`, expected the word alone',
          )
        if (!tableLine && whole)
          stop('syntax', word, 'Unexpected `COMMIT`, expected a table such as `*filter` before it')
        if (declares) findings.push(...undeclared)
        undeclared = []
        declares = false
        tableLine = undefined
        table = undefined
      } else if (body.startsWith(':') && (lead === 0 || !whole)) {
        if (!tableLine && whole)
          stop(
            'syntax',
            firstWord(word),
            `Unexpected chain ${quote(firstWord(word).text)} outside a table, expected a line such as \`*filter\` before it`,
          )
        chain(word, chains.get(table ?? '') ?? new Set())
        declares = table !== undefined
        context ??= 'rules'
      } else if (whole || !/^(?:[$#] )?(?:sudo )?ip6?tables\b/.test(body)) {
        if (!tableLine && whole)
          stop(
            'syntax',
            firstWord(word),
            `Unexpected ${quote(firstWord(word).text)} outside a table, expected a line such as \`*filter\` before it`,
          )
        context ??= 'rules'
        const rule = new Rule(word, table, chains.get(table ?? ''), (target) => {
          const declared = chains.get(table ?? '')?.has(target.text) ?? false
          jumps.push({ word: target, table, declared })
        })
        rule.parse()
        // Chains may be declared in a part of the table that is not shown.
        undeclared.push(...rule.doubts.filter(({ code }) => code === 'undeclared-chain'))
        findings.push(...rule.doubts.filter(({ code }) => code !== 'undeclared-chain'))
      }
    } catch (thrown) {
      findings.push(faultOf<Finding>(thrown))
    }
  }
  if (tableLine && whole) {
    findings.push({
      code: 'no-commit',
      start: last.start,
      end: last.end,
      message: `Unexpected end of the text, expected \`COMMIT\` for the table ${quote(tableLine.text)}`,
    })
  }
  findings.push(...jumps.flatMap((jump) => checkTarget(jump, chains, whole)))
  return { findings, context }
}

function stop(
  code: Code,
  { start, end }: { start: number; end: number },
  message: string,
  help?: string,
): never {
  throw new Stop({ code, start, end, message, help })
}

function firstWord({ text, start }: Word): Word {
  const length = /^\S+/.exec(text)?.[0].length ?? 1
  return { text: text.slice(0, length), start, end: start + length }
}

/** `:NAME POLICY [packets:bytes]` */
function chain(line: Word, defined: Set<string>): void {
  const match = /^:(\S*)(?:[ \t]+(\S+))?/.exec(line.text)
  const name = match?.[1] ?? ''
  if (name === '' || name.length > longestName || /^[-!]/.test(name) || verdicts.has(name))
    stop(
      'syntax',
      firstWord(line),
      `Unexpected ${quote(line.text)}, expected the name of a chain after \`:\``,
    )
  defined.add(name)
  if (match?.[2] === undefined)
    stop(
      'syntax',
      firstWord(line),
      `Unexpected end of the line after ${quote(`:${name}`)}, expected a policy or \`-\``,
    )
}

/** A target is an extension or a chain of the same table; in an excerpt other chains may exist. */
function checkTarget(
  { word, table, declared }: Target,
  chains: Map<string, Set<string>>,
  whole: boolean,
): Finding[] {
  const { text, start, end } = word
  const known = chains.get(table ?? '')
  if (targets.has(text) || isBlank(text)) return []
  if (known?.has(text)) {
    if (declared || !whole) return []
    const message = `Unexpected target ${quote(text)}, expected the chain to be declared before the rule`
    return [{ code: 'unknown-target', start, end, message }]
  }
  const near = suggest(text, [...targets.keys()])
  const isOther = near === undefined || near.length < 4
  if (isOther && !(whole && known)) return []
  return [
    {
      code: 'unknown-target',
      start,
      end,
      message: `Unexpected target ${quote(text)}, expected an extension such as \`ACCEPT\` or a chain of the table`,
      help: near ? didYouMean(near) : `declare the chain: \`:${text.slice(0, 28)} - [0:0]\``,
    },
  ]
}

const once = new Set(
  'jump goto protocol source destination in-interface out-interface sport dport source-port destination-port'.split(
    ' ',
  ),
)

/** A match or target of a rule, with the options that were given to it. */
interface Extension {
  name: string
  options: Options
  given: Map<string, Argument>
  /** What was given for the elements of a list before the last one. */
  closed: Map<string, Argument>[]
  word: Word
}

/** The options of the list's element that the rule is at. */
const elementOf = ({ name, given }: Extension) =>
  new Map([...given].filter(([option]) => elementOptions[name]?.options.includes(option)))

/** Longest word in a rule, in bytes without the last 0. */
const longestWord = 1023
/** Longest name of a chain, a match or a target. */
const longestName = 28

/** One rule: a command, then options from left to right. A match or target adds its options when it is named. */
class Rule {
  /** What the daemon takes, though it can hardly be meant. */
  readonly doubts: Finding[] = []
  private readonly words: Word[]
  private readonly table: string | undefined
  private readonly chains: Set<string> | undefined
  private readonly onJump: (target: Word) => void
  private readonly extensions: Extension[] = []
  private readonly seen = new Set<string>()
  private protocol: string | undefined
  /** Also behind `!`, where the protocol's match may be loaded all the same. */
  private named: string | undefined
  private at = 0
  private open = false
  /** Whether the command takes no rule. */
  private ruleless = false
  private chain = ''

  constructor(
    line: Word,
    table: string | undefined,
    chains: Set<string> | undefined,
    onJump: (target: Word) => void,
  ) {
    this.table = table
    this.chains = chains
    this.onJump = onJump
    const counters = line.text.startsWith('[') ? line.text.indexOf(']') + 1 : 0
    if (counters > 0 && !line.text.slice(0, counters + 64).includes(':'))
      stop(
        'syntax',
        firstWord(line),
        `Unexpected ${quote(firstWord(line).text)}, expected counters such as \`[0:0]\``,
      )
    this.words = splitQuoted({ ...line, text: line.text.slice(counters), start: line.start + counters })
  }

  parse(): void {
    const long = this.words.find(({ text }) => text.length > longestWord)
    if (long)
      stop(
        'value',
        long,
        `Unexpected word of ${long.text.length} characters, expected at most ${longestWord}`,
      )
    this.command()
    let negated: Word | undefined
    while (this.at < this.words.length) {
      const word = this.words[this.at++] as Word
      if (word.text === '!') {
        if (negated) stop('syntax', word, 'Unexpected second `!`, expected an option after the first')
        negated = word
        continue
      }
      this.option(word, negated)
      negated = undefined
    }
    if (negated) stop('syntax', negated, 'Unexpected `!` at the end of the rule, expected an option after it')
    if (!this.open) for (const extension of this.extensions) this.finish(extension)
  }

  /** What can be said of a match or target once all its options are known. */
  private finish(extension: Extension): void {
    const { name, given, closed, word } = extension
    for (const group of needed.get(name) ?? []) {
      if (group.some((option) => given.has(option))) continue
      const shown = group.slice(0, 3).map((option) => `\`--${option}\``)
      stop(
        'missing-option',
        word,
        `Unexpected ${quote(name)} without its options, expected ${shown.join(' or ')}`,
      )
    }
    for (const [option, other] of Object.entries(companions[name] ?? {})) {
      if (given.has(option) && !given.has(other))
        stop(
          'missing-option',
          word,
          `Unexpected \`--${option}\` of ${quote(name)}, expected \`--${other}\` beside it`,
        )
    }
    const complaint = finalCheck(name, given, [...closed, elementOf(extension)])
    if (complaint)
      stop(
        'value',
        word,
        `Unexpected \`--${complaint.option}\` of ${quote(name)}, expected ${complaint.expected}`,
      )
    const own = Object.values(protocolMatches).includes(name) && protocolMatches[this.named ?? ''] !== name
    if (own && (name === 'tcp' || name === 'udp' || name === 'icmp'))
      stop('missing-match', word, `Unexpected match ${quote(name)}, expected \`-p ${name}\` in the rule`)
  }

  private command(): void {
    const word = this.words[this.at++]
    if (!word)
      stop(
        'syntax',
        this.words[0] ?? { start: 0, end: 0 },
        'Unexpected end of the line, expected a rule such as `-A INPUT …`',
      )
    const match = /^(?:-([A-Z])(.*)|--([a-z-]+))$/.exec(word.text)
    const entry =
      match &&
      Object.entries(commandNames).find(
        ([letter, { long }]) =>
          letter === match[1] || (match[3] !== undefined && match[3].length > 2 && long.startsWith(match[3])),
      )
    if (!entry) {
      if (isBlank(word.text)) return
      stop('syntax', word, `Unexpected ${quote(word.text)}, expected a rule such as \`-A INPUT …\``)
    }
    const [letter, { rule, chain }] = entry
    this.ruleless = !rule
    const attached = match[2] ? match[2] : undefined
    const name = attached === undefined && (chain || this.words[this.at]) ? this.words[this.at++] : undefined
    if (chain && attached === undefined && !name)
      stop('syntax', word, `Unexpected end of the command after ${quote(word.text)}, expected a chain`)
    this.chain = attached ?? name?.text ?? ''
    if (name && letter === 'A' && this.table !== undefined && this.chains && !this.chains.has(name.text)) {
      this.doubts.push({
        code: 'undeclared-chain',
        start: name.start,
        end: name.end,
        message: `Unexpected chain ${quote(name.text)}, expected it to be declared in the table`,
        help: `declare it before its rules: \`:${name.text.slice(0, 28)} - [0:0]\``,
      })
      this.chains.add(name.text)
    }
    if (this.chain.length > longestName)
      stop(
        'syntax',
        name ?? word,
        `Unexpected ${quote(this.chain)}, expected a chain with a name of at most ${longestName} characters`,
      )
    if (letter === 'P') {
      if (!this.words[this.at])
        stop(
          'syntax',
          word,
          `Unexpected end of the command after ${quote(word.text)}, expected a chain and a policy`,
        )
      this.at++
    }
    if (letter === 'E' && !this.words[this.at++])
      stop('syntax', word, `Unexpected end of the command after ${quote(this.chain)}, expected its new name`)
    if (letter === 'N') {
      const isTarget = targets.has(this.chain) && !familyTargets.has(this.chain)
      if (isTarget || /^[-!]|\s/.test(this.chain))
        stop(
          'syntax',
          name ?? word,
          `Unexpected ${quote(this.chain)}, expected the name of a chain${isTarget ? ', which no target has' : ''}`,
        )
      this.chains?.add(this.chain)
    }
    const number = this.words[this.at]
    if (letter === 'R' && (!number || number.text.startsWith('-')))
      stop(
        'syntax',
        word,
        `Unexpected ${quote(word.text)} without a number, expected that of a rule after the chain`,
      )
    if (
      ['I', 'R', 'D', 'Z', 'L', 'S'].includes(letter) &&
      number &&
      !number.text.startsWith('-') &&
      number.text !== '!'
    ) {
      if (!/^0*[1-9]\d*$/.test(number.text) && !isBlank(number.text))
        stop(
          'value',
          number,
          `Unexpected ${quote(number.text)} after the chain, expected the number of a rule, from 1, or an option`,
        )
      this.at++
      if (letter === 'D') this.ruleless = true
    }
    if (!rule && this.at < this.words.length) {
      const extra = this.words[this.at] as Word
      if (!extra.text.startsWith('-'))
        stop('syntax', extra, `Unexpected ${quote(extra.text)}, expected the end of the line`)
    }
  }

  private option(word: Word, negated: Word | undefined): void {
    const { text } = word
    if (!text.startsWith('-') || text === '-') {
      if (isBlank(text)) return
      const help = text === '#' ? 'a comment needs a line of its own' : 'a value with spaces needs quotes'
      stop('syntax', word, `Unexpected ${quote(text)} in the rule, expected an option`, help)
    }
    const equals = text.startsWith('--') ? text.indexOf('=') : -1
    const name = equals < 0 ? text : text.slice(0, equals)
    const found = this.find(word, name)
    if (!found) return
    const { long, option, extension } = found
    if (
      !extension &&
      (this.ruleless ? !listingOptions.has(long) && !commonOptions.has(long) : listingOptions.has(long))
    )
      stop('unknown-option', word, `Unexpected option ${quote(name)}, which the command does not take`)
    if (negated && !option.negatable)
      stop('syntax', negated, `Unexpected \`!\` before ${quote(name)}, which cannot be negated`)
    if (extension || once.has(long)) {
      const seen = extension?.given ?? this.seen
      if (extension) this.checkOrder(word, long, extension)
      if (seen.has(long) && elementOptions[extension?.name ?? '']?.next !== long)
        stop('conflict', word, `Unexpected second ${quote(name)} in the rule, expected it once`)
      if (extension) this.checkExclusive(word, long, extension)
      if (extension) extension.given.set(long, { text: '', negated: negated !== undefined })
      else this.seen.add(long)
      if (!extension && (long === 'jump' ? seen.has('goto') : long === 'goto' && seen.has('jump')))
        stop('conflict', word, `Unexpected ${quote(name)} in the rule, expected either \`-j\` or \`-g\``)
    }
    this.checkDirection(word, long)
    for (const [index, kind] of option.kinds.entries()) {
      const attached =
        index === 0 && equals >= 0
          ? { text: text.slice(equals + 1), start: word.start + equals + 1, end: word.end }
          : undefined
      const next = this.words[this.at]
      if (kind.endsWith('?') && !attached && (!next || /^-|^!$/.test(next.text))) continue
      const value = attached ?? this.words[this.at++]
      if (!value)
        stop(
          'syntax',
          word,
          `Unexpected end of the rule after ${quote(name)}, expected ${kindOf(kind)?.name ?? 'a value'}`,
        )
      if (index === 0) extension?.given.set(long, { text: value.text, negated: negated !== undefined })
      this.value(name, value, kind.replace('?', ''))
      if (negated && kind === 'address' && value.text.includes(','))
        stop('value', value, `Unexpected list after \`! ${name}\`, expected one address`)
      if (long === 'protocol') {
        this.protocol = negated ? undefined : value.text.toLowerCase()
        this.named = value.text.toLowerCase()
        if (negated && allProtocols.has(this.named))
          stop('value', value, `Unexpected ${quote(value.text)} after \`! ${name}\`, expected one protocol`)
      }
      const natPort = kind === 'nat-ports' || (kind === 'nat' && /^[\d.-]*:|\]:/.test(value.text))
      if (natPort && !portProtocols.translation.has(this.named ?? '') && !isBlank(this.named ?? ''))
        stop(
          'missing-match',
          value,
          `Unexpected port in ${quote(value.text)}, expected \`-p tcp\` or \`-p udp\` in the rule`,
        )
    }
  }

  /** What has to stand before an option, and the elements of a list. */
  private checkOrder(word: Word, long: string, extension: Extension): void {
    const { name, given, closed } = extension
    const before = predecessors[name]?.[long]
    if (before !== undefined && !given.has(before))
      stop(
        'missing-option',
        word,
        `Unexpected ${quote(word.text)} of \`${name}\`, expected \`--${before}\` before it`,
      )
    if (
      name === 'multiport' &&
      !portProtocols.multiport.has(this.protocol ?? '') &&
      !isBlank(this.protocol ?? '')
    )
      stop(
        'missing-match',
        extension.word,
        'Unexpected match `multiport`, expected `-p tcp` or `-p udp` before its ports',
      )
    const elements = elementOptions[name]
    if (elements?.next !== long) return
    const element = elementOf(extension)
    for (const option of element.keys()) given.delete(option)
    closed.push(element)
    if (closed.length >= elements.most)
      stop(
        'conflict',
        word,
        `Unexpected ${quote(word.text)} of \`${name}\`, expected at most ${elements.most} of them`,
      )
  }

  /** Options that stand for each other leave only one. */
  private checkExclusive(word: Word, long: string, { name, given }: Extension): void {
    const others = (exclusive.get(name) ?? []).filter((group) => group.includes(long)).flat()
    const other = others.find((each) => each !== long && given.has(each))
    if (other !== undefined)
      stop(
        'conflict',
        word,
        `Unexpected ${quote(word.text)} of \`${name}\` beside \`--${other}\`, expected one of them`,
      )
  }

  private checkDirection(word: Word, long: string): void {
    if (long === 'in-interface' && (this.chain === 'OUTPUT' || this.chain === 'POSTROUTING'))
      stop('conflict', word, `Unexpected ${quote(word.text)} in chain \`${this.chain}\`, expected \`-o\``)
    if (long === 'out-interface' && (this.chain === 'INPUT' || this.chain === 'PREROUTING'))
      stop('conflict', word, `Unexpected ${quote(word.text)} in chain \`${this.chain}\`, expected \`-i\``)
  }

  /** The option among those of the rule's matches and target, in full or shortened. */
  private find(
    word: Word,
    name: string,
  ): { long: string; option: Option; extension: Extension | undefined } | undefined {
    if (!name.startsWith('--')) {
      const long = shortOptions[name[1] ?? '']
      const option = long === undefined ? undefined : generic.get(long)
      if (name.length === 2 && option && Object.hasOwn(shortOptions, name[1] as string))
        return { long: long as string, option, extension: undefined }
      if (name.length > 2 && option) {
        if (long === 'protocol') {
          this.protocol = name.slice(2).toLowerCase()
          this.named = this.protocol
        }
        return undefined
      }
      stop('unknown-option', word, `Unexpected option ${quote(name)} in the rule`)
    }
    const long = name.slice(2)
    const found = this.lookUp(long) ?? this.lookUpInProtocol(word, long)
    if (found) return found
    if (this.open || isBlank(name)) {
      this.skipArguments()
      return undefined
    }
    const owners = [...matches, ...targets].filter(([, options]) => options.has(long)).map(([owner]) => owner)
    if (owners[0]) {
      const needs = targets.has(owners[0])
        ? `-j ${owners[0]}`
        : protocolMatches[owners[0]] && !matches.get('multiport')?.has(long)
          ? `-p ${owners[0]}`
          : `-m ${owners[0]}`
      stop('missing-match', word, `Unexpected option ${quote(name)}, expected \`${needs}\` before it`)
    }
    const known = [...generic.keys(), ...this.extensions.flatMap(({ options }) => [...options.keys()])]
    const near = suggest(long, known)
    stop(
      'unknown-option',
      word,
      `Unexpected option ${quote(name)}, expected one of the rule's matches or its target`,
      near && didYouMean(`--${near}`),
    )
  }

  /** As getopt_long(3) does it: the whole name first, else a start that only one name has. */
  private lookUp(long: string) {
    const places = [undefined, ...this.extensions].reverse()
    const optionsOf = (extension: Extension | undefined) => extension?.options ?? generic
    for (const extension of places) {
      const option = optionsOf(extension).get(long)
      if (option) return { long, option, extension }
    }
    const longer = places.flatMap((extension) =>
      [...optionsOf(extension)]
        .filter(([key]) => long !== '' && key.startsWith(long))
        .map(([key, option]) => ({ long: key, option, extension })),
    )
    const commands = Object.values(commandNames).filter((command) => command.long.startsWith(long))
    return commands.length === 0 && new Set(longer.map((each) => each.long)).size === 1
      ? longer[0]
      : undefined
  }

  /** A protocol brings its match with it, but only for an option that nothing else in the rule has. */
  private lookUpInProtocol(word: Word, long: string) {
    const name = protocolMatches[this.protocol ?? '']
    const options = name === undefined ? undefined : matches.get(name)
    if (name === undefined || !options || this.extensions.some((each) => each.name === name)) return undefined
    if (![...options.keys()].some((key) => long !== '' && key.startsWith(long))) return undefined
    this.extensions.push({ name, options, given: new Map(), closed: [], word })
    return this.lookUp(long)
  }

  /** After an option of an extension that is not in our table. */
  private skipArguments(): void {
    while (this.at < this.words.length && !/^-|^!$/.test((this.words[this.at] as Word).text)) this.at++
  }

  private value(name: string, value: Word, kind: string): void {
    const { text } = value
    if (kind === 'match') this.load(value)
    else if (kind === 'target' || kind === 'chain') this.jump(value, kind)
    const doubt = kind === 'ports-any' && unreachablePort(text)
    if (doubt)
      this.doubts.push({
        code: 'port-range',
        start: value.start,
        end: value.end,
        message: `Unexpected ${quote(text)} after ${quote(name)}, expected ${doubt}`,
      })
    const rule = kindOf(kind)
    if (!rule || isBlank(text) || rule.is(text)) return
    const near = rule.names && suggest(text, rule.names)
    const help = text === '!' ? `write \`! ${name}\`` : near && didYouMean(near)
    stop('value', value, `Unexpected ${quote(text)} after ${quote(name)}, expected ${rule.name}`, help)
  }

  private load(value: Word): void {
    this.checkName(value)
    const name = value.text === 'icmpv6' ? 'icmp6' : value.text
    const options = matches.get(name)
    if (options) {
      this.extensions.push({ name, options, given: new Map(), closed: [], word: value })
      return
    }
    this.open = true
    const near = suggest(name, matches.keys())
    if (near !== undefined)
      stop(
        'unknown-match',
        value,
        `Unexpected match ${quote(name)}, expected the name of an extension`,
        didYouMean(near),
      )
  }

  private checkName(value: Word): void {
    if (value.text.length > longestName && !isBlank(value.text))
      stop(
        'value',
        value,
        `Unexpected ${quote(value.text)}, expected a name of at most ${longestName} characters`,
      )
  }

  private jump(value: Word, kind: string): void {
    this.checkName(value)
    if (value.text.startsWith('-'))
      stop('syntax', value, `Unexpected ${quote(value.text)}, expected a target`)
    const options = targets.get(value.text)
    if (kind === 'target' && value.text === 'DROP' && this.table === 'nat')
      stop(
        'conflict',
        value,
        'Unexpected `DROP` in the table `nat`, which is not for filtering',
        'drop in `filter`',
      )
    if (options && kind === 'target')
      this.extensions.push({ name: value.text, options, given: new Map(), closed: [], word: value })
    else if (!this.chains?.has(value.text)) this.open = this.open || !targets.has(value.text)
    if (kind === 'target') this.onJump(value)
  }
}

/**
 * Words at white space. Double quotes keep spaces, and within them a backslash the next character; the closing quote ends
 * the word. A quote that stays open takes the line's end with it.
 */
function splitQuoted({ text, start }: Word): Word[] {
  const words: Word[] = []
  let value = ''
  let from = -1
  let quoted = false
  const end = (i: number) => {
    if (from >= 0) words.push({ text: value, start: start + from, end: start + i })
    from = -1
    value = ''
  }
  for (let i = 0; i < text.length; i++) {
    const unit = text[i] as string
    if (!quoted && (unit === ' ' || unit === '\t')) {
      end(i)
      continue
    }
    if (from < 0) from = i
    if (unit === '"') {
      if (quoted) end(i + 1)
      quoted = !quoted
    } else if (unit === '\\' && quoted && i + 1 < text.length) value += text[++i]
    else value += unit
  }
  if (quoted) value += '\n'
  end(text.length)
  return words
}
