import type { Statement, Word } from '../braces/tree.ts'
import type { Problem } from '../language.ts'
import { quote } from '../text.ts'

export type Code =
  | 'invalid-value'
  | 'duplicate'
  | 'undefined-name'
  | 'incomplete'
  | 'conflict'
  | 'inline-signing'
export type Found = Problem<Code>

/** Where a finding about a whole block stands: its keyword and its name. */
export function headOf({ words, start }: Statement): { start: number; end: number } {
  return { start, end: words[1]?.end ?? words[0]?.end ?? start + 1 }
}

/** A second thing of a kind that may be there once. */
export function repeated(what: string, name: Word, earlier: Word): Found {
  return {
    code: 'duplicate',
    start: name.start,
    end: name.end,
    message: `Unexpected second ${what} ${quote(name.text)}, expected each name once`,
    related: [{ start: earlier.start, end: earlier.end, message: 'first given here' }],
  }
}

/** Two settings of which only one may be there; the later one is marked. */
export function conflict(one: Statement, other: Statement, why?: string): Found {
  const [earlier, later] = one.start < other.start ? [one, other] : [other, one]
  const shown = (statement: Statement) =>
    quote(
      statement.words
        .slice(0, 2)
        .map(({ text }) => text)
        .join(' '),
    )
  return {
    code: 'conflict',
    ...headOf(later),
    message: `Unexpected ${shown(later)} beside ${shown(earlier)}, expected one of them`,
    ...(why && { help: why }),
    related: [{ ...headOf(earlier), message: 'the other one' }],
  }
}

/** Names that stand more than once, where `keyOf` says which are the same. */
export function repeats(words: readonly Word[], what: string, keyOf: (text: string) => string): Found[] {
  const seen = new Map<string, Word>()
  return words.flatMap((word) => {
    const earlier = seen.get(keyOf(word.text))
    if (earlier) return [repeated(what, word, earlier)]
    seen.set(keyOf(word.text), word)
    return []
  })
}

/** A block without something that it has to have. */
export const lacks = (owner: Statement, what: string, missing: string): Found => ({
  code: 'incomplete',
  ...headOf(owner),
  message: `Unexpected end of ${what} ${quote(owner.words[1]?.text ?? '')}, expected ${missing} in it`,
})

/** A value that does not fit what stands around it. */
export const wrong = (word: Word | undefined, option: string, expected: string): Found => ({
  code: 'invalid-value',
  start: word?.start ?? 0,
  end: word?.end ?? 0,
  message: `Unexpected ${quote(word?.text ?? '')} in \`${option}\`, expected ${expected}`,
})
