/** Splits a console session into what a person types and what the machine answers. */

export interface ConsoleLine {
  kind: 'command' | 'output'
  /** `$ `, `# `, `root@fw1:~# ` or, on a continued line, `> `: shown and never copied. */
  prompt: string
  /** The rest of the line, without its line end. */
  text: string
}

const prompt = /^(?:\([\w.-]+\) )?(?:\[?[\w.-]+@[\w.-]+[^\n$#%]{0,60}\]?)?[$#%] (?=\S)|^[$#%]$/
const windowsPrompt = /^PS [^>\n]{0,60}> |^[A-Z]:\\[^>\n]{0,60}>/
const heredoc = /<<-?\s*(["']?)([A-Za-z_]\w*)\1/

/** A command goes on over lines that end in a backslash, inside a quote's heredoc, and after a `> ` prompt. */
export function splitConsole(code: string): ConsoleLine[] {
  const lines: ConsoleLine[] = []
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
    if (found === undefined) lines.push({ kind: 'output', prompt: '', text: line })
    else {
      const text = line.slice(found.length)
      lines.push({ kind: 'command', prompt: found, text })
      open = continues(text)
    }
  }
  return lines
}

function continues(text: string): { until: string } | 'backslash' | undefined {
  const until = heredoc.exec(text)?.[2]
  if (until) return { until }
  return /(^|[^\\])(\\\\)*\\$/.test(text) ? 'backslash' : undefined
}
