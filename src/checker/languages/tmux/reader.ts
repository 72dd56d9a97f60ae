/** The words of tmux's own language, as its lexer (tmux(1), "COMMAND PARSING AND EXECUTION") takes them. */
import { readWord } from './word.ts'

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
  /** Stands in a branch of an `%if` that tmux may skip. */
  conditional: boolean
}

export type ReadFault =
  /** `}` at `at` closes no block. */
  | { fault: 'unexpected-brace'; at: number }
  | { fault: 'unclosed-brace'; at: number }
  /** The string reaches to the end of the text. */
  | { fault: 'open-quote'; at: number }
  | { fault: 'unknown-condition'; at: number; end: number }
  | { fault: 'unexpected-condition'; at: number; end: number }
  | { fault: 'unclosed-condition'; at: number }
  /** An `%if` or `%elif` without a format to decide on. */
  | { fault: 'empty-condition'; at: number; end: number }
  /** Tmux wants a line of its own in each branch, which may be empty. */
  | { fault: 'empty-branch'; at: number; end: number }
  /** A `;` with no command before it. */
  | { fault: 'empty-command'; at: number }
  /** Words where a condition has to be the last of its line. */
  | { fault: 'expected-line-end'; at: number; end: number }
  | { fault: 'invalid-escape'; at: number; end: number }

/** An open `%if`. One that ends its line goes on to an `%endif` on a line of its own, any other ends in its line. */
interface Condition {
  at: number
  inLine: boolean
  hasElse: boolean
  /** The branch is taken for sure. */
  certain: boolean
  /** How many lines ended in the branch, the first of them that of the condition. */
  lines: number
}

/**
 * What came last: nothing on this line, a `;`, a word of a command, a `NAME=value`, the `%endif` of a condition within the
 * line, or a condition that has to end its line.
 */
type Place = 'start' | 'separator' | 'command' | 'assignment' | 'condition' | 'line-end'

interface Level {
  commands: Command[]
  current: Command | undefined
  open: number
  place: Place
  conditions: Condition[]
}

const newLevel = (commands: Command[], open: number): Level => ({
  commands,
  current: undefined,
  open,
  place: 'start',
  conditions: [],
})

/** Reads `text` from `start` to `end`; blocks nest without recursion. */
export function readCommands(text: string, start = 0, end = text.length) {
  const reader = new Reader(text, start, end)
  reader.read()
  return { commands: reader.root.commands, faults: reader.faults }
}

class Reader {
  readonly faults: ReadFault[] = []
  readonly root = newLevel([], -1)
  private readonly stack = [this.root]
  private readonly text: string
  private at: number
  private readonly end: number

  constructor(text: string, start: number, end: number) {
    this.text = text
    this.at = start
    this.end = end
  }

  private get level(): Level {
    return this.stack[this.stack.length - 1] as Level
  }

  read(): void {
    const { text, end } = this
    while (this.at < end) {
      const sign = text[this.at] as string
      if (sign === '\\' && /^\\\r?\n/.test(text.slice(this.at, this.at + 3)))
        this.at += text[this.at + 1] === '\r' ? 3 : 2
      else if (sign === '\n') this.endLine()
      else if (sign === ';') this.separate()
      else if (/\s/.test(sign)) this.at++
      else if (sign === '{') this.openBlock()
      else if (sign === '}') this.closeBlock()
      else if (sign === '#') this.at = commentEnd(text, this.at, end)
      else if (!(sign === '%' && this.readCondition())) this.readArgument()
    }
    this.closeConditions(this.root)
    for (const level of this.stack.slice(1)) {
      this.closeConditions(level)
      this.faults.push({ fault: 'unclosed-brace', at: level.open })
    }
  }

  private endLine(): void {
    const { level } = this
    level.current = undefined
    level.place = 'start'
    const condition = level.conditions.at(-1)
    if (condition) condition.lines++
    while (level.conditions.at(-1)?.inLine) {
      const { at } = level.conditions.pop() as Condition
      this.faults.push({ fault: 'unclosed-condition', at })
    }
    this.at++
  }

  private separate(): void {
    const { level } = this
    if (level.place === 'start' || level.place === 'line-end')
      this.faults.push({ fault: 'empty-command', at: this.at })
    level.current = undefined
    level.place = 'separator'
    this.at++
  }

  private openBlock(): void {
    const block: Command[] = []
    this.add({ text: '{', start: this.at, end: this.at + 1, quoted: false, variable: false, block })
    this.stack.push(newLevel(block, this.at))
    this.at++
  }

  private closeBlock(): void {
    if (this.stack.length > 1) {
      this.closeConditions(this.level)
      this.stack.pop()
    } else this.faults.push({ fault: 'unexpected-brace', at: this.at })
    this.at++
  }

  private closeConditions({ conditions }: Level): void {
    for (const { at } of conditions) this.faults.push({ fault: 'unclosed-condition', at })
  }

  private add(word: Argument): void {
    const { level } = this
    if (!level.current) {
      if (level.place === 'line-end' || level.place === 'condition')
        this.faults.push({ fault: 'expected-line-end', at: word.start, end: word.end })
      level.current = { words: [], conditional: level.conditions.some(({ certain }) => !certain) }
      level.commands.push(level.current)
    }
    level.place = 'command'
    level.current.words.push(word)
  }

  private readArgument(): void {
    const word = readWord(this.text, this.at, this.end, this.faults)
    this.at = Math.max(word.end, this.at + 1)
    // One `NAME=value` may stand before a command, or alone.
    if (this.level.current || !isAssignment(word.text)) this.add(word)
    else {
      const { place } = this.level
      if (place === 'assignment' || place === 'condition')
        this.faults.push({ fault: 'expected-line-end', at: word.start, end: word.end })
      this.level.place = 'assignment'
    }
  }

  /** A word with `%` is a condition, unless the rest are digits or `%` too. */
  private readCondition(): boolean {
    const at = this.at
    const word = /^%[^ \t\n]*/.exec(this.text.slice(at, Math.min(at + 40, this.end)))?.[0].trimEnd() ?? '%'
    if (/^[%\d]+$/.test(word)) return false
    const { level } = this
    const range = { at, end: at + word.length }
    this.at = range.end
    const { place } = level
    const condition = level.conditions.at(-1)
    const inLine = place !== 'start' && place !== 'line-end'
    level.current = undefined
    if (word === '%hidden') {
      if (inLine || !/^[ \t]+["']?[A-Za-z_]\w*=/.test(this.text.slice(this.at, this.at + 200)))
        this.faults.push({ fault: 'unexpected-condition', ...range })
    } else if (word === '%if') {
      if (inLine && place !== 'separator') this.faults.push({ fault: 'unexpected-condition', ...range })
      const certain = this.readFormat(range)
      const goesOn = this.startsInLine()
      if (place === 'separator' && !goesOn) this.faults.push({ fault: 'unexpected-condition', ...range })
      level.conditions.push({ at, inLine: goesOn, hasElse: false, certain, lines: 0 })
    } else if (word === '%elif' || word === '%else') {
      this.endBranch(condition, inLine, range)
      if (word === '%elif') this.readFormat(range)
      const goesOn = this.startsInLine()
      if (!condition) return true
      if (condition.hasElse) this.faults.push({ fault: 'unexpected-condition', ...range })
      else if (condition.inLine !== goesOn) this.faults.push({ fault: 'expected-line-end', ...range })
      condition.certain = false
      condition.hasElse = word === '%else'
      condition.lines = 0
    } else if (word === '%endif') {
      this.endBranch(condition, inLine, range)
      level.conditions.pop()
      level.place = condition?.inLine ? 'condition' : 'line-end'
    } else this.faults.push({ fault: 'unknown-condition', ...range })
    return true
  }

  private endBranch(
    condition: Condition | undefined,
    inLine: boolean,
    range: { at: number; end: number },
  ): void {
    if (!condition || inLine !== condition.inLine)
      this.faults.push({ fault: 'unexpected-condition', ...range })
    else if (!inLine && condition.lines < 2) this.faults.push({ fault: 'empty-branch', ...range })
  }

  /** Says whether commands follow on the line of a condition. */
  private startsInLine(): boolean {
    const inLine = !/^[ \t]*(?:#|\r?\n|$)/.test(this.text.slice(this.at, Math.min(this.at + 200, this.end)))
    this.level.place = 'start'
    return inLine
  }

  /** Steps over what a condition decides on; true when it holds whatever the server is like. */
  private readFormat(range: { at: number; end: number }): boolean {
    const from = this.at
    this.at = formatEnd(this.text, from, this.end)
    const format = this.text.slice(from, this.at).trim()
    if (format === '' || /^(?!.*\}$)#\{|^["']?[A-Za-z_]\w*=/.test(format))
      this.faults.push({ fault: 'empty-condition', ...range })
    return /^["']?[1-9a-zA-Z]\w*["']?$/.test(format)
  }
}

const isAssignment = (text: string) => /^[A-Za-z_]\w*=/.test(text)

function commentEnd(text: string, at: number, end: number): number {
  let i = at
  while (i < end && !(text[i] === '\n' && !/\\\r?$/.test(text.slice(Math.max(at, i - 2), i)))) i++
  return i
}

/** After the condition of `%if`: `#{…}` with its braces paired, or one word. */
function formatEnd(text: string, at: number, end: number): number {
  let i = at
  while (i < end && (text[i] === ' ' || text[i] === '\t')) i++
  if (!text.startsWith('#{', i))
    return i < end && !/[#\r\n]/.test(text[i] as string) ? readWord(text, i, end, []).end : i
  let depth = 0
  for (; i < end && text[i] !== '\n'; i++) {
    if (text.startsWith('#{', i)) {
      depth++
      i++
    } else if (text[i] === '}' && --depth === 0) return i + 1
  }
  return i
}
