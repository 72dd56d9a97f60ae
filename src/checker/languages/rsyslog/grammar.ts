/** rsyslog.conf: RainerScript and the old lines, which may be mixed freely; rsyslog-doc, "Configuration". */
import { didYouMean, editDistance, nearest, suggest } from '../suggest.ts'
import { quote } from '../text.ts'
import { isBlank } from '../values.ts'
import { expectedOf, ownerOf, ownTemplates } from './kinds.ts'
import { readUses } from './property-replacer.ts'
import {
  comparisons,
  directives,
  facilities,
  functions,
  modules,
  objects,
  parametersOf,
  priorities,
  properties,
  required,
} from './vocabulary.ts'

export type Code =
  | 'syntax'
  | 'unclosed'
  | 'unknown-parameter'
  | 'missing-parameter'
  | 'unknown-module'
  | 'unknown-directive'
  | 'selector'
  | 'unknown-name'
  | 'value'
  | 'undefined-name'

export interface Finding {
  code: Code
  start: number
  end: number
  message: string
  help?: string | undefined
  related?: { start: number; end: number; message: string }[]
}

/** Thrown within this module only, to leave a statement at its first fault. */
class Stop extends Error {
  readonly finding: Finding
  constructor(finding: Finding) {
    super(finding.message)
    this.finding = finding
  }
}

interface Parameter {
  name: string
  start: number
  end: number
  value: string
  valueStart: number
  valueEnd: number
}

/** Modules that need no loading. */
const builtin = new Set(
  'omfile omfwd ompipe omusrmsg omdiscard omshell builtin:omfile builtin:omfwd builtin:ompipe builtin:omusrmsg pmrfc3164 pmrfc5424 rsyslog.rfc3164 rsyslog.rfc5424'.split(
    ' ',
  ),
)
/** Objects that declare something and so stand outside blocks. */
const declarative = [
  'module',
  'input',
  'template',
  'ruleset',
  'global',
  'main_queue',
  'lookup_table',
  'dyn_stats',
  'parser',
  'timezone',
]
/** Old directives whose value may have several words, and those without a value. */
const manyWords =
  /^(template|outchannel|allowedsender|includeconfig|actionexec.*|.*streamdriverpermittedpeers?|ommail.*|actionmail.*|rulesetparser|.*program.*|.*binary)$/i
const noValue =
  /^(inputfile(name|tag|statefile)|resetconfigvariables|inputrunfilemonitor|debugprint\w+|\w+serverrun)$/i
const maxDepth = 100
const comparisonSigns = ['==', '!=', '<>', '<=', '>=', '<', '>']
const selectorStart = /[\w*,]+\.(?=[\w*=!.]|[ \t])/y
const blockObjects = ['template', 'ruleset']

export function parseRsyslog(text: string, whole: boolean): { findings: Finding[]; statements: number } {
  const parser = new Parser(text, whole)
  parser.file()
  parser.lookUp()
  return { findings: parser.findings, statements: parser.statements }
}

class Parser {
  readonly findings: Finding[] = []
  statements = 0
  /** Where another file is taken in, which may define what this one uses. */
  private included = Number.POSITIVE_INFINITY
  private readonly whole: boolean
  readonly loaded = new Map<string, number>()
  readonly templates = new Map<string, number>()
  private readonly rulesets = new Set<string>(['RSYSLOG_DefaultRuleset'])
  readonly uses: { kind: 'module' | 'template' | 'ruleset'; name: string; start: number; end: number }[] = []
  private readonly text: string
  private at = 0
  private depth = 0
  /** Whether the statement before was an action, to which `&` may add another. */
  private afterAction = false
  /** Whether a condition or filter stands before what is read now. */
  private governed = false

  constructor(text: string, whole: boolean) {
    this.whole = whole
    this.text = text
  }

  file(): void {
    for (;;) {
      this.space()
      if (this.at >= this.text.length) return
      const start = this.at
      try {
        if (this.text[this.at] === '}') this.fail('Unexpected `}`, expected no more than were opened')
        this.statement()
      } catch (stop) {
        if (!(stop instanceof Stop)) throw stop
        if (this.findings.length < 200) this.findings.push(stop.finding)
        this.depth = 0
        this.governed = false
        this.afterAction = true
        this.at = Math.max(this.lineEnd(Math.max(this.at, start)), start + 1)
      }
      this.statements++
    }
  }

  /** Modules that nothing loads and templates that nothing defines, before they are used; in an excerpt only slips. */
  lookUp(): void {
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
      this.findings.push({ code: 'undefined-name', start, end, message, help: near && didYouMean(near) })
    }
  }

  private isThere(kind: 'module' | 'template' | 'ruleset', name: string, start: number): boolean {
    if (kind === 'ruleset') return this.rulesets.has(name)
    const from = (kind === 'module' ? this.loaded : this.templates).get(name)
    if (from !== undefined) return from < start || !this.whole
    if (kind === 'module') return builtin.has(name) || !modules.includes(name)
    return ownTemplates.some((own) => own.toLowerCase() === name.trim().toLowerCase())
  }

  private fail(
    message: string,
    start = this.at,
    end = Math.min(start + 1, this.text.length),
    code: Code = 'syntax',
    help?: string,
  ): never {
    throw new Stop({
      code,
      start: Math.min(start, this.text.length),
      end: Math.max(end, Math.min(start, this.text.length)),
      message,
      help,
    })
  }

  /** Fails at the next word or sign. */
  private expected(what: string): never {
    this.space()
    const word = /[\w.$!-]+|\S/y
    const found = this.match(word, false)
    if (found === undefined) this.fail(`Unexpected end of the text, expected ${what}`)
    this.fail(`Unexpected ${quote(found)}, expected ${what}`, this.at, this.at + found.length)
  }

  private match(pattern: RegExp, advance = true): string | undefined {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.text)?.[0]
    if (found !== undefined && advance) this.at += found.length
    return found
  }

  private lineEnd(from: number): number {
    const end = this.text.indexOf('\n', from)
    return end < 0 ? this.text.length : end
  }

  /** White space and comments, over lines. */
  private space(): void {
    for (;;) {
      this.match(/\s+/y)
      if (this.text[this.at] === '#') this.at = this.lineEnd(this.at)
      else if (this.text.startsWith('/*', this.at)) {
        const end = this.text.indexOf('*/', this.at + 2)
        if (end < 0) {
          this.findings.push({
            code: 'unclosed',
            start: this.at,
            end: this.at + 2,
            message: 'Unexpected end of the text, expected `*/` for this comment',
          })
          this.at = this.text.length
        } else this.at = end + 2
      } else return
    }
  }

  private sign(sign: string): boolean {
    this.space()
    if (!this.text.startsWith(sign, this.at)) return false
    this.at += sign.length
    return true
  }

  private keyword(word: string): boolean {
    this.space()
    const found = this.match(/[A-Za-z_]+/y, false)
    if (found?.toLowerCase() !== word) return false
    this.at += word.length
    return true
  }

  private nested(parse: () => void): void {
    if (++this.depth > maxDepth) this.fail('Unexpected nesting of more than 100 levels, expected less')
    parse()
    this.depth--
  }

  private statement(): void {
    const unit = this.text[this.at] ?? ''
    if (unit === '$') {
      this.directive()
      return
    }
    if (unit === ':' && this.match(/:\w+:/y, false) === undefined) {
      this.propertyFilter()
      return
    }
    selectorStart.lastIndex = this.at
    if (
      selectorStart.test(this.text) ||
      (unit === '*' && this.match(/\*[^\s\\]+(?:[ \t]+\S|\\\r?\n)/y, false) !== undefined)
    ) {
      const line = this.text.slice(this.text.lastIndexOf('\n', this.at - 1) + 1, this.at)
      if (/^[^#"']*\}\s*$/.test(line.slice(-200)))
        this.fail('Unexpected selector behind `}`, expected it on a line of its own')
      this.selector()
      return
    }
    if (unit === '{' && !this.governed)
      this.fail('Unexpected `{`, expected a filter or a condition before it')
    this.governed = false
    if (unit === '{') {
      this.block()
      return
    }
    if (unit === '&') {
      if (!this.afterAction && (this.whole || this.statements + this.depth > 0))
        this.fail('Unexpected `&`, expected an action just before it', this.at, this.at + 1)
      this.at++
      this.action()
      return
    }
    this.afterAction = false
    if ((unit === '!' || unit === '+') && /^[!+]\S/.test(this.text.slice(this.at, this.at + 2))) {
      this.fail(
        `Unexpected BSD-style block ${quote(this.text.slice(this.at, this.lineEnd(this.at)))}, expected \`if\``,
        this.at,
        this.lineEnd(this.at),
        'syntax',
        "write `if $programname == 'name' then …`",
      )
    }
    const word = this.match(/[A-Za-z_][\w]*/y, false)
    if (word === undefined) {
      this.action()
      return
    }
    this.worded(word)
  }

  private worded(word: string): void {
    const start = this.at
    const next = /^\s*\(/.test(this.text.slice(start + word.length, start + word.length + 40))
    const lower = word.toLowerCase()
    if (lower === 'if') {
      this.condition()
      return
    }
    if (lower === 'set' || lower === 'reset') {
      this.assignment(word)
      return
    }
    if (lower === 'unset') {
      this.at += word.length
      this.variable()
      if (!this.sign(';')) this.expected('`;`')
      return
    }
    if (lower === 'foreach') {
      this.loop()
      return
    }
    if (lower === 'call' || lower === 'call_indirect') {
      this.at += word.length
      if (lower === 'call') {
        this.space()
        const at = this.at
        const called = this.match(/[\w.$-]+/y) ?? this.expected('the name of a ruleset')
        this.uses.push({ kind: 'ruleset', name: called, start: at, end: this.at })
        this.afterAction = true
      } else {
        this.expression()
        if (!this.sign(';')) this.expected('`;`')
      }
      return
    }
    if (lower === 'reload_lookup_table' && next) {
      this.at += word.length
      this.call()
      return
    }
    if (lower === 'stop' || lower === 'continue') {
      this.at += word.length
      this.afterAction = true
      return
    }
    if (next && objects.includes(lower)) {
      this.object(lower)
      return
    }
    if (isBlank(word)) {
      this.at = this.lineEnd(this.at)
      return
    }
    const near = suggest(
      word,
      next ? objects : ['stop', 'set', 'unset', 'foreach', 'call', 'continue', ...objects],
    )
    const expected = next
      ? 'an object such as `action`, `input`, `module`, `template` or `ruleset`'
      : 'a statement, a selector or an action'
    this.fail(
      `Unexpected ${quote(word)}, expected ${expected}`,
      start,
      start + word.length,
      'unknown-name',
      near && didYouMean(near),
    )
  }

  private block(): void {
    const open = this.at
    if (!this.sign('{')) this.expected('`{`')
    this.nested(() => {
      for (;;) {
        this.space()
        if (this.text[this.at] === '}') break
        if (this.at >= this.text.length) this.unclosed(open, '}')
        this.statement()
      }
    })
    this.at++
    this.afterAction = false
  }

  private unclosed(open: number, sign: string): never {
    throw new Stop({
      code: 'unclosed',
      start: open,
      end: open + 1,
      message: `Unexpected end of the text, expected \`${sign}\` for this ${sign === '}' ? 'block' : 'list of parameters'}`,
      related: [{ start: this.text.length, end: this.text.length, message: 'the text ends here' }],
    })
  }

  private condition(): void {
    this.at += 2
    this.expression()
    if (!this.keyword('then')) this.expected('`then`')
    this.space()
    this.nested(() => this.branch())
    if (this.keyword('else')) {
      this.space()
      this.nested(() => this.branch())
    }
  }

  private branch(): void {
    if (this.at >= this.text.length) this.expected('a statement')
    this.governed = true
    this.statement()
  }

  private assignment(word: string): void {
    this.at += word.length
    this.variable()
    if (!this.sign('=') || this.text[this.at] === '=') this.expected('`=`')
    this.expression()
    if (!this.sign(';')) this.expected('`;` at the end of the assignment')
  }

  private variable(): void {
    this.space()
    const found = this.match(/\$[!./][\w!.-]*|\$[\w!./-]+/y)
    if (found === undefined) this.expected('a variable such as `$.name` or `$!name`')
  }

  private loop(): void {
    this.at += 'foreach'.length
    if (!this.sign('(')) this.expected('`(`')
    this.variable()
    if (!this.keyword('in')) this.expected('`in`')
    this.expression()
    if (!this.sign(')')) this.expected('`)`')
    if (!this.keyword('do')) this.expected('`do`')
    this.space()
    this.block()
  }

  /** Operands with operators between them; what binds tighter does not matter for being right. */
  private expression(): void {
    this.nested(() => {
      for (;;) {
        while (this.keyword('not') || this.sign('-'));
        this.operand()
        this.space()
        const sign = [...comparisonSigns, '+', '-', '*', '/', '%', '&'].find((each) =>
          this.text.startsWith(each, this.at),
        )
        const before = this.at
        const word = this.match(/!?[A-Za-z_]+/y, false)
          ?.toLowerCase()
          .replace(/^!/, '')
        if (sign) this.at += sign.length
        else if (word !== undefined && (word === 'and' || word === 'or' || comparisons.includes(word))) {
          this.match(/!?[A-Za-z_]+/y)
        } else if (this.text[this.at] === '=') {
          this.fail('Unexpected `=` in an expression, expected `==`', before, before + 1)
        } else {
          const near =
            word === undefined || word === 'then' ? undefined : suggest(word, [...comparisons, 'then'])
          if (near !== undefined)
            this.fail(
              `Unexpected ${quote(word ?? '')} in an expression, expected an operator or \`then\``,
              before,
              before + (word ?? '').length,
              'unknown-name',
              didYouMean(near),
            )
          return
        }
      }
    })
  }

  private operand(): void {
    this.space()
    const unit = this.text[this.at] ?? ''
    if (unit === '"' || unit === "'") {
      this.string(unit)
      return
    }
    if (unit === '(') {
      this.at++
      this.expression()
      if (!this.sign(')')) this.expected('`)`')
      return
    }
    if (unit === '[') {
      this.at++
      do this.operand()
      while (this.sign(','))
      if (!this.sign(']')) this.expected('`]`')
      return
    }
    if (unit === '$') {
      this.property()
      return
    }
    if (this.match(/0x[0-9a-fA-F]+|\d+/y) !== undefined) return
    const name = this.match(/[A-Za-z_]\w*/y, false)
    if (
      name !== undefined &&
      /^\s*\(/.test(this.text.slice(this.at + name.length, this.at + name.length + 20))
    ) {
      const near = functions.includes(name.toLowerCase()) ? undefined : suggest(name, functions)
      if (near !== undefined)
        this.fail(
          `Unexpected function ${quote(name)}`,
          this.at,
          this.at + name.length,
          'unknown-name',
          didYouMean(near),
        )
      this.at += name.length
      this.call()
      return
    }
    this.expected('a value: `$property`, a text in quotes, a number or a function')
  }

  private call(): void {
    if (!this.sign('(')) this.expected('`(`')
    if (this.sign(')')) return
    do this.expression()
    while (this.sign(','))
    if (!this.sign(')')) this.expected('`)` or `,`')
  }

  private property(): void {
    const start = this.at
    const name = this.match(/\$[!./][\w!./-]*(?:\[\w+\])?|\$\$?[\w-]+/y)
    if (name === undefined) this.expected('the name of a property')
    if (/^\$[!./]/.test(name)) return
    this.propertyName(name.slice(1), start + 1)
  }

  private propertyName(name: string, start: number): void {
    const lower = name.toLowerCase()
    if (
      properties.includes(lower) ||
      properties.includes(`$${lower}`) ||
      isBlank(name) ||
      /^[!./$]/.test(name)
    )
      return
    const near = nearest(lower, properties) ?? (editDistance(lower, 'msg', 1) === 1 ? 'msg' : undefined)
    if (near !== undefined || !/^[\w$-]+$/.test(name))
      this.fail(
        `Unexpected property ${quote(name)}`,
        start,
        start + name.length,
        'unknown-name',
        near && didYouMean(near),
      )
  }

  /** A text in quotes; it may go over lines. Returns what is between the quotes. */
  private string(quoteSign: string): string {
    const open = this.at++
    for (; this.at < this.text.length; this.at++) {
      const unit = this.text[this.at]
      if (unit === '\\') this.at++
      else if (unit === quoteSign) return this.text.slice(open + 1, this.at++)
    }
    this.at = open
    this.fail('Unexpected end of the text, expected a closing quote', open, open + 1, 'unclosed')
  }

  private object(name: string): void {
    const start = this.at
    if (this.depth > 0 && declarative.includes(name)) {
      this.fail(`Unexpected \`${name}\` in a block, expected it outside`, start, start + name.length)
    }
    this.at += name.length
    const parameters = this.parameters(name, start)
    if (name === 'include') this.included = Math.min(this.included, start)
    if (name === 'template')
      this.templates.set(parameters.find((each) => each.name === 'name')?.value ?? '', start)
    if (name === 'ruleset') this.rulesets.add(parameters.find((each) => each.name === 'name')?.value ?? '')
    if (name === 'input') {
      const ruleset = parameters.find((each) => each.name === 'ruleset')
      if (ruleset)
        this.uses.push({
          kind: 'ruleset',
          name: ruleset.value,
          start: ruleset.valueStart + 1,
          end: ruleset.valueEnd - 1,
        })
    }
    if (name === 'action' || name === 'module') {
      this.afterAction = name === 'action'
      for (const each of parameters) {
        if (each.name !== 'template' && each.name !== 'dynafile') continue
        this.uses.push({
          kind: 'template',
          name: each.value,
          start: each.valueStart + 1,
          end: each.valueEnd - 1,
        })
      }
    }
    if (blockObjects.includes(name)) {
      this.space()
      if (this.text[this.at] === '{') {
        if (name === 'ruleset') this.block()
        else this.templateList()
      }
    }
    if (name === 'template') this.checkTemplate(parameters)
    if (name === 'action') this.checkAction(parameters, start)
  }

  private parameters(object: string, objectStart: number): Parameter[] {
    this.space()
    const open = this.at
    if (!this.sign('(')) this.expected('`(`')
    const found: Parameter[] = []
    for (;;) {
      this.space()
      if (this.at >= this.text.length) this.unclosed(open, ')')
      if (this.text[this.at] === ')') break
      found.push(this.parameter())
    }
    this.at++
    this.checkParameters(object, objectStart, found)
    return found
  }

  private parameter(): Parameter {
    const start = this.at
    const name = this.match(/[A-Za-z_][\w.]*/y)
    if (name === undefined) this.expected('a parameter such as `name="value"`, or `)`')
    const end = this.at
    if (!this.sign('=')) this.expected(`\`=\` after \`${name.slice(0, 40)}\``)
    this.space()
    const valueStart = this.at
    let value = ''
    if (this.text[this.at] === '"') value = this.string('"')
    else if (this.text[this.at] === '[') {
      this.at++
      do {
        this.space()
        if (this.text[this.at] !== '"') this.expected('a text in double quotes')
        this.string('"')
      } while (this.sign(','))
      if (!this.sign(']')) this.expected('`]` or `,`')
    } else if (this.match(/`[^`\n]*`/y) === undefined) {
      this.expected('a value in double quotes')
    }
    return { name: name.toLowerCase(), start, end, value, valueStart, valueEnd: this.at }
  }

  private checkParameters(object: string, objectStart: number, found: Parameter[]): void {
    const value = (name: string) => found.find((each) => each.name === name)?.value
    const moduleName = (object === 'module' ? value('load') : value('type'))?.toLowerCase() ?? ''
    this.checkModule(object, found)
    const { names, known } = parametersOf(
      object,
      moduleName.replace(/^.*\/|\.so$/g, '').replace(/^builtin:/, ''),
    )
    for (const { name, start, end } of found) {
      if (names.includes(name) || isBlank(name)) continue
      const near = nearest(name, names)
      if (near === undefined && (!known || object === 'module' || object === 'input' || object === 'action'))
        continue
      this.fail(
        `Unexpected parameter ${quote(this.text.slice(start, end))} of \`${object}\``,
        start,
        end,
        'unknown-parameter',
        near && didYouMean(near),
      )
    }
    for (const { name, value, valueStart, valueEnd } of found) {
      if (isBlank(value)) continue
      const expected = expectedOf(name, value)
      if (expected === undefined) continue
      this.fail(
        `Unexpected ${quote(value)} for \`${name}\`, expected ${expected}`,
        valueStart,
        valueEnd,
        'value',
      )
    }
    const needed = Object.hasOwn(required, object) ? required[object] : undefined
    if (needed !== undefined && !found.some(({ name }) => name === needed)) {
      this.fail(
        `Unexpected end of \`${object}(…)\`, expected \`${needed}="…"\``,
        objectStart,
        objectStart + object.length,
        'missing-parameter',
      )
    }
  }

  private checkModule(object: string, found: Parameter[]): void {
    const key = { module: 'load', input: 'type', action: 'type', parser: 'type' }[object]
    const parameter = found.find(({ name }) => name === key)
    if (!key || !parameter || isBlank(parameter.value)) return
    const { value, valueStart, valueEnd } = parameter
    if (object === 'module') this.loaded.set(value, this.loaded.get(value) ?? valueStart)
    else this.uses.push({ kind: 'module', name: value, start: valueStart + 1, end: valueEnd - 1 })
    const prefix = { input: /^im/, action: /^(om|mm|builtin)/, parser: /^(pm|rsyslog)/ }[object]
    const near = modules.includes(value.toLowerCase()) ? undefined : suggest(value, modules)
    if (near !== undefined) {
      this.fail(`Unexpected module ${quote(value)}`, valueStart, valueEnd, 'unknown-module', didYouMean(near))
    }
    if (prefix && modules.includes(value) && !prefix.test(value)) {
      this.fail(
        `Unexpected module ${quote(value)} as the type of \`${object}\`, expected one that begins with \`${object === 'input' ? 'im' : object === 'parser' ? 'pm' : 'om'}\``,
        valueStart,
        valueEnd,
        'unknown-module',
      )
    }
  }

  private checkAction(found: Parameter[], start: number): void {
    const value = (name: string) => found.find((each) => each.name === name)
    if (value('type')?.value === 'omfile' && !value('file') && !value('dynafile')) {
      this.fail(
        'Unexpected end of `action(type="omfile")`, expected `file="…"` or `dynaFile="…"`',
        start,
        start + 6,
        'missing-parameter',
      )
    }
    const protocol = value('type')?.value === 'omfwd' ? value('protocol') : undefined
    if (protocol && !/^(tcp|udp)$/i.test(protocol.value) && !isBlank(protocol.value)) {
      this.fail(
        `Unexpected ${quote(protocol.value)} for \`protocol\`, expected \`tcp\` or \`udp\``,
        protocol.valueStart,
        protocol.valueEnd,
        'value',
      )
    }
  }

  private checkTemplate(found: Parameter[]): void {
    const type = found.find(({ name }) => name === 'type')
    if (type && !/^(list|subtree|string|plugin)$/.test(type.value) && !isBlank(type.value)) {
      this.fail(
        `Unexpected template type ${quote(type.value)}, expected \`list\`, \`string\`, \`subtree\` or \`plugin\``,
        type.valueStart,
        type.valueEnd,
        'value',
      )
    }
    const string = found.find(({ name }) => name === 'string')
    if (!string) return
    this.templateString(string.value, string.valueStart + 1)
  }

  private templateString(string: string, offset: number): void {
    for (const { property, start, fault } of readUses(string)) {
      if (property === '' || /\$\{|\{\{/.test(string)) continue
      this.propertyName(property, offset + start)
      if (!fault) continue
      this.fail(
        `Unexpected option ${quote(fault.text)} of the property ${quote(property)}`,
        offset + fault.start,
        offset + fault.start + fault.text.length,
        'value',
        'the order is `%property:from:to:options%`',
      )
    }
  }

  /** `$template NAME,"string"[,options]` */
  private oldTemplate(value: string, at: number): void {
    const name = /^[^,\s"]+/.exec(value)?.[0] ?? ''
    this.templates.set(name, at)
    if (/\$\{|\{\{/.test(value)) return
    const rest = value.slice(name.length).trimStart()
    const string = /^,+\s*"((?:[^"\\]|\\.)*)"?/.exec(rest.slice(0, 8000))
    if (name === '' || (!string && !/^,\s*=/.test(rest)))
      this.fail(
        `Unexpected ${quote(value)} after \`$template\`, expected \`name,"text"\``,
        at,
        at + value.length,
        'syntax',
      )
    if (!string) return
    const offset = at + value.length - rest.length + string[0].indexOf('"') + 1
    const tail = rest.slice(string[0].length)
    if (!/^\s*(?:,\s*\w+\s*)*$/.test(tail))
      this.fail(
        `Unexpected ${quote(tail.trim())} after the text of the template, expected the end of the line`,
        at + value.length - tail.length,
        at + value.length,
      )
    this.templateString(string[1] ?? '', offset)
  }

  private templateList(): void {
    const open = this.at
    this.sign('{')
    for (;;) {
      this.space()
      if (this.at >= this.text.length) this.unclosed(open, '}')
      if (this.text[this.at] === '}') break
      const start = this.at
      const word = this.match(/[A-Za-z_]+/y)?.toLowerCase()
      if (word !== 'constant' && word !== 'property') {
        this.at = start
        this.expected('`constant` or `property`')
      }
      const parameters = this.parameters(word, start)
      const name = word === 'property' ? parameters.find((each) => each.name === 'name') : undefined
      if (name) this.propertyName(name.value, name.valueStart + 1)
    }
    this.at++
  }

  /** After a file, host or other target stand at most `;template`, a comment and the end of a block. */
  private checkTail(line: string): void {
    const head = /^[^\s;]+(?:;[^\s;]*)*/.exec(line)?.[0] ?? ''
    const tail = line.slice(head.length)
    const template = /^(?:[^\s;]*;(\S+)|-?\?([^\s;]+))/.exec(line)
    const used = template?.[1] ?? template?.[2]
    if (used !== undefined) {
      const start = this.at + line.indexOf(used, line.indexOf(template?.[1] === undefined ? '?' : ';') + 1)
      this.uses.push({ kind: 'template', name: used, start, end: start + used.length })
    }
    // After a template's name rsyslogd reads nothing.
    if (head.includes(';') || /^\s*(#.*|\}.*|else\b.*)?$/.test(tail) || isBlank(line) || /^[|^]/.test(line))
      return
    const at = this.at + this.text.slice(this.at, this.lineEnd(this.at)).indexOf(tail.trim(), head.length)
    this.fail(
      `Unexpected ${quote(tail.trim())} after the action, expected \`;template\` or the end of the line`,
      at,
      at + tail.trim().length,
    )
  }

  /** `$Name value` up to the end of the line. */
  private directive(): void {
    const start = this.at
    const end = this.logicalLineEnd(start)
    const name = /^\$(\w+)/.exec(this.text.slice(start, start + 80))?.[1] ?? ''
    const value = this.text
      .slice(start + 1 + name.length, end)
      .replace(/\s#.*$/, '')
      .trim()
    this.at = end
    if (name === '') this.fail('Unexpected `$`, expected the name of a directive after it', start)
    if (isBlank(name)) return
    const after = this.text[start + 1 + name.length] ?? ''
    if (after !== '' && !/\s/.test(after))
      this.fail(
        `Unexpected \`${after}\` in the name of a directive, expected a space`,
        start + 1 + name.length,
      )
    const near = directives.includes(name.toLowerCase()) ? undefined : suggest(name, directives)
    if (near !== undefined) {
      this.fail(
        `Unexpected directive ${quote(`$${name}`)}`,
        start,
        start + 1 + name.length,
        'unknown-directive',
        didYouMean(`$${near}`),
      )
    }
    const at = this.text.indexOf(value, start + name.length)
    if (value === '' && !noValue.test(name) && directives.includes(name.toLowerCase())) {
      this.fail(
        `Unexpected end of the line after \`$${name}\`, expected a value`,
        start,
        start + 1 + name.length,
        'missing-parameter',
      )
    }
    const surplus = /^\S+\s+(?=\S)/.exec(value)
    if (surplus && !manyWords.test(name) && directives.includes(name.toLowerCase()) && !isBlank(value)) {
      this.fail(
        `Unexpected ${quote(value.slice(surplus[0].length))} after \`$${name}\`, expected one value`,
        at + surplus[0].length,
        at + value.length,
      )
    }
    if (/^modload$/i.test(name)) this.loadModule(value, at)
    if (/^includeconfig$/i.test(name)) this.included = Math.min(this.included, start)
    if (/^ruleset$/i.test(name)) this.rulesets.add(value)
    if (/^template$/i.test(name)) this.oldTemplate(value, at)
    if (/^action(file|forward)defaulttemplate$/i.test(name))
      this.uses.push({ kind: 'template', name: value, start: at, end: at + value.length })
    const owner = ownerOf(name.toLowerCase())
    if (owner !== undefined && directives.includes(name.toLowerCase()))
      this.uses.push({ kind: 'module', name: owner, start, end: start + 1 + name.length })
    if (
      /^(filecreatemode|dircreatemode|umask)$/i.test(name) &&
      !/^0[0-7]{3}$/.test(value) &&
      !isBlank(value)
    ) {
      this.fail(
        `Unexpected ${quote(value)} after \`$${name}\`, expected an octal mode such as \`0640\``,
        at,
        at + value.length,
        'value',
      )
    }
    if (
      /^(repeatedmsgreduction|escapecontrolcharactersonreceive|actionfileenablesync|createdirs|preservefqdn)$/i.test(
        name,
      ) &&
      !/^(on|off)$/i.test(value) &&
      !isBlank(value)
    ) {
      this.fail(
        `Unexpected ${quote(value)} after \`$${name}\`, expected \`on\` or \`off\``,
        at,
        at + value.length,
        'value',
      )
    }
  }

  private loadModule(value: string, at: number): void {
    if (isBlank(value) || value.includes('/')) return
    this.loaded.set(value.replace(/\.so$/, ''), at)
    const slip = modules.includes(value.toLowerCase()) ? undefined : suggest(value, modules)
    if (slip !== undefined || !/^[A-Za-z][\w.-]*$/.test(value)) {
      this.fail(
        `Unexpected module ${quote(value)}`,
        at,
        at + value.length,
        'unknown-module',
        slip && didYouMean(slip),
      )
    }
  }

  /** A backslash at the end of a line joins the next. */
  private logicalLineEnd(from: number): number {
    let end = this.lineEnd(from)
    while (end < this.text.length && /\\\r?$/.test(this.text.slice(Math.max(from, end - 2), end)))
      end = this.lineEnd(end + 1)
    return end
  }

  /** `auth,authpriv.*;mail.!=info  action` */
  private selector(): void {
    const start = this.at
    // A backslash at the end of a line joins the next, without the spaces before its text.
    const whole = this.match(/(?:\\\r?\n[ \t]*|\S)+/y) ?? ''
    let at = start
    for (const part of whole.split(';')) {
      const lead = /^(?:\\\r?\n[ \t]*)+/.exec(part)?.[0].length ?? 0
      const joined = part.slice(lead).replace(/\\\r?\n[ \t]*/g, '')
      if (joined !== '') this.selectorPart(joined, at + lead)
      else if (at + part.length >= start + whole.length)
        this.fail(
          'Unexpected `;` in a selector, expected `facility.priority` after it',
          Math.max(at - 1, start),
          at + 1,
          'selector',
        )
      at += part.length + 1
    }
    this.action()
  }

  private selectorPart(part: string, start: number): void {
    const dot = part.lastIndexOf('.')
    const names = dot < 0 ? '' : part.slice(0, dot)
    const priority = part.slice(dot + 1).replace(/^!?=?/, '')
    if (dot < 0)
      this.fail(
        `Unexpected ${quote(part)} in a selector, expected \`facility.priority\``,
        start,
        start + part.length,
        'selector',
      )
    let at = start
    for (const name of names.split(',')) {
      if (
        name !== '' &&
        !/^\*+$/.test(name) &&
        !facilities.includes(name.toLowerCase()) &&
        !/^\d{1,3}$/.test(name) &&
        !isBlank(name)
      ) {
        const near = suggest(name, facilities)
        this.fail(
          `Unexpected facility ${quote(name)}, expected one such as \`auth\`, \`mail\`, \`local0\` or \`*\``,
          at,
          at + name.length,
          'selector',
          near && didYouMean(near),
        )
      }
      at += name.length + 1
    }
    if (
      priority !== '*' &&
      !priorities.includes(priority.toLowerCase()) &&
      !/^[0-7]$/.test(priority) &&
      !isBlank(priority)
    ) {
      const near = suggest(priority, priorities)
      const end = start + part.length
      this.fail(
        `Unexpected priority ${quote(priority)}, expected one such as \`info\`, \`err\`, \`none\` or \`*\``,
        end - priority.length,
        end,
        'selector',
        near && didYouMean(near),
      )
    }
  }

  /** `:property, [!]operation, "value" action` */
  private propertyFilter(): void {
    const start = this.at
    const line = this.text.slice(start, this.lineEnd(start))
    const match = /^:\s*([$\w!.-]+)\s*,\s*!?([A-Za-z_]+)\s*(?:,\s*("(?:[^"\\]|\\.)*"))?/.exec(
      line.slice(0, 4000),
    )
    if (!match)
      this.fail(
        `Unexpected ${quote(line)}, expected a filter such as \`:msg, contains, "text"\``,
        start,
        start + line.trimEnd().length,
      )
    const [whole, property = '', operation = '', value] = match
    if (!/^[!./]/.test(property)) this.propertyName(property, start + line.indexOf(property))
    const known = [
      'contains',
      'isequal',
      'startswith',
      'regex',
      'ereregex',
      'isempty',
      'contains_i',
      'startswith_i',
      'endswith',
    ]
    if (!known.includes(operation.toLowerCase())) {
      const at = start + line.indexOf(operation, property.length)
      const near = suggest(operation, known)
      this.fail(
        `Unexpected comparison ${quote(operation)}, expected \`contains\`, \`isequal\`, \`startswith\`, \`regex\` or \`ereregex\``,
        at,
        at + operation.length,
        'unknown-name',
        near && didYouMean(near),
      )
    }
    if (value === undefined && operation !== 'isempty')
      this.fail(
        'Unexpected end of the filter, expected a value in double quotes',
        start,
        start + line.trimEnd().length,
      )
    this.at = start + whole.length
    this.action()
  }

  /** An action in its old form to the end of the line, or a statement on the same line. */
  private action(): void {
    this.match(/[ \t]+/y)
    const end = this.lineEnd(this.at)
    const line = this.text.slice(this.at, end).trim()
    const word = /^[a-z_]+(?=\s*\(|\s*$|\s*;|\s+#|\s*\})/i.exec(line)?.[0]?.toLowerCase()
    if (line === '' || line.startsWith('#')) {
      // What follows on a later line is the action, be it another selector.
      this.space()
      if (this.at < this.text.length && this.text[this.at] !== '}') {
        this.governed = true
        this.nested(() => this.statement())
        return
      }
    }
    if (line === '' || line.startsWith('#'))
      this.fail(
        'Unexpected end of the line, expected an action such as `/var/log/file`, `@@host` or `stop`',
        Math.max(this.at - 1, 0),
        this.at,
      )
    if (line.startsWith('{')) {
      this.block()
      return
    }
    if (word !== undefined && (objects.includes(word) || ['stop', 'continue'].includes(word))) {
      this.statement()
      return
    }
    if (/^(call|set|unset|if)\s/.test(line)) {
      this.statement()
      return
    }
    if (!/^(-?\/|-?\?|@|\||\^|~|:\w+:|\*|%|\$)/.test(line)) {
      const users = /^[\w.,-]+(;\S+)?(\s+#.*)?$/.exec(line)
      if (!isBlank(line)) {
        const length = /^\S+/.exec(line)?.[0].length ?? 1
        this.fail(
          `Unexpected ${quote(line)}, expected an action such as \`/var/log/file\`, \`@@host\` or \`stop\``,
          this.at,
          this.at + length,
          'syntax',
          users ? 'a list of users is written `:omusrmsg:name`' : undefined,
        )
      }
    }
    const plugin = /^:(\w+):/.exec(line)?.[1]
    if (plugin !== undefined && !modules.includes(plugin)) {
      const near = suggest(plugin, modules)
      if (near !== undefined || !plugin.startsWith('om'))
        this.fail(
          `Unexpected module ${quote(plugin)}`,
          this.at + 1,
          this.at + 1 + plugin.length,
          'unknown-module',
          near && didYouMean(near),
        )
    }
    if (/^\*(\s|$)/.test(line))
      this.fail('Unexpected `*` as an action, expected `:omusrmsg:*`', this.at, this.at + 1)
    // The rest of a block may follow the action on its line.
    this.afterAction = true
    this.checkTail(line)
    const close = this.depth > 0 ? /\s\}\s*(?:else\b.*)?$/.exec(line) : null
    this.at = close ? this.at + this.text.slice(this.at, end).indexOf(close[0].trimStart(), close.index) : end
  }
}
