/** RainerScript's expressions, variables and properties; rsyslog-doc, "Expressions" and "rsyslog Properties". */
import { didYouMean, editDistance, nearest, suggest } from '../suggest.ts'
import { quote } from '../text.ts'
import { isBlank } from '../values.ts'
import type { Cursor } from './cursor.ts'
import { comparisons, functions, properties } from './vocabulary.ts'

const comparisonSigns = ['==', '!=', '<>', '<=', '>=', '<', '>']

/** Operands with operators between them; what binds tighter does not matter for being right. */
export function readExpression(cursor: Cursor): void {
  cursor.nested(() => {
    for (;;) {
      while (cursor.keyword('not') || cursor.sign('-'));
      readOperand(cursor)
      cursor.space()
      const sign = [...comparisonSigns, '+', '-', '*', '/', '%', '&'].find((each) =>
        cursor.text.startsWith(each, cursor.at),
      )
      const before = cursor.at
      const word = cursor
        .match(/!?[A-Za-z_]+/y, false)
        ?.toLowerCase()
        .replace(/^!/, '')
      if (sign) cursor.at += sign.length
      else if (word !== undefined && (word === 'and' || word === 'or' || comparisons.includes(word))) {
        cursor.match(/!?[A-Za-z_]+/y)
      } else if (cursor.text[cursor.at] === '=') {
        cursor.fail('Unexpected `=` in an expression, expected `==`', before, before + 1)
      } else {
        const near =
          word === undefined || word === 'then' ? undefined : suggest(word, [...comparisons, 'then'])
        if (near !== undefined)
          cursor.fail(
            `Unexpected ${quote(word ?? '')} in an expression, expected an operator or \`then\``,
            before,
            before + (word ?? '').length,
            'unknown-name',
            didYouMean(near),
          )
        return
      }
    }
  })
}

function readOperand(cursor: Cursor): void {
  cursor.space()
  const unit = cursor.text[cursor.at] ?? ''
  if (unit === '"' || unit === "'") {
    cursor.string(unit)
    return
  }
  if (unit === '(') {
    cursor.at++
    readExpression(cursor)
    if (!cursor.sign(')')) cursor.expected('`)`')
    return
  }
  if (unit === '[') {
    cursor.at++
    do readOperand(cursor)
    while (cursor.sign(','))
    if (!cursor.sign(']')) cursor.expected('`]`')
    return
  }
  if (unit === '$') {
    readProperty(cursor)
    return
  }
  if (cursor.match(/0x[0-9a-fA-F]+|\d+/y) !== undefined) return
  const name = cursor.match(/[A-Za-z_]\w*/y, false)
  if (
    name !== undefined &&
    /^\s*\(/.test(cursor.text.slice(cursor.at + name.length, cursor.at + name.length + 20))
  ) {
    const near = functions.includes(name.toLowerCase()) ? undefined : suggest(name, functions)
    if (near !== undefined)
      cursor.fail(
        `Unexpected function ${quote(name)}`,
        cursor.at,
        cursor.at + name.length,
        'unknown-name',
        didYouMean(near),
      )
    cursor.at += name.length
    readCall(cursor)
    return
  }
  cursor.expected('a value: `$property`, a text in quotes, a number or a function')
}

export function readCall(cursor: Cursor): void {
  if (!cursor.sign('(')) cursor.expected('`(`')
  if (cursor.sign(')')) return
  do readExpression(cursor)
  while (cursor.sign(','))
  if (!cursor.sign(')')) cursor.expected('`)` or `,`')
}

function readProperty(cursor: Cursor): void {
  const start = cursor.at
  const name = cursor.match(/\$[!./][\w!./-]*(?:\[\w+\])?|\$\$?[\w-]+/y)
  if (name === undefined) cursor.expected('the name of a property')
  if (/^\$[!./]/.test(name)) return
  checkProperty(cursor, name.slice(1), start + 1)
}

export function checkProperty(cursor: Cursor, name: string, start: number): void {
  const lower = name.toLowerCase()
  if (properties.includes(lower) || properties.includes(`$${lower}`) || isBlank(name) || /^[!./$]/.test(name))
    return
  const near = nearest(lower, properties) ?? (editDistance(lower, 'msg', 1) === 1 ? 'msg' : undefined)
  if (near !== undefined || !/^[\w$-]+$/.test(name))
    cursor.fail(
      `Unexpected property ${quote(name)}`,
      start,
      start + name.length,
      'unknown-name',
      near && didYouMean(near),
    )
}

export function readVariable(cursor: Cursor): void {
  cursor.space()
  const found = cursor.match(/\$[!./][\w!.-]*|\$[\w!./-]+/y)
  if (found === undefined) cursor.expected('a variable such as `$.name` or `$!name`')
}
