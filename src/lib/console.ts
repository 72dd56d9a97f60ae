/** Splits a console session into what a person types, what the machine answers, and remarks between. */

export interface ConsoleLine {
  kind: 'command' | 'output' | 'comment'
  /** `$ `, `# `, `root@fw1:~# ` or, on a continued line, `> `: shown and never copied. */
  prompt: string
  /** The rest of the line, without its line end. */
  text: string
}

const prompt = /^(?:\([\w.-]+\) )?(?:\[?[\w.-]+@[\w.-]+[^\n$#%]{0,60}\]?)?[$#%] (?=\S)|^[$#%]$/
/** Beside these a bare `# ` is not root's prompt. */
const userPrompt = /^[^#]*[$%] \S/
const windowsPrompt = /^PS [^>\n]{0,60}> |^[A-Z]:\\[^>\n]{0,60}>/
const heredoc = /<<-?\s*(["']?)([A-Za-z_]\w*)\1/

/**
 * A command goes on over lines that end in a backslash, inside a quote's heredoc, and after a `> ` prompt. Where other
 * lines have a `$`, a line after `# ` is a remark on the command below it, or else a part of an answer.
 */
export function splitConsole(code: string): ConsoleLine[] {
  const lines: ConsoleLine[] = []
  const hasUser = code.split('\n').some((line) => prompt.test(line) && userPrompt.test(line))
  let open: { until: string } | 'backslash' | undefined
  for (const line of code.split('\n')) {
    if (open) {
      const continuation = /^> ?/.exec(line)?.[0] ?? ''
      const text = line.slice(continuation.length)
      lines.push({ kind: 'command', prompt: continuation, text })
      if (open === 'backslash') open = continues(text)
      else if (text.trim() === open.until) open = undefined
      continue
    }
    const found = (prompt.exec(line) ?? windowsPrompt.exec(line))?.[0]
    if (found === undefined || (found === '# ' && hasUser))
      lines.push({ kind: 'output', prompt: '', text: line })
    else {
      const text = line.slice(found.length)
      lines.push({ kind: 'command', prompt: found, text })
      open = continues(text)
    }
  }
  return markRemarks(lines)
}

/** From below, so that of several remarks in a row each knows that a command follows. */
function markRemarks(lines: ConsoleLine[]): ConsoleLine[] {
  let next: ConsoleLine['kind'] = 'output'
  for (const line of lines.toReversed()) {
    if (line.kind === 'output' && line.text.startsWith('# ') && next !== 'output') line.kind = 'comment'
    next = line.kind
  }
  return lines
}

function continues(text: string): { until: string } | 'backslash' | undefined {
  const until = heredoc.exec(text)?.[2]
  if (until) return { until }
  return /(^|[^\\])(\\\\)*\\$/.test(text) ? 'backslash' : undefined
}
