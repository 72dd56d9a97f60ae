import type { LanguageRegistration } from 'shiki/core'

/** BIND's named.conf: statements with braces and semicolons, three kinds of comments. */
export const named: LanguageRegistration = {
  name: 'named.conf',
  scopeName: 'source.named-conf',
  patterns: [
    { name: 'comment.line.named-conf', match: '(?:#|//).*$' },
    { name: 'comment.block.named-conf', begin: '/\\*', end: '\\*/' },
    {
      match:
        '(?:^|(?<=[{;]))\\s*(acl|controls|dnssec-policy|http|key|logging|masters|options|parental-agents|primaries|server|statistics-channels|tls|view|zone|channel)\\b',
      captures: { 1: { name: 'storage.type.statement.named-conf' } },
    },
    { name: 'string.quoted.double.named-conf', begin: '"', end: '"' },
    { name: 'support.function.named-conf', match: '(?:^|(?<=[{;]))\\s*[a-z][a-z0-9-]*(?=\\s|;|$)' },
    {
      name: 'constant.language.named-conf',
      match:
        '(?<![\\w-])(?:yes|no|true|false|any|none|localhost|localnets|unlimited|default|auto|primary|secondary|master|slave|hint|forward|stub|mirror)(?![\\w-])',
    },
    {
      name: 'constant.numeric.named-conf',
      match: '(?<![\\w.-])\\d[\\d.:/]*[smhdwkKMG]?(?![\\w-])|[\\da-fA-F]*::[\\da-fA-F:/]*',
    },
  ],
  repository: {},
}
