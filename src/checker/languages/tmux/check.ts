import type { Embedded, Problem } from '../language.ts'
import { didYouMean, suggest } from '../suggest.ts'
import { oneOf, quote } from '../text.ts'
import { isBlank } from '../values.ts'
import { commandNames, findCommand, type TmuxCommand, takesBlock } from './commands.ts'
import type { Code } from './index.ts'
import { isKey, keyNames } from './keys.ts'
import { checkOption, holdsCommands } from './option-check.ts'
import { type Argument, type Command, readCommands } from './reader.ts'
import { inBlock, inString, later, now, type When } from './when.ts'

/** Commands may hold commands: deeper than this they are left alone. */
const deepest = 12

/** Key tables that left with tmux 2.4. */
const retiredTables = /^(?:vi|emacs)-(?:copy|edit|choose)$/

export class CommandChecker {
  readonly problems: Problem<Code>[] = []
  readonly embedded: Embedded[] = []
  private readonly text: string
  /** Commands that the file names itself, in `command-alias`. */
  private readonly aliases: ReadonlySet<string>
  /** Key tables that there are, those of the file's own among them. */
  private readonly tables: ReadonlySet<string>

  constructor(text: string) {
    this.text = text
    const lines = text.split('\n').filter((line) => line.includes('command-alias'))
    this.aliases = new Set(
      lines.flatMap((line) => [...line.matchAll(/([\w-]+)=/g)].map(([, name = '']) => name)),
    )
    const own = [...text.matchAll(/\bbind(?:-key)?[ \t][^\n]{0,40}?-\w{0,4}T[ \t]*([\w-]+)/g)]
    this.tables = new Set([
      'root',
      'prefix',
      'copy-mode',
      'copy-mode-vi',
      ...own.map(([, name = '']) => name),
    ])
  }

  check(commands: readonly Command[], when: When = now, depth = 0): void {
    for (const { words, conditional } of commands) this.checkCommand(words, conditional ? later : when, depth)
  }

  private checkCommand(words: readonly Argument[], when: When, depth: number): void {
    const [name, ...rest] = words
    if (!name || name.variable || isBlank(name.text) || name.text === 'tmux' || depth > deepest) return
    const before = this.problems.length
    const { command, ambiguous } = findCommand(name.text)
    if (this.aliases.has(name.text) && !name.block) return
    if (command && !name.block) this.checkUse(command, name, rest, when, depth)
    else this.reportUnknown(name, ambiguous, when)
    const long = words.find(({ longQuote }) => longQuote !== undefined)
    if (long?.longQuote === undefined) return
    for (const problem of this.problems.slice(before)) {
      if (problem.start < long.longQuote) continue
      problem.start = long.longQuote
      problem.end = Math.max(problem.end, long.longQuote + 1)
      problem.help = 'the quote that opens here reaches over the end of its line'
    }
  }

  /** What tmux comes upon only later does not stop it from taking the file. */
  private report(problem: Problem<Code>, atOnce: boolean): void {
    this.problems.push(atOnce ? problem : { ...problem, code: 'deferred' })
  }

  private reportUnknown(
    { text, start, end, block }: Argument,
    ambiguous: string[] | undefined,
    when: When,
  ): void {
    const near = ambiguous || block ? undefined : suggest(text, commandNames)
    // A command of a later version would be named like the others.
    if (!ambiguous && !block && near === undefined && /^[a-z]{3,}-[a-z-]{3,}$/.test(text)) return
    const message = ambiguous
      ? `Unexpected ${quote(text)}, which could be ${oneOf(ambiguous, 4)}, expected a command`
      : `Unexpected ${quote(text)}, expected a command`
    this.report({ code: 'unknown-command', start, end, message, help: near && didYouMean(near) }, when.read)
  }

  private checkUse(
    command: TmuxCommand,
    name: Argument,
    rest: readonly Argument[],
    when: When,
    depth: number,
  ): void {
    const { flags, args, unknown, bare } = splitFlags(command, rest)
    for (const { block } of rest) if (block) this.check(block, inBlock(when), depth + 1)
    if (unknown) this.reportFlag(command, unknown, when)
    else if (bare) {
      const { start, end } = bare.word
      const message = `Unexpected end of \`-${bare.letter}\` of \`${command.name}\`, expected its value behind it`
      this.problems.push({ code: 'missing-value', start, end, message })
    } else if (this.checkArguments(command, name, rest, args, when))
      this.checkMeaning(command.name, name, flags, args, when, depth)
  }

  private reportFlag(
    command: TmuxCommand,
    { word, letter }: { word: Argument; letter: string },
    when: When,
  ): void {
    const shown = letter === '' ? quote(word.text) : `\`-${letter}\``
    const known = [...command.flags].sort().map((each) => `-${each}`)
    const message = `Unexpected flag ${shown} of \`${command.name}\`, expected ${known.length === 0 ? 'none' : oneOf(known, 12)}`
    const help =
      command.name === 'bind-key' && letter === 't' ? 'since tmux 2.4: `bind -T copy-mode-vi`' : undefined
    this.report({ code: 'unknown-flag', start: word.start, end: word.end, message, help }, when.read)
  }

  /** Whether there are as many arguments as the command takes, and blocks only where it takes them. */
  private checkArguments(
    command: TmuxCommand,
    name: Argument,
    rest: readonly Argument[],
    args: readonly Argument[],
    when: When,
  ): boolean {
    const surplus = args[command.max]
    const block = args.find((arg, index) => arg.block && !takesBlock(command, index))
    if (args.length < command.min) {
      const few = command.min === 1 ? 'an argument' : `${command.min} arguments`
      const { start, end } = rest.at(-1) ?? name
      const message = `Unexpected end of \`${command.name}\`, expected ${few}`
      this.report({ code: 'argument-count', start, end, message, help: hiddenBy(this.text, end) }, when.read)
      return false
    }
    if (surplus) {
      const most = command.max === 0 ? 'none' : command.max === 1 ? 'one' : `at most ${command.max}`
      const message = `Unexpected argument ${quote(surplus.text)} of \`${command.name}\`, expected ${most}`
      const help = command.max > 0 ? 'a value with spaces needs quotes' : undefined
      const { start, end } = surplus
      this.report({ code: 'argument-count', start, end, message, help }, when.read)
      return false
    }
    if (!block) return true
    const message = `Unexpected block in \`${command.name}\`, expected a word`
    const help = 'a word with braces needs quotes'
    this.report({ code: 'invalid-value', start: block.start, end: block.end, message, help }, when.read)
    return false
  }

  private checkMeaning(
    command: string,
    name: Argument,
    flags: ReadonlyMap<string, string>,
    args: readonly Argument[],
    when: When,
    depth: number,
  ): void {
    const [first, second] = args
    if (command === 'set-option' || command === 'set-window-option' || command === 'set-hook')
      this.checkSetting(flags, first, second, when, depth)
    else if (command === 'bind-key') {
      if (first) this.checkKey(first, when)
      this.checkNested(args.slice(1), inString(when), depth)
    } else if (command === 'unbind-key') this.checkUnbind(name, flags, first, when)
    else if (command === 'set-environment') this.checkEnvironment(name, flags, first, second, when)
    else if (command === 'if-shell') {
      if (!flags.has('F') && first) this.embedShell(first)
      for (const arg of args.slice(1)) this.checkNested([arg], later, depth)
    } else if (command === 'run-shell') {
      if (flags.has('C') && first) this.checkNested([first], later, depth)
      else if (first) this.embedShell(first)
    } else if (command === 'confirm-before' && first) this.checkNested([first], later, depth)
  }

  private checkSetting(
    flags: ReadonlyMap<string, string>,
    name: Argument | undefined,
    value: Argument | undefined,
    when: When,
    depth: number,
  ): void {
    if (!name || flags.has('R')) return
    const finding = checkOption(flags, name, value, this.text, when.run)
    if (finding) this.report(finding, when.run)
    else if (value && holdsCommands(name.text)) this.checkNested([value], inString(when), depth)
  }

  /** Commands as further words with `\;` between them, or as one string. */
  private checkNested(args: readonly Argument[], when: When, depth: number): void {
    const [first] = args
    if (!first || (args.length === 1 && first.block)) return
    if (args.length === 1 && first.quoted) {
      if (!first.inner || first.variable || first.longQuote !== undefined) return
      const { commands, faults } = readCommands(this.text, first.inner.start, first.inner.end)
      if (faults.length === 0) this.check(commands, when, depth + 1)
    } else {
      const commands: Command[] = [{ words: [], conditional: false }]
      for (const arg of args) {
        const ends = !arg.quoted && /;$/.test(arg.text)
        const word = ends ? { ...arg, text: arg.text.slice(0, -1) } : arg
        if (word.text !== '' || arg.quoted) commands.at(-1)?.words.push(word)
        if (ends) commands.push({ words: [], conditional: false })
      }
      this.check(
        // A block where a command's name should be is passed over.
        commands
          .filter(({ words: [name] }) => !name?.block)
          .map((command) => ({ ...command, words: command.words.map(withoutBlock) })),
        when,
        depth + 1,
      )
    }
  }

  private embedShell({ inner, variable, longQuote }: Argument): void {
    if (
      inner &&
      !variable &&
      longQuote === undefined &&
      !this.text.slice(inner.start, inner.end).includes('#{')
    )
      this.embedded.push({ language: 'sh', ranges: [inner] })
  }

  private checkKey({ text, start, end, variable }: Argument, when: When): void {
    const home = text === '~' && variable
    if (!home && (variable || isBlank(text) || isKey(text))) return
    const near = suggest(text.replace(/^(?:[CMS]-)+/, ''), keyNames)
    const message = `Unexpected key ${quote(text)}, expected one such as \`C-a\`, \`M-Left\` or \`F5\``
    const help = home ? "without quotes it is the home folder: `'~'`" : near && didYouMean(near)
    this.report({ code: 'invalid-value', start, end, message, help }, when.run)
  }

  private checkUnbind(
    name: Argument,
    flags: ReadonlyMap<string, string>,
    key: Argument | undefined,
    when: When,
  ): void {
    if (flags.has('q')) return
    const all = flags.has('a')
    const table = flags.get('T') ?? ''
    if (all === (key !== undefined)) {
      const { start, end } = key ?? name
      const message = all
        ? 'Unexpected key behind `-a` of `unbind-key`, expected none'
        : 'Unexpected end of `unbind-key`, expected a key'
      const help = all ? undefined : '`-a` takes them all'
      this.report({ code: 'argument-count', start, end, message, help }, when.run)
    } else if (retiredTables.test(table) || (!this.tables.has(table) && suggest(table, this.tables))) {
      const message = `Unexpected key table ${quote(table)}, expected one such as \`copy-mode-vi\``
      this.report({ code: 'invalid-value', start: name.start, end: name.end, message }, when.run)
    } else if (key) this.checkKey(key, when)
  }

  private checkEnvironment(
    name: Argument,
    flags: ReadonlyMap<string, string>,
    variable: Argument | undefined,
    value: Argument | undefined,
    when: When,
  ): void {
    const removes = flags.has('u') || flags.has('r')
    if (variable && !variable.variable && (variable.text === '' || variable.text.includes('='))) {
      const message = `Unexpected ${quote(variable.text)}, expected the name of a variable`
      const help = variable.text.includes('=') ? 'the value is a word of its own' : undefined
      const { start, end } = variable
      this.report({ code: 'invalid-value', start, end, message, help }, when.run)
    } else if (removes === (value !== undefined)) {
      const { start, end } = value ?? variable ?? name
      const message = removes
        ? `Unexpected value of a variable that is removed, expected none`
        : 'Unexpected end of `set-environment`, expected a value'
      this.report({ code: 'argument-count', start, end, message }, when.run)
    }
  }
}

/** Blocks are checked with the command that they are written in. */
function withoutBlock(word: Argument): Argument {
  return word.block ? { ...word, block: [] } : word
}

/** A comment that took the rest of the line, as an unquoted colour or format does. */
export function hiddenBy(text: string, end: number): string | undefined {
  return /^[ \t]+#/.test(text.slice(end, end + 80))
    ? 'a word that starts with `#` needs quotes, or it is a comment'
    : undefined
}

/** Flags end at the first word that is none, or after `--`. */
function splitFlags(command: TmuxCommand, rest: readonly Argument[]) {
  /** With their values, where they have one. */
  const flags = new Map<string, string>()
  let i = 0
  for (; i < rest.length; i++) {
    const word = rest[i] as Argument
    if (word.block || !/^-./.test(word.text)) break
    if (word.text === '--') {
      i++
      break
    }
    for (let k = 1; k < word.text.length; k++) {
      const letter = word.text[k] as string
      if (!command.flags.has(letter)) {
        if (isBlank(word.text) || (word.variable && word.text.includes('$'))) break
        return { flags, args: [], unknown: { word, letter: /[A-Za-z0-9]/.test(letter) ? letter : '' } }
      }
      flags.set(letter, '')
      if (!command.valued.has(letter)) continue
      const value = k === word.text.length - 1 ? rest[++i] : undefined
      if (k === word.text.length - 1 && (!value || value.block) && !command.valueless.has(letter))
        return { flags, args: [], bare: { word, letter } }
      flags.set(letter, value ? (value.variable ? '' : value.text) : word.text.slice(k + 1))
      break
    }
  }
  return { flags, args: rest.slice(i) }
}
