import { didYouMean, suggest } from '../suggest.ts'
import { quote } from '../text.ts'
import { type Entry, entry, type Mapping, type Node } from '../tree.ts'
import type { Finding } from './codes.ts'
import { Groups } from './groups.ts'
import { checkHost } from './hosts.ts'
import { checkVariable } from './variables.ts'

const SECTIONS = ['hosts', 'children', 'vars']
/** Groups nested deeper are taken as they are. */
const DEEPEST = 60

/**
 * The YAML form (docs.ansible.com, "ansible.builtin.yaml inventory"): groups, each with `hosts`, `children` and `vars`,
 * all of them mappings. A configuration of an inventory plugin looks alike and is none.
 */
export function checkYaml(root: Node): { findings: Finding[]; context?: string } {
  const findings: Finding[] = []
  const groups = new Groups()
  if (root.kind !== 'mapping') {
    if (root.kind === 'scalar' && (root.value === null || isBlankText(root))) return { findings }
    const finding = wrongType(root, 'an inventory', 'a mapping of groups')
    if (root.kind === 'scalar') finding.help = 'the INI form must not begin with `---`'
    return { findings: [finding] }
  }
  if (entry(root, 'plugin')) return { findings: [] }
  // The inside of a group, shown by itself. As groups these names would be odd ones.
  if (root.entries.every(({ name }) => SECTIONS.includes(name))) {
    inGroup('', root, groups, findings, 0)
    return { findings, context: 'a group' }
  }
  for (const each of root.entries) group(each, groups, findings, 0)
  return { findings: [...findings, ...groups.loops()] }
}

function group({ key, name, value }: Entry, groups: Groups, findings: Finding[], depth: number): void {
  if (key.kind === 'scalar' && typeof key.value !== 'string' && !key.unknown) {
    findings.push(wrongType(key, 'the name of a group', 'text, in quotes'))
    return
  }
  if (value.kind === 'mapping') inGroup(name, value, groups, findings, depth)
  else if (depth > 0 && (value.kind === 'sequence' || (value.value !== null && !isBlankText(value))))
    findings.push(wrongType(value, `group ${quote(name)}`, 'a mapping, or nothing'))
  else if (value.kind === 'sequence')
    findings.push({
      code: 'ignored-key',
      start: key.start,
      end: key.end,
      message: `Unexpected list in group ${quote(name)}, expected a mapping with \`hosts\`, \`children\` or \`vars\``,
      help: 'Ansible skips the group',
    })
}

function inGroup(name: string, node: Mapping, groups: Groups, findings: Finding[], depth: number): void {
  if (depth > DEEPEST) return
  for (const { key, name: section, value } of node.entries) {
    if (!SECTIONS.includes(section)) {
      if (!/^[\w-]+$/.test(section)) continue
      const near = suggest(section, SECTIONS)
      findings.push({
        code: 'ignored-key',
        start: key.start,
        end: key.end,
        message: `Unexpected key ${quote(section)} in a group, expected \`hosts\`, \`children\` or \`vars\``,
        help:
          near === undefined
            ? 'Ansible skips it: hosts stand below `hosts:`, groups below `children:`'
            : didYouMean(near),
      })
    } else if (value.kind === 'sequence' || (value.kind === 'scalar' && !isOpen(value)))
      findings.push(wrongType(value, `\`${section}\` of a group`, 'a mapping', section))
    else if (value.kind !== 'mapping') continue
    else if (section === 'hosts') for (const each of value.entries) host(each, findings)
    else if (section === 'children')
      for (const each of value.entries) {
        if (name !== '') groups.addChild(name, each.name, each.key)
        group(each, groups, findings, depth + 1)
      }
    else for (const each of value.entries) variable(each, findings)
  }
}

function host({ key, name, value, merged }: Entry, findings: Finding[]): void {
  if (key.kind !== 'scalar' || key.unknown || merged) return
  if (typeof key.value !== 'string') findings.push(wrongType(key, 'the name of a host', 'text, in quotes'))
  else {
    const wrong = checkHost(name, key.start + (key.style === 'quoted' ? 1 : 0))
    if (wrong) findings.push({ ...wrong, end: Math.min(wrong.end, key.end) })
  }
  if (value.kind === 'mapping') for (const each of value.entries) variable(each, findings)
  else if (value.kind === 'sequence' || (value.value !== null && !isBlankText(value)))
    findings.push(wrongType(value, `host ${quote(name)}`, 'a mapping of variables, or nothing'))
}

function variable({ key, name, merged }: Entry, findings: Finding[]): void {
  const misspelt = merged ? undefined : checkVariable(name, key)
  if (misspelt) findings.push(misspelt)
}

/** Nothing, or one name: `hosts: web1` is the same as a mapping with that host. */
function isOpen(node: Node): boolean {
  return (
    node.kind === 'scalar' && (node.value === null || node.unknown === true || typeof node.value === 'string')
  )
}

function isBlankText(node: Node): boolean {
  return (
    node.kind === 'scalar' &&
    (node.unknown === true ||
      !node.value ||
      (typeof node.value === 'string' && /\{\{|\{%|<[^>]*>|\.\.\.|…/.test(node.value)))
  )
}

function wrongType(node: Node, where: string, expected: string, section?: string): Finding {
  const found =
    node.kind === 'scalar'
      ? `value ${quote(String(node.value))}`
      : node.kind === 'sequence'
        ? 'list'
        : 'mapping'
  return {
    code: 'wrong-type',
    start: node.start,
    end: node.kind === 'sequence' ? (node.items[0]?.end ?? node.end) : node.end,
    message: `Unexpected ${found} as ${where}, expected ${expected}`,
    help: section === 'hosts' || section === 'children' ? 'write `name:` where it says `- name`' : undefined,
  }
}
