import type { Embedded, Problem } from '../language.ts'
import { embed, mappings } from '../schema/embed.ts'
import { quote } from '../text.ts'
import { entry, get, type Node, text as textOf } from '../tree.ts'
import { templateFault } from './templates.ts'

export const ruleCodes = {
  'mixed-rule': {
    severity: 'error',
    summary: 'A rule is not exactly one of `alert` and `record`, or records and has keys of an alert.',
  },
  'duplicate-group': { severity: 'error', summary: 'Two groups of a file have the same name.' },
  'bad-template': { severity: 'error', summary: 'A template in a label or annotation cannot be read.' },
  'bad-name': {
    severity: 'warning',
    summary: 'A label or annotation has a name that Prometheus 2 refuses; Prometheus 3 takes any.',
  },
  'unclosed-template': { severity: 'error', summary: 'A `{{` in a label or annotation is never closed.' },
} as const

type Code = keyof typeof ruleCodes

/** What no table of keys says of rules, and their expressions. Also for the body of a PrometheusRule. */
export function checkRules(root: Node, source: string): { problems: Problem<Code>[]; embedded: Embedded[] } {
  const problems: Problem<Code>[] = []
  const embedded: Embedded[] = []
  const groups = new Set<string>()
  for (const mapping of mappings(root)) {
    const list = get(mapping, 'groups')
    for (const group of list?.kind === 'sequence' ? list.items : []) {
      const name = get(group, 'name')
      const value = textOf(name)
      if (!name || value === undefined || !entry(group, 'rules')) continue
      if (groups.has(value))
        problems.push({
          code: 'duplicate-group',
          start: name.start,
          end: name.end,
          message: `Unexpected second group ${quote(value)}, expected each name once in a file`,
        })
      groups.add(value)
    }
    const alert = entry(mapping, 'alert')
    const record = entry(mapping, 'record')
    if (!entry(mapping, 'expr') || !(alert || record)) continue
    const expression = embed(get(mapping, 'expr'), 'promql', source)
    if (expression) embedded.push(expression)
    const foreign =
      record &&
      (alert ?? entry(mapping, 'for') ?? entry(mapping, 'annotations') ?? entry(mapping, 'keep_firing_for'))
    if (foreign && !foreign.merged)
      problems.push({
        code: 'mixed-rule',
        start: foreign.key.start,
        end: foreign.key.end,
        message: `Unexpected \`${foreign.name}\` in a rule with \`record\`, expected it in an alert only`,
      })
    for (const part of ['labels', 'annotations']) {
      const values = get(mapping, part)
      for (const { key, name, merged, value } of values?.kind === 'mapping' ? values.entries : []) {
        if (!merged && !/^[A-Za-z_]\w*$/.test(name) && !/[{<$]/.test(name))
          problems.push({
            code: 'bad-name',
            start: key.start,
            end: key.end,
            message: `Unexpected ${quote(name)} as a name in \`${part}\`, expected letters, digits and \`_\``,
          })
        const content = textOf(value)
        if (content === undefined) continue
        const unclosed = isUnclosed(content)
        const fault = unclosed
          ? `Unexpected end of a template in ${quote(content)}, expected \`}}\``
          : templateFault(content)
        if (!fault) continue
        const code = unclosed ? 'unclosed-template' : 'bad-template'
        problems.push({ code, start: value.start, end: value.end, message: fault })
      }
    }
  }
  return { problems, embedded }
}

function isUnclosed(content: string): boolean {
  let open = content.indexOf('{{')
  while (open >= 0) {
    const close = content.indexOf('}}', open)
    const next = content.indexOf('{{', open + 2)
    if (close < 0 || (next >= 0 && next < close && !/["`']/.test(content.slice(open, next)))) return true
    open = content.indexOf('{{', close)
  }
  return false
}
