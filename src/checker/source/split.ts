/** The lines of a text as ranges that include their line ends, so that together they are the whole text. */
export function splitKeepingEnds(text: string): { start: number; end: number }[] {
  const ranges: { start: number; end: number }[] = []
  let start = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text[i]
    if (unit === '\n' || (unit === '\r' && text[i + 1] !== '\n')) {
      ranges.push({ start, end: i + 1 })
      start = i + 1
    }
  }
  if (start < text.length) ranges.push({ start, end: text.length })
  return ranges
}
