/** The names of properties, in expressions, filters and templates; rsyslog-doc, "rsyslog Properties". */
import { didYouMean, nearest } from '../suggest.ts'
import { quote } from '../text.ts'
import { isBlank } from '../values.ts'
import type { Report, Span } from './finding.ts'
import { properties } from './vocabulary/names.ts'

/** A property or variable without its first `$`. */
export function checkProperty(report: Report, name: string, span: Span): void {
  const lower = name.toLowerCase()
  if (/^\$?[!./]/.test(name) || properties.includes(lower) || isBlank(name)) return
  const withSign = properties.includes(`$${lower}`) ? `$${lower}` : undefined
  const near = withSign ?? nearest(lower, properties)
  if (name === '' || near !== undefined || !/^\$?[\w-]+$/.test(name)) {
    const what = name === '' ? 'empty property' : `property ${quote(name)}`
    report.add(
      'unknown-name',
      span,
      `Unexpected ${what}, expected one such as \`msg\` or \`hostname\``,
      near && didYouMean(near),
    )
  }
}
