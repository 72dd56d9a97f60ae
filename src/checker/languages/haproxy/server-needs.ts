import type { Problem } from '../language.ts'
import { isAddress } from '../values.ts'
import type { Word } from './lines.ts'
import type { Section } from './sections.ts'

/**
 * What a server's line lacks, seen with what `default-server` and `global` add to it (manual, section 5.2): a server
 * spoken to over TLS has its certificate verified unless `verify none` says otherwise, and then takes a `ca-file`; one
 * that is checked needs a port.
 */
export function checkServerNeeds(sections: readonly Section[]): Problem<'argument-count'>[] {
  const unverified = sections.some(
    ({ kind, lines }) =>
      kind === 'global' &&
      lines.some(
        ({ words: [keyword, mode] }) => keyword?.text === 'ssl-server-verify' && mode?.text !== 'required',
      ),
  )
  const inherited = sections.flatMap((section) => (section.kind === 'defaults' ? defaultsOf(section) : []))
  return sections.flatMap((section) => {
    if (!/^(?:backend|listen)$/.test(section.kind ?? '')) return []
    const standard = [...inherited, ...defaultsOf(section)]
    const hasCheckPort = section.lines.some(
      ({ words }) => words[0]?.text === 'tcp-check' && has(/^port$/, words),
    )
    return section.lines.flatMap(({ words, conditional }) => {
      const [keyword] = words
      if (conditional || !keyword || !/^server(?:-template)?$/.test(keyword.text)) return []
      const fixed = keyword.text === 'server' ? 3 : 4
      const all = [...standard, ...words.slice(fixed)]
      // A variable may hold what is missing.
      if (has(/\$/, all)) return []
      const needs =
        (!unverified && isVerified(all) && '`ca-file` or `verify none` for a server with `ssl`') ||
        (!hasCheckPort && lacksPort(words[fixed - 1]?.text ?? '', all) && 'a port to check')
      return needs
        ? [
            {
              code: 'argument-count',
              start: keyword.start,
              end: keyword.end,
              message: `Unexpected end of \`${keyword.text}\`, expected ${needs}`,
            },
          ]
        : []
    })
  })
}

function defaultsOf({ lines }: Section): Word[] {
  return lines.flatMap(({ words }) => (words[0]?.text === 'default-server' ? words : []))
}

function has(name: RegExp, words: readonly Word[]): boolean {
  return words.some(({ text }) => name.test(text))
}

/** Whether a certificate is verified against nothing. */
function isVerified(words: readonly Word[]): boolean {
  if (has(/^(?:ca-file|no-ssl|no-check-ssl)$/, words) || !has(/^(?:ssl|check-ssl)$/, words)) return false
  const verify = words.findLastIndex(({ text }) => text === 'verify')
  return verify < 0 || words[verify + 1]?.text !== 'none'
}

/** A check of an address without a port, where nothing else names one. A name is looked up later, and not held to it. */
function lacksPort(address: string, words: readonly Word[]): boolean {
  const host = /^(.*?)(?::0?)?$/.exec(address)?.[1] ?? ''
  return (
    isAddress(host.replace(/^\[(.*)\]$/, '$1')) &&
    has(/^check$/, words) &&
    !has(/^(?:port|track|no-check)$/, words)
  )
}
