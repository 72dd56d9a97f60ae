/** The old form of settings, `$Name value`, a line each; rsyslog-doc, "Legacy Configuration Directives". */
import { didYouMean, suggest } from '../suggest.ts'
import { quote } from '../text.ts'
import { isBlank } from '../values.ts'
import type { Report, Span } from './finding.ts'
import { expectedChoice } from './kinds.ts'
import type { Token } from './lexer.ts'
import { loadFault, moduleName } from './modules.ts'
import type { Names } from './names.ts'
import type { Queues } from './queues.ts'
import { checkOldTemplate } from './templates.ts'
import { type Directive, directiveNames, directives } from './vocabulary/directives.ts'
import { properties } from './vocabulary/names.ts'

/** What the simple kinds take at the beginning of the rest of the line; what follows is surplus. */
const values: Partial<Record<Directive['kind'], { pattern: RegExp; expected: string }>> = {
  switch: { pattern: /^(?:on|off)(?=\s|$)/, expected: '`on` or `off`' },
  integer: { pattern: /^-?\d[\d.,]*[kmgtpeKMGTPE]?/, expected: 'a number' },
  size: { pattern: /^-?\d[\d.,]*[kmgtpeKMGTPE]?/, expected: 'a size such as `64k`' },
  mode: { pattern: /^0[0-7]{3}/, expected: 'an octal mode such as `0640`' },
  sign: { pattern: /^\S/, expected: 'one character' },
}
/** Directives whose words rsyslogd knows. */
const words: Record<string, { pattern: RegExp; expected: string }> = {
  actionqueuetype: queueType(),
  mainmsgqueuetype: queueType(),
  workdirectory: { pattern: /^./, expected: 'a folder' },
  addunixlistensocket: { pattern: /^./, expected: 'a socket' },
  inputptcpserverrun: { pattern: /^./, expected: 'a port' },
  inputrelpserverrun: { pattern: /^./, expected: 'a port' },
  inputgssserverrun: { pattern: /^./, expected: 'a port' },
}
/** The modules that every distribution's main file loads, so that a file beside it may leave that out. */
const everywhere = ['imuxsock', 'imklog']

function queueType() {
  return {
    pattern: /^(?:fixedarray|linkedlist|disk|direct)(?=\s|$)/i,
    expected: '`FixedArray`, `LinkedList`, `Disk` or `Direct`',
  }
}

/** A line `$Name value`. */
export function checkDirective({ text, start }: Token, report: Report, names: Names, queues: Queues): void {
  const written = /^\$(\S*)/.exec(text)?.[1] ?? ''
  const span: Span = { start, end: start + 1 + written.length }
  const name = written.toLowerCase()
  const value = text.slice(1 + written.length)
  if (isBlank(written)) return
  const directive = directives.get(name)
  if (!directive) {
    if (properties.includes(name) || properties.includes(`$${name}`)) {
      const help = `a condition begins with \`if\`: \`if $${written} …\``
      report.add(
        'unknown-directive',
        span,
        `Unexpected property ${quote(`$${written}`)} at the start of a line, expected a directive`,
        help,
      )
      return
    }
    const near = suggest(name, directiveNames)
    if (near !== undefined)
      report.add(
        'unknown-directive',
        span,
        `Unexpected directive ${quote(`$${written}`)}`,
        didYouMean(`$${near}`),
      )
    return
  }
  const owner = directive.modules[0]
  if (
    owner !== undefined &&
    !directive.modules.some((each) => everywhere.includes(each) || names.has('module', each))
  )
    names.use('module', owner, span)
  const line: Line = { name, written, span, value, at: span.end }
  if (directive.kind === 'own') readOwn(line, report, names)
  else checkValue(line, directive, report, names)
  if (/^\s*\d+\s*(?:#|$)/.test(value)) queues.directive(name, Number.parseInt(value, 10), span)
}

interface Line {
  /** In lower case. */
  name: string
  written: string
  span: Span
  /** Behind the name, to the end of the line. */
  value: string
  /** Where `value` begins. */
  at: number
}

function readOwn({ name, span, value, at }: Line, report: Report, names: Names): void {
  const first = value.trim().split(/\s/, 1)[0] ?? ''
  const start = at + value.indexOf(first)
  if (name === 'includeconfig') {
    names.included = Math.min(names.included, span.start)
    if (first === '')
      report.add(
        'missing-parameter',
        span,
        'Unexpected end of the line after `$IncludeConfig`, expected a path',
      )
  } else if (name === 'template') checkOldTemplate(value.replace(/^\s/, ''), at + 1, names, report)
  else if (name === 'outchannel') names.define('output channel', value.trim().split(',', 1)[0] ?? '', at)
  else if (name === 'modload') loadModule(first, { start, end: start + first.length }, span, report, names)
  else if (name === 'allowedsender' && !/^\s*(?:udp|tcp|gss)\s*(?:,|$)/i.test(value) && !isBlank(value))
    report.add(
      'value',
      { start, end: start + first.length },
      `Unexpected ${quote(first)} after \`$AllowedSender\`, expected \`UDP\`, \`TCP\` or \`GSS\` and a comma`,
    )
  if (name === 'resetconfigvariables') checkSurplus(value, 0, '$ResetConfigVariables', at, report)
  if (name === 'modload') checkSurplus(value, value.indexOf(first) + first.length, '$ModLoad', at, report)
}

function loadModule(written: string, span: Span, directive: Span, report: Report, names: Names): void {
  if (isBlank(written)) return
  if (written === '') {
    report.add(
      'missing-parameter',
      directive,
      'Unexpected end of the line after `$ModLoad`, expected a module',
    )
    return
  }
  const module = written === 'MySQL' ? 'ommysql' : moduleName(written)
  if (!names.define('module', module, span.start)) {
    report.add('syntax', span, `Unexpected second \`$ModLoad ${written}\`, expected it once`)
    return
  }
  const fault = written === 'MySQL' ? undefined : loadFault(written, names.whole)
  if (fault) report.add('unknown-module', span, fault.message, fault.help)
}

function checkValue(line: Line, directive: Directive, report: Report, names: Names): void {
  const { name, written, span, value, at } = line
  if (directive.kind === 'gone' || isBlank(value)) return
  const lead = value.length - value.trimStart().length
  const rest = value.slice(lead)
  const kind = Object.hasOwn(words, name) ? words[name] : values[directive.kind]
  const first = /^\S*/.exec(rest)?.[0] ?? ''
  const place = { start: at + lead, end: at + lead + first.length }
  if (rest === '') {
    if (kind && !kind.pattern.test(''))
      report.add(
        'missing-parameter',
        span,
        `Unexpected end of the line after \`$${written}\`, expected ${kind.expected}`,
      )
    return
  }
  const taken = kind && directive.kind !== 'word' ? kind.pattern.exec(rest)?.[0] : first
  if (taken === undefined || (kind && !kind.pattern.test(rest))) {
    report.add('value', place, `Unexpected ${quote(first)} after \`$${written}\`, expected ${kind?.expected}`)
    return
  }
  const expected = expectedChoice('$ -', name, taken)
  if (expected !== undefined)
    report.add('value', place, `Unexpected ${quote(taken)} after \`$${written}\`, expected ${expected}`)
  useWord(name, first, place, names, directive)
  if (name === 'defaultruleset') return
  checkSurplus(value, lead + taken.length, `$${written}`, at, report)
}

/** rsyslogd takes nothing after a value but a comment. */
function checkSurplus(value: string, from: number, name: string, at: number, report: Report): void {
  const tail = value.slice(from)
  if (/^\s*(?:#|$)/.test(tail) || isBlank(tail)) return
  const start = at + from + tail.length - tail.trimStart().length
  report.add(
    'syntax',
    { start, end: at + value.trimEnd().length },
    `Unexpected ${quote(tail.trim())} after \`${name}\`, expected one value`,
  )
}

/** Names that directives define and use. */
function useWord(name: string, word: string, span: Span, names: Names, { modules }: Directive): void {
  if (name === 'ruleset') names.define('ruleset', word, span.start)
  if (/bindruleset$/.test(name)) names.bind(modules[0] ?? '', word, span)
  if (/run(?:filemonitor)?$/.test(name)) names.listen(modules[0] ?? '')
  if (name === 'rulesetparser') names.use('parser', word, span)
}
