import type { AlertRule } from './rules.ts'

/** As much of a runbook as alerts need. `id` is the last part of its address: `fail-over-firewall-pair`. */
export interface AlertRunbook {
  id: string
  file: string
  alerts: readonly string[]
}

export interface Coverage {
  /** Alerts that lead to no runbook. */
  unanswered: AlertRule[]
  /** Runbooks' alerts that no rule fires. */
  unfired: { alert: string; runbook: AlertRunbook }[]
  /** Rules whose `runbook_url` names a page that is not there. */
  deadUrls: { rule: AlertRule; url: string; line: number; column: number; target: string }[]
  /** How many rules point to some other site, which is not looked at. */
  elsewhere: number
}

/** Holds rules against runbooks, both ways. Every list is in the order of its source. */
export function compareAlerts(rules: readonly AlertRule[], runbooks: readonly AlertRunbook[]): Coverage {
  const answered = new Set(runbooks.flatMap(({ alerts }) => alerts))
  const ids = new Set(runbooks.map(({ id }) => id))
  const fired = new Set(rules.map(({ name }) => name))
  const coverage: Coverage = {
    unanswered: rules.filter(({ name }) => !answered.has(name)),
    unfired: runbooks.flatMap((runbook) =>
      runbook.alerts.filter((alert) => !fired.has(alert)).map((alert) => ({ alert, runbook })),
    ),
    deadUrls: [],
    elsewhere: 0,
  }
  for (const rule of rules) {
    if (rule.runbookUrl === undefined) continue
    const target = pageOf(rule)
    if (target === undefined) coverage.elsewhere++
    else if (!(target.kind === 'alerts' ? answered : ids).has(target.name)) {
      coverage.deadUrls.push({ rule, ...rule.runbookUrl, target: `/${target.kind}/${target.name}/` })
    }
  }
  return coverage
}

/**
 * The page of ours that a `runbook_url` names: its path ends in `/alerts/<Name>/` or `/runbooks/<id>/`. The template that
 * stands for the alert's own name is filled in; any other template is unknown until the alert fires.
 */
function pageOf(rule: AlertRule): { kind: 'alerts' | 'runbooks'; name: string } | undefined {
  const url = (rule.runbookUrl as { url: string }).url.replace(
    /\{\{-?\s*(?:\$labels\.alertname|\.Labels\.alertname)\s*-?\}\}/g,
    rule.name,
  )
  const [, kind, name] =
    /\/(alerts|runbooks)\/([^/?#{}]+?)(?:\.md|\/(?:index\.html)?)?(?:[?#].*)?$/.exec(url) ?? []
  if (kind === undefined || name === undefined) return undefined
  return { kind: kind as 'alerts' | 'runbooks', name: decode(name) }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
