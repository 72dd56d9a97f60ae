import type { Coverage } from './coverage.ts'

/** One place where alerts and runbooks do not meet. Line and column count from 1. */
export interface Gap {
  kind: 'unanswered-alert' | 'dead-runbook-url' | 'unfired-alert'
  file: string
  line: number
  column: number
  message: string
}

/** In words, the same for the command and for a build. */
export function describeGaps({ unanswered, deadUrls, unfired }: Coverage): Gap[] {
  return [
    ...unanswered.map(({ name, file, line, column }): Gap => {
      const message = `The alert \`${name}\` leads to no runbook; add it to the \`alerts\` of one`
      return { kind: 'unanswered-alert', file, line, column, message }
    }),
    ...deadUrls.map(({ rule, target, line, column }): Gap => {
      const message = `The \`runbook_url\` of \`${rule.name}\` leads to \`${target}\`, which is no page`
      return { kind: 'dead-runbook-url', file: rule.file, line, column, message }
    }),
    ...unfired.map(({ alert, runbook: { file } }): Gap => {
      const message = `No rule fires \`${alert}\`, which this runbook answers`
      return { kind: 'unfired-alert', file, line: 1, column: 1, message }
    }),
  ]
}
