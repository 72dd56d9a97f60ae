/** What a row of the table cannot say of some directives. */
import { checkArguments } from '../argument-faults.ts'
import type { Problem } from '../language.ts'
import { didYouMean, suggest } from '../suggest.ts'
import { quote, type Word } from '../text.ts'
import { isBlank } from '../values.ts'
import { checkRule } from './acl.ts'
import { commands, descriptions, sentinelVocabulary } from './vocabulary.ts'

export type Code =
  | 'unclosed-quote'
  | 'unknown-directive'
  | 'argument-count'
  | 'invalid-value'
  | 'conflict'
  | 'unknown-reference'

function invalid({ text, start, end }: Word, name: Word, expected: string, help?: string): Problem<Code> {
  const message = `Unexpected value ${quote(text)} for ${quote(name.text)}, expected ${expected}`
  return { code: 'invalid-value', start, end, message, help }
}

/** By the directive's name in lower case. */
export const special: Record<string, (name: Word, args: Word[]) => Problem<Code>[]> = {
  save(name, args) {
    if (args.length === 1 && args[0]?.text === '') return []
    const zero = args.find(({ text }, i) => i % 2 === 0 && !/[1-9]/.test(text))
    if (zero) return [invalid(zero, name, 'seconds from 1')]
    if (args.length % 2 === 0) return []
    const { start, end } = args.at(-1) as Word
    const message = `Unexpected number of arguments in ${quote(name.text)}, expected pairs of seconds and changes`
    return [{ code: 'argument-count', start, end, message }]
  },
  'client-output-buffer-limit'(name, args) {
    for (const [i, word] of args.entries()) {
      const [kind, expected] = limits[i % 4] as [RegExp, string]
      if (!kind.test(word.text)) return [invalid(word, name, expected)]
    }
    if (args.length % 4 === 0) return []
    const { start, end } = args.at(-1) as Word
    const message = `Unexpected end of ${quote(name.text)}, expected a class, two limits and seconds`
    return [{ code: 'argument-count', start, end, message }]
  },
  'rename-command'(name, [command]) {
    const near = command && suggest(command.text.toLowerCase(), commands)
    if (!near) return []
    return [invalid(command, name, 'a command that Redis knows', didYouMean(near.toUpperCase()))]
  },
  user(name, [, ...rules]) {
    let depth = 0
    for (const rule of rules) {
      if (rule.text.startsWith('(')) depth++
      const expected = depth > 0 ? undefined : checkRule(rule)
      if (expected && !isBlank(rule.text)) return [invalid(rule, name, expected)]
      if (rule.text.endsWith(')')) depth--
    }
    return []
  },
  sentinel(_, [name, ...args]) {
    if (!name) return []
    const rows = sentinelVocabulary.find(name.text)
    if (rows.length > 0)
      return [checkArguments(sentinelVocabulary, rows, name, args, descriptions)].flatMap(
        (each) => each ?? [],
      )
    const near = suggest(name.text, sentinelVocabulary.names)
    const message = `Unexpected ${quote(name.text)} behind \`sentinel\`, expected one of its settings`
    const { start, end } = name
    return [{ code: 'unknown-directive', start, end, message, help: near && didYouMean(near) }]
  },
}

const limits: [RegExp, string][] = [
  [/^(?:normal|replica|slave|pubsub)$/i, '`normal`, `replica` or `pubsub`'],
  [/^\d+(?:[kmg]b?|b)?$/i, 'an amount such as `256mb`'],
  [/^\d+(?:[kmg]b?|b)?$/i, 'an amount such as `64mb`'],
  [/^\+?\d+$/, 'seconds'],
]
