/** The input of iptables-restore(8): tables, chains and rules in the form of iptables(8). */
import { didYouMean, suggest } from '../suggest.ts'
import { quote, splitLines, type Word } from '../text.ts'
import { isBlank } from '../values.ts'
import { kinds } from './kinds.ts'
import {
  commandNames,
  generic,
  matches,
  type Options,
  protocolMatches,
  shortOptions,
  tables,
  targets,
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

export interface Finding {
  code: Code
  start: number
  end: number
  message: string
  help?: string | undefined
}

interface Target {
  word: Word
  table: string | undefined
}

/** Thrown within this module only, to leave a rule at its first fault. */
class Stop extends Error {
  readonly finding: Finding
  constructor(finding: Finding) {
    super(finding.message)
    this.finding = finding
  }
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
  for (const line of splitLines(text)) {
    const lead = line.text.length - line.text.trimStart().length
    const body = line.text.trim()
    if (body === '' || body.startsWith('#')) continue
    const word: Word = { text: body, start: line.start + lead, end: line.start + lead + body.length }
    try {
      if (body.startsWith('*')) {
        if (tableLine)
          stop(
            'no-commit',
            tableLine,
            `Unexpected end of the table ${quote(tableLine.text)}, expected \`COMMIT\` before the next table`,
          )
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
        if (!tableLine && whole)
          stop('syntax', word, 'Unexpected `COMMIT`, expected a table such as `*filter` before it')
        tableLine = undefined
        table = undefined
      } else if (body.startsWith(':')) {
        chain(word, chains.get(table ?? '') ?? new Set())
        context ??= 'rules'
      } else if (whole || !/^(?:[$#] )?(?:sudo )?ip6?tables\b/.test(body)) {
        if (!tableLine && whole)
          stop(
            'syntax',
            firstWord(word),
            `Unexpected ${quote(firstWord(word).text)} outside a table, expected a line such as \`*filter\` before it`,
          )
        context ??= 'rules'
        new Rule(word, chains.get(table ?? ''), (target) => jumps.push({ word: target, table })).parse()
      }
    } catch (error) {
      if (!(error instanceof Stop)) throw error
      findings.push(error.finding)
    }
  }
  if (tableLine && whole) {
    findings.push({
      code: 'no-commit',
      start: tableLine.start,
      end: tableLine.end,
      message: `Unexpected end of the table ${quote(tableLine.text)}, expected \`COMMIT\``,
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
  if (name === '' || name.length > 28)
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
function checkTarget({ word, table }: Target, chains: Map<string, Set<string>>, whole: boolean): Finding[] {
  const { text, start, end } = word
  const known = chains.get(table ?? '')
  if (targets.has(text) || known?.has(text) || isBlank(text)) return []
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

/** One rule: a command, then options from left to right. A match or target adds its options when it is named. */
class Rule {
  private readonly words: Word[]
  private readonly chains: Set<string> | undefined
  private readonly onJump: (target: Word) => void
  private readonly active: { name: string; options: Options }[] = [{ name: '', options: generic }]
  private readonly seen = new Set<string>()
  private at = 0
  private open = false
  private chain = ''

  constructor(line: Word, chains: Set<string> | undefined, onJump: (target: Word) => void) {
    this.chains = chains
    this.onJump = onJump
    this.words = splitQuoted(line)
  }

  parse(): void {
    const first = this.words[0]
    if (first?.text.startsWith('[')) {
      if (!/^\[\d+:\d+\]$/.test(first.text))
        stop('syntax', first, `Unexpected ${quote(first.text)}, expected counters such as \`[0:0]\``)
      this.at++
    }
    this.command()
    let negated: Word | undefined
    while (this.at < this.words.length) {
      const word = this.words[this.at++] as Word
      if (word.text === '!') {
        negated = word
        continue
      }
      this.option(word)
      negated = undefined
    }
    if (negated) stop('syntax', negated, 'Unexpected `!` at the end of the rule, expected an option after it')
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
    const attached = match[2] ? match[2] : undefined
    const name = attached === undefined && (chain || this.words[this.at]) ? this.words[this.at++] : undefined
    if (chain && attached === undefined && (!name || name.text.startsWith('-')))
      stop('syntax', word, `Unexpected end of the command after ${quote(word.text)}, expected a chain`)
    this.chain = attached ?? name?.text ?? ''
    if (this.chain.length > 28)
      stop(
        'syntax',
        name ?? word,
        `Unexpected ${quote(this.chain)}, expected a chain with a name of at most 28 characters`,
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
    if (letter === 'E') this.at++
    const number = this.words[this.at]
    if (['I', 'R', 'D'].includes(letter) && number && !number.text.startsWith('-') && number.text !== '!') {
      if (!/^\d+$/.test(number.text) && !isBlank(number.text))
        stop(
          'value',
          number,
          `Unexpected ${quote(number.text)} after the chain, expected the number of a rule or an option`,
        )
      this.at++
    }
    if (!rule && this.at < this.words.length) {
      const extra = this.words[this.at] as Word
      if (!extra.text.startsWith('-'))
        stop('syntax', extra, `Unexpected ${quote(extra.text)}, expected the end of the line`)
    }
  }

  private option(word: Word): void {
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
    const { long, kinds: expected } = found
    if (once.has(long)) {
      if (this.seen.has(long))
        stop('conflict', word, `Unexpected second ${quote(name)} in the rule, expected it once`)
      this.seen.add(long)
    }
    this.checkDirection(word, long)
    for (const [index, kind] of expected.entries()) {
      const attached =
        index === 0 && equals >= 0
          ? { text: text.slice(equals + 1), start: word.start + equals + 1, end: word.end }
          : undefined
      const value = attached ?? this.words[this.at++]
      if (!value)
        stop(
          'syntax',
          word,
          `Unexpected end of the rule after ${quote(name)}, expected ${kinds[kind]?.name ?? 'a value'}`,
        )
      this.value(name, value, kind)
    }
  }

  private checkDirection(word: Word, long: string): void {
    if (long === 'in-interface' && (this.chain === 'OUTPUT' || this.chain === 'POSTROUTING'))
      stop('conflict', word, `Unexpected ${quote(word.text)} in chain \`${this.chain}\`, expected \`-o\``)
    if (long === 'out-interface' && (this.chain === 'INPUT' || this.chain === 'PREROUTING'))
      stop('conflict', word, `Unexpected ${quote(word.text)} in chain \`${this.chain}\`, expected \`-i\``)
  }

  /** The option among those of the rule's matches and target, in full or shortened. */
  private find(word: Word, name: string): { long: string; kinds: string[] } | undefined {
    if (!name.startsWith('--')) {
      const long = shortOptions[name[1] ?? '']
      if (name.length === 2 && long !== undefined && Object.hasOwn(shortOptions, name[1] as string))
        return { long, kinds: generic.get(long) ?? [] }
      if (name.length > 2 && long !== undefined) return undefined
      stop('unknown-option', word, `Unexpected option ${quote(name)} in the rule`)
    }
    const long = name.slice(2)
    const known = new Map(this.active.flatMap(({ options }) => [...options]))
    const exact = known.get(long)
    if (exact) return { long, kinds: exact }
    const longer = [...known].filter(([key]) => long.length > 0 && key.startsWith(long))
    if (longer.length === 1 && longer[0]) return { long: longer[0][0], kinds: longer[0][1] }
    if (this.open || isBlank(name)) {
      this.skipArguments()
      return undefined
    }
    const owners = [...matches, ...targets].filter(([, options]) => options.has(long)).map(([owner]) => owner)
    if (owners[0]) {
      const needed = targets.has(owners[0])
        ? `-j ${owners[0]}`
        : protocolMatches[owners[0]] && !matches.get('multiport')?.has(long)
          ? `-p ${owners[0]}`
          : `-m ${owners[0]}`
      stop('missing-match', word, `Unexpected option ${quote(name)}, expected \`${needed}\` before it`)
    }
    const near = suggest(long, known.keys())
    stop(
      'unknown-option',
      word,
      `Unexpected option ${quote(name)}, expected one of the rule's matches or its target`,
      near && didYouMean(`--${near}`),
    )
  }

  /** After an option of an extension that is not in our table. */
  private skipArguments(): void {
    while (this.at < this.words.length && !/^-|^!$/.test((this.words[this.at] as Word).text)) this.at++
  }

  private value(name: string, value: Word, kind: string): void {
    const { text } = value
    if (kind === 'match') this.load(value)
    else if (kind === 'target' || kind === 'chain') this.jump(value, kind)
    else if (kind === 'protocol' && text !== '!') {
      const match = protocolMatches[text.toLowerCase()]
      const options = match === undefined ? undefined : matches.get(match)
      if (match !== undefined && options) this.active.push({ name: match, options })
    }
    const rule = kinds[kind]
    if (!rule || isBlank(text) || rule.is(text)) return
    const near = rule.names && suggest(text, rule.names)
    const help = text === '!' ? `write \`! ${name}\`` : near && didYouMean(near)
    stop('value', value, `Unexpected ${quote(text)} after ${quote(name)}, expected ${rule.name}`, help)
  }

  private load(value: Word): void {
    const name = value.text === 'icmpv6' ? 'icmp6' : value.text
    const options = matches.get(name)
    if (options) {
      this.active.push({ name, options })
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

  private jump(value: Word, kind: string): void {
    if (value.text.startsWith('-'))
      stop('syntax', value, `Unexpected ${quote(value.text)}, expected a target`)
    const options = targets.get(value.text)
    if (options && kind === 'target') this.active.push({ name: value.text, options })
    else if (!this.chains?.has(value.text)) this.open = this.open || !targets.has(value.text)
    if (kind === 'target') this.onJump(value)
  }
}

/** Words at white space; double quotes keep spaces, a backslash the next character. */
function splitQuoted({ text, start }: Word): Word[] {
  const words: Word[] = []
  let value = ''
  let from = -1
  let quoted = false
  for (let i = 0; i <= text.length; i++) {
    const unit = text[i]
    if (unit === undefined || (!quoted && (unit === ' ' || unit === '\t'))) {
      if (from >= 0) words.push({ text: value, start: start + from, end: start + i })
      from = -1
      value = ''
      continue
    }
    if (from < 0) from = i
    if (unit === '"') quoted = !quoted
    else if (unit === '\\' && quoted && i + 1 < text.length) value += text[++i]
    else value += unit
  }
  return words
}
