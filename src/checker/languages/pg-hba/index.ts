/** pg_hba.conf, checked as the server does when it loads the file, without the names it would look up. */
import { defineLanguage, type Problem } from '../language.ts'
import { quote } from '../text.ts'
import { isBlank } from '../values.ts'
import { checkAddress } from './address.ts'
import { type Code, missing, unknown } from './findings.ts'
import { checkMethod } from './methods.ts'
import { type HbaRecord, type HbaWord, readRecords } from './records.ts'
import { includes, types } from './vocabulary.ts'

export default defineLanguage({
  id: 'pg_hba.conf',
  name: 'pg_hba.conf',
  versions: 'PostgreSQL 13–18, postgresql.org/docs',
  command: 'psql -c "select line_number, error from pg_hba_file_rules where error is not null"',
  codes: {
    'missing-field': { severity: 'error', summary: 'A record ends before all of its fields are there.' },
    'unknown-keyword': { severity: 'error', summary: 'A connection type, method or option does not exist.' },
    'invalid-value': { severity: 'error', summary: 'A field or an option has a value that it cannot have.' },
    'unclosed-quote': { severity: 'warning', summary: 'A quote reaches to the end of the line.' },
  },
  parse({ text }) {
    const { records, open } = readRecords(text)
    const problems: Problem<Code>[] = open.map(({ start, end }) => ({
      code: 'unclosed-quote',
      start,
      end,
      message: 'Unexpected end of the line, expected the quote that closes this one',
    }))
    problems.push(...records.flatMap((record) => checkRecord(record)))
    return {
      problems: problems.sort((a, b) => a.start - b.start),
      context: records.length > 0 ? 'pg_hba.conf' : undefined,
    }
  },
})

/** `type databases users [address [mask]] method [options]`; the first fault of a record is told. */
function checkRecord(record: HbaRecord): Problem<Code>[] {
  const [type] = record[0] as [HbaWord, ...HbaWord[]]
  if (record.flat().some(({ text }) => isBlank(text))) return []
  if (includes.has(type.text)) return record.length > 1 ? [] : [missing(record, 'the name of a file')]
  const kind = types.get(type.text)
  if (!kind) return [unknown(type, 'connection type', types.keys())]
  const several = checkSingle(record[0] as HbaWord[], 'connection type')
  if (several) return [several]
  if (record.length < 2) return [missing(record, 'databases')]
  if (record.length < 3) return [missing(record, 'users')]
  let next = 3
  if (kind === 'address') {
    const address = record[3]
    if (!address) return [missing(record, 'an address')]
    const finding = checkSingle(address, 'address') ?? checkAddress(record)
    if (typeof finding === 'object') return [finding]
    next += finding
  }
  const method = record[next]
  if (!method) return [missing(record, 'a method')]
  const finding = checkSingle(method, 'method')
  return finding ? [finding] : checkMethod(type, method[0] as HbaWord, record.slice(next + 1).flat())
}

function checkSingle(words: HbaWord[], what: string): Problem<Code> | undefined {
  const [, second] = words
  if (!second) return undefined
  const message = `Unexpected second ${what} ${quote(second.text)}, expected one in each record`
  return { code: 'invalid-value', start: second.start, end: second.end, message }
}
