/**
 * What a reader types, taken out of a block.
 *
 * The renderer marks the lines of a block as command or output; these functions join what belongs together: a line that
 * ends in a back-slash goes on, and so does a here-document until its end.
 */

/** Splits the text of commands (no prompts, no output) into single commands, continuation lines joined as they stand. */
export function splitCommands(text: string): string[] {
  const commands: string[] = []
  let current: string[] = []
  let heredocs: string[] = []
  for (const line of text.split('\n')) {
    if (current.length === 0 && line.trim() === '') continue
    current.push(line)
    if (heredocs.length > 0) {
      if (line.replace(/^\t+/, '') === heredocs[0]) heredocs.shift()
    } else {
      heredocs = heredocDelimiters(line)
    }
    const goesOn = heredocs.length > 0 || /(^|[^\\])(\\\\)*\\$/.test(line)
    if (!goesOn) {
      commands.push(current.join('\n'))
      current = []
    }
  }
  if (current.length > 0) commands.push(current.join('\n'))
  return commands
}

/** The words after each `<<` or `<<-` of a line, quotes removed. A here-string (`<<<`) opens nothing. */
function heredocDelimiters(line: string): string[] {
  return Array.from(
    line.matchAll(/(?<!<)<<-?(?!<)\s*(?:'([^']+)'|"([^"]+)"|\\?([A-Za-z_]\w*))/g),
    (match) => (match[1] ?? match[2] ?? match[3]) as string,
  )
}
