/** dnsmasq.conf, checked as `dnsmasq --test` does, without interfaces, files and the network. */
import { checkArguments } from '../argument-faults.ts'
import { defineLanguage, type Problem } from '../language.ts'
import { didYouMean, suggest } from '../suggest.ts'
import { type Line, quote, splitLines, type Word } from '../text.ts'
import { isBlank, isIpv4 } from '../values.ts'
import { descriptions, quotedComma } from './kinds.ts'
import { vocabulary } from './vocabulary.ts'

type Code = 'syntax' | 'unclosed-quote' | 'unknown-option' | 'argument-count' | 'invalid-value' | 'duplicate'

export default defineLanguage({
  id: 'dnsmasq',
  name: 'dnsmasq',
  versions: 'dnsmasq 2.80–2.91, dnsmasq(8)',
  command: 'dnsmasq --test -C FILE',
  codes: {
    syntax: { severity: 'error', summary: 'A line is no option, `option=value` or comment.' },
    'unclosed-quote': { severity: 'error', summary: 'A quote is not closed on its line.' },
    'unknown-option': { severity: 'error', summary: 'An option is a slip of one that dnsmasq knows.' },
    'argument-count': { severity: 'error', summary: 'An option lacks its value, or takes none.' },
    'invalid-value': { severity: 'error', summary: 'A value is not in the form that its option takes.' },
    duplicate: { severity: 'error', summary: 'An option that may be given once is given twice.' },
  },
  parse({ text, whole, path }) {
    const problems: Problem<Code>[] = []
    const options: Option[] = []
    const seen = new Map<string, Word>()
    for (const line of splitLines(text)) {
      const option = readOption(line, problems)
      if (!option) continue
      options.push(option)
      problems.push(...checkOption(option, seen))
    }
    if (whole || path !== undefined) problems.push(...checkHosts(options))
    return { problems, context: seen.size > 0 ? 'dnsmasq.conf' : undefined }
  },
})

interface Option {
  name: Word
  /** Without quotes; commas in quotes are `quotedComma`. Undefined without `=`. */
  value: Word | undefined
}

/** A `#` at the start or after a space ends the line; quotes keep commas, spaces and `#`. */
function readOption(line: Line, problems: Problem<Code>[]): Option | undefined {
  let body = ''
  /** For each unit of `body` its offset. */
  const places: number[] = []
  let open = -1
  for (let i = 0; i < line.text.length; i++) {
    const unit = line.text[i] as string
    if (unit === '"') {
      open = open < 0 ? i : -1
      // dnsmasq looks past the sign behind a closing quote.
      if (open >= 0 || i + 1 >= line.text.length) continue
      i++
      body += line.text[i]
      places.push(line.start + i)
      continue
    }
    if (open < 0 && unit === '#' && (i === 0 || /\s/.test(line.text[i - 1] as string))) break
    if (open >= 0 && unit === '\\' && i + 1 < line.text.length) i++
    body += open >= 0 && unit === ',' ? quotedComma : unit
    places.push(line.start + i)
  }
  if (open >= 0) {
    const start = line.start + open
    const message = 'Unexpected end of the line, expected the quote that closes this one'
    problems.push({ code: 'unclosed-quote', start, end: start + 1, message })
    return undefined
  }
  if (body.trim() === '') return undefined
  const word = (from: number, to: number): Word => {
    const raw = body.slice(from, to)
    const text = raw.trim()
    const at = from + (text === '' ? 0 : raw.indexOf(text))
    const start = places[at] ?? line.end
    return { text, start, end: text === '' ? start : (places[at + text.length - 1] ?? start) + 1 }
  }
  const equals = body.indexOf('=')
  if (equals < 0) return { name: word(0, body.length), value: undefined }
  return { name: word(0, equals), value: word(equals + 1, body.length) }
}

function checkOption({ name, value }: Option, seen: Map<string, Word>): Problem<Code>[] {
  const rows = vocabulary.find(name.text)
  if (rows.length === 0) return checkUnknown(name)
  const first = seen.get(name.text)
  if (!first) seen.set(name.text, name)
  else if (rows[0]?.once && !isBlank(value?.text ?? '')) {
    const message = `Unexpected second ${quote(name.text)}, expected it once`
    const related = [{ start: first.start, end: first.end, message: 'the first one' }]
    return [{ code: 'duplicate', start: name.start, end: name.end, message, related }]
  }
  const finding = checkArguments(vocabulary, rows, name, value ? [value] : [], descriptions)
  if (!finding) return []
  const help =
    value && /[\s;]/.test(value.text) && /^dhcp-|^address|^server/.test(name.text)
      ? 'fields are parted by commas'
      : finding.help
  return [{ ...finding, end: Math.max(finding.start, finding.end), help }]
}

/** In one file an address belongs to one host. */
function checkHosts(options: Option[]): Problem<Code>[] {
  const seen = new Map<string, Word>()
  return options.flatMap(({ name, value }) => {
    if (name.text !== 'dhcp-host' || !value) return []
    const address = value.text
      .split(',')
      .map((field) => field.trim())
      .find(isIpv4)
    const first = address && seen.get(address)
    if (address && !first) seen.set(address, value)
    if (!first) return []
    const message = `Unexpected second \`dhcp-host\` for ${quote(address)}, expected one for each address`
    const related = [{ start: first.start, end: first.end, message: 'the first one' }]
    return [{ code: 'duplicate' as const, start: value.start, end: value.end, message, related }]
  })
}

function checkUnknown(name: Word): Problem<Code>[] {
  if (isBlank(name.text)) return []
  const { start, end } = name
  if (!/^[a-z0-9-]+$/.test(name.text) || name.text.startsWith('-')) {
    const bare =
      name.text
        .replace(/^-+/, '')
        .split(/[\s:=]/)[0]
        ?.toLowerCase() ?? ''
    const known = vocabulary.find(bare)[0]
    const help = known ? `write \`${bare}${known.max > 0 ? '=…' : ''}\`` : undefined
    return [
      {
        code: 'syntax',
        start,
        end,
        message: `Unexpected ${quote(name.text)}, expected an option or \`option=value\``,
        help,
      },
    ]
  }
  const near = suggest(name.text, vocabulary.names)
  if (near === undefined) return []
  const message = `Unexpected option ${quote(name.text)}, expected one that dnsmasq knows`
  return [{ code: 'unknown-option', start, end, message, help: didYouMean(near) }]
}
