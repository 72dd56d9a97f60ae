import { defineLanguage, type Embedded } from '../language.ts'
import { fit, isExcerpt } from '../schema/fragment.ts'
import { parseAs, parseAsJson } from '../schema/parse-as.ts'
import { list, object, type Shape } from '../schema/shape.ts'
import { validateStrictly } from '../schema/validate.ts'
import { vocabularyOf } from '../schema/vocabulary.ts'
import { didYouMean, suggest } from '../suggest.ts'
import { oneOf, quote } from '../text.ts'
import { entry, get, type Mapping, type Node, text } from '../tree.ts'
import { type Code, codes, type Finding } from './codes.ts'
import { kinds } from './kinds.ts'
import { container, metadata, podSpec } from './pod.ts'
import { checkWorkload } from './workloads.ts'

const parts = [
  { name: 'the spec of a pod', shape: podSpec },
  { name: 'containers', shape: list(container) },
  { name: 'a container', shape: container },
  { name: 'metadata', shape: metadata },
]
const everything: Shape = object(
  'a manifest',
  Object.fromEntries(kinds.map(({ name, shape }) => [name, shape])),
)
const vocabulary = vocabularyOf(everything)
/** Kinds of these groups that have no table here. */
const OTHERS: Readonly<Record<string, readonly string[]>> = {
  v1: 'Node PersistentVolume Endpoints Event ReplicationController PodTemplate Binding ComponentStatus List Config Status Template'.split(
    ' ',
  ),
  'apps/v1': ['ControllerRevision'],
  'batch/v1': [],
  'networking.k8s.io/v1': ['IPAddress', 'ServiceCIDR'],
  'policy/v1': ['Eviction'],
}

interface Found {
  problems: Finding[]
  embedded: Embedded[]
}

/** Manifests of the core groups, as YAML or JSON; kinds of other groups and of other people are left alone. */
export default defineLanguage({
  id: 'kubernetes',
  name: 'Kubernetes manifest',
  versions: 'Kubernetes 1.36 and before, the common kinds (kubernetes.io/docs/reference/kubernetes-api)',
  command: 'kubectl apply --dry-run=server -f FILE',
  codes,
  parse: (source) =>
    (isJson(source.text) ? parseAsJson : parseAs)<Code>(source, (root) => {
      if (text(get(root, 'kind')) === undefined || root.kind !== 'mapping') {
        // A patch or a part of a manifest: nothing that must be there need be in it.
        const { problems, context } = fit(root, parts, false)
        return { problems: problems.filter(({ code }) => code !== 'missing-key'), context }
      }
      return manifest(root, source.text, source.whole || !isExcerpt(source.text))
    }),
})

function isJson(text: string): boolean {
  return /^\s*\{\s*["}]/.test(text)
}

function manifest(root: Mapping, source: string, complete: boolean): Found {
  const name = text(get(root, 'kind')) ?? ''
  const version = text(get(root, 'apiVersion'))
  const items = get(root, 'items')
  if (name === 'List' && items?.kind === 'sequence') {
    const found = items.items.flatMap((item) =>
      item.kind === 'mapping' ? [manifest(item, source, complete)] : [],
    )
    return {
      problems: found.flatMap((each) => each.problems),
      embedded: found.flatMap((each) => each.embedded),
    }
  }
  if (name === 'PrometheusRule') return { problems: [], embedded: ruleFile(get(root, 'spec'), source) }
  const kind = kinds.find((each) => each.name === name && (version === undefined || each.version === version))
  if (!kind) return { problems: unknownKind(root, name, version), embedded: [] }
  const problems = [
    ...validateStrictly(root, kind.shape, { vocabulary, closed: true }),
    ...checkWorkload(name, root, { complete }, source),
  ]
  return { problems: problems.sort((a, b) => a.start - b.start), embedded: [] }
}

/** In the groups of the API itself every kind is known; old versions that are gone are left alone. */
function unknownKind(root: Mapping, name: string, version: string | undefined): Finding[] {
  const node = entry(root, 'kind')?.value
  const others = version !== undefined && Object.hasOwn(OTHERS, version) ? OTHERS[version] : undefined
  if (!node || !others || /List$/.test(name)) return []
  const own = [...kinds.filter((each) => each.version === version).map((each) => each.name), ...others]
  if (own.includes(name)) return []
  const elsewhere = kinds
    .filter((each) => each.name === name && !each.version.startsWith('rbac'))
    .map((each) => each.version)
  const near = suggest(name, own)
  if (elsewhere.length === 0 && near === undefined) return []
  return [
    {
      code: 'unknown-kind',
      start: node.start,
      end: node.end,
      message: `Unexpected kind ${quote(name)} in ${quote(version ?? '')}${elsewhere.length > 0 ? `, expected it in ${oneOf(elsewhere)}` : ', expected a known one'}`,
      help: elsewhere.length > 0 ? `write \`apiVersion: ${elsewhere.at(-1)}\`` : near && didYouMean(near),
    },
  ]
}

/** The body of a PrometheusRule is a rule file, where it stands on lines of its own. */
function ruleFile(spec: Node | undefined, source: string): Embedded[] {
  if (spec?.kind !== 'mapping') return []
  const start = source.lastIndexOf('\n', spec.start - 1) + 1
  if (source.slice(start, spec.start).trim() !== '') return []
  return [{ language: 'promrules', ranges: [{ start, end: spec.end }] }]
}
