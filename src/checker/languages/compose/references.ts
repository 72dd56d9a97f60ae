import type { Problem } from '../language.ts'
import { didYouMean, suggest } from '../suggest.ts'
import { quote } from '../text.ts'
import { entry, get, type Node, type Scalar } from '../tree.ts'

/** A name that a service uses, and where. */
interface Use {
  name: string
  place: Scalar | Node
}

type Kind = 'service' | 'network' | 'volume' | 'secret' | 'config'

/**
 * Names that services use and the file does not declare. Compose refuses the file; `docker stack deploy` as well.
 *
 * Only for a text that holds `services` and starts at the top, since a fragment may be declared elsewhere: a kind whose
 * section is not in the text is left alone unless the file is whole.
 */
export function undefinedReferences(root: Node, whole: boolean): Problem<'undefined-reference'>[] {
  const services = get(root, 'services')
  // What another file declares is not here to be seen.
  if (services?.kind !== 'mapping' || entry(root, 'include')) return []
  const problems: Problem<'undefined-reference'>[] = []
  const known = (kind: Kind): string[] | undefined => {
    const section = kind === 'service' ? services : get(root, `${kind}s`)
    if (section === undefined) return whole ? [] : undefined
    return section.kind === 'mapping' ? section.entries.map(({ name }) => name) : undefined
  }
  for (const { value: service } of services.entries) {
    if (entry(service, 'extends')) continue
    for (const [kind, uses] of usesOf(service)) {
      const names = known(kind)
      if (names === undefined) continue
      for (const { name, place } of uses) {
        if (names.includes(name) || (kind === 'network' && name === 'default') || /[$<{]/.test(name)) continue
        const near = suggest(name, names)
        problems.push({
          code: 'undefined-reference',
          start: place.start,
          end: place.end,
          message: `Unexpected ${kind} ${quote(name)}, which the file does not declare`,
          help: near === undefined ? `declare it under \`${kind}s:\` at the top level` : didYouMean(near),
        })
      }
    }
  }
  return problems
}

function usesOf(service: Node): [Kind, Use[]][] {
  return [
    ['service', [...names(get(service, 'depends_on')), ...names(get(service, 'links')).map(beforeColon)]],
    ['network', names(get(service, 'networks'))],
    ['secret', names(get(service, 'secrets'))],
    ['config', names(get(service, 'configs'))],
    ['volume', volumes(get(service, 'volumes'))],
  ]
}

/** The names in a list, in a list of mappings with a `source`, or the keys of a mapping. */
function names(node: Node | undefined): Use[] {
  if (node?.kind === 'mapping') return node.entries.map(({ key, name }) => ({ name, place: key }))
  if (node?.kind !== 'sequence') return []
  return node.items.flatMap((item) => {
    const found = item.kind === 'mapping' ? get(item, 'source') : item
    return found?.kind === 'scalar' && typeof found.value === 'string'
      ? [{ name: found.value, place: found }]
      : []
  })
}

function beforeColon({ name, place }: Use): Use {
  return { name: name.split(':')[0] as string, place }
}

/** Named volumes: a short form that does not start like a path, or a long one of type `volume`. */
function volumes(node: Node | undefined): Use[] {
  if (node?.kind !== 'sequence') return []
  return node.items.flatMap((item) => {
    if (item.kind === 'mapping') {
      const type = get(item, 'type')
      const source = get(item, 'source')
      const isVolume = type?.kind === 'scalar' && type.value === 'volume'
      return isVolume && source?.kind === 'scalar' && typeof source.value === 'string' && isName(source.value)
        ? [{ name: source.value, place: source }]
        : []
    }
    if (item.kind !== 'scalar' || typeof item.value !== 'string' || !item.value.includes(':')) return []
    const [name = ''] = item.value.split(':')
    // One letter and a colon is a drive of Windows.
    return isName(name) && name.length > 1 ? [{ name, place: item }] : []
  })
}

function isName(text: string): boolean {
  return /^[A-Za-z0-9][\w.-]*$/.test(text)
}
