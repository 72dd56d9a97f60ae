import { defineLanguage, type Embedded, type Problem } from './language.ts'
import { suggest } from './suggest.ts'
import { type Line, quote, splitLines } from './text.ts'

type Code = 'request-line' | 'unknown-method' | 'header' | 'status-line'

/** IANA's registry of methods, and those of WebDAV and the REST clients. */
const METHODS =
  'GET HEAD POST PUT DELETE CONNECT OPTIONS TRACE PATCH PURGE PROPFIND PROPPATCH MKCOL COPY MOVE LOCK UNLOCK REPORT SEARCH LINK UNLINK QUERY GRAPHQL WEBSOCKET GRPC LIST'.split(
    ' ',
  )
const VERSION = /^HTTP\/\d(?:\.\d)?$/

/**
 * Requests as the REST clients' `.http` files hold them (several, with `###` between, `@variables` and `{{ }}`), and
 * what goes over the wire: requests and answers with their headers. JSON bodies are checked as JSON.
 */
export default defineLanguage({
  id: 'http',
  name: 'HTTP',
  versions: 'RFC 9110 and 9112; the `.http` files of Visual Studio Code and JetBrains',
  codes: {
    'request-line': {
      severity: 'error',
      summary: 'A request line is not `METHOD target` with an optional `HTTP/1.1`.',
    },
    'unknown-method': { severity: 'error', summary: 'The method is misspelt.' },
    header: { severity: 'error', summary: 'A line among the headers is no `Name: value`.' },
    'status-line': {
      severity: 'error',
      summary: 'The first line of an answer has no status of three digits.',
    },
  },
  parse({ text }) {
    const problems: Problem<Code>[] = []
    const embedded: Embedded[] = []
    const lines = splitLines(text)
    for (let index = 0; index < lines.length; ) index = message(lines, index, problems, embedded, text)
    return { problems, embedded }
  },
})

const isSeparator = ({ text }: Line) => /^\s*###/.test(text)
/** Comments, variables, scripts and notes above a request; curl's marks for lines of its own. */
const isNote = ({ text }: Line) => /^\s*(?:#|\/\/|@\w|<\s|>\s*\{%|\*\s|$|\.{2,}|…)/.test(text)
const startsMessage = (line: string) =>
  VERSION.test(line.split(/\s/, 1)[0] ?? '') || METHODS.includes(line.split(/\s/, 1)[0] ?? '')

/** One request or answer; returns the index of the line after it. */
function message(
  lines: Line[],
  first: number,
  problems: Problem<Code>[],
  embedded: Embedded[],
  text: string,
): number {
  let index = first
  while (index < lines.length && isNote(lines[index] as Line)) index++
  const opening = lines[index]
  if (!opening) return lines.length
  // `> GET / HTTP/1.1` and `< HTTP/1.1 200 OK`, as `curl -v` prints them.
  const start = (line: Line) => line.text.replace(/^\s*[<>] /, '  ').trimStart()
  if (!/^\s*[A-Za-z][\w-]*:\s/.test(opening.text) || /^\s*[A-Za-z]+:\/\//.test(opening.text)) {
    const problem = firstLine(opening, start(opening))
    if (problem) problems.push(problem)
    index++
  }
  let isJson = false
  for (; index < lines.length; index++) {
    const line = lines[index] as Line
    const value = start(line)
    if (value.trim() === '' || isSeparator(line)) break
    if (startsMessage(value) && /\sHTTP\/\d|^HTTP\//.test(value)) return index
    if (/^(?:#|\/\/|\.{2,}|…)/.test(value)) continue
    // The query of a REST client's request goes on in lines of its own.
    if (/^[?&]/.test(value)) continue
    if (/^[{[<]/.test(value) && !/^<[\w -]+>\s*:/.test(value)) break
    if (!/^[!#$%&'*+.^_`|~\w{}<>-]+:/.test(value)) {
      problems.push({
        code: 'header',
        start: line.end - value.length,
        end: line.end,
        message: `Unexpected ${quote(value.trim())} among the headers, expected \`Name: value\``,
        help: 'an empty line ends the headers; the body comes after it',
      })
      break
    }
    if (/^content-type:.*\bjson\b/i.test(value)) isJson = true
  }
  const body = bodyEnd(lines, index)
  const ranges = lines
    .slice(index, body)
    .map(({ start: from }, at) => ({ start: from, end: lines[index + at + 1]?.start ?? text.length }))
  const content = ranges
    .map((range) => text.slice(range.start, range.end))
    .join('')
    .trim()
  if (isJson && /^[{[]/.test(content)) embedded.push({ language: 'json', ranges })
  return Math.max(body, first + 1)
}

function bodyEnd(lines: Line[], from: number): number {
  let index = from
  for (; index < lines.length; index++) {
    const line = lines[index] as Line
    if (
      isSeparator(line) ||
      (index > from && /^(?:[<>] )?(?:HTTP\/\d(?:\.\d)? \d{3}|[A-Z]+ \S+ HTTP\/\d)/.test(line.text))
    )
      break
  }
  return index
}

function firstLine(line: Line, value: string): Problem<Code> | undefined {
  const start = line.end - value.length
  const words = value.trim().split(/\s+/)
  const [first = '', target, version] = words
  const end = line.start + line.text.trimEnd().length
  if (/^HTTP\//.test(first)) {
    if (VERSION.test(first) && /^\d{3}$/.test(target ?? '')) return undefined
    if (/[<{$x]/i.test(target ?? '')) return undefined
    return {
      code: 'status-line',
      start,
      end,
      message: `Unexpected ${quote(value.trim())}, expected \`HTTP/1.1\` and a status of three digits`,
    }
  }
  if (/^https?:\/\/|^\//.test(first)) return undefined
  if (!METHODS.includes(first)) {
    const meant =
      suggest(first.toUpperCase(), METHODS) ??
      (METHODS.includes(first.toUpperCase()) ? first.toUpperCase() : undefined)
    if (meant && target)
      return {
        code: 'unknown-method',
        start,
        end: start + first.length,
        message: `Unexpected method ${quote(first)}, expected \`${meant}\``,
        help: 'methods are written in capitals',
      }
    return undefined
  }
  if (target === undefined)
    return {
      code: 'request-line',
      start,
      end,
      message: `Unexpected end of the line after ${quote(first)}, expected a path or address`,
    }
  // A target holds no space, unless a blank in it does.
  if (words.length > 3 && version && /HTTP\//.test(words.at(-1) ?? '') && !/[<{]/.test(value))
    return {
      code: 'request-line',
      start,
      end,
      message: `Unexpected space in the target of ${quote(value.trim())}, expected \`%20\``,
    }
  if (version && /^HTTP/i.test(version) && !VERSION.test(version))
    return {
      code: 'request-line',
      start,
      end,
      message: `Unexpected ${quote(version)}, expected \`HTTP/1.1\``,
    }
  return undefined
}
