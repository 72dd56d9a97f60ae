import type { LanguageRegistration } from 'shiki/core'

/**
 * What most small daemons have in common: `#` comments, a word that opens a line or stands before `=` or `:`, quotes,
 * braces, addresses and numbers.
 */
export const directives: LanguageRegistration = {
  name: 'directives',
  scopeName: 'source.directives',
  repository: {},
  patterns: [
    { name: 'comment.line.directives', match: '(?:^|(?<=\\s))#.*$' },
    { name: 'string.quoted.double.directives', begin: '"', end: '"|$', patterns: [{ match: '\\\\.' }] },
    { name: 'string.quoted.single.directives', begin: "'", end: "'|$" },
    { name: 'variable.other.directives', match: '\\$\\{?[\\w:]+\\}?|\\{\\$?[\\w.]+\\}' },
    { name: 'keyword.other.directives', match: '^\\s*[A-Za-z@][\\w@-]*(?=[\\s=:;}]|$)' },
    { name: 'constant.numeric.directives', match: '(?<![\\w./-])-?\\d[\\d.:/]*[kKmMgGsh]?(?![\\w-])' },
    { name: 'constant.language.directives', match: '\\b(?:yes|no|on|off|true|false)\\b' },
  ],
}
