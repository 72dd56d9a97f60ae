/** The modules, templates and rulesets that a text loads, defines and uses. */
import { didYouMean, suggest } from '../suggest.ts'
import { quote } from '../text.ts'
import { isBlank } from '../values.ts'
import type { Finding } from './cursor.ts'
import { ownTemplates } from './kinds.ts'
import { modules } from './vocabulary.ts'

/** Modules that need no loading. */
const builtin = new Set(
  'omfile omfwd ompipe omusrmsg omdiscard omshell builtin:omfile builtin:omfwd builtin:ompipe builtin:omusrmsg pmrfc3164 pmrfc5424 rsyslog.rfc3164 rsyslog.rfc5424'.split(
    ' ',
  ),
)

export interface Use {
  kind: 'module' | 'template' | 'ruleset'
  name: string
  start: number
  end: number
}

export class Names {
  /** The text is a complete file: what it does not define is not there. */
  readonly whole: boolean
  /** Where another file is taken in, which may define what this one uses. */
  included = Number.POSITIVE_INFINITY
  /** Where each is loaded or defined: what is used before that is not there yet. */
  readonly loaded = new Map<string, number>()
  readonly templates = new Map<string, number>()
  readonly rulesets = new Set<string>(['RSYSLOG_DefaultRuleset'])
  readonly uses: Use[] = []

  constructor(whole: boolean) {
    this.whole = whole
  }

  /** Modules that nothing loads and templates that nothing defines, before they are used; in an excerpt only slips. */
  missing(): Finding[] {
    const found: Finding[] = []
    const names = [...ownTemplates, ...this.templates.keys()]
    for (const { kind, name, start, end } of this.uses) {
      if (isBlank(name) || this.isThere(kind, name, start)) continue
      const near = kind === 'template' ? suggest(name, names) : undefined
      const included = kind === 'ruleset' ? this.included < Number.POSITIVE_INFINITY : start > this.included
      if (near === undefined && (!this.whole || included)) continue
      const message = {
        module: `Unexpected use of the module ${quote(name)}, expected \`module(load="${name.slice(0, 40)}")\` before it`,
        template: `Unexpected template ${quote(name)}, expected one that is defined before it`,
        ruleset: `Unexpected ruleset ${quote(name)}, expected one that the file defines`,
      }[kind]
      found.push({ code: 'undefined-name', start, end, message, help: near && didYouMean(near) })
    }
    return found
  }

  private isThere(kind: Use['kind'], name: string, start: number): boolean {
    if (kind === 'ruleset') return this.rulesets.has(name)
    const from = (kind === 'module' ? this.loaded : this.templates).get(name)
    if (from !== undefined) return from < start || !this.whole
    if (kind === 'module') return builtin.has(name) || !modules.includes(name)
    return ownTemplates.some((own) => own.toLowerCase() === name.trim().toLowerCase())
  }
}
