/** The gate of a build: alerting rules that the site names, held against its runbooks. */
import { compareAlerts } from '../alerts/coverage.ts'
import { describeGaps } from '../alerts/gaps.ts'
import { readRuleFiles } from '../alerts/rule-files.ts'
import type { ContentProblem } from './problems.ts'
import type { Item } from './references.ts'
import type { SiteSettings } from './site-settings.ts'

/**
 * A runbook for an alert that no rule here fires is a warning and no more: a rule may live elsewhere, and the page is
 * still right.
 */
export function checkAlerts(items: Item[], { root, options }: SiteSettings): ContentProblem[] {
  const severity = options.checks.alerts
  if (severity === 'off' || options.alerts.rules.length === 0) return []
  const { rules, problems, missing } = readRuleFiles(options.alerts.rules, root)
  const runbooks = items
    .filter(({ file }) => file.collection === 'runbooks')
    .map(({ file, data }) => ({ id: file.id, file: file.path, alerts: (data.alerts ?? []) as string[] }))
  const at = (code: string, { file, line, column }: Place, message: string): ContentProblem => ({
    ...{ file, line, column, endLine: line, endColumn: column },
    severity: code === codes['unfired-alert'] ? 'warning' : severity,
    code,
    message,
  })
  return [
    ...missing.map((file) => at('content/missing-rules', { file, line: 1, column: 1 }, noSuchFile)),
    ...problems.map((problem) => at('content/unreadable-rules', problem, problem.message)),
    ...describeGaps(compareAlerts(rules, runbooks)).map((gap) => at(codes[gap.kind], gap, gap.message)),
  ]
}

type Place = Pick<ContentProblem, 'file' | 'line' | 'column'>

const noSuchFile = 'Missing file, expected the alerting rules that the option `alerts.rules` names'

const codes = {
  'unanswered-alert': 'content/unanswered-alert',
  'dead-runbook-url': 'content/dead-runbook-url',
  'unfired-alert': 'content/unfired-alert',
} as const
