import type { Problem } from '../language.ts'
import { suggest } from '../suggest.ts'
import { quote } from '../text.ts'
import { Expression } from './expression.ts'
import { JinjaError, type Token, tokenize } from './tokens.ts'

export type JinjaCode =
  | 'syntax'
  | 'unclosed'
  | 'unclosed-tag'
  | 'unclosed-block'
  | 'unknown-tag'
  | 'wrong-end'
  | 'too-deep'

/** Statements that open a block, and what may stand inside of it at its own level. */
const BLOCKS: Record<string, string[]> = {
  for: ['else'],
  if: ['elif', 'else'],
  block: [],
  macro: [],
  call: [],
  filter: [],
  with: [],
  autoescape: [],
  trans: ['pluralize'],
  set: [],
}
const STATEMENTS = [
  ...Object.keys(BLOCKS),
  'extends',
  'include',
  'import',
  'from',
  'do',
  'break',
  'continue',
  'print',
  'debug',
  'raw',
  'else',
  'elif',
  'pluralize',
  'endraw',
]
const ENDS = Object.keys(BLOCKS).map((name) => `end${name}`)
const MAX_BLOCKS = 500

interface Open {
  name: string
  /** Whether its `else` has come. */
  hasElse?: boolean
  start: number
  end: number
}

/**
 * A Jinja 3.1 template with the usual extensions (do, loop control, i18n), which Ansible, Salt and cookiecutter use.
 * Tags that belong to other extensions are left alone. UTF-16 offsets.
 */
export function checkTemplate(text: string, whole: boolean): Problem<JinjaCode>[] {
  const problems: Problem<JinjaCode>[] = []
  const open: Open[] = []
  let tags = 0
  const delimiter = /\{\{|\{%|\{#/g
  for (let match = delimiter.exec(text); match; match = delimiter.exec(text)) {
    const start = match.index
    const kind = match[0] as '{{' | '{%' | '{#'
    tags++
    const close = closeOf(text, start + 2, kind)
    if (close < 0) {
      const end = text.indexOf('\n', start)
      problems.push({
        code: 'unclosed-tag',
        start,
        end: end < 0 ? text.length : end,
        message: `Unexpected end of the text inside \`${kind}\`, expected \`${CLOSE[kind]}\``,
      })
      break
    }
    delimiter.lastIndex = close + 2
    if (kind === '{#') continue
    const from = /[-+]/.test(text[start + 2] ?? '') ? start + 3 : start + 2
    const to = Math.max(from, /[-+]/.test(text[close - 1] ?? '') ? close - 1 : close)
    try {
      const expression = new Expression(tokenize(text, from, to))
      if (kind === '{{') {
        if (expression.next.kind === 'end')
          throw new JinjaError('syntax', start, close + 2, 'Unexpected empty `{{ }}`, expected an expression')
        expression.list()
        expression.end()
        continue
      }
      const word = expression.next.text
      if (word === 'raw') {
        const end = /\{%[-+]?\s*endraw\s*[-+]?%\}/g
        end.lastIndex = close
        const found = end.exec(text)
        if (found) delimiter.lastIndex = found.index + found[0].length
        else if (whole) problems.push(unclosedBlock({ name: 'raw', start, end: close + 2 }))
        else return problems
        continue
      }
      const problem = statement(expression, open, { start, end: close + 2 }, whole)
      if (problem) problems.push(problem)
      if (open.length > MAX_BLOCKS)
        throw new JinjaError(
          'too-deep',
          start,
          close + 2,
          `Unexpected nesting of more than ${MAX_BLOCKS} blocks`,
        )
    } catch (error) {
      if (!(error instanceof JinjaError)) throw error
      problems.push({ code: error.code, start: error.start, end: error.end, message: error.message })
      if (error.code === 'too-deep') return problems
    }
  }
  // A tag alone shows how it is written; a block whose end is cut off says so by an ellipsis.
  if (whole || (tags > 1 && !/(?:\.\.\.|…)\s*$/.test(text.slice(-200))))
    for (const block of open) problems.push(unclosedBlock(block))
  return problems
}

const CLOSE = { '{{': '}}', '{%': '%}', '{#': '#}' } as const

/** Where a tag closes: `}}` inside of a string or a dictionary does not count. */
function closeOf(text: string, from: number, kind: keyof typeof CLOSE): number {
  const close = CLOSE[kind]
  if (kind === '{#') return text.indexOf(close, from)
  let depth = 0
  for (let at = from; at < text.length; at++) {
    const character = text[at] as string
    if (character === '"' || character === "'") {
      const string = character === '"' ? /"(?:[^"\\]|\\[\s\S])*"/y : /'(?:[^'\\]|\\[\s\S])*'/y
      string.lastIndex = at
      const found = string.exec(text)
      // A quote that does not close before the tag does is an error of the expression.
      const plain = text.indexOf(close, at)
      if (
        !found ||
        (plain >= 0 && plain < string.lastIndex && /[{}%]/.test(found[0]) && found[0].includes('\n'))
      )
        return plain
      at = string.lastIndex - 1
    } else if (depth === 0 && text.startsWith(close, at)) return at
    else if (character === '{') depth++
    else if (character === '}' && depth > 0) depth--
  }
  return -1
}

const unclosedBlock = ({ name, start, end }: Open): Problem<JinjaCode> => ({
  code: 'unclosed-block',
  start,
  end,
  message: `Unexpected end of the text inside \`{% ${name} %}\`, expected \`{% end${name} %}\``,
})

function statement(
  tag: Expression,
  open: Open[],
  place: { start: number; end: number },
  whole: boolean,
): Problem<JinjaCode> | undefined {
  const word = tag.name('the name of a statement')
  const name = word.text
  const current = open.at(-1)
  if (ENDS.includes(name)) {
    if (name === 'endblock' && tag.next.kind === 'name') tag.take()
    tag.end()
    if (!current) return whole ? wrongEnd(word, undefined) : undefined
    // A wrong end ends the block all the same, or every later one would be wrong too.
    open.pop()
    if (`end${current.name}` !== name) return wrongEnd(word, current)
    return undefined
  }
  if (name === 'else' || name === 'elif' || name === 'pluralize') {
    if (name === 'elif') tag.list()
    else if (name === 'pluralize' && tag.next.kind === 'name') tag.take()
    tag.end()
    if (current ? !BLOCKS[current.name]?.includes(name) || current.hasElse : whole)
      return wrongEnd(word, current)
    if (current && name === 'else') current.hasElse = true
    return undefined
  }
  if (!STATEMENTS.includes(name)) {
    const meant = suggest(name, [...STATEMENTS, ...ENDS])
    return meant
      ? {
          code: 'unknown-tag',
          start: word.start,
          end: word.end,
          message: `Unexpected statement ${quote(name)}, expected \`${meant}\``,
        }
      : undefined
  }
  const isBlock = arguments_(name, tag)
  tag.end()
  if (isBlock) open.push({ name, ...place })
  return undefined
}

function wrongEnd(word: Token, current: Open | undefined): Problem<JinjaCode> {
  return {
    code: 'wrong-end',
    start: word.start,
    end: word.end,
    message: `Unexpected \`${word.text}\`, expected ${current ? `\`end${current.name}\` first` : 'a block that it belongs to'}`,
    ...(current && { related: [{ start: current.start, end: current.end, message: 'opened here' }] }),
  }
}

/** What follows a statement's name. Returns whether it opens a block. */
function arguments_(name: string, tag: Expression): boolean {
  switch (name) {
    case 'for':
      targets(tag)
      tag.expect('in')
      tag.list(false)
      if (tag.eat('if')) tag.condition()
      tag.eat('recursive')
      return true
    case 'set': {
      targets(tag)
      if (tag.eat('=')) {
        tag.list()
        return false
      }
      while (tag.eat('|')) tag.filterName()
      return true
    }
    case 'if':
      tag.list()
      return true
    case 'block':
      tag.name('the name of the block')
      while (tag.is('scoped', 'required')) tag.take()
      return true
    case 'macro':
      tag.name('the name of the macro')
      signature(tag)
      return true
    case 'call':
      if (tag.is('(')) signature(tag)
      tag.condition()
      return true
    case 'filter':
      tag.filterName()
      while (tag.eat('|')) tag.filterName()
      return true
    case 'with':
      while (tag.next.kind === 'name') {
        targets(tag)
        tag.expect('=')
        tag.condition()
        if (!tag.eat(',')) break
      }
      return true
    case 'autoescape':
      tag.condition()
      return true
    case 'trans':
      while (tag.next.kind === 'name') {
        tag.take()
        if (tag.eat('=')) tag.condition()
        tag.eat(',')
      }
      if (tag.next.kind === 'string') tag.take()
      return true
    case 'include':
    case 'extends':
      tag.condition()
      includeContext(tag)
      return false
    case 'import':
      tag.condition()
      tag.expect('as')
      tag.name('a name after `as`')
      includeContext(tag)
      return false
    case 'from':
      tag.condition()
      tag.expect('import')
      if (tag.next.kind !== 'name') tag.fail('the name of what is imported')
      while (tag.next.kind === 'name' && !tag.is('with', 'without')) {
        tag.take()
        if (tag.eat('as')) tag.name('a name after `as`')
        if (!tag.eat(',')) break
      }
      includeContext(tag)
      return false
    case 'do':
    case 'print':
      tag.list()
      return false
    default:
      return false
  }
}

/** `a`, `a, b`, `(a, b)`, `ns.a`. */
function targets(tag: Expression): void {
  do {
    if (tag.is('in', '=') || tag.next.kind === 'end') return
    if (tag.is('(')) {
      const open = tag.take()
      targets(tag)
      tag.expect(')', open)
    } else {
      tag.name('the name of a variable')
      while (tag.eat('.')) tag.name('a name after `.`')
    }
  } while (tag.eat(','))
}

function signature(tag: Expression): void {
  if (!tag.is('(')) tag.fail('`(`')
  const open = tag.take()
  while (tag.next.kind === 'name') {
    tag.take()
    if (tag.eat('=')) tag.condition()
    if (!tag.eat(',')) break
  }
  tag.expect(')', open)
}

function includeContext(tag: Expression): void {
  if (tag.eat('ignore')) tag.expect('missing')
  if (tag.is('with', 'without')) {
    tag.take()
    tag.expect('context')
  }
}
