import { type ParseError, parse, printParseErrorCode } from 'jsonc-parser'
import { defineLanguage } from './language.ts'
import { tooDeepAt } from './text.ts'

/** The parser recurses. */
const deepest = 200

export default defineLanguage({
  id: 'json',
  name: 'JSON',
  versions: 'RFC 8259',
  codes: {
    syntax: { severity: 'error', summary: 'The text is not valid JSON.' },
  },
  parse({ text }) {
    const deep = tooDeepAt(text, deepest)
    if (deep >= 0) {
      const message = `Unexpected nesting deeper than ${deepest} levels in JSON`
      return { problems: [{ code: 'syntax', start: deep, end: deep + 1, message }] }
    }
    const errors: ParseError[] = []
    parse(text, errors, { disallowComments: true, allowEmptyContent: true })
    return {
      problems: errors.slice(0, 1).map((error) => ({
        code: 'syntax',
        start: Math.min(error.offset, text.length),
        end: Math.min(error.offset + error.length, text.length),
        message: `Unexpected ${printParseErrorCode(error.error)} in JSON`,
      })),
    }
  },
})
