import type { LanguageRegistration } from 'shiki/core'

/** sudoers: `Defaults`, aliases, tags, users and commands. */
export const sudoers: LanguageRegistration = {
  name: 'sudoers',
  scopeName: 'source.sudoers',
  repository: {},
  patterns: [
    { name: 'keyword.control.include.sudoers', match: '^\\s*[@#]include(?:dir)?\\b' },
    { name: 'comment.line.sudoers', match: '#(?!\\d|include).*$' },
    {
      match: '^\\s*(Defaults)((?:[@:!>]\\S+)?)',
      captures: { 1: { name: 'keyword.other.sudoers' }, 2: { name: 'entity.name.sudoers' } },
    },
    { name: 'storage.type.alias.sudoers', match: '^\\s*(?:User|Runas|Host|Cmnd|Cmd)_Alias\\b' },
    { name: 'keyword.other.tag.sudoers', match: '\\b[A-Z][A-Z_]*(?=\\s*:)' },
    { name: 'constant.language.sudoers', match: '\\bALL\\b' },
    { name: 'variable.other.alias.sudoers', match: '\\b[A-Z][A-Z0-9_]+\\b' },
    { name: 'string.quoted.double.sudoers', begin: '"', end: '"|$', patterns: [{ match: '\\\\.' }] },
    { name: 'entity.name.group.sudoers', match: '(?<![\\w/])[%+]:?[\\w.\\\\-]+' },
    { name: 'string.unquoted.path.sudoers', match: '(?<![\\w])!?/[^\\s,:=]+' },
    { name: 'constant.numeric.sudoers', match: '(?<![\\w.])-?#?\\d[\\d./]*\\b' },
  ],
}
