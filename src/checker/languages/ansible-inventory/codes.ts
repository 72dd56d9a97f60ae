import type { CodeInfo, Problem } from '../language.ts'

/** Shared by both forms of an inventory. */
export const codes = {
  syntax: { severity: 'error', summary: 'A line is none that its section takes.' },
  section: { severity: 'error', summary: 'A section header is not closed, or is of no known kind.' },
  variable: { severity: 'error', summary: 'What follows a host, or stands in `:vars`, is not `name=value`.' },
  unclosed: { severity: 'error', summary: 'A quote in a host line is never closed.' },
  'host-pattern': {
    severity: 'error',
    summary: 'The range in a host name is not one, or the port is missing.',
  },
  'undefined-group': {
    severity: 'error',
    summary: 'A group is used as a child or given variables, and is defined nowhere.',
  },
  'group-loop': { severity: 'error', summary: 'A group is its own descendant.' },
  'wrong-type': {
    severity: 'error',
    summary: 'A list or value stands where a mapping is expected, or a number where a name is.',
  },
  'ignored-key': { severity: 'warning', summary: 'Ansible skips a key of a group that it does not know.' },
  'misspelt-variable': {
    severity: 'warning',
    summary: 'A variable is one slip away from one that Ansible acts on.',
  },
  comment: { severity: 'warning', summary: 'A `#` ends the value of a variable, even inside a word.' },
  'empty-range': { severity: 'warning', summary: 'A range ends before it starts, so it holds no host.' },
} as const satisfies Record<string, CodeInfo>

export type Code = keyof typeof codes
export type Finding = Problem<Code>
