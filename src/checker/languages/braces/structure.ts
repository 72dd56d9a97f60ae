import type { Problem } from '../language.ts'
import { quote } from '../text.ts'
import type { Fault } from './tree.ts'

/** A block that is never closed, told where it opens. */
export function unclosedBlock({
  at,
  open,
  noticed,
}: Extract<Fault, { fault: 'unclosed-block' }>): Problem<'unclosed-block'> {
  return {
    code: 'unclosed-block',
    start: at.start,
    end: open + 1,
    message: `Unexpected end of file, expected a \`}\` for ${quote(at.words[0]?.text ?? '{')}`,
    related: [
      { start: noticed, end: noticed, message: 'the `}` is missing before this place at the latest' },
    ],
  }
}

/**
 * Joins what is wrong with the braces and what is wrong inside them. Behind a forgotten brace every directive stands in
 * the wrong place; of those findings only the first is kept, as the place where the forgotten one shows.
 *
 * `from` is the offset from which the inner findings are doubtful.
 */
export function joinProblems<Structure extends string, Inner extends string>(
  structure: readonly Problem<Structure>[],
  inner: readonly Problem<Inner>[],
  from: number,
): Problem<Structure | Inner>[] {
  const doubtful = inner.filter(({ start }) => start >= from).sort((a, b) => a.start - b.start)
  const shown = doubtful.find(
    ({ code }) => code.startsWith('unknown') || code === 'wrong-context' || code === 'duplicate',
  )
  const joined = structure.map(
    (problem): Problem<Structure> =>
      problem.code === 'unclosed-block' && shown && shown.start > problem.end
        ? {
            ...problem,
            related: [
              ...(problem.related ?? []),
              { start: shown.start, end: shown.end, message: 'this stands in it now' },
            ],
          }
        : problem,
  )
  return [...joined, ...inner.filter(({ start }) => start < from)].sort((a, b) => a.start - b.start)
}

/**
 * Published excerpts run out in the middle of a block, with dots on their last line; where the dots were masked the
 * last line is space. What is open there was left out, not forgotten.
 */
export function endsInExcerpt(text: string): boolean {
  const last = text.slice(text.trimEnd().length)
  return (
    /(?:^|\n)[ \t]{3,}\r?(?:\n|$)/.test(last) ||
    /(?:^|\n)[ \t]*(?:\.\.\.|…)[^\n]{0,80}$/.test(text.slice(-400).trimEnd())
  )
}
