/** tmux.conf: the commands that tmux runs when it starts. */
import { endsInExcerpt } from '../braces/structure.ts'
import { defineLanguage, type Problem } from '../language.ts'
import { quote } from '../text.ts'
import { CommandChecker } from './check.ts'
import { type ReadFault, readCommands } from './reader.ts'

export type Code =
  | 'syntax'
  | 'unclosed-block'
  | 'unclosed-quote'
  | 'unknown-command'
  | 'unknown-flag'
  | 'argument-count'
  | 'unknown-option'
  | 'invalid-value'
  | 'deferred'
  | 'missing-value'

export default defineLanguage({
  id: 'tmux',
  name: 'tmux',
  versions: 'tmux 2.9–3.6, tmux(1)',
  command: 'tmux -L check -f /dev/null start-server \\; source-file FILE',
  codes: {
    syntax: { severity: 'error', summary: 'A brace or a `%` condition stands where none can.' },
    'unclosed-block': { severity: 'error', summary: 'A `{` or an `%if` is not closed.' },
    'unclosed-quote': {
      severity: 'warning',
      summary: 'A quote is not closed and takes the rest of the file.',
    },
    'unknown-command': {
      severity: 'error',
      summary: 'A command is none that tmux knows, or short for several.',
    },
    'unknown-flag': { severity: 'error', summary: 'A command does not take this flag.' },
    'argument-count': { severity: 'error', summary: 'A command has too few or too many arguments.' },
    'unknown-option': { severity: 'error', summary: 'An option is a slip of a known one, or gone.' },
    'invalid-value': { severity: 'error', summary: 'An option or a key does not take this value.' },
    deferred: {
      severity: 'warning',
      summary: 'A command that tmux runs later, or on a condition, is wrong.',
    },
    'missing-value': {
      severity: 'warning',
      summary: 'A flag that takes a value has none, which tmux 3.3 alone takes.',
    },
  },
  parse({ text }) {
    const { commands, faults } = readCommands(text)
    const checker = new CommandChecker(text)
    checker.check(commands)
    const cut = endsInExcerpt(text)
    const structure = faults.flatMap((fault) => describeFault(fault, text, cut))
    return {
      problems: [...structure, ...checker.problems].sort((a, b) => a.start - b.start),
      embedded: checker.embedded,
      context: commands.length > 0 ? 'tmux.conf' : undefined,
    }
  },
})

function describeFault(fault: ReadFault, text: string, cut: boolean): Problem<Code>[] {
  const { at } = fault
  const range = { start: at, end: 'end' in fault ? fault.end : at + 1 }
  const word = quote(text.slice(range.start, range.end))
  const syntax = (message: string, help?: string): Problem<Code>[] => [
    { code: 'syntax', ...range, message, help },
  ]
  switch (fault.fault) {
    case 'unexpected-brace': {
      const touches = /[^\s]\}?$/.test(text.slice(Math.max(0, at - 1), at))
      return syntax(
        'Unexpected `}`, expected a `{` before it',
        touches ? 'a word with braces needs quotes' : undefined,
      )
    }
    case 'unknown-condition':
      return syntax(`Unexpected ${word}, expected \`%if\`, \`%elif\`, \`%else\`, \`%endif\` or \`%hidden\``)
    case 'unexpected-condition':
      return syntax(
        /%if|%hidden/.test(word)
          ? `Unexpected ${word} here, expected it on a line of its own${word === '`%if`' ? ' or in one after `;`' : ', with `NAME=value` behind it'}`
          : `Unexpected ${word}, expected an \`%if\` before it and a line of its own`,
      )
    case 'empty-condition':
      return syntax(`Unexpected end of ${word}, expected a format such as \`#{==:#{host},a}\``)
    case 'empty-branch':
      return syntax(`Unexpected ${word}, expected a line before it, if only an empty one`)
    case 'empty-command':
      return syntax('Unexpected `;`, expected a command before it', 'a semicolon itself is written `\\;`')
    case 'expected-line-end':
      return syntax(`Unexpected ${word}, expected the end of the line or \`;\` before it`)
    case 'invalid-escape':
      return syntax(
        word.startsWith('`$')
          ? `Unexpected ${word}, expected a name and \`}\``
          : `Unexpected escape ${word}, expected three octal digits, \`\\u\` with four hexadecimal ones or \`\\U\` with eight`,
        word.startsWith('`$')
          ? 'a dollar sign itself is written `\\$`'
          : 'a backslash itself is written `\\\\`',
      )
    case 'unclosed-brace':
      return cut
        ? []
        : [{ code: 'unclosed-block', ...range, message: 'Unexpected end of the block, expected `}`' }]
    case 'unclosed-condition': {
      const message = 'Unexpected end of `%if`, expected `%endif`'
      return cut ? [] : [{ code: 'unclosed-block', start: at, end: at + 3, message }]
    }
    case 'open-quote': {
      const message = 'Unexpected end of the text, expected the quote that closes this one'
      return [{ code: 'unclosed-quote', ...range, message }]
    }
  }
}
