import { quote, type Word } from '../text.ts'
import { type ExpressionFault, findExpressionFault } from './expression.ts'

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

/** To be filled in by httpd or by another tool; `%{{` is a slip unless a space follows. */
const isTemplate = (text: string) => /\$\{|(?<!%)\{\{|\{\{\s/.test(text)

/** A condition as in `<If>`. */
export function checkCondition(word: Word | undefined): Fault | undefined {
  if (!word || isTemplate(word.text) || /<[a-z]/i.test(word.text)) return undefined
  return asFault(word, findExpressionFault(word.text), "a form such as `%{HTTP_HOST} == 'example.com'`")
}

/** Texts that httpd fills with variables for each request. */
export function checkText(words: readonly Word[]): Fault | undefined {
  for (const word of words) {
    const fault = isTemplate(word.text) ? undefined : findExpressionFault(word.text, 'text')
    if (fault) return asFault(word, fault, 'variables such as `%{HTTP_HOST}` or `%{env:NAME}`')
  }
  return undefined
}

function asFault(word: Word, fault: ExpressionFault | undefined, expected: string): Fault | undefined {
  if (!fault) return undefined
  if (fault.unknown !== undefined) return unknownName(word, fault.unknown)
  const { text, start, end } = word
  return { start, end, message: `Unexpected expression ${quote(text)}, expected ${expected}` }
}

function unknownName({ start, end }: Word, name: string): Fault {
  return {
    start,
    end,
    message: `Unexpected ${quote(name)} in an expression, expected a variable or function of httpd`,
    help: name.startsWith('%{HTTP_') ? "a header is written `req('Name')` or `%{HTTP:Name}`" : undefined,
  }
}
