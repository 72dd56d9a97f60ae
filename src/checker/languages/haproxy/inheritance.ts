import type { Problem } from '../language.ts'
import { suggest } from '../suggest.ts'
import { quote } from '../text.ts'
import type { Word } from './lines.ts'
import { proxySections } from './section-names.ts'
import type { Section } from './sections.ts'
import { isOpaque } from './values.ts'

type Code = 'undefined-name' | 'invalid-value'

const rule = /^(?:http-request|http-response|http-after-response|tcp-request|tcp-response)$/

/** A `defaults` section that rules stand in, and the kind of proxies that inherit it so far. */
interface Base {
  section: Section
  rules: string[]
  heir?: string
}

/**
 * `from NAME` names a `defaults` section above; without it the last one counts. One with rules is for front ends or for
 * back ends alone, and for rules that these can have (manual, section 4.1).
 */
export function checkInheritance(sections: readonly Section[]): Problem<Code>[] {
  const named = new Map<string, Base>()
  let last: Base | undefined
  return sections.flatMap((section) => {
    const { kind, header, name } = section
    if (!header || !proxySections.has(kind ?? '')) return []
    const parent = parentOf(header.words)
    const base = parent ? named.get(parent.text) : kind === 'defaults' ? undefined : last
    if (kind === 'defaults') {
      last = {
        section,
        rules: section.lines.flatMap(({ words: [first, second] }) =>
          rule.test(first?.text ?? '') ? [`${first?.text} ${second?.text}`] : [],
        ),
      }
      if (name && name !== parent && name.text !== 'from') named.set(name.text, last)
    }
    if (parent && !base) return isOpaque(parent.text) ? [] : [unknown(parent, named.keys())]
    if (!base || base.rules.length === 0) return []
    const word = parent ?? (header.words[0] as Word)
    const expected = refusal(base, kind as string)
    base.heir ??= kind as string
    return expected
      ? [
          {
            code: 'invalid-value',
            start: word.start,
            end: word.end,
            message: `Unexpected ${quote(word.text)}, which inherits rules of a \`defaults\` section, expected ${expected}`,
          },
        ]
      : []
  })
}

function parentOf(words: readonly Word[]): Word | undefined {
  const from = words.findIndex(({ text }, i) => i > 0 && text === 'from')
  return from < 0 ? undefined : words[from + 1]
}

/** What HAProxy expects instead, where it refuses the heir. */
function refusal({ rules, heir }: Base, kind: string): string | undefined {
  if (kind === 'listen' || kind === 'defaults') return 'a front end or a back end'
  if (heir !== undefined && heir !== kind)
    return `only ${heir === 'frontend' ? 'front' : 'back'} ends to inherit them`
  if (kind === 'backend' && rules.some((text) => /^tcp-request (?:connection|session)/.test(text)))
    return 'a front end, since they are about connections'
  return kind === 'frontend' && rules.some((text) => text.startsWith('tcp-response'))
    ? 'a back end, since they are about responses'
    : undefined
}

function unknown(word: Word, known: Iterable<string>): Problem<Code> {
  const near = suggest(word.text, known)
  return {
    code: 'undefined-name',
    start: word.start,
    end: word.end,
    message: `Unexpected \`defaults\` section ${quote(word.text)}, expected one that this file defines above`,
    help: near && `did you mean \`${near}\`?`,
  }
}
