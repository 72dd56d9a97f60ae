/** `<name>` in a snippet, where the front matter's `variables` declares `name`. */
export interface Placeholder {
  name: string
  /** UTF-16 offsets into the snippet. */
  start: number
  end: number
}

export function findPlaceholders(code: string, declared: ReadonlySet<string>): Placeholder[] {
  if (declared.size === 0 || !code.includes('<')) return []
  const found: Placeholder[] = []
  for (const match of code.matchAll(/<([A-Za-z][A-Za-z0-9_-]*)>/g)) {
    const name = match[1] ?? ''
    if (declared.has(name)) found.push({ name, start: match.index, end: match.index + match[0].length })
  }
  return found
}

/** Letters in place of each placeholder, at equal length, so that a grammar sees one plain word there. */
export function blankPlaceholders(code: string, placeholders: Placeholder[]): string {
  let result = ''
  let from = 0
  for (const { start, end } of placeholders) {
    result += code.slice(from, start) + 'x'.repeat(end - start)
    from = end
  }
  return result + code.slice(from)
}
