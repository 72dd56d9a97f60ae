import type { CodeInfo, Problem } from '../language.ts'
import { strictCodes } from '../schema/validate.ts'

export const codes = {
  ...strictCodes,
  'unknown-kind': {
    severity: 'error',
    summary: 'A kind is misspelt, or belongs to another `apiVersion`.',
  },
  'selector-mismatch': {
    severity: 'error',
    summary: 'A workload does not select the pods that it makes.',
  },
  'undefined-volume': {
    severity: 'error',
    summary: 'A container mounts a volume that the pod does not have.',
  },
  'duplicate-name': {
    severity: 'error',
    summary: 'Two items of a list that is kept by name have the same one.',
  },
  schedule: { severity: 'error', summary: 'The schedule of a CronJob cannot be read.' },
} as const satisfies Record<string, CodeInfo>

export type Code = keyof typeof codes
export type Finding = Problem<Code>
