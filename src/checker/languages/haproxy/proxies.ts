import type { Problem } from '../language.ts'
import { quote } from '../text.ts'
import type { Word } from './lines.ts'
import { proxySections } from './section-names.ts'
import type { Section } from './sections.ts'

/** How proxies of a complete file fit together: HAProxy looks at that when it has read all of it. */

interface Proxy {
  section: Section
  mode: string | undefined
}

/** The mode a proxy ends up with: its own, else that of its `defaults`; TCP where none is given. */
function readProxies(sections: readonly Section[]): Proxy[] {
  const named = new Map<string, string | undefined>()
  let inherited: string | undefined = 'tcp'
  return sections.flatMap((section) => {
    if (!section.header || !proxySections.has(section.kind ?? '')) return []
    const [from, parent] = section.header.words.slice(-2)
    const base = from?.text === 'from' && parent ? named.get(parent.text) : inherited
    const modes = section.lines.filter(({ words: [first] }) => first?.text === 'mode')
    const own = modes.at(-1)?.words[1]?.text
    if (section.kind !== 'defaults') return [{ section, mode: own ?? base }]
    const mode = own ?? (from?.text === 'from' ? base : 'tcp')
    if (section.name) named.set(section.name.text, mode)
    inherited = mode
    return []
  })
}

/** A front end hands its traffic only to a back end of its mode, or raw to one that speaks HTTP. */
export function checkProxies(sections: readonly Section[]): Problem<'undefined-name'>[] {
  const proxies = readProxies(sections)
  const backends = new Map(
    proxies
      .filter(({ section }) => section.kind !== 'frontend')
      .map((proxy) => [proxy.section.name?.text ?? '', proxy]),
  )
  return proxies.flatMap(({ section, mode }) => {
    // Even where the keyword has no effect a loop is refused.
    const loops = section.lines.flatMap(({ words: [keyword, target] }) =>
      keyword?.text === 'default_backend' &&
      target &&
      target.text === section.name?.text &&
      section.kind !== 'frontend'
        ? [problem(target, 'the section itself', 'another back end')]
        : [],
    )
    if (loops.length > 0 || section.kind === 'backend') return loops
    return section.used.flatMap(({ kind, name, word }) => {
      const target = kind === 'backend' || kind === 'default-backend' ? backends.get(name) : undefined
      if (!target) return []
      return mode === 'http' && target.mode === 'tcp'
        ? [problem(word, 'a back end in TCP mode', 'one in the mode of this front end, `http`')]
        : []
    })
  })
}

const problem = (word: Word, what: string, expected: string): Problem<'undefined-name'> => ({
  code: 'undefined-name',
  start: word.start,
  end: word.end,
  message: `Unexpected ${quote(word.text)}, ${what}, expected ${expected}`,
})
