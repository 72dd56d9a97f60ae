/**
 * rsyslog.conf: RainerScript and the old lines, which may be mixed freely, by rsyslogd's own grammar. A broken statement
 * is told once; the next line begins a new one.
 */
import { faultOf, Stop } from '../stop.ts'
import { didYouMean, suggest } from '../suggest.ts'
import { isBlank } from '../values.ts'
import { checkOldAction } from './actions.ts'
import { checkDirective } from './directives.ts'
import { type Reader, readArguments, readExpression } from './expression.ts'
import { checkFilter, checkSelector } from './filters.ts'
import { type Finding, Report, stopAt, unexpected } from './finding.ts'
import { Lexer, type Token } from './lexer.ts'
import { Names } from './names.ts'
import { checkItem, type Item, isOff, type Pair, parameterOf } from './objects.ts'
import { Queues } from './queues.ts'
import { checkPart, checkTemplate } from './templates.ts'
import { declarations, objects } from './vocabulary/names.ts'
import { listeners } from './vocabulary/references.ts'

const maxDepth = 100
const statementWords = ['stop', 'set', 'reset', 'unset', 'foreach', 'call', 'continue', 'if', 'else']

export interface Parsed {
  findings: Finding[]
  statements: number
}

/** `whole`: the text is all that rsyslogd would read. */
export function parseRsyslog(text: string, whole: boolean): Parsed {
  const parser = new Parser(text, whole)
  parser.file()
  return { findings: [...parser.report.findings, ...parser.names.missing()], statements: parser.statements }
}

class Parser implements Reader {
  readonly report = new Report()
  readonly names: Names
  readonly text: string
  statements = 0
  private readonly lexer: Lexer
  private next: Token | undefined
  private depth = 0
  /** Inside of a statement that is still to be closed, or to begin: what follows a whole one may be looked at there. */
  private isOpen = false
  /** After a broken statement, whose brackets may close later. */
  private isBroken = false
  /** Old directives that the text has, and objects by module. */
  private readonly seen = new Set<string>()
  private readonly queues = new Queues()

  constructor(text: string, whole: boolean) {
    this.text = text
    this.names = new Names(whole)
    this.lexer = new Lexer(text, this.report)
  }

  // Tokens

  peek(): Token {
    while (this.next === undefined || this.next.kind === 'directive' || this.next.kind === 'bsd') {
      if (this.next) this.line(this.next)
      this.next = this.lexer.next()
    }
    return this.next
  }

  take(): Token {
    const token = this.peek()
    this.next = undefined
    return token
  }

  accept(text: string): Token | undefined {
    const token = this.peek()
    if (token.text !== text || (token.kind !== 'sign' && token.kind !== 'keyword')) return undefined
    return this.take()
  }

  expect(text: string, expected: string): Token {
    return this.accept(text) ?? this.unexpected(this.peek(), expected)
  }

  unexpected(token: Token, expected: string, help?: string): never {
    return unexpected(this.text, token, expected, help)
  }

  nested<T>(read: () => T): T {
    if (++this.depth > maxDepth)
      stopAt('syntax', this.peek(), 'Unexpected nesting of more than 100 levels, expected less')
    const found = read()
    this.depth--
    return found
  }

  /** A line that counts wherever it stands. */
  private line(token: Token): void {
    this.next = undefined
    this.statements++
    if (token.kind === 'directive') {
      if (/^\$ruleset\s/i.test(token.text) && this.isOpen)
        stopAt('syntax', token, 'Unexpected `$RuleSet` in a block, expected it outside')
      this.seen.add(token.text.slice(1).split(/\s/, 1)[0]?.toLowerCase() ?? '')
      checkDirective(token, this.report, this.names, this.queues)
      return
    }
    this.report.add(
      'syntax',
      token,
      `Unexpected BSD-style block \`${token.text.trim().slice(0, 40)}\`, expected \`if\``,
      "write `if $programname == 'name' then …`",
    )
  }

  // Statements

  file(): void {
    for (;;) {
      try {
        const token = this.peek()
        if (token.kind === 'end') break
        this.statements++
        if (token.text === '}' && this.isBroken) this.take()
        else if (token.kind === 'object' && token.text !== 'action' && token.text !== 'include')
          this.declaration()
        else this.statement()
      } catch (thrown) {
        this.report.findings.push(faultOf<Finding>(thrown))
        this.recover()
      }
    }
    this.queues.end(this.report)
    if (this.names.whole) this.checkListeners()
  }

  private recover(): void {
    if (this.next) this.lexer.at = Math.max(this.next.start, this.lexer.at - 1)
    this.next = undefined
    this.depth = 0
    this.isOpen = false
    this.isBroken = true
    this.lexer.skipLine()
  }

  private statement(): void {
    const token = this.peek()
    if (token.kind === 'selector' || token.kind === 'filter') {
      this.take()
      if (token.kind === 'selector') checkSelector(this.report, token)
      else checkFilter(this.report, token)
      this.branch('an action such as `/var/log/file`, `@@host` or `stop`')
      return
    }
    if (token.kind === 'keyword') {
      if (this.controlled(token)) return
    }
    if (token.kind === 'object' && token.text === 'include') {
      const item = this.object()
      this.names.included = Math.min(this.names.included, item.span.start)
      this.check(item)
      return
    }
    this.actions()
  }

  /** Statements that begin with a word, but those that are actions. */
  private controlled(token: Token): boolean {
    switch (token.text) {
      case 'if':
        this.conditions()
        return true
      case 'foreach':
        this.loop()
        return true
      case 'set':
      case 'reset':
      case 'unset':
        this.assignment(token.text)
        return true
      case 'reload_lookup_table':
        this.reload()
        return true
    }
    return false
  }

  /** `if … then … else if … then … else …`, however long. */
  private conditions(): void {
    while (this.accept('if')) {
      readExpression(this, 'then')
      this.expect('then', '`then`')
      this.branch('a statement')
      if (!this.accept('else')) return
    }
    this.branch('a statement')
  }

  private loop(): void {
    this.take()
    this.expect('(', '`(`')
    this.variable()
    this.expect('in', '`in`')
    readExpression(this, ')')
    this.expect(')', '`)`')
    this.expect('do', '`do`')
    this.branch('a statement')
  }

  private assignment(word: string): void {
    this.take()
    const variable = this.variable()
    if (!/^\$?\$?[!./]/.test(variable.text) && !isBlank(variable.text))
      this.report.add(
        'unknown-name',
        variable,
        `Unexpected \`${variable.text.slice(0, 40)}\` after \`${word}\`, expected a variable such as \`$.name\` or \`$!name\``,
      )
    if (word !== 'unset') {
      this.expect('=', '`=`')
      readExpression(this, ';')
    }
    this.expect(';', '`;` at the end of the assignment')
  }

  private variable(): Token {
    const token = this.take()
    return token.kind === 'variable'
      ? token
      : this.unexpected(token, 'a variable such as `$.name` or `$!name`')
  }

  private reload(): void {
    const { start, end } = this.take()
    const { args } = readArguments(this)
    if (args.length < 1 || args.length > 2)
      this.report.add(
        'value',
        { start, end },
        `Unexpected ${args.length} arguments of \`reload_lookup_table\`, expected 1 or 2`,
      )
    const other = args.find(({ type }) => type !== 'text')
    if (other)
      this.report.add(
        'value',
        other,
        'Unexpected expression as an argument of `reload_lookup_table`, expected a text in quotes',
      )
    const [table] = args
    if (table?.type === 'text')
      this.names.use('lookup table', table.value, { start: table.start + 1, end: table.end - 1 })
  }

  /** One statement, or several in brackets. */
  private branch(expected: string): void {
    this.nested(() => {
      const wasOpen = this.isOpen
      this.isOpen = true
      const open = this.accept('{')
      if (open) {
        this.inner('a statement')
        this.block(open)
      } else this.peek()
      this.isOpen = wasOpen
      if (!open) this.inner(expected)
    })
  }

  /** Behind the first statement of a block, to its end. */
  private block(open: Token): void {
    for (;;) {
      const token = this.peek()
      if (token.kind === 'end')
        throw new Stop({
          code: 'unclosed',
          start: open.start,
          end: open.end,
          message: 'Unexpected end of the text, expected `}` for this block',
          related: [{ start: this.text.length, end: this.text.length, message: 'the text ends here' }],
        })
      if (this.accept('}')) return
      this.inner('a statement or `}`')
    }
  }

  /** A statement in a block, where nothing is declared. */
  private inner(expected: string): void {
    const token = this.peek()
    if (token.kind === 'object' && declarations.includes(token.text)) {
      const end = token.start + token.text.length
      stopAt(
        'syntax',
        { start: token.start, end },
        `Unexpected \`${token.text}\` in a block, expected it outside`,
      )
    }
    if (token.kind === 'end' || token.text === '}') this.unexpected(token, expected)
    this.statement()
  }

  // Actions

  private actions(): void {
    this.action()
    while (this.accept('&')) this.action()
  }

  private action(): void {
    const token = this.peek()
    if (token.kind === 'action') {
      this.take()
      if (!this.isToldOnLine(token)) checkOldAction(token, this.report, this.names)
      this.queues.action(this.report)
      return
    }
    if (token.kind === 'object' && token.text === 'action') {
      this.check(this.object())
      return
    }
    if (
      token.kind === 'object' &&
      !this.names.whole &&
      (token.text === 'property' || token.text === 'constant')
    ) {
      const part = this.object()
      this.check(part)
      checkPart(part, this.report)
      return
    }
    if (token.text === 'stop' || token.text === 'continue') {
      this.take()
      return
    }
    if (token.text === 'call') {
      this.take()
      const name = this.take()
      if (name.kind !== 'name') this.unexpected(name, 'the name of a ruleset')
      this.names.use('ruleset', name.text, name)
      return
    }
    if (token.text === 'call_indirect') {
      this.take()
      readExpression(this, ';')
      this.expect(';', '`;`')
      return
    }
    this.misplaced(token)
  }

  /** Of a line that is no statement at all, each word would be an action that is none. */
  private isToldOnLine({ start }: Token): boolean {
    const last = this.report.findings.at(-1)
    return last?.code === 'syntax' && !this.text.slice(Math.min(last.end, start), start).includes('\n')
  }

  private misplaced(token: Token): never {
    if (token.text === '&')
      // An excerpt may begin with what goes on from the line before.
      this.unexpected(token, 'an action just before it')
    if (token.text === '{') this.unexpected(token, 'a filter or a condition before it')
    if (token.text === '}') this.unexpected(token, 'no more than were opened')
    if (token.text === 'else') this.unexpected(token, '`if` before it')
    const near = suggest(token.text, [...statementWords, ...objects])
    return this.unexpected(token, 'a statement, a selector or an action', near && didYouMean(near))
  }

  // Objects

  private declaration(): void {
    const token = this.peek()
    if (token.text === 'property' || token.text === 'constant') {
      this.actions()
      return
    }
    const item = this.object()
    if (item.object === 'ruleset') {
      this.check(item)
      this.define(item)
      this.rulesetBody()
      return
    }
    const parts = item.object === 'template' ? this.templateBody() : undefined
    this.check(item)
    if (isOff(item)) return
    for (const part of parts ?? []) this.check(part)
    if (item.object === 'template') checkTemplate(item, parts, this.report)
    this.define(item)
  }

  private rulesetBody(): void {
    const open = this.expect('{', '`{` after `ruleset(…)`')
    if (this.accept('}')) return
    this.isOpen = true
    this.nested(() => this.block(open))
    this.isOpen = false
  }

  private templateBody(): Item[] | undefined {
    const open = this.accept('{')
    if (!open) return undefined
    const parts: Item[] = []
    for (;;) {
      const token = this.peek()
      if (this.accept('}')) return parts
      if (token.kind !== 'object' || (token.text !== 'property' && token.text !== 'constant')) {
        if (token.kind === 'end')
          stopAt('unclosed', open, 'Unexpected end of the text, expected `}` for this block')
        if (token.kind === 'action' && isBlank(token.text)) this.take()
        else this.unexpected(token, '`constant(…)`, `property(…)` or `}`')
      } else parts.push(this.object())
    }
  }

  private object(): Item {
    const { text: object, start, end } = this.take()
    const open = { start: end - 1, end }
    const item: Item = { object, span: { start, end: start + object.length }, pairs: [] }
    for (;;) {
      const token = this.take()
      if (token.kind === 'end')
        throw new Stop({
          code: 'unclosed',
          ...open,
          message: 'Unexpected end of the text, expected `)` for this list of parameters',
          related: [{ start: this.text.length, end: this.text.length, message: 'the text ends here' }],
        })
      if (token.text === ')' && token.kind === 'sign') return item
      if (token.kind !== 'name') this.unexpected(token, 'a parameter such as `name="value"`, or `)`')
      item.pairs.push(this.pair(token))
    }
  }

  private pair({ text, start, end }: Token): Pair {
    this.expect('=', `\`=\` after \`${text.slice(0, 40)}\``)
    const pair: Pair = {
      name: text.toLowerCase(),
      written: text,
      nameSpan: { start, end },
      values: [],
      isList: false,
      valueSpan: { start, end },
    }
    const first = this.take()
    pair.valueSpan = { start: first.start, end: first.end }
    if (first.kind === 'string') {
      if (this.text[first.start] === '"') pair.values.push(inside(first))
      return pair
    }
    if (first.text !== '[') this.unexpected(first, 'a value in double quotes')
    pair.isList = true
    do {
      const member = this.take()
      if (member.kind !== 'string') this.unexpected(member, 'a text in double quotes')
      pair.values.push(inside(member))
    } while (this.accept(','))
    pair.valueSpan.end = this.expect(']', '`]` or `,`').end
    return pair
  }

  private check(item: Item): void {
    if (isOff(item)) return
    if (item.object === 'input') this.seen.add(`input ${(parameterOf(item, 'type') ?? '').toLowerCase()}`)
    if (item.pairs.some(({ name }) => name === 'workdirectory' || name === 'statefile.directory'))
      this.seen.add('workdirectory')
    checkItem(item, this.report, this.names)
    this.queues.check(item, this.report)
    if (item.object === 'global') this.checkSettings(item)
    if (item.object === 'main_queue') {
      if (this.seen.has('main_queue'))
        this.report.add('syntax', item.span, 'Unexpected second `main_queue(…)`, expected it once')
      this.seen.add('main_queue')
    }
  }

  /** `global(…)` may stand several times, a setting once. */
  private checkSettings(item: Item): void {
    for (const { name, written, nameSpan } of item.pairs) {
      if (this.seen.has(`global ${name}`))
        this.report.add(
          'syntax',
          nameSpan,
          `Unexpected second \`${written}\` of \`global\`, expected it once`,
        )
    }
    for (const { name } of item.pairs) this.seen.add(`global ${name}`)
  }

  private define({ object, span, pairs }: Item): void {
    const name = pairs.find((pair) => pair.name === 'name')?.values[0]
    if (name === undefined) return
    if (object === 'template' || object === 'parser') this.names.define(object, name.text, span.start)
    if (object === 'lookup_table') this.names.define('lookup table', name.text, span.start)
    if (object === 'dyn_stats' || object === 'percentile_stats')
      this.names.define('statistics bucket', name.text, span.start)
    if (object === 'ruleset' && !this.names.define('ruleset', name.text, span.start))
      this.report.add(
        'syntax',
        name,
        `Unexpected second ruleset \`${name.text.slice(0, 40)}\`, expected another name`,
      )
  }

  /** Of a module whose use nothing says, and of `imfile` without a folder for its state, rsyslogd complains. */
  private checkListeners(): void {
    if (this.names.included < Number.POSITIVE_INFINITY) return
    for (const [module, listener] of Object.entries(listeners)) {
      const span = this.names.where('module', module)
      if (!span) continue
      if (!this.seen.has(`input ${module}`) && ![...this.seen].some((name) => listener.test(name)))
        this.report.add(
          'missing-parameter',
          span,
          `Unexpected module \`${module}\` that nothing uses, expected \`input(type="${module}" …)\``,
        )
      else if (module === 'imfile' && !this.seen.has('workdirectory'))
        this.report.add(
          'missing-parameter',
          span,
          'Unexpected `imfile` without a folder for its state, expected `global(workDirectory="…")`',
        )
    }
  }
}

function inside({ text, start, end }: Token): { text: string; start: number; end: number } {
  return { text, start: start + 1, end: end - 1 }
}
