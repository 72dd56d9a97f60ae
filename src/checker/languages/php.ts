import phpParser from 'php-parser'
import { defineLanguage, type Problem } from './language.ts'
import { withUnixLines } from './line-ends.ts'
import { lineColumnToOffset, quote, tooDeepAt } from './text.ts'

type Code = 'syntax' | 'unclosed' | 'missing-semicolon' | 'too-deep'

const MAX_DEPTH = 100

export default defineLanguage({
  id: 'php',
  name: 'PHP',
  versions: 'PHP 7.0–8.4, php.net/manual',
  command: 'php -l',
  codes: {
    syntax: { severity: 'error', summary: 'The text is not valid PHP.' },
    unclosed: { severity: 'error', summary: 'A bracket or text is opened and never closed.' },
    'missing-semicolon': { severity: 'error', summary: 'The last statement lacks its `;`.' },
    'too-deep': { severity: 'error', summary: 'The nesting is deeper than the checker follows.' },
  },
  parse: ({ text, whole }) => withUnixLines(text, (unix) => check(unix, whole)),
})

function check(text: string, whole: boolean): { problems: Problem<Code>[] } {
  const deep = tooDeepAt(text, MAX_DEPTH)
  if (deep >= 0)
    return {
      problems: [
        {
          code: 'too-deep',
          start: deep,
          end: deep + 1,
          message: `Unexpected nesting of more than ${MAX_DEPTH} levels in PHP`,
        },
      ],
    }
  const engine = new phpParser.Engine({
    parser: { version: '8.4', suppressErrors: false, extractDoc: false },
    ast: { withPositions: true },
  })
  const hasTag = whole || /<\?(?:php|=)/.test(text)
  try {
    if (hasTag) engine.parseCode(text, 'snippet.php')
    else engine.parseEval(text)
  } catch (error) {
    if (error instanceof RangeError)
      return {
        problems: [
          {
            code: 'too-deep',
            start: 0,
            end: Math.min(1, text.length),
            message: 'Unexpected nesting in PHP that is too deep to follow',
          },
        ],
      }
    // The library's mistake: PHP allows named arguments after unpacking.
    if (/non-variadic argument after/.test((error as Error).message)) return { problems: [] }
    // A member of a class, as a page shows it without the class.
    if (
      !whole &&
      !hasTag &&
      /^\s*(?:#\[[^\n]*\]\s*)*(?:(?:abstract|final|public|protected|private|static|readonly)\s+)+/.test(text)
    )
      return member(engine, text, error as Thrown)
    return { problems: [explain(error as Thrown, text, 0)] }
  }
  return { problems: lastStatement(text, hasTag) }
}

type Thrown = Error & { lineNumber?: number; columnNumber?: number }

function member(
  engine: { parseEval(text: string): unknown },
  text: string,
  first: Thrown,
): { problems: Problem<Code>[] } {
  try {
    engine.parseEval(`class X {${text}\n}`)
    return { problems: [] }
  } catch {
    return { problems: [explain(first, text, 0)] }
  }
}

function explain(error: Thrown, text: string, shift: number): Problem<Code> {
  const offset = lineColumnToOffset(text)(error.lineNumber ?? 1, (error.columnNumber ?? 0) + 1) - shift
  const last = text.trimEnd().length
  const start = Math.max(0, Math.min(offset, last - 1))
  const said = error.message.replace(/^Parse Error : syntax error, ?/, '').replace(/ on line \d+$/, '')
  const [, found, expected] = /^(?:unexpected (.+?))?(?:,? ?expecting (.+))?$/.exec(said) ?? []
  const atEnd = offset >= last - 1
  const clean = (token: string) =>
    token
      .replace(/'([^']*)' \(T_\w+\)|'([^']*)'/g, (_, a?: string, b?: string) => quote(a ?? b ?? ''))
      .replace(/\bT_VARIABLE\b/g, 'a variable')
      .replace(/\bT_STRING\b/g, 'a name')
      .replace(/\bT_(\w+)\b/g, (_, name: string) => `\`${name.toLowerCase()}\``)
  const what = found
    ? clean(found)
    : atEnd
      ? 'end of the text'
      : quote(text.slice(start, start + 20).split('\n')[0] ?? '')
  const unclosed = !found && /^'[)\]}"']+'/.test(expected ?? '') && atEnd
  return {
    code: unclosed ? 'unclosed' : 'syntax',
    start,
    end: Math.min(text.length, start + 1),
    message:
      expected || found
        ? `Unexpected ${what}${expected ? `, expected ${clean(expected)}` : ' in PHP'}`
        : `Unexpected ${what} in PHP: ${said.replace(/\s+/g, ' ').replaceAll("'", '`')}`,
  }
}

/** The library accepts a last statement without its `;`; PHP does so only before `?>`. */
function lastStatement(text: string, hasTag: boolean): Problem<Code>[] {
  const tag = Math.max(text.lastIndexOf('<?php'), text.lastIndexOf('<?='))
  if (!hasTag || tag < 0 || text.indexOf('?>', tag) > 0) return []
  const code = text.slice(tag)
  if (/__halt_compiler|<<<|(?:\/\/|#|\/\*)/.test(code.slice(-2000))) return []
  const end = text.trimEnd().length
  const last = text[end - 1]
  if (last === undefined || /[;}:]/.test(last) || /<\?(?:php|=)\s*$/.test(code)) return []
  return [
    {
      code: 'missing-semicolon',
      start: end - 1,
      end,
      message: 'Unexpected end of the text after the last statement, expected `;`',
    },
  ]
}
