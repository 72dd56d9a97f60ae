/** Strings and numbers of JSON (RFC 8259) and JSON5 (spec.json5.org). Offsets are UTF-16. */

interface Bad {
  code: 'bad-string' | 'unclosed'
  start: number
  end: number
  message: string
  help?: string
}

/** A string whose opening quote is at `start`. */
export function readString(
  text: string,
  start: number,
  json5: boolean,
): { value: string; end: number } | Bad {
  const mark = text[start] as string
  let value = ''
  let from = start + 1
  for (let offset = from; offset < text.length; offset++) {
    const character = text[offset] as string
    if (character === mark) return { value: value + text.slice(from, offset), end: offset + 1 }
    if (character === '\n' || character === '\r') return unclosed(text, start, offset)
    if (character < ' ' && !json5)
      return {
        code: 'bad-string',
        start: offset,
        end: offset + 1,
        message: `Unexpected ${character === '\t' ? 'tab' : 'control character'} inside a string, expected \`${character === '\t' ? '\\t' : '\\u…'}\``,
      }
    if (character !== '\\') continue
    const sequence = readEscape(text, offset, json5)
    if (typeof sequence === 'string')
      return {
        code: 'bad-string',
        start: offset,
        end: Math.min(offset + 2, text.length),
        message: sequence,
        help: 'write `\\\\` for a backslash',
      }
    value += text.slice(from, offset) + sequence.value
    offset = sequence.end - 1
    from = sequence.end
  }
  return unclosed(text, start, text.length)
}

function unclosed(text: string, start: number, end: number): Bad {
  const mark = text[start]
  return {
    code: 'unclosed',
    start,
    end: text[end - 1] === '\r' ? end - 1 : end,
    message: `Unexpected end of the line inside a string, expected \`${mark}\``,
    help: 'a string ends on the line it starts on; a line break inside it is written `\\n`',
  }
}

const SHORT: Record<string, string> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
}

/** The escape at `offset`, or what is wrong with it. */
function readEscape(text: string, offset: number, json5: boolean): { value: string; end: number } | string {
  const letter = text[offset + 1] ?? ''
  const short = SHORT[letter]
  if (short !== undefined) return { value: short, end: offset + 2 }
  if (letter === 'u' || (json5 && letter === 'x')) {
    const length = letter === 'u' ? 4 : 2
    const digits = text.slice(offset + 2, offset + 2 + length)
    if (digits.length === length && /^[0-9A-Fa-f]+$/.test(digits))
      return { value: String.fromCharCode(Number.parseInt(digits, 16)), end: offset + 2 + length }
    return `Unexpected escape \`\\${letter}${/^[0-9A-Fa-f]*/.exec(digits)?.[0]}\`, expected ${length} hexadecimal digits after \`\\${letter}\``
  }
  if (json5 && letter && !/[1-9]/.test(letter)) {
    const value =
      letter === '\n' || letter === '\r' ? '' : letter === '0' ? '\0' : letter === 'v' ? '\v' : letter
    return { value, end: offset + (text.startsWith('\\\r\n', offset) ? 3 : 2) }
  }
  return `Unexpected escape \`\\${letter === '\n' ? '' : letter === '`' ? "'" : letter}\` in a string, expected one of \`\\n\`, \`\\t\`, \`\\"\`, \`\\\\\`, \`\\u…\``
}

type Numeral = { value: number; end: number } | { message: string; end: number; help?: string }

/** The number at `start`, what is wrong with it, or undefined where no number starts. */
export function jsonNumber(text: string, start: number, json5: boolean): Numeral | undefined {
  const word = /[+-]?(?:\.?\d|Infinity|NaN)?[\w.+-]*/y
  if (!/[-+.\d]/.test(text[start] ?? '') && !(json5 && /[IN]/.test(text[start] ?? ''))) return undefined
  word.lastIndex = start
  const source = word.exec(text)?.[0] ?? ''
  const end = start + source.length
  if (/^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(source)) return { value: Number(source), end }
  if (json5) {
    if (
      /^[+-]?(?:0[xX][0-9A-Fa-f]+|(?:(?:0|[1-9]\d*)(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?|Infinity|NaN)$/.test(
        source,
      )
    )
      return { value: Number(source.replace(/^\+/, '')), end }
    if (!/\d/.test(source)) return undefined
  }
  return {
    message: `Unexpected number \`${source || text[start]}\`, expected ${reason(source)}`,
    end: Math.max(end, start + 1),
  }
}

function reason(source: string): string {
  if (/^-?0\d/.test(source)) return 'no zero before the other digits'
  if (/^\+/.test(source)) return 'no `+` before it'
  if (/^-?\./.test(source)) return 'a digit before the point'
  if (/\.(?:$|[eE])/.test(source)) return 'a digit after the point'
  if (/^-?0[xX]/.test(source)) return 'decimal digits, as JSON has no hexadecimal'
  if (/^\d[\d.]*[.\w:-]+$/.test(source)) return 'double quotes round what is not a plain number'
  return 'digits'
}
