/** redis.conf and sentinel.conf, checked as the server does when it starts, without the files and addresses they name. */
import { checkArguments } from '../argument-faults.ts'
import { defineLanguage, type Problem } from '../language.ts'
import { didYouMean, suggestDirective } from '../suggest.ts'
import { oneOf, quote, type Word } from '../text.ts'
import { isBlank } from '../values.ts'
import { type Code, special } from './special.ts'
import { descriptions, sentinelVocabulary, vocabulary } from './vocabulary.ts'
import { readStatements } from './words.ts'

export default defineLanguage({
  id: 'redis.conf',
  name: 'redis.conf',
  versions: 'Redis 7.0–8.0, Valkey 7.2–9.1; CONFIG GET and the files that come with them',
  command: 'redis-server FILE --port 0',
  codes: {
    'unclosed-quote': {
      severity: 'error',
      summary: 'A quote is not closed, or text follows it without a space.',
    },
    'unknown-directive': {
      severity: 'error',
      summary: 'A directive is a slip of one that Redis or Valkey knows.',
    },
    'argument-count': { severity: 'error', summary: 'A directive has too few or too many arguments.' },
    'invalid-value': {
      severity: 'error',
      summary: 'An argument is not of the kind that its directive takes.',
    },
    conflict: { severity: 'error', summary: 'Two directives exclude each other.' },
    'unknown-reference': {
      severity: 'error',
      summary: 'A sentinel setting is for a master that is not monitored.',
    },
  },
  parse({ text, whole }) {
    const problems: Problem<Code>[] = []
    const statements: Word[][] = []
    for (const statement of readStatements(text)) {
      if ('open' in statement) {
        const { start, end } = statement.open
        const message = statement.unspaced
          ? 'Unexpected text right behind a closing quote, expected a space'
          : 'Unexpected end of the line, expected the quote that closes this one'
        problems.push({ code: 'unclosed-quote', start, end, message })
        continue
      }
      statements.push(statement.words)
      problems.push(...checkStatement(statement.words))
    }
    problems.push(...checkConflicts(statements), ...checkMasters(statements, whole))
    return {
      problems: problems.sort((a, b) => a.start - b.start),
      context: statements.length > 0 ? 'redis.conf' : undefined,
    }
  },
})

function checkStatement(words: Word[]): Problem<Code>[] {
  const [name, ...args] = words as [Word, ...Word[]]
  const key = name.text.toLowerCase()
  const rows = vocabulary.find(key)
  if (rows.length === 0) return checkUnknown(name, args)
  const given = rows.some(({ max }) => max > 1) ? splitSingle(args) : args
  const finding = checkArguments(vocabulary, rows, name, given, descriptions)
  if (finding) return [{ ...finding, help: helpWith(finding.code, given) ?? finding.help }]
  return (special[key]?.(name, given) ?? []).filter(
    ({ start, end }) => !given.some((word) => word.start === start && word.end === end && isBlank(word.text)),
  )
}

function checkUnknown(name: Word, args: Word[]): Problem<Code>[] {
  if (isBlank(name.text)) return []
  const { start, end } = name
  // A module's directive has a value; without one the line is refused before modules are asked.
  const near = suggestDirective(name.text, vocabulary.names)
  const isSentinel = sentinelVocabulary.find(name.text).length > 0
  if (near === undefined && !isSentinel && args.length > 0 && /^[a-z]/i.test(name.text)) return []
  const message = `Unexpected directive ${quote(name.text)}, expected one that Redis knows`
  const help = isSentinel ? `write \`sentinel ${name.text}\`` : near && didYouMean(near)
  return [{ code: 'unknown-directive', start, end, message, help }]
}

/** Redis takes the words of a quoted list apart: `save "900 1"`. */
function splitSingle(args: Word[]): Word[] {
  const [only] = args
  if (args.length !== 1 || !only || !/\S\s+\S/.test(only.text)) return args
  return only.text
    .trim()
    .split(/\s+/)
    .map((text) => ({ ...only, text }))
}

function helpWith(code: string, args: Word[]): string | undefined {
  if (code === 'argument-count' && args.some(({ text }) => text.startsWith('#')))
    return 'a comment needs a line of its own'
  if (args.some(({ text }) => /;$/.test(text))) return 'lines end without a semicolon'
  if (args[0]?.text === '=') return 'a directive and its value are parted by a space'
  return undefined
}

function checkConflicts(statements: Word[][]): Problem<Code>[] {
  const last = new Map(statements.map((words) => [words[0]?.text.toLowerCase(), words]))
  const pairs: [Word[] | undefined, Word[] | undefined][] = []
  if (/^yes$/i.test(last.get('cluster-enabled')?.[1]?.text ?? '')) {
    const replica = last.get('replicaof') ?? last.get('slaveof')
    if (!/^no$/i.test(replica?.[1]?.text ?? '')) pairs.push([replica, last.get('cluster-enabled')])
  }
  if ((last.get('aclfile')?.[1]?.text ?? '') !== '') pairs.push([last.get('user'), last.get('aclfile')])
  return pairs.flatMap(([one, other]) => {
    const [name, second] = [one?.[0], other?.[0]]
    if (!name || !second) return []
    const message = `Unexpected ${quote(name.text)} beside ${quote(second.text)}, expected one of them`
    const related = [{ start: second.start, end: second.end, message: 'the other one' }]
    return [{ code: 'conflict' as const, start: name.start, end: name.end, message, related }]
  })
}

/** A setting of a master stands anywhere, but the file has to monitor it; a part of one that monitors none is let be. */
function checkMasters(statements: Word[][], whole: boolean): Problem<Code>[] {
  const settings = statements
    .filter(([name]) => name?.text.toLowerCase() === 'sentinel')
    .map(([, setting, master]) => ({ setting, master }))
  const known = settings.flatMap(({ setting, master }) =>
    setting?.text.toLowerCase() === 'monitor' && master ? [master.text] : [],
  )
  if (known.length === 0 && !whole) return []
  return settings.flatMap(({ setting, master }) => {
    const rows = sentinelVocabulary.find(setting?.text ?? '')
    if (!master || !rows[0]?.contexts.has('master') || known.includes(master.text) || isBlank(master.text))
      return []
    const expected = known.length > 0 ? oneOf(known) : 'a master that `sentinel monitor` names'
    const message = `Unexpected master ${quote(master.text)}, expected ${expected}`
    return [{ code: 'unknown-reference' as const, start: master.start, end: master.end, message }]
  })
}
