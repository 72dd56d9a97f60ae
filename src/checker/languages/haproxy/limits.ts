import type { Problem } from '../language.ts'
import { quote } from '../text.ts'
import type { Word } from './lines.ts'
import type { Section } from './sections.ts'

/** What a complete file has to allow in `global` before it may be used. */

/** Sticky counters of a build, where `tune.stick-counters` does not say otherwise. */
const usualCounters = 3

/** Actions and keywords that HAProxy calls experimental. */
const experimental = /^(?:normalize-uri|tune\.fd\.edge-triggered)$/

export function checkLimits(sections: readonly Section[]): Problem<'invalid-value'>[] {
  const global = new Set(
    sections.flatMap(({ kind, lines }) =>
      kind === 'global' ? lines.flatMap(({ words: [word] }) => word?.text ?? []) : [],
    ),
  )
  const open = global.has('expose-experimental-directives')
  const counted = global.has('tune.stick-counters')
  const problem = (word: Word, rest: string): Problem<'invalid-value'> => ({
    code: 'invalid-value',
    start: word.start,
    end: word.end,
    message: `Unexpected ${quote(word.text)}, ${rest}`,
  })
  return sections.flatMap(({ lines }) =>
    lines.flatMap(({ words }) => {
      const [keyword, first, second] = words
      if (!keyword) return []
      const action = /^tcp-re/.test(keyword.text) ? second : first
      const word = /^(?:http|tcp)-re/.test(keyword.text) ? action : keyword
      if (!word) return []
      if (!open && experimental.test(word.text))
        return [problem(word, 'which is experimental, expected `expose-experimental-directives` in `global`')]
      const counter = /^(?:track-sc|sc-\w+-gp[ct][01]\()(\d+)/.exec(word.text)?.[1]
      return !counted && counter !== undefined && Number(counter) >= usualCounters
        ? [problem(word, `expected a counter below ${usualCounters}`)]
        : []
    }),
  )
}
