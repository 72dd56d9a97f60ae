import { isExcerpt } from '../schema/fragment.ts'
import { validate } from '../schema/validate.ts'
import { quote } from '../text.ts'
import { entry, get, type Mapping, type Node } from '../tree.ts'
import type { Finding } from './codes.ts'
import { checkHandlers } from './handlers.ts'
import { isModule } from './modules.ts'
import { isCut } from './strings.ts'
import { checkTask, type Setting } from './tasks.ts'
import { block, play, playbookImport, task } from './vocabulary.ts'

const PLAY_LISTS = ['pre_tasks', 'tasks', 'post_tasks', 'handlers']
/** Keywords that nothing else would have beside `hosts` or `roles`. */
const PLAY_KEYS = [
  ...[
    'become',
    'become_user',
    'gather_facts',
    'vars',
    'vars_files',
    'vars_prompt',
    'remote_user',
    'connection',
  ],
  ...['serial', 'strategy', 'any_errors_fatal', 'max_fail_percentage', 'environment', 'force_handlers'],
]
const BLOCK_LISTS = ['block', 'rescue', 'always']
const IMPORTS = ['import_playbook', 'ansible.builtin.import_playbook']
/** Blocks nested deeper are taken as they are. */
const DEEPEST = 60

/** A list of plays or of tasks, or one play by itself. */
export function checkPlaybook(root: Node, setting: Setting): Finding[] {
  const findings: Finding[] = []
  if (root.kind === 'mapping') {
    // A part of a play, which need not say for which hosts it is; or variables, one of which is called `hosts`.
    if (!setting.whole && isPlay(root)) checkPlay(root, setting, findings)
    const first = root.entries[0]?.key.start
    return findings.filter(
      ({ code, start, help }) =>
        !(code === 'missing-key' && start === first) && !(code === 'unknown-key' && help === undefined),
    )
  }
  if (root.kind !== 'sequence') return findings
  const items = root.items.filter((item) => item.kind === 'mapping')
  const plays = items.filter((item) => isPlay(item, setting.whole) || isImport(item))
  // A list of something else than tasks, data of a loop for instance, has keys that only look like modules.
  if (plays.length === 0 && !setting.whole && !items.some(isTask)) {
    for (const item of items) findings.push(...validate(item, task))
    return findings
  }
  const complete = setting.complete || (plays.length > 0 && !isExcerpt(setting.source))
  for (const item of root.items) {
    if (item.kind === 'mapping' && isImport(item)) findings.push(...validate(item, playbookImport))
    else if (item.kind === 'mapping' && (isPlay(item, setting.whole) || (plays.length > 0 && setting.whole)))
      checkPlay(item, { ...setting, complete }, findings)
    else checkItem(item, setting, findings, 0)
  }
  return findings
}

/**
 * A mapping with tasks, or with hosts or roles and something else that only a play has. Others name hosts and roles too:
 * an Ingress, a list of users.
 */
function isPlay(node: Node, whole = false): boolean {
  if (PLAY_LISTS.some((name) => get(node, name)?.kind === 'sequence')) return true
  const has = (name: string) => entry(node, name) !== undefined
  if (has('hosts')) return whole || has('roles') || [...PLAY_LISTS, ...PLAY_KEYS].some(has)
  return get(node, 'roles')?.kind === 'sequence' && PLAY_KEYS.some(has)
}

function isImport(node: Node): boolean {
  return IMPORTS.some((name) => entry(node, name))
}

/** Surely a task: a block, or a module whose arguments are written out. */
function isTask(node: Mapping): boolean {
  return node.entries.some(
    ({ name, value }) =>
      name === 'block' ||
      (isModule(name) && (value.kind === 'mapping' || name.includes('.'))) ||
      (isModule(name) &&
        entry(node, 'name') !== undefined &&
        /=/.test(String(value.kind === 'scalar' && value.value))),
  )
}

function checkPlay(node: Mapping, setting: Setting, findings: Finding[]): void {
  findings.push(...validate(node, play))
  const hosts = entry(node, 'hosts')
  if (setting.whole && hosts?.value.kind === 'scalar' && hosts.value.style === 'none')
    findings.push({
      code: 'missing-key',
      start: hosts.key.start,
      end: hosts.key.end,
      message: 'Missing value of `hosts` in a play, expected a pattern of hosts',
    })
  for (const name of PLAY_LISTS) checkItems(get(node, name), setting, findings, 1)
  const roles = get(node, 'roles')
  for (const role of roles?.kind === 'sequence' ? roles.items : []) {
    if (role.kind !== 'mapping' || ['role', 'name', 'src'].some((key) => entry(role, key))) continue
    const place = role.entries[0]?.key ?? role
    findings.push({
      code: 'missing-key',
      start: place.start,
      end: place.end,
      message: 'Missing key `role` in an entry of `roles`',
    })
  }
  findings.push(...checkHandlers(node, setting.whole))
}

function checkItems(list: Node | undefined, setting: Setting, findings: Finding[], depth: number): void {
  if (list?.kind !== 'sequence' || depth > DEEPEST) return
  for (const item of list.items) checkItem(item, setting, findings, depth)
}

function checkItem(item: Node, setting: Setting, findings: Finding[], depth: number): void {
  if (item.kind !== 'mapping') {
    if (item.kind === 'scalar' && (item.value === null || item.unknown || isCut(item))) return
    findings.push({
      code: 'wrong-type',
      start: item.start,
      end: item.kind === 'scalar' ? item.end : (item.items[0]?.end ?? item.end),
      message: `Unexpected ${item.kind === 'scalar' ? `value ${quote(String(item.value))}` : 'list'} among tasks, expected a task`,
    })
    return
  }
  if (!BLOCK_LISTS.some((name) => entry(item, name))) {
    findings.push(...checkTask(item, setting))
    return
  }
  findings.push(...validate(item, block))
  const orphan = entry(item, 'block') ? undefined : (entry(item, 'rescue') ?? entry(item, 'always'))
  if (orphan && setting.whole)
    findings.push({
      code: 'missing-key',
      start: orphan.key.start,
      end: orphan.key.end,
      message: `Missing key \`block\` beside \`${orphan.name}\``,
    })
  for (const name of BLOCK_LISTS) checkItems(get(item, name), setting, findings, depth + 1)
}
