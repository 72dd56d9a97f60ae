import type { LanguageRegistration } from 'shiki/core'

/** keepalived.conf: blocks, keywords at the start of a line, `#` and `!` comments, parameters. */
export const keepalived: LanguageRegistration = {
  name: 'keepalived',
  scopeName: 'source.keepalived',
  patterns: [
    { name: 'comment.line.keepalived', match: '[#!].*$' },
    { name: 'variable.other.definition.keepalived', match: '^\\s*\\$\\w+(?==)' },
    { name: 'variable.other.keepalived', match: '\\$\\{\\w+\\}|\\$\\w+|^\\s*@\\^?\\w+' },
    { name: 'string.quoted.double.keepalived', begin: '"', end: '"|$' },
    { name: 'string.quoted.single.keepalived', begin: "'", end: "'|$" },
    {
      match: '^\\s*([A-Za-z_][\\w-]*)(?:\\s+([\\w.:/-]+))?\\s*(?=\\{)',
      captures: { 1: { name: 'storage.type.block.keepalived' }, 2: { name: 'entity.name.block.keepalived' } },
    },
    { name: 'support.function.keepalived', match: '^\\s*[a-z][a-z0-9_-]*(?=\\s|$)' },
    {
      name: 'constant.language.keepalived',
      match: '\\b(?:MASTER|BACKUP|PASS|AH|TCP|UDP|SCTP|NAT|DR|TUN|on|off|true|false|yes|no)\\b',
    },
    { name: 'constant.numeric.keepalived', match: '(?<![\\w.-])-?\\d[\\d.:/]*(?![\\w-])' },
  ],
  repository: {},
}
