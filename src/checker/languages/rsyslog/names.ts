/** The modules, templates, rulesets and tables that a text loads, defines and uses. */
import { didYouMean, suggest } from '../suggest.ts'
import { quote } from '../text.ts'
import { isBlank } from '../values.ts'
import type { Finding, Span } from './finding.ts'
import { moduleName } from './modules.ts'
import { builtinModules, modules, ownParsers, ownTemplates } from './vocabulary/names.ts'

export type NameKind =
  | 'module'
  | 'parser'
  | 'template'
  | 'ruleset'
  | 'lookup table'
  | 'statistics bucket'
  | 'output channel'

interface Use extends Span {
  kind: NameKind
  name: string
}

/** Found only once the text is read: a ruleset may be called above its definition. */
const late: NameKind[] = ['ruleset']

const howToDefine: Record<NameKind, (name: string) => string> = {
  module: (name) => `\`module(load="${name.slice(0, 40)}")\` before it`,
  parser: () => '`parser(…)`, or `module(load=…)` of its module, before it',
  template: () => 'one that is defined before it',
  ruleset: () => 'one that the file defines',
  'lookup table': () => '`lookup_table(…)` before it',
  'statistics bucket': () => '`dyn_stats(…)` or `percentile_stats(…)` before it',
  'output channel': () => '`$outchannel` before it',
}

export class Names {
  /** The text is a complete file: what it does not define is not there. */
  readonly whole: boolean
  /** Where another file is taken in, which may define what this one uses. */
  included = Number.POSITIVE_INFINITY
  private readonly defined = new Map<string, number>()
  private readonly uses: Use[] = []
  /** Rulesets that old directives bind to the next listener of a module. */
  private readonly bound = new Map<string, Use>()

  constructor(whole: boolean) {
    this.whole = whole
  }

  /** A second definition of a name changes nothing here. Returns whether it is the first. */
  define(kind: NameKind, name: string, at: number): boolean {
    const key = keyOf(kind, name)
    if (this.defined.has(key)) return false
    this.defined.set(key, at)
    return true
  }

  has(kind: NameKind, name: string): boolean {
    return this.defined.has(keyOf(kind, name))
  }

  /** Where a name is defined, over its own length. */
  where(kind: NameKind, name: string): Span | undefined {
    const start = this.defined.get(keyOf(kind, name))
    return start === undefined ? undefined : { start, end: start + name.length }
  }

  use(kind: NameKind, name: string, { start, end }: Span): void {
    this.uses.push({ kind, name, start, end })
  }

  /** A ruleset for the next listener of a module, which looks for it. */
  bind(module: string, name: string, span: Span): void {
    this.bound.set(module, { kind: 'ruleset', name, start: span.start, end: span.end })
  }

  /** A listener of a module begins. */
  listen(module: string): void {
    const use = this.bound.get(module)
    if (use) this.uses.push(use)
    this.bound.delete(module)
  }

  /** What nothing defines before it is used; in an excerpt only slips. */
  missing(): Finding[] {
    const found: Finding[] = []
    for (const use of this.uses) {
      const { kind, name, start, end } = use
      if (isBlank(name) || this.isThere(use)) continue
      const near = kind === 'module' ? undefined : suggest(name, this.known(kind))
      const elsewhere = late.includes(kind) ? this.included < Number.POSITIVE_INFINITY : start > this.included
      if (near === undefined && (!this.whole || elsewhere)) continue
      found.push({
        code: 'undefined-name',
        start,
        end,
        message: `Unexpected ${kind} ${quote(name)}, expected ${howToDefine[kind](name)}`,
        help: near && didYouMean(near.trim()),
      })
    }
    return found
  }

  private known(kind: NameKind): string[] {
    const own = kind === 'template' ? ownTemplates : kind === 'parser' ? [...ownParsers.keys()] : []
    const names = [...this.defined.keys()].filter((key) => key.startsWith(`${kind}:`))
    return [...own, ...names.map((key) => key.slice(kind.length + 1))]
  }

  private isThere({ kind, name, start }: Use): boolean {
    const at = this.defined.get(keyOf(kind, name))
    if (at !== undefined && (at < start || late.includes(kind) || !this.whole)) return true
    if (kind === 'module')
      return builtinModules.includes(moduleName(name)) || !modules.includes(moduleName(name))
    if (kind === 'ruleset') return name.toLowerCase() === 'rsyslog_defaultruleset'
    if (kind === 'parser') {
      const module = ownParsers.get(name)
      return ownParsers.has(name) && (module === undefined || !this.whole || this.has('module', module))
    }
    return kind === 'template' && ownTemplates.includes(name)
  }
}

/** Modules and rulesets are compared without regard to case. */
function keyOf(kind: NameKind, name: string): string {
  if (kind === 'module') return `${kind}:${moduleName(name)}`
  return `${kind}:${kind === 'ruleset' ? name.toLowerCase() : name}`
}
