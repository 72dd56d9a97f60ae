/** One token of an expression. UTF-16 offsets into the whole template. */
export interface Token {
  kind: 'name' | 'number' | 'string' | 'operator' | 'end'
  text: string
  start: number
  end: number
}

/** What is wrong, and where. The message is complete. */
export class JinjaError extends Error {
  readonly code: 'syntax' | 'unclosed' | 'too-deep'
  readonly start: number
  readonly end: number
  constructor(code: 'syntax' | 'unclosed' | 'too-deep', start: number, end: number, message: string) {
    super(message)
    this.code = code
    this.start = start
    this.end = end
  }
}

const TOKEN =
  /(?<space>\s+)|(?<string>"(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*')|(?<number>0[bB](?:_?[01])+|0[oO](?:_?[0-7])+|0[xX](?:_?[\da-fA-F])+|(?<![.\w])\d(?:_?\d)*(?:\.\d(?:_?\d)*)?(?:[eE][+-]?\d(?:_?\d)*)?)|(?<name>[\p{L}_][\p{L}\p{N}_]*)|(?<integer>\d+)|(?<operator>\/\/|\*\*|[=!<>]=|[-+*/%~|.:,;=<>()[\]{}])/uy

/** The tokens of `text` from `start` to `end`, an end token last. @throws {JinjaError} */
export function tokenize(text: string, start: number, end: number): Token[] {
  const tokens: Token[] = []
  TOKEN.lastIndex = start
  while (TOKEN.lastIndex < end) {
    const at = TOKEN.lastIndex
    const match = TOKEN.exec(text)
    if (!match?.groups || TOKEN.lastIndex > end) {
      const character = text[at] as string
      if (character === '"' || character === "'")
        throw new JinjaError(
          'unclosed',
          at,
          end,
          `Unexpected end of the expression inside quotes, expected \`${character}\``,
        )
      throw new JinjaError(
        'syntax',
        at,
        at + 1,
        `Unexpected \`${character === '`' ? "'" : character}\` in an expression, expected a name, a value or an operator`,
      )
    }
    const { space, string, number, integer, name } = match.groups
    if (space !== undefined) continue
    const kind =
      string !== undefined
        ? 'string'
        : (number ?? integer) !== undefined
          ? 'number'
          : name !== undefined
            ? 'name'
            : 'operator'
    tokens.push({ kind, text: match[0], start: at, end: TOKEN.lastIndex })
  }
  tokens.push({ kind: 'end', text: '', start: end, end })
  return tokens
}
