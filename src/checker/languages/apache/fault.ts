import { quote, type Word } from '../text.ts'
import { findExpressionFault, findUnknownVariable } from './expression.ts'

export interface Fault {
  start: number
  end: number
  message: string
  help?: string | undefined
}

export function unexpected(word: Word, where: string, expected: string, help?: string): Fault {
  const { text, start, end } = word
  return { start, end, message: `Unexpected ${quote(text)} ${where}, expected ${expected}`, help }
}

export function lacks(last: Word | undefined, what: string): Fault | undefined {
  return (
    last && {
      start: last.start,
      end: last.end,
      message: `Unexpected end of the line after ${quote(last.text)}, expected ${what}`,
    }
  )
}

export function checkExpression(word: Word | undefined): Fault | undefined {
  if (!word || /\$\{|\{\{|<[a-z]/i.test(word.text)) return undefined
  const fault = findExpressionFault(word.text)
  if (!fault) return undefined
  return fault.unknown === undefined ? unexpectedExpression(word) : unknownName(word, fault.unknown)
}

function unexpectedExpression({ text, start, end }: Word): Fault {
  const message = `Unexpected expression ${quote(text)}, expected a form such as \`%{HTTP_HOST} == 'example.com'\``
  return { start, end, message }
}

function unknownName({ start, end }: Word, name: string): Fault {
  return {
    start,
    end,
    message: `Unexpected ${quote(name)} in an expression, expected a variable or function of httpd`,
    help: name.startsWith('%{HTTP_') ? "a header is written `req('Name')` or `%{HTTP:Name}`" : undefined,
  }
}

/** A text that httpd fills with variables for each request. */
export function checkFilledText(words: readonly Word[]): Fault | undefined {
  for (const word of words) {
    const unknown = /\$\{|\{\{/.test(word.text) ? undefined : findUnknownVariable(word.text)
    if (unknown) return unknownName(word, unknown)
  }
  return undefined
}
