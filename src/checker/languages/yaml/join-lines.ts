/** What a bracket or quote may span; longer ones are left to the library. */
const LONGEST = 20_000

/**
 * YAML asks that the lines inside of brackets and quotes are indented further than their key; PyYAML and go-yaml do
 * not ask for it. Gives the text with the brackets or quotes that open at `start` on one line, at the same length (line
 * ends and comments become spaces), or undefined when they do not close.
 */
export function joinLines(text: string, start: number): string | undefined {
  const end = text[start] === '[' || text[start] === '{' ? bracketEnd(text, start) : quoteEnd(text, start)
  if (end === undefined) return undefined
  const inside = text
    .slice(start, end)
    .replace(/(^|[ \t\r\n])#[^\r\n]*(?=[\r\n])/g, (comment, before: string) =>
      text[start] === '"' || text[start] === "'"
        ? comment
        : before + ' '.repeat(comment.length - before.length),
    )
    .replace(/[\r\n]/g, ' ')
  return text.slice(0, start) + inside + text.slice(end)
}

function quoteEnd(text: string, start: number): number | undefined {
  const mark = text[start] as string
  const limit = Math.min(text.length, start + LONGEST)
  for (let at = start + 1; at < limit; at++) {
    if (text[at] === '\\' && mark === '"') at++
    else if (text[at] === mark) {
      if (mark !== "'" || text[at + 1] !== "'") return at + 1
      at++
    } else if (text[at] === '\n' && /^(?:---|\.\.\.)\s/.test(text.slice(at + 1, at + 5))) return undefined
  }
  return undefined
}

function bracketEnd(text: string, start: number): number | undefined {
  let depth = 0
  const limit = Math.min(text.length, start + LONGEST)
  for (let at = start; at < limit; at++) {
    const character = text[at] as string
    if ((character === '"' || character === "'") && /[[{,:\s]/.test(text[at - 1] ?? ' '))
      at = (quoteEnd(text, at) ?? limit) - 1
    else if (character === '#' && /\s/.test(text[at - 1] ?? '')) {
      const newline = text.indexOf('\n', at)
      at = newline < 0 ? limit : newline
    } else if (character === '[' || character === '{') depth++
    else if ((character === ']' || character === '}') && --depth === 0) return at + 1
  }
  return undefined
}
