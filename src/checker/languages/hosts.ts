/** /etc/hosts: an address, a name and its aliases, a line each. */
import { defineLanguage, type Problem } from './language.ts'
import { contentLines, quote, splitWords, type Word } from './text.ts'
import { isAddress, isBlank } from './values.ts'

type Code = 'address' | 'missing-name' | 'odd-name'

export default defineLanguage({
  id: 'hosts',
  name: 'hosts',
  versions: 'glibc 2.31–2.41, hosts(5)',
  command: 'getent hosts NAME',
  codes: {
    address: { severity: 'error', summary: 'A line does not start with an IP address, so it is ignored.' },
    'missing-name': { severity: 'error', summary: 'An address has no name.' },
    'odd-name': { severity: 'warning', summary: 'A name has signs that no host name has.' },
  },
  parse({ text }) {
    const lines = contentLines(text, '#')
    return {
      problems: lines.flatMap((line) => {
        const comment = line.text.indexOf('#')
        return checkLine(splitWords(comment < 0 ? line.text : line.text.slice(0, comment), line.start))
      }),
      context: lines.length > 0 ? '/etc/hosts' : undefined,
    }
  },
})

function checkLine(words: Word[]): Problem<Code>[] {
  const [address, ...names] = words as [Word, ...Word[]]
  const { start, end } = address
  if (!isBlank(address.text) && !isHostsAddress(address.text)) {
    const swapped = names.some(({ text }) => isAddress(text))
    return [
      {
        code: 'address',
        start,
        end,
        message: `Unexpected ${quote(address.text)} at the start of a line, expected an IP address`,
        help: swapped
          ? 'the address comes first, then its names'
          : address.text.includes('/')
            ? 'an address here has no prefix length'
            : undefined,
      },
    ]
  }
  if (names.length === 0) {
    const message = `Unexpected end of the line after ${quote(address.text)}, expected a name`
    return [{ code: 'missing-name', start, end, message }]
  }
  const odd = names.find(({ text }) => !isBlank(text) && /[^\p{L}\p{N}._-]|^-/u.test(text))
  if (!odd) return []
  return [
    {
      code: 'odd-name',
      start: odd.start,
      end: odd.end,
      message: `Unexpected ${quote(odd.text)} among the names of an address, expected letters, digits, \`-\` and \`.\``,
      help: odd.text.includes('*')
        ? 'there are no wildcards here; a DNS server such as dnsmasq has them'
        : /^\w+:\/\//.test(odd.text)
          ? 'a name, without `http://` and path'
          : odd.text.includes(',')
            ? 'names are parted by spaces'
            : undefined,
    },
  ]
}

/** An address of a link needs its interface behind `%`. */
function isHostsAddress(text: string): boolean {
  return isAddress(text.replace(/(?<=^f[e-f][\da-f]{2}:.*)%[\w.-]+$/i, ''))
}
