import { defineLanguage, type Problem } from './language.ts'
import { suggest } from './suggest.ts'
import { type Line, oneOf, quote, splitLines } from './text.ts'

type Code = 'unknown-diagram' | 'unclosed-bracket' | 'unclosed-block' | 'stray-end' | 'no-message'

/** mermaid.js.org, version 11. */
const DIAGRAMS =
  'flowchart graph sequenceDiagram classDiagram classDiagram-v2 stateDiagram stateDiagram-v2 erDiagram journey gantt pie quadrantChart requirementDiagram gitGraph mindmap timeline zenuml sankey-beta sankey xychart-beta xychart block-beta block packet-beta packet kanban architecture-beta architecture radar-beta treemap-beta treemap C4Context C4Container C4Component C4Dynamic C4Deployment info'.split(
    ' ',
  )
const SEQUENCE_BLOCK = /^(?:loop|alt|opt|par|critical|break|rect|box)\b/
const PAIRS: Record<string, string> = { '[': ']', '(': ')', '{': '}' }

/**
 * A check of ours, since the real parser weighs 120 MB and wants a browser: the kind of diagram, the brackets and quotes
 * of a flowchart's nodes, and the ends of blocks. What it does not know it leaves alone.
 */
export default defineLanguage({
  id: 'mermaid',
  name: 'Mermaid diagram',
  versions: 'Mermaid 10 and 11 (mermaid.js.org/intro/syntax-reference)',
  codes: {
    'unknown-diagram': { severity: 'error', summary: 'The first word is no kind of diagram.' },
    'unclosed-bracket': {
      severity: 'error',
      summary: 'A bracket or quote of a node is not closed on its line.',
    },
    'unclosed-block': { severity: 'error', summary: 'A `subgraph`, `loop` or the like has no `end`.' },
    'stray-end': { severity: 'error', summary: 'An `end` has no block that it ends.' },
    'no-message': { severity: 'error', summary: 'An arrow of a sequence diagram has no `: message`.' },
  },
  parse({ text, whole }) {
    const lines = splitLines(text)
    const first = firstLine(lines)
    if (!first) return { problems: [] }
    const word = /^[\w-]+/.exec(first.text.trim())?.[0] ?? ''
    if (!DIAGRAMS.includes(word)) {
      const meant = suggest(word, DIAGRAMS)
      if (!meant && !whole) return { problems: [] }
      const start = first.start + first.text.length - first.text.trimStart().length
      return {
        problems: [
          {
            code: 'unknown-diagram',
            start,
            end: start + Math.max(word.length, 1),
            message: `Unexpected ${quote(word || first.text.trim())}, expected ${meant ? `\`${meant}\`` : oneOf(DIAGRAMS, 3)}`,
          },
        ],
      }
    }
    const body = lines.slice(lines.indexOf(first) + 1)
    if (word === 'flowchart' || word === 'graph') return { problems: flowchart(body) }
    if (word === 'sequenceDiagram') return { problems: sequence(body) }
    return { problems: [] }
  },
})

/** The first line that is no comment, directive or front matter. */
function firstLine(lines: Line[]): Line | undefined {
  let index = 0
  if (lines[0]?.text.trim() === '---') {
    index = lines.findIndex(({ text }, at) => at > 0 && text.trim() === '---') + 1
    if (index === 0) return undefined
  }
  let directive = false
  for (; index < lines.length; index++) {
    const line = lines[index] as Line
    const value = line.text.trim()
    if (value.startsWith('%%{')) directive = !value.includes('}%%')
    else if (directive) directive = !value.includes('}%%')
    else if (value !== '' && !value.startsWith('%%')) return line
  }
  return undefined
}

function flowchart(lines: Line[]): Problem<Code>[] {
  const problems: Problem<Code>[] = []
  const open: Line[] = []
  let quoted: { line: Line; at: number } | undefined
  for (const line of lines) {
    const value = line.text.trim()
    if (value.startsWith('%%')) continue
    if (!quoted) {
      if (/^subgraph\b/.test(value)) open.push(line)
      else if (/^end\b\s*;?$/.test(value) && !open.pop()) problems.push(strayEnd(line))
      if (/^(?:style|linkStyle|classDef|class|click|accTitle|accDescr|direction)\b/.test(value)) continue
    }
    const bracket = unclosed(line, quoted !== undefined)
    if (quoted) {
      // A text in quotes may go on over lines.
      if (bracket !== 'quoted') quoted = undefined
    } else if (bracket === 'quoted') quoted = { line, at: line.text.indexOf('"') }
    else if (bracket) problems.push(bracket)
  }
  if (quoted)
    problems.push({
      code: 'unclosed-bracket',
      start: quoted.line.start + quoted.at,
      end: quoted.line.end,
      message: 'Unexpected end of the text inside quotes, expected `"`',
    })
  problems.push(...open.map(unclosedBlock))
  return problems
}

/** Brackets of nodes on one line: `a["x"] --> b{y}`; what stands in quotes or between `|` is text. */
function unclosed(line: Line, inQuotes: boolean): Problem<Code> | 'quoted' | undefined {
  const stack: number[] = []
  let quoted = inQuotes
  for (let at = 0; at < line.text.length; at++) {
    const character = line.text[at] as string
    if (character === '"') quoted = !quoted
    else if (quoted) continue
    else if (character === '|') {
      const close = line.text.indexOf('|', at + 1)
      if (close < 0) return undefined
      at = close
    } else if (PAIRS[character]) stack.push(at)
    else if (/[\])}]/.test(character)) {
      const open = stack.at(-1)
      // `>text]` and `[/text\]` open with other marks; a bracket in a free text is text.
      if (open === undefined) continue
      if (PAIRS[line.text[open] as string] === character) stack.pop()
    }
  }
  if (quoted) return 'quoted'
  const open = stack[0]
  if (open === undefined || inQuotes) return undefined
  const mark = line.text[open] as string
  return {
    code: 'unclosed-bracket',
    start: line.start + open,
    end: line.start + open + 1,
    message: `Unexpected end of the line inside a node, expected \`${PAIRS[mark]}\``,
    help: 'a text with brackets in it needs quotes: `a["f(x)"]`',
  }
}

function sequence(lines: Line[]): Problem<Code>[] {
  const problems: Problem<Code>[] = []
  const open: Line[] = []
  for (const line of lines) {
    const value = line.text.trim()
    if (value.startsWith('%%')) continue
    if (SEQUENCE_BLOCK.test(value)) open.push(line)
    else if (/^end\b\s*;?$/.test(value)) {
      if (!open.pop()) problems.push(strayEnd(line))
    } else if (
      /^[\w ]+?(?:<<)?--?(?:>>|>|x|\))[+-]?\s*[\w ]+$/.test(value) &&
      !/^(?:participant|actor|create|destroy|note|title|link)\b/i.test(value)
    ) {
      const start = line.end - line.text.trimStart().length
      problems.push({
        code: 'no-message',
        start,
        end: start + value.length,
        message: `Unexpected end of the line after ${quote(value)}, expected \`: message\``,
        help: 'an arrow needs a message, if only a blank one after the colon',
      })
    }
  }
  problems.push(...open.map(unclosedBlock))
  return problems
}

function strayEnd(line: Line): Problem<Code> {
  const start = line.start + line.text.indexOf('end')
  return {
    code: 'stray-end',
    start,
    end: start + 3,
    message: 'Unexpected `end`, expected a block that it ends',
  }
}

function unclosedBlock(line: Line): Problem<Code> {
  const value = line.text.trim()
  const start = line.start + line.text.length - line.text.trimStart().length
  return {
    code: 'unclosed-block',
    start,
    end: start + value.length,
    message: `Unexpected end of the diagram inside ${quote(value)}, expected \`end\``,
  }
}
