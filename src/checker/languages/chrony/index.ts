/** chrony.conf, checked as `chronyd -p` does, without names that it would look up and files that it would read. */
import { checkArguments } from '../argument-faults.ts'
import { defineLanguage, type Problem } from '../language.ts'
import { didYouMean, suggest, suggestDirective } from '../suggest.ts'
import { contentLines, oneOf, quote, splitWords, type Word } from '../text.ts'
import { isAddress, isBlank } from '../values.ts'
import { descriptions, isNumber, type Options, options, vocabulary } from './vocabulary.ts'

type Code = 'unknown-directive' | 'argument-count' | 'invalid-value' | 'unknown-option' | 'unknown-driver'

export default defineLanguage({
  id: 'chrony.conf',
  name: 'chrony.conf',
  versions: 'chrony 4.0–4.9, chrony.conf(5)',
  command: 'chronyd -p -f FILE',
  codes: {
    'unknown-directive': { severity: 'error', summary: 'A directive is a slip of one that chrony knows.' },
    'argument-count': {
      severity: 'error',
      summary: 'A directive or an option has too few or too many values.',
    },
    'invalid-value': { severity: 'error', summary: 'A value is not of the kind that its directive takes.' },
    'unknown-option': { severity: 'error', summary: 'An option does not exist for this directive.' },
    'unknown-driver': { severity: 'warning', summary: 'A reference clock has a driver that does not exist.' },
  },
  parse({ text }) {
    const lines = contentLines(text, '!;#%')
    return {
      problems: lines.flatMap((line) => checkLine(splitWords(line.text, line.start))),
      context: lines.length > 0 ? 'chrony.conf' : undefined,
    }
  },
})

function checkLine(words: Word[]): Problem<Code>[] {
  const [name, ...args] = words as [Word, ...Word[]]
  const rows = vocabulary.find(name.text)
  if (rows.length === 0) return checkUnknown(name)
  const finding = checkArguments(vocabulary, rows, name, args, descriptions)
  if (finding) {
    const comment = args.some(({ text }) => /^[#!;%]/.test(text))
    const help = comment ? 'a comment needs a line of its own' : finding.help
    return [{ ...finding, help }]
  }
  const key = name.text.toLowerCase()
  if (/^(?:cmd)?(?:allow|deny)$/.test(key)) return checkNetwork(name, args)
  const known = options.get(key)
  return [...(known ? checkOptions(name, args, known) : []), ...(key === 'refclock' ? checkDriver(args) : [])]
}

function checkUnknown(name: Word): Problem<Code>[] {
  const { text, start, end } = name
  const near = suggestDirective(text, vocabulary.names)
  if (isBlank(text) || (near === undefined && /^[a-z]\w*$/i.test(text))) return []
  const message = `Unexpected directive ${quote(text)}, expected one that chrony knows`
  return [{ code: 'unknown-directive', start, end, message, help: near && didYouMean(near) }]
}

function invalid({ text, start, end }: Word, name: Word, expected: string, help?: string): Problem<Code> {
  const message = `Unexpected value ${quote(text)} for ${quote(name.text)}, expected ${expected}`
  return { code: 'invalid-value', start, end, message, help }
}

/** `name`, or `name value`. */
function checkOptions(directive: Word, args: Word[], { skip, kinds }: Options): Problem<Code>[] {
  for (let i = skip; i < args.length; i++) {
    const option = args[i] as Word
    const key = option.text.toLowerCase()
    if (isBlank(key)) return []
    if (!kinds.has(key)) return [unknownOption(directive, option, kinds.keys())]
    const kind = kinds.get(key)
    if (!kind) continue
    const value = args[++i]
    if (!value) {
      const message = `Unexpected end of ${quote(directive.text)}, expected a value for ${quote(option.text)}`
      return [{ code: 'argument-count', start: option.start, end: option.end, message }]
    }
    const expected = isBlank(value.text)
      ? undefined
      : checkOption(directive.text.toLowerCase(), key, kind, value.text)
    if (expected) return [invalid(value, option, expected)]
  }
  return []
}

function unknownOption(directive: Word, { text, start, end }: Word, known: Iterable<string>): Problem<Code> {
  const names = [...known]
  const near = suggest(text, names)
  const help = near
    ? didYouMean(near)
    : text.startsWith('#')
      ? 'a comment needs a line of its own'
      : undefined
  const message = `Unexpected option ${quote(text)} of ${quote(directive.text)}, expected ${oneOf(names)}`
  return { code: 'unknown-option', start, end, message, help }
}

/** What an option expects instead, or undefined. */
function checkOption(directive: string, key: string, kind: string, value: string): string | undefined {
  if (key === 'rxfilter')
    return /^(?:none|ntp|ptp|all)$/i.test(value) ? undefined : '`all`, `ntp`, `ptp` or `none`'
  if (key === 'extfield') return /^(?:0x)?f(?:323|324)$/i.test(value) ? undefined : '`F323` or `F324`'
  if (kind === 'word') return value.length <= 4 ? undefined : 'at most four characters'
  if (key === 'stratum') {
    const least = directive === 'local' ? 1 : 0
    const fits = /^\+?\d+$/.test(value) && Number(value) >= least && Number(value) < 16
    return fits ? undefined : `a stratum from ${least} to 15`
  }
  if (kind === 'int') return /^[-+]?\d+$/.test(value) ? undefined : 'a whole number'
  return isNumber(value) ? undefined : 'a number'
}

/** Nothing, `all`, a network, the start of one (`10.20`) or a host. */
function checkNetwork(name: Word, args: Word[]): Problem<Code>[] {
  const [first, second, third] = args
  const network = first && /^all$/.test(first.text) ? second : first
  const surplus = network === first ? second : third
  if (surplus) {
    const message = `Unexpected ${quote(surplus.text)} in ${quote(name.text)}, expected one network in each line`
    return [{ code: 'argument-count', start: surplus.start, end: surplus.end, message }]
  }
  if (!network || isBlank(network.text) || isNetwork(network.text)) return []
  return [invalid(network, name, 'a network such as `192.0.2.0/24`')]
}

function isNetwork(text: string): boolean {
  const slash = text.indexOf('/')
  const host = slash < 0 ? text : text.slice(0, slash)
  if (slash >= 0 && !/^\s*\+?\d+$/.test(text.slice(slash + 1))) return false
  if (isAddress(host)) return true
  const parts = host.split('.')
  if (parts.length < 4 && parts.every((part) => /^\+?\d+$/.test(part)))
    return parts.every((part) => Number(part) < 256)
  return slash < 0 && /^[a-z_]/i.test(host) && !host.includes(',')
}

/** The server asks the driver only when it starts. */
function checkDriver([driver]: Word[]): Problem<Code>[] {
  if (!driver || isBlank(driver.text) || /^(?:PPS|SHM|SOCK|PHC|RTC)$/.test(driver.text)) return []
  const { text, start, end } = driver
  const message = `Unexpected driver ${quote(text)}, expected \`PPS\`, \`SHM\`, \`SOCK\`, \`PHC\` or \`RTC\``
  return [{ code: 'unknown-driver', start, end, message }]
}
