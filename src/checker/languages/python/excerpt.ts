import { splitLines } from '../text.ts'

/** An excerpt as a file. `added` is how many UTF-16 units stand before the author's text. */
export interface Excerpt {
  text: string
  added: number
}

/** Blanks prompts and answers of an interpreter, and puts an indented excerpt into a block. */
export function asFile(text: string): Excerpt {
  let shown = text.startsWith('\ufeff') ? ` ${text.slice(1)}` : text
  if (/^[ \t]*>>>(?: |$)/m.test(shown)) shown = withoutSession(shown)
  // A text that starts indented goes on in a block, whose first line is put before it.
  const indent = /^(?:[ \t]*(?:#[^\n]*)?\n)*([ \t]+)[^\s#]/.exec(shown)?.[1]
  if (!indent) return { text: shown, added: 0 }
  return { text: `if 1:\n${shown}`, added: 6 }
}

/** Lines without a prompt are answers, except where a bracket is open: people leave the `... ` out. */
function withoutSession(text: string): string {
  let inside = false
  let depth = 0
  return splitLines(text)
    .map(({ text: line }) => {
      const prompt = /^\s*(>>>|\.\.\.)(?: |$)/.exec(line)
      if (prompt?.[1] === '>>>') depth = 0
      if (!prompt && depth > 0) {
        depth += bracketBalance(line)
        return line
      }
      if (prompt?.[1] === '>>>') inside = true
      else if (!prompt) inside = false
      if (!prompt || !inside) return ' '.repeat(line.length)
      // The prompt is left out rather than blanked, as its width would count as indentation; nothing else moves.
      const code = line.slice(prompt[0].length)
      depth += bracketBalance(code)
      return code + ' '.repeat(prompt[0].length)
    })
    .join('\n')
}

function bracketBalance(line: string): number {
  const code = line.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|#.*/g, '')
  return (code.match(/[([{]/g)?.length ?? 0) - (code.match(/[)\]}]/g)?.length ?? 0)
}

/**
 * What a page leaves out or adds and Python does not allow: a body that is only a comment, a header without its body
 * at the end, and a notebook's commands (`%matplotlib inline`, `!pip install x`). Each is made a statement.
 */
export function withBodies({ text, added }: Excerpt): Excerpt {
  const lines = text.split('\n')
  let last: { indent: number; line: number } | undefined
  const comments: number[] = []
  const fill = (indent: number) => {
    if (!last || indent > last.indent) return
    const [first] = comments
    if (first !== undefined) lines[first] = asStatement(lines[first] as string)
  }
  for (const [number, line] of lines.entries()) {
    const rest = line.trimStart()
    const indent = line.length - rest.length
    if (rest === '') continue
    if (rest.startsWith('#')) {
      if (last && indent > last.indent) comments.push(number)
      continue
    }
    fill(indent)
    comments.length = 0
    last = /:\s*(?:#.*)?$/.test(rest.slice(-300)) ? { indent, line: number } : undefined
    if (/^(?:%{1,2}|!)[A-Za-z]/.test(rest)) lines[number] = asStatement(line)
  }
  fill(0)
  if (last && comments.length === 0) lines.push(`${' '.repeat(last.indent + 1)}0`)
  return { text: lines.join('\n'), added }
}

function asStatement(line: string): string {
  const indent = line.length - line.trimStart().length
  return `${line.slice(0, indent)}0`.padEnd(line.length)
}
