import { quote } from '../text.ts'
import { entry, get, type Node, text } from '../tree.ts'
import { isOpen, items, unique } from './entries.ts'
import type { Report } from './rules.ts'
import { isUnitName } from './values.ts'

/** Names of units and drop-ins, and units that are enabled for nothing. */
export function checkUnits(systemd: Node | undefined, report: Report): void {
  const units = items(get(systemd, 'units'))
  unique(units, 'name', report)
  for (const unit of units) {
    const name = get(unit, 'name')
    const value = text(name)
    if (name && value !== undefined && !isOpen(value) && !isUnitName(value))
      report(
        'invalid-value',
        name,
        `Unexpected unit ${quote(value)}, expected a name such as \`web.service\``,
      )
    const dropins = items(get(unit, 'dropins'))
    unique(dropins, 'name', report)
    for (const dropin of dropins) {
      const file = get(dropin, 'name')
      const own = text(file)
      if (file && own !== undefined && !isOpen(own) && !own.endsWith('.conf'))
        report(
          'invalid-value',
          file,
          `Unexpected drop-in ${quote(own)}, expected a name that ends in \`.conf\``,
        )
    }
    const enabled = entry(unit, 'enabled')
    const contents = text(get(unit, 'contents'))
    if (
      enabled?.value.kind === 'scalar' &&
      enabled.value.value === true &&
      contents &&
      !/^[ \t]*\[Install\]/m.test(contents) &&
      !/\.\.\.|…/.test(contents)
    )
      report(
        'no-install',
        enabled.key,
        `Unexpected \`enabled\` of ${quote(value ?? '')}, which has no \`[Install]\` section`,
      )
  }
}
