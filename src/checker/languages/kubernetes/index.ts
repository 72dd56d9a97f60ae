import { defineLanguage, type Embedded, type Problem } from '../language.ts'
import { fit } from '../schema/fragment.ts'
import { parseAs } from '../schema/parse-as.ts'
import { list } from '../schema/shape.ts'
import { type ShapeCode, shapeCodes, validate } from '../schema/validate.ts'
import { get, type Node, text } from '../tree.ts'
import { kinds } from './kinds.ts'
import { container, metadata, podSpec } from './pod.ts'

const parts = [
  { name: 'the spec of a pod', shape: podSpec },
  { name: 'containers', shape: list(container) },
  { name: 'a container', shape: container },
  { name: 'metadata', shape: metadata },
]

/** Manifests of the core groups; kinds of other groups and of other people are left alone. */
export default defineLanguage({
  id: 'kubernetes',
  name: 'Kubernetes manifest',
  versions: 'Kubernetes 1.34, the common kinds (kubernetes.io/docs/reference/generated/kubernetes-api/v1.34)',
  command: 'kubectl apply --dry-run=server -f FILE',
  codes: shapeCodes,
  parse: (source) =>
    parseAs(source, (root) => {
      if (text(get(root, 'kind')) === undefined) {
        // A patch or a part of a manifest: nothing that must be there need be in it.
        const { problems, context } = fit(root, parts, false)
        return { problems: problems.filter(({ code }) => code !== 'missing-key'), context }
      }
      return manifest(root, source.text)
    }),
})

function manifest(root: Node, source: string): { problems: Problem<ShapeCode>[]; embedded: Embedded[] } {
  const name = text(get(root, 'kind')) ?? ''
  const version = text(get(root, 'apiVersion'))
  const items = get(root, 'items')
  if (name === 'List' && items?.kind === 'sequence') {
    const found = items.items.map((item) => manifest(item, source))
    return {
      problems: found.flatMap((each) => each.problems),
      embedded: found.flatMap((each) => each.embedded),
    }
  }
  if (name === 'PrometheusRule') return { problems: [], embedded: ruleFile(get(root, 'spec'), source) }
  const kind = kinds.get(name)
  if (!kind || (version !== undefined && !kind.versions.includes(version)))
    return { problems: [], embedded: [] }
  return { problems: validate(root, kind.shape), embedded: [] }
}

/** The body of a PrometheusRule is a rule file, where it stands on lines of its own. */
function ruleFile(spec: Node | undefined, source: string): Embedded[] {
  if (spec?.kind !== 'mapping') return []
  const start = source.lastIndexOf('\n', spec.start - 1) + 1
  if (source.slice(start, spec.start).trim() !== '') return []
  return [{ language: 'promrules', ranges: [{ start, end: spec.end }] }]
}
