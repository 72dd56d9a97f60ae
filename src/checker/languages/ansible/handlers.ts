import { mappings } from '../schema/embed.ts'
import { didYouMean, suggest } from '../suggest.ts'
import { quote } from '../text.ts'
import { entry, get, type Mapping, type Node, type Scalar, text } from '../tree.ts'
import type { Finding } from './codes.ts'

/** What brings in handlers that the play does not show. */
const ELSEWHERE = /^(?:(?:ansible\.(?:builtin|legacy)\.)?(?:include|import)(?:_tasks|_role)?|roles)$/

/**
 * Handlers that tasks notify and the play does not have. Nothing is known where roles or included files may bring more;
 * in a fragment, whose handlers may be cut, only the near miss of one that is shown is wrong.
 */
export function checkHandlers(play: Mapping, whole: boolean): Finding[] {
  const handlers = get(play, 'handlers')
  if (handlers && handlers.kind !== 'sequence') return []
  if (!handlers && !whole) return []
  const all = [...mappings(play)]
  if (all.some(({ entries }) => entries.some(({ name }) => ELSEWHERE.test(name)))) return []
  const names = new Set<string>()
  for (const handler of handlers ? mappings(handlers) : []) {
    for (const each of [...scalars(get(handler, 'name')), ...scalars(get(handler, 'listen'))]) {
      const name = text(each) ?? ''
      if (name.includes('{{')) return []
      names.add(name)
    }
  }
  return all.flatMap((each) =>
    scalars(entry(each, 'notify')?.value).flatMap((node): Finding[] => {
      const name = text(node)
      if (name === undefined || names.has(name) || /\{\{|<|\.\.\.|…/.test(name)) return []
      // A role may be named before its handler.
      if (/ : /.test(name)) return []
      const near = suggest(name, names)
      if (near === undefined && !whole) return []
      return [
        {
          code: 'undefined-handler',
          start: node.start,
          end: node.end,
          message: `Unexpected handler ${quote(name)}, which the play does not have`,
          help:
            near === undefined
              ? 'the name is compared letter by letter with `name:` and `listen:` of handlers'
              : didYouMean(near),
        },
      ]
    }),
  )
}

function scalars(node: Node | undefined): Scalar[] {
  const items = node?.kind === 'sequence' ? node.items : node ? [node] : []
  return items.filter((item): item is Scalar => item.kind === 'scalar')
}
