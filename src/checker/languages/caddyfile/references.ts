import type { Statement } from '../braces/tree.ts'
import type { Problem } from '../language.ts'
import { didYouMean, suggest } from '../suggest.ts'
import { quote } from '../text.ts'
import type { Code } from './index.ts'
import { withoutMatcher } from './vocabulary.ts'

/** A matcher is defined in the site that uses it, or in what the site imports. */
export function checkReferences(statements: readonly Statement[]): Problem<Code>[] {
  return statements.flatMap(({ words, block }) => {
    if (!block || words.length === 0 || /^&?\(/.test(words[0]?.text ?? '')) return []
    const inside = flatten(block.statements)
    if (inside.some(({ words: [first] }) => first?.text === 'import')) return []
    const defined = new Set(
      inside.flatMap(({ words: [first] }) => (first?.text.startsWith('@') ? [first.text] : [])),
    )
    return inside.flatMap(({ words: [name, matcher] }) => {
      if (!name || !matcher || matcher.quoted || !/^@[\w-]+$/.test(matcher.text)) return []
      if (name.text.startsWith('@') || withoutMatcher.has(name.text) || defined.has(matcher.text)) return []
      const near = suggest(matcher.text, defined)
      const message = `Unexpected ${quote(matcher.text)} after ${quote(name.text)}, expected a matcher that the site defines`
      return [
        {
          code: 'undefined-name' as const,
          start: matcher.start,
          end: matcher.end,
          message,
          help: near && didYouMean(near),
        },
      ]
    })
  })
}

/** Without recursion: blocks may nest deeply. */
function flatten(statements: readonly Statement[]): Statement[] {
  const all: Statement[] = []
  const left = [...statements].reverse()
  for (let next = left.pop(); next; next = left.pop()) {
    all.push(next)
    for (const inner of [...(next.block?.statements ?? [])].reverse()) left.push(inner)
  }
  return all
}
