import type { CodeInfo, ParseResult, Problem } from '../language.ts'
import { withUnixLines } from '../line-ends.ts'
import { quote } from '../text.ts'
import { looksLikeOutput } from './output.ts'
import { promptOf } from './prompts.ts'
import { readSession } from './session.ts'
import { type Parsed, parseShell, type ShellError, statementStarts } from './syntax.ts'

export const shellCodes = {
  syntax: { severity: 'error', summary: 'The shell cannot parse the command.' },
  unclosed: {
    severity: 'error',
    summary: 'A quote, bracket or compound command is opened and never closed.',
  },
  redirect: { severity: 'error', summary: 'A redirection has no file, often a blank written as `<name>`.' },
  'unclosed-heredoc': { severity: 'warning', summary: 'The closing word of a here-document never comes.' },
  'not-shell': {
    severity: 'warning',
    summary: 'A block tagged as shell holds output or another language and no command.',
  },
} as const satisfies Record<string, CodeInfo>

export type ShellCode = keyof typeof shellCodes

/**
 * A script, or what a page tags as one: commands, commands with prompts, commands with their output below.
 *
 * A text that parses is a script. Only one that does not is looked at for prompts and output.
 */
export function checkScript(text: string, whole: boolean): ParseResult<ShellCode> {
  return withUnixLines(text, (unix) => script(unix, whole))
}

/** A session: only what stands behind a prompt is checked. Without any prompt it is commands, or output alone. */
export function checkSession(text: string): ParseResult<ShellCode> {
  return withUnixLines(text, session)
}

/** No command begins so: the name of a command, a path, an assignment, a comment or a bracket with a space after it. */
const isOutput = (text: string) => !/^\s*(?:[a-z_./~$"'\\#]|[A-Z_]\w*=|(?!\{ [\w'"]+:)[[({:!]+ )/.test(text)

function script(text: string, whole: boolean): ParseResult<ShellCode> {
  const parsed = parseShell(text)
  const [error] = parsed.errors
  if (!error || whole) return { problems: report(parsed, text, 0) }
  if (
    text.split('\n', 400).some((line) => promptOf(line)?.kind === 'user' || promptOf(line)?.kind === 'other')
  )
    return session(text)
  const cut = outputStart(text, parsed, error)
  if (cut === undefined) return { problems: report(parsed, text, 0) }
  const commands = text.slice(0, cut)
  // Under a comment alone, which may be a root prompt, it is a session; under nothing it is no shell at all.
  if (commands.trim() === '') return { problems: [notShell(text)] }
  return {
    problems: report(parseShell(commands), commands, 0).filter(({ code }) => code !== 'unclosed-heredoc'),
  }
}

function session(text: string): ParseResult<ShellCode> {
  const { commands, prompts } = readSession(text)
  if (prompts === 0) return isOutput(text) ? { problems: [] } : script(text, false)
  const problems: Problem<ShellCode>[] = []
  for (const { start, parsed, text: command, doubtful } of commands) {
    // Behind a bare `#` may be a sentence: an apostrophe, a bracket.
    if (doubtful && !/^[\w./-]+(?: -|$| [\w./-]+ -)/.test(command.slice(0, 100))) continue
    if (parsed.errors[0] && looksLikeOtherPrompt(command)) continue
    problems.push(...report(parsed, command, start))
  }
  return { problems, context: 'session' }
}

/** `$ ` in front of what a person types into another program. */
const looksLikeOtherPrompt = (command: string) => /^(?:[\w-]+>|\(|\{|\w+\()/.test(command.trimStart())

/** Where what the commands printed begins: the first line, at the top level, that looks like it. */
function outputStart(text: string, parsed: Parsed, error: ShellError): number | undefined {
  const lineStart = (offset: number) => text.lastIndexOf('\n', offset - 1) + 1
  const candidates = statementStarts(parsed)
    .filter((start) => start <= error.start)
    .map(lineStart)
  const errorLine = lineStart(error.start)
  const isBlank = error.message === 'expected redirect target' && blankBefore(text, error.start)
  if (!isBlank && !/\\\r?\n$/.test(text.slice(Math.max(0, errorLine - 3), errorLine)))
    candidates.push(errorLine)
  for (const start of candidates) {
    const end = text.indexOf('\n', start)
    if (looksLikeOutput(text.slice(start, end < 0 ? text.length : end))) return start
  }
  return undefined
}

/** The `<name>` that ends at an offset, line ends and `\` between not counted. */
function blankBefore(text: string, offset: number): RegExpExecArray | null {
  return /<[^<>\n]*>[\s\\]*$/.exec(text.slice(Math.max(0, offset - 200), offset))
}

function notShell(text: string): Problem<ShellCode> {
  const start = text.length - text.trimStart().length
  const end = text.indexOf('\n', start)
  const line = text.slice(start, end < 0 ? text.length : end)
  return {
    code: 'not-shell',
    start,
    end: start + line.length,
    message: `Unexpected ${quote(line)} under a shell tag, expected a command`,
    help: 'tag output as `text`, and a session with prompts as `console`',
  }
}

/** The first error; what follows it is mostly its echo. */
function report(
  { errors, openDocuments, openCompounds }: Parsed,
  text: string,
  shift: number,
): Problem<ShellCode>[] {
  const [error] = errors
  const problems: Problem<ShellCode>[] = error ? [explain(error, text, shift, openCompounds)] : []
  if (!error)
    for (const { start, end, word } of openDocuments)
      problems.push({
        code: 'unclosed-heredoc',
        start: shift + start,
        end: shift + end,
        message: `Unexpected end of the text inside the here-document, expected a line ${quote(word)}`,
        help: 'the closing word stands alone on its line, without spaces before or after it (`<<-` allows tabs before)',
      })
  return problems
}

function explain(
  { message, start }: ShellError,
  text: string,
  shift: number,
  open: Parsed['openCompounds'],
): Problem<ShellCode> {
  const from = Math.max(0, Math.min(start, text.trimEnd().length - 1))
  const newline = text.indexOf('\n', from)
  const lineEnd = newline < 0 ? text.length : newline
  const word = /^(?:[;&|<>()]+|[^\s;&|<>()]+)/.exec(text.slice(from, Math.min(lineEnd, from + 60)))?.[0] ?? ''
  const at = (
    code: ShellCode,
    said: string,
    help?: string,
    end = from + Math.max(1, word.length),
  ): Problem<ShellCode> => ({
    code,
    start: shift + from,
    end: shift + Math.max(from, Math.min(end, text.length)),
    message: said,
    ...(help && { help }),
  })
  const unterminated = /^unterminated (.+)/.exec(message)?.[1]
  if (unterminated) {
    const what = CLOSERS[unterminated] ?? 'its end'
    return at(
      'unclosed',
      `Unexpected end of the text inside ${article(unterminated)}, expected ${what}`,
      "inside single quotes write `'\\''` for an apostrophe",
      lineEnd,
    )
  }
  const close = /^expected '(.+?)' to close '?(.+?)'?$/.exec(message)
  if (close) {
    const early = text.slice(from + 1).trim() !== ''
    const what = name(close[2] as string)
    // The innermost that is open: its own end is what is missing, or taken for that of another.
    const opener = early
      ? undefined
      : open.filter(({ type }) => TYPES[close[2] as string]?.includes(type)).at(-1)
    const said = `Unexpected ${early ? (word ? quote(word) : 'end of the line') : 'end of the text'}, expected \`${close[1]}\` to close the ${what}`
    if (!opener) return at('unclosed', said)
    const length = /^(?:[({]|\w+)/.exec(text.slice(opener.start, opener.start + 20))?.[0].length ?? 1
    return { ...at('unclosed', said), start: shift + opener.start, end: shift + opener.start + length }
  }
  if (message === 'expected redirect target') return redirect(text, start, shift)
  const token = /^unexpected token '(.*)'$/s.exec(message)?.[1]
  if (token !== undefined)
    return at(
      'syntax',
      `Unexpected ${token === 'newline' ? 'end of the line' : quote(token)}, expected a command or its arguments`,
      HELP[token],
    )
  return at(
    'syntax',
    `Unexpected ${word === '' || (from >= text.trimEnd().length - 1 && word.length < 2) ? 'end of the text' : quote(word)}, ${message.replaceAll("'", '`')}`,
  )
}

/** `<name>`: the shell reads from a file `name` and then wants to write to what is not there. */
function redirect(text: string, offset: number, shift: number): Problem<ShellCode> {
  const blank = blankBefore(text, offset)
  const start = blank ? offset - blank[0].length : Math.max(0, Math.min(offset, text.length) - 1)
  const end = blank ? start + blank[0].lastIndexOf('>') + 1 : Math.min(offset, text.length)
  return {
    code: 'redirect',
    start: shift + start,
    end: shift + end,
    message: blank
      ? `Unexpected ${quote(text.slice(start, end))}, which the shell takes for two redirections, expected a file after \`>\``
      : 'Unexpected end of the command after a redirection, expected a file',
    help: blank ? 'write the blank in capitals, as a variable, or quote it' : undefined,
  }
}

const CLOSERS: Record<string, string> = {
  'double quote': '`"`',
  'single quote': "`'`",
  backtick: 'a back-quote',
  'command substitution': '`)`',
  'parameter expansion': '`}`',
  'arithmetic expansion': '`))`',
  'extended glob': '`)`',
}

const TYPES: Record<string, string[]> = {
  subshell: ['Subshell'],
  'brace group': ['BraceGroup'],
  if: ['If'],
  for: ['For', 'ArithmeticFor'],
  while: ['While'],
  until: ['While'],
  select: ['Select'],
  case: ['Case'],
}

const article = (what: string) =>
  /quote/.test(what)
    ? `${what}s`
    : what === 'backtick'
      ? 'back-quotes'
      : what === 'extended glob'
        ? 'brackets'
        : /^[aeiou]/.test(what)
          ? `an ${what}`
          : `a ${what}`

const name = (what: string) => (/^[a-z]+$/.test(what) && what.length < 7 ? `\`${what}\`` : what)

const HELP: Record<string, string> = {
  '(': 'quote brackets that are meant as text',
  ')': 'a bracket too many, or one that is meant as text and needs quotes',
  '&': 'an address with `&` in it needs quotes',
  ';;': '`;;` ends a branch of `case`',
  newline: 'a command ends here too early: put a `\\` at the end of a line that goes on',
}
