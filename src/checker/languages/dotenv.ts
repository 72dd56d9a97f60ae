import { defineLanguage, type Problem } from './language.ts'
import { quote } from './text.ts'

type Code = 'unclosed-quote' | 'after-quote' | 'bad-name' | 'no-name'

const MAX_QUOTED = 100_000

/**
 * What Docker, Compose, systemd and the dotenv libraries agree to refuse. `KEY` without a value takes it from the
 * environment, `KEY: value` is read by Compose, and a quoted value may run over lines.
 */
export default defineLanguage({
  id: 'dotenv',
  name: 'Environment file',
  versions: 'python-dotenv 1.2, Compose 2.40 and systemd 258 environment files',
  codes: {
    'unclosed-quote': { severity: 'error', summary: 'A quoted value is never closed.' },
    'after-quote': { severity: 'error', summary: 'Text follows the closing quote of a value.' },
    'bad-name': {
      severity: 'error',
      summary: 'The name of a variable holds a space or another character that no shell can name.',
    },
    'no-name': { severity: 'error', summary: 'A line starts with `=`.' },
  },
  parse({ text }) {
    const problems: Problem<Code>[] = []
    for (let offset = text.startsWith('\ufeff') ? 1 : 0; offset < text.length; ) {
      const newline = text.indexOf('\n', offset)
      const lineEnd = newline < 0 ? text.length : newline
      const line = text.slice(offset, lineEnd)
      const next = assignment(text, offset, line, lineEnd)
      if (next.problem) problems.push(next.problem)
      offset = next.end + 1
    }
    return { problems }
  },
})

function assignment(
  text: string,
  start: number,
  line: string,
  lineEnd: number,
): { end: number; problem?: Problem<Code> } {
  const trimmed = line.trim()
  if (trimmed === '' || trimmed.startsWith('#')) return { end: lineEnd }
  const sign = line.search(/[=:]/)
  if (sign < 0) return { end: lineEnd }
  const lead = /^\s*(?:export\s)?\s*/.exec(line)?.[0] ?? ''
  const name = line.slice(lead.length, sign).trimEnd()
  const nameStart = start + lead.length
  if (name === '')
    return {
      end: lineEnd,
      problem: {
        code: 'no-name',
        start: nameStart,
        end: nameStart + 1,
        message: 'Unexpected `=`, expected a name before it',
      },
    }
  if (!/^[\w.-]+$/.test(name) && !/[<{$]/.test(name))
    return {
      end: lineEnd,
      problem: {
        code: 'bad-name',
        start: nameStart,
        end: nameStart + name.length,
        message: `Unexpected ${quote(name)} as a name, expected letters, digits and \`_\``,
        help: /\s/.test(name) ? 'a name holds no space' : 'a shell can name no other characters',
      },
    }
  const rest = line.slice(sign + 1)
  const from = start + line.length - rest.trimStart().length
  const mark = text[from]
  if (mark !== '"' && mark !== "'") return { end: lineEnd }
  const close = closing(text, from, mark)
  if (close < 0)
    return {
      end: lineEnd,
      problem: {
        code: 'unclosed-quote',
        start: from,
        end: start + line.trimEnd().length,
        message: `Unexpected end of the text inside the value of ${quote(name)}, expected \`${mark}\``,
      },
    }
  const newline = text.indexOf('\n', close)
  const end = newline < 0 ? text.length : newline
  const after = text.slice(close + 1, end).trim()
  if (after === '' || /^#/.test(after)) return { end }
  const at = close + 1 + text.slice(close + 1, end).indexOf(after)
  // A value that closes lines below was not meant to be open.
  const long = text.slice(from, close).includes('\n')
  return {
    end: long ? lineEnd : end,
    problem: long
      ? {
          code: 'unclosed-quote',
          start: from,
          end: start + line.trimEnd().length,
          message: `Unexpected end of the line inside the value of ${quote(name)}, expected \`${mark}\``,
        }
      : {
          code: 'after-quote',
          start: at,
          end: at + after.length,
          message: `Unexpected ${quote(after)} after the closing quote, expected the end of the line or a comment`,
        },
  }
}

/** The offset of the quote that closes the one at `from`, or -1. */
function closing(text: string, from: number, mark: string): number {
  const limit = Math.min(text.length, from + MAX_QUOTED)
  for (let offset = from + 1; offset < limit; offset++) {
    if (text[offset] === '\\' && mark === '"') offset++
    else if (text[offset] === mark) return offset
  }
  return -1
}
