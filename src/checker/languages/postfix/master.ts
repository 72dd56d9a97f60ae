/** master.cf, checked as master(8) and `postconf -P` do when they read it, without the programs and files it names. */
import { defineLanguage, type Problem } from '../language.ts'
import { didYouMean, suggest } from '../suggest.ts'
import { quote, type Word } from '../text.ts'
import { isBlank } from '../values.ts'
import { readEntries } from './entries.ts'
import { parameterNames, parameters } from './parameters.ts'
import { checkValue } from './values.ts'
import { readWords } from './words.ts'

type Code =
  | 'syntax'
  | 'missing-field'
  | 'invalid-value'
  | 'unclosed-brace'
  | 'unknown-parameter'
  | 'duplicate'

export default defineLanguage({
  id: 'master.cf',
  name: 'Postfix master.cf',
  versions: 'Postfix 3.4–3.10, master(5)',
  command: 'postconf -M && postconf -P',
  codes: {
    syntax: { severity: 'error', summary: 'The file begins with a line that goes on with nothing.' },
    'missing-field': {
      severity: 'error',
      summary: 'A service has fewer than eight fields, or `-o` no parameter.',
    },
    'invalid-value': {
      severity: 'error',
      summary: 'A field or a parameter has a value that it cannot have.',
    },
    'unclosed-brace': { severity: 'error', summary: 'A brace around an argument is not closed.' },
    'unknown-parameter': {
      severity: 'error',
      summary: 'A parameter behind `-o` is a slip of one that Postfix knows.',
    },
    duplicate: { severity: 'warning', summary: 'A service is there twice; the last one counts.' },
  },
  parse({ text }) {
    const { entries, stray } = readEntries(text)
    const problems: Problem<Code>[] = []
    const seen = new Map<string, Word>()
    if (entries.length > 0)
      for (const { text: body, start, end } of stray) {
        const message = `Unexpected space in front of ${quote(body)}, expected a service at the start of its line`
        problems.push({ code: 'syntax', start, end, message })
      }
    for (const entry of entries) {
      const { words, open } = readWords(entry.text, entry.start)
      if (open) {
        const message = 'Unexpected end of the service, expected a `}` for this one'
        problems.push({ code: 'unclosed-brace', start: open.start, end: open.end, message })
      } else problems.push(...checkService(words), ...checkDuplicate(words, seen))
    }
    return {
      problems: problems.sort((a, b) => a.start - b.start),
      context: entries.length > 0 ? 'master.cf' : undefined,
    }
  },
})

const fields: { name: string; holds: RegExp; expected: string }[] = [
  { name: 'service', holds: /^/, expected: 'a name' },
  {
    name: 'type',
    holds: /^(?:inet|unix|unix-dgram|fifo|pass)$/,
    expected: '`inet`, `unix`, `unix-dgram`, `fifo` or `pass`',
  },
  { name: 'private', holds: /^[yn-]$/, expected: '`y`, `n` or `-`' },
  { name: 'unpriv', holds: /^[yn-]$/, expected: '`y`, `n` or `-`' },
  { name: 'chroot', holds: /^[yn-]$/, expected: '`y`, `n` or `-`' },
  { name: 'wakeup', holds: /^(?:-|\d+\??)$/, expected: 'seconds, or `-`' },
  { name: 'maxproc', holds: /^(?:-|\d+)$/, expected: 'a number, or `-`' },
  { name: 'command', holds: /^[^-]/, expected: 'the name of a program' },
]

function checkService(words: Word[]): Problem<Code>[] {
  for (const [i, { name, holds, expected }] of fields.entries()) {
    const word = words[i]
    if (!word) {
      const { start, end, text } = words.at(-1) as Word
      const message = `Unexpected end of the service after ${quote(text)}, expected ${name}, ${expected}`
      return [
        {
          code: 'missing-field',
          start,
          end,
          message,
          help: `the fields are ${fields.map((each) => each.name).join(', ')}`,
        },
      ]
    }
    if (isBlank(word.text)) continue
    if (i === 0 && words[1]?.text === 'inet' && !/^(?:\[[^[\]]+\]:|[^:\s]*:)?[\w-]+$/.test(word.text)) {
      const message = `Unexpected value ${quote(word.text)} for an \`inet\` service, expected a port or \`host:port\``
      return [{ code: 'invalid-value', start: word.start, end: word.end, message }]
    }
    const isPublic = name === 'private' && words[1]?.text === 'inet'
    if (!holds.test(word.text) || (isPublic && word.text !== 'n')) {
      const wanted = isPublic ? '`n`, since an `inet` service is never private' : expected
      const message = `Unexpected value ${quote(word.text)} for ${name}, expected ${wanted}`
      return [{ code: 'invalid-value', start: word.start, end: word.end, message }]
    }
  }
  return checkArguments(words.slice(fields.length))
}

/** `-o name=value`, and `-o { name = value }` where there is space in it. */
function checkArguments(words: Word[]): Problem<Code>[] {
  return words.flatMap((word, i): Problem<Code>[] => {
    if (word.text !== '-o' && !/^-o./.test(word.text)) return []
    const option =
      word.text === '-o' ? words[i + 1] : { ...word, text: word.text.slice(2), start: word.start + 2 }
    if (!option) {
      const message = 'Unexpected end of the service after `-o`, expected `name=value`'
      return [{ code: 'missing-field', start: word.start, end: word.end, message }]
    }
    return isBlank(option.text) ? [] : checkParameter(option)
  })
}

function checkParameter({ text, start, end }: Word): Problem<Code>[] {
  const equals = text.indexOf('=')
  if (equals < 0) {
    const message = `Unexpected ${quote(text)} behind \`-o\`, expected \`name=value\``
    return [{ code: 'missing-field', start, end, message }]
  }
  const name = text.slice(0, equals).trim()
  const value = text.slice(equals + 1).trim()
  const kind = parameters.get(name)
  if (!kind) {
    const near = suggest(name, parameterNames)
    if (near === undefined) return []
    const message = `Unexpected parameter ${quote(name)}, expected one that Postfix knows`
    return [{ code: 'unknown-parameter', start, end, message, help: didYouMean(near) }]
  }
  const fault = value.includes('$') ? undefined : checkValue(kind, value)
  if (!fault || fault.late) return []
  const message = `Unexpected value ${quote(value)} for ${quote(name)}, expected ${fault.expected}`
  return [{ code: 'invalid-value', start, end, message, help: fault.help }]
}

function checkDuplicate([name, type]: Word[], seen: Map<string, Word>): Problem<Code>[] {
  if (!name || !type || isBlank(name.text)) return []
  const key = `${name.text} ${type.text}`
  const first = seen.get(key)
  if (!first) {
    seen.set(key, name)
    return []
  }
  const message = `Unexpected second ${quote(key)}, expected it once`
  const related = [{ start: first.start, end: first.end, message: 'the first one' }]
  return [{ code: 'duplicate', start: name.start, end: type.end, message, related }]
}
