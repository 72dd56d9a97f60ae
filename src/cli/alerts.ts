import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Coverage, compareAlerts } from '../alerts/coverage.ts'
import { type AlertRule, readRules } from '../alerts/rules.ts'
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

interface Problem {
  file: string
  line: number
  column: number
  message: string
}

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
  const rules: AlertRule[] = []
  const problems: Problem[] = []
  for (const file of positionals.flatMap(ruleFiles)) {
    const read = readRules(readFileSync(file, 'utf8'), file)
    rules.push(...read.rules)
    problems.push(...read.problems.map((problem) => ({ file, ...problem })))
  }
  const coverage = compareAlerts(rules, readRunbooks(values.content))
  streams.out(
    values.format === 'json' ? renderJson(rules, coverage, problems) : renderText(rules, coverage, problems),
  )
  const gaps = [coverage.unanswered, coverage.unfired, coverage.deadUrls, problems]
  return gaps.some(({ length }) => length > 0) ? 1 : 0
}

function ruleFiles(path: string): string[] {
  try {
    if (!statSync(path).isDirectory()) return [path]
  } catch {
    throw new UsageError(`There is no file \`${path}\``)
  }
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
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

function renderText(rules: AlertRule[], coverage: Coverage, problems: Problem[]): string {
  const at = ({ file, line, column }: Omit<Problem, 'message'>) => `${file}:${line}:${column}`
  const lines = [
    ...problems.map((problem) => `${at(problem)}: error: ${problem.message}`),
    ...coverage.unanswered.map(
      (rule) =>
        `${at(rule)}: error: The alert \`${rule.name}\` leads to no runbook; add it to the \`alerts\` of one`,
    ),
    ...coverage.deadUrls.map(
      ({ rule, target, line, column }) =>
        `${at({ file: rule.file, line, column })}: error: The \`runbook_url\` of \`${rule.name}\` leads to \`${target}\`, which is no page`,
    ),
    ...coverage.unfired.map(
      ({ alert, runbook }) =>
        `${runbook.file}:1:1: error: No rule fires \`${alert}\`, which this runbook answers`,
    ),
  ]
  const answered = rules.length - coverage.unanswered.length
  const elsewhere = coverage.elsewhere > 0 ? `, ${coverage.elsewhere} with a runbook on another site` : ''
  return [...lines, `${answered} of ${rules.length} alerts lead to a runbook${elsewhere}`, ''].join('\n')
}

function renderJson(rules: AlertRule[], coverage: Coverage, problems: Problem[]): string {
  const unfired = coverage.unfired.map(({ alert, runbook: { id, file } }) => ({ alert, runbook: id, file }))
  const deadUrls = coverage.deadUrls.map(({ rule, ...rest }) => ({
    alert: rule.name,
    file: rule.file,
    ...rest,
  }))
  return `${JSON.stringify({ version: 1, rules: rules.length, ...coverage, unfired, deadUrls, problems }, undefined, 2)}\n`
}
