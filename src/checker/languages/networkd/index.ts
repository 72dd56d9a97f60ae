/** networkd's .network, .netdev and .link files. What networkd cannot read it logs and ignores when it starts. */
import { defineLanguage, type Problem } from '../language.ts'
import { didYouMean, nearest } from '../suggest.ts'
import {
  checkName,
  checkValue,
  lineProblem,
  outsideSection,
  rowsFor,
  type ValueRules,
} from '../systemd/assignments.ts'
import { type Assignment, readUnitFile, type Section } from '../systemd/unit-file.ts'
import { quote } from '../text.ts'
import { isBlank } from '../values.ts'
import { descriptions } from './kinds.ts'
import { findMissing } from './requirements.ts'
import { vocabulary } from './vocabulary.ts'

/** networkd replaces no specifiers. */
const rules: ValueRules = { names: descriptions, isOpaque: (_, word) => isBlank(word) }

type Code = 'syntax' | 'unknown-section' | 'unknown-directive' | 'wrong-section' | 'value' | 'missing-setting'

export default defineLanguage({
  id: 'networkd',
  name: 'systemd-networkd configuration',
  versions: 'systemd 252–258, systemd.network(5), systemd.netdev(5), systemd.link(5)',
  command: 'systemctl restart systemd-networkd && journalctl -b -u systemd-networkd',
  codes: {
    syntax: { severity: 'error', summary: 'A line is no section header, assignment or comment.' },
    'unknown-section': { severity: 'error', summary: 'A section name is a slip of one that networkd knows.' },
    'unknown-directive': {
      severity: 'error',
      summary: 'A directive is a slip of one that the section knows.',
    },
    'wrong-section': { severity: 'error', summary: 'A directive stands in a section that ignores it.' },
    value: { severity: 'error', summary: 'A value is not of the kind that its directive takes.' },
    'missing-setting': {
      severity: 'error',
      summary: 'A complete file lacks what says which link it is for, or a section its mandatory setting.',
    },
  },
  parse({ text, whole, path }) {
    const { sections, faults } = readUnitFile(text)
    const problems: Problem<Code>[] = faults.map((fault) => lineProblem(fault, text))
    const [loose, ...headed] = sections as [Section, ...Section[]]
    for (const section of headed) problems.push(...checkSection(section))
    const guess = guessSection(loose)
    if (whole) problems.push(...loose.assignments.map(outsideSection))
    else problems.push(...loose.assignments.flatMap((assignment) => checkAssignment(assignment, guess)))
    const isDevice = headed.some(({ name }) => name === 'NetDev')
    const kind = isDevice ? 'netdev' : path?.endsWith('.link') ? 'link' : 'network'
    if (headed.length > 0) problems.push(...findMissing(headed, kind, whole))
    if (loose.assignments.length > 0) return { problems, context: guess ? `[${guess}]` : `.${kind} file` }
    return { problems, context: headed.length > 0 ? `.${kind} file` : undefined }
  },
})

function guessSection({ assignments }: Section): string | undefined {
  return vocabulary.contexts.find((section) =>
    assignments.every(({ key }) => rowsFor(vocabulary, key, section).length > 0),
  )
}

function checkSection({ name = '', start, end, assignments }: Section): Problem<Code>[] {
  if (vocabulary.contexts.includes(name)) return assignments.flatMap((each) => checkAssignment(each, name))
  const near = name.startsWith('X-') ? undefined : nearest(name, vocabulary.contexts)
  if (near === undefined) return []
  return [
    {
      code: 'unknown-section',
      start,
      end,
      message: `Unexpected section ${quote(`[${name}]`)}, expected one that networkd knows`,
      help: didYouMean(`[${near}]`),
    },
  ]
}

function checkAssignment(assignment: Assignment, section: string | undefined): Problem<Code>[] {
  const rows = rowsFor(vocabulary, assignment.key, section)
  if (rows.length > 0) {
    const finding = checkValue(vocabulary, rows, assignment, rules)
    return finding ? [finding] : []
  }
  const finding = section === undefined ? undefined : checkName(vocabulary, assignment, section)
  return finding ? [finding] : []
}
