import { codes as groovyCodes } from '../groovy/codes.ts'
import type { CodeInfo, Problem } from '../language.ts'

export const codes = {
  ...groovyCodes,
  'unknown-section': {
    severity: 'error',
    summary: 'A name is no section, or no condition, option or setting, that belongs there.',
  },
  'missing-section': { severity: 'error', summary: 'A section that has to be there is not.' },
  'duplicate-section': {
    severity: 'error',
    summary: 'A section, or the name of a stage beside another, is there twice.',
  },
  'conflicting-sections': {
    severity: 'error',
    summary: 'A stage has more than one of `steps`, `stages`, `parallel` and `matrix`.',
  },
  'invalid-value': {
    severity: 'error',
    summary: 'A section is not of the form that Declarative Pipeline reads.',
  },
  'not-a-step': {
    severity: 'error',
    summary: 'Groovy code stands among steps, outside of `script`.',
  },
  schedule: { severity: 'error', summary: 'The schedule of a trigger cannot be read.' },
} as const satisfies Record<string, CodeInfo>

export type Code = keyof typeof codes
export type Report = (problem: Problem<Code>) => void
