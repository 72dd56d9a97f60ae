import type { CodeInfo } from '../language.ts'

export const codes = {
  unclosed: { severity: 'error', summary: 'A bracket, string or comment is opened and never closed.' },
  unexpected: { severity: 'error', summary: 'A sign or word stands where Groovy expects something else.' },
  'bad-escape': { severity: 'error', summary: 'A backslash in a string starts no escape that Groovy knows.' },
  'bad-dollar': {
    severity: 'error',
    summary: 'A dollar sign in double quotes is followed by neither a name nor a brace.',
  },
} as const satisfies Record<string, CodeInfo>

export type Code = keyof typeof codes

export interface Fault {
  code: Code
  start: number
  end: number
  message: string
  help?: string
  related?: { start: number; end: number; message: string }[]
}
