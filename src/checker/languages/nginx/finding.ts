import type { Statement, Word } from '../braces/tree.ts'
import { quote } from '../text.ts'

export interface Finding {
  code: 'invalid-value' | 'invalid-regex' | 'argument-count'
  word: Word
  message: string
  help?: string
}

export type Check = (args: readonly Word[], statement: Statement, context: string) => Finding | undefined

export const value = (word: Word, of: string, expected: string, help?: string): Finding => ({
  code: 'invalid-value',
  word,
  message: `Unexpected ${quote(word.text)} in \`${of}\`, expected ${expected}`,
  ...(help ? { help } : {}),
})

/** Every word is one of `flags` or `name=value` with a test for the value. */
export function options(
  of: string,
  words: readonly Word[],
  flags: string,
  tests: Record<string, (value: string) => boolean>,
) {
  const known = flags.split(' ')
  for (const word of words) {
    if (known.includes(word.text) || isOpaque(word.text)) continue
    const equals = word.text.indexOf('=')
    const name = word.text.slice(0, equals)
    if (equals < 0 || !Object.hasOwn(tests, name)) return value(word, of, `one of its parameters`)
    const text = word.text.slice(equals + 1)
    if (!isOpaque(text) && !tests[name]?.(text)) return value(word, of, `another value for \`${name}=\``)
  }
  return undefined
}

export const any = () => true
export const onOff = (text: string) => text === 'on' || text === 'off'

/** Placeholders that authors write, and what the engine writes in their place, stand for any value. */
export function isOpaque(text: string): boolean {
  return /<[^<>]*>|\$\{[A-Z][A-Z0-9_]*\}|x{3,}|%[A-Z_]+%|@[A-Z_]+@|\{\{|\.\.\.|…/i.test(
    text.length > 500 ? text.slice(0, 500) : text,
  )
}
