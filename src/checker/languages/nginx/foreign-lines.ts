/** A command with or without its prompt. nginx's own lines end with `;` or a brace. */
const command = /^(?:\$ |\.{0,2}\/[\w./-]+(?:[ \t]|$)).*[^;{}\s]\s*$/
const request = /^(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS) \S+ HTTP\/\d(?:\.\d)?\s*$/
const header = /^[A-Za-z][\w-]*: [^;{}]*$/

/**
 * Pages show in one block what a client sends, or the command to run, and the configuration that belongs to it. Such
 * lines, at the start of a paragraph or below a comment, are replaced by spaces of the same length.
 */
export function withoutForeignLines(text: string): string {
  if (!/^(?:\$ |\.{0,2}\/|[A-Z]+ \S+ HTTP\/)/m.test(text)) return text
  let mayStart = true
  let inRequest = false
  return text
    .split('\n')
    .map((line) => {
      const isRequest = mayStart && request.test(line)
      const isForeign = isRequest || (mayStart && command.test(line)) || (inRequest && header.test(line))
      inRequest = isRequest || (inRequest && isForeign)
      mayStart = isForeign || /^\s*(?:#|$)/.test(line)
      return isForeign ? line.replace(/[^\r]/g, ' ') : line
    })
    .join('\n')
}
