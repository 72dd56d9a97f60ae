/** Commands, tables, chains and sets: nft(8). */
import { didYouMean, suggest } from '../suggest.ts'
import { isBlank, isInteger } from '../values.ts'
import { Cursor, type Fault, Stop } from './cursor.ts'
import { type Token, tokenize } from './lexer.ts'
import { isFamily, parseQuantity, parseRate, parseRule, type RuleContext, type Uses } from './rule.ts'
import { parseSet, parseValues } from './values.ts'
import {
  bareMeta,
  chainTypes,
  datatypeKinds,
  datatypes,
  expressions,
  hooks,
  priorities,
  reserved,
  statements,
  verdicts,
} from './vocabulary.ts'

export interface Parsed {
  faults: Fault[]
  uses: Uses
  chains: Set<string>
  sets: Set<string>
  variables: Set<string>
  /** Something else may define names: an `include`, or no table of its own. */
  open: boolean
  context: 'file' | 'table' | 'chain' | 'set' | undefined
}

const commands =
  'add create insert replace delete destroy flush list reset rename monitor describe import export table define redefine undefine include'.split(
    ' ',
  )
const objects =
  'table tables chain chains set sets map maps rule element flowtable flowtables counter counters quota quotas limit limits ct ruleset meter meters secmark synproxy hooks'.split(
    ' ',
  )
const tableItems =
  'chain set map flowtable counter quota limit ct secmark synproxy flags comment define redefine include'.split(
    ' ',
  )
const chainItems = [
  'type',
  'policy',
  'flags',
  'comment',
  'define',
  'redefine',
  'include',
  'devices',
  'device',
]
const setItems =
  'type typeof flags timeout gc-interval elements size policy auto-merge comment counter quota limit last'.split(
    ' ',
  )

const ctItems = ['type', 'l3proto', 'protocol', 'policy', 'timeout', 'dport', 'size', 'comment']

const maxDepth = 60

export function parseRuleset(text: string, whole: boolean): Parsed {
  const { tokens, faults } = tokenize(text)
  const parser = new Parser(tokens, whole)
  parser.result.faults.push(...faults.map((fault) => ({ ...fault, code: 'syntax' as const })))
  parser.file()
  return parser.result
}

class Parser {
  readonly result: Parsed = {
    faults: [],
    uses: { chains: [], sets: [], variables: [] },
    chains: new Set(),
    sets: new Set(),
    variables: new Set(),
    open: false,
    context: undefined,
  }
  private readonly cursor: Cursor
  private readonly whole: boolean
  private family: string | undefined
  private depth = 0
  /** `elements = { … }` needs no line end or `;` after it. */
  private afterElements = false

  constructor(tokens: Token[], whole: boolean) {
    this.cursor = new Cursor(tokens)
    this.whole = whole
  }

  file(): void {
    this.items(() => this.command(), 'file')
  }

  /** Items up to `}`, or to the end of the text for the file itself. */
  private items(item: () => void, what: 'file' | 'table' | 'chain' | 'set' | 'object', open?: Token): void {
    const { cursor } = this
    for (;;) {
      cursor.skipEnds()
      if (cursor.token.type === 'eof') {
        if (open)
          this.fault({
            code: 'unclosed',
            start: open.start,
            end: open.end,
            message: `Unexpected end of the text, expected \`}\` for this block`,
            related: [{ start: cursor.token.start, end: cursor.token.end, message: 'the text ends here' }],
          })
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
      try {
        item()
        if (!cursor.isLineEnd) this.missingEnd(open, what)
      } catch (stop) {
        if (!(stop instanceof Stop)) throw stop
        this.fault(stop.fault)
        cursor.recover(before)
      }
      if (cursor.at === before) cursor.next()
    }
  }

  private missingEnd(open: Token | undefined, what: string): void {
    const { cursor } = this
    if (cursor.is('}') && what === 'set' && this.afterElements) return
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
    switch (first.text) {
      case 'table':
        cursor.next()
        this.table()
        return
      case 'define':
      case 'redefine':
        this.define()
        return
      case 'undefine':
        cursor.next()
        cursor.word('the name of a variable')
        return
      case 'include':
        this.include()
        return
      case 'flush':
        cursor.next()
        this.flush()
        return
      case 'add':
      case 'create':
      case 'insert':
      case 'replace':
        cursor.next()
        this.add()
        return
      default:
        this.skipLine()
    }
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
    const isBlock =
      ['chain', 'set', 'map', 'flowtable', 'counter', 'quota', 'limit'].includes(first.text) &&
      cursor.ahead(1).type === 'word' &&
      cursor.ahead(2).text === '{'
    const isRule =
      first.type === 'word' &&
      (verdicts.has(first.text) ||
        statements.includes(first.text) ||
        expressions.has(first.text) ||
        bareMeta.has(first.text) ||
        /^[@$]/.test(first.text))
    const isBody = [...chainItems, ...setItems].includes(first.text)
    if (first.text === 'nft' && !this.whole) {
      this.skipLine()
      return
    }
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
      if (
        chainItems.includes(first.text) &&
        (first.text !== 'type' || chainTypes.includes(cursor.ahead(1).text))
      )
        this.chainItem()
      else this.setItem({ kind: '-' }, true)
    } else {
      this.result.context ??= 'chain'
      this.rule()
    }
  }

  private define(): void {
    const { cursor } = this
    cursor.next()
    const name = cursor.word('the name of a variable')
    this.result.variables.add(name.text)
    cursor.expect('=')
    const context = this.ruleContext()
    if (cursor.atEnd) cursor.fail('a value')
    do {
      if (cursor.is('{')) this.skipBlock()
      else parseValues(context, '-')
    } while (!cursor.atEnd && cursor.isWord && /^[-.:/]$/.test(cursor.token.text) && cursor.next())
  }

  private include(): void {
    const { cursor } = this
    cursor.next()
    this.result.open = true
    if (cursor.token.type !== 'string') cursor.fail('a path in quotes')
    cursor.next()
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

  /** A name is a word that starts with a letter and is no verdict. */
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

  private block(what: 'table' | 'chain' | 'set' | 'object', item: () => void): void {
    const open = this.cursor.expect('{')
    if (++this.depth > maxDepth) this.cursor.fail('fewer nested blocks', open)
    this.items(item, what, open)
    this.depth--
    this.cursor.take('}')
  }

  private tableItem(): void {
    const { cursor } = this
    const item = cursor.token
    if (item.type !== 'word' || !tableItems.includes(item.text)) {
      if (item.type === 'word' && isBlank(item.text)) {
        this.skipLine()
        return
      }
      const near = item.type === 'word' ? suggest(item.text, tableItems) : undefined
      const help = near
        ? didYouMean(near)
        : verdicts.has(item.text) || expressions.has(item.text)
          ? 'a rule stands in a chain'
          : undefined
      cursor.fail(
        '`chain`, `set`, `map` or another object of a table',
        item,
        item.type === 'word' && near ? 'unknown-keyword' : 'syntax',
        help,
      )
    }
    switch (item.text) {
      case 'chain': {
        cursor.next()
        this.result.chains.add(this.name('chain').text)
        this.block('chain', () => this.chainItem())
        return
      }
      case 'set':
      case 'map': {
        cursor.next()
        this.result.sets.add(this.name(item.text).text)
        this.set(item)
        return
      }
      case 'define':
      case 'redefine':
        this.define()
        return
      case 'include':
        this.include()
        return
      case 'flags':
      case 'comment':
        cursor.next()
        if (cursor.atEnd) cursor.fail('a value')
        while (!cursor.atEnd) cursor.next()
        return
      case 'ct':
        cursor.next()
        cursor.take('helper', 'timeout', 'expectation') ?? cursor.fail('`helper`, `timeout` or `expectation`')
        this.object(`ct`)
        return
      default:
        cursor.next()
        this.object(item.text)
    }
  }

  /** Counters, quotas, limits, flow tables and the like. */
  private object(kind: string): void {
    const { cursor } = this
    this.result.sets.add(this.name(kind).text)
    if (!cursor.is('{')) return
    this.block('object', () => {
      if (kind === 'limit' && cursor.is('rate')) parseRate(cursor)
      else if (kind === 'quota' && !cursor.is('comment')) {
        cursor.take('over', 'until')
        parseQuantity(cursor)
        if (cursor.take('used')) parseQuantity(cursor)
      } else {
        if (kind === 'ct') this.choice(ctItems, 'a property of the object')
        this.skipObjectLine()
      }
    })
  }

  private skipObjectLine(): void {
    const { cursor } = this
    while (!cursor.atEnd) {
      if (cursor.is('{')) this.skipBlock()
      else cursor.next()
    }
  }

  private ruleContext(): RuleContext {
    return {
      cursor: this.cursor,
      uses: this.result.uses,
      family: this.family,
      sawNetwork: false,
      sawTransport: false,
    }
  }

  private rule(): void {
    parseRule(this.ruleContext())
  }

  private chainItem(): void {
    const { cursor } = this
    const { text } = cursor.token
    if (text === 'type' && cursor.ahead(2).text === 'hook') this.hook()
    else if (text === 'type') {
      cursor.next()
      this.choice(chainTypes, 'a chain type')
      cursor.expect('hook')
    } else if (text === 'policy') {
      cursor.next()
      this.choice(['accept', 'drop'], 'a policy')
    } else if (text === 'define' || text === 'redefine') this.define()
    else if (text === 'include') this.include()
    else if (text === 'flags' || text === 'device' || text === 'devices') this.skipObjectLine()
    else this.rule()
  }

  private choice(known: string[], what: string): void {
    const { cursor } = this
    const token = cursor.word(what)
    if (known.includes(token.text) || token.text.startsWith('$') || isBlank(token.text)) return
    const near = suggest(token.text, known)
    cursor.fail(known.map((name) => `\`${name}\``).join(', '), token, 'value', near && didYouMean(near))
  }

  private hook(): void {
    const { cursor } = this
    cursor.next()
    const type = cursor.token
    this.choice(chainTypes, 'a chain type')
    cursor.next()
    const hook = cursor.token
    this.choice(hooks, 'a hook')
    if (type.text === 'nat' && ['forward', 'ingress', 'egress'].includes(hook.text)) {
      cursor.fail('`prerouting`, `input`, `output` or `postrouting` for a chain of type `nat`', hook, 'value')
    }
    if (type.text === 'route' && hook.text !== 'output')
      cursor.fail('`output` for a chain of type `route`', hook, 'value')
    if (cursor.take('device')) cursor.next()
    if (cursor.take('devices')) {
      cursor.expect('=')
      if (cursor.is('{')) this.skipBlock()
      else cursor.next()
    }
    cursor.expect('priority')
    this.priority()
  }

  private priority(): void {
    const { cursor } = this
    const token = cursor.token
    if (token.type !== 'word') cursor.fail('a priority by number or name')
    cursor.next()
    const match = /^([a-z]+|-?\d+|\$[\w-]+)?([+-]\d+)?$/.exec(token.text)
    const name = match?.[1] ?? token.text
    const isName = /^[a-z]/.test(name)
    if (
      !isBlank(token.text) &&
      (!match || (isName ? !priorities.includes(name) : !/^\$/.test(name) && !isInteger(name)))
    ) {
      const near = suggest(name, priorities)
      cursor.fail(
        'a number, `raw`, `mangle`, `dstnat`, `filter`, `security` or `srcnat`',
        token,
        'value',
        near && didYouMean(near),
      )
    }
    if (!isName) return
    if (cursor.take('+', '-')) cursor.word('a number')
    else if (cursor.isWord && /^[+-]\d+$/.test(cursor.token.text)) cursor.next()
  }

  private set(keyword: Token): void {
    const state: { kind: string } = { kind: '-' }
    this.block('set', () => this.setItem(state, keyword.text === 'set'))
  }

  private setItem(state: { kind: string }, isSet: boolean): void {
    const { cursor } = this
    const item = cursor.word('`type`, `flags`, `elements` or another property of a set')
    this.afterElements = item.text === 'elements'
    switch (item.text) {
      case 'type': {
        const first = this.datatype()
        let joined = false
        while (cursor.take('.')) {
          this.datatype()
          joined = true
        }
        state.kind = joined ? '-' : (datatypeKinds[first] ?? '-')
        if (cursor.take(':')) {
          state.kind = '-'
          cursor.take('interval')
          do this.datatype()
          while (cursor.take('.'))
        } else if (!isSet) cursor.fail('`:` and the type of the values of the map')
        return
      }
      case 'typeof':
        if (cursor.atEnd) cursor.fail('an expression')
        this.skipObjectLine()
        return
      case 'flags':
        do this.choice(['constant', 'interval', 'dynamic', 'timeout'], 'a flag')
        while (cursor.take(','))
        return
      case 'policy':
        this.choice(['performance', 'memory'], 'a policy')
        return
      case 'elements':
        cursor.expect('=')
        if (cursor.isWord && cursor.token.text.startsWith('$')) {
          this.result.uses.variables.push(cursor.next())
          return
        }
        if (!cursor.is('{')) cursor.fail('`{`')
        if (cursor.ahead(1).text === '}') this.skipBlock()
        else parseSet(this.ruleContext(), state.kind)
        return
      case 'size':
      case 'timeout':
      case 'gc-interval': {
        const value = cursor.word('a value')
        if (
          item.text === 'size'
            ? !/^(\d+|0x[\da-f]+|\$.*)$/i.test(value.text)
            : !/^(\d+|(\d+(ms|s|m|h|d|w))+|\$.*)$/.test(value.text.slice(0, 80))
        ) {
          if (!isBlank(value.text))
            cursor.fail(item.text === 'size' ? 'a number' : 'a time such as `1h30m`', value, 'value')
        }
        return
      }
      case 'auto-merge':
      case 'last':
        return
      case 'comment':
      case 'counter':
      case 'quota':
      case 'limit':
        this.skipObjectLine()
        return
      default: {
        if (isBlank(item.text)) {
          this.skipObjectLine()
          return
        }
        const near = suggest(item.text, setItems)
        cursor.fail(
          '`type`, `flags`, `elements` or another property of a set',
          item,
          near ? 'unknown-keyword' : 'syntax',
          near && didYouMean(near),
        )
      }
    }
  }

  private datatype(): string {
    const { cursor } = this
    const token = cursor.word('a type such as `ipv4_addr`')
    if (
      !datatypes.includes(token.text) &&
      !['counter', 'quota', 'limit', 'synproxy', 'secmark', 'ct'].includes(token.text) &&
      !isBlank(token.text)
    ) {
      const near = suggest(token.text, datatypes)
      cursor.fail(`a type such as \`ipv4_addr\``, token, 'value', near && didYouMean(near))
    }
    return token.text
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
    const kind = isObject ? object.text : 'rule'
    if (kind === 'table') {
      this.table()
      return
    }
    if (kind === 'ct') cursor.take('helper', 'timeout', 'expectation')
    this.family = this.takeFamily()
    this.name('table')
    const name = this.name(kind === 'rule' ? 'chain' : kind)
    switch (kind) {
      case 'rule':
        while (cursor.take('position', 'handle', 'index')) cursor.word('a number')
        if (cursor.atEnd) cursor.fail('a match or a statement')
        this.rule()
        return
      case 'chain':
        this.result.chains.add(name.text)
        if (cursor.is('{')) this.block('chain', () => this.chainItem())
        return
      case 'set':
      case 'map':
        this.result.sets.add(name.text)
        this.set(object)
        return
      case 'element':
        parseSet(this.ruleContext(), '-')
        return
      default:
        this.result.sets.add(name.text)
        this.skipLine()
    }
  }
}
