/**
 * Ways in which a text that is not YAML by itself may be part of a YAML file that a page shows an excerpt of.
 * Each is tried only after the text has failed as it stands, and counts only if it then reads without an error.
 */
export interface Attempt {
  text: string
  /** Characters put before the author's text; its offsets are moved by so many. */
  added: number
}

/** The name of keys that stand for the cut-off parents of an excerpt. */
export const CUT_PARENT = '…'

export function* asFragment(text: string): Generator<Attempt> {
  const command = commandLine(text)
  if (command) yield { text: command, added: 0 }
  const parents = cutParents(command ?? text)
  if (parents) yield { text: parents + (command ?? text), added: parents.length }
  const values = listOfValues(text)
  if (values) yield { text: values, added: 0 }
}

/** `kubectl get pvc www -o yaml` above what it prints: blanks the first line. */
function commandLine(text: string): string | undefined {
  const line =
    /^\s*(?:[$#%>] +\S|(?:sudo +)?(?:kubectl|oc|helm|cat|less|vi|vim|nano|docker|podman|curl|aws|gcloud|az|ansible|git|kustomize) )[^\n]*\n/.exec(
      text,
    )?.[0]
  if (!line || /:\s*$/.test(line)) return undefined
  return line.replace(/[^\r\n]/g, ' ') + text.slice(line.length)
}

interface Level {
  indent: number
  item: boolean
  /** A list whose mapping goes on at the same column: `  - a` then `  key: b`. */
  keyToo: boolean
}

/**
 * An excerpt from the depth of a file runs out into levels above the one it starts at:
 *
 *         volumeMounts:          ⟵ starts here …
 *         - name: data
 *     volumes:                   ⟵ … and goes on here
 *
 * It is valid below a parent at each of those levels, so such parents are put before it. A step of one column is
 * no level but a slip.
 */
function cutParents(text: string): string | undefined {
  const levels: Level[] = []
  for (const [, space, rest] of text.matchAll(/^( *)([^\s#][^\n]*)/gm)) {
    if (rest === '---' || rest === '...') break
    const indent = (space as string).length
    const item = /^-(?:\s|$)/.test(rest as string)
    const last = levels.at(-1)
    if (!last || indent < last.indent) levels.push({ indent, item, keyToo: false })
    else if (indent === last.indent && last.item && !item) last.keyToo = true
  }
  const [first, ...outer] = levels
  if (!first || (outer.length === 0 && !(first.keyToo && first.indent > 0))) return undefined
  let prefix = ''
  for (const [index, level] of levels.entries()) {
    const inner = levels[index - 1]
    if (inner && inner.indent - level.indent < 2) return undefined
    const column = ' '.repeat(level.indent)
    let parent = level.keyToo ? `${column}${CUT_PARENT}:\n` : ''
    if (inner) parent += level.item ? `${column}-\n` : level.keyToo ? '' : `${column}${CUT_PARENT}:\n`
    prefix = parent + prefix
  }
  return prefix || undefined
}

/** A value on each line and nothing else: alternatives, each good by itself. Each is made an item by its own mark. */
function listOfValues(text: string): string | undefined {
  const lines = text.split('\n')
  const values = lines.filter((line) => line.trim() && !line.trim().startsWith('#'))
  if (values.length < 2 || !values.every((line) => /^(?:"[^"\\]*"|'[^']*'|[\w./-]+)\s*(?:#.*)?$/.test(line)))
    return undefined
  return lines
    .map((line) =>
      line.replace(/^(?:"[^"\\]*"|'[^']*')/, (value) => value.replace(/[^\n]/g, 'x')).replace(/#.*/, ''),
    )
    .join('\n')
}
