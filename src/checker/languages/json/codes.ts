import type { CodeInfo } from '../language.ts'
import type { JsonCode } from './reader.ts'

export const jsonCodes: Record<JsonCode, CodeInfo> = {
  syntax: { severity: 'error', summary: 'The text is not valid JSON.' },
  'trailing-comma': { severity: 'error', summary: 'A comma stands before a closing bracket.' },
  'missing-comma': { severity: 'error', summary: 'Two members or items follow each other without a comma.' },
  unclosed: {
    severity: 'error',
    summary: 'A string, bracket or comment is opened and never closed, or closed by the wrong bracket.',
  },
  'bad-string': {
    severity: 'error',
    summary: 'A string holds an unknown escape or a raw control character.',
  },
  'bad-number': { severity: 'error', summary: 'A number is written in a way that JSON does not know.' },
  unquoted: { severity: 'error', summary: 'A key or a text stands without double quotes.' },
  'too-deep': { severity: 'error', summary: 'The nesting is deeper than readers accept.' },
  'duplicate-key': {
    severity: 'warning',
    summary: 'An object has the same key twice; most readers keep the last without a word.',
  },
  'cut-off': {
    severity: 'warning',
    summary: 'An excerpt ends inside of brackets without showing that something is left out.',
  },
  'not-json': {
    severity: 'warning',
    summary: 'A block tagged as JSON looks like JavaScript or another language.',
  },
}
