import { innerText } from '../schema/inner-text.ts'
import { quote } from '../text.ts'
import { entry, get, type Mapping, type Node, text } from '../tree.ts'
import type { Finding } from './codes.ts'
import { checkPod, items, missing, type Shown } from './pods.ts'
import { checkSchedule } from './schedule.ts'

/**
 * What the API server asks of a workload beyond the types of its fields. Pages show excerpts, and patches of a few
 * fields look like manifests: a field is only missed where the rest of the object is there.
 */
export function checkWorkload(kind: string, root: Mapping, shown: Shown, source: string): Finding[] {
  const spec = get(root, 'spec')
  if (spec?.kind !== 'mapping') return []
  const template = get(spec, 'template')
  switch (kind) {
    case 'Pod':
      return checkPod(spec, [], shown)
    case 'Deployment':
    case 'ReplicaSet':
    case 'StatefulSet':
    case 'DaemonSet': {
      const claims = items(get(spec, 'volumeClaimTemplates')).flatMap(
        (claim) => text(get(get(claim, 'metadata'), 'name')) ?? [],
      )
      return [
        ...required(kind, root, spec, shown),
        ...selects(spec, template),
        ...strategy(spec),
        ...restarts(get(template, 'spec'), ['Always'], kind, shown),
        ...checkPod(get(template, 'spec'), claims, shown),
      ]
    }
    case 'Job':
      return job(spec, shown)
    case 'CronJob': {
      const found = job(get(get(spec, 'jobTemplate'), 'spec'), shown)
      return [...schedule(get(spec, 'schedule'), source), ...found]
    }
    case 'Service':
      return service(spec, shown)
    default:
      return []
  }
}

function job(spec: Node | undefined, shown: Shown): Finding[] {
  const pod = get(get(spec, 'template'), 'spec')
  return [...restarts(pod, ['OnFailure', 'Never'], 'Job', shown), ...checkPod(pod, [], shown)]
}

/** A template with labels and images is no patch: a `selector` belongs to it. */
function required(kind: string, root: Mapping, spec: Mapping, { complete }: Shown): Finding[] {
  const template = get(spec, 'template')
  const place = entry(root, 'spec')
  if (!complete || !place) return []
  if (!entry(spec, 'selector') && isFull(get(template, 'spec')) && entry(get(template, 'metadata'), 'labels'))
    return [
      missing(
        place,
        `Missing key \`selector\` in the spec of a ${kind}`,
        'write `matchLabels:` below it with the labels of the template',
      ),
    ]
  if (entry(spec, 'selector') && !entry(spec, 'template'))
    return [missing(place, `Missing key \`template\` in the spec of a ${kind}`)]
  return []
}

/** Whether the containers of a pod are there with their images. */
function isFull(pod: Node | undefined): boolean {
  const containers = items(get(pod, 'containers'))
  return containers.length > 0 && containers.every((container) => entry(container, 'image'))
}

function selects(spec: Mapping, template: Node | undefined): Finding[] {
  const wanted = get(get(spec, 'selector'), 'matchLabels')
  const given = get(get(template, 'metadata'), 'labels')
  if (wanted?.kind !== 'mapping' || given?.kind !== 'mapping') return []
  return wanted.entries.flatMap(({ key, name, value }): Finding[] => {
    const [label, pod] = [text(value), get(given, name)]
    const has = text(pod)
    if (label === undefined || /[$<{%]|xxx|^[A-Z_-]+$/.test(label + name)) return []
    if (
      pod
        ? has === undefined || has === label || /[$<{%]|xxx/.test(has)
        : given.entries.some(({ key }) => isOpen(key))
    )
      return []
    const related = pod ?? given.entries[0]?.key ?? given
    return [
      {
        code: 'selector-mismatch',
        start: key.start,
        end: value.end,
        message: `Unexpected selector ${quote(`${name}: ${label}`)}, which the pods of the template do not match`,
        help: 'the labels of the template have to hold all labels of the selector',
        related: [{ start: related.start, end: related.end, message: 'the labels of the pods' }],
      },
    ]
  })
}

/** A template or an alias that may bring any label. */
function isOpen(key: Node): boolean {
  return key.kind !== 'scalar' || key.unknown === true || /[$<{%]/.test(String(key.value))
}

function strategy(spec: Mapping): Finding[] {
  const chosen = get(spec, 'strategy')
  const rolling = entry(chosen, 'rollingUpdate')
  if (rolling?.value.kind !== 'mapping') return []
  if (text(get(chosen, 'type')) === 'Recreate')
    return [
      {
        code: 'conflicting-keys',
        start: rolling.key.start,
        end: rolling.key.end,
        message: 'Unexpected key `rollingUpdate` beside the strategy `Recreate`',
      },
    ]
  const zero = (name: string) => {
    const node = get(rolling.value, name)
    return node?.kind === 'scalar' && (node.value === 0 || node.value === '0%')
  }
  if (!zero('maxSurge') || !zero('maxUnavailable')) return []
  return [
    {
      code: 'invalid-value',
      start: rolling.key.start,
      end: rolling.key.end,
      message: 'Unexpected `maxSurge` and `maxUnavailable` of 0 both, expected one to be more',
    },
  ]
}

/** Pods of a Job may not be restarted for ever, which is what the default says; all others have to be. */
function restarts(
  pod: Node | undefined,
  allowed: readonly string[],
  kind: string,
  { complete }: Shown,
): Finding[] {
  const policy = entry(pod, 'restartPolicy')
  const shown = allowed.map((each) => `\`${each}\``).join(' or ')
  const value = text(policy?.value)
  if (policy && value !== undefined && /^(?:Always|OnFailure|Never)$/.test(value) && !allowed.includes(value))
    return [
      {
        code: 'invalid-value',
        start: policy.value.start,
        end: policy.value.end,
        message: `Unexpected \`restartPolicy\` ${quote(value)} in the pods of a ${kind}, expected ${shown}`,
      },
    ]
  const [first] = pod?.kind === 'mapping' ? pod.entries : []
  if (policy || kind !== 'Job' || !complete || !first || !isFull(pod)) return []
  if (pod?.kind === 'mapping' && pod.entries.some(({ merged }) => merged)) return []
  return [missing(first, `Missing key \`restartPolicy\` in the pods of a Job, expected ${shown}`)]
}

function schedule(node: Node | undefined, source: string): Finding[] {
  const value = text(node)
  if (node?.kind !== 'scalar' || value === undefined || /[$<{]|xxx|\.\.\./.test(value)) return []
  const wrong = checkSchedule(value)
  if (!wrong) return []
  const place = innerText(node, source).place(wrong.start, wrong.end)
  return [{ code: 'schedule', message: wrong.message, help: wrong.help, ...place }]
}

function service(spec: Mapping, { complete }: Shown): Finding[] {
  const ports = items(get(spec, 'ports'))
  const unnamed = ports.length > 1 ? ports.find((each) => !entry(each, 'name')) : undefined
  const place = unnamed?.entries[0]
  if (complete && place && !unnamed?.entries.some(({ merged }) => merged))
    return [missing(place, 'Missing key `name` in a port of a Service that has several')]
  return []
}
