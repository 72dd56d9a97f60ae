import type { Statement } from '../braces/tree.ts'
import { elementsOf } from './addresses.ts'
import { canonical } from './numbers.ts'
import { blocksOf, Options, optionsOf } from './options.ts'

/** A view, or the file itself where there is none. */
export interface View {
  name: string
  class: string
  /** The view's own options; none where there is no view. */
  own: Options | undefined
  zones: readonly Statement[]
}

/** A complete named.conf: what one block takes from another. */
export class NamedFile {
  readonly main: Options
  readonly options: Options
  readonly views: readonly View[]

  constructor(statements: readonly Statement[]) {
    this.main = new Options(statements)
    const options = this.main.get('options')
    this.options = options ? optionsOf(options) : new Options([])
    const views = this.main.all('view').map((view): View => {
      const own = optionsOf(view)
      const [, name, kind] = view.words
      return { name: name?.text ?? '', class: classOf(kind?.text), own, zones: own.all('zone') }
    })
    const whole: View = { name: '_default', class: 'in', own: undefined, zones: this.main.all('zone') }
    this.views = views.length > 0 ? views : [whole]
  }

  /** A setting as the zone, its view and `options` give it, the nearest first. */
  setting(name: string, view: View, zone?: Options): Statement | undefined {
    return zone?.get(name) ?? view.own?.get(name) ?? this.options.get(name)
  }

  /** The statement of that keyword that defines the name; names are compared without case. */
  defined(name: string, ...keywords: string[]): Statement | undefined {
    return this.main.all(...keywords).find(({ words }) => words[1]?.text.toLowerCase() === name.toLowerCase())
  }

  /** Whether nobody at all is in the list. */
  isNone(list: Statement | undefined): boolean {
    const block = list && blocksOf(list)[0]
    const elements = block ? elementsOf(block) : []
    if (elements.length !== 1) return false
    const text =
      elements[0]?.words
        .map((word) => word.text)
        .join('')
        .toLowerCase() ?? ''
    const acl = this.defined(text, 'acl')
    return text === 'none' || text === '!any' || (acl !== undefined && acl !== list && this.isNone(acl))
  }

  /** The name of the zone's `dnssec-policy`, unless it is `none`. */
  policyOf(view: View, zone: Options): Statement | undefined {
    const policy = this.setting('dnssec-policy', view, zone)
    return policy?.words[1]?.text === 'none' ? undefined : policy
  }

  /** Whether others may change the zone while it is served. */
  isDynamic(view: View, zone: Options): boolean {
    if (zone.has('update-policy')) return true
    const updates = this.setting('allow-update', view, zone)
    return updates !== undefined && !this.isNone(updates)
  }
}

export const classOf = (text: string | undefined) => {
  const name = text?.toLowerCase() ?? 'in'
  return name === 'chaos' ? 'ch' : name === 'hesiod' ? 'hs' : name
}

export const zoneTypeOf = (zone: Options) => {
  if (zone.has('in-view')) return 'in-view'
  const type = zone.value('type')
  return type === 'master' ? 'primary' : type === 'slave' ? 'secondary' : type
}

export const nameOf = ({ words }: Statement) => canonical(words[1]?.text ?? '')
