/** RainerScript's expressions as a tree, and what rsyslogd says of its parts; rsyslog-doc, "Expressions". */
import { didYouMean, suggest } from '../suggest.ts'
import { quote } from '../text.ts'
import { isBlank } from '../values.ts'
import { faultOfSelector } from './filters.ts'
import type { Report, Span } from './finding.ts'
import type { Token } from './lexer.ts'
import type { NameKind, Names } from './names.ts'
import { checkProperty } from './properties.ts'
import { faultOfRegex } from './regex.ts'
import { facilities, functions, priorities } from './vocabulary/names.ts'

export type Expression = Span &
  (
    | { type: 'text' | 'variable' | 'number'; value: string }
    | { type: 'list' | 'other' }
    | { type: 'call'; name: string; args: Expression[] }
    | { type: 'operation'; operator: string; left: Expression; right: Expression }
  )

/** Reads the tokens of a statement. */
export interface Reader {
  readonly report: Report
  readonly names: Names
  readonly text: string
  peek(): Token
  take(): Token
  /** Takes the next token when it is that sign or keyword. */
  accept(text: string): Token | undefined
  expect(text: string, expected: string): Token
  unexpected(token: Token, expected: string, help?: string): never
  nested<T>(read: () => T): T
}

const levels: Record<string, number> = {
  or: 1,
  and: 1,
  '==': 2,
  '!=': 2,
  '<>': 2,
  '<=': 2,
  '>=': 2,
  '<': 2,
  '>': 2,
  contains: 2,
  contains_i: 2,
  startswith: 2,
  startswith_i: 2,
  '+': 3,
  '-': 3,
  '&': 3,
  '*': 4,
  '/': 4,
  '%': 4,
}
const unary = 5
const operatorWords = ['and', 'or', 'contains', 'contains_i', 'startswith', 'startswith_i']

export function readExpression(reader: Reader, end: string): Expression {
  const found = readBinary(reader, 1)
  const token = reader.peek()
  if (token.kind === 'sign' && token.text === '=')
    reader.unexpected(token, '`==`', 'one `=` belongs to `set`')
  if (token.kind === 'function') {
    const near = suggest(token.text.toLowerCase(), [...operatorWords, ...(end === 'then' ? ['then'] : [])])
    if (near !== undefined) reader.unexpected(token, `an operator or \`${end}\``, didYouMean(near))
  }
  return found
}

function readBinary(reader: Reader, level: number): Expression {
  return reader.nested(() => {
    let left = readOperand(reader)
    for (;;) {
      const token = reader.peek()
      const own = token.kind === 'sign' || token.kind === 'keyword' ? levels[token.text] : undefined
      if (own === undefined || own < level) return left
      reader.take()
      const right = readBinary(reader, own + 1)
      left = { type: 'operation', operator: token.text, left, right, start: left.start, end: right.end }
      checkComparison(left, reader.report)
    }
  })
}

function readOperand(reader: Reader): Expression {
  const token = reader.take()
  const { start, end } = token
  switch (token.kind) {
    case 'string':
      return { type: 'text', value: token.text, start, end }
    case 'number':
      return { type: 'number', value: token.text, start, end }
    case 'variable':
      checkProperty(reader.report, token.text.slice(1), { start: start + 1, end })
      return { type: 'variable', value: token.text.slice(1), start, end }
    case 'function':
      return readCall(reader, token)
    case 'keyword':
      if (token.text === 'not') return { type: 'other', start, end: readBinary(reader, unary).end }
      if (token.text === 'exists') return readExists(reader, token)
      break
    case 'sign':
      if (token.text === '(') {
        const inner = readExpression(reader, ')')
        reader.expect(')', '`)`')
        return inner
      }
      if (token.text === '-') return { type: 'other', start, end: readBinary(reader, unary).end }
      if (token.text === '[') return readList(reader, token)
  }
  return reader.unexpected(token, 'a value: `$property`, a text in quotes, a number or a function')
}

function readExists(reader: Reader, { start }: Token): Expression {
  reader.expect('(', '`(`')
  const variable = reader.take()
  if (variable.kind !== 'variable') reader.unexpected(variable, 'a variable such as `$!name`')
  return { type: 'other', start, end: reader.expect(')', '`)`').end }
}

function readList(reader: Reader, { start }: Token): Expression {
  do {
    const member = reader.take()
    if (member.kind !== 'string') reader.unexpected(member, 'a text in quotes')
  } while (reader.accept(','))
  return { type: 'list', start, end: reader.expect(']', '`]` or `,`').end }
}

function readCall(reader: Reader, { text: name, start, end }: Token): Expression {
  if (reader.peek().text !== '(')
    reader.unexpected(
      { kind: 'function', text: name, start, end },
      'a value: `$property`, a text in quotes, a number or a function',
    )
  const { args, end: close } = readArguments(reader)
  checkCall(reader, name, { start, end }, args)
  return { type: 'call', name, args, start, end: close }
}

export function readArguments(reader: Reader): { args: Expression[]; end: number } {
  reader.expect('(', '`(`')
  const args: Expression[] = []
  const empty = reader.accept(')')
  if (empty) return { args, end: empty.end }
  do args.push(readExpression(reader, ')'))
  while (reader.accept(','))
  return { args, end: reader.expect(')', '`)` or `,`').end }
}

/** Functions whose first argument is a name that the text defines. */
const namesOfFunctions: Record<string, NameKind> = {
  lookup: 'lookup table',
  dyn_inc: 'statistics bucket',
  percentile_observe: 'statistics bucket',
  exec_template: 'template',
}

function checkCall(reader: Reader, name: string, span: Span, args: Expression[]): void {
  const known = functions.get(name)
  if (!known) {
    const near = functions.has(name.toLowerCase()) ? name.toLowerCase() : suggest(name, [...functions.keys()])
    if (near !== undefined)
      reader.report.add('unknown-name', span, `Unexpected function ${quote(name)}`, didYouMean(near))
    return
  }
  if (args.length < known.least || args.length > known.most) {
    const count = known.least === known.most ? `${known.most}` : `${known.least} to ${known.most}`
    const noun = count === '1' ? 'argument' : 'arguments'
    reader.report.add(
      'value',
      span,
      `Unexpected ${args.length} arguments of \`${name}\`, expected ${count} ${noun}`,
    )
    return
  }
  if (known.module !== undefined) reader.names.use('module', known.module, span)
  const kind = Object.hasOwn(namesOfFunctions, name) ? namesOfFunctions[name] : undefined
  const constant =
    kind !== undefined || name === 'prifilt' ? args[0] : /^re_/.test(name) ? args[1] : undefined
  if (constant === undefined) return
  if (constant.type !== 'text') {
    reader.report.add(
      'value',
      constant,
      `Unexpected expression as an argument of \`${name}\`, expected a text in quotes`,
    )
    return
  }
  const inside = { start: constant.start + 1, end: constant.end - 1 }
  if (kind !== undefined) reader.names.use(kind, constant.value, inside)
  else if (!isBlank(constant.value)) checkConstant(reader.report, name, constant.value, inside)
}

function checkConstant(report: Report, name: string, value: string, span: Span): void {
  if (name === 'prifilt') {
    const fault = faultOfSelector(value)
    if (fault) report.add('selector', span, fault.message, fault.help)
    return
  }
  const fault = faultOfRegex(
    value.replace(/\\(.)/gs, (_, unit: string) => unit),
    true,
  )
  if (fault !== undefined)
    report.add('value', span, `Unexpected regular expression with ${fault}, expected one that compiles`)
}

/** Comparisons that rsyslogd calls always false. */
function checkComparison(expression: Expression, report: Report): void {
  if (expression.type !== 'operation' || levels[expression.operator] !== 2) return
  const { left, right, operator } = expression
  if (left.type !== 'variable' || right.type === 'operation' || right.type === 'call') return
  if (right.type === 'text' && /^(?:==|!=|<>)$/.test(operator)) {
    const table = { 'syslogfacility-text': facilities, 'syslogseverity-text': priorities }[left.value]
    const word = right.value.toLowerCase()
    if (
      !table ||
      /^\d/.test(word) ||
      isBlank(word) ||
      table.includes(word) ||
      (word === '*' && table === priorities)
    )
      return
    const near = suggest(word, table)
    report.add(
      'value',
      right,
      `Unexpected ${quote(right.value)}, which \`$${left.value}\` never is`,
      near && didYouMean(near),
    )
  }
  if (right.type !== 'number' || /^[a-z]/.test(operator)) return
  const most = { syslogseverity: 7, syslogfacility: 24 }[left.value]
  if (most !== undefined && Number(right.value) > most)
    report.add(
      'value',
      right,
      `Unexpected ${right.value} for \`$${left.value}\`, expected a number from 0 to ${most}`,
    )
}
