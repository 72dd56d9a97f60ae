import { type Coverage, compareAlerts } from '../alerts/coverage.ts'
import { describeGaps } from '../alerts/gaps.ts'
import { type Rules, readRuleFiles } from '../alerts/rule-files.ts'
import { type RunbookFile, readRunbookFiles } from '../evidence/runbook-files.ts'
import { readArguments } from './arguments.ts'
import { type Streams, UsageError } from './command.ts'

const usage = `handover alerts PATH…

  Holds the alerting rules of Prometheus rule files (and PrometheusRule manifests) against the runbooks, both ways: alerts
  without a runbook, runbooks whose alert no rule fires, and \`runbook_url\` that lead nowhere. Folders are searched for
  .yml and .yaml.

  --content FOLDER         the content folder (default: content)
  --format FORMAT          text, json (default: text)
  --help

  Exit code: 0 all answered, 1 gaps, 2 wrong usage
`

/** `handover alerts`. */
export default async function runAlerts(argv: string[], streams: Streams): Promise<number> {
  const { values, positionals } = readArguments(argv, {
    content: { type: 'string', default: 'content' },
    format: { type: 'string', default: 'text' },
    help: { type: 'boolean', short: 'h' },
  })
  if (values.help) {
    streams.out(usage)
    return 0
  }
  if (values.format !== 'text' && values.format !== 'json') {
    throw new UsageError(`Unknown format \`${values.format}\`, expected text or json`)
  }
  if (positionals.length === 0)
    throw new UsageError('Name the rule files, or a folder of them; try `handover alerts --help`')
  const found = readRuleFiles(positionals)
  if (found.missing[0] !== undefined) throw new UsageError(`There is no file \`${found.missing[0]}\``)
  const coverage = compareAlerts(found.rules, readRunbooks(values.content))
  streams.out(values.format === 'json' ? renderJson(found, coverage) : renderText(found, coverage))
  return found.problems.length + describeGaps(coverage).length > 0 ? 1 : 0
}

function readRunbooks(folder: string): RunbookFile[] {
  try {
    return readRunbookFiles(folder)
  } catch {
    throw new UsageError(
      `There is no folder \`${folder}/runbooks\`; name the content folder with \`--content\``,
    )
  }
}

function renderText({ rules, problems }: Rules, coverage: Coverage): string {
  const lines = [...problems, ...describeGaps(coverage)].map(
    ({ file, line, column, message }) => `${file}:${line}:${column}: error: ${message}`,
  )
  const answered = rules.length - coverage.unanswered.length
  const elsewhere = coverage.elsewhere > 0 ? `, ${coverage.elsewhere} with a runbook on another site` : ''
  return [...lines, `${answered} of ${rules.length} alerts lead to a runbook${elsewhere}`, ''].join('\n')
}

function renderJson({ rules, problems }: Rules, coverage: Coverage): string {
  const unfired = coverage.unfired.map(({ alert, runbook: { id, file } }) => ({ alert, runbook: id, file }))
  const deadUrls = coverage.deadUrls.map(({ rule, ...rest }) => ({
    alert: rule.name,
    file: rule.file,
    ...rest,
  }))
  return `${JSON.stringify({ version: 1, rules: rules.length, ...coverage, unfired, deadUrls, problems }, undefined, 2)}\n`
}
