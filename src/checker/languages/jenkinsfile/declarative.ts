import type { Token } from '../groovy/tokens.ts'
import { didYouMean, suggest } from '../suggest.ts'
import { oneOf, quote } from '../text.ts'
import type { Report } from './codes.ts'
import { scheduleFault } from './schedule.ts'
import { contents, names, sections, titles } from './sections.ts'
import { type Block, type Statement, statementsOf } from './statements.ts'

type Kind = keyof typeof sections
type Names = keyof typeof names

/** Groovy of its own, which Declarative takes in `script` alone. */
const code = /^(?:def|if|else|for|while|do|try|switch|return|throw|class|import|final)$/
/** Stages nested deeper are taken as they are. */
const deepest = 40

/** The structure of a Declarative Pipeline: what its validator refuses before anything runs. */
export class Declarative {
  private readonly text: string
  private readonly tokens: readonly Token[]
  private readonly whole: boolean
  private readonly report: Report

  constructor(text: string, tokens: readonly Token[], whole: boolean, report: Report) {
    this.text = text
    this.tokens = tokens
    this.whole = whole
    this.report = report
  }

  /** Every `pipeline { … }`; in an excerpt without one, the sections that start it. */
  check(): string | undefined {
    let found = false
    for (const [index, token] of this.tokens.entries()) {
      const open = this.tokens[index + 1]
      if (token.text !== 'pipeline' || open?.text !== '{' || open.partner === undefined) continue
      if (!/^(?:[{};]|\n|)$/.test(this.tokens[index - 1]?.text ?? '')) continue
      found = true
      const statements = this.statements({ from: index + 2, to: open.partner })
      this.sections('pipeline', token, statements, 0)
    }
    if (found || this.whole) return undefined
    return this.excerpt(this.statements({ from: 0, to: this.tokens.length }))
  }

  /** @returns what the excerpt is a part of */
  private excerpt(statements: Statement[]): string | undefined {
    let context: string | undefined
    for (const statement of statements) {
      const { name, block, args } = statement
      if (!block) continue
      if (name.text === 'agent') this.agent(statement)
      else if (name.text === 'stage' && this.isDeclarativeStage(block)) this.stage(statement, 0)
      else if (
        /^(?:stages|steps|post|options|parameters|triggers|when|environment|axes)$/.test(name.text) &&
        args.length === 0
      )
        this.block(name, block, 0)
      else continue
      context ??= name.text === 'stage' ? 'stages' : 'pipeline'
    }
    return context
  }

  private isDeclarativeStage(block: Block): boolean {
    return this.statements(block).some(
      ({ name, block }) => block && (contents.includes(name.text) || name.text === 'when'),
    )
  }

  private statements(block: Block): Statement[] {
    return statementsOf(this.tokens, block)
  }

  private sections(kind: Kind, owner: Token, statements: Statement[], depth: number): void {
    const known: readonly string[] = sections[kind]
    const seen = new Map<string, Token>()
    for (const statement of statements) {
      const { name } = statement
      if (!known.includes(name.text)) {
        this.unknown(name, known, titles[kind] as string, true)
        continue
      }
      const first = seen.get(name.text)
      if (first) this.twice(name, first, `section \`${name.text}\``)
      else seen.set(name.text, name)
      this.section(statement, depth)
    }
    if (kind !== 'pipeline') this.oneContent(kind, owner, seen)
    if (!this.whole || statements.length === 0) return
    const required = kind === 'pipeline' ? ['agent', 'stages'] : kind === 'matrix' ? ['axes', 'stages'] : []
    for (const section of required)
      if (!seen.has(section)) this.missing(owner, `\`${section}\` in ${titles[kind]}`)
  }

  private oneContent(kind: Kind, owner: Token, seen: Map<string, Token>): void {
    if (kind !== 'stage') return
    const [first, second] = contents.flatMap((name) => seen.get(name) ?? []).sort((a, b) => a.start - b.start)
    if (first && second)
      this.report({
        code: 'conflicting-sections',
        start: second.start,
        end: second.end,
        message: `Unexpected \`${second.text}\` beside \`${first.text}\` in a stage, expected one of them`,
        related: [{ start: first.start, end: first.end, message: 'the other one' }],
      })
    else if (!first && this.whole) this.missing(owner, `section in a stage, expected ${oneOf(contents)}`)
  }

  private section(statement: Statement, depth: number): void {
    const { name, block } = statement
    if (name.text === 'agent') this.agent(statement)
    else if (name.text === 'failFast') return
    else if (!block)
      this.invalid(name, `Unexpected \`${name.text}\` without a block, expected \`{\` after it`)
    else if (depth < deepest) this.block(name, block, depth)
  }

  private block(name: Token, block: Block, depth: number): void {
    const statements = this.statements(block)
    if (name.text === 'stages' || name.text === 'parallel') this.stages(name, statements, depth)
    else if (name.text === 'steps') this.steps(statements, depth)
    else if (name.text === 'matrix') this.sections('matrix', name, statements, depth)
    else if (name.text === 'post') this.post(statements, depth)
    else if (name.text === 'environment') this.environment(statements)
    else if (name.text === 'when') this.when(statements, depth)
    else if (name.text === 'axes') this.axes(statements)
    else if (/^(?:options|triggers|parameters|input)$/.test(name.text)) {
      this.settings(name.text as Names, statements, titleOf(name.text))
      if (name.text === 'triggers') for (const statement of statements) this.schedule(statement)
    }
  }

  private stages(owner: Token, statements: Statement[], depth: number): void {
    const seen = new Map<string, Token>()
    for (const statement of statements) {
      const { name, args, block } = statement
      if (name.text !== 'stage') {
        this.unknown(name, ['stage'], `\`${owner.text}\``, true)
        continue
      }
      const title = args.find(({ kind }) => kind === 'string')
      const text = title && this.text.slice(title.start, title.end)
      const first = text === undefined ? undefined : seen.get(text)
      if (first && title && !title.blanks?.length) this.twice(title, first, `stage ${text}`)
      else if (text !== undefined && title) seen.set(text, title)
      if (block) this.stage(statement, depth + 1)
      else this.invalid(name, 'Unexpected `stage` without a block, expected `{` after its name')
    }
    if (this.whole && statements.length === 0) this.missing(owner, `\`stage\` in \`${owner.text}\``)
  }

  private stage({ name, args, block }: Statement, depth: number): void {
    if (!block || depth > deepest) return
    const statements = this.statements(block)
    if (args.length === 0) this.missing(name, "name of a stage, expected `stage('name')`")
    this.sections('stage', name, statements, depth)
  }

  private steps(statements: Statement[], depth: number): void {
    for (const { name, args, block } of statements) {
      const isAssignment = args[0]?.text === '=' && args[0].kind === 'sign'
      if (code.test(name.text) || isAssignment) {
        this.report({
          code: 'not-a-step',
          start: name.start,
          end: name.end,
          message: `Unexpected ${isAssignment ? `assignment to ${quote(name.text)}` : `\`${name.text}\``} among steps, expected a step`,
          help: 'Groovy code stands in `script { … }`',
        })
        return
      }
      if (
        block &&
        name.text !== 'script' &&
        depth < deepest &&
        !args.some(({ text }) => text === '=' || text === '.')
      )
        this.steps(this.statements(block), depth + 1)
    }
  }

  private post(statements: Statement[], depth: number): void {
    const seen = new Map<string, Token>()
    for (const { name, block } of statements) {
      const first = seen.get(name.text)
      if (first) this.twice(name, first, `condition \`${name.text}\``)
      else seen.set(name.text, name)
      if (!block || name.text === 'steps' || name.text === 'script')
        this.report({
          code: 'unknown-section',
          start: name.start,
          end: name.end,
          message: `Unexpected ${quote(name.text)} in \`post\`, expected a condition such as ${oneOf(['always', 'success', 'failure'])} with a block`,
        })
      else {
        if (!(names.post as readonly string[]).includes(name.text))
          this.unknown(name, names.post, '`post`', false)
        this.steps(this.statements(block), depth + 1)
      }
    }
  }

  private environment(statements: Statement[]): void {
    for (const { name, args } of statements)
      if (args[0]?.text !== '=')
        this.invalid(name, `Unexpected ${quote(name.text)} in \`environment\`, expected \`NAME = value\``)
  }

  private when(statements: Statement[], depth: number): void {
    for (const { name, block } of statements) {
      this.unknown(name, names.when, '`when`', false)
      if (block && /^(?:not|allOf|anyOf)$/.test(name.text) && depth < deepest)
        this.when(this.statements(block), depth + 1)
    }
  }

  private axes(statements: Statement[]): void {
    for (const { name, block } of statements) {
      if (name.text !== 'axis') this.unknown(name, ['axis'], '`axes`', true)
      else if (block) this.settings('axis', this.statements(block), 'an axis')
    }
  }

  private agent({ name, args, block }: Statement): void {
    const [first] = args
    if (!block) {
      if (first?.kind === 'word' && /^(?:any|none)$/.test(first.text) && args.length === 1) return
      const near = first && suggest(first.text, ['any', 'none'])
      const place = first ?? name
      this.report({
        code: 'invalid-value',
        start: place.start,
        end: (args.at(-1) ?? place).end,
        message: `Unexpected ${first ? quote(this.text.slice(first.start, (args.at(-1) ?? first).end)) : 'end of the line'} after \`agent\`, expected \`any\`, \`none\` or a block`,
        help: near ? didYouMean(near) : first?.kind === 'string' ? 'write `agent { label … }`' : undefined,
      })
      return
    }
    for (const { name: type, block: settings } of this.statements(block)) {
      this.unknown(type, names.agent, '`agent`', false)
      const keys = type.text
      if (settings && (keys === 'docker' || keys === 'dockerfile' || keys === 'node'))
        this.settings(keys, this.statements(settings), `\`${keys}\``)
    }
  }

  private settings(known: Names, statements: Statement[], title: string): void {
    for (const { name } of statements) this.unknown(name, names[known], title, false)
  }

  private schedule({ name, args }: Statement): void {
    const [string] = args.filter(({ kind }) => kind === 'string')
    if (!/^(?:cron|pollSCM)$/.test(name.text) || !string || string.blanks?.length || args.length > 3) return
    const value = this.text.slice(string.start + string.text.length, string.end - string.text.length)
    const fault = /[<>{}$…]|\.\.\./.test(value) ? undefined : scheduleFault(value)
    if (fault) this.report({ code: 'schedule', start: string.start, end: string.end, ...fault })
  }

  /** @param closed the set is fixed: a name that is near none of it is wrong as well */
  private unknown(name: Token, known: readonly string[], title: string, closed: boolean): void {
    if (known.includes(name.text) || /xxx/i.test(name.text)) return
    const near = suggest(name.text, known)
    if (near === undefined && !closed) return
    this.report({
      code: 'unknown-section',
      start: name.start,
      end: name.end,
      message: `Unexpected ${quote(name.text)} in ${title}, expected ${oneOf(known)}`,
      help: near && didYouMean(near),
    })
  }

  private twice(place: Token, first: Token, what: string): void {
    this.report({
      code: 'duplicate-section',
      start: place.start,
      end: place.end,
      message: `Unexpected second ${what}, expected it once`,
      related: [{ start: first.start, end: first.end, message: 'the first one' }],
    })
  }

  private missing(owner: Token, what: string): void {
    this.report({ code: 'missing-section', start: owner.start, end: owner.end, message: `Missing ${what}` })
  }

  private invalid(place: Token, message: string): void {
    this.report({ code: 'invalid-value', start: place.start, end: place.end, message })
  }
}

function titleOf(section: string): string {
  return `\`${section}\``
}
