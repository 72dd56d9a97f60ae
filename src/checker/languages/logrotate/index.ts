/** logrotate.conf and logrotate.d, checked as `logrotate -d` does, without the logs, users and folders they name. */
import { defineLanguage, type Embedded, type Problem } from '../language.ts'
import { LogrotateReader } from './reader.ts'

export type Code =
  | 'syntax'
  | 'unknown-directive'
  | 'argument-count'
  | 'invalid-value'
  | 'wrong-context'
  | 'missing-block'
  | 'unclosed-block'
  | 'unclosed-script'
  | 'duplicate'
  | 'odd-name'

export default defineLanguage({
  id: 'logrotate',
  name: 'logrotate',
  versions: 'logrotate 3.8–3.22, logrotate(8)',
  command: 'logrotate -d FILE',
  codes: {
    syntax: { severity: 'error', summary: 'A line starts with neither a directive nor the name of a log.' },
    'unknown-directive': { severity: 'error', summary: 'A directive is none that logrotate knows.' },
    'argument-count': { severity: 'error', summary: 'A directive lacks its value, or has one too many.' },
    'invalid-value': { severity: 'error', summary: 'A value is not of the kind that its directive takes.' },
    'wrong-context': {
      severity: 'error',
      summary: 'A brace, a file name or a directive stands where it cannot.',
    },
    'missing-block': { severity: 'error', summary: 'The name of a log is not followed by a block.' },
    'unclosed-block': {
      severity: 'warning',
      summary: 'A `{` has no `}`, which logrotate lets pass at the end of a file.',
    },
    'unclosed-script': { severity: 'error', summary: 'A script is not ended by `endscript`.' },
    duplicate: { severity: 'error', summary: 'A file names a log twice.' },
    'odd-name': {
      severity: 'warning',
      summary: 'A word among the names of logs is no path: a `{` is missing before it.',
    },
  },
  parse({ text, whole, path }) {
    const reader = new LogrotateReader(text, whole || path !== undefined, whole)
    reader.read()
    const embedded: Embedded[] = reader.scripts.map((range) => ({
      language: 'sh',
      ranges: [range],
      unread: true,
    }))
    const problems: Problem<Code>[] = reader.problems.sort((a, b) => a.start - b.start)
    return { problems, embedded, context: reader.context }
  },
})
