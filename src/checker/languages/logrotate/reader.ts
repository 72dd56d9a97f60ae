import { checkArguments } from '../argument-faults.ts'
import { endsInExcerpt } from '../braces/structure.ts'
import type { Problem } from '../language.ts'
import { didYouMean, suggest } from '../suggest.ts'
import { quote, splitWords, type Word } from '../text.ts'
import { isBlank } from '../values.ts'
import type { Code } from './index.ts'
import { descriptions, scripts, vocabulary } from './vocabulary.ts'

/**
 * Reads as logrotate does, from left to right: a directive without a value leaves the rest of its line to the next one,
 * one with a value takes the whole line, the names of logs reach to the next `{` over any number of lines, and a script
 * is what stands between the line of its directive and `endscript`.
 */
export class LogrotateReader {
  readonly problems: Problem<Code>[] = []
  readonly scripts: { start: number; end: number }[] = []
  context: string | undefined
  private readonly text: string
  /** Whether two blocks for one log are a mistake and not two proposals. */
  private readonly oneFile: boolean
  private readonly seen = new Map<string, Word>()
  private at = 0
  private lineFrom = 0
  private lineTo = -1
  private brace = -1
  private block: { names: Word; open: number } | undefined

  /** The text is a file to its last sign, which may not be that of a directive. */
  private readonly whole: boolean

  constructor(text: string, oneFile: boolean, whole: boolean) {
    this.text = text
    this.whole = whole
    this.oneFile = oneFile
  }

  read(): void {
    for (;;) {
      this.skip(/[\s\uFEFF]/)
      if (this.at >= this.text.length) break
      const sign = this.text[this.at] as string
      if (sign === '#') this.at = this.lineEnd()
      else if (/[A-Za-z]/.test(sign)) this.readDirective()
      else if (/[/"'~<$]/.test(sign)) this.readNames()
      else if (sign === '}') this.closeBlock()
      else this.reportLine(sign)
    }
    if (this.block && !endsInExcerpt(this.text)) {
      const { names, open } = this.block
      this.problems.push({
        code: 'unclosed-block',
        start: open,
        end: open + 1,
        message: `Unexpected end of the block of ${quote(names.text)}, expected \`}\``,
      })
    }
  }

  private readDirective(): void {
    const name = this.take(/[A-Za-z]/)
    const next = this.text[this.at] ?? '\n'
    if (this.whole && this.at >= this.text.length)
      this.report('syntax', name, `Unexpected end of the file after ${quote(name.text)}, expected a newline`)
    this.context ??= this.block ? 'logrotate.d' : undefined
    if (!/[\s=]/.test(next)) this.reportSeparator(name, next)
    else if (scripts.includes(name.text)) this.readScript(name)
    else this.readSetting(name)
  }

  private readSetting(name: Word): void {
    const rows = vocabulary.find(name.text)
    const lineEnd = this.lineEnd()
    if (rows.length === 0) {
      this.reportUnknown(name, splitWords(this.text.slice(this.at, lineEnd), this.at))
      this.at = lineEnd
      return
    }
    if (this.block && rows.every(({ contexts }) => !contexts.has('file')))
      this.report(
        'wrong-context',
        name,
        `Unexpected ${quote(name.text)} in a block, expected it outside of all blocks`,
      )
    else this.context ??= 'logrotate.conf'
    if (rows.every(({ max }) => max === 0)) {
      this.checkFlag(name, lineEnd)
      return
    }
    const gap = /^[ \t]*=?[ \t]*/.exec(this.text.slice(this.at, lineEnd))?.[0].length ?? 0
    const words = splitWords(this.text.slice(this.at + gap, lineEnd), this.at + gap)
    this.at = lineEnd
    const finding = checkArguments(vocabulary, rows, name, words, descriptions)
    if (!finding) return
    const value = this.text.slice(finding.start, lineEnd)
    const help = value.startsWith('#')
      ? 'a comment needs a line of its own'
      : /^\d+(?:[kmg]i?b|m|g|K)$/i.test(value.trim())
        ? 'units are `k`, `M` and `G`'
        : finding.help
    this.problems.push({ ...finding, help })
  }

  /** What follows a directive without a value is the next directive, the names of a block, or a comment. */
  private checkFlag(name: Word, lineEnd: number): void {
    if (this.text[this.at] === '=') this.at++
    const next = this.nextWord()
    if (!next || /^[#}/"'~]/.test(next.text)) return
    if (vocabulary.find(next.text).length > 0 || scripts.includes(next.text)) return
    this.problems.push({
      code: 'argument-count',
      start: next.start,
      end: next.end,
      message: `Unexpected ${quote(next.text)} after ${quote(name.text)}, expected the end of the line`,
    })
    this.at = lineEnd
  }

  private readScript(name: Word): void {
    const start = Math.min(this.lineEnd() + 1, this.text.length)
    const end = /^[ \t]*endscript(?![A-Za-z])/m
    const found = end.exec(this.text.slice(start))
    if (!found) {
      if (!endsInExcerpt(this.text))
        this.report(
          'unclosed-script',
          name,
          `Unexpected end of the script of ${quote(name.text)}, expected \`endscript\``,
        )
      this.block = undefined
      this.at = this.text.length
      return
    }
    this.scripts.push({ start, end: start + found.index })
    this.at = start + found.index + found[0].length
    const rest = this.nextWord()
    if (rest && /^[A-Za-z]/.test(rest.text) && vocabulary.find(rest.text).length === 0)
      this.report(
        'argument-count',
        rest,
        `Unexpected ${quote(rest.text)} after \`endscript\`, expected the end of the line`,
      )
    this.at = this.lineEnd()
  }

  private readNames(): void {
    const start = this.at
    if (this.block) {
      const name = { text: this.text.slice(start, this.lineEnd()), start, end: this.lineEnd() }
      this.report(
        'wrong-context',
        name,
        `Unexpected file name ${quote(name.text)} in a block, expected \`}\` before it`,
      )
      if (!/^[^{]*\{\s*$/.test(name.text)) {
        this.at = name.end
        return
      }
      // The next block.
      this.block = undefined
    }
    const brace = this.nextBrace()
    const isOpen = this.text[brace] === '{'
    const end = isOpen ? brace : this.lineEnd()
    const names = splitWords(this.text.slice(start, end).replace(/#[^\n]*/g, blankOut), start)
    const first = names[0] as Word
    if (!isOpen) {
      this.report(
        'missing-block',
        first,
        `Unexpected end of the names after ${quote(first.text)}, expected \`{\``,
      )
      this.at = this.lineEnd()
      return
    }
    names.some((name) => this.isOdd(name, names))
    this.block = { names: first, open: brace }
    this.context = 'logrotate.d'
    this.at = brace + 1
  }

  /** Reports a name that is none, or one that was there before. */
  private isOdd(name: Word, names: Word[]): boolean {
    const quoted = names.some(({ text }) => /["'\\]/.test(text))
    if (!quoted && !/^[/~]/.test(name.text) && !isBlank(name.text)) {
      this.report(
        'odd-name',
        name,
        `Unexpected ${quote(name.text)} among the names of logs, expected a path or \`{\``,
      )
      return true
    }
    if (!this.oneFile || quoted || /[*?[]/.test(name.text) || isBlank(name.text)) return false
    const first = this.seen.get(name.text)
    if (first)
      this.problems.push({
        code: 'duplicate',
        start: name.start,
        end: name.end,
        message: `Unexpected second block for ${quote(name.text)}, expected one for each log`,
        related: [{ start: first.start, end: first.end, message: 'the first one' }],
      })
    else this.seen.set(name.text, name)
    return first !== undefined
  }

  private closeBlock(): void {
    const brace = { text: '}', start: this.at, end: this.at + 1 }
    this.at += 1
    if (!this.block)
      this.report('wrong-context', brace, 'Unexpected `}` outside of a block, expected a `{` before it')
    this.block = undefined
    const rest = this.nextWord()
    if (!rest) return
    this.report('syntax', rest, `Unexpected ${quote(rest.text)} after \`}\`, expected the end of the line`)
    this.at = this.lineEnd()
  }

  private reportUnknown(name: Word, rest: Word[]): void {
    if (isBlank(name.text)) return
    if (name.text === 'endscript') {
      this.report('wrong-context', name, 'Unexpected `endscript`, expected a script before it')
      return
    }
    const near = suggest(name.text, [...vocabulary.names, ...scripts, 'endscript'])
    // A directive of a later version would be a word of some length with at most a value.
    if (near === undefined && name.text.length > 5 && rest.length < 2 && /^[a-z]+$/.test(name.text)) return
    this.problems.push({
      code: 'unknown-directive',
      start: name.start,
      end: name.end,
      message: `Unexpected ${quote(name.text)} at the start of a line, expected a directive`,
      help: near && didYouMean(near),
    })
  }

  private reportSeparator(name: Word, next: string): void {
    const glued =
      next === '}' ? 'the `}` needs a line of its own' : next === ';' ? 'lines end without a sign' : undefined
    this.problems.push({
      code: 'syntax',
      start: this.at,
      end: this.at + 1,
      message: `Unexpected ${quote(next)} after ${quote(name.text)}, expected a space`,
      help:
        /[,]/.test(next) && this.text[name.start - 1] === '{' ? 'logrotate has no `{a,b}` in names' : glued,
    })
    if (next === '}') this.block = undefined
    this.at = this.lineEnd()
  }

  private reportLine(sign: string): void {
    const end = this.lineEnd()
    const word = splitWords(this.text.slice(this.at, end), this.at)[0] as Word
    this.at = end
    if (isBlank(word.text)) return
    this.problems.push({
      code: 'syntax',
      start: word.start,
      end: word.end,
      message: `Unexpected ${quote(word.text)} at the start of a line, expected a directive, the path of a log or \`}\``,
      help: sign === '*' || sign === '.' ? 'names of logs are absolute paths' : undefined,
    })
  }

  private report(code: Code, { start, end }: Word, message: string): void {
    this.problems.push({ code, start, end, message })
  }

  /** The next brace, or the end of the text. */
  private nextBrace(): number {
    if (this.brace < this.at) {
      const found = /[{}]/g
      found.lastIndex = this.at
      this.brace = found.exec(this.text)?.index ?? this.text.length
    }
    return this.brace
  }

  private lineEnd(): number {
    // Many directives may share a line, whose end is looked for once.
    if (this.at < this.lineFrom || this.at > this.lineTo) {
      const end = this.text.indexOf('\n', this.at)
      this.lineFrom = this.at
      this.lineTo = end < 0 ? this.text.length : end
    }
    return this.lineTo
  }

  /** The first word between here and the end of the line. */
  private nextWord(): Word | undefined {
    const word = /[ \t\r\f\v]*([^ \t\r\n\f\v]+)/y
    word.lastIndex = this.at
    const text = word.exec(this.text)?.[1]
    return text === undefined ? undefined : { text, start: word.lastIndex - text.length, end: word.lastIndex }
  }

  private skip(sign: RegExp): void {
    while (this.at < this.text.length && sign.test(this.text[this.at] as string)) this.at++
  }

  private take(sign: RegExp): Word {
    const start = this.at
    this.skip(sign)
    return { text: this.text.slice(start, this.at), start, end: this.at }
  }
}

function blankOut(comment: string): string {
  return ' '.repeat(comment.length)
}
