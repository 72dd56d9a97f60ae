/** conntrackd.conf, checked as the daemon does when it reads the file, without interfaces and helper modules. */
import { unclosedBlock } from '../braces/structure.ts'
import { defineLanguage, type Problem } from '../language.ts'
import { quote } from '../text.ts'
import { type Clause, type Code, readClauses } from './clauses.ts'
import { readTokens } from './lexer.ts'

export default defineLanguage({
  id: 'conntrackd.conf',
  name: 'conntrackd.conf',
  versions: 'conntrack-tools 1.4.4–1.4.8, conntrackd.conf(5)',
  command: 'conntrackd -C FILE -s',
  codes: {
    syntax: { severity: 'error', summary: 'A word stands where a setting, a value or a brace is expected.' },
    'unclosed-block': { severity: 'error', summary: 'A clause is opened and not closed.' },
    'unknown-setting': { severity: 'error', summary: 'A setting or a clause is a slip of a known one.' },
    'wrong-clause': { severity: 'error', summary: 'A setting stands in a clause that does not know it.' },
    'argument-count': { severity: 'error', summary: 'A setting lacks its value.' },
    'invalid-value': { severity: 'error', summary: 'A value is not of the kind that its setting takes.' },
    conflict: { severity: 'error', summary: 'Two clauses exclude each other.' },
    'ignored-value': {
      severity: 'warning',
      summary: 'The daemon says that it does not know a value, and goes on.',
    },
  },
  parse({ text, whole }) {
    const tokens = readTokens(text)
    const { clauses, open, problems } = readClauses(tokens, whole)
    if (open && !/^[ \t]{3,}\r?$/m.test(text)) {
      const { name, brace } = open
      const at = {
        words: [{ ...name, quoted: false, firstOnLine: true }],
        start: name.start,
        end: name.end,
        items: [],
      }
      problems.push(unclosedBlock({ fault: 'unclosed-block', at, open: brace, noticed: text.length }))
    }
    problems.push(...checkConflicts(clauses))
    return {
      problems: problems.sort((a, b) => a.start - b.start),
      context: tokens.length === 0 ? undefined : (clauses[0]?.inner ?? 'conntrackd.conf'),
    }
  },
})

/** One of `Sync` and `Stats`, and one kind of link. */
function checkConflicts(clauses: Clause[]): Problem<Code>[] {
  return [
    ['sync', 'stats'],
    ['multicast', 'udp', 'tcp'],
  ].flatMap((kinds) => {
    const found = clauses.filter(({ inner }) => kinds.includes(inner))
    const first = found[0]
    const other = found.find(({ inner }) => inner !== first?.inner)
    if (!first || !other) return []
    const { start, end, text } = other.name
    const message = `Unexpected ${quote(text)} beside ${quote(first.name.text)}, expected one of them`
    const related = [{ start: first.name.start, end: first.name.end, message: 'the other one' }]
    return [{ code: 'conflict' as const, start, end, message, related }]
  })
}
