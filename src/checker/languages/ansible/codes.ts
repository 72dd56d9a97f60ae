import type { CodeInfo, Problem } from '../language.ts'
import { shapeCodes } from '../schema/validate.ts'

export const codes = {
  ...shapeCodes,
  'no-module': { severity: 'error', summary: 'A task has keywords only, and nothing to do.' },
  conflict: {
    severity: 'error',
    summary: 'Two keys exclude each other: two modules, or two loops, in one task.',
  },
  'unknown-module': {
    severity: 'error',
    summary: 'A module or loop is one slip away from one of Ansible’s own.',
  },
  arguments: {
    severity: 'error',
    summary: 'The arguments in the short form are not `name=value`, or a quote in them is never closed.',
  },
  'unquoted-template': {
    severity: 'error',
    summary: 'A value starts with `{{` and is not quoted, so YAML takes it for a mapping.',
  },
  expression: { severity: 'error', summary: 'A condition is not a valid expression of Jinja.' },
  'undefined-handler': {
    severity: 'error',
    summary: 'A task notifies a handler that the play does not have.',
  },
} as const satisfies Record<string, CodeInfo>

export type Code = keyof typeof codes
export type Finding = Problem<Code>
