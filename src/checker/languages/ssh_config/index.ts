/** ssh_config, checked as `ssh -G` reads it. */
import { defineLanguage, type Problem } from '../language.ts'
import { checkLine } from '../ssh/check.ts'
import { readSshLines, type SshLine } from '../ssh/lines.ts'
import { didYouMean, suggest } from '../suggest.ts'
import { quote } from '../text.ts'
import { isBlank } from '../values.ts'
import { matchConditions, vocabulary } from './vocabulary.ts'

type Code = 'open-quote' | 'unknown-keyword' | 'missing-argument' | 'surplus-argument' | 'value' | 'bad-match'

export default defineLanguage({
  id: 'ssh_config',
  name: 'ssh_config',
  versions: 'OpenSSH 8.4–10.0, ssh_config(5)',
  command: 'ssh -G -F ./ssh_config host',
  codes: {
    'open-quote': { severity: 'error', summary: 'A quote is not closed on its line.' },
    'unknown-keyword': { severity: 'error', summary: 'A keyword is a slip of one that ssh knows.' },
    'missing-argument': { severity: 'error', summary: 'A keyword lacks an argument.' },
    'surplus-argument': { severity: 'error', summary: 'A keyword has more arguments than it takes.' },
    value: { severity: 'error', summary: 'An argument is not of the kind that the keyword takes.' },
    'bad-match': {
      severity: 'error',
      summary: 'A `Match` line has an unknown condition or one without its pattern.',
    },
  },
  parse({ text }) {
    const problems: Problem<Code>[] = []
    const lines = readSshLines(text)
    const ignored: string[] = []
    for (const line of lines) {
      const name = line.keyword.text.toLowerCase()
      if (name === 'ignoreunknown') ignored.push(...(line.args[0]?.text.toLowerCase().split(',') ?? []))
      if (name === 'match') problems.push(...checkMatch(line))
      else if (!isIgnored(name, ignored)) {
        const finding = checkLine(vocabulary, line) ?? checkBare(line)
        if (finding) problems.push(finding)
      }
    }
    const inBlock = lines.some(({ keyword }) => /^(host|match)$/i.test(keyword.text))
    return { problems, context: lines.length === 0 ? undefined : inBlock ? 'ssh_config' : 'a Host block' }
  },
})

function isIgnored(name: string, patterns: string[]): boolean {
  return patterns.some((pattern) =>
    pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern,
  )
}

function checkBare({ keyword, args }: SshLine): Problem<Code> | undefined {
  if (args.length > 0 || vocabulary.find(keyword.text).length > 0 || isBlank(keyword.text)) return undefined
  return {
    code: 'missing-argument',
    start: keyword.start,
    end: keyword.end,
    message: `Unexpected end of the line after ${quote(keyword.text)}, expected an argument`,
  }
}

function checkMatch({ keyword, args, openQuote }: SshLine): Problem<Code>[] {
  const fault = (start: number, end: number, message: string, help?: string): Problem<Code>[] => [
    { code: 'bad-match', start, end, message, help },
  ]
  if (openQuote >= 0)
    return fault(openQuote, openQuote + 1, 'Unexpected end of the `Match` line, expected a closing quote')
  if (args.length === 0)
    return fault(
      keyword.start,
      keyword.end,
      'Unexpected end of the `Match` line, expected a condition such as `host`',
    )
  for (let i = 0; i < args.length; i++) {
    const { text, start, end } = args[i] as SshLine['keyword']
    const equals = text.indexOf('=')
    const name = (equals < 0 ? text : text.slice(0, equals)).replace(/^!/, '').toLowerCase()
    if (isBlank(name)) return []
    const takesPattern = matchConditions[name]
    if (takesPattern === undefined || !Object.hasOwn(matchConditions, name)) {
      const near = suggest(name, Object.keys(matchConditions))
      return fault(
        start,
        end,
        `Unexpected ${quote(text)} in a \`Match\` line, expected \`host\`, \`user\`, \`exec\`, \`final\`, \`all\` or another condition`,
        near && didYouMean(near),
      )
    }
    if (name === 'all') {
      const alone = args.slice(0, i).every(({ text }) => /^!?(?:canonical|final)$/i.test(text))
      if (alone && i === args.length - 1) return []
      return fault(
        start,
        end,
        'Unexpected `all` beside other conditions of a `Match` line, expected it alone',
      )
    }
    if (takesPattern && equals < 0 && ++i >= args.length) {
      return fault(
        start,
        end,
        `Unexpected end of the \`Match\` line after ${quote(text)}, expected a pattern`,
      )
    }
  }
  return []
}
