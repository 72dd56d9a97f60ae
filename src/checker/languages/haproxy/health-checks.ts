import { checkArguments, checkParameters } from './arguments.ts'
import { type Finding, invalid, missing, type Scope, surplus } from './findings.ts'
import { valueChecks } from './kinds.ts'
import type { Word } from './lines.ts'
import { isVariable } from './sample-arguments.ts'
import { readSampleWords } from './sample-words.ts'
import { isOpaque } from './values.ts'
import { lineParameters } from './vocabulary.ts'

/** `tcp-check` and `http-check`: the steps of a health check (manual, section 4.2). */

/** What a step takes but for `expect`, by its name. */
const steps: Record<string, (action: Word, words: Word[], scope: Scope) => Finding | undefined> = {
  connect: (_, words, scope) => checkParameters('connect', words, scope),
  send: (_, words, scope) => checkParameters('send', words, scope),
  comment: (action, words) => (words[0] ? undefined : missing(action, 'a text')),
  'disable-on-404': (action, words) => words[0] && surplus(words[0], action.text),
  'send-state': (action, words) => words[0] && surplus(words[0], action.text),
}

/** What `tcp-check` sends: one value, then perhaps a comment. */
const sent: Record<string, string> = {
  send: 'any',
  'send-lf': 'format',
  'send-binary': 'binary',
  'send-binary-lf': 'format',
}

export function checkStep(keyword: string, action: Word, words: Word[], scope: Scope): Finding | undefined {
  if (/^(?:un)?set-var/.test(action.text)) return checkVariable(action, words, scope)
  if (keyword === 'tcp-check' && Object.hasOwn(sent, action.text)) {
    const [text, comment, remark, extra] = words
    if (!text) return missing(action, 'what to send')
    const found = valueChecks[sent[action.text] as string]?.(text, action.text, scope)
    if (found) return found
    if (comment && comment.text !== 'comment' && !isOpaque(comment.text))
      return surplus(comment, action.text, '`comment`')
    return comment && !remark ? missing(comment, 'a text') : extra && surplus(extra, action.text)
  }
  return Object.hasOwn(steps, action.text) ? steps[action.text]?.(action, words, scope) : undefined
}

function checkVariable(action: Word, words: Word[], scope: Scope): Finding | undefined {
  const [, name = '', inner = ''] =
    /^((?:un)?set-var(?:-fmt)?)\(([^,)]*)(?:,[^)]*)?\)$/.exec(action.text) ?? []
  if (isOpaque(action.text)) return undefined
  if (!isVariable(inner)) return invalid(action, 'check', '`set-var(check.name)`')
  if (name === 'unset-var') return undefined
  if (!words[0]) return name === 'set-var' ? missing(action, 'a sample expression') : undefined
  if (name === 'set-var') {
    return readSampleWords(words, scope).found
  }
  return valueChecks.format?.(words[0], name, scope)
}

/** Options with a value, then one kind of match with its pattern, then options again. */
export function checkExpectation(
  http: boolean,
  action: Word,
  words: readonly Word[],
  scope: Scope,
): Finding | undefined {
  let matched = false
  for (let i = 0; i < words.length; ) {
    const word = words[i] as Word
    i += 1
    if (isOpaque(word.text)) return undefined
    if (word.text === '!') continue
    const name = word.text.replace(/^!/, '')
    if (http && /^f?hdr$/.test(name)) {
      const next = words[i]
      if (!next) return missing(word, '`name` and a header')
      return /^name(?:-lf)?$/.test(next.text) || isOpaque(next.text)
        ? undefined
        : invalid(next, 'expect hdr', '`name` or `name-lf`')
    }
    const row = lineParameters
      .find(name)
      .find(({ contexts }) => contexts.has('expect') || (http && contexts.has('http-expect')))
    if (!row || (http && /^r?binary/.test(name)))
      return invalid(
        word,
        'expect',
        http ? '`string`, `rstring`, `status`, `rstatus`, `hdr`, …' : '`string`, `rstring`, `binary`, …',
      )
    if (/^r?(?:string|binary|status)(?:-lf)?$/.test(name)) {
      if (matched) return invalid(word, 'expect', 'one pattern')
      matched = true
    }
    const args = words.slice(i, i + row.min)
    if (args.length < row.min) return missing(word, 'a value')
    const found = checkArguments(lineParameters, word, args, row, scope)
    if (found) return found
    i += row.min
  }
  return matched ? undefined : missing(action, 'a pattern to match')
}
