/** What iptables-save writes and iptables-restore reads, and rules in that form without their table. */
import { defineLanguage } from '../language.ts'
import { parseRules } from './grammar.ts'

export default defineLanguage({
  id: 'iptables',
  name: 'iptables-save',
  versions: 'iptables 1.8, iptables-restore(8), iptables-extensions(8)',
  command: 'iptables-restore --test ./rules.v4',
  codes: {
    syntax: {
      severity: 'error',
      summary: 'A line is no table, chain, rule or `COMMIT`, or a rule is incomplete.',
    },
    'unknown-option': { severity: 'error', summary: 'An option belongs to no match or target of the rule.' },
    'missing-match': {
      severity: 'error',
      summary: 'An option needs a match, protocol or target that is not named before it.',
    },
    value: { severity: 'error', summary: 'An argument is not of the kind that the option takes.' },
    'unknown-target': {
      severity: 'error',
      summary: 'A rule jumps to what is neither an extension nor a chain.',
    },
    'unknown-match': { severity: 'error', summary: 'A match is a slip of one that iptables has.' },
    conflict: { severity: 'error', summary: 'An option is given twice or cannot be used in the chain.' },
    'missing-option': {
      severity: 'error',
      summary: 'A match or target lacks an option that it cannot do without.',
    },
    'port-range': {
      severity: 'warning',
      summary: 'A port is above 65535 or a range runs backwards, which iptables takes for some protocols.',
    },
    'undeclared-chain': {
      severity: 'warning',
      summary: 'A rule is added to a chain that no line declares, which shows only when the file is loaded.',
    },
    'no-commit': {
      severity: 'error',
      summary: 'A table is not ended by `COMMIT`, so nothing of it is loaded.',
    },
  },
  parse({ text, whole }) {
    const { findings, context } = parseRules(text, whole)
    return { problems: findings, context: context && (context === 'tables' ? 'iptables-save' : 'a table') }
  },
})
