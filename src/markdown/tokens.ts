/**
 * Highlighting in four voices (the look): `k` keys and keywords, `s` strings and values, `n` numbers, constants and
 * variables, `c` comments. Plain text has none. One set of class names serves light and dark.
 */
export type Voice = '' | 'k' | 's' | 'n' | 'c'

/** One stretch of a line. Offsets are UTF-16 units into that line. */
export interface Token {
  start: number
  end: number
  voice: Voice
}

/** @returns for each line its tokens, in order, without gaps. */
export type Tokenize = (code: string) => Token[][]

const rule =
  /(?<c>(?:^|(?<=\s))(?:[#;!]|\/\/).*$)|(?<s>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|(?<n>\$\{?\w+\}?|(?<![\w.-])\d[\d.:/]*[smhdkMGT]?(?![\w-]))|(?<w>[A-Za-z_][\w.-]*)|(?<x>[^\s"'#;!/$\w]+|\S)/g

/**
 * For configuration that no grammar of Shiki's knows (haproxy, keepalived, crontab …): comments, quoted text, numbers
 * and variables, and the first word of a line, which is what such files key on.
 */
export const tokenizePlain: Tokenize = (code) => code.split('\n').map(tokenizeLine)

function tokenizeLine(line: string): Token[] {
  const tokens: Token[] = []
  let first = true
  let from = 0
  const push = (start: number, end: number, voice: Voice) => {
    if (start > from) tokens.push({ start: from, end: start, voice: '' })
    tokens.push({ start, end, voice })
    from = end
  }
  for (const match of line.matchAll(rule)) {
    const { c, s, n, w } = match.groups ?? {}
    const end = match.index + match[0].length
    if (c !== undefined) push(match.index, end, 'c')
    else if (s !== undefined) push(match.index, end, 's')
    else if (n !== undefined) push(match.index, end, 'n')
    else if (w !== undefined && first) push(match.index, end, 'k')
    first = false
  }
  if (from < line.length) tokens.push({ start: from, end: line.length, voice: '' })
  return tokens
}
