import type { CodeInfo, Problem } from '../language.ts'
import { duplicateCodes } from '../schema/parse-as.ts'
import { strictCodes } from '../schema/validate.ts'

export const codes = {
  ...strictCodes,
  ...duplicateCodes,
  'bad-name': {
    severity: 'error',
    summary: 'The name of a job or step has a character that it may not have.',
  },
  'undefined-reference': {
    severity: 'error',
    summary: 'A job or step refers to another one that is not there.',
  },
  'cyclic-needs': { severity: 'error', summary: 'Jobs wait for each other in a circle.' },
  'bad-uses': { severity: 'error', summary: 'What `uses` names is no action and no workflow.' },
  schedule: { severity: 'error', summary: 'A schedule is not the five fields that GitHub reads.' },
  expression: { severity: 'error', summary: 'The text of an expression cannot be read.' },
  'unknown-name': {
    severity: 'error',
    summary: 'An expression uses a context, function or property that does not exist.',
  },
  'argument-count': { severity: 'error', summary: 'A function is given too few or too many arguments.' },
  'not-available': {
    severity: 'error',
    summary: 'A context, a function or any expression stands in a place where GitHub does not have it.',
  },
  'always-true': { severity: 'warning', summary: 'A condition is a text, which holds always.' },
} as const satisfies Record<string, CodeInfo>

export type Code = keyof typeof codes
export type Report = (problem: Problem<Code>) => void
