import { checkArguments } from '../argument-faults.ts'
import type { Problem } from '../language.ts'
import { didYouMean, suggestDirective } from '../suggest.ts'
import { oneOf, quote } from '../text.ts'
import { isAddress, isBlank, isPrefix } from '../values.ts'
import type { Directive } from '../vocabulary.ts'
import type { Token } from './lexer.ts'
import { descriptions, states, vocabulary } from './vocabulary.ts'

export type Code =
  | 'syntax'
  | 'unclosed-block'
  | 'unknown-setting'
  | 'wrong-clause'
  | 'argument-count'
  | 'invalid-value'
  | 'conflict'
  | 'ignored-value'

export interface Clause {
  name: Token
  /** What it holds: a context of the vocabulary, or a list. */
  inner: string
  /** Offset of its `{`, or of where it should be. */
  brace: number
}

export interface Reading {
  /** All of them, in their order. */
  clauses: Clause[]
  /** The innermost one that is not closed. */
  open: Clause | undefined
  problems: Problem<Code>[]
}

/** Lines mean nothing to the daemon: how many values a setting takes says where the next one starts. */
export function readClauses(tokens: readonly Token[], whole: boolean): Reading {
  const clauses: Clause[] = []
  /** The line of the last setting that was read to its end. */
  let settled = -1
  const stack: Clause[] = []
  const problems: Problem<Code>[] = []
  let i = 0
  /** Behind a fault: on to the next line, or to the brace that is in the way. */
  const skipLine = (line: number) => {
    while (tokens[i]?.line === line && tokens[i]?.type !== 'open' && tokens[i]?.type !== 'close') i++
  }
  while (i < tokens.length) {
    const token = tokens[i] as Token
    const clause = stack.at(-1)
    i++
    if (token.type === 'close') {
      if (!stack.pop()) problems.push(fault('syntax', token, 'outside of a clause', 'no `}`'))
      continue
    }
    if (isBlank(token.text)) continue
    if (token.type !== 'word') {
      // What a stray brace opens is told once.
      if (clause?.inner !== 'unknown') {
        const where = clause ? `in ${quote(clause.name.text)}` : 'outside of a clause'
        problems.push(fault('syntax', token, where, 'a setting'))
      }
      if (token.type === 'open') stack.push({ name: token, inner: 'unknown', brace: token.start })
      else skipLine(token.line)
      continue
    }
    const listed = clause && lists[clause.inner]
    if (listed) {
      if (!listed(token.text))
        problems.push(
          fault('invalid-value', token, `in ${quote(clause.name.text)}`, listNames[clause.inner] ?? 'a name'),
        )
      continue
    }
    const known = vocabulary.find(token.text)
    if (known.length === 0 && token.line === settled) {
      problems.push(fault('syntax', token, 'behind a value', 'the next setting'))
      skipLine(token.line)
      continue
    }
    if (known.some(({ contexts }) => contexts.has('top')) && clause && clause.inner !== 'unknown') {
      problems.push(unclosed(clause, token))
      stack.length = 0
    }
    const context = stack.at(-1)?.inner ?? (whole ? 'top' : 'any')
    const rows = known.filter(
      ({ contexts }) => context === 'any' || context === 'unknown' || contexts.has(context),
    )
    if (rows.length === 0) {
      if (context !== 'unknown') problems.push(...checkName(token, known, stack.at(-1)))
      while (tokens[i]?.line === token.line && tokens[i]?.type !== 'open' && tokens[i]?.type !== 'close') i++
      if (tokens[i]?.type === 'open') {
        stack.push({ name: token, inner: known[0]?.block ?? 'unknown', brace: (tokens[i] as Token).start })
        i++
      }
      continue
    }
    const values = takeValues(tokens, i, token, Math.max(...rows.map(({ max }) => max)))
    i += values.length
    const brace = tokens[i]?.type === 'open' ? tokens[i] : undefined
    const fitting = rows.filter(({ block }) => (block !== undefined) === (brace !== undefined))
    const texts = values.map((value) => normalise(value).text)
    const row = fitting.find((each) => !vocabulary.fault(each, texts)) ?? fitting[0] ?? (rows[0] as Directive)
    const finding = checkArguments(
      vocabulary,
      fitting.length > 0 ? fitting : rows,
      token,
      values.map(normalise),
      descriptions,
    )
    if (finding) problems.push(finding)
    else problems.push(...checkIgnored(token, values))
    if (finding && !brace) skipLine(token.line)
    else settled = tokens[i - 1]?.line ?? -1
    if (brace && fitting.length > 0) i++
    if (row.block === undefined) continue
    if (!brace && !finding)
      problems.push(fault('syntax', tokens[i] ?? token, `behind ${quote(token.text)}`, '`{`'))
    const opened = { name: token, inner: row.block, brace: brace?.start ?? token.end }
    clauses.push(opened)
    stack.push(opened)
  }
  return { clauses, open: stack.at(-1), problems }
}

/** On the line of the setting; on the next one only what is no setting itself. */
function takeValues(tokens: readonly Token[], from: number, name: Token, most: number): Token[] {
  const values: Token[] = []
  while (values.length < most) {
    const token = tokens[from + values.length]
    if (!token || token.type === 'open' || token.type === 'close') break
    if (token.line !== name.line && (values.length > 0 || vocabulary.find(token.text).length > 0)) break
    values.push(token)
  }
  return values
}

/** Switches and modes may be in any case. */
function normalise(token: Token): Token {
  const { text } = token
  if (/^(?:on|off|yes|no)$/i.test(text)) return { ...token, text: text.toLowerCase() }
  if (/^(?:alarm|persistent|ftfw|nack|notrack)$/i.test(text)) return { ...token, text: text.toUpperCase() }
  return token
}

const lists: Record<string, (word: string) => boolean> = {
  protocols: (word) => /^[a-z]/i.test(word),
  expectations: (word) => /^[a-z]/i.test(word),
  states: (word) => states.includes(word) || word === 'for' || word === 'TCP',
}

const listNames: Record<string, string> = { states: oneOf(states, 4) }

function fault(code: Code, { text, start, end }: Token, where: string, expected: string): Problem<Code> {
  return { code, start, end, message: `Unexpected ${quote(text)} ${where}, expected ${expected}` }
}

function unclosed({ name, brace }: Clause, noticed: Token): Problem<Code> {
  return {
    code: 'unclosed-block',
    start: noticed.start,
    end: noticed.end,
    message: `Unexpected ${quote(noticed.text)} in ${quote(name.text)}, expected a \`}\` before it`,
    related: [{ start: name.start, end: brace + 1, message: 'this is not closed' }],
  }
}

function checkName(token: Token, known: readonly Directive[], clause: Clause | undefined): Problem<Code>[] {
  const where = clause
    ? `in ${quote(clauseNames.get(clause.inner) ?? clause.name.text)}`
    : 'outside of a clause'
  if (known.length > 0) {
    const contexts = [...new Set(known.flatMap((row) => [...row.contexts]))].map(
      (each) => clauseNames.get(each) ?? 'the file',
    )
    return [fault('wrong-clause', token, where, `it in ${oneOf(contexts)}`)]
  }
  const near = suggestDirective(token.text, vocabulary.names)
  if (near === undefined && /^[A-Z]/.test(token.text) && !literals.has(token.text)) return []
  const problem = fault('unknown-setting', token, where, 'a setting that conntrackd knows')
  return [{ ...problem, help: near && didYouMean(near) }]
}

/** Words that stand behind a setting, and are none themselves. Those begin with a capital letter. */
const literals = new Set(
  vocabulary.names.flatMap((name) =>
    vocabulary.find(name).flatMap(({ terms }) => terms.flatMap((term) => term.literals)),
  ),
)

/** The clause that opens a context. */
const clauseNames = new Map(
  vocabulary.names.flatMap((name) =>
    vocabulary.find(name).flatMap(({ block, terms }) => {
      const mode = name === 'Mode' ? ` ${terms[0]?.literals[0]}` : ''
      return block ? [[block, `${name}${mode}`] as const] : []
    }),
  ),
)

/** Such a value is told in the log and left out. */
function checkIgnored(name: Token, [value]: Token[]): Problem<Code>[] {
  if (!value || isBlank(value.text)) return []
  const isIgnored =
    name.text === 'Syslog'
      ? !/^(?:on|off|yes|no|daemon|local[0-7])$/i.test(value.text)
      : /_(?:address|interface)$/i.test(name.text) && !(isAddress(value.text) || isPrefix(value.text))
  if (!isIgnored) return []
  const expected = name.text === 'Syslog' ? '`on`, `off`, `daemon` or `local0` to `local7`' : 'an address'
  const message = `Unexpected value ${quote(value.text)} for ${quote(name.text)}, expected ${expected}`
  return [{ code: 'ignored-value', start: value.start, end: value.end, message }]
}
