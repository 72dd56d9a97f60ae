import type { Statement, Word } from '../braces/tree.ts'
import type { Problem } from '../language.ts'
import { quote } from '../text.ts'
import { isBlank, isPort } from '../values.ts'
import type { Code } from './index.ts'

/** `example.com`, `:80`, `http://`, `*.example.com`, `{$SITE}`. */
export function looksLikeAddress(words: readonly Pick<Word, 'text'>[]): boolean {
  return words.every(
    ({ text }) =>
      (text.length < 300 && /^[\w*{$}.:[\]/@-]*[.:{*][\w*{$}.:[\]/@-]*,?$|^localhost,?$|^,$/.test(text)) ||
      isBlank(text),
  )
}

/** Addresses go on after a comma at the end of a line, and their `{` may stand on the next line. */
export function joinAddresses(statements: readonly Statement[]): Statement[] {
  const joined: Statement[] = []
  let bare = false
  for (const statement of statements) {
    const last = joined.at(-1)
    const goesOn = last !== undefined && !last.block && last.words.at(-1)?.text.endsWith(',')
    const opens = last !== undefined && !last.block && !bare && statement.words.length === 0
    if (last && (goesOn || opens))
      joined[joined.length - 1] = {
        ...statement,
        start: last.start,
        words: [...last.words, ...statement.words],
      }
    else {
      // The second line of a site without braces is a directive of it.
      bare = last !== undefined && !last.block
      joined.push(statement)
    }
  }
  return joined
}

/** `movedPorts`: the options give HTTP or HTTPS another port than 80 or 443. */
export function checkAddresses(words: readonly Word[], movedPorts: boolean): Problem<Code>[] {
  return words.flatMap((word) => {
    const expected = faultOf(word.text.replace(/,$/, ''), movedPorts)
    if (expected === undefined) return []
    const message = `Unexpected address ${quote(word.text)}, expected ${expected}`
    return [{ code: 'invalid-address' as const, start: word.start, end: word.end, message }]
  })
}

/** What was expected instead of this address, or undefined when nothing is wrong with it. */
function faultOf(text: string, movedPorts: boolean): string | undefined {
  if (text.endsWith('{') && text !== '{') return 'a space before the `{`'
  if (text.includes(',')) return 'a space after the comma between two addresses'
  if (isBlank(text) || text.includes('{')) return undefined
  const [, scheme, authority = ''] = /^(?:(.*?):\/\/)?([^/]*)/.exec(text.slice(0, 4096)) ?? []
  if (/[\s()<>"\\!#%^&|;'+=]/.test(authority)) return 'the name of a host'
  const port = /^(?:[^:]*|\[.*\]):([^:\]]*)$/.exec(authority)?.[1]
  if (port === undefined || port === '') return undefined
  if (!isPort(port)) return 'a port from 0 to 65535 behind the colon'
  if (movedPorts) return undefined
  if (scheme === 'http' && port === '443') return '`https://` with port 443'
  return scheme === 'https' && port === '80' ? '`http://` with port 80' : undefined
}

/** Two blocks of one address are one site too many. */
export function reportRepeatedSites(sites: readonly Statement[]): Problem<Code>[] {
  const owners = new Map<string, { site: Statement; word: Word }>()
  return sites.flatMap((site) =>
    site.words.flatMap((word) => {
      const key = word.text.replace(/,$/, '')
      const before = owners.get(key)
      if (!before) owners.set(key, { site, word })
      if (!before || before.site === site || key === '' || /[{}]/.test(key)) return []
      if (isBound(site) || isBound(before.site)) return []
      const message = `Unexpected second site ${quote(key)}, expected each address in one block`
      const related = [{ start: before.word.start, end: before.word.end, message: 'the first block' }]
      return [{ code: 'duplicate' as const, start: word.start, end: word.end, message, related }]
    }),
  )
}

/** Listens where its own `bind`, or what it imports, says. */
function isBound({ block }: Statement): boolean {
  return block?.statements.some(({ words: [first] }) => /^(?:bind|import)$/.test(first?.text ?? '')) ?? false
}
