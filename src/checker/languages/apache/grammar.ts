/** Lines, arguments and sections of httpd configuration: httpd.apache.org/docs/2.4/configuring.html */
import { logicalLines, type Word } from '../text.ts'
import type { Fault } from './fault.ts'

export interface Statement {
  kind: 'directive' | 'open' | 'close'
  name: Word
  args: Word[]
  /** What stands behind the name, as it is written, without the `>` of a section. */
  rest: Word
  /** A section line without its `>`. */
  unended: boolean
  end: number
  /** Of a line that a macro gave: its place in the body. */
  origin?: { start: number; end: number } | undefined
  /** What is wrong with the use of a macro. */
  fault?: Fault | undefined
}

/** A backslash at the end joins the next line; `#` starts a comment only as the first character of a line. */
export function readStatements(text: string): Statement[] {
  return logicalLines(text, endsInBackslash).flatMap((line) => readLine(line.text, line.start) ?? [])
}

export const endsInBackslash = (line: string) => /(?:^|[^\\])\\$/.test(line.slice(-2))

/** A line at its place, or undefined where it says nothing. */
export function readLine(line: string, offset: number): Statement | undefined {
  const body = line.trim()
  if (body === '' || body.startsWith('#')) return undefined
  const start = offset + (line.length - line.trimStart().length)
  const end = start + body.length
  const section = /^<(\/?)\s*([^\s>]*)/.exec(body)
  if (section) {
    const [head, slash, word = ''] = section as unknown as [string, string, string]
    const name: Word = { text: word, start: start + head.length - word.length, end: start + head.length }
    const closes = body.lastIndexOf('>')
    const rest = body.slice(head.length, closes < 0 ? body.length : closes)
    const args = splitArguments(rest, start + head.length)
    return {
      kind: slash === '/' ? 'close' : 'open',
      name,
      args,
      rest: trimmed(rest, start + head.length),
      unended: closes < 0,
      end,
    }
  }
  const word = /^(?:"[^"]*"|[^\s]+)/.exec(body)?.[0] ?? ''
  const name: Word = {
    text: word.startsWith('"') ? word.slice(1, -1) : word,
    start,
    end: start + word.length,
  }
  return {
    kind: 'directive',
    name,
    args: splitArguments(body.slice(word.length), start + word.length),
    rest: trimmed(body.slice(word.length), start + word.length),
    unended: false,
    end,
  }
}

function trimmed(body: string, offset: number): Word {
  const text = body.trim()
  const start = offset + (body.length - body.trimStart().length)
  return { text, start, end: start + text.length }
}

/** Words, or texts in quotes; an open quote reaches to the end of the line. */
function splitArguments(body: string, offset: number): Word[] {
  const args: Word[] = []
  let i = 0
  while (i < body.length) {
    while (i < body.length && /\s/.test(body[i] as string)) i++
    if (i >= body.length) break
    const start = i
    const quote = body[i]
    let text = ''
    if (quote === '"' || quote === "'") {
      for (i++; i < body.length && body[i] !== quote; i++) {
        if (body[i] === '\\' && (body[i + 1] === quote || body[i + 1] === '\\')) i++
        text += body[i]
      }
      i++
    } else {
      for (; i < body.length && !/\s/.test(body[i] as string); i++) {
        if (body[i] === '\\' && i + 1 < body.length && /[\s"'\\]/.test(body[i + 1] as string))
          text += body[i++]
        text += body[i]
      }
    }
    args.push({ text, start: offset + start, end: offset + Math.min(i, body.length) })
  }
  return args
}
