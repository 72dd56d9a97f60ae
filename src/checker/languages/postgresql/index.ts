/** postgresql.conf, checked as the server does when it starts, without the files and names it refers to. */
import { defineLanguage, type Problem } from '../language.ts'
import { didYouMean, suggestDirective } from '../suggest.ts'
import { quote } from '../text.ts'
import { isBlank } from '../values.ts'
import { readLines, type Token, unquote } from './lexer.ts'
import { settingNames, settings } from './settings.ts'
import { checkValue } from './values.ts'

type Code = 'syntax' | 'unclosed-quote' | 'unknown-setting' | 'invalid-value'

export default defineLanguage({
  id: 'postgresql.conf',
  name: 'postgresql.conf',
  versions: 'PostgreSQL 13–18, pg_settings of 15 and 18, postgresql.org/docs',
  command: 'postgres -D DATA -c config_file=FILE -C max_connections',
  codes: {
    syntax: { severity: 'error', summary: 'A line is no comment and has no `name = value`.' },
    'unclosed-quote': { severity: 'error', summary: 'A quote is not closed on its line.' },
    'unknown-setting': { severity: 'error', summary: 'A setting is a slip of one that PostgreSQL knows.' },
    'invalid-value': { severity: 'error', summary: 'A value is not of the kind that its setting takes.' },
  },
  parse({ text }) {
    const lines = readLines(text)
    return {
      problems: lines.flatMap((line) => checkLine(line)),
      context: lines.length > 0 ? 'postgresql.conf' : undefined,
    }
  },
})

function checkLine(line: Token[]): Problem<Code>[] {
  const [name, ...rest] = line as [Token, ...Token[]]
  const quoted = line.find(({ type, text }) => type === 'error' && text === "'")
  if (quoted) {
    const message = 'Unexpected end of the line, expected the quote that closes this one'
    return [{ code: 'unclosed-quote', start: quoted.start, end: quoted.end, message }]
  }
  if (isBlank(name.text) || line.some((token) => token.type === 'error' && /[<…]/.test(token.text))) return []
  if (name.type !== 'name' && name.type !== 'qualified')
    return [syntax(name, 'at the start of a line', 'a setting')]
  if (rest[0]?.type === 'equals') rest.shift()
  const [value, surplus] = rest
  if (!value) {
    const message = `Unexpected end of ${quote(name.text)}, expected a value`
    return [{ code: 'syntax', start: name.start, end: name.end, message }]
  }
  if (value.type === 'equals' || value.type === 'qualified' || value.type === 'error')
    return [syntax(value, `for ${quote(name.text)}`, 'a value', helpWith(rest))]
  if (surplus)
    return [syntax(surplus, `behind the value of ${quote(name.text)}`, 'the end of the line', helpWith(rest))]
  return checkSetting(name, value)
}

function syntax({ text, start, end }: Token, where: string, expected: string, help?: string): Problem<Code> {
  return {
    code: 'syntax',
    start,
    end,
    message: `Unexpected ${quote(text)} ${where}, expected ${expected}`,
    help,
  }
}

function helpWith(rest: Token[]): string | undefined {
  const [first, second] = rest
  if (!first) return undefined
  if (rest.some(({ text }) => text === '"')) return 'values stand in single quotes'
  if (first.type === 'real' && second?.start === first.end && second.type === 'name')
    return `a fraction with a unit needs quotes: \`'${first.text}${second.text}'\``
  if (second?.text === ';') return 'lines end without a semicolon'
  return 'a value that is more than one word or number needs single quotes'
}

function checkSetting(name: Token, value: Token): Problem<Code>[] {
  if (name.type === 'qualified') return []
  const key = name.text.toLowerCase()
  if (/^include(?:_dir|_if_exists)?$/.test(key)) return []
  const setting = settings.get(key)
  if (!setting) {
    const near = suggestDirective(name.text, settingNames)
    if (near === undefined) return []
    const message = `Unexpected setting ${quote(name.text)}, expected one that PostgreSQL knows`
    return [{ code: 'unknown-setting', start: name.start, end: name.end, message, help: didYouMean(near) }]
  }
  const meant = unquote(value.text)
  const fault = isBlank(meant) ? undefined : checkValue(setting, meant)
  if (!fault) return []
  const message = `Unexpected value ${quote(value.text)} for ${quote(name.text)}, expected ${fault.expected}`
  return [{ code: 'invalid-value', start: value.start, end: value.end, message, help: fault.help }]
}
