import type { CheckResult } from '../check.ts'

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
