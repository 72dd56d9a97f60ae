/** The words of tmux's own language, as its lexer (tmux(1), "COMMAND PARSING AND EXECUTION") takes them. */

export interface Argument {
  text: string
  start: number
  end: number
  quoted: boolean
  /** Holds a variable, whose value is not known. */
  variable: boolean
  /** The commands between braces, for an argument that is a block. */
  block?: Command[]
  /** What stands between the quotes of a string without escapes, where offsets are those of the file. */
  inner?: { start: number; end: number }
  /** Where a quote was opened that reaches beyond its line. */
  longQuote?: number
}

export interface Command {
  words: Argument[]
}

export type ReadFault =
  | { fault: 'unexpected-brace'; at: number }
  | { fault: 'unclosed-brace'; at: number }
  /** The string reaches to the end of the text. */
  | { fault: 'open-quote'; at: number }
  | { fault: 'unknown-condition'; at: number; end: number }
  | { fault: 'unexpected-condition'; at: number; end: number }
  | { fault: 'unclosed-condition'; at: number }

interface Level {
  commands: Command[]
  current: Command | undefined
  open: number
}

/** Reads `text` from `start` to `end`; blocks nest without recursion. */
export function readCommands(text: string, start = 0, end = text.length) {
  const faults: ReadFault[] = []
  const root: Level = { commands: [], current: undefined, open: -1 }
  const stack: Level[] = [root]
  const conditions: number[] = []
  let at = start
  const top = () => stack[stack.length - 1] as Level
  const add = (word: Argument) => {
    const level = top()
    if (!level.current) {
      level.current = { words: [] }
      level.commands.push(level.current)
    }
    level.current.words.push(word)
  }
  while (at < end) {
    const sign = text[at] as string
    if (sign === '\\' && /^\\\r?\n/.test(text.slice(at, at + 3))) at += text[at + 1] === '\r' ? 3 : 2
    else if (sign === '\n' || sign === ';') {
      top().current = undefined
      at++
    } else if (/\s/.test(sign)) at++
    else if (sign === '{') {
      const block: Command[] = []
      add({ text: '{', start: at, end: at + 1, quoted: false, variable: false, block })
      stack.push({ commands: block, current: undefined, open: at })
      at++
    } else if (sign === '}') {
      if (stack.length > 1) stack.pop()
      else faults.push({ fault: 'unexpected-brace', at })
      at++
    } else if (sign === '#') at = commentEnd(text, at, end)
    else {
      const condition = sign === '%' ? /^%[^\s;}]*/.exec(text.slice(at, at + 40))?.[0] : undefined
      if (condition !== undefined && !/^[%\d]+$/.test(condition)) {
        const from = at
        at += condition.length
        top().current = undefined
        if (condition === '%if') conditions.push(from)
        else if (condition === '%endif') {
          if (conditions.pop() === undefined)
            faults.push({ fault: 'unexpected-condition', at: from, end: at })
        } else if (/^%(?:elif|else)$/.test(condition)) {
          if (conditions.length === 0) faults.push({ fault: 'unexpected-condition', at: from, end: at })
        } else if (condition !== '%hidden') faults.push({ fault: 'unknown-condition', at: from, end: at })
        if (/^%(?:if|elif)$/.test(condition)) at = formatEnd(text, at, end)
        continue
      }
      const word = readWord(text, at, end, faults)
      at = word.end
      // `NAME=value` before a command, or alone.
      if (top().current || !/^[A-Za-z_]\w*=/.test(word.text)) add(word)
    }
  }
  for (const { open } of stack.slice(1)) faults.push({ fault: 'unclosed-brace', at: open })
  for (const from of conditions) faults.push({ fault: 'unclosed-condition', at: from })
  return { commands: root.commands, faults }
}

function commentEnd(text: string, at: number, end: number): number {
  let i = at
  while (i < end && !(text[i] === '\n' && !/\\\r?$/.test(text.slice(Math.max(at, i - 2), i)))) i++
  return i
}

/** After the condition of `%if`: `#{…}` with its braces paired, or one word. */
function formatEnd(text: string, at: number, end: number): number {
  let i = at
  while (i < end && (text[i] === ' ' || text[i] === '\t')) i++
  if (!text.startsWith('#{', i)) return i < end && text[i] !== '\n' ? readWord(text, i, end, []).end : i
  let depth = 0
  for (; i < end && text[i] !== '\n'; i++) {
    if (text[i] === '{') depth++
    else if (text[i] === '}' && --depth === 0) return i + 1
  }
  return i
}

function readWord(text: string, start: number, end: number, faults: ReadFault[]): Argument {
  let value = ''
  let quote = ''
  let opened = start
  let variable = false
  let escaped = false
  let pieces = 0
  let longQuote: number | undefined
  let i = start
  for (; i < end; i++) {
    const sign = text[i] as string
    if (quote === '' && /[\s;}]/.test(sign)) break
    if (sign === '\\' && quote !== "'") {
      escaped = true
      i++
      if (text[i] === '\r' && text[i + 1] === '\n') i++
      if (i < end && text[i] !== '\n') value += text[i]
    } else if (quote === '' && (sign === '"' || sign === "'")) {
      quote = sign
      opened = i
      pieces++
    } else if (sign === quote) quote = ''
    else {
      if (sign === '$' && quote !== "'" && /[\w{]/.test(text[i + 1] ?? '')) variable = true
      if (sign === '\n') longQuote ??= opened
      value += sign
    }
  }
  if (quote !== '') faults.push({ fault: 'open-quote', at: opened })
  const whole = pieces === 1 && opened === start && quote === '' && /["']/.test(text[i - 1] ?? '') && !escaped
  return {
    text: value,
    start,
    end: Math.min(i, end),
    quoted: pieces > 0,
    variable,
    ...(whole ? { inner: { start: start + 1, end: i - 1 } } : {}),
    ...(longQuote === undefined ? {} : { longQuote }),
  }
}
