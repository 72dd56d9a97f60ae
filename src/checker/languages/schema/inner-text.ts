import type { Scalar } from '../tree.ts'

/** The text of a string scalar, with the way back from offsets in it to the text of the file. */
export interface Inner {
  text: string
  place(start: number, end: number): { start: number; end: number }
}

/** What a string says; where escapes keep its characters from being found one by one, every place is all of it. */
export function innerText(node: Scalar, source: string): Inner {
  const whole = { start: node.start, end: node.end }
  if (node.style === 'block' && node.lines) {
    const lines = node.lines
    const text = lines.map(({ start, end }) => source.slice(start, end)).join('')
    const back = (offset: number) => {
      let rest = offset
      for (const { start, end } of lines) {
        if (rest < end - start) return start + rest
        rest -= end - start
      }
      return lines.at(-1)?.end ?? node.end
    }
    return { text, place: (start, end) => span(back(start), back(Math.max(start, end - 1)) + 1) }
  }
  const quoted = node.style === 'quoted' ? 1 : 0
  const text = source.slice(node.start + quoted, node.end - quoted)
  if (quoted && /\\|''/.test(text)) return { text: String(node.value), place: () => whole }
  return {
    text,
    place: (start, end) => span(node.start + quoted + start, node.start + quoted + end),
  }
}

function span(start: number, end: number): { start: number; end: number } {
  return { start, end: Math.max(start, end) }
}
