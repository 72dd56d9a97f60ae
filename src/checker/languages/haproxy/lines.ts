import { splitLines } from '../text.ts'

/** One word of a line, without its quotes and escapes. Offsets are of the written word, in the whole text. */
export interface Word {
  text: string
  start: number
  end: number
  quoted: boolean
}

/** What HAProxy cannot read of a line; it drops the line. */
export interface LineFault {
  code: 'unclosed-quote' | 'invalid-expansion'
  start: number
  end: number
  message: string
}

export interface ConfigLine {
  words: Word[]
  start: number
  end: number
  fault?: LineFault
  /** It stands in a `.if`, which may leave it out. */
  conditional?: boolean
}

/**
 * Lines as HAProxy reads them (manual, section 2.2): words parted by spaces, `"…"` and `'…'` anywhere in a word, `#`
 * comments from anywhere outside quotes, backslash escapes, and `"$NAME"` or `"${NAME-default}"` inside double quotes.
 */
export function readLines(text: string): ConfigLine[] {
  return splitLines(text).map(({ text: line, start, end }) => ({
    ...new LineReader(line, start).read(),
    start,
    end,
  }))
}

const escapes: Record<string, string> = { ' ': ' ', '\\': '\\', t: '\t', n: '\n', r: '\r', '#': '#' }
const pseudoVariables = new Set(['.LINE', '.FILE', '.SECTION'])
const name = /(?:[A-Za-z_]\w*|\.\w*)/y

class LineReader {
  private readonly line: string
  private readonly offset: number
  private readonly words: Word[] = []
  private word: Word | undefined
  private at = 0
  /** The open quote and where it is. */
  private quote = ''
  private quoteAt = 0
  private fault: LineFault | undefined
  /** Behind it no template of another tool ends. */
  private readonly lastTemplate: number

  constructor(line: string, offset: number) {
    this.line = line
    this.offset = offset
    this.lastTemplate = line.lastIndexOf('}}')
  }

  read(): { words: Word[]; fault?: LineFault } {
    while (this.at < this.line.length && !this.fault) {
      const character = this.line[this.at] as string
      if (this.quote === '' && character === '#') break
      // The blank of a template, with its spaces.
      const template = this.templateEnd('{{')
      if (template > 0) {
        this.add(this.line.slice(this.at, template + 2), template + 2 - this.at)
        continue
      }
      if (this.quote === '' && /\s/.test(character)) {
        this.endWord()
        this.at += 1
      } else if (character === this.quote) {
        this.quote = ''
        this.add('', 1)
      } else if (this.quote === '' && (character === '"' || character === "'")) {
        this.quote = character
        this.quoteAt = this.at
        this.add('', 1)
        if (this.word) this.word.quoted = true
      } else if (character === '\\' && this.quote !== "'") this.readEscape()
      else if (character === '$' && this.quote === '"') this.readVariable()
      else this.add(character, 1)
    }
    if (this.quote !== '' && !this.fault)
      this.fail(
        'unclosed-quote',
        this.quoteAt,
        1,
        'Unexpected end of line, expected the quote that closes this one',
      )
    else this.endWord()
    return this.fault ? { words: this.words, fault: this.fault } : { words: this.words }
  }

  /** Where a template that begins here ends, or -1. */
  private templateEnd(opening: string): number {
    const closes = this.at < this.lastTemplate && this.line.startsWith(opening, this.at)
    return closes ? this.line.indexOf('}}', this.at) : -1
  }

  private endWord() {
    if (this.word) this.words.push(this.word)
    this.word = undefined
  }

  private add(text: string, width: number) {
    this.word ??= { text: '', start: this.offset + this.at, end: 0, quoted: false }
    this.word.text += text
    this.at = Math.min(this.at + width, this.line.length)
    this.word.end = this.offset + this.at
  }

  private fail(code: LineFault['code'], at: number, width: number, message: string) {
    const start = this.offset + Math.min(at, this.line.length)
    this.fault = { code, start, end: Math.min(start + width, this.offset + this.line.length), message }
  }

  /** Before any other character the backslash stays: `\.` of a regular expression needs no second one. */
  private readEscape() {
    const next = this.line[this.at + 1] ?? ''
    if (next === 'x') {
      const digits = /^[\da-fA-F]{2}/.exec(this.line.slice(this.at + 2, this.at + 4))?.[0]
      if (digits) this.add(String.fromCharCode(Number.parseInt(digits, 16)), 4)
      else
        this.fail(
          'invalid-expansion',
          this.at,
          2,
          'Unexpected `\\x`, expected two hexadecimal digits after it',
        )
    } else if (next !== '' && Object.hasOwn(escapes, next)) this.add(escapes[next] as string, 2)
    else if (next === '"' || next === "'" || (next === '$' && this.quote === '"')) this.add(next, 2)
    else this.add('\\', 1)
  }

  /** A variable with a default is taken for the default; another stays as it is written and stands for any value. */
  private readVariable() {
    const { line, at } = this
    const braced = line[at + 1] === '{'
    // A template of another tool, `${{ name }}`.
    const template = this.templateEnd('${{')
    if (template > 0) return this.add(line.slice(at, template + 2), template + 2 - at)
    name.lastIndex = at + (braced ? 2 : 1)
    const variable = name.exec(line)?.[0]
    if (variable === undefined || (variable.startsWith('.') && !pseudoVariables.has(variable)))
      return this.fail(
        'invalid-expansion',
        at,
        1,
        'Unexpected `$` in double quotes, expected the name of a variable or `\\$`',
      )
    let end = name.lastIndex
    if (!braced) return this.add(line.slice(at, end), end - at)
    if (line[end] === '[') {
      if (!line.startsWith('[*]', end))
        return this.fail('invalid-expansion', end, 1, 'Unexpected `[` in a variable, expected `[*]`')
      end += 3
    }
    const standard = line[end] === '-'
    const close = standard ? line.indexOf('}', end) : line[end] === '}' ? end : -1
    if (close < 0)
      return this.fail('invalid-expansion', at, 2, `Unexpected end of \`\${${variable}\`, expected \`}\``)
    this.add(standard ? line.slice(end + 1, close) : line.slice(at, close + 1), close + 1 - at)
  }
}
