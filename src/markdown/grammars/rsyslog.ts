import type { LanguageRegistration } from 'shiki/core'

/** rsyslog: RainerScript objects and expressions, selectors, filters and old directives. */
export const rsyslog: LanguageRegistration = {
  name: 'rsyslog',
  scopeName: 'source.rsyslog',
  repository: {},
  patterns: [
    { name: 'comment.line.rsyslog', match: '#.*$' },
    { name: 'comment.block.rsyslog', begin: '/\\*', end: '\\*/' },
    { name: 'string.quoted.double.rsyslog', begin: '"', end: '"', patterns: [{ match: '\\\\.' }] },
    { name: 'string.quoted.single.rsyslog', begin: "'", end: "'|$" },
    { name: 'keyword.other.directive.rsyslog', match: '^\\s*\\$\\w+' },
    {
      match: '^\\s*((?:[\\w*,]+\\.[!=]*[\\w*]+;?)+)(?=\\s)',
      captures: { 1: { name: 'constant.other.selector.rsyslog' } },
    },
    {
      match: '^\\s*:\\s*([\\w-]+)\\s*,\\s*(!?\\w+)\\s*,',
      captures: { 1: { name: 'variable.other.rsyslog' }, 2: { name: 'keyword.control.rsyslog' } },
    },
    {
      match:
        '\\b(module|input|action|template|ruleset|global|main_queue|lookup_table|parser|include|constant|property|timezone|dyn_stats)(?=\\s*\\()',
      captures: { 1: { name: 'storage.type.rsyslog' } },
    },
    {
      name: 'keyword.control.rsyslog',
      match:
        '\\b(?:if|then|else|and|or|not|set|unset|reset|foreach|in|do|call|stop|continue|contains|contains_i|startswith|startswith_i|endswith)\\b',
    },
    { name: 'variable.other.rsyslog', match: '\\$[$!./]?[\\w!.-]+' },
    { name: 'support.function.rsyslog', match: '[A-Za-z_][\\w.]*(?=\\s*=\\s*["\\[])|\\b[a-z_]\\w*(?=\\()' },
    { name: 'constant.numeric.rsyslog', match: '(?<![\\w.-])\\d+[kKmMgG]?(?![\\w-])' },
  ],
}
