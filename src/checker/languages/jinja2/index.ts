import { defineLanguage } from '../language.ts'
import { checkTemplate } from './template.ts'

export default defineLanguage({
  id: 'jinja2',
  name: 'Jinja2 template',
  versions: 'Jinja 3.1 with the do, loop control and i18n extensions (jinja.palletsprojects.com/templates)',
  codes: {
    syntax: { severity: 'error', summary: 'An expression or statement is not valid Jinja.' },
    unclosed: { severity: 'error', summary: 'A quote or bracket in an expression is never closed.' },
    'unclosed-tag': { severity: 'error', summary: 'A `{{`, `{%` or `{#` is never closed.' },
    'unclosed-block': { severity: 'error', summary: 'A block such as `{% if %}` has no end.' },
    'unknown-tag': { severity: 'error', summary: 'The name of a statement is misspelt.' },
    'wrong-end': {
      severity: 'error',
      summary: 'An end or `else` does not belong to the block that is open.',
    },
    'too-deep': { severity: 'error', summary: 'The nesting is deeper than the checker follows.' },
  },
  parse: ({ text, whole }) => ({ problems: checkTemplate(text, whole) }),
})
