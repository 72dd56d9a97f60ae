import { checkSample } from './conditions.ts'
import type { Finding, Scope } from './findings.ts'
import type { Word } from './lines.ts'
import { converterSignatures } from './signatures.ts'

/**
 * An expression at the beginning of some words: the first one, and those after it that are converters, which HAProxy
 * takes without a comma too. `count` is how many words belong to it.
 */
export function readSampleWords(
  words: readonly Word[],
  { places, used }: Scope,
): { found: Finding | undefined; count: number } {
  const isConverter = ({ text }: Word) => converterSignatures.has(/^[\w.+:-]*/.exec(text)?.[0] ?? '')
  let count = 1
  while (words[count] && isConverter(words[count] as Word)) count += 1
  const [first] = words as [Word]
  const last = words[count - 1] as Word
  // Read as one, so that the types of the parts are held against each other; then no offset is exact.
  const whole =
    count === 1
      ? first
      : {
          ...first,
          end: last.end,
          text: words
            .slice(0, count)
            .map(({ text }) => text)
            .join(','),
        }
  const { found } = checkSample(whole, { places }, used)
  return { found, count }
}
