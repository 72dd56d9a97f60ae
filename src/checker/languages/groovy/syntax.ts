import { quote } from '../text.ts'
import type { Fault } from './codes.ts'
import type { Token } from './tokens.ts'

/**
 * What no order of Groovy's expressions allows, found without building them: two values side by side inside brackets, an
 * operator without a value, arguments of a command that are joined by nothing, a control word without what belongs to it.
 */
export function checkSyntax(tokens: readonly Token[], version: Version = 'any'): Fault | undefined {
  return new Checker(tokens, version).run()
}

/** Jenkins runs Groovy 2.4, which takes a brace at the start of a statement for neither a block nor a closure. */
export type Version = 'any' | 'jenkins'

/** What the tokens so far ended with; `free` is anything, where the parts cannot be told apart. */
type Last = 'start' | 'value' | 'closure' | 'operator' | 'comma' | 'free'

interface Frame {
  /** `values`: arguments, lists and groups; `cast`: a type in parentheses; `declaration`: parameters and the like. */
  kind: 'values' | 'cast' | 'declaration' | 'block'
  /** Index of the bracket, -1 outside of all. */
  owner: number
  statement: Statement
}

/** Of a block: what the statement so far consists of. */
interface Statement {
  /** How often two values stand side by side: `a b` is a call, `a b c` a chain of two. */
  joints: number
  /** A `?`, after which a `:` is an operator. */
  ternary: boolean
  /** A declaration, whose parts stand side by side as well. */
  declares: boolean
  /** An `=`, before which alone a `:` may end a label. */
  assigns: boolean
  /** The joints before the last `:` with no comma since; -1 without one. */
  named: number
  /** A `:` without any joint before it, which ends a label. */
  labelled: boolean
}

const prefixWords = new Set('new return throw assert in as instanceof case def final else var'.split(' '))
const infixWords = new Set(['in', 'as', 'instanceof'])
const declaring = new Set(
  `abstract class enum extends final implements import interface native package private protected public static
  synchronized throws trait transient volatile void case default`.split(/\s+/),
)
const binary = /^(?:\*\*=|<=>|==~|===|!==|>>>=|<<=|>>=|\?:|\?=|[-+*/%&|^]=|=~|==|!=|<=|>=|&&|\|\||=|\/|%)$/

/** Tokens in the parentheses of a `for`; longer ones are left alone. */
const longestFor = 500

class Checker {
  private readonly tokens: readonly Token[]
  private readonly version: Version
  private readonly open: Frame[]
  private last: Last = 'start'

  constructor(tokens: readonly Token[], version: Version) {
    this.tokens = tokens
    this.version = version
    this.open = [this.frame('block', -1)]
  }

  run(): Fault | undefined {
    for (const [index, token] of this.tokens.entries()) {
      const frame = this.open.at(-1) as Frame
      if (token.kind === 'newline') {
        if (frame.kind === 'block' && this.last !== 'operator' && this.last !== 'comma') this.restart(frame)
        continue
      }
      const fault =
        this.control(index) ??
        this.misplaced(frame, token, index) ??
        this.inStatement(frame, token) ??
        inStrings(token, this.version)
      if (fault) return fault
      this.advance(frame, token, index)
    }
    const end = this.before(this.tokens.length)
    return end && this.last === 'operator' ? unexpected(end, 'a value after it') : undefined
  }

  private frame(kind: Frame['kind'], owner: number): Frame {
    return {
      kind,
      owner,
      statement: { joints: 0, ternary: false, declares: false, assigns: false, named: -1, labelled: false },
    }
  }

  private restart(frame: Frame): void {
    frame.statement = {
      joints: 0,
      ternary: false,
      declares: false,
      assigns: false,
      named: -1,
      labelled: false,
    }
    this.last = 'start'
  }

  private advance(frame: Frame, token: Token, index: number): void {
    const { text } = token
    if (token.kind === 'sign' && /^[([{]$/.test(text)) {
      const inner = this.frameOf(index)
      if (text === '{' && hasParameters(this.tokens, index)) inner.statement.declares = true
      this.open.push(inner)
      this.last = 'start'
    } else if (token.kind === 'sign' && /^[)\]}]$/.test(text)) {
      const closed = this.open.length > 1 ? (this.open.pop() as Frame) : frame
      this.last = closed.kind === 'cast' ? 'free' : text === '}' ? 'closure' : 'value'
    } else if (text === ';' || text === '->') this.restart(frame)
    else this.last = after(token, this.last, this.tokens[index - 1])
  }

  private frameOf(index: number): Frame {
    const { text, partner } = this.tokens[index] as Token
    if (text === '{') return this.frame('block', index)
    if (text === '[') return this.frame('values', index)
    const before = this.tokens[index - 1]
    const twoBefore = this.tokens[index - 2]
    if (before?.kind === 'word' && /^(?:for|catch|try|def)$/.test(before.text))
      return this.frame('declaration', index)
    // `def name(` and `Type name(` declare.
    if (
      before?.kind === 'word' &&
      twoBefore &&
      (twoBefore.kind === 'word' || /^[>\]]+$/.test(twoBefore.text))
    )
      return this.frame('declaration', index)
    const isGroup = this.last !== 'value' && this.last !== 'closure'
    return this.frame(isGroup && isType(this.tokens, index + 1, partner) ? 'cast' : 'values', index)
  }

  /** What may not follow what was there. */
  private misplaced(frame: Frame, token: Token, index: number): Fault | undefined {
    const { last } = this
    const previous = this.before(index)
    if (token.kind === 'number' && previous?.text === '.' && previous.end === token.start)
      return unexpected(token, 'a name after `.`, or quotes round it all')
    if (
      this.version === 'jenkins' &&
      token.text === '{' &&
      last === 'start' &&
      frame.kind === 'block' &&
      this.startsBlock(index)
    )
      return unexpected(token, 'a name before it')
    if (
      this.isDeclared(index) &&
      (token.kind === 'number' || token.kind === 'string' || /^[-+*/%[]$/.test(token.text))
    )
      return unexpected(token, '`=`')
    if (previous?.text === 'def' && token.kind === 'sign' && !/^[(<@[]$/.test(token.text))
      return unexpected(token, 'a name after `def`')
    if (token.text === ':' && previous?.text === ':' && !this.isMethodReference(index))
      return unexpected(token, 'a value')
    if (
      frame.kind === 'declaration' &&
      last === 'value' &&
      (token.kind === 'number' || token.kind === 'string')
    )
      return unexpected(token, '`=`, `,` or `)`')
    if (frame.kind === 'declaration' && token.text === ',' && last === 'comma')
      return unexpected(token, 'a parameter')
    if (frame.kind === 'values') {
      const startsValue = token.kind === 'word' ? !infixWords.has(token.text) : token.kind !== 'sign'
      if (startsValue && (last === 'value' || last === 'closure') && !this.mayDeclare(frame, token, previous))
        return unexpected(
          token,
          `an operator, \`,\` or \`${this.tokens[frame.owner]?.text === '[' ? ']' : ')'}\``,
        )
    }
    if (token.kind !== 'sign') return undefined
    if (last === 'operator' && (/^[)\]};,:*]$/.test(token.text) || binary.test(token.text)))
      return unexpected(token, `a value after \`${previous?.text}\``)
    if (frame.kind === 'values' && (last === 'start' || last === 'comma')) {
      if (binary.test(token.text) || (last === 'start' && token.text === ','))
        return unexpected(token, 'a value')
      const isEmptyMap = token.text === ':' && last === 'start' && this.tokens[index + 1]?.text === ']'
      if (token.text === ':' && !isEmptyMap) return unexpected(token, 'a name before it')
    }
    if (
      frame.kind === 'values' &&
      /^[)\]]$/.test(token.text) &&
      previous?.text === ':' &&
      index - frame.owner > 2
    )
      return unexpected(token, 'a value after `:`')
    if (frame.kind === 'block' && last === 'start' && /^(?:,|=|==|=~|!=|%)$/.test(token.text))
      return unexpected(token, 'a statement')
    return undefined
  }

  /**
   * Outside of brackets `a b` calls and `a b c` chains: a comma or a `name:` belongs to a call, so there is an odd number
   * of joints before it.
   */
  private inStatement({ kind, statement }: Frame, token: Token): Fault | undefined {
    if (kind === 'values') return this.inValues(statement, token)
    if (kind !== 'block' || statement.declares) return undefined
    if (token.kind === 'word' && declaring.has(token.text)) statement.declares = true
    else if (token.text === '@' || token.text === '<') statement.declares = true
    else if (token.text === '?') statement.ternary = true
    else if (token.text === '=') statement.assigns = true
    else if (
      token.kind !== 'sign' &&
      !infixWords.has(token.text) &&
      (this.last === 'value' || this.last === 'closure')
    )
      statement.joints++
    else if (token.kind === 'sign' && /^[,:]$/.test(token.text) && !statement.ternary) {
      if (token.text === ',' && this.last === 'comma') return unexpected(token, 'a value after `,`')
      if (statement.assigns && token.text === ':' && statement.joints === 0)
        return unexpected(token, 'the end of the statement')
      if (statement.joints === 2)
        return unexpected(
          token,
          token.text === ':' ? '`,` before the name' : '`:` or `,` between the values before it',
        )
      if (token.text === ',' && statement.labelled && statement.joints === 0)
        return unexpected(token, 'the end of the statement')
      if (token.text === ':' && statement.named === statement.joints)
        return unexpected(token, '`,` before the name')
      statement.named = token.text === ':' ? statement.joints : -1
      statement.labelled ||= token.text === ':' && statement.joints === 0
    }
    return undefined
  }

  /** Inside of brackets each value has one name at most. */
  private inValues(statement: Statement, token: Token): Fault | undefined {
    if (token.kind !== 'sign') return undefined
    if (token.text === '?') statement.ternary = true
    else if (token.text === ',') Object.assign(statement, { named: -1, ternary: false })
    else if (token.text === ':') {
      const glued = this.last === 'free' || this.last === 'start'
      if (statement.named === 0 && !statement.ternary && !glued)
        return unexpected(token, '`,` before the name')
      statement.named = 0
    }
    return undefined
  }

  /** `if`, `while`, `for`, `switch` and `catch` have a condition in parentheses; that of a `for` has none or two `;`. */
  private control(index: number): Fault | undefined {
    const token = this.tokens[index] as Token
    if (token.kind !== 'word' || !/^(?:if|while|for|switch|catch)$/.test(token.text)) return undefined
    const next = this.tokens[index + 1]
    // A member or a key may be called so.
    if (/^\??\.$/.test(this.tokens[index - 1]?.text ?? '') || next?.text === ':') return undefined
    const following = this.tokens.slice(index + 1, index + 4).find(({ kind }) => kind !== 'newline')
    if (following?.text !== '(')
      return following === undefined || /^[,)\]=.]$/.test(following.text)
        ? undefined
        : unexpected(following, `\`(\` after \`${token.text}\``)
    const { partner = 0 } = following
    if (token.text !== 'for' || partner > index + longestFor) return undefined
    const inside = this.tokens.slice(index + 2, partner)
    const semicolons = inside.filter(({ text, kind }) => text === ';' && kind === 'sign')
    if (semicolons.length === 0 || semicolons.length === 2) return undefined
    return unexpected(semicolons.at(-1) as Token, 'two `;` or none in a `for`')
  }

  /** `name(Type parameter) { … }`, which declares without `def`. */
  private mayDeclare({ owner }: Frame, token: Token, previous: Token | undefined): boolean {
    const { partner } = this.tokens[owner] ?? {}
    return (
      token.kind === 'word' &&
      previous?.kind === 'word' &&
      partner !== undefined &&
      this.tokens.slice(partner + 1, partner + 3).find(({ kind }) => kind !== 'newline')?.text === '{'
    )
  }

  /** After `;`, a brace or nothing, and without the arrow of a closure. */
  private startsBlock(index: number): boolean {
    const previous = this.before(index)
    return (previous === undefined || /^[;{}]$/.test(previous.text)) && !hasParameters(this.tokens, index)
  }

  /** Right after `def name`. */
  private isDeclared(index: number): boolean {
    return this.tokens[index - 1]?.kind === 'word' && this.tokens[index - 2]?.text === 'def'
  }

  /** `Type::method`, of Groovy 3. */
  private isMethodReference(index: number): boolean {
    const [type, first, next] = [this.tokens[index - 2], this.tokens[index - 1], this.tokens[index + 1]]
    const isGlued = type?.end === first?.start && this.tokens[index]?.end === next?.start
    return isGlued && next?.kind === 'word' && (type?.kind === 'word' || /^[\])>]$/.test(type?.text ?? ''))
  }

  private before(index: number): Token | undefined {
    let at = index - 1
    while (this.tokens[at]?.kind === 'newline') at--
    return this.tokens[at]
  }
}

function inStrings({ blanks }: Token, version: Version): Fault | undefined {
  for (const { tokens } of blanks ?? []) {
    const fault = checkSyntax(tokens, version)
    if (fault) return fault
  }
  return undefined
}

function after(token: Token, last: Last, previous: Token | undefined): Last {
  if (token.kind === 'word') return prefixWords.has(token.text) ? 'free' : 'value'
  if (token.kind !== 'sign') return 'value'
  if (token.text === ',') return 'comma'
  if (token.text === '++' || token.text === '--')
    return last === 'value' || last === 'closure' ? 'value' : 'free'
  // `import a.b.*` ends in a star.
  if (/^[-+*]$/.test(token.text)) return previous?.text === '.' ? 'value' : 'operator'
  return binary.test(token.text) ? 'operator' : 'free'
}

/** `String`, `java.util.List<String>`, `int[]`: nothing else stands in the parentheses of a cast. */
function isType(tokens: readonly Token[], from: number, to: number | undefined): boolean {
  for (let index = from; index < (to ?? from); index++) {
    const token = tokens[index] as Token
    if (token.kind !== 'word' && !/^(?:\.|<|>|>>|\[|\]|,|\?)$/.test(token.text)) return false
  }
  return to !== undefined && to > from
}

/** `{ String a, b -> …`: an arrow on the line of the brace. */
function hasParameters(tokens: readonly Token[], index: number): boolean {
  for (let at = index + 1; at < tokens.length; at++) {
    const { kind, text } = tokens[at] as Token
    if (text === '->' && kind === 'sign') return true
    if (kind === 'newline' || text === '{' || text === '}' || text === ';') return false
  }
  return false
}

function unexpected(token: Token, expected: string): Fault {
  return {
    code: 'unexpected',
    start: token.start,
    end: token.end,
    message: `Unexpected ${token.kind === 'string' ? 'string' : quote(token.text)}, expected ${expected}`,
  }
}
