/** rsyslog.conf: RainerScript and the old lines, which may be mixed freely; rsyslog-doc, "Configuration". */
import { didYouMean, suggest } from '../suggest.ts'
import { quote } from '../text.ts'
import { isBlank } from '../values.ts'
import { checkTail, checkTarget } from './actions.ts'
import { Cursor, type Finding, Stop } from './cursor.ts'
import { readDirective } from './directives.ts'
import { readCall, readExpression, readVariable } from './expression.ts'
import { readPropertyFilter, readSelector } from './filters.ts'
import { Names } from './names.ts'
import { checkAction, readParameters } from './parameters.ts'
import { checkTemplate, readTemplateList } from './templates.ts'
import { objects } from './vocabulary.ts'

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
const selectorStart = /[\w*,]+\.(?=[\w*=!.]|[ \t])/y
const blockObjects = ['template', 'ruleset']

export function parseRsyslog(text: string, whole: boolean): { findings: Finding[]; statements: number } {
  const cursor = new Cursor(text)
  const names = new Names(whole)
  const parser = new Parser(cursor, names)
  parser.file()
  return { findings: [...cursor.findings, ...names.missing()], statements: parser.statements }
}

class Parser {
  statements = 0
  private readonly cursor: Cursor
  private readonly names: Names
  /** Whether the statement before was an action, to which `&` may add another. */
  private afterAction = false
  /** Whether a condition or filter stands before what is read now. */
  private governed = false

  constructor(cursor: Cursor, names: Names) {
    this.cursor = cursor
    this.names = names
  }

  file(): void {
    for (;;) {
      this.cursor.space()
      if (this.cursor.at >= this.cursor.text.length) return
      const start = this.cursor.at
      try {
        if (this.cursor.text[this.cursor.at] === '}')
          this.cursor.fail('Unexpected `}`, expected no more than were opened')
        this.statement()
      } catch (stop) {
        if (!(stop instanceof Stop)) throw stop
        if (this.cursor.findings.length < 200) this.cursor.findings.push(stop.finding)
        this.cursor.depth = 0
        this.governed = false
        this.afterAction = true
        this.cursor.at = Math.max(this.cursor.lineEnd(Math.max(this.cursor.at, start)), start + 1)
      }
      this.statements++
    }
  }

  private statement(): void {
    const unit = this.cursor.text[this.cursor.at] ?? ''
    if (unit === '$') {
      readDirective(this.cursor, this.names)
      return
    }
    if (unit === ':' && this.cursor.match(/:\w+:/y, false) === undefined) {
      readPropertyFilter(this.cursor)
      this.action()
      return
    }
    selectorStart.lastIndex = this.cursor.at
    if (
      selectorStart.test(this.cursor.text) ||
      (unit === '*' && this.cursor.match(/\*[^\s\\]+(?:[ \t]+\S|\\\r?\n)/y, false) !== undefined)
    ) {
      const line = this.cursor.text.slice(
        this.cursor.text.lastIndexOf('\n', this.cursor.at - 1) + 1,
        this.cursor.at,
      )
      if (/^[^#"']*\}\s*$/.test(line.slice(-200)))
        this.cursor.fail('Unexpected selector behind `}`, expected it on a line of its own')
      readSelector(this.cursor)
      this.action()
      return
    }
    if (unit === '{' && !this.governed)
      this.cursor.fail('Unexpected `{`, expected a filter or a condition before it')
    this.governed = false
    if (unit === '{') {
      this.block()
      return
    }
    if (unit === '&') {
      if (!this.afterAction && (this.names.whole || this.statements + this.cursor.depth > 0))
        this.cursor.fail(
          'Unexpected `&`, expected an action just before it',
          this.cursor.at,
          this.cursor.at + 1,
        )
      this.cursor.at++
      this.action()
      return
    }
    this.afterAction = false
    if (
      (unit === '!' || unit === '+') &&
      /^[!+]\S/.test(this.cursor.text.slice(this.cursor.at, this.cursor.at + 2))
    ) {
      this.cursor.fail(
        `Unexpected BSD-style block ${quote(this.cursor.text.slice(this.cursor.at, this.cursor.lineEnd(this.cursor.at)))}, expected \`if\``,
        this.cursor.at,
        this.cursor.lineEnd(this.cursor.at),
        'syntax',
        "write `if $programname == 'name' then …`",
      )
    }
    const word = this.cursor.match(/[A-Za-z_][\w]*/y, false)
    if (word === undefined) {
      this.action()
      return
    }
    this.worded(word)
  }

  private worded(word: string): void {
    const start = this.cursor.at
    const next = /^\s*\(/.test(this.cursor.text.slice(start + word.length, start + word.length + 40))
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
      this.cursor.at += word.length
      readVariable(this.cursor)
      if (!this.cursor.sign(';')) this.cursor.expected('`;`')
      return
    }
    if (lower === 'foreach') {
      this.loop()
      return
    }
    if (lower === 'call' || lower === 'call_indirect') {
      this.cursor.at += word.length
      if (lower === 'call') {
        this.cursor.space()
        const at = this.cursor.at
        const called = this.cursor.match(/[\w.$-]+/y) ?? this.cursor.expected('the name of a ruleset')
        this.names.uses.push({ kind: 'ruleset', name: called, start: at, end: this.cursor.at })
        this.afterAction = true
      } else {
        readExpression(this.cursor)
        if (!this.cursor.sign(';')) this.cursor.expected('`;`')
      }
      return
    }
    if (lower === 'reload_lookup_table' && next) {
      this.cursor.at += word.length
      readCall(this.cursor)
      return
    }
    if (lower === 'stop' || lower === 'continue') {
      this.cursor.at += word.length
      this.afterAction = true
      return
    }
    if (next && objects.includes(lower)) {
      this.object(lower)
      return
    }
    if (isBlank(word)) {
      this.cursor.at = this.cursor.lineEnd(this.cursor.at)
      return
    }
    const near = suggest(
      word,
      next ? objects : ['stop', 'set', 'unset', 'foreach', 'call', 'continue', ...objects],
    )
    const expected = next
      ? 'an object such as `action`, `input`, `module`, `template` or `ruleset`'
      : 'a statement, a selector or an action'
    this.cursor.fail(
      `Unexpected ${quote(word)}, expected ${expected}`,
      start,
      start + word.length,
      'unknown-name',
      near && didYouMean(near),
    )
  }

  private block(): void {
    const open = this.cursor.at
    if (!this.cursor.sign('{')) this.cursor.expected('`{`')
    this.cursor.nested(() => {
      for (;;) {
        this.cursor.space()
        if (this.cursor.text[this.cursor.at] === '}') break
        if (this.cursor.at >= this.cursor.text.length) this.cursor.unclosed(open, '}')
        this.statement()
      }
    })
    this.cursor.at++
    this.afterAction = false
  }

  private condition(): void {
    this.cursor.at += 2
    readExpression(this.cursor)
    if (!this.cursor.keyword('then')) this.cursor.expected('`then`')
    this.cursor.space()
    this.cursor.nested(() => this.branch())
    if (this.cursor.keyword('else')) {
      this.cursor.space()
      this.cursor.nested(() => this.branch())
    }
  }

  private branch(): void {
    if (this.cursor.at >= this.cursor.text.length) this.cursor.expected('a statement')
    this.governed = true
    this.statement()
  }

  private assignment(word: string): void {
    this.cursor.at += word.length
    readVariable(this.cursor)
    if (!this.cursor.sign('=') || this.cursor.text[this.cursor.at] === '=') this.cursor.expected('`=`')
    readExpression(this.cursor)
    if (!this.cursor.sign(';')) this.cursor.expected('`;` at the end of the assignment')
  }

  private loop(): void {
    this.cursor.at += 'foreach'.length
    if (!this.cursor.sign('(')) this.cursor.expected('`(`')
    readVariable(this.cursor)
    if (!this.cursor.keyword('in')) this.cursor.expected('`in`')
    readExpression(this.cursor)
    if (!this.cursor.sign(')')) this.cursor.expected('`)`')
    if (!this.cursor.keyword('do')) this.cursor.expected('`do`')
    this.cursor.space()
    this.block()
  }

  private object(name: string): void {
    const start = this.cursor.at
    if (this.cursor.depth > 0 && declarative.includes(name)) {
      this.cursor.fail(`Unexpected \`${name}\` in a block, expected it outside`, start, start + name.length)
    }
    this.cursor.at += name.length
    const parameters = readParameters(this.cursor, this.names, name, start)
    if (name === 'include') this.names.included = Math.min(this.names.included, start)
    if (name === 'template')
      this.names.templates.set(parameters.find((each) => each.name === 'name')?.value ?? '', start)
    if (name === 'ruleset')
      this.names.rulesets.add(parameters.find((each) => each.name === 'name')?.value ?? '')
    if (name === 'input') {
      const ruleset = parameters.find((each) => each.name === 'ruleset')
      if (ruleset)
        this.names.uses.push({
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
        this.names.uses.push({
          kind: 'template',
          name: each.value,
          start: each.valueStart + 1,
          end: each.valueEnd - 1,
        })
      }
    }
    if (blockObjects.includes(name)) {
      this.cursor.space()
      if (this.cursor.text[this.cursor.at] === '{') {
        if (name === 'ruleset') this.block()
        else readTemplateList(this.cursor, this.names)
      }
    }
    if (name === 'template') checkTemplate(this.cursor, parameters)
    if (name === 'action') checkAction(this.cursor, parameters, start)
  }

  /** An action in its old form to the end of the line, or a statement on the same line. */
  private action(): void {
    this.cursor.match(/[ \t]+/y)
    const end = this.cursor.lineEnd(this.cursor.at)
    const line = this.cursor.text.slice(this.cursor.at, end).trim()
    const word = /^[a-z_]+(?=\s*\(|\s*$|\s*;|\s+#|\s*\})/i.exec(line)?.[0]?.toLowerCase()
    if (line === '' || line.startsWith('#')) {
      // What follows on a later line is the action, be it another selector.
      this.cursor.space()
      if (this.cursor.at < this.cursor.text.length && this.cursor.text[this.cursor.at] !== '}') {
        this.governed = true
        this.cursor.nested(() => this.statement())
        return
      }
    }
    if (line === '' || line.startsWith('#'))
      this.cursor.fail(
        'Unexpected end of the line, expected an action such as `/var/log/file`, `@@host` or `stop`',
        Math.max(this.cursor.at - 1, 0),
        this.cursor.at,
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
    checkTarget(this.cursor, line)
    this.afterAction = true
    checkTail(this.cursor, this.names, line)
    // The rest of a block may follow the action on its line.
    const close = this.cursor.depth > 0 ? /\s\}\s*(?:else\b.*)?$/.exec(line) : null
    this.cursor.at = close
      ? this.cursor.at +
        this.cursor.text.slice(this.cursor.at, end).indexOf(close[0].trimStart(), close.index)
      : end
  }
}
