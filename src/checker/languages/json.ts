import { type ParseError, parse, printParseErrorCode } from 'jsonc-parser'
import { defineLanguage } from './language.ts'

export default defineLanguage({
  id: 'json',
  name: 'JSON',
  versions: 'RFC 8259',
  codes: {
    syntax: { severity: 'error', summary: 'The text is not valid JSON.' },
  },
  parse({ text }) {
    const errors: ParseError[] = []
    parse(text, errors, { disallowComments: true, allowEmptyContent: true })
    return {
      problems: errors.slice(0, 1).map((error) => ({
        code: 'syntax',
        start: error.offset,
        end: error.offset + error.length,
        message: `Unexpected ${printParseErrorCode(error.error)} in JSON`,
      })),
    }
  },
})
