/** Tokens of nft's input: nft(8), "LEXICAL CONVENTIONS". */

export interface Token {
  /** `end` is a line end or `;`, `eof` the end of the text. */
  type: 'word' | 'string' | 'sign' | 'end' | 'eof'
  text: string
  start: number
  end: number
}

export interface LexFault {
  start: number
  end: number
  message: string
}

const word = /[^\s{}(),;"=<>!&|^#\\]+/y
const sign = /==|!=|<=|>=|<<|>>|[{}(),=<>!&|^]/y

export function tokenize(text: string): { tokens: Token[]; faults: LexFault[] } {
  const tokens: Token[] = []
  const faults: LexFault[] = []
  let at = 0
  const push = (type: Token['type'], length: number) => {
    tokens.push({ type, text: text.slice(at, at + length), start: at, end: at + length })
    at += length
  }
  while (at < text.length) {
    const unit = text[at] as string
    if (unit === '\n' || unit === ';') push('end', 1)
    else if (unit === '\r' && text[at + 1] === '\n') {
      tokens.push({ type: 'end', text: '\n', start: at, end: at + 2 })
      at += 2
    } else if (/\s/.test(unit)) at++
    else if (unit === '#') at = endOfLine(text, at)
    else if (unit === '\\') {
      const rest = /\\[ \t]*\r?(?:\n|$)/y
      rest.lastIndex = at
      if (rest.test(text)) at = rest.lastIndex
      else push('sign', 1)
    } else if (unit === '"') {
      const close = text.indexOf('"', at + 1)
      const line = endOfLine(text, at)
      if (close < 0 || close > line) {
        faults.push({
          start: at,
          end: at + 1,
          message: 'Unexpected end of the line, expected a closing quote',
        })
        push('string', line - at)
      } else push('string', close + 1 - at)
    } else {
      sign.lastIndex = at
      const match = sign.exec(text)
      if (match) push('sign', match[0].length)
      else {
        word.lastIndex = at
        pushWord(word.exec(text)?.[0] ?? unit)
      }
    }
  }
  tokens.push({ type: 'eof', text: '', start: text.length, end: text.length })
  return { tokens, faults }

  /** A single colon parts key and value of a map, or address and port; several belong to an address. */
  function pushWord(whole: string): void {
    const colon = whole.indexOf(':')
    if (colon < 0 || whole === ':' || whole.startsWith('[') || whole.indexOf(':', colon + 1) > 0) {
      push('word', whole.length)
      return
    }
    if (colon > 0) push('word', colon)
    push('word', 1)
    if (colon + 1 < whole.length) push('word', whole.length - colon - 1)
  }
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end
}
