/** `<Macro name $parameter …>` and `Use name argument …`: httpd.apache.org/docs/2.4/mod/mod_macro.html */
import { didYouMean, suggest } from '../suggest.ts'
import { logicalLines, quote, type Word } from '../text.ts'
import type { Fault } from './fault.ts'
import { endsInBackslash, readLine, type Statement } from './grammar.ts'

interface Macro {
  parameters: string[]
  lines: { text: string; start: number }[]
  /** Defined twice, which may be on two conditions, or with a macro in it: not to be followed. */
  isOpaque: boolean
}

const maxStatements = 5000

/**
 * The statements as httpd reads them: the body of a macro not where it is defined but where it is used, with its
 * arguments put in. Those have the place of their line in the body as `origin`.
 */
export function expandMacros(text: string, statements: readonly Statement[]): Statement[] {
  return statements.some(isMacro) ? new Expander(text).expand(statements) : [...statements]
}

const isMacro = ({ kind, name }: Statement) => kind === 'open' && name.text.toLowerCase() === 'macro'
const isDirective = ({ kind, name }: Statement, wanted: string) =>
  kind === 'directive' && name.text.toLowerCase() === wanted

class Expander {
  private readonly macros = new Map<string, Macro>()
  private readonly removed = new Set<string>()
  private readonly result: Statement[] = []
  private readonly text: string

  constructor(text: string) {
    this.text = text
  }

  expand(statements: readonly Statement[]): Statement[] {
    for (let i = 0; i < statements.length; i++) {
      const statement = statements[i] as Statement
      const end = isMacro(statement) ? findEnd(statements, i) : -1
      if (end < 0) this.add(statement, [])
      else {
        this.result.push(this.define(statement, statements[end] as Statement), statements[end] as Statement)
        i = end
      }
    }
    return this.result
  }

  private define(open: Statement, close: Statement): Statement {
    const [name, ...parameters] = open.args
    if (!name) return open
    const key = name.text.toLowerCase()
    const body = this.text.slice(open.end, close.name.start - 2)
    this.macros.set(key, {
      parameters: parameters.map(({ text }) => text),
      lines: logicalLines(body, endsInBackslash).map((line) => ({ ...line, start: line.start + open.end })),
      isOpaque: this.macros.has(key) || this.removed.has(key) || /<macro\s/i.test(body),
    })
    return { ...open, fault: findParameterFault(parameters) }
  }

  /** `active`: the macros that are being expanded. */
  private add(statement: Statement, active: readonly string[]): void {
    const name = statement.args[0]
    if (isDirective(statement, 'undefmacro') && name) {
      this.macros.delete(name.text.toLowerCase())
      this.removed.add(name.text.toLowerCase())
    }
    if (!isDirective(statement, 'use') || !name) {
      this.result.push(statement)
      return
    }
    const key = name.text.toLowerCase()
    const macro = this.macros.get(key)
    const fault = macro
      ? findUseFault(statement, macro, active.includes(key))
      : this.findUnknown(name, this.removed.has(key))
    this.result.push({ ...statement, fault })
    if (fault || !macro || macro.isOpaque) return
    const replacements = statement.args.slice(1).map(({ text }) => text)
    for (const line of macro.lines) {
      if (this.result.length > maxStatements) return
      const filled = substitute(line.text, macro.parameters, replacements)
      const start = line.start + (line.text.length - line.text.trimStart().length)
      const origin = { start, end: start + line.text.trim().length }
      const read = readLine(filled, line.start)
      if (read) this.add({ ...read, origin }, [...active, key])
    }
  }

  /** One that another file may define is left alone. */
  private findUnknown(name: Word, isRemoved: boolean): Fault | undefined {
    const near = suggest(name.text.toLowerCase(), [...this.macros.keys()])
    if (near === undefined && !isRemoved) return undefined
    return {
      start: name.start,
      end: name.end,
      message: `Unexpected macro ${quote(name.text)}, expected one that is defined`,
      help: near && didYouMean(near),
    }
  }
}

function findEnd(statements: readonly Statement[], at: number): number {
  let depth = 0
  for (let i = at; i < statements.length; i++) {
    const statement = statements[i] as Statement
    if (isMacro(statement)) depth++
    else if (statement.kind === 'close' && statement.name.text.toLowerCase() === 'macro' && --depth === 0)
      return i
  }
  return -1
}

function findParameterFault(parameters: readonly Word[]): Fault | undefined {
  const seen = new Set<string>()
  for (const { text, start, end } of parameters) {
    if (text !== '' && !seen.has(text)) {
      seen.add(text)
      continue
    }
    const message = `Unexpected parameter ${quote(text)} of a macro, expected names that differ`
    return { start, end, message }
  }
  return undefined
}

function findUseFault(use: Statement, macro: Macro, isActive: boolean): Fault | undefined {
  const [name, ...given] = use.args as [Word, ...Word[]]
  if (isActive) {
    const message = `Unexpected ${quote(name.text)} in its own macro, expected another macro`
    return { start: name.start, end: name.end, message }
  }
  const count = macro.parameters.length
  if (macro.isOpaque || given.length === count) return undefined
  const message = `Unexpected ${given.length} argument${given.length === 1 ? '' : 's'} of the macro ${quote(name.text)}, expected ${count}`
  return { start: name.start, end: given.at(-1)?.end ?? name.end, message }
}

/** The longest name of those that begin first; what was put in is not looked at again. `@name` gets quotes. */
function substitute(text: string, names: readonly string[], values: readonly string[]): string {
  const pattern = [...names]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'))
    .join('|')
  if (pattern === '') return text
  return text.replace(new RegExp(pattern, 'g'), (name) => {
    const value = values[names.indexOf(name)] ?? ''
    return name.startsWith('@') ? `"${value.replace(/["\\]/g, '\\$&')}"` : value
  })
}
