/**
 * What a reader types, taken out of a block.
 *
 * The renderer marks the lines of a block as command or output; these functions join what belongs together: a line that
 * ends in a back-slash goes on, and so does a here-document until its end.
 */

/**
 * Groups the lines that a reader types (no prompts, no output) into single commands, continued lines together.
 *
 * @returns for each command the indexes of its lines; blank lines belong to none
 */
export function groupCommands(lines: readonly string[]): number[][] {
  const commands: number[][] = []
  let current: number[] = []
  let heredocs: string[] = []
  for (const [index, line] of lines.entries()) {
    if (current.length === 0 && line.trim() === '') continue
    current.push(index)
    if (heredocs.length > 0) {
      if (line.replace(/^\t+/, '') === heredocs[0]) heredocs.shift()
    } else {
      heredocs = heredocDelimiters(line)
    }
    const goesOn = heredocs.length > 0 || /(^|[^\\])(\\\\)*\\$/.test(line)
    if (!goesOn) {
      commands.push(current)
      current = []
    }
  }
  if (current.length > 0) commands.push(current)
  return commands
}

/** The words after each `<<` or `<<-` of a line, quotes removed. A here-string (`<<<`) opens nothing. */
function heredocDelimiters(line: string): string[] {
  return Array.from(
    line.matchAll(/(?<!<)<<-?(?!<)\s*(?:'([^']+)'|"([^"]+)"|\\?([A-Za-z_]\w*))/g),
    (match) => (match[1] ?? match[2] ?? match[3]) as string,
  )
}
