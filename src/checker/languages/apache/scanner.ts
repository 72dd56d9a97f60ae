/** The tokens of httpd's expressions, as `util_expr_scan.l` has them. */

export interface Token {
  kind:
    | 'quote'
    | 'end-quote'
    | 'string'
    | 'variable'
    | 'end-variable'
    | 'name'
    | 'number'
    | 'back-reference'
    | 'regex'
    | 'not'
    | 'join'
    | 'compare'
    | 'match'
    | 'in'
    | 'unary'
    | 'binary'
    | 'truth'
    | 'sign'
    | 'error'
  text: string
}

/** What the scanner stands in: the expression, a text up to its quote, `%{` or the argument behind `%{name:`. */
type Mode = 'condition' | 'text' | 'variable' | 'argument'

const words = new Map<string, Token['kind']>([
  ['and', 'join'],
  ['or', 'join'],
  ['not', 'not'],
  ['in', 'in'],
  ['-in', 'in'],
  ['true', 'truth'],
  ['false', 'truth'],
  ...['eq', 'ne', 'lt', 'le', 'gt', 'ge'].flatMap((name): [string, Token['kind']][] => [
    [name, 'compare'],
    [`-${name}`, 'compare'],
  ]),
])

const space = /[ \t\n]+/y
const condition = /(?:-?\d+|-?[A-Za-z_]\w*|%\{|\$\d|[=!]~|[=!<>]=|&&|\|\||[=<>!.(){},:])/y
const plain = /[^\\\n"'%}$]+/y
const escaped = /\\(?:(\d+)|.)/sy
const letters = /[A-Za-z]\w*/y

/** The tokens up to the end or the first that is none; an expression as a whole, or a text with variables in it. */
export function scanExpression(text: string, form: 'condition' | 'text'): Token[] {
  const tokens: Token[] = []
  const modes: Mode[] = [form]
  let at = 0
  let quote = ''
  let part = ''
  const push = (kind: Token['kind'], of = '') => tokens.push({ kind, text: of })
  const take = (pattern: RegExp) => {
    pattern.lastIndex = at
    const found = pattern.exec(text)
    if (found) at = pattern.lastIndex
    return found
  }
  const flush = () => {
    if (part !== '') push('string', part)
    part = ''
  }
  const fail = () => {
    push('error', text.slice(at, at + 1))
    return tokens
  }
  for (;;) {
    const mode = modes.at(-1) as Mode
    if (at >= text.length) {
      if (mode === 'condition') return tokens
      if (mode !== 'text' || quote !== '') return fail()
      push('string', part)
      return tokens
    }
    if (mode === 'condition') {
      if (take(space)) continue
      const char = text[at] as string
      if (char === '"' || char === "'") {
        quote = char
        at++
        push('quote')
        modes.push('text')
        continue
      }
      const delimiter = regexDelimiter(text, at)
      if (delimiter !== undefined) {
        const start = at + (char === 'm' ? 2 : 1)
        const end = text.indexOf(delimiter, start)
        if (end < 0) return fail()
        push('regex', text.slice(start, end))
        at = end + (text[end + 1] === 'i' ? 2 : 1)
        continue
      }
      const found = take(condition)?.[0]
      const kind = found === undefined ? 'error' : kindOf(found)
      if (found === undefined || kind === 'error') return fail()
      push(kind, found)
      if (kind === 'variable') modes.push('variable')
    } else if (mode === 'variable') {
      const name = take(letters)?.[0]
      if (name !== undefined) push('name', name)
      else if (text[at] === '}') {
        at++
        modes.pop()
        push('end-variable')
      } else if (text[at] === ':') {
        at++
        modes[modes.length - 1] = 'argument'
        push('sign', ':')
      } else return fail()
    } else {
      const char = text[at] as string
      const found = take(plain)?.[0]
      if (found !== undefined) part += found
      else if (text.startsWith('%{', at)) {
        flush()
        at += 2
        push('variable')
        modes.push('variable')
      } else if (/^\$\d/.test(text.slice(at, at + 2))) {
        flush()
        at += 2
        push('back-reference')
      } else if (char === '\\') {
        const sequence = take(escaped)
        if (!sequence || (sequence[1] !== undefined && !isOctal(sequence[1]))) return fail()
        part += sequence[0].slice(1)
      } else if (char === '}' && mode === 'argument') {
        flush()
        at++
        modes.pop()
        push('end-variable')
      } else if (char === quote && mode === 'text') {
        flush()
        at++
        quote = ''
        modes.pop()
        push('end-quote')
      } else if (char === '\n' || (mode === 'argument' && /["']/.test(char))) return fail()
      else {
        part += char
        at++
      }
    }
  }
}

/** `/…/`, or `m` and a sign; not a name such as `m_x`. */
function regexDelimiter(text: string, at: number): string | undefined {
  if (text[at] === '/') return '/'
  if (text[at] !== 'm' || !/[/#$%^,;:_?|\-!.'"]/.test(text[at + 1] ?? '')) return undefined
  return text[at + 1] === '_' && /\w/.test(text[at + 2] ?? '') ? undefined : text[at + 1]
}

/** At most three octal digits, up to 0377. */
const isOctal = (digits: string) => /^[0-7]{1,2}$|^[0-3][0-7]{2}$/.test(digits)

function kindOf(text: string): Token['kind'] {
  const known = words.get(text)
  if (known !== undefined) return known
  if (/^-?\d/.test(text)) return 'number'
  if (/^-[A-Za-z_]$/.test(text)) return 'unary'
  if (text.startsWith('-')) return 'binary'
  if (/^[A-Za-z]/.test(text)) return 'name'
  if (text === '%{') return 'variable'
  if (/^\$/.test(text)) return 'back-reference'
  if (/~$/.test(text)) return 'match'
  if (/^(?:&&|\|\|)$/.test(text)) return 'join'
  if (text === '!') return 'not'
  if (/^[=!<>]=?$/.test(text)) return 'compare'
  return /^[.(){},:]$/.test(text) ? 'sign' : 'error'
}
