import type { Document, YAMLParseError, Node as YamlNode } from 'yaml'
import * as library from 'yaml'
import type { Problem, Source } from '../language.ts'
import type { Node } from '../tree.ts'
import { asFragment } from './fragment.ts'
import { joinLines } from './join-lines.ts'
import { explain, type LongQuote, type YamlCode, yamlCodes } from './messages.ts'
import { toTree } from './to-tree.ts'

/**
 * The layer under everything that is written in YAML: text in, documents with places out.
 *
 * Reads YAML 1.2 as the daemons' readers (PyYAML, go-yaml) do, and fragments as pages show them: starting indented,
 * running out into a shallower level, cut with `...`. `problems` holds at most one syntax error a document, since
 * what follows the first is mostly its echo; `documents` holds those that could be read to the end.
 */
export interface YamlFile {
  documents: YamlDocument[]
  problems: Problem<YamlCode>[]
}

export interface YamlDocument {
  /** null where the document is empty. */
  root: Node | null
  start: number
  end: number
}

/** As js-yaml refuses; `yaml` itself ends the whole process at about 900 brackets on Node 20 and 22. */
const MAX_DEPTH = 100
/** Nodes a document may have once its aliases are written out; a few lines of aliases can stand for billions. */
const MAX_NODES = 1_000_000
/** Each costs a pass over the text. */
const MAX_JOINS = 20
/** The library's lexeme for brackets that end without having been closed. */
const FLOW_END = '\u0018'

type Library = typeof import('yaml')

/** Never throws on bad input. */
export function parseYaml({ text, whole }: Pick<Source, 'text' | 'whole'>): YamlFile {
  if (whole) return read(library, text, true)
  const blanked = blankDots(text)
  const plain = read(library, blanked, false)
  if (plain.problems.length === 0) return plain
  if (blanked !== text) {
    const asWritten = read(library, text, false)
    if (asWritten.problems.length === 0 || (isClean(asWritten) && !isClean(plain))) return asWritten
  }
  if (isClean(plain)) return plain
  for (const attempt of asFragment(blanked)) {
    const wrapped = read(library, attempt.text, false)
    if (isClean(wrapped)) return shifted(wrapped, -attempt.added, text.length)
  }
  return plain
}

const isClean = ({ problems }: YamlFile) =>
  problems.every(({ code }) => yamlCodes[code].severity === 'warning')

function read(library: Library, text: string, whole: boolean): YamlFile {
  const file: YamlFile = { documents: [], problems: [] }
  const { text: shown, composed } = composeLeniently(library, text)
  if ('start' in composed) return { documents: [], problems: [composed] }
  const spaces = oddSpace(text)
  for (const document of composed.documents) {
    const [start, , end] = document.range
    const [error] = document.errors
    const inside = spaces && spaces.start >= start && spaces.start < end
    if (error) {
      file.problems.push(inside ? spaces : explain(error, text, composed.quotes))
      continue
    }
    const tree = toTree(library, document.contents as YamlNode | null, shown, { whole, maxNodes: MAX_NODES })
    if (inside && !inText(tree.root, spaces.start)) file.problems.push(spaces)
    file.problems.push(...tree.problems)
    file.documents.push({ root: tree.root, start, end })
  }
  return file
}

/** Composes the text, and where only the indentation inside of brackets or quotes is in the way, without that. */
function composeLeniently(
  library: Library,
  text: string,
): { text: string; composed: Composed | Problem<YamlCode> } {
  const first = compose(library, text)
  let shown = text
  let composed = first
  for (let round = 0; round < MAX_JOINS && !('start' in composed); round++) {
    const error = composed.documents.find(({ errors }) => errors.length > 0)?.errors[0]
    if (!error) return { text: shown, composed }
    const opener = looseOpener(error, composed)
    const joined = opener === undefined ? undefined : joinLines(shown, opener)
    if (joined === undefined || joined === shown) break
    shown = joined
    composed = compose(library, joined)
  }
  return { text, composed: first }
}

function looseOpener(
  { code, message, pos }: YAMLParseError,
  { flows, quotes }: Composed,
): number | undefined {
  if (code === 'BAD_INDENT' && message.startsWith('Flow'))
    return flows.filter((start) => start < pos[0]).at(-1)
  if (code === 'MISSING_CHAR') return quotes.find(({ closed, end }) => !closed && end >= pos[0])?.start
  return undefined
}

/** Whether an offset is in a block scalar or in quotes, where any character is text. */
function inText(node: Node | null, offset: number): boolean {
  if (!node || offset < node.start || offset >= node.end) return false
  if (node.kind === 'scalar') return node.style !== 'plain'
  const inner = node.kind === 'sequence' ? node.items : node.entries.flatMap(({ key, value }) => [key, value])
  return inner.some((child) => inText(child, offset))
}

interface Composed {
  documents: Document.Parsed[]
  quotes: LongQuote[]
  /** Where the outermost brackets open. */
  flows: number[]
}

/** The library's own steps, with the depth watched between its iterative parser and its recursive composer. */
function compose({ Composer, Lexer, Parser }: Library, text: string): Composed | Problem<YamlCode> {
  const quotes: LongQuote[] = []
  const flows: number[] = []
  let depth = 0
  const parser = new Parser()
  const composer = new Composer({
    prettyErrors: false,
    uniqueKeys: false,
    keepSourceTokens: false,
    logLevel: 'silent',
  })
  const tokens = []
  for (const lexeme of new Lexer().lex(text)) {
    const mark = lexeme[0]
    if (lexeme === '[' || lexeme === '{') {
      if (depth++ === 0) flows.push(parser.offset)
    } else if (lexeme === ']' || lexeme === '}') depth = Math.max(0, depth - 1)
    else if (lexeme === FLOW_END) depth = 0
    if (mark === '"' || mark === "'") {
      const closed = lexeme.length > 1 && lexeme.endsWith(mark)
      if (!closed || lexeme.includes('\n'))
        quotes.push({ start: parser.offset, end: parser.offset + lexeme.length, closed })
    }
    for (const token of parser.next(lexeme)) tokens.push(token)
    if (parser.stack.length > MAX_DEPTH) {
      const start = Math.min(parser.offset, text.length)
      return {
        code: 'too-deep',
        start: Math.max(0, start - lexeme.length),
        end: start,
        message: `Unexpected nesting of more than ${MAX_DEPTH} levels in YAML`,
        help: 'readers of YAML refuse it; give the inner parts names of their own',
      }
    }
  }
  for (const token of parser.end()) tokens.push(token)
  try {
    return { documents: [...composer.compose(tokens, true, text.length)] as Document.Parsed[], quotes, flows }
  } catch (cause) {
    // The composer throws for a few impossible scalars only (seen: a %YAML directive in the wrong place).
    return {
      code: 'syntax',
      start: 0,
      end: Math.min(1, text.length),
      message: `Unexpected YAML: ${(cause as Error).message}`,
    }
  }
}

/** Column-0 `...` ends a document in YAML; on a page it means that something was left out. */
function blankDots(text: string): string {
  return text.replace(/^\.\.\.[ \t]*$(?!\s*(?:---|%))/gm, (dots) => ' '.repeat(dots.length))
}

/** Indentation by characters that look like spaces and are not: the reader takes them for text. */
function oddSpace(text: string): Problem<YamlCode> | undefined {
  const found = /^[ \t]*([\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000\ufeff]+)/gmu
  for (let match = found.exec(text); match; match = found.exec(text)) {
    const start = match.index + match[0].length - (match[1] as string).length
    if (start === 0 && match[1] === '\ufeff') continue
    const code = (match[1] as string).codePointAt(0) as number
    return {
      code: 'odd-space',
      start,
      end: match.index + match[0].length,
      message: `Unexpected ${NAMES[code] ?? `character U+${code.toString(16).padStart(4, '0')}`} in the indentation, expected a space`,
      help: 'it looks like a space and is none, mostly copied from a web page or a word processor: type the indentation again',
    }
  }
  return undefined
}

const NAMES: Record<number, string> = {
  160: 'no-break space',
  8203: 'zero-width space',
  65279: 'byte order mark',
}

/** Moves everything by `by`; what lies before the text afterwards belongs to the added lines and is clipped. */
function shifted(file: YamlFile, by: number, length: number): YamlFile {
  const clip = (offset: number) => Math.min(length, Math.max(0, offset + by))
  const seen = new Set<object>()
  const move = (place: { start: number; end: number }) => {
    if (seen.has(place)) return false
    seen.add(place)
    place.start = clip(place.start)
    place.end = clip(place.end)
    return true
  }
  const walk = (node: Node) => {
    if (!move(node)) return
    if (node.kind === 'scalar') for (const line of node.lines ?? []) move(line)
    else if (node.kind === 'sequence') for (const item of node.items) walk(item)
    else
      for (const { key, value } of node.entries) {
        walk(key)
        walk(value)
      }
  }
  for (const document of file.documents) {
    move(document)
    if (document.root) walk(document.root)
  }
  for (const problem of file.problems) {
    move(problem)
    for (const related of problem.related ?? []) move(related)
  }
  return file
}
