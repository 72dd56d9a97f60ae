/** The line syntax that sshd_config(5) and ssh_config(5) share: a keyword, then arguments with quotes. */
import { splitLines, type Word } from '../text.ts'

export interface SshLine {
  keyword: Word
  /** `text` is unquoted; the range is that of the argument as written. */
  args: Word[]
  /** Where a quote was opened and never closed, else -1. */
  openQuote: number
}

export function readSshLines(text: string): SshLine[] {
  const result: SshLine[] = []
  for (const line of splitLines(text)) {
    const lead = line.text.length - line.text.trimStart().length
    const body = line.text.trim()
    if (body === '' || body.startsWith('#')) continue
    const start = line.start + lead
    const length = /^"[^"]*"|^[^\s=]+/.exec(body)?.[0].length ?? 1
    const keyword = { text: body.slice(0, length).replaceAll('"', ''), start, end: start + length }
    const gap = /^\s*=?\s*/.exec(body.slice(length))?.[0].length ?? 0
    result.push({ keyword, ...splitArguments(body.slice(length + gap), start + length + gap) })
  }
  return result
}

/** A `#` at the start of an argument begins a comment. */
function splitArguments(body: string, offset: number): { args: Word[]; openQuote: number } {
  const args: Word[] = []
  let i = 0
  while (i < body.length) {
    while (body[i] === ' ' || body[i] === '\t') i++
    if (i >= body.length || body[i] === '#') break
    const start = i
    let text = ''
    let quote = ''
    let opened = 0
    for (; i < body.length; i++) {
      const unit = body[i] as string
      const next = body[i + 1]
      if (
        unit === '\\' &&
        (next === '"' || next === "'" || next === '\\' || (next === ' ' && quote === ''))
      ) {
        text += next
        i++
      } else if (quote !== '') {
        if (unit === quote) quote = ''
        else text += unit
      } else if (unit === ' ' || unit === '\t') break
      else if (unit === '"' || unit === "'") {
        quote = unit
        opened = i
      } else text += unit
    }
    if (quote !== '') return { args, openQuote: offset + opened }
    args.push({ text, start: offset + start, end: offset + i })
  }
  return { args, openQuote: -1 }
}
