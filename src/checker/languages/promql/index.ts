import { parser } from '@prometheus-io/lezer-promql'
import { defineLanguage, type Problem } from '../language.ts'
import { didYouMean, suggest } from '../suggest.ts'
import { quote, tooDeepAt } from '../text.ts'
import { aggregations, functions } from './functions.ts'
import { checkTypes, type TypeCode } from './types.ts'

type Code = TypeCode | 'syntax' | 'unknown-function' | 'too-deep'

const MAX_DEPTH = 100
const callable = [...functions.keys(), ...aggregations.plain, ...aggregations.withParameter]

/** PromQL, by Prometheus's own grammar for editors, with the checks that its server makes after parsing. */
export default defineLanguage({
  id: 'promql',
  name: 'PromQL',
  versions: 'Prometheus 3.7 (prometheus.io/docs/prometheus/latest/querying), and the variables of Grafana',
  command: 'promtool promql format QUERY',
  codes: {
    syntax: { severity: 'error', summary: 'The expression is not valid PromQL.' },
    'unknown-function': { severity: 'error', summary: 'The name of a function is misspelt.' },
    'wrong-type': {
      severity: 'error',
      summary: 'A vector, range or scalar stands where another of these is expected.',
    },
    'wrong-arguments': { severity: 'error', summary: 'A function has too many arguments or too few.' },
    'bad-selector': { severity: 'error', summary: 'A selector would select everything.' },
    'bad-regex': { severity: 'error', summary: 'A matcher holds a regular expression that RE2 refuses.' },
    'too-deep': { severity: 'error', summary: 'The nesting is deeper than the checker follows.' },
  },
  parse({ text, whole }) {
    const deep = tooDeepAt(text, MAX_DEPTH)
    if (deep >= 0)
      return {
        problems: [
          {
            code: 'too-deep',
            start: deep,
            end: deep + 1,
            message: `Unexpected nesting of more than ${MAX_DEPTH} levels in PromQL`,
          },
        ],
      }
    const plain = fillVariables(whole ? text : withoutPrompts(text))
    const problems = query(plain, 0)
    if (whole || !problems.some(({ code }) => code === 'syntax')) return { problems }
    // A page may show several queries: one a paragraph, or one a line.
    for (const pieces of [split(plain, /\n[ \t\r]*\n/g), split(plain, /\n/g)]) {
      const found = pieces.map(({ piece, start }) => query(piece, start))
      if (pieces.length > 1 && !found.flat().some(({ code }) => code === 'syntax'))
        return { problems: found.flat() }
    }
    return { problems }
  },
})

function split(text: string, at: RegExp): { piece: string; start: number }[] {
  const pieces: { piece: string; start: number }[] = []
  let start = 0
  for (const match of text.matchAll(at)) {
    pieces.push({ piece: text.slice(start, match.index), start })
    start = match.index + match[0].length
  }
  return [...pieces, { piece: text.slice(start), start }]
}

/** `$ up == 0`: a query after a prompt, as if it were a command. */
const withoutPrompts = (text: string) => text.replace(/^([ \t]*)\$(?= )/gm, '$1 ')

/** `$__rate_interval`, `${job}`, `[[job]]` of Grafana, and a template's tags, as a name or duration of the same length. */
function fillVariables(text: string): string {
  return text.replace(
    /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`[^`]*`|#[^\n]*|\$\{\w+(?::\w+)?\}|\$\w+|\[\[\w+\]\]|\{\{[^{}\n]*\}\}/g,
    (found, offset: number) => {
      if (!/^[$[{]/.test(found)) return found
      const isDuration = /(?:\[|:|offset)\s*$/.test(text.slice(Math.max(0, offset - 12), offset))
      return isDuration ? `${'1'.padEnd(found.length - 1, '0')}s` : 'x'.repeat(found.length)
    },
  )
}

function query(text: string, offset: number): Problem<Code>[] {
  if (text.replace(/#[^\n]*/g, '').trim() === '') return []
  const fault = faultAt(text)
  if (fault) return moved(syntax(text, fault.from, fault.to), offset)
  return moved(checkTypes(parser.parse(text).topNode, text), offset)
}

/** Where the grammar gives up first. */
function faultAt(text: string): { from: number; to: number } | undefined {
  const cursor = parser.parse(text).cursor()
  do {
    if (cursor.type.isError) return { from: cursor.from, to: cursor.to }
  } while (cursor.next())
  return undefined
}

function moved(problems: Problem<Code>[], by: number): Problem<Code>[] {
  return problems.map((problem) => ({ ...problem, start: problem.start + by, end: problem.end + by }))
}

/** The first place where the grammar gives up. A name before a `(` there is a function that it does not have. */
function syntax(text: string, from: number, to: number): Problem<Code>[] {
  const name = /^\s*\(/.test(text.slice(from, from + 20))
    ? /[A-Za-z_]\w*$/.exec(text.slice(Math.max(0, from - 80), from).trimEnd())?.[0]
    : undefined
  if (name) {
    const start = text.lastIndexOf(name, from)
    const near = suggest(name, callable)
    if (near !== undefined)
      return [
        {
          code: 'unknown-function',
          start,
          end: start + name.length,
          message: `Unexpected function \`${name}\`, expected a known one`,
          help: didYouMean(near),
        },
      ]
    // Far from every name it may be a function of another query engine with this language.
    const other = faultAt(`${text.slice(0, start)}abs${text.slice(start + name.length)}`)
    if (other === undefined) return []
    const grown = other.from > start ? name.length - 'abs'.length : 0
    return unexpected(text, other.from + grown, other.to + grown)
  }
  return unexpected(text, from, to)
}

function unexpected(text: string, from: number, to: number): Problem<Code>[] {
  const start = Math.min(from, text.trimEnd().length)
  const rest = text.slice(start, Math.max(to, start + 1)).split('\n')[0] as string
  const where = rest.trim() === '' ? 'end of the expression' : quote(rest.trim())
  return [
    {
      code: 'syntax',
      start,
      end: Math.min(text.length, start + Math.max(1, rest.trimEnd().length)),
      message: `Unexpected ${where} in PromQL${rest.trim() === '' ? ', expected it to go on or a bracket to be closed' : ''}`,
    },
  ]
}
