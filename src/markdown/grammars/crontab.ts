import type { LanguageRegistration } from 'shiki/core'

/** Crontabs: assignments, the five fields of a time, nicknames, and the command left as it is. */
export const crontab: LanguageRegistration = {
  name: 'crontab',
  scopeName: 'source.crontab',
  repository: {},
  patterns: [
    { name: 'comment.line.crontab', match: '^\\s*#.*$' },
    {
      match: '^\\s*([A-Za-z_][\\w-]*)\\s*=\\s*(.*)$',
      captures: { 1: { name: 'keyword.other.crontab' }, 2: { name: 'string.unquoted.crontab' } },
    },
    { name: 'keyword.control.crontab', match: '^\\s*@[a-z]+\\b' },
    { name: 'constant.numeric.crontab', match: '^\\s*(?:[\\w*,/-]+\\s+){4}[\\w*,/-]+(?=\\s|$)' },
    { name: 'string.quoted.double.crontab', begin: '"', end: '"|$', patterns: [{ match: '\\\\.' }] },
    { name: 'string.quoted.single.crontab', begin: "'", end: "'|$" },
    { name: 'variable.other.crontab', match: '\\$\\{?\\w+\\}?' },
  ],
}
