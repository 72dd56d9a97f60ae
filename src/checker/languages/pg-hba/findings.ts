import type { Problem } from '../language.ts'
import { didYouMean, suggest } from '../suggest.ts'
import { oneOf, quote } from '../text.ts'
import type { HbaRecord, HbaWord } from './records.ts'

export type Code = 'missing-field' | 'unknown-keyword' | 'invalid-value' | 'unclosed-quote'

export function missing(record: HbaRecord, expected: string): Problem<Code> {
  const { text, start, end } = (record.at(-1) as HbaWord[]).at(-1) as HbaWord
  const message = `Unexpected end of the record after ${quote(text)}, expected ${expected}`
  return { code: 'missing-field', start, end, message }
}

export function unknown({ text, start, end }: HbaWord, what: string, known: Iterable<string>): Problem<Code> {
  const names = [...known]
  const near = suggest(text, names)
  const message = `Unexpected ${what} ${quote(text)}, expected ${oneOf(names)}`
  return { code: 'unknown-keyword', start, end, message, help: near && didYouMean(near) }
}
