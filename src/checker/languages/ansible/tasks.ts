import { innerText } from '../schema/inner-text.ts'
import { validate } from '../schema/validate.ts'
import { didYouMean, suggest } from '../suggest.ts'
import { quote } from '../text.ts'
import { type Entry, entry, get, type Mapping, type Node, text as textOf } from '../tree.ts'
import { isBlank } from '../values.ts'
import { isAssignment, splitArguments } from './arguments.ts'
import type { Finding } from './codes.ts'
import { isFreeForm, isModule, meantLoop, meantModule, shortName } from './modules.ts'
import { isCut, isTemplate } from './strings.ts'
import { gone, statements, task } from './vocabulary.ts'

/** Where a list of tasks stands. */
export interface Setting {
  source: string
  /** See `Source`. */
  whole: boolean
  /** Nothing is left out of the tasks that are shown. */
  complete: boolean
}

/** The key that says what a task does, `action` and `local_action` included. */
interface Action {
  entry: Entry
  module: string
}

/** A task: keywords, loops, and one module with its arguments. */
export function checkTask(node: Mapping, setting: Setting): Finding[] {
  const findings: Finding[] = validate(node, task)
  const misspelt = new Set(findings.map(({ start }) => start))
  const actions: Action[] = []
  const loops: Entry[] = []
  for (const each of node.entries) {
    const { key, name } = each
    if (name === 'loop' || name.startsWith('with_')) loops.push(each)
    if (name.startsWith('with_')) {
      const near = meantLoop(name)
      if (near) findings.push({ ...unknown(each, `Unexpected loop ${quote(name)}`), help: didYouMean(near) })
    } else if (name === 'action' || name === 'local_action')
      actions.push({ entry: each, module: oldStyleModule(each.value) })
    else if (!Object.hasOwn(task.keys, name) && !misspelt.has(key.start) && /^[A-Za-z_][\w.]*:?$/.test(name))
      actions.push({ entry: each, module: name })
  }
  const [first, second] = loops
  if (first && second)
    findings.push(
      conflict(second, `Unexpected \`${second.name}\` beside \`${first.name}\`, expected one loop`, first),
    )
  findings.push(...checkActions(node, actions, setting))
  if (first && ['import_tasks', 'import_role'].includes(shortName(actions[0]?.module ?? '')))
    findings.push({
      ...conflict(first, `Unexpected loop in a task that imports, expected none`, actions[0]?.entry ?? first),
      help: `use \`${shortName(actions[0]?.module ?? '').replace('import', 'include')}\``,
    })
  return findings
}

function checkActions(node: Mapping, actions: readonly Action[], setting: Setting): Finding[] {
  const [only, other] = actions
  if (!only) {
    const first = node.entries[0]?.key
    if (!setting.complete || !first || node.entries.some(({ name }) => !Object.hasOwn(task.keys, name)))
      return []
    const message = 'Missing module in a task, which has keywords only'
    return [{ code: 'no-module', start: first.start, end: first.end, message }]
  }
  if (other) return surplus(actions)
  if (only.entry.merged) return []
  const near = meantModule(only.module)
  if (near && only.entry.name === only.module)
    return [{ ...unknown(only.entry, `Unexpected module ${quote(only.module)}`), help: didYouMean(near) }]
  return checkArguments(only, setting)
}

/** All keys that might be modules but the one that is: a second one, or a keyword nobody knows. */
function surplus(actions: readonly Action[]): Finding[] {
  const runs = actions.find(({ module }) => isModule(module)) ?? (actions[0] as Action)
  return actions
    .filter((each) => each !== runs && !each.entry.merged)
    .map(({ entry: each, module }): Finding => {
      const removed = Object.hasOwn(gone, each.name) ? gone[each.name] : undefined
      if (isModule(module) || each.name !== module)
        return {
          ...conflict(
            each,
            `Unexpected second module ${quote(module)} in a task that runs ${quote(runs.module)}, expected one`,
            runs.entry,
          ),
          help: 'each task runs one module: start another with `- name:`',
        }
      const isOption = runs.entry.value.kind === 'scalar' && runs.entry.value.style === 'none'
      const near = suggest(each.name, Object.keys(task.keys))
      return {
        code: 'unknown-key',
        start: each.key.start,
        end: each.key.end,
        message: `Unexpected key ${quote(each.name)} in a task that runs ${quote(runs.module)}, expected a keyword of tasks`,
        help: removed
          ? `Ansible 2 calls it \`${removed}\``
          : near
            ? didYouMean(near)
            : isOption
              ? `an option of the module is indented below \`${runs.entry.name}:\``
              : undefined,
      }
    })
}

/** `copy` of `action: copy src=a` and of `action: {module: copy}`. */
function oldStyleModule(value: Node): string {
  const said = textOf(value) ?? textOf(get(value, 'module')) ?? ''
  return said.trim().split(/\s/)[0] ?? ''
}

function checkArguments({ entry: { name, value }, module }: Action, { source }: Setting): Finding[] {
  const shape = name === module ? statements.get(shortName(module)) : undefined
  if (value.tag || isCut(value)) return []
  if (value.kind === 'mapping') {
    const findings: Finding[] = shape ? validate(value, shape) : []
    if (shape && /_role$/.test(shortName(module)) && !entry(value, 'name') && !entry(value, 'role')) {
      const place = value.entries[0]?.key ?? value
      if (findings.length === 0)
        findings.push({
          code: 'missing-key',
          start: place.start,
          end: place.end,
          message: `Missing key \`name\` in \`${name}\``,
        })
    }
    return findings
  }
  if (value.kind === 'sequence') {
    if (value.items.every(isCut)) return []
    return [wrongArguments(value, 'list', module)]
  }
  if (value.value === null || value.unknown) return []
  if (typeof value.value !== 'string')
    return [wrongArguments(value, `value ${quote(String(value.value))}`, module)]
  const { text, place } = innerText(value, source)
  const split = splitArguments(text)
  if (split.unbalanced) {
    const { what, start, end } = split.unbalanced
    return [
      {
        code: 'arguments',
        ...place(start, end),
        message: `Unexpected end of the arguments of ${quote(module)}, expected something to close \`${what}\``,
        help:
          what === "'" || what === '"'
            ? 'Ansible reads quotes here, so write the options, or `cmd:`, on lines of their own'
            : undefined,
      },
    ]
  }
  const rest = name === module ? split.arguments : split.arguments.slice(1)
  if (
    shape &&
    /_role$/.test(shortName(module)) &&
    !rest.some(({ text: each }) => /^(?:name|role)=|\{\{/.test(each))
  )
    return [
      {
        code: 'arguments',
        start: value.start,
        end: value.end,
        message: `Unexpected ${quote(text)} as the arguments of \`${name}\`, expected \`name=role\``,
      },
    ]
  const bare = rest.filter(({ text: each }) => !isAssignment(each))
  const [wrong] = bare
  if (!wrong || isFreeForm(module) || bare.some(({ text: each }) => isTemplate(each) || isBlank(each)))
    return []
  return [
    {
      code: 'arguments',
      ...place(wrong.start, wrong.end),
      message: `Unexpected ${quote(wrong.text)} in the arguments of ${quote(module)}, expected \`name=value\``,
      help: /^\w+:$/.test(wrong.text)
        ? 'write `=` for `: `, or the options on lines of their own'
        : 'a value with a space in it needs quotes',
    },
  ]
}

function wrongArguments(value: Node, found: string, module: string): Finding {
  const end = value.kind === 'sequence' ? (value.items[0]?.end ?? value.end) : value.end
  return {
    code: 'wrong-type',
    start: value.start,
    end,
    message: `Unexpected ${found} as the arguments of ${quote(module)}, expected a mapping`,
    help: shortName(module) === 'command' && found === 'list' ? 'the list goes under `argv:`' : undefined,
  }
}

function unknown({ key }: Entry, message: string): Finding {
  return {
    code: 'unknown-module',
    start: key.start,
    end: key.end,
    message: `${message}, expected a known one`,
  }
}

function conflict({ key }: Entry, message: string, first: Entry): Finding {
  return {
    code: 'conflict',
    start: key.start,
    end: key.end,
    message,
    related: [{ start: first.key.start, end: first.key.end, message: 'the other is here' }],
  }
}
