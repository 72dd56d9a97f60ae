/** A page whose hostile lines are blanked out at the same length, so that the Markdown parser takes linear time. */
export interface Tamed {
  text: string
  /** Where the first line with too many containers starts. */
  tooDeep?: number
}

const deepest = 100
const widest = 500

/**
 * Blanks out what costs the Markdown parser more than its size: a line that opens more than a hundred quotes and lists,
 * and the line that would make a table of more than five hundred columns. No page has either; nothing else is touched.
 */
export function tame(text: string): Tamed {
  const parts: string[] = []
  let tooDeep: number | undefined
  let kept = 0
  for (let start = 0; start < text.length; ) {
    const newline = /[\r\n]/g
    newline.lastIndex = start
    const end = newline.exec(text)?.index ?? text.length
    if (end - start > deepest && end - start < 1e7) {
      const deep = countContainers(text, start, end) > deepest
      if (deep || isWideTable(text, start, end)) {
        if (deep) tooDeep ??= start
        parts.push(text.slice(kept, start), ' '.repeat(end - start))
        kept = end
      }
    }
    start = end + 1
  }
  if (parts.length === 0) return { text }
  const tamed = parts.join('') + text.slice(kept)
  return tooDeep === undefined ? { text: tamed } : { text: tamed, tooDeep }
}

/** `> - > 1. ` is four. */
function countContainers(text: string, start: number, end: number): number {
  let count = 0
  for (let i = start; i < end; i++) {
    const unit = text[i] as string
    if (unit === '>' || ((unit === '-' || unit === '*' || unit === '+') && isSpace(text[i + 1]))) count++
    else if ((unit === '.' || unit === ')') && isDigit(text[i - 1]) && isSpace(text[i + 1])) count++
    else if (!isSpace(unit) && !isDigit(unit)) break
  }
  return count
}

function isWideTable(text: string, start: number, end: number): boolean {
  let columns = 0
  for (let i = start; i < end; i++) {
    const unit = text[i] as string
    if (unit === '|') columns++
    else if (!' \t:->'.includes(unit)) return false
  }
  return columns > widest
}

function isSpace(unit: string | undefined): boolean {
  return unit === ' ' || unit === '\t'
}

function isDigit(unit: string | undefined): boolean {
  return unit !== undefined && unit >= '0' && unit <= '9'
}
