import { defineLanguage, type Problem } from '../language.ts'
import { quote } from '../text.ts'
import { readEntries } from './lines.ts'
import { checkEntries } from './records.ts'

/** DNS zone files: the master file format of RFC 1035 section 5, with BIND's `$TTL` and `$GENERATE`. */
export default defineLanguage({
  id: 'zone',
  name: 'DNS zone file',
  versions: 'RFC 1035 and the IANA registry of record types; BIND 9.18',
  command: 'named-checkzone NAME FILE',
  codes: {
    'unclosed-quote': { severity: 'error', summary: 'A quote is not closed on its line.' },
    'unbalanced-parenthesis': { severity: 'error', summary: 'A `(` has no `)`, or the other way round.' },
    'unknown-directive': { severity: 'error', summary: 'A line starts with `$` and is no known directive.' },
    'unknown-type': { severity: 'error', summary: 'A record has no known type.' },
    'invalid-name': { severity: 'error', summary: 'An owner or origin is no domain name.' },
    'invalid-value': { severity: 'error', summary: 'A field of a record is not what its type needs.' },
    'argument-count': { severity: 'error', summary: 'A record has too few or too many fields.' },
    'missing-ttl': {
      severity: 'error',
      summary: 'A record stands before `$TTL` and has no time to live of its own.',
    },
    'undefined-name': {
      severity: 'error',
      summary: 'A complete zone has no name server, or one inside it that has no address.',
    },
    'host-name': {
      severity: 'warning',
      summary:
        'The name of a host has other characters than letters, digits and hyphens; `named` refuses it by default.',
    },
    'address-as-name': {
      severity: 'warning',
      summary: 'An address stands where the name of a server belongs, and is read as a name in the zone.',
    },
    conflict: {
      severity: 'error',
      summary: 'A name has a CNAME and something else, or the zone two SOA records.',
    },
  },
  parse({ text, whole: standsAlone, path }) {
    const whole = standsAlone || (path !== undefined && !/^[ \t]{3,}$/m.test(text))
    const { entries, faults } = readEntries(text)
    const structure = faults.map(({ code, start, message, noticed }) => ({
      code,
      start,
      end: start + 1,
      message,
      related:
        noticed === undefined ? undefined : [{ start: noticed, end: noticed, message: 'noticed here' }],
    }))
    // A parenthesis that stays open joins all further lines into one record.
    const open = faults.find(
      ({ code, noticed }) => code === 'unbalanced-parenthesis' && noticed !== undefined,
    )
    const found = checkEntries(entries, whole)
    const kept = found.filter(({ start }) => !open || start < open.start)
    const shown = open && found.find(({ start }) => start >= open.start)
    const problems: Problem<(typeof structure)[number]['code'] | (typeof kept)[number]['code']>[] = [
      ...structure.map((problem) =>
        shown && problem.start === open?.start
          ? shown.code === 'argument-count' &&
            shown.start > problem.start &&
            !/\(\s*\(/.test(text.slice(Math.max(0, problem.start - 3), problem.start + 4))
            ? {
                ...problem,
                start: shown.start,
                end: shown.end,
                message: `Unexpected ${quote(text.slice(shown.start, shown.end))} inside of parentheses, expected \`)\` before it`,
                related: [{ start: problem.start, end: problem.end, message: 'opened here' }],
              }
            : {
                ...problem,
                related: [{ start: shown.start, end: shown.end, message: 'this was read as part of it' }],
              }
          : problem,
      ),
      ...kept,
    ]
    return { problems: problems.sort((a, b) => a.start - b.start), context: 'zone' }
  },
})
