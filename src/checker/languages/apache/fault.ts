import { quote, type Word } from '../text.ts'
import { findExpressionFault } from './expression.ts'

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
  const { text, start, end } = word
  return fault.unknown === undefined
    ? {
        start,
        end,
        message: `Unexpected expression ${quote(text)}, expected a form such as \`%{HTTP_HOST} == 'example.com'\``,
      }
    : {
        start,
        end,
        message: `Unexpected ${quote(fault.unknown)} in an expression, expected a variable or function of httpd`,
        help: /^%\{HTTP_/.test(fault.unknown)
          ? "a header is written `req('Name')` or `%{HTTP:Name}`"
          : undefined,
      }
}
