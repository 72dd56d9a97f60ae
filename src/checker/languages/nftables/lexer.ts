/** Tokens of nft's input: nft(8), "LEXICAL CONVENTIONS", what counts as one as nft 1.0.6 tells them apart. */
import { isBlank, isIpv6 } from '../values.ts'

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

/** What stands together, with the signs that may part it or belong to an address or name. */
const run = /[^\s{}(),;"=<>!&|^#\\]+/y
const sign = /==|!=|<=|>=|<<|>>|[{}(),=<>!&|^]/y

/** Of those that match the longest counts, of two as long the first. */
const words = [
  /[@$][A-Za-z_][\w/.-]*/y,
  /[A-Za-z_][\w/.-]*\*?|\.[\w/.-]+/y,
  /0[xX][0-9a-fA-F]+|\d+/y,
  /\d{1,3}(?:\.\d{1,3}){3}/y,
  /(?:[0-9a-fA-F]{1,2}:){5}[0-9a-fA-F]{1,2}/y,
  /[0-9a-fA-F]{1,4}:[0-9a-fA-F]{1,4}(?=$|[\s:},-])/y,
  /\d{1,2}:\d{2}:\d{2}(?=$|[\s:},-])/y,
  /\d+ms/y,
  /(?=\d)(?:\d+d)?(?:\d+h)?(?:\d+m)?(?:\d+s)?(?:\d+ms)?/y,
]
const fullAddress = /(?:[0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}/y
const addressLike = /\[?[0-9a-fA-F:.]{2,48}\]?/y

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
      const signs = matchAt(sign, text, at)
      if (signs > 0) push('sign', signs)
      else pushRun(at + Math.max(1, matchAt(run, text, at)))
    }
  }
  tokens.push({ type: 'eof', text: '', start: text.length, end: text.length })
  return { tokens, faults }

  function pushRun(end: number): void {
    if (isBlank(text.slice(at, end))) {
      push('word', end - at)
      return
    }
    while (at < end) {
      const length = Math.min(wordLength(text, at), end - at)
      if (length > 0) push('word', length)
      else push('sign', 1)
    }
  }
}

function wordLength(text: string, at: number): number {
  let longest = addressLength(text, at)
  for (const pattern of words) longest = Math.max(longest, matchAt(pattern, text, at))
  return longest
}

/** The longest IPv6 address here, with brackets or without. */
function addressLength(text: string, at: number): number {
  const length = matchAt(addressLike, text, at)
  const candidate = text.slice(at, at + length)
  if (candidate.startsWith('[')) return isIpv6(candidate.slice(1, -1)) && candidate.endsWith(']') ? length : 0
  if (!candidate.includes('::')) return matchAt(fullAddress, text, at)
  for (let size = candidate.length; size > 1; size--) if (isIpv6(candidate.slice(0, size))) return size
  return 0
}

function matchAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex - at : 0
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end
}
