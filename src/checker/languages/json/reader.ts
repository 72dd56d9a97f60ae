import type { Problem } from '../language.ts'
import type { Entry, Mapping, Node, Sequence } from '../tree.ts'
import { BLANK, COMMAND, ELLIPSIS, STATEMENT } from './excerpt-marks.ts'
import { jsonNumber, readString } from './scalars.ts'

/**
 * One reader for the three dialects and for excerpts, since what pages do to JSON (cut members, commas around an
 * ellipsis, several values in one block) cannot be blanked out at the same length.
 *
 * It stops at the first error: after a lost comma or bracket the rest is guesswork.
 */
export interface Dialect {
  comments: boolean
  trailingCommas: boolean
  /** Unquoted keys, single quotes, hexadecimal, `Infinity`, … (spec.json5.org). */
  json5: boolean
  /** The text may be cut, elided or several values, and hold blanks to fill in. */
  excerpt: boolean
}

export type JsonCode =
  | 'syntax'
  | 'trailing-comma'
  | 'missing-comma'
  | 'unclosed'
  | 'bad-string'
  | 'bad-number'
  | 'unquoted'
  | 'too-deep'
  | 'duplicate-key'
  | 'cut-off'
  | 'not-json'

export interface JsonFile {
  /** The values of the text; one, unless it is an excerpt. Members outside of any braces are one mapping. */
  roots: Node[]
  problems: Problem<JsonCode>[]
}

/** Deeper than any configuration; the reader is recursive. */
const MAX_DEPTH = 1000

/** Thrown inside the reader only, to leave it at the first error. */
class Stop extends Error {
  /** Undefined at an excerpt's open end, where nothing is wrong. */
  readonly problem: Problem<JsonCode> | undefined
  constructor(problem?: Problem<JsonCode>) {
    super(problem?.message)
    this.problem = problem
  }
}

/** Never throws on bad input. */
export function parseJson(text: string, dialect: Dialect): JsonFile {
  const reader = new Reader(text, dialect)
  try {
    return { roots: reader.file(), problems: reader.problems }
  } catch (error) {
    if (!(error instanceof Stop)) throw error
    // After an error only what was noted of whole members still stands.
    const noted = reader.problems.filter(({ code }) => code === 'duplicate-key')
    return { roots: [], problems: error.problem ? [...noted, error.problem] : noted }
  }
}

class Reader {
  readonly problems: Problem<JsonCode>[] = []
  private offset = 0
  private depth = 0
  /** Whether an ellipsis was among what was skipped last: then commas are optional. */
  private elided = false
  private quotedKeys = 0
  private bareKeys: { start: number; end: number }[] = []
  private readonly text: string
  private readonly dialect: Dialect

  /** Whether anything is left out anywhere, so that a comma before a bracket is what the cut left behind. */
  private readonly cut: boolean

  constructor(text: string, dialect: Dialect) {
    this.text = text
    this.dialect = dialect
    this.cut = dialect.excerpt && /^[ \t]*(?:\.{3,}|…)|[[{][ \t]*(?:\.{3}|…)/m.test(text)
  }

  file(): Node[] {
    const roots: Node[] = []
    if (this.text.startsWith('\ufeff')) this.offset = 1
    this.skip()
    if (this.dialect.excerpt) this.excerpt(roots)
    else {
      if (this.atEnd()) this.fail('syntax', 'Unexpected end of the text, expected a value')
      roots.push(this.value())
      this.skip()
      if (!this.atEnd()) this.after(roots[0] as Node)
    }
    this.relaxedKeys()
    return roots
  }

  /** Values and members in any order, with or without commas between them. */
  private excerpt(roots: Node[]): void {
    let loose: Mapping | undefined
    while (!this.atEnd()) {
      if (this.match(COMMAND)) {
        this.skip()
        continue
      }
      // A cut that opens the text keeps the comma of what it cut.
      if (this.elided && this.eat(',')) {
        this.skip()
        continue
      }
      const start = this.offset
      if (roots.length === 0 && !loose) this.looksLikeJson()
      const node = this.value()
      this.skip()
      if (node.kind === 'scalar' && this.peek() === ':') {
        if (!loose) {
          loose = { kind: 'mapping', entries: [], start, end: start }
          roots.push(loose)
        }
        loose.entries.push(this.member(node))
        loose.end = this.offset
        this.skip()
        const next = this.peek()
        if (next === '"' && !this.elided)
          this.fail('missing-comma', `Unexpected ${this.word()}, expected \`,\` after the value above`)
      } else roots.push(node)
      const comma = this.eat(',')
      this.skip()
      if (!comma && !this.elided && /[}\]:]/.test(this.peek())) this.after(node)
    }
  }

  /** What begins like a program is one, under the wrong tag. */
  private looksLikeJson(): void {
    const code =
      /(?:[A-Za-z_$][\w$]*(?:::|\.|\(|\{|\[| +[A-Za-z_$]\w* *[=(])|<[?!]?[a-z]+[^>\n]*>\s*<|import |package |func |\/\/!)/y
    code.lastIndex = this.offset
    if (code.test(this.text)) this.otherLanguage(this.offset)
  }

  private otherLanguage(start: number): never {
    const end = this.lineEnd(start)
    throw new Stop({
      code: 'not-json',
      start,
      end,
      message: `Unexpected ${quote(this.text.slice(start, end))} among JSON, expected a value`,
      help: 'it looks like a program or an expression in another language: tag the block as that language',
    })
  }

  private value(): Node {
    const start = this.offset
    const next = this.peek()
    if (this.dialect.excerpt && next !== '"') {
      const blank = this.match(ELLIPSIS) || this.blank()
      if (blank) {
        this.match(/[ \t]*(?:\([^)\n]*\))/y)
        return { kind: 'scalar', value: null, style: 'plain', unknown: true, start, end: this.offset }
      }
    }
    if (next === '{') return this.object()
    if (next === '[') return this.array()
    if (next === '"' || (next === "'" && (this.dialect.json5 || this.dialect.excerpt))) return this.string()
    const number = jsonNumber(this.text, start, this.dialect.json5)
    if (number) {
      if ('message' in number) this.fail('bad-number', number.message, start, number.end, number.help)
      this.offset = number.end
      return {
        kind: 'scalar',
        value: number.value,
        style: 'plain',
        source: this.text.slice(start, number.end),
        start,
        end: number.end,
      }
    }
    return this.literal()
  }

  private blank(): boolean {
    if (this.match(BLANK)) {
      const word = this.text.slice(this.text.lastIndexOf('\n', this.offset - 1) + 1, this.offset)
      return !/(?:^|[^\w])(?:TRUE|FALSE|NULL|NONE|NIL|NAN|INF)$/.test(word) || this.rewind(word)
    }
    return false
  }

  private rewind(word: string): false {
    this.offset -= /\w+$/.exec(word)?.[0].length ?? 0
    return false
  }

  private literal(): Node {
    const start = this.offset
    const word = /^[A-Za-z_$][\w$]*/.exec(this.text.slice(start, start + 100))?.[0]
    if (word === 'true' || word === 'false' || word === 'null') {
      this.offset += word.length
      return {
        kind: 'scalar',
        value: word === 'null' ? null : word === 'true',
        style: 'plain',
        source: word,
        start,
        end: this.offset,
      }
    }
    if (this.atEnd()) this.unclosed('a value')
    const misspelt = word && /^(?:true|false|null|none|nil|undefined)$/i.test(word) ? word : undefined
    if (misspelt) {
      const meant = /^t/i.test(misspelt) ? 'true' : /^f/i.test(misspelt) ? 'false' : 'null'
      this.fail(
        'syntax',
        `Unexpected \`${misspelt}\`, expected \`${meant}\``,
        start,
        start + misspelt.length,
        'JSON writes it in lower case',
      )
    }
    if (word && this.dialect.excerpt) {
      const after = this.text.slice(start + word.length).match(/^\s*(.)/)?.[1] ?? ''
      if (after === ':') {
        this.offset += word.length
        this.bareKeys.push({ start, end: this.offset })
        return { kind: 'scalar', value: word, style: 'plain', start, end: this.offset }
      }
      if (/[.([{]/.test(after)) this.otherLanguage(start)
    }
    if (word)
      this.fail(
        'unquoted',
        `Unexpected \`${word}\`, expected a value in double quotes`,
        start,
        start + word.length,
        `write \`"${word}"\`, or \`<${word}>\` if the reader has to fill it in`,
      )
    const found = this.peek()
    if (found === '}' || found === ']')
      this.fail('syntax', `Unexpected \`${found}\`, expected a value before it`)
    this.fail('syntax', `Unexpected ${this.word()}, expected a value`)
  }

  private string(): Node {
    const start = this.offset
    const result = readString(this.text, start, this.dialect.json5)
    if ('message' in result) this.fail(result.code, result.message, result.start, result.end, result.help)
    this.offset = result.end
    return { kind: 'scalar', value: result.value, style: 'quoted', start, end: result.end }
  }

  private object(): Node {
    const start = this.offset
    this.enter()
    const entries: Entry[] = []
    const names = new Map<string, Entry>()
    this.list(start, '}', () => {
      const entry = this.key()
      if (!entry) return
      const first = names.get(entry.name)
      const elided = this.dialect.excerpt && /^(?:\.{3}|…)$/.test(entry.name)
      if (first && !elided && entry.key.kind === 'scalar' && !entry.key.unknown) this.duplicate(entry, first)
      names.set(entry.name, entry)
      entries.push(entry)
    })
    this.depth--
    return { kind: 'mapping', entries, start, end: this.offset }
  }

  private array(): Node {
    const start = this.offset
    this.enter()
    const node: Sequence = { kind: 'sequence', items: [], start, end: start }
    this.list(start, ']', () => node.items.push(this.value()))
    this.depth--
    node.end = this.offset
    return node
  }

  /** What stands between brackets, with its commas. The opening bracket is at `start`, where the offset still is. */
  private list(start: number, close: '}' | ']', item: () => void): void {
    this.offset = start + 1
    this.skip()
    let comma: number | undefined
    /** A lost comma, forgiven if an ellipsis shows that this very list was cut by hand. */
    let pending: Problem<JsonCode> | undefined
    let elidedHere = this.elided
    while (!this.atEnd()) {
      if (this.peek() === close) {
        if (pending && !elidedHere) throw new Stop(pending)
        if (comma !== undefined && !this.cut && !this.elided && !this.dialect.trailingCommas)
          this.fail(
            'trailing-comma',
            `Unexpected \`,\` before \`${close}\`, expected no comma after the last ${close === '}' ? 'member' : 'item'}`,
            this.offset,
            this.offset + 1,
            `remove the \`,\`: JSON allows none before a closing bracket`,
            [{ start: comma, end: comma + 1, message: 'this comma' }],
          )
        this.offset++
        return
      }
      if (this.elided && this.eat(',')) {
        this.skip()
        continue
      }
      item()
      const end = this.offset
      elidedHere ||= this.elided
      const wasElided = this.text.startsWith('...', end - 3)
      this.skip()
      elidedHere ||= this.elided
      comma = this.peek() === ',' ? this.offset : undefined
      if (comma !== undefined) {
        this.offset++
        this.skip()
        elidedHere ||= this.elided
        if (this.peek() === ',' && !this.elided)
          this.fail('syntax', `Unexpected second \`,\`, expected a ${close === '}' ? 'member' : 'value'}`)
        continue
      }
      if (this.atEnd() || this.peek() === close || this.elided || wasElided) continue
      pending ??= this.between(start, close, end)
    }
    if (pending) throw new Stop(pending)
    this.unclosed(`\`${close}\``, start)
  }

  /** Neither a comma nor the closing bracket after an item. */
  private between(open: number, close: string, end: number): Problem<JsonCode> {
    const next = this.peek()
    if (next === '}' || next === ']')
      this.fail(
        'unclosed',
        `Unexpected \`${next}\`, expected \`${close}\``,
        this.offset,
        this.offset + 1,
        undefined,
        [{ start: open, end: open + 1, message: 'opened here' }],
      )
    if (next === ':') this.fail('syntax', 'Unexpected `:`, expected `,` or the closing bracket')
    if (/["'{[\w-]/.test(next))
      return {
        code: 'missing-comma',
        start: this.offset,
        end: this.offset + Math.max(1, this.word().length - 2),
        message: `Unexpected ${this.word()}, expected \`,\` before it`,
        help: 'put a comma after what is above',
        related: [{ start: Math.max(0, end - 1), end, message: 'after this' }],
      }
    this.fail('syntax', `Unexpected ${this.word()}, expected \`,\` or \`${close}\``)
  }

  private key(): Entry | undefined {
    const start = this.offset
    const next = this.peek()
    let key: Node
    if (this.dialect.excerpt && next !== '"' && (this.match(ELLIPSIS) || this.match(BLANK))) {
      key = {
        kind: 'scalar',
        value: this.text.slice(start, this.offset),
        style: 'plain',
        unknown: true,
        start,
        end: this.offset,
      }
      this.skip()
      if (this.peek() !== ':') {
        this.elided = true
        return undefined
      }
    } else if (next === '"' || (next === "'" && (this.dialect.json5 || this.dialect.excerpt))) {
      key = this.string()
      this.quotedKeys++
    } else {
      const name = /^[\p{L}_$][\p{L}\p{N}_$\u200c\u200d]*/u.exec(this.text.slice(start, start + 200))?.[0]
      if (!name) this.fail('syntax', `Unexpected ${this.word()}, expected a key in double quotes`)
      this.offset += name.length
      if (!this.dialect.json5) this.bareKeys.push({ start, end: this.offset })
      if (!this.dialect.json5 && !this.dialect.excerpt) this.relaxedKeys()
      key = { kind: 'scalar', value: name, style: 'plain', start, end: this.offset }
    }
    this.skip()
    return this.member(key)
  }

  /** From the colon on. */
  private member(key: Node): Entry {
    const name = key.kind === 'scalar' ? String(key.value) : ''
    if (!this.eat(':')) {
      if (this.dialect.excerpt && this.atEnd()) this.unclosed('`:`')
      const next = this.peek()
      const help =
        next === '='
          ? 'JSON writes `"key": value`'
          : next === ',' || next === '}'
            ? 'a list of values stands in `[ ]`'
            : undefined
      this.fail(
        'syntax',
        `Unexpected ${this.word()} after the key ${quote(name)}, expected \`:\``,
        this.offset,
        undefined,
        help,
      )
    }
    this.skip()
    if (this.elided && /[,}\]]/.test(this.peek()))
      return {
        key,
        name,
        value: {
          kind: 'scalar',
          value: null,
          style: 'plain',
          unknown: true,
          start: this.offset,
          end: this.offset,
        },
      }
    return { key, name, value: this.value() }
  }

  private duplicate(entry: Entry, first: Entry): void {
    this.problems.push({
      code: 'duplicate-key',
      start: entry.key.start,
      end: entry.key.end,
      message: `Unexpected second key ${quote(entry.name)}, expected each key once in an object`,
      help: 'most readers keep the last one without a word',
      related: [{ start: first.key.start, end: first.key.end, message: 'first set here' }],
    })
  }

  /** Unquoted keys throughout are JavaScript or JSON5 under a wrong tag; one among quoted ones is a slip. */
  private relaxedKeys(): void {
    const [first] = this.bareKeys
    if (!first) return
    const name = this.text.slice(first.start, first.end)
    const relaxed = this.dialect.excerpt && this.quotedKeys === 0
    const problem: Problem<JsonCode> = {
      code: relaxed ? 'not-json' : 'unquoted',
      ...first,
      message: `Unexpected key \`${name}\` without quotes, expected \`"${name}"\``,
      help: relaxed
        ? 'tag the block `json5` or `js` if that is what it is'
        : 'JSON wants every key in double quotes',
    }
    if (!relaxed) throw new Stop(problem)
    this.problems.push(problem)
  }

  /** Something follows the one value that a JSON text is. */
  private after(node: Node): never {
    const next = this.peek()
    if (next === '}' || next === ']')
      this.fail(
        'syntax',
        `Unexpected \`${next}\`, expected nothing, as no bracket is open here`,
        this.offset,
        this.offset + 1,
        'one closing bracket too many, or one closed too early above',
      )
    this.fail(
      'syntax',
      `Unexpected ${this.word()} after the value, expected the end of the text`,
      this.offset,
      undefined,
      node.kind === 'scalar' && next === ':' ? 'members stand in braces: `{ "key": value }`' : undefined,
    )
  }

  private unclosed(wanted: string, open?: number): never {
    if (this.dialect.excerpt && this.elided) throw new Stop()
    const end = this.text.trimEnd().length
    const start = Math.max(0, end - 1)
    throw new Stop({
      code: this.dialect.excerpt ? 'cut-off' : 'unclosed',
      start,
      end,
      message: `Unexpected end of the text, expected ${wanted}`,
      help: this.dialect.excerpt
        ? 'close what is open, or write `...` where something is left out'
        : 'close every bracket that is opened',
      ...(open !== undefined && { related: [{ start: open, end: open + 1, message: 'opened here' }] }),
    })
  }

  private enter(): void {
    if (++this.depth > MAX_DEPTH)
      this.fail(
        'too-deep',
        `Unexpected nesting of more than ${MAX_DEPTH} levels`,
        this.offset,
        this.offset + 1,
        'readers of JSON refuse it',
      )
  }

  /** Skips blanks and, where allowed, comments and ellipses; notes in `elided` whether there was an ellipsis. */
  private skip(): void {
    this.elided = false
    const { excerpt, comments, json5 } = this.dialect
    for (;;) {
      this.match(json5 || excerpt ? /[\s\ufeff]+/y : /[ \t\r\n]+/y)
      const two = this.text.slice(this.offset, this.offset + 2)
      if (two === '//' || two === '/*' || (two[0] === '#' && excerpt)) {
        if (!comments && !excerpt)
          this.fail(
            'syntax',
            'Unexpected comment in JSON, expected a value or a bracket',
            this.offset,
            this.lineEnd(this.offset),
            'JSON has no comments; `jsonc` and `json5` do',
          )
        if (two !== '/*') this.offset = this.lineEnd(this.offset)
        else {
          const end = this.text.indexOf('*/', this.offset + 2)
          if (end < 0)
            this.fail(
              'unclosed',
              'Unexpected end of the text inside a comment, expected `*/`',
              this.offset,
              this.offset + 2,
            )
          this.offset = end + 2
        }
      } else if (excerpt && this.elision()) this.elided = true
      else return
    }
  }

  private elision(): boolean {
    const start = this.offset
    if (this.match(STATEMENT)) return true
    if (!this.match(ELLIPSIS)) return false
    // `{...}` and `[...]` are values, and so is `...` after a colon: only what stands alone is skipped.
    if (/^[[{(<]/.test(this.text.slice(start, start + 1))) {
      this.offset = start
      return false
    }
    return true
  }

  private match(pattern: RegExp): boolean {
    pattern.lastIndex = this.offset
    const found = pattern.exec(this.text)
    if (!found || found[0] === '') return false
    this.offset += found[0].length
    return true
  }

  private eat(character: string): boolean {
    if (this.text[this.offset] !== character) return false
    this.offset++
    return true
  }

  private peek(): string {
    return this.text[this.offset] ?? ''
  }

  private atEnd(): boolean {
    return this.offset >= this.text.length
  }

  private lineEnd(offset: number): number {
    const end = this.text.indexOf('\n', offset)
    return end < 0 ? this.text.length : end
  }

  private word(): string {
    const word = /^(?:"[^"\n]*"?|[\w.$-]+|\S)/u.exec(this.text.slice(this.offset, this.offset + 60))?.[0]
    return word ? quote(word) : 'end of the text'
  }

  private fail(
    code: JsonCode,
    message: string,
    start = this.offset,
    end?: number,
    help?: string,
    related?: Problem['related'],
  ): never {
    const from = Math.min(start, Math.max(0, this.text.length - 1))
    const to = Math.min(this.text.length, Math.max(end ?? from + this.word().length - 2, from + 1))
    throw new Stop({
      code,
      start: from,
      end: to,
      message,
      ...(help && { help }),
      ...(related && { related }),
    })
  }
}

function quote(value: string): string {
  const line = value.trim().replaceAll('`', "'").replaceAll('\n', ' ')
  return `\`${line.length > 40 ? `${line.slice(0, 39)}…` : line}\``
}
