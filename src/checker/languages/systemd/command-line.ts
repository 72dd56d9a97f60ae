/** Command lines of `ExecStart=` and its like: systemd.service(5), "COMMAND LINES". */

export interface CommandFault {
  start: number
  end: number
  /** The whole message, since what was expected depends on where the line went wrong. */
  message: string
  help?: string
}

const escapes = new Set([...`abfnrtv\\"'s`])

export function findCommandFault(value: string): CommandFault | undefined {
  const words: { text: string; start: number }[] = []
  let current = ''
  let start = -1
  let quote = ''
  let opened = 0
  for (let i = 0; i <= value.length; i++) {
    const unit = value[i]
    if (unit === undefined && quote !== '') {
      return {
        start: opened,
        end: value.length,
        message: `Unexpected end of the command line, expected a closing ${quote === '"' ? 'double' : 'single'} quote`,
        help: 'systemd reads quotes itself, no shell does; a quote inside a word needs `\\` or the other kind of quote',
      }
    }
    if (unit === undefined || (quote === '' && (unit === ' ' || unit === '\t'))) {
      if (start >= 0) words.push({ text: current, start })
      start = -1
      current = ''
      continue
    }
    if (start < 0) start = i
    if (unit === '\\') {
      const length = escapeLength(value, i)
      if (length === 0) {
        const end = Math.min(i + 2, value.length)
        if (i + 1 >= value.length) return undefined
        return {
          start: i,
          end,
          message: `Unexpected escape \`${value.slice(i, end)}\` in the command line, expected one that systemd knows (\`\\\\\`, \`\\n\`, \`\\t\`, \`\\"\`, \`\\x41\` …)`,
          help: 'write `\\\\` where the program is to see one backslash',
        }
      }
      current += value.slice(i, i + length)
      i += length - 1
    } else if (quote !== '') {
      if (unit === quote) quote = ''
      else current += unit
    } else if (unit === '"' || unit === "'") {
      quote = unit
      opened = i
    } else current += unit
  }
  return findProgramFault(words)
}

/** Length of the escape sequence at `at`, 0 when systemd knows none. `\;` is a semicolon that ends no command. */
function escapeLength(value: string, at: number): number {
  const next = value[at + 1] ?? ''
  if (escapes.has(next) || (next === ';' && /[ \t]|$/.test(value[at + 2] ?? ''))) return 2
  const digits = { x: /[0-9a-fA-F]{2}/y, u: /[0-9a-fA-F]{4}/y, U: /[0-9a-fA-F]{8}/y }[next]
  if (digits) {
    digits.lastIndex = at + 2
    return digits.test(value) ? digits.lastIndex - at : 0
  }
  return /^[0-3][0-7]{2}$/.test(value.slice(at + 1, at + 4)) ? 4 : 0
}

/** The first word of each command: prefixes, then an absolute path or a bare name that is looked up. */
function findProgramFault(words: { text: string; start: number }[]): CommandFault | undefined {
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as { text: string; start: number }
    if (word.text === ';') continue
    const prefixes = /^(?:[-@:]|\+|!!?)*/.exec(word.text)?.[0] ?? ''
    const privileges = prefixes.replace(/[-@:]/g, '')
    const program = word.text.slice(prefixes.length)
    const range = { start: word.start, end: word.start + word.text.length }
    if (
      !['', '+', '!', '!!'].includes(privileges) ||
      new Set(prefixes.replace('!!', '!')).size < prefixes.replace('!!', '!').length
    ) {
      return {
        ...range,
        message: `Unexpected prefixes \`${prefixes}\` in the command line, expected each of \`-\`, \`@\`, \`:\` at most once and one of \`+\`, \`!\`, \`!!\``,
      }
    }
    if (program === '') {
      return {
        ...range,
        message: `Unexpected \`${word.text}\` in the command line, expected a program after the prefixes`,
      }
    }
    const path = program.replace(/^%[a-zA-Z]/, '/').replace(/^\|(?=\/)/, '')
    if (!path.startsWith('/') && path.includes('/')) {
      return {
        ...range,
        message: `Unexpected relative path \`${program}\` in the command line, expected an absolute path or a bare program name`,
        help:
          program.startsWith('~') || program.startsWith('$')
            ? 'no shell reads this line: `~` and variables are not expanded in the program'
            : 'start it with `/`',
      }
    }
    if (path.endsWith('/')) {
      return {
        ...range,
        message: `Unexpected directory \`${program}\` in the command line, expected a program`,
      }
    }
    let end = words.findIndex((other, index) => index > i && other.text === ';')
    if (end < 0) end = words.length
    if (prefixes.includes('@') && end - i < 2) {
      return {
        ...range,
        message: 'Unexpected end of the command, expected the name that `@` passes as the first argument',
      }
    }
    i = end
  }
  return undefined
}
