import type { LanguageRegistration } from 'shiki/core'

/** HAProxy: sections, keywords at the start of a line, conditions, sample expressions and log formats. */
export const haproxy: LanguageRegistration = {
  name: 'haproxy',
  scopeName: 'source.haproxy',
  patterns: [
    { name: 'comment.line.haproxy', match: '(?<!\\\\)#.*$' },
    {
      match:
        '^\\s*(global|defaults|frontend|backend|listen|peers|resolvers|userlist|mailers|program|cache|ring|http-errors|log-forward|fcgi-app|crt-store|traces)\\b(?:\\s+([\\w.:-]+))?',
      captures: { 1: { name: 'storage.type.section.haproxy' }, 2: { name: 'entity.name.section.haproxy' } },
    },
    { name: 'keyword.control.haproxy', match: '^\\s*\\.(?:if|elif|else|endif|diag|notice|warning|alert)\\b' },
    { name: 'support.function.haproxy', match: '^\\s*(?:(?:no|default)\\s+)?[a-z][\\w.-]*' },
    { name: 'keyword.control.haproxy', match: '(?<=\\s)(?:if|unless|or)(?=\\s|$)' },
    { include: '#quoted' },
    { include: '#sample' },
    { name: 'constant.numeric.haproxy', match: '(?<![\\w.-])\\d[\\d.:/]*(?:us|ms|[smhdkgKMG])?(?![\\w-])' },
  ],
  repository: {
    quoted: {
      patterns: [
        {
          name: 'string.quoted.double.haproxy',
          begin: '"',
          end: '"|$',
          patterns: [{ match: '\\\\.' }, { include: '#sample' }],
        },
        { name: 'string.quoted.single.haproxy', begin: "'", end: "'|$" },
      ],
    },
    sample: {
      patterns: [
        {
          name: 'variable.other.haproxy',
          match: '\\$\\{?\\w+\\}?|%\\[[^\\]\\s]*\\]|%(?:\\{[^}]*\\})?[A-Za-z]+',
        },
      ],
    },
  },
}
