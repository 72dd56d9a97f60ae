import type { Problem } from '../language.ts'
import { suggest } from '../suggest.ts'
import { oneOf, quote } from '../text.ts'
import { phrase } from '../values.ts'
import { type Directive, readVocabulary } from '../vocabulary.ts'
import { badHost } from './addresses.ts'
import { sampleFinding } from './conditions.ts'
import { checks } from './families.ts'
import type { ConfigLine, Word } from './lines.ts'
import { checkAction, checkTlsOptions, isParameter, type LineFinding } from './rules.ts'
import { isOpaque, kinds } from './values.ts'
import { keywords } from './vocabulary.ts'

type Code =
  | 'unclosed-quote'
  | 'unknown-section'
  | 'unknown-keyword'
  | 'wrong-section'
  | 'ignored-keyword'
  | 'argument-count'
  | 'invalid-value'
  | 'invalid-condition'
  | 'invalid-sample'
  | 'unclosed-condition'

export const vocabulary = readVocabulary({ table: keywords, kinds })

/** Sections, and whether they have a name: required, allowed or none. */
const sectionNames: Record<string, 'required' | 'allowed' | 'none'> = {
  global: 'none',
  defaults: 'allowed',
  frontend: 'required',
  backend: 'required',
  listen: 'required',
  peers: 'required',
  resolvers: 'required',
  userlist: 'required',
  mailers: 'required',
  program: 'required',
  cache: 'required',
  ring: 'required',
  'http-errors': 'required',
  'log-forward': 'required',
  'log-profile': 'required',
  'fcgi-app': 'required',
  'crt-store': 'allowed',
  traces: 'none',
  acme: 'required',
}
const proxyKeywords = ['defaults', 'frontend', 'backend'].flatMap((kind) => vocabulary.namesIn(kind))
const proxies = new Set(['defaults', 'frontend', 'backend', 'listen'])

export interface Section {
  /** `undefined` of a fragment's beginning, and of a section nobody knows. */
  kind: string | undefined
  name: Word | undefined
  header: ConfigLine | undefined
  lines: ConfigLine[]
  /** ACLs that its conditions name. */
  usedAcls: Word[]
}

/** Keywords and arguments of all lines. `context` is `file`, or the section a fragment was read as. */
export function checkSections(
  lines: readonly ConfigLine[],
  whole: boolean,
): {
  problems: Problem<Code>[]
  sections: Section[]
  context: string | undefined
} {
  const problems: Problem<Code>[] = []
  const sections = splitSections(lines, problems)
  const [first] = sections
  let context: string | undefined = sections.length > 1 || first?.header ? 'file' : undefined
  for (const section of sections) {
    if (section.header || section.lines.length === 0) continue
    if (whole && context === 'file') {
      problems.push(...section.lines.flatMap(outOfSection))
      continue
    }
    section.kind = guessSection(section.lines) ?? 'backend'
    context ??= section.kind
  }
  for (const section of sections) {
    for (const line of section.lines) {
      const found = checkLine(line, section)
      if (found) problems.push(found)
    }
  }
  return { problems, sections, context }
}

function outOfSection({ words: [word] }: ConfigLine): Problem<Code>[] {
  if (!word || isOpaque(word.text)) return []
  return [
    {
      code: 'wrong-section',
      start: word.start,
      end: word.end,
      message: `Unexpected ${quote(word.text)} before the first section, expected a section such as \`global\` or \`frontend\``,
    },
  ]
}

function splitSections(lines: readonly ConfigLine[], problems: Problem<Code>[]): Section[] {
  const sections: Section[] = [
    { kind: undefined, name: undefined, header: undefined, lines: [], usedAcls: [] },
  ]
  const conditions: Word[] = []
  for (const line of lines) {
    if (line.openQuote !== undefined) {
      problems.push({
        code: 'unclosed-quote',
        start: line.openQuote,
        end: line.openQuote + 1,
        message: 'Unexpected end of line, expected the quote that closes this one',
      })
    }
    const [word, name, extra] = line.words
    if (!word) continue
    if (word.text.startsWith('.') && /^\.(?:if|elif|else|endif|diag|notice|warning|alert)$/.test(word.text)) {
      trackCondition(word, conditions, problems)
      continue
    }
    if (Object.hasOwn(sectionNames, word.text) && !isMember(word, line, sections.at(-1))) {
      sections.push({ kind: word.text, name, header: line, lines: [], usedAcls: [] })
      const found = checkHeader(word, name, extra)
      if (found) problems.push(found)
    } else if (looksLikeHeader(line)) {
      const near = suggest(word.text, Object.keys(sectionNames))
      problems.push({
        code: 'unknown-section',
        start: word.start,
        end: word.end,
        message: `Unexpected ${quote(word.text)}, expected a section`,
        help: near && `did you mean \`${near}\`?`,
      })
      sections.push({ kind: near, name, header: line, lines: [], usedAcls: [] })
    } else sections.at(-1)?.lines.push(line)
  }
  for (const word of conditions) {
    problems.push({
      code: 'unclosed-condition',
      start: word.start,
      end: word.end,
      message: 'Unexpected end of file, expected `.endif` for this `.if`',
    })
  }
  return sections.filter((section, index) => index > 0 || section.lines.length > 0)
}

/** `user`, `group`, `log-…` are no sections; but `cache` and `program` are words elsewhere only as arguments. */
function isMember(word: Word, line: ConfigLine, section: Section | undefined): boolean {
  return (
    word.start > line.start &&
    section?.kind !== undefined &&
    vocabulary.find(word.text).some((row) => row.contexts.has(section.kind ?? ''))
  )
}

/** A short line whose first word no section knows and that is near a section's name. */
function looksLikeHeader(line: ConfigLine): boolean {
  const [word] = line.words
  if (!word || line.words.length > 2 || isOpaque(word.text) || vocabulary.find(word.text).length > 0)
    return false
  if (word.text === 'no' || word.text === 'default') return false
  const near = suggest(word.text, Object.keys(sectionNames))
  // `option` misspelt is nearer to a keyword than to a section.
  return near !== undefined && suggest(word.text, [near, ...proxyKeywords]) === near
}

function checkHeader(word: Word, name: Word | undefined, extra: Word | undefined): Problem<Code> | undefined {
  const names = sectionNames[word.text]
  if (names === 'required' && !name) {
    return {
      code: 'unknown-section',
      start: word.start,
      end: word.end,
      message: `Unexpected end of ${quote(word.text)}, expected a name`,
    }
  }
  const surplus = names === 'none' ? name : extra && extra.text !== 'from' ? extra : undefined
  if (surplus) {
    return {
      code: 'argument-count',
      start: surplus.start,
      end: surplus.end,
      message: `Unexpected ${quote(surplus.text)} after ${quote(word.text)}, expected the end of the line`,
    }
  }
  if (name && !/^[\w.:-]+$/.test(name.text) && !isOpaque(name.text)) {
    return {
      code: 'invalid-value',
      start: name.start,
      end: name.end,
      message: `Unexpected ${quote(name.text)} as the name of a section, expected letters, digits and \`_-.:\``,
    }
  }
  return undefined
}

function trackCondition(word: Word, open: Word[], problems: Problem<Code>[]) {
  if (word.text === '.if') open.push(word)
  else if (/^\.(?:elif|else|endif)$/.test(word.text)) {
    if (open.length === 0) {
      problems.push({
        code: 'unclosed-condition',
        start: word.start,
        end: word.end,
        message: `Unexpected ${quote(word.text)}, expected a \`.if\` before it`,
      })
    } else if (word.text === '.endif') open.pop()
  }
}

/** `listen` is a front end and a back end in one. */
function allowedIn(row: Directive, kind: string): boolean {
  return (
    row.contexts.has(kind) ||
    (kind === 'listen' && (row.contexts.has('frontend') || row.contexts.has('backend')))
  )
}

function guessSection(lines: readonly ConfigLine[]): string | undefined {
  let best: string | undefined
  let most = 0
  for (const kind of [
    'backend',
    'frontend',
    'listen',
    'defaults',
    'global',
    'userlist',
    'resolvers',
    'peers',
    'cache',
    'mailers',
    'ring',
    'fcgi-app',
  ]) {
    const count = lines.filter(({ words }) =>
      vocabulary.find(keyword(words).word?.text ?? '').some((row) => allowedIn(row, kind)),
    ).length
    if (count > most) {
      most = count
      best = kind
    }
  }
  return best
}

/** `no option x` and `default option x` are about `option x`. */
function keyword(words: readonly Word[]): { word: Word | undefined; args: Word[] } {
  const [first, ...rest] = words
  if ((first?.text === 'no' || first?.text === 'default') && rest[0])
    return { word: rest[0], args: rest.slice(1) }
  return { word: first, args: rest }
}

function checkLine(line: ConfigLine, section: Section): Problem<Code> | undefined {
  const { kind } = section
  const { word, args } = keyword(line.words)
  if (!word || kind === undefined || isOpaque(word.text)) return undefined
  const rows = vocabulary.find(word.text)
  const row = rows.find((candidate) => allowedIn(candidate, kind))
  const isKeyword = rows.some((candidate) =>
    [...candidate.contexts].some((id) => Object.hasOwn(sectionNames, id)),
  )
  if (!row) return isKeyword ? misplaced(word, rows, kind) : unknownKeyword(word, kind)
  if (kind === 'defaults' && section.header && !section.name && needsName.test(word.text))
    return {
      code: 'wrong-section',
      start: word.start,
      end: word.end,
      message: `Unexpected ${quote(word.text)} in a \`defaults\` without a name, expected a name after \`defaults\``,
    }
  if (line.openQuote !== undefined) return undefined
  const negated = line.words[0]?.text === 'no'
  if (negated && word.text === 'log') return undefined
  return checkArguments(word, args, row, section)
}

function unknownKeyword(word: Word, kind: string): Problem<Code> | undefined {
  const kinds = kind === 'listen' ? ['frontend', 'backend'] : [kind]
  const near =
    suggest(
      word.text,
      kinds.flatMap((id) => vocabulary.namesIn(id)),
    ) ??
    suggest(word.text, proxyKeywords) ??
    suggest(word.text, Object.keys(sectionNames))
  // A keyword of a newer version looks like one, and is none that stands behind another.
  if (
    !near &&
    keywordShape.test(word.text) &&
    !isParameter(word.text) &&
    vocabulary.find(word.text).length === 0
  )
    return undefined
  return {
    code: 'unknown-keyword',
    start: word.start,
    end: word.end,
    message: `Unexpected ${quote(word.text)} in \`${kind}\`, expected a keyword`,
    help: near && `did you mean \`${near}\`?`,
  }
}

/** Four letters or more, with hyphens; dots only in the families of `global`. No value of another keyword. */
const keywordShape =
  /^(?!(?:http|valid|other|refused|obsolete|roundrobin|leastconn)$)(?=.{4})(?:(?:tune|httpclient|profiling|harden|ocsp-update|acme|jobs|cpu)\.(?:[a-z0-9-]+\.)*)?[a-z]+(?:-[a-z0-9]+)*$/

/** Rules can only be inherited by name (manual, section 4.1). */
const needsName = /^(?:acl|http-request|http-response|http-after-response|tcp-request|tcp-response)$/

/** Refused everywhere but in a back end; other keywords of proxies are only ignored in the wrong one. */
const refused = /^(?:server|default-server|server-template|use-fcgi-app|retry-on|tcp-response|declare)$/

function misplaced(word: Word, rows: readonly Directive[], kind: string): Problem<Code> {
  const where = [...new Set(rows.flatMap((row) => [...row.contexts]))].filter((id) =>
    Object.hasOwn(sectionNames, id),
  )
  const ignored =
    proxies.has(kind) &&
    where.some((id) => proxies.has(id)) &&
    !refused.test(word.text) &&
    !(kind === 'defaults' && /^(?:description|filter|id|redirect|stick-table|bind)$/.test(word.text))
  return {
    code: ignored ? 'ignored-keyword' : 'wrong-section',
    start: word.start,
    end: word.end,
    message: `Unexpected ${quote(word.text)} in \`${kind}\`, expected it in ${oneOf(where)}`,
  }
}

const families =
  /^(?:option|timeout|stats|capture|email-alert|http-check|monitor|external-check|persist|rate-limit|stick|tcp-check|declare)$/
const ruleSets = /^(?:http-request|http-response|http-after-response)$/

function checkArguments(
  word: Word,
  args: Word[],
  row: Directive,
  section: Section,
): Problem<Code> | undefined {
  if (ruleSets.test(word.text)) return checkRule(word.text, word, args, section)
  if ((word.text === 'tcp-request' || word.text === 'tcp-response') && args[0]) {
    const [stage, ...rest] = args as [Word, ...Word[]]
    if (stage.text !== 'inspect-delay' && !isOpaque(stage.text)) {
      const unknown = checkMember(word.text, stage)
      return unknown ?? checkRule(`${word.text}-${stage.text}`, stage, rest, section)
    }
  }
  if (/^tcp-re/.test(word.text) && args[0]?.text === 'inspect-delay') {
    const inner = vocabulary.find('inspect-delay').find((candidate) => candidate.contexts.has(word.text))
    return inner && countFault(args[0], args.slice(1), inner)
  }
  const fault = countFault(word, args, row)
  if (fault) return fault
  const family = word.text === 'stats' && section.kind === 'global' ? 'global-stats' : word.text
  if (
    args.length > 0 &&
    families.test(word.text) &&
    !(word.text === 'timeout' && !proxies.has(section.kind ?? '')) &&
    !(word.text === 'option' && !proxies.has(section.kind ?? ''))
  ) {
    const [member, ...rest] = args as [Word, ...Word[]]
    const found = checkMember(family, member)
    if (found) return found
    const memberRow = vocabulary
      .find(member.text.replace(/\(.*$/s, ''))
      .find((candidate) => candidate.contexts.has(family))
    const inner = memberRow && countFault(member, rest, memberRow)
    if (inner) return inner
    if (word.text === 'stats' && family === 'stats' && /^(?:admin|http-request)$/.test(member.text))
      return checkAction(member, rest, section.usedAcls)
  }
  if (
    section.kind === 'peers' &&
    word.text === 'peer' &&
    args[1] &&
    badHost(args[1].text) &&
    !isOpaque(args[1].text)
  )
    return wrongHost(args[1], 'peer')
  if (section.kind === 'global') return checkGlobal(word, args)
  if (section.kind === 'userlist' || proxies.has(section.kind ?? '') || word.text === 'log') {
    const check =
      Object.hasOwn(checks, word.text) && (section.kind === 'userlist' || !/^(?:user|group)$/.test(word.text))
        ? checks[word.text]
        : undefined
    return check?.(word, args, section.usedAcls, section.kind)
  }
  return undefined
}

function wrongHost(address: Word, where: string): Problem<Code> {
  return {
    code: 'invalid-value',
    start: address.start,
    end: address.end,
    message: `Unexpected ${quote(address.text)} in \`${where}\`, expected an IP address or a host name before the port`,
  }
}

/** Lines of `global` that hold parameters or an expression. */
function checkGlobal(word: Word, args: readonly Word[]): Problem<Code> | undefined {
  if (/^ssl-default-(?:bind|server)-options$/.test(word.text)) return checkTlsOptions(word.text, args)
  const socket = word.text === 'stats' && args[0]?.text === 'socket' ? args[1] : undefined
  if (socket && badHost(socket.text) && !isOpaque(socket.text)) return wrongHost(socket, 'stats socket')
  if (word.text === 'set-var' && args[1]) return sampleFinding(args[1], 0, false)
  return word.text === 'log' ? checks.log?.(word, [...args], [], 'global') : undefined
}

/** The second word of a family. */
function checkMember(family: string, member: Word): Problem<Code> | undefined {
  const name = member.text.replace(/\(.*$/s, '')
  if (isOpaque(member.text) || vocabulary.namesIn(family).includes(name)) return undefined
  const near = suggest(name, vocabulary.namesIn(family))
  if (!near && /^(?=.{4})[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/.test(name)) return undefined
  return {
    code: 'unknown-keyword',
    start: member.start,
    end: member.end,
    message: `Unexpected ${quote(member.text)} after \`${family.replace(/^global-/, '')}\`, expected ${oneOf(vocabulary.namesIn(family))}`,
    help: near && `did you mean \`${near}\`?`,
  }
}

/** `ACTION arguments [if|unless condition]` of a rule set. */
function checkRule(
  set: string,
  owner: Word,
  args: readonly Word[],
  section: Section,
): LineFinding | undefined {
  const [action, ...rest] = args
  if (!action) {
    return {
      code: 'argument-count',
      start: owner.start,
      end: owner.end,
      message: `Unexpected end of ${quote(owner.text)}, expected an action`,
    }
  }
  const bare = action.text
    .replace(/\(.*$/s, '')
    .replace(/^(sc-(?:inc|set|add)-gp[ct][01]?|track-sc\d+).*$/, '$1')
  if (isOpaque(action.text) || bare.startsWith('lua.')) return undefined
  const named =
    /^(?:un)?set-var(?:-fmt)?\(/.test(action.text) && !/^[\w-]+\([\w.-]+(?:,[^()]*)?\)$/.test(action.text)
  if (named || (action.text.includes('(') && !action.text.endsWith(')'))) {
    return {
      code: 'invalid-value',
      start: action.start,
      end: action.end,
      message: `Unexpected end of ${quote(action.text)}, expected \`)\``,
    }
  }
  const row = vocabulary.find(bare).find((candidate) => candidate.contexts.has(set))
  if (!row) {
    const near = suggest(bare, vocabulary.namesIn(set))
    if (!near && /^(?=.{4})[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/.test(bare) && vocabulary.find(bare).length === 0)
      return undefined
    if (/^track-sc\d+$/.test(bare)) return undefined
    return {
      code: 'unknown-keyword',
      start: action.start,
      end: action.end,
      message: `Unexpected action ${quote(action.text)} in \`${set.replace('-content', ' content').replace('-connection', ' connection').replace('-session', ' session')}\`, expected ${oneOf(vocabulary.namesIn(set), 4)}`,
      help: near && `did you mean \`${near}\`?`,
    }
  }
  const own = rest.findIndex(({ text, quoted }) => (text === 'if' || text === 'unless') && !quoted)
  const count = own < 0 ? rest.length : own
  if (count < row.min) {
    return {
      code: 'argument-count',
      start: action.start,
      end: action.end,
      message: `Unexpected end of ${quote(action.text)}, expected ${row.min === 1 ? 'an argument' : `${row.min} arguments`}`,
    }
  }
  return checkAction({ ...action, text: bare === 'set-var' ? action.text : bare }, rest, section.usedAcls)
}

function countFault(word: Word, args: readonly Word[], row: Directive): Problem<Code> | undefined {
  const fault = vocabulary.fault(
    row,
    args.map(({ text }) => text),
    isOpaque,
  )
  if (!fault) return undefined
  if (fault.fault === 'value') {
    const value = args[fault.index] as Word
    return {
      code: 'invalid-value',
      start: value.start,
      end: value.end,
      message: `Unexpected ${quote(value.text)} for ${quote(word.text)}, expected ${phrase(fault.expected, { time: 'a time such as `5s`', number: 'a number', status: 'a status code' })}`,
    }
  }
  if (fault.fault === 'surplus') {
    const surplus = args[fault.index] as Word
    return {
      code: 'argument-count',
      start: surplus.start,
      end: surplus.end,
      message: `Unexpected ${quote(surplus.text)} after ${quote(word.text)}, expected ${fault.max === 0 ? 'no argument' : `at most ${fault.max}`}`,
    }
  }
  return {
    code: 'argument-count',
    start: word.start,
    end: word.end,
    message: `Unexpected end of ${quote(word.text)}, expected ${fault.min === 1 ? 'an argument' : `${fault.min} arguments`}`,
  }
}
