import { suggest } from '../suggest.ts'
import { oneOf, quote } from '../text.ts'
import { checkArguments, checkParameters } from './arguments.ts'
import { checkCondition } from './conditions.ts'
import { type Finding, invalid, loose, missing, type Scope, surplus } from './findings.ts'
import { valueChecks } from './kinds.ts'
import type { Word } from './lines.ts'
import { isVariable } from './sample-arguments.ts'
import { readSampleWords } from './sample-words.ts'
import { isOpaque } from './values.ts'
import { ruleActions } from './vocabulary.ts'

/** Rules: an action, what it takes, and a condition (manual, section 4.2 at `http-request`, `tcp-request` and their like). */

/** What stands before a condition, and the condition. */
export function splitCondition(
  args: readonly Word[],
  /** How many words belong to the action, whatever they are. */
  least = 0,
): {
  before: Word[]
  keyword: Word | undefined
  condition: Word[]
} {
  const index = args.findIndex(({ text }, i) => i >= least && (text === 'if' || text === 'unless'))
  if (index < 0) return { before: [...args], keyword: undefined, condition: [] }
  return { before: args.slice(0, index), keyword: args[index], condition: args.slice(index + 1) }
}

/** The action's name without what is written in its parentheses or behind it: `track-sc1`, `set-var(txn.a)`. */
function readAction({ text }: Word): { name: string; inner: string | undefined } {
  const name = text.replace(/\(.*$/s, '').replace(/^track-sc\d+$/, 'track-sc')
  const open = text.indexOf('(')
  return { name, inner: open < 0 ? undefined : text.slice(open + 1) }
}

/** What has to stand in the parentheses of an action; HAProxy takes nothing else there. */
const inParentheses: Record<string, (inner: string) => boolean> = {
  'set-var': isStore,
  'set-var-fmt': isStore,
  'unset-var': (inner) => isVariable(inner),
  'sc-inc-gpc': isTwoNumbers,
  'sc-add-gpc': isTwoNumbers,
  'sc-set-gpt': isTwoNumbers,
  'sc-inc-gpc0': isCounter,
  'sc-inc-gpc1': isCounter,
  'sc-set-gpt0': isCounter,
  'add-acl': (inner) => inner !== '',
  'del-acl': (inner) => inner !== '',
  'set-map': (inner) => inner !== '',
  'del-map': (inner) => inner !== '',
  'do-resolve': (inner) => {
    const [variable = '', resolvers = '', family, ...rest] = inner.split(',').map((part) => part.trim())
    return (
      isVariable(variable) && resolvers !== '' && rest.length === 0 && /^(?:ipv[46])?$/.test(family ?? '')
    )
  },
}

function isStore(inner: string): boolean {
  const [variable = '', ...conditions] = inner.split(',')
  return (
    isVariable(variable) &&
    conditions.every((condition) => /^(?:if(?:(?:not)?(?:exists|empty|set)|gt|lt))?$/.test(condition.trim()))
  )
}

/** HAProxy reads no further than the first `)`. */
function isTwoNumbers(inner: string): boolean {
  return /^\d+,\d+(?:$|\))/.test(inner)
}

function isCounter(inner: string): boolean {
  return /^\d+(?:$|\))/.test(inner)
}

/** `ACTION arguments [if|unless condition]` of a rule set. `owner` is the word before the action. */
export function checkRule(
  set: string,
  owner: Word,
  args: readonly Word[],
  scope: Scope,
): Finding | undefined {
  const [action, ...rest] = args
  if (!action) return missing(owner, 'an action')
  const { name, inner } = readAction(action)
  if (isOpaque(action.text) || name.startsWith('lua.')) return undefined
  const row = ruleActions.find(name).find(({ contexts }) => contexts.has(set))
  if (!row) return unknownAction(set, action, name)
  const parenthesised = checkParentheses(action, name, inner)
  if (parenthesised && parenthesised.code !== 'loose-value') return parenthesised
  const fixed = Number.isFinite(row.max) ? row.min : 0
  const { before, keyword, condition } = splitCondition(rest, fixed)
  const named = { ...action, text: name }
  const found = Object.hasOwn(argumentsOf, name)
    ? argumentsOf[name]?.(named, before, scope)
    : checkArguments(ruleActions, named, before, row, scope)
  if (found && found.code !== 'loose-value') return conditional(found, named)
  return (keyword && checkCondition(keyword, condition, scope.used)) ?? found ?? parenthesised
}

/** Behind its arguments an action has a condition. */
function conditional(found: Finding, action: Word): Finding {
  return found.code === 'argument-count' && found.start > action.start
    ? { ...found, message: found.message.replace(/expected .*$/, 'expected `if` or `unless`') }
    : found
}

function checkParentheses(action: Word, name: string, inner: string | undefined): Finding | undefined {
  const allowed = Object.hasOwn(inParentheses, name) ? inParentheses[name] : undefined
  if (!allowed) return inner === undefined ? undefined : invalid(action, name, 'nothing in parentheses')
  if (inner === undefined)
    return /^(?:add|del|set)-(?:acl|map)$|^sc-/.test(name)
      ? loose(action, name, 'without the parentheses it needs')
      : missing(action, 'parentheses with its arguments')
  if (!inner.endsWith(')')) {
    return {
      code: 'invalid-value',
      start: action.start,
      end: action.end,
      message: `Unexpected end of ${quote(action.text)}, expected \`)\``,
    }
  }
  const text = inner.slice(0, -1)
  return allowed(text) || isOpaque(text)
    ? undefined
    : invalid(
        action,
        name,
        /var/.test(name) ? 'a variable such as `txn.name`' : 'its arguments in parentheses',
      )
}

const newerAction =
  /^(?:add|attach|cache|capture|clr|del|disable|do|enable|expect|get|inc|log|pause|replace|sc|send|set|silent|strict|switch|track|unset|use|wait)-[a-z0-9]+(?:-[a-z0-9]+)*$/

function unknownAction(set: string, action: Word, name: string): Finding | undefined {
  const names = ruleActions.namesIn(set)
  const near = suggest(name, names)
  // One of a newer version says what it does.
  if (!near && ruleActions.find(name).length === 0 && newerAction.test(name)) return undefined
  return {
    code: 'unknown-keyword',
    start: action.start,
    end: action.end,
    message: `Unexpected action ${quote(action.text)} in \`${set.replace(/^(tcp-re\w+)-/, '$1 ')}\`, expected ${oneOf(names, 4)}`,
    help: near && `did you mean \`${near}\`?`,
  }
}

type ActionCheck = (action: Word, args: Word[], scope: Scope) => Finding | undefined

/** A sample that takes as many words as belong to it, then nothing. */
const onlySample: ActionCheck = (action, args, scope) => {
  if (args.length === 0) return missing(action, 'a sample expression')
  const { found, count } = readSampleWords(args, scope)
  return found ?? (args[count] && surplus(args[count], action.text, '`if` or `unless`'))
}

const numberOrSample: ActionCheck = (action, args, scope) =>
  args.length === 1 && /^\d+$/.test(args[0]?.text ?? '') ? undefined : onlySample(action, args, scope)

const track: ActionCheck = (action, args, scope) => {
  if (args.length === 0) return missing(action, 'a sample expression')
  const { found, count } = readSampleWords(args, scope)
  if (found) return found
  const [table, name] = args.slice(count)
  if (!table) scope.used.push({ kind: 'table', name: '', word: action })
  else if (table.text === 'table' && name) scope.used.push({ kind: 'table', name: name.text, word: name })
  return checkParameters('track', args.slice(count), scope, { shown: action.text })
}

const capture: ActionCheck = (action, args, scope) => {
  if (args.length === 0) return missing(action, 'a sample expression')
  const { found, count } = readSampleWords(args, scope)
  if (found) return found
  const rest = args.slice(count)
  if (rest.length === 0) return missing(args[count - 1] as Word, '`len` or `id` with a number')
  return checkParameters('capture-rule', rest, scope, { shown: action.text })
}

/** A text needs to say of which type it is. */
const reply: ActionCheck = (action, args, scope) => {
  const found = checkParameters(action.text, args, scope)
  if (found && found.code !== 'loose-value') return found
  const text = args.find((_, i) => /^(?:lf-)?string$/.test(args[i - 1]?.text ?? ''))
  const typed = args.some((word) => word.text === 'content-type' || isOpaque(word.text))
  return text && text.text !== '' && !typed ? missing(text, '`content-type`') : found
}

export const checkRedirect: ActionCheck = (action, args, scope) => {
  const found = checkParameters('redirect', args, scope)
  if (found && found.code !== 'loose-value') return found
  const target = args.some(({ text }) => /^(?:location|prefix|scheme)$/.test(text) || isOpaque(text))
  return target
    ? found
    : {
        code: 'argument-count',
        start: action.start,
        end: action.end,
        message: 'Unexpected end of `redirect`, expected `location`, `prefix` or `scheme`',
      }
}

const timeout: ActionCheck = (action, [name, ...value], scope) => {
  if (!name || value.length === 0) return missing(action, '`server`, `tunnel` or `client` and a time')
  if (!/^(?:client|server|tunnel)$/.test(name.text) && !isOpaque(name.text))
    return invalid(name, action.text, '`server`, `tunnel` or `client`')
  // A front end has no timeout to a server, and a back end none to a client.
  if (scope.section === (name.text === 'client' ? 'backend' : 'frontend'))
    return invalid(name, action.text, name.text === 'client' ? '`server` or `tunnel`' : '`client`')
  return /^\d/.test(value[0]?.text ?? '')
    ? (valueChecks.time?.(value[0] as Word, action.text, scope) ??
        (value[1] && surplus(value[1], action.text, '`if` or `unless`')))
    : onlySample(action, value, scope)
}

const waitForBody: ActionCheck = (action, args, scope) =>
  checkParameters('wait-for-body', args, scope) ??
  (args.some(({ text }) => text === 'time' || isOpaque(text)) ? undefined : missing(action, '`time`'))

/** HAProxy takes it without a format too, and sets nothing. */
const storeFormat: ActionCheck = (action, [format, extra], scope) =>
  format
    ? (valueChecks.format?.(format, action.text, scope) ??
      (extra && surplus(extra, action.text, '`if` or `unless`')))
    : loose(action, action.text, 'expected a log format')

const deleteHeader: ActionCheck = (action, [name, flag, method, ...rest], scope) => {
  if (!name) return missing(action, 'a name')
  if (!flag) return undefined
  if (flag.text !== '-m') return surplus(flag, action.text, '`-m`, `if` or `unless`')
  if (!method) return missing(flag, '`str`, `beg`, `end`, `sub` or `reg`')
  if (!/^(?:str|beg|end|sub|reg)$/.test(method.text) && !isOpaque(method.text))
    return invalid(method, action.text, '`str`, `beg`, `end`, `sub` or `reg`')
  const pattern = method.text === 'reg' ? valueChecks.regex?.(name, action.text, scope) : undefined
  return pattern ?? (rest[0] && surplus(rest[0], action.text, '`if` or `unless`'))
}

/** Actions whose arguments are more than a list: one function each. */
const argumentsOf: Record<string, ActionCheck> = {
  redirect: checkRedirect,
  return: reply,
  deny: reply,
  tarpit: reply,
  'set-var': onlySample,
  'set-src': onlySample,
  'set-src-port': onlySample,
  'set-dst': onlySample,
  'set-dst-port': onlySample,
  'set-priority-class': onlySample,
  'set-priority-offset': onlySample,
  'do-resolve': onlySample,
  'sc-set-gpt': numberOrSample,
  'sc-set-gpt0': numberOrSample,
  'sc-add-gpc': numberOrSample,
  'track-sc': track,
  capture,
  'set-timeout': timeout,
  'wait-for-body': waitForBody,
  'del-header': deleteHeader,
  'set-var-fmt': storeFormat,
  'silent-drop': (_, args, scope) => checkParameters('silent-drop', args, scope),
  auth: (_, args, scope) => checkParameters('auth', args, scope),
}
