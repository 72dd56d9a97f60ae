/**
 * The prompt at the start of a line of a session: `$ `, `user@host:~$ `, `[root@host ~]# `, `~/src $ `, `sh-5.1$ `, `❯ `.
 * A bare `# ` is root's prompt or a comment; the caller has to know which.
 */
const PROMPT =
  /^([ \t]*(?:\([\w.-]{1,30}\) *)?(?:(?:\[[^\]\n]{1,80}\]|[\w.-]{1,40}@[\w.-]{1,60}(?:[: ][^\s$#%]{0,80})?|(?:ba|z|k)?sh-\d[\w.]*|[~/][\w./~-]{0,80}|[\w.-]{1,40}(?:\/[\w.-]{1,40})*|[\w.:~/-]{1,80}) ?)?[$❯➜%](?=\s|$)[ \t]*)/
const ROOT =
  /^([ \t]*(?:\[[^\]\n]{1,80}\]|[\w.-]{1,40}@[\w.-]{1,60}(?:[: ][^\s$#%]{0,80})?|(?:ba|z|k)?sh-\d[\w.]*|[~/][\w./~-]{0,80})? ?#(?=\s|$)[ \t]*)/
const OTHER =
  /^([ \t]*(?:[\w.-]{0,40}>{1,3}|PS [^>\n]{0,80}>|[A-Z]:\\[^>\n]{0,80}>|[\w]{1,30}[=-][#>])(?=\s|$)[ \t]*)/

/** `user` is a shell's prompt, `root` a bare `#` or one with a host before it, `other` that of another program. */
export type PromptKind = 'user' | 'root' | 'comment-or-root' | 'other'

/** The prompt that a line starts with, and its length in UTF-16 units. */
export function promptOf(line: string): { kind: PromptKind; length: number } | undefined {
  const head = line.length > 300 ? line.slice(0, 300) : line
  const user = PROMPT.exec(head)
  if (user) return { kind: 'user', length: (user[1] as string).length }
  const root = ROOT.exec(head)
  if (root)
    return { kind: /^\s*#/.test(head) ? 'comment-or-root' : 'root', length: (root[1] as string).length }
  const other = OTHER.exec(head)
  if (other) return { kind: 'other', length: (other[1] as string).length }
  return undefined
}
