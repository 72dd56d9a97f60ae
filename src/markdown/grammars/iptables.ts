import type { LanguageRegistration } from 'shiki/core'

/** The format of iptables-save: tables, chains and rules. */
export const iptables: LanguageRegistration = {
  name: 'iptables',
  scopeName: 'source.iptables',
  repository: {},
  patterns: [
    { name: 'comment.line.iptables', match: '^\\s*#.*$' },
    { name: 'storage.type.table.iptables', match: '^\\s*(?:\\*\\w+|COMMIT)\\s*$' },
    {
      match: '^\\s*(:)(\\S+)\\s+(\\S+)?(.*)$',
      captures: {
        2: { name: 'entity.name.section.iptables' },
        3: { name: 'keyword.control.iptables' },
        4: { name: 'constant.numeric.iptables' },
      },
    },
    {
      match: '(?<!\\S)(-[AIDRNPXFEC])\\s+(\\S+)',
      captures: { 1: { name: 'keyword.control.iptables' }, 2: { name: 'entity.name.section.iptables' } },
    },
    {
      match: '(?<!\\S)(-[jg]|--jump|--goto)\\s+(\\S+)',
      captures: { 1: { name: 'keyword.control.iptables' }, 2: { name: 'keyword.control.iptables' } },
    },
    { name: 'support.function.iptables', match: '(?<!\\S)--?[a-zA-Z][\\w-]*' },
    { name: 'string.quoted.double.iptables', begin: '"', end: '"|$', patterns: [{ match: '\\\\.' }] },
    { name: 'constant.numeric.iptables', match: '(?<!\\S)\\[?(?:0x)?\\d[\\da-fA-F.:/,-]*\\]?(?!\\S)' },
  ],
}
