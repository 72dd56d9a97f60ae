import { didYouMean, suggest } from '../suggest.ts'
import { quote } from '../text.ts'
import type { Finding } from './codes.ts'

interface Place {
  start: number
  end: number
}

/** The groups of an inventory, who is whose child, and where each was said. */
export class Groups {
  readonly defined = new Set(['all', 'ungrouped'])
  private readonly children = new Map<string, Map<string, Place>>()
  /** Names that have to be defined somewhere. */
  private readonly uses: { name: string; place: Place; as: 'child' | 'vars' }[] = []

  define(name: string): void {
    this.defined.add(name)
  }

  addChild(parent: string, child: string, place: Place): void {
    const children = this.children.get(parent) ?? new Map<string, Place>()
    this.children.set(parent, children)
    if (!children.has(child)) children.set(child, place)
  }

  use(name: string, place: Place, as: 'child' | 'vars'): void {
    this.uses.push({ name, place, as })
  }

  /** In a fragment a group may be defined elsewhere, and only the near miss of one that is shown is wrong. */
  undefinedGroups(whole: boolean): Finding[] {
    const used = new Set(this.uses.map(({ name }) => name))
    return this.uses.flatMap(({ name, place, as }): Finding[] => {
      if (this.defined.has(name)) return []
      const near = suggest(name, this.defined)
      if (!whole && (near === undefined || used.has(near))) return []
      return [
        {
          code: 'undefined-group',
          ...place,
          message: `Unexpected group ${quote(name)}, which the inventory does not define`,
          help:
            near !== undefined
              ? didYouMean(near)
              : as === 'child'
                ? `hosts stand in \`[group]\` and groups in \`[group:children]\`; define \`[${name}]\``
                : `define \`[${name}]\` or \`[${name}:children]\``,
        },
      ]
    })
  }

  /** The children that close a circle, one for each. */
  loops(): Finding[] {
    const findings: Finding[] = []
    const state = new Map<string, 'open' | 'done'>()
    for (const root of this.children.keys()) {
      if (state.has(root)) continue
      const path = [{ name: root, rest: [...(this.children.get(root) ?? [])] }]
      state.set(root, 'open')
      while (path.length > 0) {
        const top = path.at(-1) as (typeof path)[number]
        const next = top.rest.shift()
        if (!next) {
          state.set(top.name, 'done')
          path.pop()
          continue
        }
        const [child, place] = next
        if (state.get(child) === 'open')
          findings.push({
            code: 'group-loop',
            ...place,
            message:
              child === top.name
                ? `Unexpected group ${quote(child)} as a child of itself`
                : `Unexpected group ${quote(child)} as a child of ${quote(top.name)}, of which it is an ancestor`,
          })
        else if (!state.has(child)) {
          state.set(child, 'open')
          path.push({ name: child, rest: [...(this.children.get(child) ?? [])] })
        }
      }
    }
    return findings
  }
}
