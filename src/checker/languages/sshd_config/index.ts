/** sshd_config, checked as `sshd -t` does, without host keys, users and included files. */
import { defineLanguage, type Problem } from '../language.ts'
import { checkLine } from '../ssh/check.ts'
import { isAddressPattern } from '../ssh/kinds.ts'
import { readSshLines, type SshLine } from '../ssh/lines.ts'
import { didYouMean, suggest } from '../suggest.ts'
import { quote, type Word } from '../text.ts'
import { isBlank, isInteger, isIpv4, isIpv6 } from '../values.ts'
import { matchAttributes, vocabulary } from './vocabulary.ts'

type Code =
  | 'open-quote'
  | 'unknown-keyword'
  | 'missing-argument'
  | 'surplus-argument'
  | 'value'
  | 'bad-match'
  | 'not-in-match'
  | 'missing-setting'

export default defineLanguage({
  id: 'sshd_config',
  name: 'sshd_config',
  versions: 'OpenSSH 8.4–10.0, sshd_config(5)',
  command: 'sshd -t -f ./sshd_config',
  codes: {
    'open-quote': { severity: 'error', summary: 'A quote is not closed on its line.' },
    'unknown-keyword': { severity: 'error', summary: 'A keyword is a slip of one that sshd knows.' },
    'missing-argument': { severity: 'error', summary: 'A keyword lacks an argument.' },
    'surplus-argument': { severity: 'error', summary: 'A keyword has more arguments than it takes.' },
    value: { severity: 'error', summary: 'An argument is not of the kind that the keyword takes.' },
    'bad-match': { severity: 'error', summary: 'A `Match` line has no attribute, no pattern or a bad one.' },
    'not-in-match': {
      severity: 'error',
      summary: 'A keyword stands in a `Match` block that applies to the whole daemon.',
    },
    'missing-setting': {
      severity: 'warning',
      summary: 'A helper program is set without the user that runs it, which a complete file must name.',
    },
  },
  parse({ text }) {
    const problems: Problem<Code>[] = []
    const lines = readSshLines(text)
    let block: SshLine | undefined
    for (const line of lines) {
      if (line.keyword.text.toLowerCase() === 'match') {
        // `Match all` leads back to what applies to every connection.
        block = line.args[0]?.text.toLowerCase() === 'all' ? undefined : line
        problems.push(...checkMatch(line))
        continue
      }
      const finding = checkLostMatch(line) ?? checkLine(vocabulary, line)
      if (finding) problems.push(finding)
      else if (line.args.length === 0 && vocabulary.find(line.keyword.text).length === 0) {
        problems.push({
          code: 'missing-argument',
          start: line.keyword.start,
          end: line.keyword.end,
          message: `Unexpected end of the line after ${quote(line.keyword.text)}, expected an argument`,
        })
      } else if (block) problems.push(...checkInMatch(line, block))
    }
    problems.push(...checkCommandUsers(lines), ...checkFamilies(lines))
    return {
      problems,
      context: block ? 'sshd_config, with Match blocks' : lines.length > 0 ? 'sshd_config' : undefined,
    }
  },
})

function checkInMatch({ keyword }: SshLine, block: SshLine): Problem<Code>[] {
  const rows = vocabulary.find(keyword.text)
  if (rows.length === 0 || rows.some(({ contexts }) => contexts.has('match'))) return []
  return [
    {
      code: 'not-in-match',
      start: keyword.start,
      end: keyword.end,
      message: `Unexpected ${quote(keyword.text)} in a \`Match\` block, expected it before the first \`Match\``,
      help: 'a block ends at the next `Match` or at the end of the file; indentation means nothing',
      related: [
        {
          start: block.keyword.start,
          end: block.args.at(-1)?.end ?? block.keyword.end,
          message: 'the block starts here',
        },
      ],
    },
  ]
}

/** A line such as `User git` belongs behind `Match`. */
function checkLostMatch({ keyword, args }: SshLine): Problem<Code> | undefined {
  if (!matchAttributes.includes(keyword.text.toLowerCase()) || vocabulary.find(keyword.text).length > 0)
    return undefined
  if (keyword.text.toLowerCase() === 'version' || args.length === 0) return undefined
  return {
    code: 'unknown-keyword',
    start: keyword.start,
    end: keyword.end,
    message: `Unexpected ${quote(keyword.text)} at the start of a line, expected \`Match\` before it`,
  }
}

function checkMatch({ keyword, args, openQuote }: SshLine): Problem<Code>[] {
  const fault = (word: Word, message: string, help?: string): Problem<Code>[] => [
    { code: 'bad-match', start: word.start, end: word.end, message, help },
  ]
  if (openQuote >= 0)
    return fault(
      { text: '"', start: openQuote, end: openQuote + 1 },
      'Unexpected end of the `Match` line, expected a closing quote',
    )
  if (args.length === 0)
    return fault(keyword, 'Unexpected end of the `Match` line, expected an attribute such as `User`')
  for (let i = 0; i < args.length; i++) {
    const word = args[i] as Word
    const equals = word.text.indexOf('=')
    const attribute = (equals < 0 ? word.text : word.text.slice(0, equals)).toLowerCase()
    if (isBlank(attribute)) return []
    if (!matchAttributes.includes(attribute)) {
      const near = suggest(attribute, matchAttributes)
      return fault(
        word,
        `Unexpected ${quote(word.text)} in a \`Match\` line, expected \`User\`, \`Group\`, \`Host\`, \`Address\`, \`LocalAddress\`, \`LocalPort\`, \`RDomain\` or \`All\``,
        near && didYouMean(near),
      )
    }
    if (attribute === 'all') {
      if (args.length > 1)
        return fault(word, 'Unexpected `all` beside other attributes of a `Match` line, expected it alone')
      continue
    }
    if (attribute === 'invalid-user') continue
    const pattern = equals < 0 ? args[++i] : { ...word, text: word.text.slice(equals + 1) }
    if (!pattern)
      return fault(word, `Unexpected end of the \`Match\` line after ${quote(word.text)}, expected a pattern`)
    if (isBlank(pattern.text)) continue
    if (attribute === 'localport' && !isInteger(pattern.text, 0, 65535)) {
      return fault(pattern, `Unexpected ${quote(pattern.text)} after \`LocalPort\`, expected a port number`)
    }
    if (attribute === 'address' || attribute === 'localaddress') {
      const bad = pattern.text
        .split(',')
        .find((item) => item === '' || !isAddressPattern(item.replace(/^!/, '')))
      if (bad !== undefined) {
        return fault(
          pattern,
          `Unexpected ${quote(bad)} after ${quote(word.text)}, expected a network without host bits such as \`192.0.2.0/24\``,
        )
      }
    }
  }
  return []
}

/** A helper program is only run as the user that another line names. */
function checkCommandUsers(lines: SshLine[]): Problem<Code>[] {
  return ['AuthorizedKeysCommand', 'AuthorizedPrincipalsCommand'].flatMap((name) => {
    const find = (keyword: string) =>
      lines.find((line) => line.keyword.text.toLowerCase() === keyword.toLowerCase())
    const command = find(name)
    const block = find('Match')
    if (
      !command ||
      (block && command.keyword.start > block.keyword.start) ||
      command.args[0]?.text.toLowerCase() === 'none' ||
      find(`${name}User`)
    )
      return []
    const { start, end } = command.keyword
    return [
      {
        code: 'missing-setting' as const,
        start,
        end,
        message: `Unexpected \`${name}\` alone, expected \`${name}User\` beside it`,
      },
    ]
  })
}

/** With `AddressFamily`, every address to listen on must be of that family. */
function checkFamilies(lines: SshLine[]): Problem<Code>[] {
  const family = lines.find(({ keyword }) => keyword.text.toLowerCase() === 'addressfamily')
  const wanted = family?.args[0]?.text
  if (!family || (wanted !== 'inet' && wanted !== 'inet6')) return []
  return lines
    .filter(({ keyword }) => keyword.text.toLowerCase() === 'listenaddress')
    .flatMap(({ args: [address] }) => {
      if (!address) return []
      const bare = address.text.replace(/^\[(.*)\](?::\d+)?$/, '$1')
      const other = wanted === 'inet' ? isIpv6(bare) : isIpv4(bare.replace(/:\d+$/, ''))
      if (!other) return []
      return [
        {
          code: 'value' as const,
          start: address.start,
          end: address.end,
          message: `Unexpected ${quote(address.text)} beside \`AddressFamily ${wanted}\`, expected an IPv${wanted === 'inet' ? 4 : 6} address`,
          related: [
            { start: family.keyword.start, end: family.keyword.end, message: 'the family is chosen here' },
          ],
        },
      ]
    })
}
