import type { Problem } from '../language.ts'
import { mappings } from '../schema/embed.ts'
import { didYouMean, suggest } from '../suggest.ts'
import { quote } from '../text.ts'
import { type Entry, entry, get, type Mapping, type Node } from '../tree.ts'
import { checkMatchers, checkTimes } from './labels-and-times.ts'
import { inherited } from './receivers.ts'

export const referenceCodes = {
  'bad-matcher': {
    severity: 'error',
    summary: 'A matcher, a label name or a regular expression in one cannot be read.',
  },
  'undefined-reference': {
    severity: 'error',
    summary: 'A route names a receiver or a time interval that the file does not define.',
  },
  'duplicate-name': { severity: 'error', summary: 'A name or a label is there twice.' },
  'root-route': { severity: 'error', summary: 'The root route has what only routes below it may have.' },
  'empty-time': {
    severity: 'error',
    summary: 'A span of time ends before it begins, or an interval is zero.',
  },
  'missing-setting': {
    severity: 'error',
    summary: 'A receiver needs a setting that neither it nor `global` has.',
  },
} as const

type Code = keyof typeof referenceCodes

/** An author's sign that something was left out. */
const cut = /^[ \t]*(?:#[ \t]*)?(?:- +)?(?:\.\.\.|…|\[\.\.\.\])/m

/** What no table of keys says: matchers, names that refer to each other, and the rules for the root of the routes. */
export function checkReferences(root: Node, source: string, whole: boolean): Problem<Code>[] {
  const problems: Problem<Code>[] = []
  const report = (code: Code, place: Node, message: string, help?: string) =>
    problems.push({ code, start: place.start, end: place.end, message, help })

  for (const mapping of mappings(root)) {
    checkMatchers(mapping, report)
    checkTimes(mapping, report)
  }
  const route = get(root, 'route')
  const receivers = get(root, 'receivers')
  const complete = whole || (route !== undefined && receivers !== undefined && !cut.test(source))
  if (receivers?.kind === 'sequence') checkNames(receivers.items, 'receiver', report)
  if (complete && route?.kind === 'mapping') checkRoot(route, report)
  if (complete) checkUses(root, whole, report)
  // A page that shows all three parts shows the file.
  if (whole || (complete && get(root, 'global'))) checkInherited(root, report)
  if (whole && route === undefined)
    report('root-route', firstOf(root), 'Missing `route` in the configuration')
  return problems
}

export type Report = (code: Code, place: Node, message: string, help?: string) => void

function firstOf(node: Node): Node {
  return node.kind === 'mapping' ? (node.entries[0]?.key ?? node) : node
}

function checkNames(
  items: readonly Node[],
  what: string,
  report: Report,
  seen = new Set<string>(),
): Set<string> {
  for (const item of items) {
    const name = get(item, 'name')
    if (name?.kind !== 'scalar' || name.value === null) continue
    const text = String(name.value)
    if (seen.has(text))
      report('duplicate-name', name, `Unexpected second ${what} ${quote(text)}, expected each name once`)
    seen.add(text)
  }
  return seen
}

const belowRoot = ['match', 'match_re', 'matchers', 'mute_time_intervals', 'active_time_intervals']

function checkRoot(route: Mapping, report: Report): void {
  const found = belowRoot.map((name) => entry(route, name)).find((each) => each && !isEmpty(each))
  if (found)
    report(
      'root-route',
      found.key,
      `Unexpected \`${found.name}\` in the root route, which every alert has to reach`,
      'move it to a route below, under `routes:`',
    )
  const again = entry(route, 'continue')
  if (again?.value.kind === 'scalar' && again.value.value === true)
    report('root-route', again.key, 'Unexpected `continue` in the root route')
  const receiver = entry(route, 'receiver')
  if (!receiver || isEmpty(receiver))
    report(
      'root-route',
      receiver?.key ?? firstOf(route),
      'Missing `receiver` in the root route, which takes every alert that no other route takes',
    )
}

/** Receivers and time intervals that routes name; only of a kind that the text defines, unless it is whole. */
function checkUses(root: Node, whole: boolean, report: Report): void {
  const items = (name: string) => {
    const section = get(root, name)
    return section?.kind === 'sequence' ? section.items : []
  }
  const ignore = () => {}
  const receivers = checkNames(items('receivers'), 'receiver', ignore)
  const intervals = checkNames(items('mute_time_intervals'), 'time interval', report)
  checkNames(items('time_intervals'), 'time interval', report, intervals)
  const route = get(root, 'route')
  if (!route) return
  for (const mapping of mappings(route)) {
    const use = (node: Node | undefined, known: Set<string>, what: string, where: string) => {
      if (node?.kind !== 'scalar' || node.value === null || node.unknown) return
      const name = String(node.value)
      if (name === '' || known.has(name) || /[$<{]/.test(name)) return
      const near = suggest(name, known)
      report(
        'undefined-reference',
        node,
        `Unexpected ${what} ${quote(name)}, which the file does not define`,
        near === undefined ? `define it under \`${where}:\`` : didYouMean(near),
      )
    }
    use(get(mapping, 'receiver'), receivers, 'receiver', 'receivers')
    if (!whole && intervals.size === 0) continue
    for (const key of ['mute_time_intervals', 'active_time_intervals']) {
      const list = get(mapping, key)
      for (const item of list?.kind === 'sequence' ? list.items : [])
        use(item, intervals, 'time interval', 'time_intervals')
    }
  }
}

function checkInherited(root: Node, report: Report): void {
  const global = get(root, 'global')
  const receivers = get(root, 'receivers')
  for (const receiver of receivers?.kind === 'sequence' ? receivers.items : []) {
    for (const [name, needs] of Object.entries(inherited)) {
      const configs = get(receiver, name)
      for (const config of configs?.kind === 'sequence' ? configs.items : []) {
        if (config.kind !== 'mapping') continue
        const need = needs.find(
          ({ own, global: shared }) =>
            !own.some((key) => filled(config, key)) && !shared.some((key) => filled(global, key)),
        )
        if (need)
          report(
            'missing-setting',
            config.entries[0]?.key ?? config,
            `Missing \`${need.own[0]}\` here, or \`${need.global[0]}\` in \`global\``,
          )
      }
    }
  }
}

function filled(node: Node | undefined, name: string): boolean {
  const found = entry(node, name)
  return found !== undefined && !isEmpty(found)
}

function isEmpty({ value }: Entry): boolean {
  if (value.kind === 'scalar') return value.value === null || value.value === ''
  return value.kind === 'sequence' ? value.items.length === 0 : value.entries.length === 0
}
