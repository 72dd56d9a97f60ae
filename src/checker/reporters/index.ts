import type { CheckResult } from '../check.ts'
import { renderGithub } from './github.ts'
import { renderJson } from './json.ts'
import type { ReportContext, Reporter } from './reporter.ts'
import { renderSarif } from './sarif.ts'
import { renderText } from './text.ts'

const reporters = {
  text: renderText,
  json: renderJson,
  sarif: renderSarif,
  github: renderGithub,
} satisfies Record<string, Reporter>

export type Format = keyof typeof reporters
export const formats = Object.keys(reporters) as Format[]

export function render(format: Format, result: CheckResult, context: ReportContext = {}): string {
  return reporters[format](result, context)
}
