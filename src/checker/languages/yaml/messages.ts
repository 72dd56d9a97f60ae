import type { YAMLParseError } from 'yaml'
import type { CodeInfo, Problem } from '../language.ts'

/** What the YAML layer reports; a language on top of it spreads these into its own `codes`. */
export const yamlCodes = {
  syntax: { severity: 'error', summary: 'The text is not valid YAML.' },
  'bad-indent': { severity: 'error', summary: 'A line is indented so that it belongs to nothing.' },
  'nested-mapping': {
    severity: 'error',
    summary: 'A value holds a second `key: value` on the same line, or has lines under it.',
  },
  'missing-space': {
    severity: 'error',
    summary: 'A colon or dash without a space after it makes no key and no item.',
  },
  'tab-indent': { severity: 'error', summary: 'A line is indented with a tab.' },
  'odd-space': {
    severity: 'error',
    summary: 'A line is indented with a character that only looks like a space.',
  },
  unclosed: { severity: 'error', summary: 'A quote or bracket is opened and never closed.' },
  'reserved-character': {
    severity: 'error',
    summary: 'An unquoted value starts with a character that YAML keeps for itself.',
  },
  'bad-escape': { severity: 'error', summary: 'A backslash in double quotes starts no known escape.' },
  'complex-key': {
    severity: 'error',
    summary: 'A mapping or list stands where a key is expected, mostly an unquoted `{{ … }}`.',
  },
  'undefined-alias': { severity: 'error', summary: 'An alias has no anchor before it in the file.' },
  'alias-bomb': { severity: 'error', summary: 'The aliases stand for more data than any reader accepts.' },
  'too-deep': { severity: 'error', summary: 'The nesting is deeper than readers accept.' },
  'duplicate-key': {
    severity: 'warning',
    summary: 'A mapping has the same key twice; most readers keep the last without a word.',
  },
} as const satisfies Record<string, CodeInfo>

export type YamlCode = keyof typeof yamlCodes

type Explained = Problem<YamlCode>

/** A quoted scalar that runs over a line end, or to the end of the text. UTF-16 offsets. */
export interface LongQuote {
  start: number
  end: number
  closed: boolean
}

/** The library's first error of a document in our words and codes, at the place where the author has to look. */
export function explain(error: YAMLParseError, text: string, quotes: LongQuote[]): Explained {
  const start = Math.min(error.pos[0], text.length)
  const quote = quotes.find(({ end }) => end === start || (end < start && lineStart(text, start) <= end))
  if (
    quote &&
    (error.code === 'MISSING_CHAR' ||
      error.code === 'UNEXPECTED_TOKEN' ||
      error.code === 'BLOCK_AS_IMPLICIT_KEY')
  )
    return unclosedQuote(quote, text)
  const problem = restate(error, text, start)
  return { ...problem, end: Math.max(problem.end, Math.min(problem.start + 1, text.length)) }
}

function unclosedQuote(quote: LongQuote, text: string): Explained {
  const mark = text[quote.start] as string
  return {
    code: 'unclosed',
    start: quote.start,
    end: endOfLine(text, quote.start),
    message: `Unexpected ${quote.closed ? `text after the closing \`${mark}\` some lines further on` : 'end of the value inside quotes'}, expected \`${mark}\` to close what is opened here`,
    help:
      mark === "'"
        ? "inside single quotes a `'` is written `''`"
        : 'inside double quotes a `"` is written `\\"`',
  }
}

function restate(error: YAMLParseError, text: string, start: number): Explained {
  const word = show(text, start)
  const at = (code: YamlCode, message: string, help?: string, end = error.pos[1]): Explained => ({
    code,
    start,
    end: Math.min(Math.max(end, start), text.length),
    message,
    ...(help && { help }),
  })
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return at(
        'tab-indent',
        'Unexpected tab in the indentation, expected spaces',
        'YAML allows spaces only; most editors can be told so',
      )
    case 'BAD_SCALAR_START':
      return reserved(text, start)
    case 'BAD_ALIAS':
      return at(
        'reserved-character',
        `Unexpected ${word} at the start of a value, expected an alias name after \`*\``,
        'quote the value if the star is meant',
      )
    case 'BAD_DQ_ESCAPE':
      return at(
        'bad-escape',
        `Unexpected escape \`${text.slice(start, start + 2)}\` in double quotes, expected one of \`\\n\`, \`\\t\`, \`\\"\`, \`\\\\\`, …`,
        'write `\\\\` for a backslash, or use single quotes, where it is an ordinary character',
        start + 2,
      )
    case 'BLOCK_AS_IMPLICIT_KEY':
      return nested(text, start)
    case 'MULTILINE_IMPLICIT_KEY':
    case 'MISSING_CHAR':
      return keyless(error, text, start)
    case 'BAD_INDENT':
      if (/^Flow/.test(error.message)) {
        const close = error.message.slice(-1)
        return at(
          'unclosed',
          `Unexpected ${word} inside brackets, expected \`,\` or \`${close}\``,
          `close the list or mapping with \`${close}\`, or indent this line further`,
        )
      }
      return badIndent(text, start)
    case 'BLOCK_IN_FLOW':
      return at(
        'syntax',
        `Unexpected block style in brackets, expected \`,\` or the closing bracket`,
        'inside `[ ]` and `{ }` there are no lines with `-` or indented `key:`',
      )
    default:
      return unexpected(error, text, start)
  }
}

function reserved(text: string, start: number): Explained {
  return {
    code: 'reserved-character',
    start,
    end: endOfLine(text, start),
    message: `Unexpected ${text[start] === '`' ? 'back-quote' : `\`${text[start]}\``} at the start of a value, expected quotes round it`,
    help: 'YAML keeps this character for itself: write the value in single quotes',
  }
}

/** `a: b: c`, `kind: Issuer` with indented lines under it, or a value that starts with a reserved character. */
function nested(text: string, start: number): Explained {
  if (text[start] === ' ' || text[start] === '\n' || text[start] === '\t') return badIndent(text, start)
  if (text[start] === '*' || text[start] === '`' || text[start] === '@' || text[start] === '%')
    return reserved(text, start)
  const end = endOfLine(text, start)
  const value = text.slice(start, end)
  const inside = /:(?:\s|$)/.exec(value)
  if (inside)
    return {
      code: 'nested-mapping',
      start,
      end,
      message: `Unexpected second \`:\` in the value \`${shorten(value)}\`, expected one \`key: value\` a line`,
      help: 'quote the value if the colon belongs to it, else put the inner key on a line of its own, indented further',
      related: [{ start: start + inside.index, end: start + inside.index + 1, message: 'the second one' }],
    }
  return {
    code: 'nested-mapping',
    start,
    end,
    message: `Unexpected indented lines under the value \`${shorten(value)}\`, expected the next key at the same indentation`,
    help: 'a key has either a value on its line or lines under it, not both',
  }
}

function keyless(error: YAMLParseError, text: string, start: number): Explained {
  const end = endOfLine(text, start)
  const line = text.slice(start, end).trimEnd()
  const glued = /^[\w.$/-]+:(?=[^\s:/])/.exec(line)
  if (glued)
    return {
      code: 'missing-space',
      start,
      end: start + line.length,
      message: `Unexpected \`${shorten(line)}\` where a key is expected, expected a space after \`${glued[0]}\``,
    }
  if (/^-[^\s-]/.test(line))
    return {
      code: 'missing-space',
      start,
      end: start + line.length,
      message: `Unexpected \`${shorten(line)}\`, expected a space after the \`-\``,
    }
  if (/^- /.test(line) || line === '-')
    return {
      code: 'bad-indent',
      start,
      end: start + line.length,
      message: `Unexpected list item \`${shorten(line)}\` among keys, expected a \`key:\``,
      help: 'a list belongs under a key without a value: put `key:` before its first item',
    }
  if (/^Sequence item/.test(error.message)) return badIndent(text, start)
  if (/^Flow|expected .* to end with|[\]}]$/.test(error.message))
    return {
      code: 'unclosed',
      start,
      end,
      message: `Unexpected end of the text, expected \`${error.message.slice(-1)}\``,
    }
  return {
    code: 'syntax',
    start,
    end: start + line.length,
    message: `Unexpected \`${shorten(line)}\` among keys, expected \`key: value\``,
    help: 'a key needs a colon and a space after it; a text of several lines is indented further than its key',
  }
}

function badIndent(text: string, start: number): Explained {
  let from = text[start] === '\n' ? start + 1 : lineStart(text, start)
  // The library points at what stands before the line, comments included.
  for (
    let skipped = /^[ \t]*(?:#[^\n]*)?\r?\n/.exec(text.slice(from, from + 1000));
    skipped;
    skipped = /^[ \t]*(?:#[^\n]*)?\r?\n/.exec(text.slice(from, from + 1000))
  )
    from += skipped[0].length
  const end = endOfLine(text, from)
  const line = text.slice(from, end)
  return {
    code: 'bad-indent',
    start: from + line.length - line.trimStart().length,
    end,
    message: `Unexpected indentation of \`${shorten(line.trim())}\`, expected the column of an earlier key or item`,
    help: 'all keys of a mapping, and all items of a list, start at the same column',
  }
}

function unexpected(error: YAMLParseError, text: string, start: number): Explained {
  const word = show(text, start)
  const end = Math.min(text.length, Math.max(error.pos[1], start + word.length))
  const make = (message: string, help?: string): Explained => ({
    code: 'syntax',
    start,
    end,
    message,
    ...(help && { help }),
  })
  const star = /(?:: |- )(\*\S*\s+)$/.exec(text.slice(lineStart(text, start), start))
  if (star) return reserved(text, start - (star[1] as string).length)
  if (/^[\]}]/.test(text.slice(start)))
    return make(
      `Unexpected \`${text[start]}\`, expected no closing bracket, as none is open`,
      'remove it, or quote the value that starts with it',
    )
  if (/in flow (?:map|seq)/.test(error.message))
    return make(`Unexpected ${word} in brackets, expected a value`)
  if (/at node end/.test(error.message)) {
    const quote = /(["'])\s*$/.exec(text.slice(lineStart(text, start), start))
    return quote
      ? make(
          `Unexpected ${word} after the closing quote, expected the end of the line`,
          'quote the whole value with the other kind of quotes',
        )
      : make(
          `Unexpected ${word}, expected the end of the document or a line that belongs to what is above`,
          'check the indentation: a list and a key cannot stand at the same level',
        )
  }
  if (/Block scalar header/.test(error.message))
    return make(`Unexpected ${word} after \`|\` or \`>\`, expected the text on the lines below`)
  return make(`Unexpected ${word} in YAML: ${error.message.replace(/:? *".*$/s, '').replace(/\.$/, '')}`)
}

const lineStart = (text: string, offset: number) => text.lastIndexOf('\n', offset - 1) + 1

function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset)
  if (end < 0) return text.length
  return text[end - 1] === '\r' && end > offset ? end - 1 : end
}

/** The word at an offset, in back-quotes, for a message. */
function show(text: string, offset: number): string {
  const word = /^\S+/.exec(text.slice(offset, offset + 60))?.[0]
  return word ? `\`${shorten(word)}\`` : 'end of the line'
}

function shorten(value: string, length = 40): string {
  const clean = value
    .replace(/[\p{Cc}\p{Cf}]+/gu, ' ')
    .trim()
    .replaceAll('`', "'")
  return clean.length > length ? `${clean.slice(0, length - 1)}…` : clean
}
