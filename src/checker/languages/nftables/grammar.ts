/** Commands, tables and chains: nft(8). */
import { faultOf } from '../stop.ts'
import { didYouMean, suggest } from '../suggest.ts'
import { isBlank } from '../values.ts'
import { choose } from './choose.ts'
import type { RuleContext, SetDefinition, Uses } from './context.ts'
import { Cursor, type Fault } from './cursor.ts'
import { any } from './datatypes.ts'
import { isExpression, isFamily, number } from './expressions.ts'
import { parseDevices, parseHook } from './hooks.ts'
import { type Token, tokenize } from './lexer.ts'
import { type ObjectBody, objectItems, objectNeeds } from './objects.ts'
import { networkOf } from './protocols.ts'
import { parseRule } from './rule.ts'
import { emptySet, finishSet, parseSetItem, type SetBody } from './sets.ts'
import { parseSet, parseValue } from './values.ts'
import { bareMeta, chainTypes, expressions, families, reserved, statements, verdicts } from './vocabulary.ts'

type Context = 'file' | 'table' | 'chain' | 'set'

export interface Parsed {
  faults: Fault[]
  uses: Uses
  chains: Set<string>
  /** By family, table and name. */
  sets: Map<string, SetDefinition>
  variables: Map<string, number>
  /** Something else may define names: an `include`, or no table of its own. */
  open: boolean
  context: Context | undefined
}

const commands =
  'add create insert replace delete destroy flush list reset rename monitor describe import export table define redefine undefine include'.split(
    ' ',
  )
const objects =
  'table tables chain chains set sets map maps rule rules element flowtable flowtables counter counters quota quotas limit limits ct ruleset meter meters secmark secmarks synproxy synproxys hooks'.split(
    ' ',
  )
const tableItems =
  'chain set map flowtable counter quota limit ct secmark synproxy flags comment define redefine undefine include'.split(
    ' ',
  )
const chainItems = 'type policy flags comment define redefine undefine include devices device'.split(' ')
const setItems =
  'type typeof flags timeout gc-interval elements size policy auto-merge comment counter quota limit last'.split(
    ' ',
  )

/** Objects whose body is little more than a statement. */
const simpleObjects = ['counter', 'quota', 'limit', 'secmark', 'synproxy']

const maxDepth = 60

export function parseRuleset(text: string, whole: boolean): Parsed {
  const { tokens, faults } = tokenize(text)
  const parser = new Parser(text, tokens, whole)
  parser.result.faults.push(...faults.map((fault) => ({ ...fault, code: 'syntax' as const })))
  parser.file()
  return parser.result
}

class Parser {
  readonly result: Parsed = {
    faults: [],
    uses: { chains: [], sets: [], variables: [] },
    chains: new Set(),
    sets: new Map(),
    variables: new Map(),
    open: false,
    context: undefined,
  }
  private readonly cursor: Cursor
  private readonly whole: boolean
  private family: string | undefined
  private tableName = ''
  private depth = 0
  /** Some items need no line end or `;` before the brace: `elements = { … }`. */
  private ended = false
  private readonly read = new Set<string>()
  /** Families by the name of a table. */
  private readonly tables = new Map<string, string[]>()
  private readonly text: string
  private toldUnclosed = false
  private astray: { open: Token; close: Token } | undefined

  constructor(text: string, tokens: Token[], whole: boolean) {
    this.text = text
    this.cursor = new Cursor(tokens)
    this.whole = whole
  }

  file(): void {
    this.items(() => this.command(), 'file')
  }

  /** Items up to `}`, or to the end of the text for the file itself. */
  private items(item: () => void, what: Context | 'object', open?: Token): void {
    const { cursor } = this
    for (;;) {
      cursor.skipEnds()
      if (cursor.token.type === 'eof') {
        if (open) this.unclosed(open)
        return
      }
      if (cursor.is('}')) {
        if (open) return
        this.fault({
          code: 'syntax',
          start: cursor.token.start,
          end: cursor.token.end,
          message: 'Unexpected `}`, expected no more than were opened',
        })
        cursor.next()
        continue
      }
      const before = cursor.at
      this.ended = false
      try {
        item()
        if (!cursor.isLineEnd) this.missingEnd(open, what)
      } catch (thrown) {
        this.fault(faultOf<Fault>(thrown))
        cursor.recover(before)
      }
      if (cursor.at === before) cursor.next()
    }
  }

  /**
   * Told where it shows, as nft does, with the place where the block opens beside it. A brace that stands further left
   * than the line of its block closes another one, to the eye.
   */
  private unclosed(open: Token): void {
    if (this.toldUnclosed) return
    this.toldUnclosed = true
    const { astray } = this
    const last = this.cursor.ahead(-1)
    const opened = astray?.open ?? open
    this.fault({
      code: 'unclosed',
      start: astray?.close.start ?? last.start,
      end: astray?.close.end ?? last.end,
      message: astray
        ? 'Unexpected `}` further left than its block, expected one for the inner block before it'
        : 'Unexpected end of the text, expected `}` for a block that is open',
      related: [{ start: opened.start, end: opened.end, message: 'the block opens here' }],
    })
  }

  /** Columns of space before a token, or nothing when something else stands before it on its line. */
  private indentation(token: Token, alone: boolean): number | undefined {
    const line = this.text.lastIndexOf('\n', token.start - 1) + 1
    const before = this.text.slice(line, token.start)
    const space = /^[ \t]*/.exec(before)?.[0] ?? ''
    if (alone && space.length < before.length) return undefined
    return space.replaceAll('\t', '        ').length
  }

  private missingEnd(open: Token | undefined, what: string): void {
    const { cursor } = this
    if (this.ended && (cursor.is('}') || what === 'set' || what === 'object')) return
    if (cursor.is('}') && (open || !this.whole)) {
      if (open)
        this.fault({
          code: 'separator',
          start: cursor.token.start,
          end: cursor.token.end,
          message: 'Unexpected `}` on the line of another item, expected a line end or `;` before it',
        })
      return
    }
    cursor.fail(what === 'chain' ? 'a match, a statement or the end of the rule' : 'a line end or `;`')
  }

  private fault(fault: Fault): void {
    if (this.result.faults.length < 200) this.result.faults.push(fault)
  }

  private command(): void {
    const { cursor } = this
    const first = cursor.token
    const isCommand =
      first.type === 'word' &&
      commands.includes(first.text) &&
      !(first.text === 'add' && cursor.ahead(1).text.startsWith('@'))
    if (!isCommand) {
      this.fragment(first)
      return
    }
    this.result.context = 'file'
    if (this.definition()) return
    cursor.next()
    switch (first.text) {
      case 'table':
        this.table()
        return
      case 'flush':
        this.flush()
        return
      case 'add':
      case 'create':
      case 'insert':
      case 'replace':
        this.add()
        return
      case 'delete':
      case 'destroy':
      case 'list':
      case 'reset':
        choose(cursor, objects, 'what the command is about')
        this.skipLine()
        return
      default:
        this.skipLine()
    }
  }

  /** What may stand anywhere: variables and other files. */
  private definition(): boolean {
    const { cursor } = this
    const word = cursor.take('define', 'redefine', 'undefine', 'include')
    if (!word) return false
    if (word.text === 'include') {
      this.result.open = true
      if (cursor.token.type !== 'string') cursor.fail('a path in quotes')
      cursor.next()
    } else if (word.text === 'undefine') cursor.word('the name of a variable')
    else this.define()
    return true
  }

  private define(): void {
    const { cursor } = this
    const name = cursor.word('the name of a variable')
    if (reserved.has(name.text) || !/^[A-Za-z_]/.test(name.text)) {
      if (!isBlank(name.text)) cursor.fail('another name for the variable', name)
    }
    cursor.expect('=')
    if (cursor.atEnd) cursor.fail('a value')
    const place = cursor.at
    const context = this.ruleContext()
    if (cursor.take('-')) number(cursor)
    else if (cursor.is('{')) {
      if (cursor.ahead(1).text === '}') this.skipBlock()
      else parseSet(context, [any], cursor.ahead(2).text === ':' ? [any] : undefined)
    } else if (cursor.isWord && cursor.token.text.startsWith('@')) cursor.next()
    else
      do {
        parseValue(context, any, true)
        if (cursor.take('/', '-', '.')) parseValue(context, any, true)
      } while (cursor.take(',', '.'))
    this.result.variables.set(name.text, place)
  }

  private skipLine(): void {
    const { cursor } = this
    while (cursor.token.type !== 'end' && cursor.token.type !== 'eof') {
      if (cursor.is('{')) this.skipBlock()
      else cursor.next()
    }
  }

  private skipBlock(): void {
    const open = this.cursor.expect('{')
    for (let depth = 1; depth > 0; ) {
      const token = this.cursor.next()
      if (token.type === 'eof') this.cursor.fail('`}`', open, 'unclosed')
      if (token.type !== 'sign') continue
      if (token.text === '{') depth++
      else if (token.text === '}') depth--
    }
  }

  /** What stands alone in a page: chains and sets without their table, rules without their chain. */
  private fragment(first: Token): void {
    const { cursor } = this
    if (first.type === 'word' && isBlank(first.text)) {
      this.skipLine()
      return
    }
    if (first.text === 'nft' && !this.whole) {
      this.skipLine()
      return
    }
    if (this.isShortAdd(first)) {
      this.result.context = 'file'
      this.add()
      return
    }
    const { isBlock, isRule, isBody } = this.lookAhead(first)
    if (this.whole || !(isBlock || isRule || isBody)) {
      const near =
        first.type === 'word' ? suggest(first.text, isBlock ? [] : commands.concat('chain')) : undefined
      if (!this.whole && first.type === 'word' && near === undefined) {
        this.rule()
        return
      }
      cursor.fail(
        'a command such as `table`, `add`, `flush`, `define` or `include`',
        first,
        near ? 'unknown-keyword' : 'syntax',
        near && didYouMean(near),
      )
    }
    this.result.open = true
    if (isBlock) {
      this.result.context ??= 'table'
      this.tableItem()
    } else if (isBody && !isRule) {
      this.result.context ??= 'chain'
      const ofChain =
        chainItems.includes(first.text) &&
        (first.text !== 'type' || chainTypes.includes(cursor.ahead(1).text))
      if (ofChain) this.chainItem()
      else this.ended = parseSetItem(this.ruleContext(), emptySet(first, cursor.ahead(2).text === ':'))
    } else {
      this.result.context ??= 'chain'
      this.rule()
    }
  }

  /** `add` may be left out: `chain inet filter input { … }`, `inet filter input accept`. */
  private isShortAdd(first: Token): boolean {
    const { cursor } = this
    const second = cursor.ahead(1)
    if (first.type !== 'word' || second.type !== 'word') return false
    if (this.tables.has(first.text)) return true
    const named = families.has(first.text) ? second : families.has(second.text) ? cursor.ahead(2) : second
    const isObject = ['chain', 'rule', 'set', 'map', 'element', 'flowtable', ...simpleObjects].includes(
      first.text,
    )
    return (isObject || families.has(first.text)) && this.tables.has(named.text)
  }

  private lookAhead(first: Token) {
    const { cursor } = this
    const isWord = first.type === 'word'
    return {
      isBlock:
        ['chain', 'set', 'map', 'flowtable', 'counter', 'quota', 'limit'].includes(first.text) &&
        cursor.ahead(1).type === 'word' &&
        cursor.ahead(2).text === '{',
      isRule:
        isWord &&
        (verdicts.has(first.text) ||
          statements.includes(first.text) ||
          expressions.has(first.text) ||
          bareMeta.has(first.text) ||
          isExpression(cursor) ||
          /^[@$]/.test(first.text)),
      isBody: isWord && [...chainItems, ...setItems].includes(first.text),
    }
  }

  private flush(): void {
    const { cursor } = this
    if (cursor.take('ruleset')) {
      if (cursor.isWord && isFamily(cursor.token.text)) cursor.next()
      return
    }
    const object = cursor.word('`ruleset`, `table`, `chain`, `set` or `map`')
    if (!objects.includes(object.text)) {
      const near = suggest(object.text, objects)
      cursor.fail(
        '`ruleset`, `table`, `chain`, `set` or `map`',
        object,
        'unknown-keyword',
        near && didYouMean(near),
      )
    }
    this.skipLine()
  }

  private takeFamily(): string | undefined {
    const { cursor } = this
    if (!cursor.isWord || !isFamily(cursor.token.text)) return undefined
    return cursor.next().text
  }

  /** A name is a word that starts with a letter and is none of nft's own. */
  private name(what: string): Token {
    const { cursor } = this
    const { token } = cursor
    const good = token.type === 'word' && /^[A-Za-z_$<[{%@]/.test(token.text) && !verdicts.has(token.text)
    if (token.type === 'word' && reserved.has(token.text))
      cursor.fail(
        `another name for the ${what}`,
        token,
        'syntax',
        `\`${token.text}\` is a word of nft and cannot be a name; one such as \`${token.text}_${what}\` can`,
      )
    if (!good && !(token.type === 'word' && isBlank(token.text))) cursor.fail(`the name of a ${what}`)
    return cursor.next()
  }

  private table(): void {
    const { cursor } = this
    const first = cursor.token
    this.family = this.takeFamily() ?? 'ip'
    const name = this.name('table')
    this.tableName = name.text
    this.tables.set(name.text, [...(this.tables.get(name.text) ?? []), this.family])
    if (cursor.isWord && first === name) {
      const near = suggest(first.text, ['ip', 'ip6', 'inet', 'arp', 'bridge', 'netdev'])
      cursor.fail(
        'a family: `ip`, `ip6`, `inet`, `arp`, `bridge` or `netdev`',
        first,
        'unknown-keyword',
        near && didYouMean(near),
      )
    }
    if (cursor.is('{')) this.block('table', () => this.tableItem())
  }

  private block(what: Context | 'object', item: () => void): void {
    const open = this.cursor.expect('{')
    if (++this.depth > maxDepth) this.cursor.fail('fewer nested blocks', open)
    this.items(item, what, open)
    this.depth--
    this.ended = false
    const close = this.cursor.take('}')
    const from = close && this.indentation(open, false)
    const to = close && this.indentation(close, true)
    if (from !== undefined && to !== undefined && to < from) this.astray ??= { open, close: close as Token }
  }

  private tableItem(): void {
    const { cursor } = this
    const item = cursor.token
    if (item.type !== 'word' || !tableItems.includes(item.text)) {
      if (item.type === 'word' && isBlank(item.text)) this.skipLine()
      else this.failTableItem(item)
      return
    }
    if (this.definition()) return
    cursor.next()
    switch (item.text) {
      case 'chain':
        this.result.chains.add(this.name('chain').text)
        this.block('chain', () => this.chainItem())
        return
      case 'set':
      case 'map':
        this.set(this.name(item.text), item.text === 'map')
        return
      case 'flags':
        choose(cursor, ['dormant', 'owner', 'persist'], 'a flag')
        while (cursor.take(',')) choose(cursor, ['dormant', 'owner', 'persist'], 'a flag')
        return
      case 'comment':
        if (cursor.token.type !== 'string' && !cursor.isWord) cursor.fail('a text in quotes')
        cursor.next()
        return
      default:
        this.object(this.objectKind(item.text))
    }
  }

  private failTableItem(item: Token): never {
    const near = item.type === 'word' ? suggest(item.text, tableItems) : undefined
    const help = near
      ? didYouMean(near)
      : verdicts.has(item.text) || expressions.has(item.text)
        ? 'a rule stands in a chain'
        : undefined
    return this.cursor.fail(
      '`chain`, `set`, `map` or another object of a table',
      item,
      item.type === 'word' && near ? 'unknown-keyword' : 'syntax',
      help,
    )
  }

  private objectKind(word: string): string {
    if (word !== 'ct') return word
    const kind = this.cursor.take('helper', 'timeout', 'expectation')
    return kind?.text ?? this.cursor.fail('`helper`, `timeout` or `expectation`')
  }

  /** Counters, quotas, limits, flow tables and the like; in a table their body is not left out. */
  private object(kind: string): void {
    const name = this.name(kind)
    this.result.sets.set(`${this.tableKey} ${name.text}`, {
      key: undefined,
      isMap: false,
      toVerdict: false,
    })
    const parse = objectItems[kind]
    if (!this.cursor.is('{') || !parse) return
    const before = this.result.faults.length
    const body: ObjectBody = { given: new Set() }
    this.block('object', () => {
      if (simpleObjects.includes(kind) && this.cursor.take('comment')) {
        this.cursor.next()
        this.ended = true
      } else this.ended = parse(this.ruleContext(), body)
    })
    if (this.result.faults.length > before) return
    for (const need of objectNeeds[kind] ?? [])
      if (!body.given.has(need)) this.cursor.fail(`\`${need}\` in it`, name)
  }

  private get tableKey(): string {
    return `${this.family ?? ''} ${this.tableName}`
  }

  private ruleContext(): RuleContext {
    return {
      cursor: this.cursor,
      uses: this.result.uses,
      variables: this.result.variables,
      report: (fault) => this.fault(fault),
      family: this.family,
      table: this.tableKey,
      network: networkOf(this.family),
      transport: undefined,
      reading: [],
      read: this.read,
      depth: 0,
    }
  }

  private rule(): void {
    parseRule(this.ruleContext(), () => this.block('chain', () => this.chainItem()))
  }

  private chainItem(): void {
    const { cursor } = this
    const { text } = cursor.token
    if (cursor.is('define', 'redefine', 'undefine', 'include')) this.definition()
    else if (cursor.take('type')) parseHook(cursor, this.family)
    else if (cursor.take('policy')) choose(cursor, ['accept', 'drop'], 'a policy')
    else if (cursor.take('flags')) choose(cursor, ['offload'], 'a flag')
    else if (text === 'devices') {
      cursor.next()
      parseDevices(cursor)
    } else if (text === 'device') this.skipLine()
    else this.rule()
  }

  private set(name: Token, isMap: boolean): void {
    const set: SetBody = emptySet(name, isMap)
    this.result.sets.set(`${this.tableKey} ${name.text}`, set)
    const before = this.result.faults.length
    this.block('set', () => {
      this.ended = parseSetItem(this.ruleContext(), set)
    })
    if (this.result.faults.length === before) finishSet(this.ruleContext(), set)
  }

  /** `add rule inet filter input tcp dport 22 accept` and the like. */
  private add(): void {
    const { cursor } = this
    const object = cursor.token
    const isObject = object.type === 'word' && objects.includes(object.text)
    if (isObject) cursor.next()
    else if (object.type === 'word') {
      const near = suggest(object.text, objects)
      if (near)
        cursor.fail(
          '`table`, `chain`, `rule`, `set` or `element`',
          object,
          'unknown-keyword',
          didYouMean(near),
        )
    }
    if (object.text === 'table' && isObject) {
      this.table()
      return
    }
    const kind = isObject ? this.objectKind(object.text) : 'rule'
    this.family = this.takeFamily() ?? 'ip'
    const table = this.name('table')
    this.tableName = table.text
    const defined = this.tables.get(table.text)
    if (this.whole && defined && !defined.includes(this.family))
      cursor.fail(
        `a table of family \`${this.family}\``,
        table,
        'undefined-name',
        `the file has \`${defined[0]} ${table.text}\``,
      )
    switch (kind) {
      case 'rule':
        this.name('chain')
        while (cursor.take('position', 'handle', 'index')) cursor.word('a number')
        if (cursor.atEnd) cursor.fail('a match or a statement')
        this.rule()
        return
      case 'chain':
        this.result.chains.add(this.name('chain').text)
        if (cursor.is('{')) this.block('chain', () => this.chainItem())
        return
      case 'set':
      case 'map':
        this.set(this.name(kind), kind === 'map')
        return
      case 'element':
        this.elements(this.name('set'))
        return
      default:
        this.object(kind)
        this.inline(kind)
    }
  }

  /** `add counter inet t c packets 0 bytes 0`: a body without braces. */
  private inline(kind: string): void {
    if (!this.cursor.atEnd && simpleObjects.includes(kind))
      objectItems[kind]?.(this.ruleContext(), { given: new Set() })
  }

  private elements(name: Token): void {
    const set = this.result.sets.get(`${this.tableKey} ${name.text}`)
    const isMap = set ? set.isMap : undefined
    const data = set && 'data' in set ? (set as SetBody).data : undefined
    parseSet(this.ruleContext(), set?.key ?? [any], isMap ? (data ?? [any]) : undefined)
  }
}
