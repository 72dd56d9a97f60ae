import { didYouMean, suggest } from '../suggest.ts'
import { quote } from '../text.ts'
import { type Entry, entry, get, type Mapping, type Node, text } from '../tree.ts'
import type { Finding } from './codes.ts'
import { probeHandlers } from './pod.ts'
import { readQuantity } from './values.ts'

/** How much of a pod is shown. */
export interface Shown {
  /** Nothing is left out: what is not declared here is declared nowhere. */
  complete: boolean
}

/** What no table says about a pod: names that are used and given, and values that have to fit each other. */
export function checkPod(spec: Node | undefined, claims: readonly string[], shown: Shown): Finding[] {
  if (spec?.kind !== 'mapping') return []
  const findings: Finding[] = []
  const containers = ['initContainers', 'containers', 'ephemeralContainers'].flatMap((name) =>
    items(get(spec, name)),
  )
  findings.push(...duplicates(containers, 'container'), ...duplicates(items(get(spec, 'volumes')), 'volume'))
  const volumes = entry(spec, 'volumes')
  const declared = new Set([...items(volumes?.value).map((each) => text(get(each, 'name'))), ...claims])
  for (const container of containers) {
    if (volumes || shown.complete)
      for (const mount of [
        ...items(get(container, 'volumeMounts')),
        ...items(get(container, 'volumeDevices')),
      ])
        findings.push(...undeclared(get(mount, 'name'), declared))
    findings.push(
      ...duplicates(items(get(container, 'ports')), 'port'),
      ...resources(get(container, 'resources')),
    )
    if (!shown.complete || !entry(container, 'image')) continue
    for (const name of ['livenessProbe', 'readinessProbe', 'startupProbe']) {
      const probe = entry(container, name)
      if (
        probe?.value.kind !== 'mapping' ||
        probe.value.entries.some((each) => probeHandlers.includes(each.name))
      )
        continue
      findings.push(
        missing(
          probe,
          `Missing key in a probe, expected ${probeHandlers.map((each) => `\`${each}\``).join(', ')}`,
        ),
      )
    }
  }
  return findings
}

export function items(node: Node | undefined): Mapping[] {
  return node?.kind === 'sequence' ? node.items.filter((item) => item.kind === 'mapping') : []
}

export function missing({ key }: Entry, message: string, help?: string): Finding {
  return { code: 'missing-key', start: key.start, end: key.end, message, help }
}

function undeclared(name: Node | undefined, declared: ReadonlySet<string | undefined>): Finding[] {
  const used = text(name)
  if (!name || used === undefined || declared.has(used) || /[$<{]|xxx/.test(used)) return []
  const near = suggest(
    used,
    [...declared].filter((each) => each !== undefined),
  )
  return [
    {
      code: 'undefined-volume',
      start: name.start,
      end: name.end,
      message: `Unexpected volume ${quote(used)}, which the pod does not have`,
      help: near === undefined ? 'declare it under `volumes:` of the pod' : didYouMean(near),
    },
  ]
}

function duplicates(named: readonly Mapping[], what: string): Finding[] {
  const first = new Map<string, Node>()
  return named.flatMap((each): Finding[] => {
    const node = get(each, 'name')
    const name = text(node)
    if (!node || name === undefined || /[$<{]|xxx/.test(name)) return []
    const before = first.get(name)
    if (!before) {
      first.set(name, node)
      return []
    }
    return [
      {
        code: 'duplicate-name',
        start: node.start,
        end: node.end,
        message: `Unexpected second ${what} ${quote(name)}, expected each name once`,
        related: [{ start: before.start, end: before.end, message: 'the first one' }],
      },
    ]
  })
}

/** Nothing may ask for more than it is allowed. */
function resources(node: Node | undefined): Finding[] {
  const requests = get(node, 'requests')
  const limits = get(node, 'limits')
  if (requests?.kind !== 'mapping') return []
  return requests.entries.flatMap(({ name, value }): Finding[] => {
    const [asked, allowed] = [amount(value), amount(get(limits, name))]
    if (asked === undefined || allowed === undefined || asked <= allowed) return []
    return [
      {
        code: 'invalid-value',
        start: value.start,
        end: value.end,
        message: `Unexpected request of more ${quote(name)} than the limit, expected at most as much`,
      },
    ]
  })
}

function amount(node: Node | undefined): number | undefined {
  return node?.kind === 'scalar' && node.value !== null
    ? readQuantity(node.source ?? String(node.value))
    : undefined
}
