/** The grammar of one logical line of sudoers: sudoers(5), "SUDOERS FILE FORMAT". The first fault of a line counts. */
import { faultOf, Stop } from '../stop.ts'
import { didYouMean, suggest } from '../suggest.ts'
import { quote } from '../text.ts'
import { isBlank, isIpv6, isPrefix } from '../values.ts'
import { commandOptions, isDigest } from './command-options.ts'
import { expectedOf, fitsOption, options } from './options.ts'
import { findExpressionFault } from './regular-expression.ts'
import { type ScannedWord, Scanner } from './scanner.ts'

export type AliasKind = 'User' | 'Runas' | 'Host' | 'Cmnd'

export interface Fault {
  code: 'syntax' | 'unknown-tag' | 'unknown-option' | 'option-value' | 'relative-path'
  start: number
  end: number
  message: string
  help?: string | undefined
}

export interface Use {
  kind: AliasKind
  name: string
  start: number
  end: number
}

export interface LineResult {
  fault?: Fault
  definitions: Use[]
  uses: Use[]
}

const aliasName = /^[A-Z][A-Z0-9_]*$/
const tags = new Set(
  'EXEC NOEXEC FOLLOW NOFOLLOW INTERCEPT NOINTERCEPT LOG_INPUT NOLOG_INPUT LOG_OUTPUT NOLOG_OUTPUT MAIL NOMAIL PASSWD NOPASSWD SETENV NOSETENV'.split(
    ' ',
  ),
)
/** Words that no alias may be called: those of sudo as it is built for Linux. */
const reserved = new Set('ALL CWD CHROOT TIMEOUT NOTBEFORE NOTAFTER ROLE TYPE'.split(' '))

/** Where a word ends that is no part of a command. */
const stops = ',=:()!>'

/** An address of IPv6 where a host is expected; its colons part nothing. The mask may be an address too. */
const ipv6 = /^[0-9a-fA-F]*:[0-9a-fA-F]*:[0-9a-fA-F:.]*(\/[0-9a-fA-F:.]+)?(?=[\s,=)]|$)/

const isCommandName = (text: string) => /^\/.|^(?:sudoedit|list)$/.test(text) || isBlank(text)

/** The option of which `name` is the name and value run together: `verifypwnever`. */
function runTogether(name: string): string | undefined {
  for (const [option, { values }] of options) {
    if (name.startsWith(option) && values.includes(name.slice(option.length)))
      return `${option}=${name.slice(option.length)}`
  }
  return undefined
}

export function parseLine(text: string): LineResult {
  const line = new Line(text)
  try {
    line.parse()
  } catch (thrown) {
    return { fault: faultOf<Fault>(thrown), definitions: line.definitions, uses: line.uses }
  }
  return { definitions: line.definitions, uses: line.uses }
}

class Line {
  readonly definitions: Use[] = []
  readonly uses: Use[] = []
  private readonly scanner: Scanner
  constructor(text: string) {
    this.scanner = new Scanner(text)
  }

  parse(): void {
    const { scanner } = this
    const text = scanner.text.trimStart()
    if (/^#include(dir)?[ \t]/.test(text)) {
      scanner.at = scanner.text.indexOf('#') + 1
      this.include()
      return
    }
    if (scanner.atEnd()) return
    if (text.startsWith('@')) {
      scanner.take('@')
      this.include()
      return
    }
    const alias = /^(User|Runas|Host|Cmnd|Cmd)_Alias(?=[ \t])/.exec(text)
    if (alias) {
      scanner.at += alias[0].length
      this.aliases((alias[1] === 'Cmd' ? 'Cmnd' : alias[1]) as AliasKind)
      return
    }
    if (/^Defaults(?=[ \t@:!>]|$)/.test(text)) {
      scanner.at += 'Defaults'.length
      this.defaults()
      return
    }
    this.specification()
  }

  private fail(expected: string, start = this.scanner.at, end = start + 1, help?: string): never {
    const { text } = this.scanner
    const ended = start >= text.length || this.isComment(start)
    const found = ended ? 'end of the line' : quote(text.slice(start, end))
    throw new Stop({
      code: 'syntax',
      start: Math.min(start, text.length),
      end: Math.min(Math.max(end, start), text.length),
      message: `Unexpected ${found}, expected ${expected}`,
      help,
    })
  }

  private isComment(at: number): boolean {
    return this.scanner.text[at] === '#' && at === this.scanner.at && this.scanner.atEnd()
  }

  /** Fails at the next word or sign. */
  private failHere(expected: string, help?: string): never {
    this.scanner.atEnd()
    const start = this.scanner.at
    const length = /^[^\s,=:()!]+/.exec(this.scanner.text.slice(start, start + 200))?.[0].length ?? 1
    this.fail(expected, start, start + length, help)
  }

  private include(): void {
    const word = this.scanner.word('')
    if (word?.text !== 'include' && word?.text !== 'includedir') {
      this.fail(
        '`@include` or `@includedir`',
        Math.max(0, this.scanner.at - (word?.text.length ?? 0) - 1),
        this.scanner.at,
      )
    }
    if (!this.word('')) this.failHere('a path')
    if (!this.scanner.atEnd()) this.failHere('the end of the line', 'put quotes around a path with spaces')
  }

  private aliases(kind: AliasKind): void {
    do {
      const name = this.scanner.word(stops)
      if (!name || (!aliasName.test(name.text) && !isBlank(name.text)) || reserved.has(name.text)) {
        this.fail(
          'the name of an alias: capitals, digits and `_`, and no word of the language such as `ALL`',
          name?.start ?? this.scanner.at,
          name?.end ?? this.scanner.at + 1,
        )
      }
      this.definitions.push({ kind, name: name.text, start: name.start, end: name.end })
      if (!this.scanner.take('=')) this.failHere('`=` after the name of the alias')
      if (kind === 'Cmnd') this.commandList()
      else this.list(kind)
    } while (this.scanner.take(':'))
    if (!this.scanner.atEnd()) this.failHere('`,` before another member or `:` before another alias')
  }

  /** A word of which neither the closing quote nor the text may be missing. */
  private word(stops: string, quotes = true): ScannedWord | undefined {
    const word = this.scanner.word(stops, quotes)
    if (word?.open) this.fail('a closing quote', word.start, word.end)
    if (word?.quoted && word.text === '') this.fail('something between the quotes', word.start, word.end)
    return word
  }

  /** Members parted by commas, each with any number of `!`. */
  private list(kind: AliasKind | 'Group'): void {
    const { scanner } = this
    const noun = { User: 'a user', Host: 'a host', Runas: 'a user to run as', Group: 'a group', Cmnd: '' }[
      kind
    ]
    do {
      while (scanner.take('!'));
      const rest = scanner.atEnd() ? '' : scanner.text.slice(scanner.at, scanner.at + 100)
      const group = rest.startsWith('%:')
      const address = kind === 'Host' && ipv6.test(rest)
      const word = this.word(group || address ? stops.replace(':', '') : stops)
      if (!word) this.failHere(noun)
      const { text, quoted, start, end } = word
      if (/^(%:?|\+)$/.test(text)) this.fail('a name after the sign of a group', start, end)
      const isGroup = /^[%+]/.test(text) && !isBlank(text)
      const misplaced = kind === 'Group' ? isGroup : kind === 'Host' && isGroup && text.startsWith('%')
      if (misplaced) this.fail(`${noun} without \`${text[0]}\``, start, end)
      if (text.startsWith('/') && !quoted) this.fail(noun, start, end, this.keywordHelp())
      if (address && !isPrefix(text) && !text.split('/').every(isIpv6))
        this.fail('an IPv6 address', start, end)
      if (kind !== 'Group') this.use(kind, word)
    } while (scanner.take(','))
  }

  private use(kind: AliasKind, { text, start, end }: { text: string; start: number; end: number }): void {
    if (aliasName.test(text) && text !== 'ALL') this.uses.push({ kind, name: text, start, end })
  }

  private specification(): void {
    this.list('User')
    do {
      if (this.scanner.atEnd()) {
        this.failHere('hosts after the users, as in `alice ALL=(ALL) ALL`', this.keywordHelp())
      }
      this.list('Host')
      if (!this.scanner.take('=')) {
        this.failHere('`=` between hosts and commands', this.keywordHelp())
      }
      this.commandList(true)
    } while (this.scanner.take(':'))
    if (!this.scanner.atEnd()) this.failHere('`,` before another command')
  }

  /** A misspelt `Defaults` or alias keyword makes the line a rule for a user of that name. */
  private keywordHelp(): string | undefined {
    const first =
      this.scanner.text
        .trim()
        .slice(0, 80)
        .split(/[\s=:@>!]/, 1)[0] ?? ''
    const near = suggest(first, ['Defaults', 'User_Alias', 'Runas_Alias', 'Host_Alias', 'Cmnd_Alias'])
    return near && didYouMean(near)
  }

  private commandList(withRunas = false): void {
    do {
      if (withRunas) this.runasAndTags()
      this.command()
    } while (this.scanner.take(','))
  }

  private runasAndTags(): void {
    const { scanner } = this
    if (scanner.take('(')) {
      const alone = scanner.peek() === ':'
      if (!alone && scanner.peek() !== ')') this.list('Runas')
      if (scanner.take(':') && !(alone && scanner.peek() === ')')) this.list('Group')
      if (!scanner.take(')')) this.failHere('`)` or `,` between the users to run as')
    }
    let tagged = ''
    for (;;) {
      scanner.atEnd()
      const rest = scanner.text.slice(scanner.at, scanner.at + 80)
      const tag = /^([A-Z][A-Z_]*)[ \t]*:(?!:)/.exec(rest)
      const option = /^([A-Z][A-Z_]*)[ \t]*=/.exec(rest)
      if (option) {
        if (tagged !== '' && commandOptions.has(option[1] as string)) {
          this.failHere('a command, since options stand before tags', `move it in front of \`${tagged}:\``)
        }
        this.commandOption(option[1] as string, option[0].length)
      } else if (tag && tag[1] !== 'ALL' && !isBlank(tag[1] as string)) {
        if (!tags.has(tag[1] as string) && this.isTagPlace(rest, tag[0].length))
          this.failTag(tag[1] as string)
        else if (!tags.has(tag[1] as string)) return
        tagged = tag[1] as string
        scanner.at += tag[0].length
      } else if (tags.has(/^[A-Z_]+(?=[ \t;])/.exec(rest)?.[0] ?? '')) {
        const name = /^[A-Z_]+/.exec(rest)?.[0] ?? ''
        // Alone or before a comma it is the name of an alias.
        const after = rest.slice(name.length).trimStart()
        if (after === '' || after.startsWith(',')) return
        scanner.at += name.length
        this.failHere(`\`:\` after the tag \`${name}\``)
      } else return
    }
  }

  /** `ALIAS : host = …` is no tag: a tag is followed by a command, another tag or `ALL`. */
  private isTagPlace(rest: string, length: number): boolean {
    return /^[ \t]*(\/|ALL\b|!|sudoedit\b|[A-Z_]+[ \t]*:|(?:CWD|CHROOT|ROLE|TYPE|TIMEOUT|NOTBEFORE|NOTAFTER)[ \t]*=)/.test(
      rest.slice(length),
    )
  }

  private failTag(name: string): never {
    const { at } = this.scanner
    const near = suggest(name, tags)
    throw new Stop({
      code: 'unknown-tag',
      start: at,
      end: at + name.length,
      message: `Unexpected tag ${quote(`${name}:`)}, expected one such as \`NOPASSWD:\``,
      help: near ? didYouMean(`${near}:`) : undefined,
    })
  }

  private commandOption(name: string, length: number): void {
    if (!commandOptions.has(name)) this.fail('a command', this.scanner.at, this.scanner.at + name.length)
    this.scanner.at += length
    const value = this.word(stops)
    if (!value) this.failHere(`a value for \`${name}\``)
    const expected = commandOptions.get(name)?.(value)
    if (expected !== undefined && !isBlank(value.text)) this.fail(expected, value.start, value.end)
  }

  private command(): void {
    const { scanner } = this
    let hasDigest = false
    while (/^[ \t]*sha(224|256|384|512)[ \t]*:/.test(scanner.text.slice(scanner.at, scanner.at + 40))) {
      hasDigest = true
      const kind = scanner.word(':')?.text ?? ''
      scanner.take(':')
      const digest = scanner.word(',')
      if (!digest) this.failHere('a digest')
      if (!isDigest(kind, digest.text) && !isBlank(digest.text))
        this.fail(`a ${kind} digest in hexadecimal or Base64`, digest.start, digest.end)
      if (!scanner.take(',')) break
    }
    while (scanner.take('!'));
    const expression = scanner.peek() === '^' ? scanner.expression() : undefined
    if (expression) {
      const fault = findExpressionFault(expression.text)
      const at = expression.start
      if (fault) this.fail(`${fault.expected} in a regular expression`, at + fault.start, at + fault.end)
      this.arguments()
      return
    }
    const word = scanner.word(',=:', false)
    if (!word) this.failHere('a command')
    const { text, start, end } = word
    if (text === 'ALL') return
    if (aliasName.test(text)) {
      if (hasDigest) this.fail('a path after the digest', start, end)
      this.uses.push({ kind: 'Cmnd', name: text, start, end })
      return
    }
    if (!isCommandName(text)) {
      if (/^sha\d+$/.test(text)) this.failHere('a digest and a command')
      this.failPath(word)
    }
    // A directory stands for the commands in it and takes no arguments, nor does `list`.
    if (!text.endsWith('/') && text !== 'list') this.arguments()
  }

  private failPath({ text, start, end }: ScannedWord): never {
    throw new Stop({
      code: 'relative-path',
      start,
      end,
      message: `Unexpected ${quote(text)} as a command, expected an absolute path, \`sudoedit\`, \`ALL\` or an alias in capitals`,
      help: this.keywordHelp(),
    })
  }

  private arguments(): void {
    const { scanner } = this
    if (scanner.peek() === '^') {
      if (!scanner.expression()) this.failHere('a regular expression that ends with `$`')
      return
    }
    const badEscape = scanner.commandArguments()
    if (badEscape >= 0)
      this.fail(
        'a backslash only before `*?[]!^`, `:,=#`, a space or another one',
        badEscape,
        badEscape + 2,
        'write `\\\\` where the command is to see one',
      )
  }

  private defaults(): void {
    const { scanner } = this
    const binding = { '@': 'Host', ':': 'User', '>': 'Runas', '!': 'Cmnd' }[scanner.text[scanner.at] ?? '']
    if (binding) {
      scanner.at++
      if (binding === 'Cmnd') this.bindCommands()
      else this.list(binding as AliasKind)
      if (!scanner.afterSpace()) this.failHere('a space before the option')
    }
    do this.option()
    while (scanner.take(','))
    if (!scanner.atEnd()) this.failHere('`,` before another option')
  }

  /** Commands of `Defaults!` are parted by commas and end at white space. */
  private bindCommands(): void {
    do {
      while (this.scanner.take('!'));
      const expression = this.scanner.peek() === '^' && this.scanner.expression()
      if (expression) continue
      const word = this.scanner.word(',')
      if (!word) this.failHere('a command')
      if (!isCommandName(word.text) && !aliasName.test(word.text)) this.failPath(word)
      this.use('Cmnd', word)
    } while (this.scanner.take(','))
  }

  private option(): void {
    const { scanner } = this
    let negated = false
    while (scanner.take('!')) negated = !negated
    const word = scanner.word(',=+-!:()@>', false)
    if (!word) this.failHere('the name of an option')
    const { text: name, start, end } = word
    const option = options.get(name)
    const near = option || isBlank(name) ? undefined : (suggest(name, options.keys()) ?? runTogether(name))
    scanner.atEnd()
    const operatorAt = scanner.at
    const operator = /^[+-]?=/.exec(scanner.text.slice(operatorAt, operatorAt + 2))?.[0]
    if (operator) scanner.at += operator.length
    const value = operator && scanner.peek() !== '!' ? this.word(',=') : undefined
    if (operator && !value) this.failHere(`a value for \`${name}\``)
    const fail = (code: Fault['code'], from: number, to: number, message: string, help?: string): never => {
      throw new Stop({ code, start: from, end: to, message, help })
    }
    if (near !== undefined) {
      fail('unknown-option', start, end, `Unexpected option ${quote(name)} of \`Defaults\``, didYouMean(near))
    }
    if (!/^[a-z_]+$/.test(name) && !isBlank(name)) {
      fail(
        'unknown-option',
        start,
        end,
        `Unexpected ${quote(name)} after \`Defaults\`, expected the name of an option`,
      )
    }
    if (!option) return
    if (!operator) {
      if (option.form === 'flag' || (negated && option.form !== 'value')) return
      const expected = negated ? 'a value, since it cannot be switched off' : `a value: \`${name}=…\``
      fail('option-value', start, end, `Unexpected option ${quote(name)} alone, expected ${expected}`)
    }
    if (negated || option.values.length === 0) {
      fail(
        'option-value',
        operatorAt,
        value?.end ?? end,
        `Unexpected value of \`${name}\`, expected ${negated ? 'none after `!`' : `\`${name}\` or \`!${name}\``}`,
      )
    }
    if (operator !== '=' && option.form !== 'list') {
      fail(
        'option-value',
        operatorAt,
        operatorAt + 2,
        `Unexpected \`${operator}\` after \`${name}\`, expected \`=\`, since it is no list`,
      )
    }
    if (value && !isBlank(value.text) && !fitsOption(option, value.text)) {
      fail(
        'option-value',
        value.start,
        value.end,
        `Unexpected ${quote(value.text)} for \`${name}\`, expected ${expectedOf(option)}`,
      )
    }
  }
}
