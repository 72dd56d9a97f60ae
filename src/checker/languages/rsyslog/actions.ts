/** An action in its old form, to the end of its line: a file, a host, a pipe, a program, users, or a module. */
import { didYouMean, suggest } from '../suggest.ts'
import { quote } from '../text.ts'
import { isBlank } from '../values.ts'
import type { Report, Span } from './finding.ts'
import type { Token } from './lexer.ts'
import type { Names } from './names.ts'
import { modules, oldActions } from './vocabulary/names.ts'

const tailExpected = '`;template` or the end of the line'

export function checkOldAction(token: Token, report: Report, names: Names): void {
  const { text, start } = token
  if (isBlank(text)) return
  const module = /^:(\w+):/.exec(text)?.[1]
  if (module !== undefined && module !== 'omfile' && module !== 'omusrmsg') {
    checkModuleAction(module, token, report, names)
    return
  }
  const rest = text.replace(/^:omfile:/, '')
  const at = start + text.length - rest.length
  if (module === 'omusrmsg') checkUsers(text, start, report, names)
  else if (rest.startsWith('~')) return
  else if (rest.startsWith('@')) checkForward(rest, at, report, names)
  else if (/^[|^]/.test(rest)) checkFileName(rest, 1, at, report, names)
  else if (/^-?[/.]/.test(rest)) checkFileName(rest, 0, at, report, names)
  else if (/^-?\?/.test(rest)) checkDynamicFile(rest, at, report, names)
  else if (/^-?\$/.test(rest)) checkChannel(rest, at, report, names)
  else refuse(text, start, report)
}

function refuse(text: string, start: number, report: Report): void {
  const length = /^\S+/.exec(text)?.[0].length ?? 1
  const users = /^[\w.*,+-]+(?:;\S*)?\s*(?:#.*)?$/.test(text) && !text.startsWith('-')
  const near = suggest(text.slice(0, length), ['stop', 'continue', 'action', 'call', 'set', 'if'])
  const help = near ? didYouMean(near) : users ? 'a list of users is written `:omusrmsg:name`' : undefined
  report.add(
    'syntax',
    { start, end: start + length },
    `Unexpected ${quote(text)}, expected an action such as \`/var/log/file\`, \`@@host\`, \`:omusrmsg:*\` or \`stop\``,
    help,
  )
}

/** The name of a file ends at a blank or `;`. */
function checkFileName(text: string, from: number, at: number, report: Report, names: Names): void {
  const length = /^[^; ]*/.exec(text.slice(from))?.[0].length ?? 0
  checkTail(text, from + length, at, report, names)
}

function checkDynamicFile(text: string, at: number, report: Report, names: Names): void {
  const from = text.indexOf('?') + 1
  const name = /^[^; ]*/.exec(text.slice(from))?.[0] ?? ''
  names.use('template', name, { start: at + from, end: at + from + name.length })
  checkTail(text, from + name.length, at, report, names)
}

function checkChannel(text: string, at: number, report: Report, names: Names): void {
  const from = text.indexOf('$') + 1
  const name = /^[^; ]*/.exec(text.slice(from))?.[0] ?? ''
  names.use('output channel', name, { start: at + from, end: at + from + name.length })
  checkTail(text, from + name.length, at, report, names)
}

/** `@[@][(options)]host[:port]` */
function checkForward(text: string, at: number, report: Report, names: Names): void {
  let from = /^@@?/.exec(text)?.[0].length ?? 0
  if (text[from] === '(') {
    const close = text.indexOf(')', from)
    const options = text.slice(from + 1, close < 0 ? text.length : close)
    const span = { start: at + from, end: at + (close < 0 ? text.length : close + 1) }
    for (const option of options.split(',')) {
      if (/^(?:z\d|o)/.test(option)) continue
      report.add('value', span, `Unexpected option ${quote(option)}, expected \`o\` or \`z0\` to \`z9\``)
      return
    }
    if (close < 0) {
      report.add('unclosed', span, 'Unexpected end of the line, expected `)` after the options')
      return
    }
    from = close + 1
  }
  const bracketed = /^\[[^\]]*\]?/.exec(text.slice(from))?.[0]
  from += (bracketed ?? /^[^;:#]*/.exec(text.slice(from))?.[0] ?? '').length
  if (text[from] === ':') from += /^:\d*/.exec(text.slice(from))?.[0].length ?? 0
  from += /^[^;#\s]*/.exec(text.slice(from))?.[0].length ?? 0
  checkTail(text, from, at, report, names)
}

function checkUsers(text: string, start: number, report: Report, names: Names): void {
  const from = ':omusrmsg:'.length
  if (text[from] === '*') {
    checkTail(text, from + 1, start, report, names)
    return
  }
  const users = /^[^;]*/.exec(text.slice(from))?.[0] ?? ''
  let at = start + from
  for (const user of users.split(',')) {
    const name = user.trimStart()
    const span = { start: at, end: at + user.length }
    if (name === '' && users !== '') report.add('value', span, 'Unexpected `,`, expected the name of a user')
    else if (name.length > 32)
      report.add('value', span, `Unexpected user ${quote(name)}, expected at most 32 characters`)
    at += user.length + 1
  }
  checkTail(text, from + users.length, start, report, names)
}

function checkModuleAction(module: string, { text, start }: Token, report: Report, names: Names): void {
  const span: Span = { start: start + 1, end: start + 1 + module.length }
  if (oldActions.includes(module)) {
    names.use('module', module, span)
    if (module === 'ommysql' || module === 'ompgsql') checkDatabase(module, { text, start }, report)
    const template = /^[^;]*;([^\s#]+)/.exec(text)
    if (template?.[1]) {
      const at = start + template[0].length - template[1].length
      names.use('template', template[1], { start: at, end: at + template[1].length })
    }
    return
  }
  const near = modules.includes(module) ? undefined : suggest(module, oldActions)
  if (near === undefined && !modules.includes(module) && /^[om]m/.test(module)) return
  report.add(
    'unknown-module',
    span,
    modules.includes(module)
      ? `Unexpected module ${quote(module)} in the old form, expected \`action(type="${module}" …)\``
      : `Unexpected module ${quote(module)}`,
    near && didYouMean(near),
  )
}

/** `:ommysql:server,database,user,password` */
function checkDatabase(module: string, { text, start }: Pick<Token, 'text' | 'start'>, report: Report): void {
  const from = module.length + 2
  const fields = (/^[^;\s]*/.exec(text.slice(from))?.[0] ?? '').split(',')
  if (fields.length >= 3 && fields.slice(0, 3).every((field) => field !== '')) return
  report.add(
    'syntax',
    { start: start + from, end: start + text.trimEnd().length },
    `Unexpected ${quote(text.slice(from))} after \`:${module}:\`, expected \`server,database,user,password\``,
  )
}

/** `;template`, a comment or nothing; behind the template's name rsyslogd reads nothing. */
function checkTail(text: string, from: number, at: number, report: Report, names: Names): void {
  const tail = text.slice(from)
  const template = /^\s*;\s*([^\s#]*)/.exec(tail)
  if (template) {
    const name = template[1] ?? ''
    const end = at + from + template[0].length
    if (name !== '') names.use('template', name, { start: end - name.length, end })
    return
  }
  if (/^\s*(?:#|$)/.test(tail)) return
  const lead = tail.length - tail.trimStart().length
  const help = /^\s*\}/.test(tail) ? 'the bracket stands on a line of its own' : undefined
  report.add(
    'syntax',
    { start: at + from + lead, end: at + text.trimEnd().length },
    `Unexpected ${quote(tail.trim())} after the action, expected ${tailExpected}`,
    help,
  )
}
