import { defineLanguage, type Problem } from '../language.ts'
import { parseAs } from '../schema/parse-as.ts'
import { type ShapeCode, shapeCodes, validate } from '../schema/validate.ts'
import { entry, get, type Node } from '../tree.ts'
import { block, play, task } from './vocabulary.ts'

const PLAY_LISTS = ['pre_tasks', 'tasks', 'post_tasks', 'handlers']
const BLOCK_LISTS = ['block', 'rescue', 'always']
/** Blocks nested deeper are taken as they are. */
const DEEPEST = 60

/** Playbooks and task files by their keywords. Modules and their options are nobody's list, and left alone. */
export default defineLanguage({
  id: 'ansible',
  name: 'Ansible playbook',
  versions: 'ansible-core 2.19 (docs.ansible.com, playbook keywords)',
  command: 'ansible-playbook --syntax-check FILE',
  codes: shapeCodes,
  parse: (source) =>
    parseAs(source, (root) => {
      const problems: Problem<ShapeCode>[] = []
      if (root.kind === 'sequence') checkItems(root, problems, 0)
      else if (isPlay(root)) checkPlay(root, problems)
      return { problems: problems.sort((a, b) => a.start - b.start) }
    }),
})

function isPlay(node: Node): boolean {
  return ['hosts', 'roles', ...PLAY_LISTS].some(
    (name) => entry(node, name)?.value.kind === 'sequence' || (name === 'hosts' && entry(node, name)),
  )
}

function checkItems(list: Node | undefined, problems: Problem<ShapeCode>[], depth: number): void {
  if (list?.kind !== 'sequence' || depth > DEEPEST) return
  for (const item of list.items) {
    if (item.kind !== 'mapping') continue
    if (depth === 0 && isPlay(item)) checkPlay(item, problems)
    else if (BLOCK_LISTS.some((name) => entry(item, name))) {
      problems.push(...validate(item, block))
      for (const name of BLOCK_LISTS) checkItems(get(item, name), problems, depth + 1)
    } else problems.push(...validate(item, task))
  }
}

function checkPlay(node: Node, problems: Problem<ShapeCode>[]): void {
  problems.push(...validate(node, play))
  for (const name of PLAY_LISTS) checkItems(get(node, name), problems, 1)
}
