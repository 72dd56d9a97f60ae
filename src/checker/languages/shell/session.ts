import { splitLines } from '../text.ts'
import { promptOf } from './prompts.ts'
import { isIncomplete, type Parsed, parseShell } from './syntax.ts'

/** One command of a session, from after its prompt to the end of its last line. UTF-16 offsets. */
export interface SessionCommand {
  start: number
  end: number
  parsed: Parsed
  /** The text that was parsed: that of the session, with the prompts of its further lines blanked out. */
  text: string
  /** Behind a bare `#`: may be a comment. */
  doubtful: boolean
}

/** Lines that a command may go on for without a here-document; keeps the cost linear. */
const MAX_LINES = 60

export interface Session {
  commands: SessionCommand[]
  /** Lines with a prompt of any kind. */
  prompts: number
}

/** Splits a session into commands and output; the output is left out. */
export function readSession(text: string): Session {
  const lines = splitLines(text)
  const prompts = lines.map((line) => promptOf(line.text))
  const hasUser = prompts.some((prompt) => prompt?.kind === 'user' || prompt?.kind === 'root')
  const session: Session = { commands: [], prompts: prompts.filter(Boolean).length }
  for (let index = 0; index < lines.length; index++) {
    const prompt = prompts[index]
    const first = lines[index]
    if (!prompt || !first || prompt.kind === 'other') continue
    // Beside `$` prompts a bare `#` is a comment.
    if (prompt.kind === 'comment-or-root' && hasUser) continue
    const start = first.start + prompt.length
    let last = index
    let command = first.text.slice(prompt.length)
    let parsed = parseShell(command)
    const reset = { last, command, parsed }
    while (isIncomplete(parsed, command) && last + 1 < lines.length && last - index < MAX_LINES) {
      const [document] = parsed.openDocuments
      const next = document
        ? lines.findIndex((line, at) => at > last && line.text.replace(/^> /, '').trim() === document.word)
        : last + 1
      if (next < 0) break
      const following = prompts[next]
      if (!document && following && following.kind !== 'other') break
      last = next
      command = text.slice(start, lines[last]?.end)
      command = command.replace(/^([ \t]*)> /gm, (_, space: string) => `${space}  `)
      parsed = parseShell(command)
    }
    // The closing word stands behind the prompt of a further line, which was only blanked out.
    parsed.openDocuments = parsed.openDocuments.filter(
      ({ word }) => !text.slice(start, lines[last]?.end).includes(`\n> ${word}`),
    )
    // What stays incomplete to the next prompt has swallowed output: judge its first line alone.
    if (parsed.errors.length > 0 && last > index) {
      ;({ last, command, parsed } = reset)
    }
    session.commands.push({
      start,
      end: start + command.length,
      parsed,
      text: command,
      doubtful: prompt.kind === 'comment-or-root',
    })
    index = last
  }
  return session
}
