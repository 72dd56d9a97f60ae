import { re2Fault } from '../re2.ts'
import { quote } from '../text.ts'
import { get, type Mapping, type Node } from '../tree.ts'
import { matcherFault } from './matchers.ts'
import type { Report } from './references.ts'

const labelName = /^[A-Za-z_]\w*$/

/** Matchers, label names and the regular expressions in them. */
export function checkMatchers(mapping: Mapping, report: Report): void {
  for (const { name, value } of mapping.entries) {
    if (/^(?:source_|target_)?matchers$/.test(name) && value.kind === 'sequence')
      for (const item of value.items) {
        const fault = isText(item) ? matcherFault(item.value) : undefined
        if (fault) report('bad-matcher', item, fault)
      }
    if (/^(?:source_|target_)?match(?:_re)?$/.test(name) && value.kind === 'mapping')
      for (const { key, name: label, value: matched } of value.entries) {
        if (!labelName.test(label) && !/[<{$…]|\.\./.test(label))
          report(
            'bad-matcher',
            key,
            `Unexpected label name ${quote(label)}, expected letters, digits and \`_\``,
          )
        const fault = name.endsWith('_re') && isText(matched) ? re2Fault(matched.value) : undefined
        if (fault) report('bad-matcher', matched, `Unexpected ${fault} in the regular expression`)
      }
    if (name === 'group_by' && value.kind === 'sequence') {
      const seen = new Set<string>()
      for (const item of value.items.filter(isText)) {
        if (seen.has(item.value))
          report('duplicate-name', item, `Unexpected second label ${quote(item.value)} in \`group_by\``)
        seen.add(item.value)
      }
    }
    if ((name === 'group_by' || name === 'equal') && value.kind === 'sequence')
      for (const item of value.items.filter(isText))
        if (/[\s'",=]/.test(item.value))
          report(
            'bad-matcher',
            item,
            `Unexpected label name ${quote(item.value)}, expected one label an item`,
          )
  }
}

/** Spans that end before they begin, and intervals of no length. */
export function checkTimes(mapping: Mapping, report: Report): void {
  const [start, end] = [get(mapping, 'start_time'), get(mapping, 'end_time')].map(written)
  const time = get(mapping, 'end_time')
  // Both are written with two digits each, so they sort as text.
  if (time && start && end && /^\d\d:\d\d$/.test(start) && /^\d\d:\d\d$/.test(end) && start >= end)
    report(
      'empty-time',
      time,
      `Unexpected end ${quote(end)}, expected a time after ${quote(start)}`,
      'a span over midnight is two spans',
    )
  for (const name of ['group_interval', 'repeat_interval']) {
    const interval = get(mapping, name)
    if (interval && /^0+(?:ms|[smhdwy])?$/.test(written(interval) ?? ''))
      report(
        'empty-time',
        interval,
        `Unexpected ${quote(written(interval) ?? '')} for \`${name}\`, expected more than nothing`,
      )
  }
}

/** As written: `17:00` without quotes is text to Alertmanager. */
function written(node: Node | undefined): string | undefined {
  return node?.kind === 'scalar' ? (node.source ?? String(node.value)) : undefined
}

function isText(node: Node): node is Node & { kind: 'scalar'; value: string } {
  return node.kind === 'scalar' && typeof node.value === 'string'
}
