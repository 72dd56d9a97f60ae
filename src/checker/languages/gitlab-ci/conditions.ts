/**
 * The conditions of `rules:if` and `only:variables` (docs.gitlab.com/ci/jobs/job_rules, "CI/CD variable expressions").
 *
 *     or      = and { "||" and }        and = compare { "&&" compare }
 *     compare = operand { ("==" | "!=" | "=~" | "!~") operand }
 *     operand = { "!" } ( $VARIABLE | $[[ inputs.name ]] | 'text' | "text" | /pattern/flags | null | true | false | "(" or ")" )
 */
import { quote } from '../text.ts'

export interface Fault {
  start: number
  end: number
  message: string
  help?: string
}

interface Token {
  kind: 'operand' | 'compare' | '!' | '&&' | '||' | '(' | ')' | 'end'
  text: string
  start: number
  end: number
}

const lexeme =
  /\s*(?:(\$\w+|\$\{\w+\}|\$\[\[[^\]]*\]\]|"[^"]*"|'[^']*'|(?:null|true|false)\b|\/(?:[^/\\\r\n]|\\.)+\/[ismU]*)|(==|!=|=~|!~)|(&&|\|\||[()!]))/y
const deepest = 50

/** The first fault of a condition between two offsets of a text. Never throws. */
export function faultOf(text: string, start: number, end: number): Fault | undefined {
  const tokens = tokenize(text, start, end)
  return Array.isArray(tokens) ? parse(tokens) : tokens
}

function tokenize(text: string, start: number, end: number): Token[] | Fault {
  const tokens: Token[] = []
  for (let at = start; ; ) {
    lexeme.lastIndex = at
    const match = lexeme.exec(text)
    if (!match || match.index + match[0].length > end) {
      const rest = text.slice(at, end)
      const from = at + rest.length - rest.trimStart().length
      if (from < end) return illegal(text.slice(from, end), from, tokens)
      tokens.push({ kind: 'end', text: '', start: end, end })
      return tokens
    }
    const [, operand, compare, sign] = match
    const found = (operand ?? compare ?? sign) as string
    at = match.index + match[0].length
    tokens.push({
      kind: operand !== undefined ? 'operand' : compare !== undefined ? 'compare' : (sign as Token['kind']),
      text: found,
      start: at - found.length,
      end: at,
    })
  }
}

function illegal(rest: string, start: number, before: Token[]): Fault {
  const word = /^[\w./:-]+/.exec(rest)?.[0]
  const at = (length: number, message: string, help?: string): Fault => ({
    start,
    end: start + length,
    message,
    ...(help && { help }),
  })
  if (rest[0] === '"' || rest[0] === "'")
    return at(1, `Unexpected end of the condition inside a text, expected \`${rest[0]}\``)
  if (word && word[0] !== '/')
    return at(
      word.length,
      `Unexpected ${quote(word)} in a condition, expected a variable, a text in quotes, a pattern between slashes or \`null\``,
      before.at(-1)?.kind === 'compare' ? `write \`"${word}"\`` : undefined,
    )
  if (rest[0] === '/') return at(1, 'Unexpected end of the condition inside a pattern, expected `/`')
  const double = ({ '=': '==', '&': '&&', '|': '||' } as Record<string, string>)[rest[0] as string]
  const character = String.fromCodePoint(rest.codePointAt(0) as number)
  return at(
    character.length,
    `Unexpected ${quote(character)} in a condition, expected ${double ? `\`${double}\`` : 'an operator or a variable'}`,
  )
}

function parse(tokens: Token[]): Fault | undefined {
  let expectsOperand = true
  const open: Token[] = []
  for (const token of tokens) {
    const unexpected = (expected: string): Fault => ({
      start: token.start,
      end: token.end,
      message: `Unexpected ${token.kind === 'end' ? 'end of the condition' : `${quote(token.text)} in a condition`}, expected ${expected}`,
    })
    if (expectsOperand) {
      if (token.kind === '(') {
        if (open.push(token) > deepest) return undefined
      } else if (token.kind === '!') continue
      else if (token.kind === 'operand') expectsOperand = false
      else return unexpected('a variable, a text in quotes, a pattern or `null`')
      continue
    }
    if (token.kind === 'compare' || token.kind === '&&' || token.kind === '||') expectsOperand = true
    else if (token.kind === ')' && open.length > 0) open.pop()
    else if (token.kind === 'end' && open.length === 0) return undefined
    else if (token.kind === 'end') {
      const { start, end } = open.at(-1) as Token
      return { start, end, message: 'Unexpected end of the condition, expected `)` for the `(` here' }
    } else return unexpected(open.length > 0 ? '`&&`, `||` or `)`' : '`&&` or `||`')
  }
  return undefined
}
