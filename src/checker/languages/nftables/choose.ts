import { didYouMean, suggest } from '../suggest.ts'
import { isBlank } from '../values.ts'
import type { Cursor } from './cursor.ts'

/** One of these words. */
export function choose(cursor: Cursor, known: readonly string[], what: string): string {
  const token = cursor.word(what)
  if (known.includes(token.text) || token.text.startsWith('$') || isBlank(token.text)) return token.text
  const near = suggest(token.text, known)
  return cursor.fail(known.map((name) => `\`${name}\``).join(', '), token, 'value', near && didYouMean(near))
}
