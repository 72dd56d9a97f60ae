import type { Problem } from '../language.ts'
import { suggest } from '../suggest.ts'
import { oneOf, quote } from '../text.ts'
import type { Directive } from '../vocabulary.ts'
import { checkArguments, checkParameters } from './arguments.ts'
import { checks, userlistChecks } from './families.ts'
import { type Finding, invalid, missing, type Reference, type Scope, surplus } from './findings.ts'
import { valueChecks } from './kinds.ts'
import type { ConfigLine, Word } from './lines.ts'
import { rulePlaces } from './places.ts'
import { removedKeywords } from './removed.ts'
import { checkRule } from './rules.ts'
import { readSampleWords } from './sample-words.ts'
import { proxySections, sectionNames } from './section-names.ts'
import { checkBind, checkServer } from './servers.ts'
import { isOpaque } from './values.ts'
import { keywords, lineParameters, ruleActions } from './vocabulary.ts'

/** One line of a section: its keyword, and what the keyword takes. */

type Code = Finding['code'] | 'ignored-keyword'

/** What a line needs to know of its section. */
export interface Surroundings {
  kind: string | undefined
  name: Word | undefined
  header: ConfigLine | undefined
  used: Reference[]
}

/** `no option x` and `default option x` are about `option x`. */
export function keywordOf(words: readonly Word[]): { word: Word | undefined; args: Word[] } {
  const [first, ...rest] = words
  if ((first?.text === 'no' || first?.text === 'default') && rest[0])
    return { word: rest[0], args: rest.slice(1) }
  return { word: first, args: rest }
}

/** `listen` is a front end and a back end in one. */
export function allowedIn(row: Directive, kind: string): boolean {
  return (
    row.contexts.has(kind) ||
    (kind === 'listen' && (row.contexts.has('frontend') || row.contexts.has('backend')))
  )
}

export function checkLine(line: ConfigLine, section: Surroundings): Problem<Code> | undefined {
  const { kind } = section
  const { word, args } = keywordOf(line.words)
  if (!word || kind === undefined || isOpaque(word.text)) return undefined
  const gone = removed(word.text === 'option' && args[0] ? joined(word, args[0]) : word, kind)
  if (gone) return gone
  const rows = keywords.find(word.text)
  const own = rows.find((candidate) => allowedIn(candidate, kind))
  // What HAProxy ignores it has read nevertheless, but for `stick`.
  const row = own ?? (isIgnored(word, rows, kind) ? rows.find(isProxyRow) : undefined)
  if (!row) {
    const isKeyword = rows.some(({ contexts }) => [...contexts].some((id) => Object.hasOwn(sectionNames, id)))
    return isKeyword ? misplaced('wrong-section', word, rows, kind) : unknownKeyword(word, kind)
  }
  if (kind === 'defaults' && section.header && !section.name && needsName.test(word.text))
    return {
      code: 'wrong-section',
      start: word.start,
      end: word.end,
      message: `Unexpected ${quote(word.text)} in a \`defaults\` without a name, expected a name after \`defaults\``,
    }
  if (line.fault) return undefined
  const negation = line.words[0]?.text === 'no' || line.words[0]?.text === 'default'
  if (negation) return checkNegation(word, args, kind)
  const scope: Scope = { section: section.header ? kind : undefined, places: '', used: section.used }
  const found = own || word.text !== 'stick' ? checkKeyword(word, args, row, kind, scope) : undefined
  return own || (found && found.code !== 'loose-value')
    ? found
    : misplaced('ignored-keyword', word, rows, kind)
}

/** Only options and a few flags can be switched off; `no log` takes all targets away. */
function checkNegation(word: Word, args: readonly Word[], kind: string): Finding | undefined {
  if (!proxySections.has(kind) || word.text === 'log') return undefined
  if (word.text !== 'option') return surplus(word, 'no', '`option` or `log`')
  const [member, extra] = args
  if (!member) return undefined
  if (unnegatable.test(member.text)) return surplus(member, 'no option', 'an option that can be switched off')
  const found = checkMember('option', member)
  return found ?? (extra && member.text !== 'redispatch' ? surplus(extra, member.text) : undefined)
}

/** Options that are only ever set. */
const unnegatable =
  /^(?:forwardfor|originalto|http-restrict-req-hdr-names|http[s]?log|tcplog|tcpka|httpchk|\w+-check|smtpchk|ssl-hello-chk)$/

function joined(first: Word, second: Word): Word {
  return { ...first, text: `${first.text} ${second.text}`, end: second.end }
}

function removed(word: Word, kind: string): Problem<Code> | undefined {
  const instead = Object.hasOwn(removedKeywords, word.text) ? removedKeywords[word.text] : undefined
  const here = kind === 'global' ? /^(?:nbproc|tune)/.test(word.text) : proxySections.has(kind)
  if (instead === undefined || !here) return undefined
  return {
    code: 'unknown-keyword',
    start: word.start,
    end: word.end,
    message: `Unexpected ${quote(word.text)} in \`${kind}\`, expected a keyword that HAProxy still knows`,
    help: instead === '' ? 'it was removed; leave it out' : `it was removed; use \`${instead}\``,
  }
}

function unknownKeyword(word: Word, kind: string): Problem<Code> | undefined {
  const kinds = kind === 'listen' ? ['frontend', 'backend'] : [kind]
  const own = kinds.flatMap((id) => keywords.namesIn(id))
  const near =
    suggest(word.text, own) ?? suggest(word.text, proxyNames) ?? suggest(word.text, Object.keys(sectionNames))
  // A keyword of a newer version looks like one, and is none that stands behind another.
  if (!near && keywordShape.test(word.text) && !isWordElsewhere(word.text)) return undefined
  return {
    code: 'unknown-keyword',
    start: word.start,
    end: word.end,
    message: `Unexpected ${quote(word.text)} in \`${kind}\`, expected a keyword`,
    help: near && `did you mean \`${near}\`?`,
  }
}

const proxyNames = ['defaults', 'frontend', 'backend'].flatMap((kind) => keywords.namesIn(kind))

/** A member of a family, an action, a parameter: what is left of a line that lost its first word. */
function isWordElsewhere(word: string): boolean {
  return [keywords, ruleActions, lineParameters].some((vocabulary) => vocabulary.find(word).length > 0)
}

/** Words joined by hyphens, behind a family and a dot in `global`; a single word is a value that lost its keyword. */
const keywordShape =
  /^(?:(?:tune|httpclient|profiling|harden|ocsp-update|acme|jobs|cpu)\.(?:[a-z0-9-]+\.)*[a-z0-9-]+|[a-z]+(?:-[a-z0-9]+)+)$/

/** Rules can only be inherited by name (manual, section 4.1). */
const needsName = /^(?:acl|http-request|http-response|http-after-response|tcp-request|tcp-response)$/

/** Refused everywhere but in a back end; other keywords of proxies are only ignored in the wrong one. */
const refused = /^(?:server|default-server|server-template|use-fcgi-app|retry-on|tcp-response|declare)$/
const refusedInDefaults =
  /^(?:bind|capture|description|dispatch|filter|force-persist|id|ignore-persist|monitor|redirect|stick|stick-table|use-server|use_backend)$/

function isProxyRow({ contexts }: Directive): boolean {
  return [...contexts].some((id) => proxySections.has(id))
}

function isIgnored(word: Word, rows: readonly Directive[], kind: string): boolean {
  return (
    proxySections.has(kind) &&
    rows.some(isProxyRow) &&
    !refused.test(word.text) &&
    !(kind === 'defaults' && refusedInDefaults.test(word.text))
  )
}

function misplaced(
  code: 'ignored-keyword' | 'wrong-section',
  word: Word,
  rows: readonly Directive[],
  kind: string,
): Problem<Code> {
  const where = [...new Set(rows.flatMap((row) => [...row.contexts]))].filter((id) =>
    Object.hasOwn(sectionNames, id),
  )
  return {
    code,
    start: word.start,
    end: word.end,
    message: `Unexpected ${quote(word.text)} in \`${kind}\`, expected it in ${oneOf(where)}`,
  }
}

const families =
  /^(?:option|timeout|stats|capture|email-alert|http-check|monitor|external-check|persist|rate-limit|stick|tcp-check|declare)$/

function checkKeyword(
  word: Word,
  args: Word[],
  row: Directive,
  kind: string,
  scope: Scope,
): Finding | undefined {
  const ruleSet = /^http-(?:request|response|after-response)$/.test(word.text)
  if (ruleSet && proxySections.has(kind))
    return checkRule(word.text, word, args, { ...scope, places: rulePlaces(word.text, scope.section) })
  if (/^tcp-re/.test(word.text)) return checkTcpRule(word, args, scope)
  const fault = checkArguments(keywords, word, args, row, scope)
  if (fault && fault.code !== 'loose-value') return fault
  const [member] = args
  if (member && families.test(word.text) && (proxySections.has(kind) || word.text === 'stats')) {
    const found = checkFamily(
      word.text === 'stats' && kind === 'global' ? 'global-stats' : word.text,
      args,
      scope,
    )
    if (found) return found
  }
  return checkFurther(word, args, kind, scope) ?? fault
}

function checkFurther(word: Word, args: Word[], kind: string, scope: Scope): Finding | undefined {
  if (/^(?:server|default-server|server-template|peer)$/.test(word.text))
    return checkServer(word, args, scope)
  if (word.text === 'bind' || word.text === 'default-bind') return checkBind(word, args, scope)
  if (kind === 'userlist') return userlistChecks[word.text]?.(word, args, scope)
  if (kind === 'global' && word.text !== 'log') return checkGlobal(word, args, scope)
  const applies =
    proxySections.has(kind) || word.text === 'log' || (kind === 'peers' && word.text === 'table')
  return applies && Object.hasOwn(checks, word.text) ? checks[word.text]?.(word, args, scope) : undefined
}

/** The second word of a family and what follows it. */
function checkFamily(family: string, args: readonly Word[], scope: Scope): Finding | undefined {
  const [member, ...rest] = args as [Word, ...Word[]]
  const found = checkMember(family, member)
  if (found) return found
  const row = keywords.find(member.text.replace(/\(.*$/s, '')).find(({ contexts }) => contexts.has(family))
  return row && checkArguments(keywords, member, rest, row, scope)
}

function checkMember(family: string, member: Word): Finding | undefined {
  const name = member.text.replace(/\(.*$/s, '')
  const names = keywords.namesIn(family)
  if (isOpaque(member.text) || names.includes(name)) return undefined
  const near = suggest(name, names)
  if (!near && /^(?=.{4})[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/.test(name) && !isWordElsewhere(name))
    return undefined
  return {
    code: 'unknown-keyword',
    start: member.start,
    end: member.end,
    message: `Unexpected ${quote(member.text)} after \`${family.replace(/^global-/, '')}\`, expected ${oneOf(names)}`,
    help: near && `did you mean \`${near}\`?`,
  }
}

/** `tcp-request connection|session|content ACTION …` and `tcp-request inspect-delay TIME`. */
function checkTcpRule(word: Word, args: Word[], scope: Scope): Finding | undefined {
  const [stage, ...rest] = args
  if (!stage) return missing(word, '`inspect-delay`, `connection`, `session` or `content`')
  if (isOpaque(stage.text)) return undefined
  const unknown = checkMember(word.text, stage)
  if (unknown) return unknown
  if (stage.text === 'inspect-delay') return checkFamily(word.text, args, scope)
  if (scope.section === 'backend' && /^(?:connection|session)$/.test(stage.text))
    return {
      code: 'wrong-section',
      start: stage.start,
      end: stage.end,
      message: `Unexpected ${quote(stage.text)} in \`backend\`, expected it in a front end`,
    }
  const set = `${word.text}-${stage.text}`
  return checkRule(set, stage, rest, { ...scope, places: rulePlaces(set, scope.section) })
}

/** Lines of `global` that hold parameters or an expression. */
function checkGlobal(word: Word, args: Word[], scope: Scope): Finding | undefined {
  const line = /^ssl-default-(bind|server)-options$/.exec(word.text)?.[1]
  if (line) return checkParameters(line, args, scope, { open: true, shown: word.text })
  if (word.text === 'stats' && args[0]?.text === 'socket')
    return args[1] ? checkBind(word, args.slice(1), scope) : missing(args[0], 'an address or a path')
  if (word.text === 'set-var' && args[1]) {
    const variable = args[0] as Word
    if (!/^proc\.[\w.]+$/.test(variable.text) && !isOpaque(variable.text))
      return invalid(variable, 'set-var', 'a variable such as `proc.name`')
    const { found, count } = readSampleWords(args.slice(1), { ...scope, places: 'p' })
    return found ?? (args[count + 1] && surplus(args[count + 1] as Word, 'set-var'))
  }
  if (word.text === 'set-var-fmt')
    return args[1]
      ? valueChecks.format?.(args[1], 'set-var-fmt', { ...scope, places: 'p' })
      : missing(word, 'a variable such as `proc.name` and a log format')
  return undefined
}
