/** A run as Markdown, to be pasted into the incident's log. */
import { type Run, record } from './run.ts'
import type { Values, Variable } from './values.ts'

export interface LoggedStep {
  id: string
  number: number
  title: string
}

export interface RunLog {
  title: string
  /** The page's address without values, so that the log shows where the text came from. */
  address: string
  /** The build the reader saw: a commit or a date. */
  build?: string | undefined
  run: Run
  steps: readonly LoggedStep[]
  variables: readonly Variable[]
  values: Values
  exportedAt: Date
}

/** Markdown with times in UTC to the second. A secret is named but its value never appears, not even inside a note. */
export function renderRunLog(log: RunLog): string {
  const secrets = log.variables.flatMap(({ name, secret }) => (secret && log.values.get(name)) || [])
  const lines = [
    `# ${escapeMarkdown(log.title)}`,
    '',
    `- runbook: ${log.address}${log.build ? ` (${log.build})` : ''}`,
    `- started: ${time(log.run.startedAt)}`,
    `- exported: ${time(log.exportedAt.toISOString())}`,
    ...values(log),
    '',
    '## Steps',
    '',
    ...log.steps.flatMap((step) => stepLines(step, log.run)),
  ]
  return `${redact(lines.join('\n'), secrets)}\n`
}

function values({ variables, values }: RunLog): string[] {
  if (variables.length === 0) return []
  const rows = variables.map(({ name, secret }) => {
    const value = values.get(name)
    if (!value) return `- ${name}: not set`
    return secret ? `- ${name}: set, secret` : `- ${name}: ${codeSpan(value)}`
  })
  return ['', '## Values', '', ...rows]
}

function stepLines(step: LoggedStep, run: Run): string[] {
  const { state, at, note } = record(run, step.id)
  const box = state === 'done' ? '[x]' : '[ ]'
  const suffix = state === undefined ? '' : `, ${state}${at ? ` ${time(at)}` : ''}`
  const line = `- ${box} ${step.number}. ${escapeMarkdown(step.title)}${suffix}`
  return note ? [line, ...note.split(/\r?\n/).map((text) => `  > ${text}`)] : [line]
}

/** `2026-11-20 03:12:07 UTC`. */
function time(iso: string): string {
  return `${new Date(iso).toISOString().slice(0, 19).replace('T', ' ')} UTC`
}

/** A code span whose fence is longer than any run of back-ticks inside. */
function codeSpan(value: string): string {
  const longest = Math.max(0, ...Array.from(value.matchAll(/`+/g), ([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  const space = value.startsWith('`') || value.endsWith('`') ? ' ' : ''
  return `${fence}${space}${value}${space}${fence}`
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>]/g, '\\$&')
}

function redact(text: string, secrets: readonly string[]): string {
  const longestFirst = [...secrets].sort((a, b) => b.length - a.length)
  return longestFirst.reduce((result, secret) => result.replaceAll(secret, '(secret)'), text)
}
