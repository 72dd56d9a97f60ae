import { checkArguments } from '../argument-faults.ts'
import type { Embedded, Problem } from '../language.ts'
import { didYouMean, suggest } from '../suggest.ts'
import { oneOf, quote } from '../text.ts'
import { isBlank } from '../values.ts'
import type { Directive } from '../vocabulary.ts'
import { commandNames, findCommand, type TmuxCommand } from './commands.ts'
import type { Code } from './index.ts'
import { descriptions, isKey, keyNames, options, retired } from './options.ts'
import { type Argument, type Command, readCommands } from './reader.ts'

/** Commands may hold commands: deeper than this they are left alone. */
const deepest = 12

export class CommandChecker {
  readonly problems: Problem<Code>[] = []
  readonly embedded: Embedded[] = []
  private readonly text: string
  /** The file names commands of its own. */
  private readonly hasAliases: boolean

  constructor(text: string) {
    this.text = text
    this.hasAliases = text.includes('command-alias')
  }

  check(commands: readonly Command[], depth = 0): void {
    for (const { words } of commands) this.checkCommand(words, depth)
  }

  private checkCommand(words: readonly Argument[], depth: number): void {
    const [name, ...rest] = words
    if (!name || name.variable || isBlank(name.text) || name.text === 'tmux' || depth > deepest) return
    const before = this.problems.length
    const { command, ambiguous } = findCommand(name.text)
    if (command && !name.block) this.checkUse(command, name, rest, depth)
    else this.reportUnknown(name, ambiguous)
    const long = words.find(({ longQuote }) => longQuote !== undefined)
    if (long?.longQuote === undefined) return
    for (const problem of this.problems.slice(before)) {
      if (problem.start < long.longQuote) continue
      problem.start = long.longQuote
      problem.end = Math.max(problem.end, long.longQuote + 1)
      problem.help = 'the quote that opens here reaches over the end of its line'
    }
  }

  private reportUnknown({ text, start, end, block }: Argument, ambiguous: string[] | undefined): void {
    if (this.hasAliases && !block) return
    const near = ambiguous || block ? undefined : suggest(text, commandNames)
    // A command of a later version would be named like the others.
    if (!ambiguous && !block && near === undefined && /^[a-z]{3,}-[a-z-]{3,}$/.test(text)) return
    const message = ambiguous
      ? `Unexpected ${quote(text)}, which could be ${oneOf(ambiguous, 4)}, expected a command`
      : `Unexpected ${quote(text)}, expected a command`
    this.problems.push({ code: 'unknown-command', start, end, message, help: near && didYouMean(near) })
  }

  private checkUse(command: TmuxCommand, name: Argument, rest: readonly Argument[], depth: number): void {
    const { flags, args, unknown } = splitFlags(command, rest)
    if (unknown) {
      const { word, letter } = unknown
      const shown = letter === '' ? quote(word.text) : `\`-${letter}\``
      this.problems.push({
        code: 'unknown-flag',
        start: word.start,
        end: word.end,
        message: `Unexpected flag ${shown} of \`${command.name}\`, expected ${oneOf(
          [...command.flags].sort().map((each) => `-${each}`),
          12,
        )}`,
        help:
          command.name === 'bind-key' && letter === 't'
            ? 'since tmux 2.4: `bind -T copy-mode-vi`'
            : undefined,
      })
      return
    }
    const surplus = args[command.max]
    if (args.length < command.min) {
      const few = command.min === 1 ? 'an argument' : `${command.min} arguments`
      const last = rest.at(-1) ?? name
      this.problems.push({
        code: 'argument-count',
        start: last.start,
        end: last.end,
        message: `Unexpected end of \`${command.name}\`, expected ${few}`,
        help: this.hiddenBy(last.end),
      })
    } else if (surplus) {
      this.problems.push({
        code: 'argument-count',
        start: surplus.start,
        end: surplus.end,
        message: `Unexpected argument ${quote(surplus.text)} of \`${command.name}\`, expected ${command.max === 0 ? 'none' : command.max === 1 ? 'one' : `at most ${command.max}`}`,
        help: command.max > 0 ? 'a value with spaces needs quotes' : undefined,
      })
    } else this.checkMeaning(command.name, flags, args, depth)
  }

  /** A comment that took the rest of the line, as an unquoted colour or format does. */
  private hiddenBy(end: number): string | undefined {
    return /^[ \t]+#/.test(this.text.slice(end, end + 80))
      ? 'a word that starts with `#` needs quotes, or it is a comment'
      : undefined
  }

  private checkMeaning(
    name: string,
    flags: ReadonlySet<string>,
    args: readonly Argument[],
    depth: number,
  ): void {
    const [first, second] = args
    if (name === 'set-option' || name === 'set-window-option') this.checkOption(flags, first, second)
    else if (name === 'bind-key') {
      if (first) this.checkKey(first)
      this.checkNested(args.slice(1), depth)
    } else if (name === 'unbind-key' && first) this.checkKey(first)
    else if (name === 'if-shell') {
      if (!flags.has('F') && first) this.embedShell(first)
      for (const arg of args.slice(1)) this.checkNested([arg], depth)
    } else if (name === 'run-shell') {
      if (flags.has('C') && first) this.checkNested([first], depth)
      else if (first) this.embedShell(first)
    } else if (name === 'confirm-before' || (name === 'set-hook' && !flags.has('R'))) {
      const nested = name === 'set-hook' ? second : first
      if (nested) this.checkNested([nested], depth)
    } else for (const { block } of args) if (block) this.check(block, depth + 1)
  }

  /** Commands as further words with `\;` between them, as one string, or as a block. */
  private checkNested(args: readonly Argument[], depth: number): void {
    const [first] = args
    if (!first) return
    if (args.length === 1 && first.block) this.check(first.block, depth + 1)
    else if (args.length === 1 && first.quoted) {
      if (!first.inner || first.variable || first.longQuote !== undefined) return
      const { commands, faults } = readCommands(this.text, first.inner.start, first.inner.end)
      if (faults.length === 0) this.check(commands, depth + 1)
    } else {
      const commands: Command[] = [{ words: [] }]
      for (const arg of args) {
        const ends = !arg.quoted && /;$/.test(arg.text)
        const word = ends ? { ...arg, text: arg.text.slice(0, -1) } : arg
        if (word.text !== '' || arg.quoted) commands.at(-1)?.words.push(word)
        if (ends) commands.push({ words: [] })
      }
      this.check(commands, depth + 1)
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

  private checkKey({ text, start, end, variable }: Argument): void {
    if (variable || isBlank(text) || isKey(text)) return
    const near = suggest(text.replace(/^(?:[CMS]-)+/, ''), keyNames)
    this.problems.push({
      code: 'invalid-value',
      start,
      end,
      message: `Unexpected key ${quote(text)}, expected one such as \`C-a\`, \`M-Left\` or \`F5\``,
      help: near && didYouMean(near),
    })
  }

  private checkOption(
    flags: ReadonlySet<string>,
    name: Argument | undefined,
    value: Argument | undefined,
  ): void {
    if (!name || name.variable || isBlank(name.text)) return
    const bare = name.text.replace(/\[\d*\]$/, '')
    const rows = options.find(bare)
    if (rows.length === 0 && !bare.startsWith('@')) this.reportOption(name, bare, flags)
    else if (!value) this.checkEmpty(name, rows, flags)
    else if (!['a', 'F', 'u', 'U'].some((flag) => flags.has(flag)) && !value.variable && !value.block) {
      const finding = checkArguments(options, rows, name, [value], descriptions)
      if (finding) this.problems.push({ ...finding, code: 'invalid-value' })
    }
  }

  private reportOption(name: Argument, bare: string, flags: ReadonlySet<string>): void {
    const gone = Object.hasOwn(retired, bare) ? retired[bare] : undefined
    if (flags.has('q') || (!gone && options.names.some((each) => each.startsWith(bare)))) return
    const near = gone ? undefined : suggest(bare, options.names)
    // An option of a later version would have a name of several words.
    if (!gone && !near && /^[a-z]+(?:-[a-z0-9]+)+$/.test(bare)) return
    this.problems.push({
      code: 'unknown-option',
      start: name.start,
      end: name.end,
      message: `Unexpected option ${quote(name.text)}, expected one that tmux knows`,
      help: gone ?? (near && didYouMean(near)),
    })
  }

  /** Without a value a switch is turned over; every other option needs one. */
  private checkEmpty(name: Argument, rows: readonly Directive[], flags: ReadonlySet<string>): void {
    const isSwitch = rows.some(({ terms }) =>
      terms.some(
        ({ kinds, literals }) => kinds.includes('flag') || (kinds.length === 0 && literals.length > 0),
      ),
    )
    if (isSwitch || ['u', 'U', 'q'].some((flag) => flags.has(flag))) return
    this.problems.push({
      code: 'argument-count',
      start: name.start,
      end: name.end,
      message: `Unexpected end of the command after ${quote(name.text)}, expected a value`,
      help: this.hiddenBy(name.end),
    })
  }
}

/** Flags end at the first word that is none, or after `--`. */
function splitFlags(command: TmuxCommand, rest: readonly Argument[]) {
  const flags = new Set<string>()
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
        if (isBlank(word.text)) break
        return { flags, args: [], unknown: { word, letter: /[A-Za-z0-9]/.test(letter) ? letter : '' } }
      }
      flags.add(letter)
      if (!command.valued.has(letter)) continue
      if (k === word.text.length - 1) i++
      break
    }
  }
  return { flags, args: rest.slice(i), unknown: undefined }
}
