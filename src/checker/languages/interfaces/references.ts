import type { Problem } from '../language.ts'
import { didYouMean, suggest } from '../suggest.ts'
import { quote } from '../text.ts'
import { isBlank } from '../values.ts'
import type { Code, Stanza } from './index.ts'
import type { InterfacesLine } from './lines.ts'

/** What a complete file brings up or inherits from is defined in it, unless it reads other files or maps names. */
export function checkReferences(lines: InterfacesLine[], stanzas: Stanza[]): Problem<Code>[] {
  if (lines.some(({ keyword }) => /^(?:source|source-directory|mapping|rename)$/.test(keyword.text)))
    return []
  const defined = new Set(['lo', ...stanzas.flatMap(({ head }) => head.words[0]?.text ?? [])])
  const problems: Problem<Code>[] = []
  const seen = new Set(['lo'])
  for (const { keyword, words } of lines) {
    const isAuto = keyword.text === 'auto' || keyword.text === 'allow-auto'
    const inherits = keyword.text === 'iface' ? words.findIndex(({ text }) => text === 'inherits') : -1
    const used = isAuto ? words : inherits < 0 ? [] : words.slice(inherits + 1, inherits + 2)
    for (const { text, start, end } of used) {
      const known = isAuto ? defined : seen
      if (known.has(text) || isBlank(text) || /[/=*?[]/.test(text)) continue
      const near = suggest(text, known)
      problems.push({
        code: 'undefined-interface',
        start,
        end,
        message: `Unexpected ${quote(text)} after \`${isAuto ? keyword.text : 'inherits'}\`, expected an interface with an \`iface\` stanza`,
        help: near ? didYouMean(near) : text.includes(',') ? 'names are parted by spaces' : undefined,
      })
    }
    if (keyword.text === 'iface' && words[0]) seen.add(words[0].text)
  }
  return problems
}
