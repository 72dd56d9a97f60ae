import type { CheckResult } from '../check.ts'
import { renderGithub } from './github.ts'
import { renderJson } from './json.ts'
import { renderSarif } from './sarif.ts'
import { renderText } from './text.ts'

/** What a reporter may want to know besides the result. */
export interface ReportContext {
  /** ANSI colours; default no. */
  color?: boolean
  /** Our own version. */
  version?: string
  /** Where `/checks/…` pages live; default: the path alone. */
  site?: string
}

export type Reporter = (result: CheckResult, context: ReportContext) => string

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
